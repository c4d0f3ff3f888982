"""The net of degrees and the scale bar: what tells a map from a picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generator.render.drawing.map.frame import Frame
from generator.render.drawing.map.projections import Numbers, turned

# Degrees between two lines; the finest is about a kilometre.
STEPS = (30.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01)
# Pixels that two lines are apart, about.
APART = 110.0
SAMPLES = 49
MERIDIANS = 16
# Kilometres that a scale bar may stand for.
BARS = tuple(first * 10**power for power in range(-1, 4) for first in (1, 2, 5))


@dataclass(frozen=True, slots=True)
class GridLine:
    """A meridian or parallel in pixels; `degrees` of longitude where it is a meridian, else of latitude."""

    degrees: float
    meridian: bool
    points: Numbers


def graticule(frame: Frame) -> Iterator[GridLine]:
    """The lines that cross a frame."""
    middle = frame.projection.middle
    west, east, south, north = _sight(frame)
    along = np.linspace(south, north, SAMPLES)
    for degrees in _multiples(middle + west, middle + east, _at_most(step_of(frame), east - west)):
        x, y = frame.at(np.full(SAMPLES, degrees), along)
        yield GridLine(float(turned(np.array(degrees), 0.0)), True, np.stack([x, y], axis=1))  # noqa: FBT003 - named above
    across = np.linspace(west, east, SAMPLES) + middle
    for degrees in _multiples(south, north, step_of(frame)):
        x, y = frame.at(across, np.full(SAMPLES, degrees))
        yield GridLine(degrees, False, np.stack([x, y], axis=1))  # noqa: FBT003 - the same


def step_of(frame: Frame) -> float:
    """The degrees between two lines at the scale of a frame."""
    wanted = APART / frame.scale / 111.2
    return next((step for step in reversed(STEPS) if step >= wanted), STEPS[0])


def _at_most(step: float, span: float) -> float:
    """The step, or a larger one where meridians come together, about a pole."""
    return next((larger for larger in reversed(STEPS) if larger >= step and span / larger <= MERIDIANS), STEPS[0])


def degrees_text(degrees: float) -> str:
    """A number of degrees without its hemisphere, as short as it can be said."""
    return f"{round(abs(degrees), 2):g}"


def _sight(frame: Frame) -> tuple[float, float, float, float]:
    """Degrees east of the middle, and latitudes, that the frame shows, a little more on each side."""
    if frame.is_world:
        return -179.999, 179.999, -90.0, 90.0
    steps = np.linspace(0, 1, 21)
    x, y = np.meshgrid(steps * frame.width, steps * frame.height)
    longitude, latitude = frame.degrees(x.ravel(), y.ravel())
    east = turned(longitude, frame.projection.middle)
    more = step_of(frame) * 0.1
    return (
        max(float(east.min()) - more, -179.999),
        min(float(east.max()) + more, 179.999),
        max(float(latitude.min()) - more, -90.0),
        min(float(latitude.max()) + more, 90.0),
    )


def _multiples(low: float, high: float, step: float) -> Iterator[float]:
    for number in range(int(np.ceil(low / step)), int(np.floor(high / step)) + 1):
        yield round(number * step, 6)


def crossing(line: GridLine, frame: Frame) -> tuple[float, float] | None:
    """Where a meridian leaves through the lower edge, or a parallel through the left one; None where it does not."""
    axis, edge, size = (1, float(frame.height), frame.width) if line.meridian else (0, 0.0, frame.height)
    before, after = line.points[:-1], line.points[1:]
    crosses = (before[:, axis] - edge) * (after[:, axis] - edge) <= 0
    if not crosses.any():
        return None
    found = int(np.argmax(crosses))
    step = after[found, axis] - before[found, axis]
    share = 0.0 if step == 0 else (edge - before[found, axis]) / step
    x, y = before[found] + share * (after[found] - before[found])
    return (float(x), float(y)) if 0 <= (x if line.meridian else y) <= size else None


def bar_of(frame: Frame, longest: float) -> float | None:
    """How many kilometres a bar of at most so many pixels stands for; None where the scale is not one."""
    if frame.is_world:
        return None
    return max((bar for bar in BARS if bar * frame.scale <= longest), default=None)
