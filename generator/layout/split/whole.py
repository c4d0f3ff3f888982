"""How well a stretch of the page makes one report: one byline, one dateline, enough text for its sections.

A stretch is read run by run from its last to its first, so that scoring all stretches that end at one run takes time in
proportion to their number, not to their length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.layout.rules.jump_line import comes_from
from generator.layout.segments import Segment
from generator.layout.split.opening import PICTURE, ROWS
from generator.layout.split.runs import Run
from generator.model.page import Kind

AGAIN, OTHERS = 1.0, 5.0
SECOND_DATELINE, SECOND_ARRIVAL, NO_TEXT_FIRST = 3.0, 3.0, 3.0
SIGNED = 1.0
FAR, AT_THE_END = 2, 2
USUAL_SECTION, MOST_AGAINST_SHORT, AGAINST_EACH = 260, 3.0, 0.8
COUNTED = (Kind.PARAGRAPH, Kind.CAPTION)


@dataclass(frozen=True, slots=True)
class Section:
    """A run and what stands below it, counted. `makers` are the indexes of bylines that name writers."""

    datelines: int
    arrivals: int
    characters: int
    makers: tuple[int, ...]
    no_text: bool

    @classmethod
    def of(cls, segments: Sequence[Segment], run: Run) -> Section:
        """That of a run; what stands above the first run of a page belongs to it."""
        stretch, below = segments[run.first : run.below], segments[run.end : run.below]
        return cls(
            datelines=sum(s.kind is Kind.DATELINE for s in stretch),
            arrivals=sum(s.kind is Kind.JUMP_LINE and comes_from(s.text) for s in stretch),
            characters=sum(len(s.text) for s in stretch if s.kind in COUNTED),
            makers=tuple(i for i in range(run.first, run.below) if _names_writer(segments[i])),
            no_text=bool(below) and all(s.kind in (*PICTURE, *ROWS) for s in below),
        )


def _names_writer(segment: Segment) -> bool:
    return segment.kind is Kind.BYLINE and any(name.writer for name in segment.names)


class Stretch:
    """The stretch that ends before segment `end`, taken section by section from the last to the first."""

    def __init__(self, segments: Sequence[Segment], end: int) -> None:
        self._segments, self._end = segments, end
        self._sections = self._datelines = self._arrivals = self._characters = 0
        self._against_makers = 0.0
        self._first_maker: int | None = None
        self._close_of_first: int | None = None
        self._signed = False
        self._no_text = False

    def take(self, section: Section) -> None:
        """The section before those already taken."""
        self._sections += 1
        self._datelines += section.datelines
        self._arrivals += section.arrivals
        self._characters += section.characters
        self._no_text = section.no_text
        for maker in reversed(section.makers):
            self._take_maker(maker)

    def _take_maker(self, maker: int) -> None:
        """Bylines close together are one: 文字: … and below it 图片: …."""
        if self._first_maker is None:
            self._signed = maker >= self._end - AT_THE_END
            self._close_of_first = maker
        elif self._first_maker - maker > FAR:
            same = _makers(self._segments[maker]) == _makers(self._segments[self._close_of_first or 0])
            self._against_makers += AGAIN if same else OTHERS
            self._close_of_first = maker
        self._first_maker = maker

    def score(self) -> float:
        """How well what was taken makes one report; 0 is even."""
        score = -self._against_makers + SIGNED * self._signed
        score -= SECOND_DATELINE * max(0, self._datelines - 1) + SECOND_ARRIVAL * max(0, self._arrivals - 1)
        if self._sections < 2:
            return score
        # A report that begins with nothing but pictures or tables has no sections.
        score -= NO_TEXT_FIRST * self._no_text
        # Only long reports have sections.
        short = max(0.0, 1 - self._characters / self._sections / USUAL_SECTION)
        return score - short * (MOST_AGAINST_SHORT + AGAINST_EACH * (self._sections - 2))


def _makers(segment: Segment) -> set[str]:
    return {name.name for name in segment.names}
