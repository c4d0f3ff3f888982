"""The texts of content/: the first build, one with nothing changed, and one after an edit."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.command import HOME, Run, build

CONTENT = HOME / "content"


@dataclass(frozen=True, slots=True)
class Builds:
    """Three builds of the same exhibition, one after the other."""

    first: Run
    unchanged: Run
    edited: Run


def measured() -> Builds:
    """Build a copy of content/ three times; the last time a sentence of its longest text was said twice."""
    with tempfile.TemporaryDirectory(prefix="exhibition-") as folder:
        content, out = Path(folder, "content"), Path(folder, "site")
        shutil.copytree(CONTENT, content)
        first, unchanged = build(content, out), build(content, out)
        _edit(max((content / "reports").glob("*.txt"), key=lambda text: text.stat().st_size))
        return Builds(first, unchanged, build(content, out))


def _edit(text: Path) -> None:
    """Say the first long sentence of a text twice."""
    lines = text.read_text(encoding="utf-8").splitlines(keepends=True)
    number = next(n for n, line in enumerate(lines) if len(line) > 100 and "。" in line)
    sentence = lines[number].split("。")[0] + "。"
    lines[number] = sentence + lines[number]
    text.write_text("".join(lines), encoding="utf-8")
