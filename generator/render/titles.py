"""Titles as they are set: in the lines of the print, or, where nobody printed lines, broken between words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.render.escape import Markdown, joined
from generator.render.headline import BREAK, MAY_BREAK, Spans, held_lines, line_spans, may_break
from generator.render.marks import Mark, compose

# In a list a title has two lines: two stretches so short have one each; of more, or longer ones, a line is filled.
LISTED_LINES, LISTED_LENGTH = 2, 12
BLANK = Markdown(" ")


def in_printed_lines(text: str, spans: Spans, marks: Sequence[Mark[Markdown]] = ()) -> Markdown:
    """A text in its lines, with the places between words where these may break."""
    return joined(_pieces(text, spans, marks), BREAK)


def in_words(text: str) -> Markdown:
    """A title on one line where it fits; else a blank in it is where a line ends first, then what is between words."""
    return held_lines([text[start:end] for start, end in line_spans(text)])


def in_list(text: str) -> Markdown:
    """A title where it has two lines and no more; a long one is cut by the style."""
    spans = line_spans(text)
    if len(spans) <= LISTED_LINES and all(end - start <= LISTED_LENGTH for start, end in spans):
        return in_words(text)
    return joined(_pieces(text, spans), BLANK)


def _pieces(text: str, spans: Spans, marks: Sequence[Mark[Markdown]] = ()) -> list[Markdown]:
    points = [Mark(offset, offset, MAY_BREAK) for offset in may_break(text, spans)]
    return [compose(text, marks, points, start=start, end=end) for start, end in spans]
