"""What surrounds a run of headings on its page: all that evidence for or against a report looks at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.layout.columns import is_label
from generator.layout.segments import Segment
from generator.layout.split.runs import Run
from generator.model.page import Kind

SECOND = re.compile(r"二[、.．]")


@dataclass(frozen=True)
class Around:
    """A page as seen from one of its runs."""

    segments: Sequence[Segment]
    run: Run
    levels: Levels

    @cached_property
    def head(self) -> Sequence[Segment]:
        """Its headings."""
        return self.segments[self.run.start : self.run.end]

    @cached_property
    def below(self) -> Sequence[Segment]:
        """What stands between it and the next run."""
        return self.segments[self.run.end : self.run.below]


@dataclass(frozen=True, slots=True)
class Levels:
    """What tells the levels of the headings of a page.

    How many runs have Markdown marks, and how many the highest; how many are a label and a line; whether some stand
    flush where others have the indent of the text; how often each first line is said; whether some are counted
    (二、).
    """

    runs: int
    marked: int
    highest: int
    of_highest: int
    labelled: int
    flush: bool
    said: Counter[str]
    counts: bool

    @classmethod
    def of(cls, segments: Sequence[Segment], runs: Sequence[Run]) -> Levels:
        """Those of a page."""
        marked = [level for run in runs if (level := level_of(segments[run.start : run.end]))]
        highest = min(marked, default=0)
        firsts = [segments[run.start] for run in runs[1:]]
        texts = [s for s in segments if s.kind is Kind.PARAGRAPH and not s.run_in]
        inset = sum(s.indent > 0 for s in texts) * 2 > len(texts)
        both = {first.indent > 0 for first in firsts} == {True, False}
        labelled = sum(run.end - run.start == 2 and is_label(segments[run.start].text) for run in runs)
        said = Counter(segments[run.start].words for run in runs)
        counts = any(SECOND.match(segments[run.start].words) for run in runs)
        return cls(len(runs), len(marked), highest, marked.count(highest), labelled, inset and both, said, counts)


def level_of(head: Sequence[Segment]) -> int:
    """The highest Markdown level among headings, 0 where none is marked."""
    return min((s.level for s in head if s.level), default=0)
