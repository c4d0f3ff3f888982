"""What holds a run and the text below it to the report before it: one form of headings, common words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.layout.cohesion import cohesion
from generator.layout.segments import Segment
from generator.layout.split.runs import Run

MOST_FOR_FORM = 0.8


def ties(segments: Sequence[Segment], runs: Sequence[Run]) -> list[float]:
    """For each run how much speaks for its staying with the one before it; 0 is even, and that of the first."""
    return [0.0, *(_tie(segments, before, run) for before, run in pairwise(runs))]


def _tie(segments: Sequence[Segment], before: Run, run: Run) -> float:
    here, above = segments[run.start], segments[before.end - 1]
    form = MOST_FOR_FORM * parallel(above.words, here.words) if run.end - run.start == 1 else 0.0
    return form + cohesion(segments, before.start, run.start, run.below)


def parallel(left: str, right: str) -> float:
    """How alike in form two headings are, from 0 to 1: length, clauses, quotes, colon."""
    marks = [(" ", "\u3000"), ("“", '"'), ("：", ":"), ("，", ",")]
    same = sum(any(m in left for m in pair) == any(m in right for m in pair) for pair in marks) / len(marks)
    length = max(0.0, 1 - abs(len(left) - len(right)) / 8)
    return same * length
