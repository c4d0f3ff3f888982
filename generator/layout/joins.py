"""接续: sentences that the layout broke, put together again.

A paragraph that stops in the middle of a sentence goes on in the next paragraph of its report, over captions,
credits, pull quotes and furniture between them, never over a heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.layout.segments import Segment
from generator.model.page import Kind

HEADED = (Kind.KICKER, Kind.HEADLINE, Kind.DECK, Kind.HEADING, Kind.DATELINE, Kind.VERSE, Kind.LIST)


@dataclass(frozen=True, slots=True)
class Broken:
    """Two segments of a report, by index, between which a sentence goes on."""

    before: int
    after: int
    reason: str


def find_joins(report: Sequence[Segment], settled: dict[int, bool] | None = None) -> tuple[Broken, ...]:
    """The joins of a report. `settled` says of a segment, by index, whether it goes on with the one before."""
    joins: list[Broken] = []
    last: int | None = None
    for index, segment in enumerate(report):
        if segment.kind is Kind.PARAGRAPH:
            joined = (settled or {}).get(index, segment.goes_on)
            if last is not None and joined:
                joins.append(Broken(last, index, _reason(report[last], settled=index in (settled or {}))))
            last = index
        elif segment.kind in HEADED:
            last = None
    return tuple(joins)


def _reason(left: Segment, *, settled: bool) -> str:
    return "settled by the curator" if settled else f"“…{left.text[-6:]}” is not a finished sentence"
