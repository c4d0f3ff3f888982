"""01 看片, 02 学艺: numbers that count the sections of a report, which a folio's would look like one by one."""

from __future__ import annotations

import re

from generator.layout.segments import Segment
from generator.model.page import Kind

COUNTS_SECTIONS = "counts the sections of a report"
NUMBER = re.compile(r"(?P<zero>0?)(?P<number>\d{1,2})(?P<words>[\s\u3000.、·|｜/]+[㐀-鿿“「][^\s\u3000\d。；;]{1,20})?")
NEAR_TOP, LEAST = 3, 2


def of_sections(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Lines numbered 1, 2, … in one form, with text below each, are headings."""
    found = list(segments)
    for indexes in _sequences(segments):
        for index in indexes:
            found[index] = found[index].taken_for(Kind.HEADING, 0.85, COUNTS_SECTIONS, names=())
    return tuple(found)


def _sequences(segments: tuple[Segment, ...]) -> list[list[int]]:
    """The indexes of lines that count on from 1, those of each form by themselves."""
    open_ones: dict[tuple[bool, bool], list[int]] = {}
    done: list[list[int]] = []
    for index, segment in enumerate(segments):
        counted = NUMBER.fullmatch(segment.text) if _may_count(segments, index) else None
        if counted is None:
            continue
        form = (bool(counted["zero"]), bool(counted["words"]))
        if int(counted["number"]) == 1:
            done.append(open_ones.setdefault(form, []))
            open_ones[form] = [index]
        elif form in open_ones and int(counted["number"]) == len(open_ones[form]) + 1:
            open_ones[form].append(index)
    return [indexes for indexes in (*done, *open_ones.values()) if len(indexes) >= LEAST]


def _may_count(segments: tuple[Segment, ...], index: int) -> bool:
    here = segments[index]
    if here.run_in or here.level or here.kind not in (Kind.FURNITURE, Kind.HEADING, Kind.PARAGRAPH):
        return False
    below = segments[index + 1].kind if index + 1 < len(segments) else None
    return index >= NEAR_TOP and below in (Kind.PARAGRAPH, Kind.CAPTION, Kind.HEADING)
