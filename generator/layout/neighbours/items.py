"""●: one mark before each of several lines in a row counts items, it does not point at pictures."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

from generator.layout.columns import is_of_pictures, is_rubric
from generator.layout.punctuation import SENTENCE_END, is_cut
from generator.layout.rules.caption import ONLY_NUMBER, SURE_HEADING, words_of
from generator.layout.rules.heading import likeness
from generator.layout.segments import UNTOLD, Segment
from generator.model.page import Kind

MARKS = "●•◆◇■□○★☆△▲"
# These point at pictures as a rule; under a rubric of briefs they count them.
POINTING = "△▲"
# ▲春修完工　河段的春季修理，…完工。: a brief has its own title, a gap behind it.
TITLED = re.compile(r"^\S\s*[^。！？，,；;：:\s]{2,18}[\s　]+[^\s　].{12,}[。！？]$")
LEAST, LEAST_HEADINGS, LEAST_SHOWN, LEAST_CUT, FAR = 3, 2, 2, 20, 4
MOST_SENTENCES = 2


def marked(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Captions one below the other, all with the same mark and none with a credit, are items of running text."""
    found = list(segments)
    for mark, run in groupby(enumerate(segments), key=lambda pair: _mark(pair[1])):
        rows = list(run)
        after = rows[-1][0] + 1
        credited = after < len(segments) and segments[after].kind is Kind.CREDIT
        if mark and len(rows) >= LEAST and not credited and _announced(segments, [row for _, row in rows], rows[0][0]):
            for index, row in rows:
                found[index] = row.taken_for(Kind.PARAGRAPH, 0.7, "one of several items with the same mark", body=0)
    return _numbered(_headed(tuple(found)))


def _headed(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """● before several short lines without an end, each between paragraphs: they head sections, no picture is near."""
    rows = [index for index, here in enumerate(segments) if _may_head(segments, index, here)]
    marks = Counter(segments[index].text[0] for index in rows)
    found = list(segments)
    for index in rows:
        if marks[segments[index].text[0]] >= LEAST_HEADINGS:
            here, body = segments[index], words_of(segments[index].text)
            found[index] = here.taken_for(Kind.HEADING, 0.85, "heads a section, with a mark as others do", body=body)
    return tuple(found)


def _may_head(segments: tuple[Segment, ...], index: int, here: Segment) -> bool:
    if not 0 < index < len(segments) - 1 or not _mark(here) or not words_of(here.text):
        return False
    between = segments[index - 1].kind is segments[index + 1].kind is Kind.PARAGRAPH and not is_cut(
        segments[index - 1].text
    )
    return (
        between
        and min(here.blanks, segments[index + 1].blanks) > 0
        and likeness(here.text[words_of(here.text) :]) >= SURE_HEADING
    )


def _numbered(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """①…。②…。 inside a broken sentence, or under a rubric of pictures: they say what pictures show."""
    found = list(segments)
    for numbered, run in groupby(enumerate(segments), key=lambda pair: _is_numbered(pair[1])):
        rows = [index for index, _ in run]
        if not numbered or len(rows) < LEAST_SHOWN:
            continue
        inside = _breaks_sentence(segments, rows[0], rows[-1])
        if inside or _shows_pictures(segments, rows[0]):
            reason = "numbered, inside a broken sentence" if inside else "numbered, under a rubric of pictures"
            for index in rows:
                number = ONLY_NUMBER.match(segments[index].text)
                body = number.end() if number else 0
                found[index] = segments[index].taken_for(Kind.CAPTION, 0.8, reason, body=body)
    return tuple(found)


def _breaks_sentence(segments: tuple[Segment, ...], first: int, last: int) -> bool:
    """Whether rows of one sentence each stand with gaps behind a line that breaks off in its sentence."""
    if not 0 < first <= last < len(segments) - 1:
        return False
    above, below = segments[first - 1], segments[last + 1]
    cut = len(above.text) >= LEAST_CUT and is_cut(above.text) and not above.text.endswith(("、", "；"))
    apart = min(segments[first].blanks, below.blanks) > 0
    whole = all(len(SENTENCE_END.findall(row.text)) == 1 for row in segments[first : last + 1])
    return cut and apart and whole and above.kind is below.kind is Kind.PARAGRAPH


def _shows_pictures(segments: tuple[Segment, ...], start: int) -> bool:
    """Whether the head over a line, at most `FAR` lines above it, has a rubric of pictures: 镜头, 光影."""
    at = next((i for i in range(start - 1, max(-1, start - 1 - FAR), -1) if segments[i].kind is Kind.HEADING), -1)
    while at >= 0 and segments[at].kind is Kind.HEADING:
        if is_of_pictures(segments[at].text):
            return True
        at -= 1
    return False


def _is_numbered(segment: Segment) -> bool:
    plain = segment.kind is Kind.PARAGRAPH and segment.reason == UNTOLD and not segment.run_in
    return (
        plain
        and bool(ONLY_NUMBER.match(segment.text))
        and 1 <= len(SENTENCE_END.findall(segment.text)) <= MOST_SENTENCES
    )


def _announced(segments: tuple[Segment, ...], rows: list[Segment], start: int) -> bool:
    """Whether a heading stands above that names no rubric of pictures, or a text that ends in a colon."""
    above = segments[start - 1] if start else None
    if above is None:
        return False
    headed = above.kind is Kind.HEADING
    if segments[start].text[0] in POINTING:
        headed = headed and (is_rubric(above.text) or all(TITLED.match(row.text) for row in rows))
    return (headed and not is_of_pictures(above.text)) or above.text.endswith(("：", ":"))


def _mark(segment: Segment) -> str:
    """The mark of a caption that says nothing of pictures, else nothing."""
    plain = segment.kind is Kind.CAPTION and not segment.run_in and segment.text[0] in MARKS
    return segment.text[0] if plain and "图" not in segment.text[: segment.body + 1] else ""
