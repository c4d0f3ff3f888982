"""Who speaks in an interview, who signs above the day, which days a diary has: told by the lines beside them."""

from __future__ import annotations

import re
from collections import Counter

from generator.layout.punctuation import LETTERS_DAY
from generator.layout.segments import Segment
from generator.model.page import Kind

SPEAKER = re.compile(r"(?P<who>[㐀-鿿·]{2,8})[：:]\s*\S")
LEAST_TURNS, LEAST_DAYS = 2, 2
WEATHER = r"(?:[多少]云|[大中小暴雷阵]{0,2}[雨雪]|雷阵雨|晴|阴|雾|霾|大风|沙尘)(?:转\S{1,3})?"
DIARY_DAY = re.compile(
    r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日[\s　,，]*"
    rf"(?:(?:星期|周)[一二三四五六日天])?[\s　,，]+{WEATHER}"
)
DAY_OF_DIARY = "a day of a diary"
ONE_LINE = (Kind.PARAGRAPH, Kind.HEADING)


def speakers(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """鸳江晚报：明年还会改线吗？ is no heading where the same voice speaks in other lines."""
    turns = Counter(who for segment in segments if (who := _voice(segment)))
    return tuple(
        s.taken_for(Kind.PARAGRAPH, 0.7, "one of several turns of a speaker")
        if s.kind is Kind.HEADING and not s.level and turns[_voice(s)] >= LEAST_TURNS
        else s
        for s in segments
    )


def _voice(segment: Segment) -> str:
    found = SPEAKER.match(segment.text) if segment.kind in ONE_LINE and not segment.run_in else None
    return found["who"] if found else ""


def signatures(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A short line between the text and the day below it signs the text."""
    found = list(segments)
    for index in range(1, len(found) - 1):
        above, here, day = found[index - 1 : index + 2]
        short = here.kind is Kind.HEADING and not here.level and above.kind is Kind.PARAGRAPH
        if short and LETTERS_DAY.fullmatch(day.text):
            found[index] = here.taken_for(Kind.BYLINE, 0.7, "signs the text, above its day")
    return tuple(found)


def diary(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A day with its weather, several times on a page, heads what a diary says of it; the folio has it once."""
    days = [i for i, s in enumerate(segments) if not s.level and not s.run_in and DIARY_DAY.fullmatch(s.text)]
    if len(days) < LEAST_DAYS:
        return segments
    found = list(segments)
    for index in days:
        found[index] = found[index].taken_for(Kind.HEADING, 0.9, DAY_OF_DIARY, names=())
    return tuple(found)
