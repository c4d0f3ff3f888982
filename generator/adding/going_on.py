"""Whether a new page goes on a report that is there or comes with it, or is gone on by one: 上接, 下转."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.adding.known import NOWHERE
from generator.adding.shelf import Kept, Shelf, words_of
from generator.content.beside import read_facts
from generator.layout.rules.jump_line import CODE, PAGE, VERB
from generator.lexicon.editions import page_number
from generator.link.jumps import halves
from generator.link.record import record_of
from generator.model.collection import Exhibit
from generator.model.exhibition import TextFacts
from generator.model.page import Page
from generator.reading import laid_out_safely

JUMPS = re.compile(rf"{CODE}|{VERB}\s*(?:本报|本報|今日|同日)?\s*{PAGE}")


@dataclass(frozen=True, slots=True)
class Half:
    """The other half of a report: `back` says whether it is the first of the two; None where it is not there."""

    words: str
    other: str | None
    back: bool


def other_halves(page: Page, shelf: Shelf) -> dict[str, tuple[Half, ...]]:
    """By the id of each report of a new page that is one half of another: its jump lines and what they lead to."""
    jumping = [report for report in page.reports if report.continued_from or report.continued_to]
    if not jumping:
        return {}
    number = page_number(page.reports[0].edition or "")
    there = [exhibit for kept in (*shelf.texts, *shelf.coming) for exhibit in _exhibits_of(kept, number)]
    ours = [Exhibit(report, page, TextFacts(), (), NOWHERE) for report in page.reports]
    exhibits = [*there, *ours]
    found = halves(exhibits, {exhibit.report.id: record_of(exhibit) for exhibit in exhibits})
    return {
        report.id: tuple(
            Half(words, ids.get(report.id), back=back)
            for words, ids, back in (
                (report.continued_from, found.back, True),
                (report.continued_to, found.onward, False),
            )
            if words
        )
        for report in jumping
    }


def jumps(data: bytes) -> bool:
    """Whether a text may have a jump line."""
    return bool(JUMPS.search(words_of(data)))


def _exhibits_of(kept: Kept, number: str | None) -> Sequence[Exhibit]:
    """The reports of a text that has a jump line to this page, if its number is known; others are not even read."""
    named = {page_number(words) for words in JUMPS.findall(words_of(kept.data))}
    return tuple(_read(kept)) if named and (number is None or number in named) else ()


def _read(kept: Kept) -> Iterator[Exhibit]:
    facts = read_facts(kept.path, kept.beside)[0] if kept.beside is not None else TextFacts()
    page = laid_out_safely(kept.path, kept.data, facts.reading)
    if isinstance(page, Page):
        yield from (Exhibit(report, page, facts, (), NOWHERE) for report in page.reports)
