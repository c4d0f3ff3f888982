"""Lines that look like headings and are pieces of sentences, and kickers that look like text."""

from __future__ import annotations

import re

from generator.layout.punctuation import SENTENCE_END, is_cut, open_marks
from generator.layout.rules.heading import likeness
from generator.layout.segments import Segment
from generator.model.page import Kind

NEAR, LEAST_SIGNS = 7, 2
LEAST_MARKED, LEAST_CUT, LEAST_KICKER, LONGEST_DECK = 2, 20, 0.2, 70
QUOTED = re.compile(r"^[“「『\"【].*[”」』\"】]$")
CLAUSES = re.compile(r"[，,：:；;]")
# Characters that hardly open a heading: particles, and the second halves of common words.
MIDWORD = re.compile(r"^[的了着过地得们里中内外时后者性化员队村县镇乡市省区校院家人有是在被把就也都还又才]")
MIDWAY = re.compile(r"^(?:[，,。、；;：）)”』」》]|[^“「『\"。！？!?，,]{1,3}[。！？])")
PICTURE = (Kind.CAPTION, Kind.CREDIT)


def _unsure(segment: Segment) -> bool:
    return segment.kind is Kind.HEADING and not segment.level


def inside_a_sentence(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Between the halves of a sentence, pictures passed over, such a line is a piece of it."""
    found = list(segments)
    indented = _is_indented(segments)
    before: Segment | None = None
    for index, here in enumerate(found):
        after = next((s for s in found[index + 1 : index + NEAR] if s.kind not in PICTURE), None)
        if _unsure(here) and after and _is_piece(before, here, after, indented=indented):
            found[index] = here.taken_for(Kind.PARAGRAPH, 0.6, "the sentence around it is not finished")
        before = before if here.kind in PICTURE else found[index]
    return tuple(found)


def _is_indented(segments: tuple[Segment, ...]) -> bool:
    """Whether the page sets its paragraphs with an indent, so that a line without one begins none."""
    paragraphs = [s for s in segments if s.kind is Kind.PARAGRAPH and not s.run_in]
    return sum(s.indent > 0 for s in paragraphs) * 2 > len(paragraphs)


def _is_piece(before: Segment | None, here: Segment, after: Segment, *, indented: bool) -> bool:
    flush_below = indented and after.kind is Kind.PARAGRAPH and not after.indent
    if here.indent and flush_below:
        return True
    cut = before is not None and before.kind is Kind.PARAGRAPH and is_cut(before.text)
    if before is None or not cut or SENTENCE_END.search(here.text):
        return False
    if here.blanks > max(before.blanks, after.blanks, 1):
        return False
    opened = bool(open_marks(before.text)) or before.text.endswith(("，", ",", "、", "；"))
    signs = (CLAUSES.search(here.text), indented and not here.indent, MIDWORD.match(here.text), flush_below)
    return opened or sum(map(bool, signs)) >= LEAST_SIGNS


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


def decks(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """An unfinished line between a heading and a byline or dateline belongs to the head, however long."""
    found = list(segments)
    for index in range(1, len(found) - 1):
        above, line, below = found[index - 1 : index + 2]
        makers = below.kind in (Kind.BYLINE, Kind.DATELINE) and above.kind is Kind.HEADING
        if makers and line.kind is Kind.PARAGRAPH and is_cut(line.text) and len(line.text) <= LONGEST_DECK:
            found[index] = line.taken_for(Kind.HEADING, 0.7, "unfinished, between headline and byline")
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
