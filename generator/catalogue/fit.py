"""Sections and lists that end in a few lines on a page of their own are set otherwise, until they do not.

Each begins on a new page, so that how it ends does not depend on the others. What can be done, in this order: its last
report begins a page; its lines stand nearer together; they stand farther apart. Where nothing helps, the way that
leaves the fullest last page is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

WAYS = ("", "apart", "tight", "loose")
# Points from the top edge of a page: where its text begins, and what must be reached on the last page of a section.
TOP, ENOUGH = 85.0, 250.0

Fits = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Made:
    """A setting of the book, and how far down each section reaches on the pages that it ends early, in points."""

    pdf: bytes
    ends: Mapping[str, float]


def fitted(make: Callable[[Fits], Made]) -> bytes:
    """The book, set again while a section ends badly and something is left to try."""
    reached: dict[str, dict[str, float]] = {}
    fits: dict[str, str] = {}
    made = make(fits)
    for way in (*WAYS[1:], None):
        for section, end in made.ends.items():
            reached.setdefault(section, {})[fits.get(section, "")] = end
        bad = [section for section, end in made.ends.items() if end < ENOUGH]
        if not bad:
            break
        wanted = {section: way or _best(reached[section]) for section in bad}
        made = make(fits := fits | wanted)
    return made.pdf


def _best(reached: Mapping[str, float]) -> str:
    return max(reached, key=lambda way: reached[way])
