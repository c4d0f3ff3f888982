"""What a build made, in one line."""

from __future__ import annotations

from pathlib import Path

from generator.commands.printing import in_words, tally
from generator.site.build import Built, Options


def outcome(built: Built, options: Options, out: Path, language: str) -> str:
    """How many reports and files there are, and how many problems."""
    return "; ".join(filter(None, [_result(built, options, out, language), tally(built.problems, language)]))


def _result(built: Built, options: Options, out: Path, language: str) -> str:
    if not built.published:
        return in_words(f"{out} is left as it was", f"{out} 保持原样", language)
    # What is opened there: on a server it is the folder's address.
    site = out / "index.html" if options.offline else out
    english, chinese = "unchanged", "没有变化"
    if built.written or built.deleted:
        english = f"{built.written} files written, {built.deleted} deleted"
        chinese = f"写入 {built.written} 个文件，删去 {built.deleted} 个"
    return in_words(
        f"{built.reports} reports → {site} ({english})", f"{built.reports} 篇报道 → {site}（{chinese}）", language
    )
