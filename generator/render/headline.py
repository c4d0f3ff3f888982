"""Headlines: the blank or the line break that the newspaper printed in one is its line break here."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.lexicon.breaks import between_words
from generator.link.sentences import printed_lines
from generator.model.page import Part
from generator.model.source import PageText
from generator.render.escape import Markdown

# A blank beside Latin letters or figures parts words, not lines; so does one between single characters (社 论).
BLANK = re.compile(r"(?<![A-Za-z0-9])\s+(?![A-Za-z0-9])")
SHORTEST_LINE = 2
BREAK = Markdown("<br>")
# A line so short fits every column; in a longer one the page says between which words it may break.
FITS_ANYWHERE = 8
MAY_BREAK = Markdown("<wbr>")
# What is left for the last line, where a line breaks at all.
SHORTEST_LAST = 3

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
    offsets = ((start + offset, end) for start, end in long for offset in between_words(text[start:end]))
    return tuple(offset for offset, end in offsets if end - offset >= SHORTEST_LAST)


def _within_word(text: str, offset: int) -> bool:
    left, right = text[offset - 1 : offset], text[offset : offset + 1].strip()
    return left.isascii() and right.isascii() and left.isalnum()
