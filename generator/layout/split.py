"""One page text → its reports: where each begins.

A decision over the whole page. Every run of headings may open a report or only a section; each piece of evidence
adds to or takes from the score of an opening, every report so made is scored as a whole (one byline, one dateline,
something to read, headings of one form), and the best sum is found by dynamic programming (Bellman 1957) over the
runs, looking back over at most `FARTHEST` of them, so that time grows with the length of the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from generator.layout.cohesion import cohesion
from generator.layout.rules.jump_line import comes_from
from generator.layout.segments import Segment
from generator.model.page import Kind

FARTHEST = 40
NEAR = 3
MOST_BESIDE_PICTURES = 160
DECK_MARK = re.compile(r"^[—―－─–-]{1,3}")
ANSWERED = re.compile(r"^(?:问|記者|记者|主持人|Q)\s*[:：]")
NO_BODY = (Kind.FURNITURE, Kind.JUMP_LINE, Kind.BYLINE, Kind.DATELINE)
SALUTATION = re.compile(r"^(?:编辑同志|編輯同志|编辑部|尊敬的|亲爱的|親愛的|敬爱的|[㐀-鿿]{2,8}同志)[^。]{0,16}[:：]$")
USUAL_SECTION, MOST_AGAINST_SHORT = 260, 3.0
RUBRIC = re.compile(
    r"^[【\[●■◆★《|｜]*\s*(?:图片(?:新闻|报道|故事)|圖片新聞|新闻图片|图说|光影|镜头|影像|摄影报道|瞬间|掠影|一图一事|图闻|简讯|短讯|快讯|简报|要闻速递|一句话新闻|新闻集装箱"
    r"|[㐀-鿿]{0,4}(?:简讯|短波|速览|速递|镜头|影像|掠影|图片新闻))\s*[】\]●■◆★》|｜]*$"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Headings one after another: a report's head, or a section's heading. `end` is behind the last of them."""

    start: int
    end: int


def is_rubric(text: str) -> bool:
    """Whether a line is the name of a rubric: 图片新闻, 简讯."""
    return bool(RUBRIC.match(text.strip()))


def report_starts(segments: tuple[Segment, ...], forced: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """The indexes of the segments that open a report, the first of the page among them.

    `forced` are segments that the curator says open one.
    """
    runs = _runs(segments, forced)
    if not runs:
        return (0,) if segments else ()
    chosen = _best(segments, runs, forced)
    starts = [_with_arrival(segments, runs[index].start) for index in chosen]
    if not _has_body(segments[: runs[0].start]):
        starts[0] = 0
    return tuple(dict.fromkeys([0, *starts]))


def _with_arrival(segments: tuple[Segment, ...], start: int) -> int:
    """上接第一版 on a line of its own above a headline belongs to what is below it."""
    above = segments[start - 1] if start else None
    arrives = above is not None and above.kind is Kind.JUMP_LINE and not above.run_in and comes_from(above.text)
    return start - 1 if arrives and segments[start - 1].blanks >= segments[start].blanks else start


def _runs(segments: tuple[Segment, ...], forced: frozenset[int]) -> list[Run]:
    runs: list[Run] = []
    for index, segment in enumerate(segments):
        if segment.kind is not Kind.HEADING and index not in forced:
            continue
        joined = runs and runs[-1].end == index and index not in forced and not is_rubric(segment.text)
        if joined and not _closes_head(segments[runs[-1].end - 1], segment):
            runs[-1] = Run(runs[-1].start, index + 1)
        else:
            runs.append(Run(index, index + 1))
    return runs


def _closes_head(before: Segment, here: Segment) -> bool:
    """A # after ## opens anew."""
    return bool(here.level and before.level and here.level < before.level)


def _has_body(segments: tuple[Segment, ...]) -> bool:
    return any(segment.kind not in NO_BODY for segment in segments)


def _best(segments: tuple[Segment, ...], runs: list[Run], forced: frozenset[int]) -> list[int]:
    """The indexes of the runs that open a report."""
    count = len(runs)
    opening = [_opening(segments, runs, index, forced) for index in range(count)]
    ties = [_tie(segments, runs, index) for index in range(count)]
    best = [0.0] * (count + 1)
    back = [0] * (count + 1)
    for end in range(1, count + 1):
        best[end] = float("-inf")
        inside = 0.0
        for start in range(end - 1, max(-1, end - 1 - FARTHEST), -1):
            score = best[start] + opening[start] + inside + _whole(segments, runs, start, end)
            if score > best[end] and (start == 0 or best[start] > float("-inf")):
                best[end], back[end] = score, start
            inside += ties[start]
    chosen, end = [], count
    while end:
        end = back[end]
        chosen.append(end)
    return chosen[::-1]


def _opening(segments: tuple[Segment, ...], runs: list[Run], index: int, forced: frozenset[int]) -> float:
    """The evidence that a run opens a report, as a score: 0 is even."""
    run = runs[index]
    if index == 0 or run.start in forced:
        return 100.0 if run.start in forced else 0.0
    return -2.0 + _by_form(segments, runs, run) + _by_before(segments, run) + _by_after(segments, runs, index)


def _by_form(segments: tuple[Segment, ...], runs: list[Run], run: Run) -> float:
    head = segments[run.start : run.end]
    score = 2.0 if len(head) >= 2 and not head[1].level > head[0].level > 0 else 0.0
    score += 2.5 if is_rubric(head[0].text) else 0.0
    score += 1.5 if any(DECK_MARK.match(segment.words) for segment in head[1:]) else 0.0
    levels = [min((s.level for s in segments[r.start : r.end] if s.level), default=0) for r in runs]
    marked = [level for level in levels if level]
    level = min((s.level for s in head if s.level), default=0)
    if level:
        score += 3.0 if level == min(marked) and marked.count(level) < len(marked) else -1.0 * (level > min(marked))
    elif len(marked) * 2 > len(levels):
        score -= 2.5
    return score


def _by_before(segments: tuple[Segment, ...], run: Run) -> float:
    """What closes a report: a byline or dateline at its end, 下转, the folio."""
    score = 0.0
    index = run.start - 1
    if segments[index].kind is Kind.FURNITURE:
        score += 1.0
        while index >= 0 and segments[index].kind is Kind.FURNITURE:
            index -= 1
    if index < 0:
        return score
    last = segments[index]
    while index > 0 and segments[index].kind in (Kind.CAPTION, Kind.CREDIT):
        index -= 1
    if last.kind in (Kind.CAPTION, Kind.CREDIT) and segments[index].kind is Kind.BYLINE and segments[index].run_in:
        return score + 2.0
    if last.kind in (Kind.BYLINE, Kind.DATELINE) and index and segments[index - 1].kind is not Kind.HEADING:
        return score + 3.0
    if last.kind is Kind.JUMP_LINE and not comes_from(last.text):
        return score + 2.5
    return score + 0.3 * min(3, max(0, segments[run.start].blanks - 1))


def _by_after(segments: tuple[Segment, ...], runs: list[Run], index: int) -> float:
    """What opens a report: a byline, dateline or 上接 below the head; or a picture and nothing else."""
    run = runs[index]
    end = runs[index + 1].start if index + 1 < len(runs) else len(segments)
    below = segments[run.end : end]
    score = 0.0
    for distance, segment in enumerate(below[:NEAR]):
        score += _opener(segment, distance)
        if segment.kind is Kind.PARAGRAPH:
            break
    words = sum(len(segment.text) for segment in below if segment.kind is Kind.PARAGRAPH)
    if any(segment.kind is Kind.CAPTION for segment in below[:2]) and words <= MOST_BESIDE_PICTURES:
        score += 3.0 if below[0].kind is Kind.CAPTION or run.end - run.start == 1 else 2.0
    elif below and below[0].kind is Kind.CAPTION:
        score += 1.5
    if below and ANSWERED.match(below[0].text):
        score += 1.0
    return score


def _opener(segment: Segment, distance: int) -> float:
    if segment.kind is Kind.DATELINE:
        return 3.5
    if segment.kind is Kind.BYLINE and distance <= 1:
        return 2.5 if segment.confidence >= 0.9 else 1.5
    if segment.kind is Kind.JUMP_LINE and comes_from(segment.text):
        return 3.0
    if segment.kind is Kind.VERSE:
        return 1.5
    if segment.kind is Kind.PARAGRAPH and SALUTATION.match(segment.text):
        return 2.0
    return 1.0 if segment.kind is Kind.EDITORS_NOTE else 0.0


def _whole(segments: tuple[Segment, ...], runs: list[Run], start: int, end: int) -> float:
    """How well the segments from one run to another make one report."""
    first = 0 if start == 0 else runs[start].start
    last = runs[end].start if end < len(runs) else len(segments)
    makers = _maker_groups(segments, first, last)
    score = -sum(1.0 if _same_makers(segments, a, b) else 5.0 for a, b in pairwise(makers))
    stretch = segments[first:last]
    datelines = sum(1 for s in stretch if s.kind is Kind.DATELINE)
    arrivals = sum(1 for s in stretch if s.kind is Kind.JUMP_LINE and comes_from(s.text))
    score -= 3.0 * max(0, datelines - 1) + 3.0 * max(0, arrivals - 1)
    if end > start + 1 and _only_pictures(segments[runs[start].end : runs[start + 1].start]):
        score -= 3.0
    score -= _too_short(stretch, end - start)
    if makers and makers[-1] >= last - 2:
        score += 1.0
    return score


def _only_pictures(below: tuple[Segment, ...]) -> bool:
    """Captions and credits and nothing else: such a report has no sections."""
    return bool(below) and all(s.kind in (Kind.CAPTION, Kind.CREDIT) for s in below)


def _too_short(stretch: tuple[Segment, ...], runs: int) -> float:
    """Only long reports have sections: what speaks against so many in so little text."""
    if runs < 2:
        return 0.0
    characters = sum(len(s.text) for s in stretch if s.kind in (Kind.PARAGRAPH, Kind.CAPTION))
    return MOST_AGAINST_SHORT * max(0.0, 1 - characters / runs / USUAL_SECTION)


def _same_makers(segments: tuple[Segment, ...], left: int, right: int) -> bool:
    return {n.name for n in segments[left].names} == {n.name for n in segments[right].names}


def _maker_groups(segments: tuple[Segment, ...], first: int, last: int) -> list[int]:
    """Where the text says who wrote it: bylines, those close together counted once."""
    groups: list[int] = []
    for index in range(first, last):
        segment = segments[index]
        if segment.kind is Kind.BYLINE and any(name.writer for name in segment.names):
            if not groups or index - groups[-1] > 2:
                groups.append(index)
            else:
                groups[-1] = index
    return groups


def _tie(segments: tuple[Segment, ...], runs: list[Run], index: int) -> float:
    """What holds a run and the text below it to the report before it: one form of headings, common words."""
    if index == 0:
        return 0.0
    here, before = segments[runs[index].start], segments[runs[index - 1].end - 1]
    form = 0.8 * parallel(before.words, here.words) if runs[index].end - runs[index].start == 1 else 0.0
    return form + cohesion(segments, runs[index - 1].start, runs[index].start, _end(segments, runs, index))


def _end(segments: tuple[Segment, ...], runs: list[Run], index: int) -> int:
    return runs[index + 1].start if index + 1 < len(runs) else len(segments)


def parallel(left: str, right: str) -> float:
    """How alike in form two headings are, from 0 to 1: length, clauses, quotes, colon."""
    marks = [(" ", "\u3000"), ("“", '"'), ("：", ":"), ("，", ",")]
    same = sum(any(m in left for m in pair) == any(m in right for m in pair) for pair in marks) / len(marks)
    length = max(0.0, 1 - abs(len(left) - len(right)) / 8)
    return same * length
