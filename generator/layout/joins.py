"""接续: sentences that the layout broke, put together again.

A paragraph that stops in the middle of a sentence goes on in the next paragraph of its report, over captions,
credits, pull quotes and furniture between them, never over a heading.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.layout.segments import Segment
from generator.model.page import Kind

HEADED = (Kind.KICKER, Kind.HEADLINE, Kind.DECK, Kind.HEADING, Kind.DATELINE, Kind.VERSE, Kind.LIST)

SETTLED = "settled by the curator"


@dataclass(frozen=True, slots=True)
class Broken:
    """Two segments of a report, by index, between which a sentence goes on."""

    before: int
    after: int
    reason: str


def find_joins(report: Sequence[Segment], pairs: Mapping[int, int] | None = None) -> tuple[Broken, ...]:
    """The joins of a report. `pairs` gives of a segment, by index, the one before it with which it is said to go on."""
    joins: list[Broken] = []
    last: int | None = None
    for index, segment in enumerate(report):
        above = (pairs or {}).get(index)
        if above is not None:
            joins.append(Broken(above, index, SETTLED))
        elif segment.kind is Kind.PARAGRAPH and last is not None and segment.goes_on:
            joins.append(Broken(last, index, _reason(report[last], segment)))
        if segment.kind is Kind.PARAGRAPH:
            last = index
        elif segment.kind in HEADED:
            last = None
    return tuple(joins)


def _reason(left: Segment, right: Segment) -> str:
    return SETTLED if right.told_join else f"“…{left.text[-6:]}” is not a finished sentence"
