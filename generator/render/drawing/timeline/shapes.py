"""What the wide timeline is drawn with: places across in parts of the width, everything else in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.render.drawing.svg import element, number, percent
from generator.render.escape import Markdown

WIDTH = 912.0
BAR, NARROW = 5.0, 5.0
# What can be hit around a mark (WCAG 2.5.8).
TARGET = 24.0


def reaches(places: Sequence[float]) -> list[tuple[float, float]]:
    """How far before each of some places, in their order, its target begins and how wide it is: none meets another."""
    halves = [min((b - a) // 2, TARGET / 2) for a, b in pairwise(places)]
    around = [TARGET / 2, *halves, TARGET / 2]
    return [(before, before + behind) for before, behind in pairwise(around[: len(places) + 1])]


def target(at: float | str, top: float, height: float, *, width: float, before: float = 0) -> Markdown:
    """What can be hit around a mark, unseen."""
    aside = f"translate(-{number(before)})" if before else None
    return element("rect", x=at, y=top, width=width, height=height, class_="target", transform=aside)


def around_bar(stretch: tuple[float, float], top: float, height: float) -> Markdown:
    """What can be hit around a bar, unseen."""
    width = across(max(stretch[1] - stretch[0], NARROW))
    return element("rect", x=across(stretch[0]), y=top, width=width, height=height, class_="target")


def across(at: float) -> str:
    """A place on the axis in parts of the width."""
    return percent(at / WIDTH * 100)


def tick(at: float | str, top: float, height: float, *, sure: bool) -> Markdown:
    """A mark of one day: filled, or hollow where the day is in doubt."""
    if sure:
        return element("rect", x=at, y=top, width=3, height=height, transform="translate(-1.5)")
    return element("rect", x=at, y=top + 0.75, width=4, height=height - 1.5, transform="translate(-2)", class_="doubt")


def bar(stretch: tuple[float, float], top: float, *, doubt: bool) -> Markdown:
    """A mark of a stretch of time: hollow, as long as it may be, broken where even that is in doubt."""
    width = max(stretch[1] - stretch[0], NARROW)
    kind = "span doubt" if doubt else "span"
    return element("rect", x=across(stretch[0]), y=top, width=across(width), height=BAR, class_=kind)


def zigzag(at: float, rule: float) -> Markdown:
    """Where time is left out."""
    path = f"M-4 {rule - 7:.1f}l4 7l-4 7l4 7l-4 7l4 7l-4 7m8 -42l4 7l-4 7l4 7l-4 7l4 7l-4 7"
    return element("svg", element("path", d=path), x=across(at), overflow="visible", class_="break")


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markdown:
    """A line of a class."""
    return element("line", x1=across(x1), y1=y1, x2=across(x2), y2=y2, class_=kind)
