"""How well pages are read: the table of README.md, which is the one place where these figures stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tools.docs.words import said

README = Path(__file__).parents[2] / "README.md"
BEGINS = "| pages | structure |"


def table(language: str) -> str:
    """The table in Markdown, its words in a language and its figures as they are."""
    return "\n".join(f"| {' | '.join(said(cell, language) for cell in row)} |" for row in _rows())


def messages() -> Iterator[str]:
    """Every English message of the table."""
    return (cell for row in _rows() for cell in row if any(sign.isalpha() for sign in cell))


def _rows() -> Iterator[list[str]]:
    lines = README.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(BEGINS))
    for line in lines[start:]:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in line.strip("|").split("|")]
