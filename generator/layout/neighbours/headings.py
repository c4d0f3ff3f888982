"""Headings that their neighbours betray: in two lines within one pair of quotes, or unmarked among marked ones."""

from __future__ import annotations

import re

from generator.layout.columns import is_of_pictures
from generator.layout.punctuation import is_cut, open_marks
from generator.layout.segments import UNTOLD, Segment
from generator.model.page import Kind

LONGEST_HALF = 24
LEADS = re.compile(r"[^，,。；;！!？?]{3,14}(?<!同志)(?<!如下)[：:]")
LEAST_MARKED, FAR = 2, 6
LEAST_SHOWN, LONGEST_SHOWN = 12, 200
ENDS = (Kind.HEADING, Kind.FURNITURE, Kind.CREDIT, Kind.BYLINE)
OVER = (Kind.FURNITURE, Kind.CAPTION, Kind.CREDIT)
QUOTED = re.compile(r"^[“「『\"【].*[”」』\"】]$")


def _unsure(segment: Segment) -> bool:
    return segment.kind is Kind.HEADING and not segment.level and not segment.before


def _between_texts(segments: tuple[Segment, ...], index: int) -> bool:
    """Whether text stands above a line, and below it, at once or behind pictures and the folio."""
    below = next((s for s in segments[index + 1 : index + 1 + FAR] if s.kind not in OVER), None)
    above = segments[index - 1] if index else None
    return all(s is not None and s.kind is Kind.PARAGRAPH for s in (above, below))


def quoted_in_two(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Two short lines, close together, that one pair of quotes encloses are a headline in two lines."""
    found = list(segments)
    for index in range(1, len(found)):
        first, second = found[index - 1], found[index]
        if {first.kind, second.kind} <= {Kind.PARAGRAPH, Kind.HEADING} and _is_one_quote(first, second):
            for place, line in ((index - 1, first), (index, second)):
                found[place] = line.taken_for(Kind.HEADING, 0.8, "half of a headline in quotes")
    return tuple(found)


def led_in(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """对话裁判长岳峰： with the other half of the headline right below it."""
    found = list(segments)
    for index in range(len(found) - 1):
        first, second = found[index], found[index + 1]
        close = second.kind is Kind.HEADING and not second.blanks and not second.run_in and not second.level
        if close and (first.blanks or not index) and first.kind is Kind.PARAGRAPH and LEADS.fullmatch(first.text):
            found[index] = first.taken_for(Kind.HEADING, 0.7, "leads to the line below it")
    return tuple(found)


def _is_one_quote(first: Segment, second: Segment) -> bool:
    if second.blanks or first.run_in or second.run_in or max(len(first.text), len(second.text)) > LONGEST_HALF:
        return False
    both = first.text + second.text
    if not (both[0] in '“「『"' and both[-1] in '”」』"' and open_marks(first.text) and not open_marks(both)):
        return False
    return not re.search("[。；]", both)


def unmarked(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Where the headings are marked with #, a short line between paragraphs that has none is no heading."""
    if sum(segment.level > 0 for segment in segments) < LEAST_MARKED:
        return segments
    found = list(segments)
    for index, here in enumerate(segments):
        if _unsure(here) and not QUOTED.match(here.text) and _between_texts(segments, index):
            found[index] = here.taken_for(Kind.PARAGRAPH, 0.55, "headings are marked with # here, and this is not")
    return tuple(found)


def shown_under_rubric(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """图片新闻 with one short text below it, at once or behind a headline, shows a picture: the text is its caption."""
    found = list(segments)
    for index, rubric in enumerate(segments[:-1]):
        if rubric.kind is not Kind.HEADING or not is_of_pictures(rubric.text):
            continue
        at = index + 1 + (segments[index + 1].kind is Kind.HEADING)
        here = segments[at] if at < len(segments) else None
        ends = at + 1 >= len(segments) or segments[at + 1].kind in ENDS
        if here is not None and ends and _may_show(here):
            found[at] = here.taken_for(Kind.CAPTION, 0.75, "the one text below a rubric of pictures")
            maker = segments[at + 1] if at + 1 < len(segments) else None
            if maker is not None and maker.kind is Kind.BYLINE and any(name.photographer for name in maker.names):
                found[at + 1] = maker.taken_for(Kind.CREDIT, 0.85, "right below a caption")
    return tuple(found)


def _may_show(segment: Segment) -> bool:
    told = segment.kind is not Kind.PARAGRAPH or segment.reason != UNTOLD or segment.run_in
    return not told and LEAST_SHOWN <= len(segment.text) <= LONGEST_SHOWN and not is_cut(segment.text)
