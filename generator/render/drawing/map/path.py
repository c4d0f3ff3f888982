"""Points as the `d` of an SVG path: relative steps in half pixels, which are whole numbers and short."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from generator.render.drawing.map.projections import Numbers

# The group around a path is scaled by the reciprocal.
STEPS = 2


def path_of(lines: Iterable[Numbers], *, closed: bool) -> str:
    """The lines, each moved to and drawn; what is less than half a pixel long is left out."""
    return "".join(_drawn(line, closed=closed) for line in lines)


def _drawn(line: Numbers, *, closed: bool) -> str:
    whole = np.round(line * STEPS).astype(np.int64)
    steps = np.diff(whole, axis=0)
    steps = steps[steps.any(axis=1)]
    if len(steps) < 1 + closed:
        return ""
    start = f"M{whole[0, 0]}{_signed(int(whole[0, 1]))}"
    numbers = "".join(_signed(number) for number in steps.ravel().tolist())
    return f"{start}l{numbers.removeprefix(' ')}{'z' if closed else ''}"


def _signed(number: int) -> str:
    """A number that needs no comma before it."""
    return f"{number}" if number < 0 else f" {number}"
