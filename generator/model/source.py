"""A page text as it came in, and where in it things stand.

Offsets count characters of the decoded text (byte order mark off, line ends as they are);
spans are half-open, `text[start:end]`; lines count from 1.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a page text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}–{self.end}")


@dataclass(frozen=True, slots=True)
class PageText:
    """One input file, decoded: nothing dropped, nothing changed.

    `path` is how the file is named to the curator; `name` is its stem, from which report ids are made;
    `line_starts[i]` is the offset at which line `i + 1` begins.
    """

    path: str
    name: str
    text: str
    encoding: str
    sha256: str
    line_starts: tuple[int, ...]

    def line_of(self, offset: int) -> int:
        """The line (from 1) on which the character at `offset` stands."""
        return max(1, bisect_right(self.line_starts, offset))

    def line_span(self, line: int) -> Span:
        """The span of a line (from 1), its line end included."""
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return Span(self.line_starts[line - 1], end)


@dataclass(frozen=True, slots=True)
class Piece:
    """`length` characters of a passage, from `start` on, copied from `source` on in the page text."""

    start: int
    source: int
    length: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Text as printed, put together from one or several stretches of the page text.

    The pieces cover `text` from its first to its last character, in order. `joins` are the offsets in
    `text` at which a sentence that the layout had broken was put together again.
    """

    text: str
    pieces: tuple[Piece, ...]
    joins: tuple[int, ...] = ()

    @classmethod
    def of(cls, source: PageText, *spans: Span) -> Passage:
        """The passage that the spans of a page text make when set one after the other.

        Line breaks inside a span are dropped (Chinese sets no space between lines); so is white space at
        its two ends. Every boundary between two spans is a join.
        """
        pieces: list[Piece] = []
        joins: list[int] = []
        length = 0
        for span in spans:
            for start, end in _printed_runs(source.text, span):
                pieces.append(Piece(length, start, end - start))
                length += end - start
            if span is not spans[-1]:
                joins.append(length)
        text = "".join(source.text[p.source : p.source + p.length] for p in pieces)
        return cls(text, tuple(pieces), tuple(joins))

    def cut(self, start: int, end: int) -> Passage:
        """The part of this passage between two offsets of its text."""
        pieces = tuple(
            Piece(first - start, piece.source + first - piece.start, last - first)
            for piece in self.pieces
            if (first := max(start, piece.start)) < (last := min(end, piece.start + piece.length))
        )
        return Passage(self.text[start:end], pieces, tuple(j - start for j in self.joins if start < j < end))

    @property
    def span(self) -> Span:
        """From its first to behind its last character in the page text."""
        last = self.pieces[-1]
        return Span(self.pieces[0].source, last.source + last.length)

    def source_offset(self, offset: int) -> int:
        """Where the character at `offset` of this passage stands in the page text."""
        if not self.pieces:
            raise IndexError("an empty passage stands nowhere")
        index = bisect_right(self.pieces, offset, key=lambda p: p.start) - 1
        piece = self.pieces[max(0, index)]
        return piece.source + offset - piece.start

    def offset_of(self, source_offset: int) -> int | None:
        """The inverse of `source_offset`; None where the page text's character is not in this passage."""
        for piece in self.pieces:
            if piece.source <= source_offset < piece.source + piece.length:
                return piece.start + source_offset - piece.source
        return None


def _printed_runs(text: str, span: Span) -> list[tuple[int, int]]:
    """The stretches of a span that are printed: its lines, without the white space around each."""
    runs: list[tuple[int, int]] = []
    position = span.start
    for line in text[span.start : span.end].splitlines(keepends=True):
        start, end = position + len(line) - len(line.lstrip()), position + len(line.rstrip())
        if start < end:
            if runs and _latin_words_meet(text[runs[-1][1] - 1], text[start]):
                start -= 1 if text[start - 1].isspace() else 0
            runs.append((start, end))
        position += len(line)
    return runs


def _latin_words_meet(left: str, right: str) -> bool:
    """Whether a line break stood for the space between two Latin words: one blank of the source is kept."""
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
