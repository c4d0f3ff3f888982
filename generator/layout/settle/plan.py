"""Settlements as what is to be done to a page: which lines are of which kind, where blocks begin, what is joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.layout.segments import Segment
from generator.model.exhibition import Settlement
from generator.model.page import Kind
from generator.model.source import PageText

ENDS = 2
# A kind that what goes on elsewhere takes over from where it broke off.
JOINED = (Kind.PARAGRAPH, Kind.CAPTION, Kind.CREDIT, Kind.PULL_QUOTE, Kind.EDITORS_NOTE)
# As these a half of something else may be read: with the other half below it, it is read anew.
READ_ANEW = (Kind.PARAGRAPH, Kind.HEADING, Kind.BYLINE)


@dataclass(frozen=True, slots=True)
class Stated:
    """A kind and where it stands: the block that begins at line `first`, or where `last` is given these lines."""

    kind: Kind
    first: int
    last: int | None


@dataclass(frozen=True, slots=True)
class Joining:
    """Whether the text of line `second` goes on with that of line `first`.

    `kind` is that of the first where the second is read as another; `whole` that of both as one block. Both are known
    once the page has been read.
    """

    first: int
    second: int
    joined: bool
    kind: Kind | None = None
    whole: Kind | None = None
    known: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What the settlements of a page ask for."""

    kinds: tuple[Stated, ...] = ()
    joins: tuple[Joining, ...] = ()
    starts: frozenset[int] = field(default_factory=frozenset)

    @classmethod
    def of(cls, settlements: Sequence[Settlement]) -> Plan:
        """That of some settlements; a kind of one line is stated behind those of many, so that it wins over them."""
        stated = [Stated(s.kind, *bounds) for s in settlements if s.kind for bounds in stretches(s.lines)]
        return cls(
            tuple(sorted(stated, key=lambda each: each.last is None)),
            tuple(Joining(min(s.lines), max(s.lines), s.join) for s in settlements if s.join is not None and s.lines),
            frozenset(line for s in settlements if s.starts_report for line in s.lines),
        )

    def __bool__(self) -> bool:
        return bool(self.kinds or self.joins or self.starts)

    @property
    def puts_together(self) -> bool:
        """Whether it joins anything."""
        return any(joining.joined for joining in self.joins)

    def knowing(self, source: PageText, segments: Sequence[Segment]) -> Plan:
        """The plan, once the page was read by it: what goes on is of the kind of that with which it goes on."""
        return replace(self, joins=tuple(_known(source, joining, segments) for joining in self.joins))

    def starting(self, segments: Sequence[Segment]) -> frozenset[int]:
        """The indexes of the segments that open a report."""
        return frozenset(i for i, s in enumerate(segments) if s.line in self.starts and not s.run_in)

    def barred(self, segments: Sequence[Segment]) -> frozenset[int]:
        """The indexes of the segments that are section headings, so that no report opens there."""
        return frozenset(i for i, segment in enumerate(segments) if segment.settled is Kind.HEADING)


def stretches(lines: Sequence[int]) -> Iterator[tuple[int, int | None]]:
    """Of the lines of a kind the stretches from first to last.

    Two numbers are the first and the last line. Of more each is a line, those that follow each other a stretch. A line
    by itself has no last: its block may go on.
    """
    if len(lines) == ENDS:
        yield min(lines), max(lines)
        return
    ordered = sorted(set(lines))
    bounds = [0, *(i for i, (a, b) in enumerate(pairwise(ordered), 1) if b > a + 1), len(ordered)]
    for start, end in pairwise(bounds):
        yield ordered[start], ordered[end - 1] if end - start > 1 else None


def covering(source: PageText, segments: Iterable[Segment], line: int) -> list[int]:
    """The indexes of the segments that have text on a line."""
    ends = ((s.line, source.line_of(s.passage.span.end - 1)) for s in segments)
    return [index for index, (first, last) in enumerate(ends) if first <= line <= last]


def _known(source: PageText, joining: Joining, segments: Sequence[Segment]) -> Joining:
    joining = replace(joining, known=True)
    told = [segments[i].kind for i in covering(source, segments, joining.first)]
    below = next((s for s in segments if s.line == joining.second and not s.run_in), None)
    if not joining.joined or not told or below is None:
        return joining
    kind = Kind.PARAGRAPH if Kind.PARAGRAPH in told else told[0]
    taken_over = kind in JOINED and kind is not below.kind
    return replace(joining, kind=kind if taken_over else None, whole=None if kind in READ_ANEW else kind)
