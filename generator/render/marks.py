"""Marks in a text: stretches in whose place something else is set, and how a text is put together with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from generator.render.escape import Markdown, joined

Set_co = TypeVar("Set_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Mark(Generic[Set_co]):
    """A stretch of a text and what is set in its place: Markdown for a page, a run for the catalogue.

    What `hides` a name hides it also where the stretch that is set cuts through it.
    """

    start: int
    end: int
    set: Set_co
    hides: bool = False


def cut_by(start: int, end: int, corrected: Sequence[Mark[Set_co]]) -> bool:
    """Whether a correction lies across a border of the stretch: then it goes before what else is set there."""
    return any(m.start < end and start < m.end and not (start <= m.start and m.end <= end) for m in corrected)


def compose(
    text: str,
    marks: Sequence[Mark[Markdown]],
    points: Sequence[Mark[Markdown]] = (),
    *,
    start: int = 0,
    end: int | None = None,
) -> Markdown:
    """A text from `start` to `end` with the marks set in place of their stretches.

    Of marks that overlap, the one that stands first in `marks` is set. Points are marks without length; one within
    a mark's stretch is set after it, since links hold no links.
    """
    stop = len(text) if end is None else end
    return joined(pieces(text, marks, [point for point in points if start < point.start < stop], start, stop))


def pieces(
    text: str, marks: Sequence[Mark[Set_co]], points: Sequence[Mark[Set_co]], start: int, stop: int
) -> Iterator[Set_co | str]:
    """What is set, in order: stretches of the text as they are, and between them what the marks say."""
    position = start
    for mark in sorted([*_apart(marks, start, stop), *points], key=lambda m: (m.start, m.end)):
        if position < mark.start:
            yield text[position : mark.start]
        position = max(position, mark.end)
        yield mark.set
    if position < stop:
        yield text[position:stop]


def _apart(marks: Sequence[Mark[Set_co]], start: int, stop: int) -> list[Mark[Set_co]]:
    """The marks that lie within the stretch and overlap with none before them.

    What is hidden stays hidden also where the stretch cuts through it; any other mark is left out there.
    """
    chosen: list[Mark[Set_co]] = []
    for mark in marks:
        first, last = (max(start, mark.start), min(stop, mark.end)) if mark.hides else (mark.start, mark.end)
        inside = start <= first < last <= stop
        if inside and all(last <= other.start or other.end <= first for other in chosen):
            chosen.append(replace(mark, start=first, end=last))
    return chosen
