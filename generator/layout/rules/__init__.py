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
from generator.layout.segments import UNTOLD, Segment
from generator.model.page import Kind
from generator.model.source import PageText

Rule = Callable[[PageText, Segment], "tuple[Segment, ...] | None"]

MOST_CUTS = 200
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
    """The segment as the rules understand it, cut where they cut it.

    Pieces that are still running text go through the rules again; a line made of nothing but things to cut out stays
    whole behind the `MOST_CUTS`-th, so that time grows with its length.
    """
    done: list[Segment] = []
    todo = [segment]
    cuts = 0
    while todo:
        piece = todo.pop()
        found = _first_answer(source, piece) if cuts < MOST_CUTS else None
        if found is None or len(found) == 1:
            done.extend(found or (piece,))
            continue
        cuts += 1
        todo += reversed(found)
    return tuple(done)


def _first_answer(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    if segment.kind is not Kind.PARAGRAPH or segment.reason != UNTOLD:
        return None
    return next((found for _, rule in RULES if (found := rule(source, segment)) is not None), None)
