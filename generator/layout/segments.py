"""What a rule makes of a fragment: segments, each of one kind, with the evidence for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model.page import Kind
from generator.model.source import PageText, Passage, Span

# The reason of a segment that no rule has spoken about.
UNTOLD = "running text"


@dataclass(frozen=True, slots=True)
class Named:
    """A name that a byline or credit gives: `start` and `end` are offsets in the text of its segment.

    文/图 makes the same person both writer and photographer.
    """

    name: str
    role: str | None
    start: int
    end: int
    writer: bool = True
    photographer: bool = False


@dataclass(frozen=True, slots=True)
class Continuation:
    """Whether a text goes on with the paragraph of `line`, which breaks off, and the logarithm of the odds."""

    joined: bool
    odds: float
    line: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the page text of one kind, as far as it can be told without its neighbours.

    `kind` HEADING stands for every sort of heading until the split tells headlines, kickers and decks apart.
    `blanks` counts the empty lines before it (0 inside a line); `level` is the number of Markdown's #;
    `body` is the offset in its text at which its words begin (after ■, 图①: or #); `source_note` marks the words that
    say where the text was taken over from; `before` and `behind` count the characters around it that set it in bold;
    `continuation` tells of text behind a broken sentence. `settled` is the kind that the curator says it is,
    `told_join` what they say of whether it goes on with a text before it; `anew` if it was cut out or put
    together because of that.
    """

    passage: Passage
    kind: Kind
    line: int
    confidence: float = 0.6
    reason: str = UNTOLD
    blanks: int = 0
    indent: int = 0
    level: int = 0
    body: int = 0
    run_in: bool = False
    names: tuple[Named, ...] = ()
    publisher: str | None = None
    before: int = 0
    behind: int = 0
    source_note: bool = False
    continuation: Continuation | None = None
    settled: Kind | None = None
    told_join: bool | None = None
    anew: bool = False

    @property
    def text(self) -> str:
        """The text as printed, marker included."""
        return self.passage.text

    @property
    def goes_on(self) -> bool:
        """Whether the text goes on with a sentence broken off before it."""
        if self.told_join is not None:
            return self.told_join
        return self.continuation is not None and self.continuation.joined

    @property
    def span(self) -> Span:
        """Where it stands in the page text, with the marks that set it in bold."""
        inner = self.passage.span
        return Span(inner.start - self.before, inner.end + self.behind)

    @property
    def words(self) -> str:
        """The text without its marker."""
        return self.passage.text[self.body :]

    def taken_for(  # noqa: PLR0913  (each argument names one field that a rule may set)
        self,
        kind: Kind,
        confidence: float,
        reason: str,
        *,
        body: int | None = None,
        level: int | None = None,
        names: tuple[Named, ...] | None = None,
        publisher: str | None = None,
    ) -> Segment:
        """The same stretch, understood as something else; what is not given stays as it is."""
        return replace(
            self,
            kind=kind,
            confidence=confidence,
            reason=reason,
            body=self.body if body is None else body,
            level=self.level if level is None else level,
            names=self.names if names is None else names,
            publisher=publisher or self.publisher,
        )

    def cut(self, source: PageText, *offsets: int) -> tuple[Segment, ...]:
        """The segments that cutting the text at these offsets gives, without the white space around each."""
        bounds = (0, *offsets, len(self.text))
        cuts: list[Segment] = []
        for first, last in pairwise(bounds):
            stretch = self.text[first:last]
            start = first + len(stretch) - len(stretch.lstrip())
            end = first + len(stretch.rstrip())
            if start < end:
                passage = self.passage.cut(start, end)
                line = source.line_of(passage.pieces[0].source)
                fresh = replace(self, passage=passage, line=line, behind=0)
                # What is said of a line is said of its beginning.
                later = replace(fresh, blanks=0, before=0, run_in=True, settled=None, told_join=None)
                cuts.append(later if cuts else fresh)
        return (*cuts[:-1], replace(cuts[-1], behind=self.behind)) if cuts else ()


def usual_gap(segments: Sequence[Segment]) -> int:
    """How many empty lines stand between two lines of a page as a rule: the median, 0 where there are none."""
    gaps = sorted(segment.blanks for segment in segments if not segment.run_in)
    return gaps[len(gaps) // 2] if gaps else 0
