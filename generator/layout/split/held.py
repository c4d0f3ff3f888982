"""Headings that what stands above them holds in its report: a reply to a letter, poems of a group, an interview."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.layout.columns import close_up
from generator.layout.segments import Segment
from generator.layout.split.runs import Run
from generator.model.page import Kind

REPLY = re.compile(
    r"(?:回音|回复|答复|回应|反馈|回函|来函照登|处理结果|调查结果"
    r"|(?:编者|编辑|部门|单位|官方|有关部门)(?:回复|答复|回应)|记者(?:调查|核实|追踪|追访|求证))"
)
MARKS = "【】[]（）()■□●◆▲★ \u3000"
LETTER = re.compile(r"^(?:编辑同志|编辑部|尊敬的|亲爱的|敬爱的)[^。]{0,16}[:：]")
# 短章（二首）, 渡口（外一首）, 山行三首
GROUP = re.compile(
    r"(?:[（(]外?(?P<number>[一二两三四五六七八九十\d]{1,2})[首章][）)]|(?P<plain>[二三四五六七八九十])首)$"
)
NUMBERS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
INTERVIEW = re.compile(r"对话|问答|对谈|访谈|问与答")
ASKED = re.compile(r"^(?:问|记者|主持人|Q)\s*[:：]")
SPEAKER = re.compile(r"^(?P<name>[㐀-鿿]{2,4})\s*[:：]")
LONGEST_POEMS_TITLE, LEAST_TOLD, FAR = 14, 2, 4


def held(segments: Sequence[Segment], runs: Sequence[Run]) -> frozenset[int]:
    """The indexes of the segments with which the runs begin that open no report."""
    found = set(_poems(segments, runs))
    for index in range(1, len(runs)):
        run = runs[index]
        alone = run.end - run.start == 1
        if alone and (_replies(segments, runs[index - 1], run) or _asks_again(segments, runs, index)):
            found.add(run.start)
    return frozenset(found)


def _replies(segments: Sequence[Segment], above: Run, run: Run) -> bool:
    """回音 below a letter: to the editor, or by somebody whom the reply names."""
    if not REPLY.fullmatch(close_up(segments[run.start].words.strip(MARKS))):
        return False
    letter = segments[above.end : above.below]
    if any(s.kind is Kind.PARAGRAPH and LETTER.match(s.text) for s in letter):
        return True
    reply = "".join(s.text for s in segments[run.end : run.below])
    return any(name.name in reply for s in letter if s.kind is Kind.BYLINE for name in s.names)


def _asks_again(segments: Sequence[Segment], runs: Sequence[Run], index: int) -> bool:
    """对话 with somebody of whom the text above tells."""
    run = runs[index]
    below = segments[run.end : run.below]
    if not INTERVIEW.fullmatch(close_up(segments[run.start].words.strip(MARKS))) or not below:
        return False
    if not ASKED.match(below[0].text):
        return False
    above = "".join(s.text for s in segments[runs[max(0, index - FAR)].end : run.start] if s.kind is Kind.PARAGRAPH)
    spoken = (SPEAKER.match(s.text) for s in below if not ASKED.match(s.text))
    return any(above.count(found["name"]) >= LEAST_TOLD for found in spoken if found)


def _poems(segments: Sequence[Segment], runs: Sequence[Run]) -> Iterator[int]:
    """Of …（二首）, the titles of the poems."""
    left = 0
    for run in runs:
        titles = segments[run.start : run.end]
        group = next((found for s in titles if (found := GROUP.search(s.words))), None)
        if group:
            left = _number(group)
            continue
        below = segments[run.end : run.below]
        title = len(titles) == 1 and len(titles[0].words) <= LONGEST_POEMS_TITLE
        if left and title and below and below[0].kind is Kind.VERSE:
            yield run.start
            left -= 1
        else:
            left = 0


def _number(group: re.Match[str]) -> int:
    sign = group["number"] or group["plain"]
    return int(sign) if sign.isdecimal() else NUMBERS.get(sign, 0)
