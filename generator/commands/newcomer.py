"""`exhibit new`: asks what it must know, where somebody can answer, and says what to do next."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.content.shapes.exhibition import LANGUAGES
from generator.founding.found import UNTITLED, Wanted
from generator.in_script import in_script


def wanted(folder: Path, title: str | None, language: str | None, texts: Path | None) -> Wanted:
    """What was given as options; what was not is asked for on a terminal, and otherwise taken as usual."""
    if not can_ask():
        chosen = language or LANGUAGES[0]
        return Wanted(title or folder.resolve().name or UNTITLED[chosen], chosen, texts)
    chosen = language or click.prompt(
        "界面语言 Language", type=click.Choice(LANGUAGES), default=LANGUAGES[0], show_choices=True, err=True
    )
    name = title or click.prompt("展览的标题 Title", default=UNTITLED[chosen], err=True)
    if texts is None:
        where = click.prompt(
            "版面文本在哪个文件夹（没有就回车） Folder of the texts, if any",
            default="",
            show_default=False,
            err=True,
        )
        texts = Path(where.strip()).expanduser() if where.strip() else None
    return Wanted(name, chosen, texts)


def can_ask() -> bool:
    """Whether somebody sits there who can answer."""
    return sys.stdin.isatty()


def told(folder: Path, made: Wanted, texts: tuple[Path, ...]) -> Iterator[str]:
    """What was made, and the next steps, in the language of the exhibition."""
    reports, count = folder / "content" / "reports", len(texts)
    if made.language == "en":
        yield f"{folder}: a new exhibition, page texts in it: {count}. Its README.md says the rest."
        more = f"Add page texts with `exhibit add FILE.txt…` (or put them into {reports}):"
    else:
        yield in_script(f"{folder}：新展览已建好，有 {count} 份版面文本。其余见 README.md。", made.language)
        more = in_script(f"收入版面文本用 exhibit add（也可以自己放进 {reports}）：", made.language)
    yield from () if texts else (more,)
    name = "FILE.txt" if made.language == "en" else in_script("文件.txt", made.language)
    yield from (f"  cd {folder}", *([] if texts else [f"  exhibit add {name}"]), "  exhibit check", "  exhibit serve")
