"""图片说明 that no mark gives away: a credit below them, or the sentence that they interrupt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.layout.punctuation import SENTENCE_END, is_cut
from generator.layout.segments import Segment
from generator.model.page import Kind

LONGEST = 260
GAP = 2
LONGEST_ALONE = 90
STANDS = re.compile(r"[（(](?:左|右|中|前|后|後|前排|后排|上|下)[一二三四五六七八九十]?(?:起)?[）)]")


def by_credit(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A line with who took the picture below it is that picture's caption."""
    found = list(segments)
    for index in range(1, len(found)):
        line, credit = found[index - 1], found[index]
        if credit.kind is not Kind.CREDIT or credit.run_in or line.kind not in (Kind.PARAGRAPH, Kind.HEADING):
            continue
        if len(line.text) <= LONGEST and credit.blanks <= 1 and not _ends_body(found, index - 1):
            found[index - 1] = line.taken_for(Kind.CAPTION, 0.85, "a credit stands below it")
    return tuple(found)


def _ends_body(segments: Sequence[Segment], index: int) -> bool:
    """Whether the line belongs to the text before it, because that stops in the middle of a sentence."""
    before = segments[index - 1] if index else None
    unfinished = before is not None and before.kind is Kind.PARAGRAPH and is_cut(before.text)
    return unfinished and segments[index].blanks <= GAP


def interruptions(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A whole sentence between the two halves of another, set off by a gap, is a caption without its mark."""
    found = list(segments)
    gap = max(GAP, _usual_gap(segments))
    for index in range(1, len(found) - 1):
        before, here, after = found[index - 1 : index + 2]
        if {before.kind, here.kind, after.kind} != {Kind.PARAGRAPH} or here.run_in or after.run_in:
            continue
        whole = not is_cut(here.text) and len(here.text) <= LONGEST
        if is_cut(before.text) and whole and here.blanks > gap and after.blanks < here.blanks:
            found[index] = here.taken_for(Kind.CAPTION, 0.7, "a whole sentence inside another, after a gap")
    return tuple(found)


def set_apart(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A short sentence with the gap of a picture above and below, or that says who stands where: （左一）."""
    found = list(segments)
    gap = max(GAP, _usual_gap(segments) + 1)
    for index in range(1, len(found) - 1):
        before, here, after = found[index - 1 : index + 2]
        whole = here.kind is Kind.PARAGRAPH and not here.run_in and not is_cut(here.text)
        if not whole or len(here.text) > LONGEST_ALONE or before.kind is not Kind.PARAGRAPH or is_cut(before.text):
            continue
        apart = here.blanks >= gap and after.blanks >= gap and len(SENTENCE_END.findall(here.text)) == 1
        if apart or (here.blanks >= gap and STANDS.search(here.text)):
            found[index] = here.taken_for(Kind.CAPTION, 0.7, "a sentence set apart as by a picture")
    return tuple(found)


def _usual_gap(segments: Sequence[Segment]) -> int:
    gaps = sorted(segment.blanks for segment in segments if not segment.run_in)
    return gaps[len(gaps) // 2] if gaps else 0
