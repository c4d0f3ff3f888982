"""The paper's or the page's name, above the folio or beside it, is furniture like the folio."""

from __future__ import annotations

from generator.layout.rules.byline import NAMES_ALONE
from generator.layout.rules.furniture import PAPER
from generator.layout.segments import Segment
from generator.model.page import Kind

NEAR_TOP, LONGEST_NAME = 3, 8


def beside_the_folio(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Looks at the first lines of the page only: further down such a line may be a heading."""
    found = list(segments)
    for index, here in enumerate(found[:NEAR_TOP]):
        short = here.kind is Kind.HEADING or here.reason == NAMES_ALONE
        if short and not here.level and _is_name(found, index):
            reason = "the paper's or the page's name, beside the folio"
            found[index] = here.taken_for(Kind.FURNITURE, 0.8, reason, names=())
    return tuple(found)


def _is_name(segments: list[Segment], index: int) -> bool:
    text = segments[index].text
    above = index + 1 < len(segments) and segments[index + 1].kind is Kind.FURNITURE
    below = index > 0 and segments[index - 1].kind is Kind.FURNITURE
    if segments[index].reason == NAMES_ALONE and not PAPER.match(text):
        return False
    return (above and len(text) <= LONGEST_NAME) or ((above or below) and bool(PAPER.match(text)))
