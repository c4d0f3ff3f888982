"""●: one mark before each of several lines in a row counts items, it does not point at pictures."""

from __future__ import annotations

from itertools import groupby

from generator.layout.columns import is_of_pictures
from generator.layout.segments import Segment
from generator.model.page import Kind

MARKS = "●•◆◇■□○★☆"
LEAST = 3


def marked(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Captions one below the other, all with the same mark and none with a credit, are items of running text."""
    found = list(segments)
    for mark, run in groupby(enumerate(segments), key=lambda pair: _mark(pair[1])):
        rows = list(run)
        after = rows[-1][0] + 1
        credited = after < len(segments) and segments[after].kind is Kind.CREDIT
        if mark and len(rows) >= LEAST and not credited and _announced(segments, rows[0][0]):
            for index, row in rows:
                found[index] = row.taken_for(Kind.PARAGRAPH, 0.7, "one of several items with the same mark", body=0)
    return tuple(found)


def _announced(segments: tuple[Segment, ...], start: int) -> bool:
    """Whether a heading stands above that names no rubric of pictures, or a text that ends in a colon."""
    above = segments[start - 1] if start else None
    if above is None:
        return False
    return (above.kind is Kind.HEADING and not is_of_pictures(above.text)) or above.text.endswith(("：", ":"))


def _mark(segment: Segment) -> str:
    """The mark of a caption that says nothing of pictures, else nothing."""
    plain = segment.kind is Kind.CAPTION and not segment.run_in and segment.text[0] in MARKS
    return segment.text[0] if plain and "图" not in segment.text[: segment.body + 1] else ""
