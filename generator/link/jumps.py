"""转版: the two halves of a report that is continued on another page, where both are in the exhibition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.lexicon.editions import page_number
from generator.link.record import Record
from generator.model.collection import Exhibit
from generator.model.edtf import first_moment
from generator.model.page import Kind

HEAD = (Kind.KICKER, Kind.HEADLINE, Kind.DECK)
# Shorter ones (更正, 简讯) are many reports'.
ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Halves:
    """By the id of a report: where it goes on (`onward`), and where it comes from (`back`)."""

    onward: Mapping[str, str]
    back: Mapping[str, str]


def halves(exhibits: Sequence[Exhibit], records: Mapping[str, Record]) -> Halves:
    """The halves that belong together: pages that name each other, of one newspaper and day as far as these are known.

    Where two would fit, neither is taken.
    """
    arriving = [exhibit for exhibit in exhibits if exhibit.report.continued_from]
    fitting = {
        e.report.id: [o.report.id for o in arriving if _fit(e, o, records)] for e in exhibits if e.report.continued_to
    }
    onward = {start: ends[0] for start, ends in fitting.items() if len(ends) == 1}
    claimed = [end for ends in fitting.values() for end in ends]
    sure = {start: end for start, end in onward.items() if claimed.count(end) == 1}
    return Halves(sure, {end: start for start, end in sure.items()})


def _fit(start: Exhibit, end: Exhibit, records: Mapping[str, Record]) -> bool:
    """Whether one report may go on in another: a jump line names the page of the other, or both have one headline."""
    if start.report.id == end.report.id:
        return False
    first, second = records[start.report.id], records[end.report.id]
    if first.publisher and second.publisher and first.publisher != second.publisher:
        return False
    days = first_moment(first.date), first_moment(second.date)
    if days[0] and days[1] and days[0].order != days[1].order:
        return False
    leads = _agree(start.report.continued_to, second.edition)
    comes = _agree(end.report.continued_from, first.edition)
    return leads is not False and comes is not False and (leads is True or comes is True or _same_head(start, end))


def _same_head(start: Exhibit, end: Exhibit) -> bool:
    """Whether both print a line above their texts in the same words: the second half repeats the headline."""
    first, second = ({"".join(p.text.split()) for p in e.report.of_kind(*HEAD)} for e in (start, end))
    return any(len(words) >= ENOUGH for words in first & second)


def _agree(jump_line: str | None, edition: str | None) -> bool | None:
    """Whether a jump line names a page; None where that is not known."""
    named, known = page_number(jump_line or ""), page_number(edition or "")
    return None if named is None or known is None else named == known
