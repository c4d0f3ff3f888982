"""引语: lines marked with > (or >>), and words with their speaker behind a dash on the same line."""

from __future__ import annotations

import re

from generator.layout.segments import Segment
from generator.model.page import Kind
from generator.model.source import PageText

MARKED = re.compile(r"^(?:>[\s　]*)+")
SPOKEN = re.compile(r"^[^—]{6,160}[。！？!?…][”」\"]?[\s　]*(?P<who>[—―－─–]{1,2}\s*[㐀-鿿·]{2,8})$")


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """The line as a pull quote, and its speaker as the credit."""
    marked, spoken = MARKED.match(segment.text), SPOKEN.match(segment.text)
    if not marked and not spoken:
        return None
    pieces = segment.cut(source, spoken.start("who")) if spoken else (segment,)
    reason = "marked with >" if marked else "the speaker stands behind a dash"
    quote = pieces[0].taken_for(Kind.PULL_QUOTE, 0.9, reason, body=marked.end() if marked else 0)
    return quote, *(piece.taken_for(Kind.CREDIT, 0.85, "says whose words these are") for piece in pieces[1:])
