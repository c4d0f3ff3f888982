"""Marks of days that stand so close together that they pile up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.render.drawing.timeline.axis import Axis
from generator.render.drawing.timeline.mark import Mark, order

MOST_APART = 6


@dataclass(frozen=True, slots=True)
class Pile:
    """Marks at one place of the axis, in the order of time; `shared` where they have one mark and one link."""

    at: float
    marks: tuple[Mark, ...]
    shared: bool


def piles_of(axis: Axis, marks: Iterable[Mark], apart: float, *, crowded: bool) -> list[Pile]:
    """The marks of single days. A pile stands at its first day; what lies less than `apart` behind it joins it.

    In a `crowded` drawing each pile of several is one mark.
    """
    piles: list[tuple[float, list[Mark]]] = []
    for mark in sorted((mark for mark in marks if mark.span.days == 1), key=order):
        at = axis.at(mark.span.first + 0.5)
        if piles and at - piles[-1][0] < apart:
            piles[-1][1].append(mark)
        else:
            piles.append((at, [mark]))
    most = 1 if crowded else MOST_APART
    return [Pile(at, tuple(found), len(found) > most) for at, found in piles]
