"""Chinese words for what the code says in English: docs/reference.zh.po, which a translator can edit."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

FILE = Path(__file__).parents[2] / "docs" / "reference.zh.po"
CHINESE, ENGLISH = "zh", "en"


@cache
def chinese() -> dict[str, str]:
    """The Chinese of each English message that has some."""
    with FILE.open("rb") as file:
        catalogue = read_po(file, locale="zh_Hans")
    return {str(message.id): str(message.string) for message in catalogue if message.id and message.string}


def said(message: str, language: str) -> str:
    """A message in a language; what has no Chinese stays English, and a test tells of it."""
    return message if language == ENGLISH else chinese().get(message, message)
