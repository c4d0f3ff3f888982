"""Lines that look like headings and are pieces of sentences, and kickers that look like text."""

from __future__ import annotations

import re

from generator.layout.punctuation import SENTENCE_END, is_cut, open_marks
from generator.layout.rules.heading import likeness
from generator.layout.segments import Segment
from generator.model.page import Kind

LEAST_MARKED, LEAST_CUT, LEAST_KICKER = 2, 20, 0.2
QUOTED = re.compile(r"^[“「『\"【].*[”」』\"】]$")
CLAUSES = re.compile(r"[，,：:；;]")
MIDWAY = re.compile(r"^(?:[，,。、；;：）)”』」》]|[^“「『\"。！？!?，,]{1,3}[。！？])")
PICTURE = (Kind.CAPTION, Kind.CREDIT)


def _unsure(segment: Segment) -> bool:
    return segment.kind is Kind.HEADING and not segment.level


def inside_a_sentence(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Between the halves of a sentence such a line is a piece of it."""
    found = list(segments)
    for index in range(1, len(found) - 1):
        before, here, after = found[index - 1 : index + 2]
        cut = before.kind is Kind.PARAGRAPH and is_cut(before.text)
        if _unsure(here) and cut and _goes_on(before, here, after):
            found[index] = here.taken_for(Kind.PARAGRAPH, 0.6, "the sentence before it is not finished")
    return tuple(found)


def _goes_on(before: Segment, here: Segment, after: Segment) -> bool:
    opened = bool(open_marks(before.text)) or before.text.endswith(("，", ",", "、", "；"))
    tight = here.blanks <= before.blanks and here.blanks <= after.blanks
    return opened and tight and not SENTENCE_END.search(here.text)


def unmarked(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Where the headings are marked with #, a short line between paragraphs that has none is no heading."""
    if sum(segment.level > 0 for segment in segments) < LEAST_MARKED:
        return segments
    found = list(segments)
    for index in range(1, len(found) - 1):
        before, here, after = found[index - 1 : index + 2]
        between = before.kind is Kind.PARAGRAPH and after.kind is Kind.PARAGRAPH
        if _unsure(here) and between and not QUOTED.match(here.text):
            found[index] = here.taken_for(Kind.PARAGRAPH, 0.55, "headings are marked with # here, and this is not")
    return tuple(found)


def cut_by_picture(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A long line with clauses, unfinished, with a picture and then text below it: a sentence cut by the picture."""
    found = list(segments)
    for index in range(1, len(found)):
        here = found[index]
        after = [s.kind for s in found[index + 1 : index + 4] if s.kind is not Kind.CREDIT][:2]
        clauses = len(here.text) >= LEAST_CUT and CLAUSES.search(here.text)
        if _unsure(here) and clauses and after == [Kind.CAPTION, Kind.PARAGRAPH]:
            found[index] = here.taken_for(Kind.PARAGRAPH, 0.55, "clauses, no end, and a picture below")
    return tuple(found)


def going_on_midway(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The text below, pictures passed over, begins in the middle of a sentence: with a closing mark, or a scrap."""
    found = list(segments)
    below: Segment | None = None
    for index in range(len(found) - 1, -1, -1):
        here = found[index]
        if _unsure(here) and below and below.kind is Kind.PARAGRAPH and MIDWAY.match(below.text):
            found[index] = here.taken_for(Kind.PARAGRAPH, 0.6, "the next paragraph goes on with it")
        below = below if here.kind in PICTURE else here
    return tuple(found)


def kickers(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A line too long for a heading, but unfinished and right above a sure one, is that heading's kicker."""
    found = list(segments)
    for index in range(len(found) - 1):
        line, below = found[index], found[index + 1]
        if line.kind is not Kind.PARAGRAPH or below.kind is not Kind.HEADING or line.run_in or "。" in line.text:
            continue
        before = found[index - 1] if index else None
        goes_on = before is not None and before.kind is Kind.PARAGRAPH and is_cut(before.text)
        if is_cut(line.text) and likeness(line.text) >= LEAST_KICKER and not goes_on:
            found[index] = line.taken_for(Kind.HEADING, 0.6, "unfinished, and right above a heading")
    return tuple(found)
