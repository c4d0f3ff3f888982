"""How well a stretch of the page makes one report: one byline, one dateline, enough text for its sections.

A stretch is read run by run from its last to its first, so that scoring all stretches that end at one run takes time in
proportion to their number, not to their length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from generator.layout.rules.jump_line import comes_from
from generator.layout.segments import Segment
from generator.layout.split.looks import up_to
from generator.layout.split.opening import PICTURE, ROWS
from generator.layout.split.runs import Run
from generator.model.page import Kind

AGAIN, OTHERS = 1.0, 5.0
SECOND_DATELINE, SECOND_ARRIVAL, NO_TEXT_FIRST = 3.0, 3.0, 3.0
SIGNED = 1.0
FAR, AT_THE_END = 2, 2
USUAL_SECTION, MOST_AGAINST_SHORT, AGAINST_EACH = 260, 3.0, 0.8
COUNTED = (Kind.PARAGRAPH, Kind.CAPTION)
# What has a strength, as in `opening`; the rest are plain facts.
STRENGTHS = (
    "bylines that differ",
    "still more bylines that differ",
    "signed at its end",
    "a second dateline",
    "a second arrival",
    "no text first",
    "short sections",
)
MOST_SECTIONS, USUAL_LENGTHS, SPREAD, MUCH_SHORTER = 6, (60, 120, 180, 240, 320, 450), 4.0, 0.5


@dataclass(frozen=True, slots=True)
class Section:
    """A run and what stands below it, counted. `makers` are the indexes of bylines that name writers."""

    datelines: int
    arrivals: int
    characters: int
    makers: tuple[int, ...]
    no_text: bool
    text: int
    heading: int

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
            text=sum(len(s.text) for s in below if s.kind is Kind.PARAGRAPH),
            heading=len(segments[run.start].words),
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
        self._text = self._later_text = 0
        self._first = Section(0, 0, 0, (), no_text=False, text=0, heading=0)
        self._headings = self._lengths = self._squares = 0

    def take(self, section: Section) -> None:
        """The section before those already taken."""
        self._sections += 1
        self._datelines += section.datelines
        self._arrivals += section.arrivals
        self._characters += section.characters
        self._no_text = section.no_text
        if self._sections > 1:
            self._headings += 1
            self._lengths += self._first.heading
            self._squares += self._first.heading**2
            self._later_text = self._text
        self._first, self._text = section, self._text + section.text
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

    def seen(self) -> Iterator[tuple[str, float]]:
        """What speaks for and against what was taken being one report, by name and strength."""
        yield "bylines that differ", -min(OTHERS, self._against_makers)
        yield "still more bylines that differ", -max(0.0, self._against_makers - OTHERS)
        yield "signed at its end", SIGNED * self._signed
        yield "a second dateline", -SECOND_DATELINE * max(0, self._datelines - 1)
        yield "a second arrival", -SECOND_ARRIVAL * max(0, self._arrivals - 1)
        yield f"{min(MOST_SECTIONS, self._sections)} sections", 1.0
        if self._sections < 2:
            return
        # A report that begins with nothing but pictures or tables has no sections.
        yield "no text first", -NO_TEXT_FIRST * self._no_text
        # Only long reports have sections.
        short = max(0.0, 1 - self._characters / self._sections / USUAL_SECTION)
        yield "short sections", -short * (MOST_AGAINST_SHORT + AGAINST_EACH * (self._sections - 2))
        yield from self._sizes()

    def _sizes(self) -> Iterator[tuple[str, float]]:
        """How long its sections and their headings are."""
        if not self._first.text:
            yield "a first section without running text", 1.0
        yield f"sections of {up_to(self._text // self._sections, USUAL_LENGTHS)}", 1.0
        if self._sections == 2 and self._later_text < MUCH_SHORTER * self._first.text:
            yield "the second of two much shorter", 1.0
        if self._headings > 1:
            spread = self._squares / self._headings - (self._lengths / self._headings) ** 2
            yield "headings of many lengths", sqrt(max(0.0, spread)) / SPREAD


def _makers(segment: Segment) -> set[str]:
    return {name.name for name in segment.names}
