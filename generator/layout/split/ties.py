"""What holds a run and the text below it to the report before it: one form of headings, common words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.layout.cohesion import cohesion
from generator.layout.segments import Segment
from generator.layout.split.runs import Run

MOST_FOR_FORM = 0.8
ONE_FORM, ONE_MATTER = "headings of one form", "texts on one matter"


def ties(segments: Sequence[Segment], runs: Sequence[Run]) -> list[list[tuple[str, float]]]:
    """For each run what speaks for its staying with the one before it, by name and strength; of the first nothing."""
    return [[], *([*_tie(segments, before, run)] for before, run in pairwise(runs))]


def _tie(segments: Sequence[Segment], before: Run, run: Run) -> Iterator[tuple[str, float]]:
    here, above = segments[run.start], segments[before.end - 1]
    if run.end - run.start == 1:
        yield ONE_FORM, MOST_FOR_FORM * parallel(above.words, here.words)
    yield ONE_MATTER, cohesion(segments, before.start, run.start, run.below)


def parallel(left: str, right: str) -> float:
    """How alike in form two headings are, from 0 to 1: length, clauses, quotes, colon."""
    marks = [(" ", "\u3000"), ("“", '"'), ("：", ":"), ("，", ",")]
    same = sum(any(m in left for m in pair) == any(m in right for m in pair) for pair in marks) / len(marks)
    length = max(0.0, 1 - abs(len(left) - len(right)) / 8)
    return same * length
