"""The parsing rules: each looks at one segment and says what it is, or cuts it into several.

A rule is a function `(source, segment) -> segments`; None means that it has nothing to say. The first that
answers decides; what it leaves as running text goes through the rules again.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.layout.rules import (
    byline,
    caption,
    credit,
    dateline,
    editors_note,
    end_byline,
    furniture,
    heading,
    jump_line,
    opening_byline,
    pull_quote,
)
from generator.layout.segments import Segment
from generator.model.page import Kind
from generator.model.source import PageText

Rule = Callable[[PageText, Segment], "tuple[Segment, ...] | None"]

RULES: tuple[tuple[str, Rule], ...] = (
    ("jump line", jump_line.read),
    ("furniture", furniture.read),
    ("dateline", dateline.read),
    ("opening byline", opening_byline.read),
    ("editor's note", editors_note.read),
    ("pull quote", pull_quote.read),
    ("credit", credit.read),
    ("byline", byline.read),
    ("caption", caption.read),
    ("end byline", end_byline.read),
    ("heading", heading.read),
)


def apply_rules(source: PageText, segment: Segment) -> tuple[Segment, ...]:
    """The segment as the rules understand it, cut where they cut it."""
    for _, rule in RULES:
        found = rule(source, segment)
        if found is not None:
            return tuple(part for piece in found for part in _again(source, piece, segment))
    return (segment,)


def _again(source: PageText, piece: Segment, before: Segment) -> tuple[Segment, ...]:
    told = piece.kind is not Kind.PARAGRAPH or piece.reason != before.reason
    unchanged = told or len(piece.text) >= len(before.text)
    return (piece,) if unchanged else apply_rules(source, piece)
