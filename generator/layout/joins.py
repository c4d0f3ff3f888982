"""接续: sentences that the layout broke, put together again.

A paragraph that stops in the middle of a sentence goes on in the next paragraph of its report, over captions,
credits, pull quotes and furniture between them, never over a heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.layout.punctuation import is_cut
from generator.layout.rules.jump_line import comes_from
from generator.layout.segments import Segment
from generator.model.page import Kind

PASSED_OVER = (
    Kind.CAPTION,
    Kind.CREDIT,
    Kind.PULL_QUOTE,
    Kind.FURNITURE,
    Kind.BYLINE,
    Kind.JUMP_LINE,
    Kind.EDITORS_NOTE,
    Kind.TABLE,
)
OPENS_SENTENCE = re.compile(r"^(?:[“「『\"]|[一二三四五六七八九十]、|\d+[.、．](?!\d)|[（(]\d)")


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
            joined = (settled or {}).get(index)
            if last is not None and (joined or (joined is None and _broken(report, last, index))):
                joins.append(Broken(last, index, _reason(report[last], settled=bool(joined))))
            last = index
        elif segment.kind not in PASSED_OVER:
            last = None
    return tuple(joins)


def _broken(report: Sequence[Segment], before: int, after: int) -> bool:
    left, right = report[before], report[after]
    between = report[before + 1 : after]
    if any(s.kind is Kind.BYLINE and s.run_in for s in between):
        return False
    if any(s.kind is Kind.DATELINE for s in between) or not is_cut(left.text):
        return False
    if right.run_in and not any(s.kind is Kind.JUMP_LINE for s in between):
        return False
    if any(s.kind is Kind.JUMP_LINE and comes_from(s.text) for s in between):
        return True
    return not OPENS_SENTENCE.match(right.text) or left.text.endswith(("，", ",", "、"))


def _reason(left: Segment, *, settled: bool) -> str:
    return "settled by the curator" if settled else f"“…{left.text[-6:]}” is not a finished sentence"
