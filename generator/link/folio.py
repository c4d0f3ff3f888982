"""What stands among the furniture of a page, read to tell whether the print says what the curator wrote.

A folio that is not understood by itself (3 云浦晚报 1999.6.26) still says it, so that nobody need be named for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.folding import fold
from generator.lexicon.editions import page_number
from generator.model.page import Kind, Page

NO_WORDS = re.compile(r"[\W_]")
DAY = re.compile(r"(?<!\d)(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})(?!\d)")
NUMBER = re.compile(r"第?(?:[a-z]?\d{1,3}|[一二三四五六七八九十]{1,3})版?")


def bare(words: str) -> str:
    """Words without blanks and marks, in simplified characters: what is left says the same."""
    return fold(NO_WORDS.sub("", words))


def prints_paper(page: Page, newspaper: str) -> bool:
    """Whether the name of a newspaper stands there."""
    name = bare(newspaper)
    return bool(name) and any(name in bare(line) for line in _lines(page))


def prints_day(page: Page, date: str) -> bool:
    """Whether a day, YYYY-MM-DD, stands there in figures."""
    found = (match.groups() for line in _lines(page) for match in DAY.finditer(fold(line)))
    return any(date == f"{year}-{month:0>2}-{day:0>2}" for year, month, day in found)


def prints_edition(page: Page, edition: str) -> bool:
    """Whether the number of the page stands there by itself: ③, 3, A06, 第三版."""
    words = (fold(word) for line in _lines(page) for word in line.split())
    numbers = {_number(word) for word in words if NUMBER.fullmatch(word)}
    return _number(fold(edition)) in numbers - {None}


def _number(words: str) -> str | None:
    return page_number(words if words.endswith("版") else f"{words}版")


def _lines(page: Page) -> Iterator[str]:
    for block in page.blocks:
        if block.kind is Kind.FURNITURE:
            yield from page.source.text[block.span.start : block.span.end].splitlines()
