"""Runs of headings: what a report or one of its sections may begin with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.layout.columns import is_rubric
from generator.layout.segments import Segment
from generator.model.page import Kind

DECK_MARK = re.compile(r"^[—―－─–-]{1,3}")


@dataclass(frozen=True, slots=True)
class Run:
    """Headings one after another: a report's head, or a section's heading.

    Indexes of segments: `start` of its first heading, `end` behind its last, `below` behind the last segment that
    stands between it and the next run. `first` is where its stretch of the page begins: the start of the page for the
    first run, else `start`.
    """

    start: int
    end: int
    below: int
    first: int


def runs_of(segments: Sequence[Segment], forced: frozenset[int]) -> list[Run]:
    """The runs of a page; a segment of `forced` opens one, whatever its kind."""
    bounds: list[list[int]] = []
    for index, segment in enumerate(segments):
        if segment.kind is not Kind.HEADING and index not in forced:
            continue
        joined = bounds and bounds[-1][1] == index and index not in forced and not is_rubric(segment.text)
        if joined and not _closes_head(segments[index - 1], segment):
            bounds[-1][1] = index + 1
        else:
            bounds.append([index, index + 1])
    ends = [*(start for start, _ in bounds), len(segments)][1:]
    return [
        Run(start, end, below, start if number else 0)
        for number, ((start, end), below) in enumerate(zip(bounds, ends, strict=True))
    ]


def _closes_head(before: Segment, here: Segment) -> bool:
    """A # after ## opens anew."""
    return bool(here.level and before.level and here.level < before.level)
