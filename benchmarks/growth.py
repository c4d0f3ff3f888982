"""Invented exhibitions of growing size through the whole pipeline: seconds a stage, memory, growth."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.command import Run, Spent, build
from benchmarks.invention.exhibition import invent

WHOLE, REST = "whole", "start and rest"
# Pages are read side by side: on the clock the three belong together, by processor time each has its own row.
SIDE_BY_SIDE = ("read", "layout", "recognise")
STAGES = ("reading", *SIDE_BY_SIDE, "resolve", "link", "render", "write", "cards", "mkdocs", "sync")
# Below this many seconds a stage's growth says more about the clock than about the stage.
TOO_SHORT = 0.05


@dataclass(frozen=True, slots=True)
class Size:
    """One exhibition: how many reports were invented with how many characters, and what building it cost."""

    reports: int
    characters: int
    run: Run


def measured(sizes: Sequence[int]) -> Iterator[Size]:
    """Build an exhibition of each size, each in a folder of its own that is gone afterwards."""
    for reports in sorted(sizes):
        with tempfile.TemporaryDirectory(prefix="exhibition-") as folder:
            content = Path(folder, "content")
            characters = invent(reports, content)
            yield Size(reports, characters, build(content, Path(folder, "site")))


def rows(size: Size) -> dict[str, Spent]:
    """The stages of a run, what lies between (interpreters that start, digests of files), and the whole of it."""
    noted = {stage: size.run.stages[stage] for stage in STAGES if stage in size.run.stages}
    whole = size.run.whole
    clock = whole.clock - sum(spent.clock for spent in noted.values())
    processor = whole.processor - sum(spent.processor for spent in noted.values())
    together = sum(noted[stage].clock for stage in ("reading", *SIDE_BY_SIDE) if stage in noted)
    shown = noted | {stage: Spent(math.nan, noted[stage].processor) for stage in SIDE_BY_SIDE if stage in noted}
    shown["reading"] = Spent(together, noted["reading"].processor)
    return shown | {REST: Spent(clock, processor), WHOLE: whole}


def exponents(sizes: Sequence[Size]) -> list[dict[str, Spent]]:
    """For each step from one size to the next, by stage, the exponent of growth with the characters read."""
    return [
        {
            stage: Spent(
                _slope(smaller, larger, before.clock, after.clock),
                _slope(smaller, larger, before.processor, after.processor),
            )
            for stage, after in rows(larger).items()
            if (before := rows(smaller).get(stage)) is not None
        }
        for smaller, larger in pairwise(sizes)
    ]


def _slope(smaller: Size, larger: Size, before: float, after: float) -> float:
    """The slope in logarithms; NaN where either time is too short to tell or the sizes are the same."""
    if not min(before, after) >= TOO_SHORT or larger.characters <= smaller.characters:
        return math.nan
    return math.log(after / before) / math.log(larger.characters / smaller.characters)
