"""Headlines: the blank or the line break that the newspaper printed in one is its line break here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.lexicon.breaks import between_words
from generator.link.sentences import printed_lines
from generator.model.page import Part
from generator.model.source import PageText
from generator.render.escape import Markdown, joined

# A blank beside Latin letters or figures parts words, not lines; so does one between single characters (社 论).
BLANK = re.compile(r"(?<![A-Za-z0-9])\s+(?![A-Za-z0-9])")
SHORTEST_LINE = 2
BREAK = Markdown("<br>")
# A line so short fits every column; in a longer one the page says between which words it may break.
FITS_ANYWHERE = 8
MAY_BREAK = Markdown("<wbr>")
# So few characters are no last line.
SHORTEST_REST = 3

Spans = list[tuple[int, int]]


def line_spans(text: str) -> Spans:
    """The spans of a headline's lines, cut at the blanks that were printed in it."""
    cuts = [(0, 0), *(blank.span() for blank in BLANK.finditer(text)), (len(text), len(text))]
    spans = [(before[1], after[0]) for before, after in pairwise(cuts) if before[1] < after[0]]
    return spans if all(end - start >= SHORTEST_LINE for start, end in spans) else [(0, len(text))]


def printed_spans(part: Part, source: PageText) -> Spans:
    """The spans of a headline's lines, cut at its blanks and where it went on in the next line of the page text."""
    starts = {start for start, _ in printed_lines(part, source) if start and not _within_word(part.text, start)}
    lines = sorted({0, len(part.text)} | starts)
    return [
        (start + first, start + last)
        for start, end in pairwise(lines)
        for first, last in line_spans(part.text[start:end])
    ]


def may_break(text: str, spans: Spans) -> tuple[int, ...]:
    """The offsets between words at which these lines of a text may break, where a column is too narrow for them."""
    long = [(start, end) for start, end in spans if end - start > FITS_ANYWHERE]
    ways = ((start, end, offset) for start, end in long for offset in between_words(text[start:end]))
    return tuple(start + offset for start, end, offset in ways if end - start - offset >= SHORTEST_REST)


def held_lines(lines: Sequence[str]) -> Markdown:
    """A headline for a list: on one line where there is room, else each line of the print in a piece of its own.

    What is one short line already stays bare.
    """
    pieces = [_held(line) for line in lines]
    if len(pieces) == 1 and MAY_BREAK not in pieces[0]:
        return pieces[0]
    return joined((Markdown(f'<span class="line">{piece}</span>') for piece in pieces), Markdown(" "))


def _held(line: str) -> Markdown:
    cuts = [0, *may_break(line, [(0, len(line))]), len(line)]
    return joined((line[start:end] for start, end in pairwise(cuts)), MAY_BREAK)


def _within_word(text: str, offset: int) -> bool:
    left, right = text[offset - 1 : offset], text[offset : offset + 1].strip()
    return left.isascii() and right.isascii() and left.isalnum()
