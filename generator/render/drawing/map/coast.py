"""Coasts, lakes and rivers of the base map: Natural Earth, 1:50 million, as `tools/build_coast.py` packed it."""

from __future__ import annotations

import json
import lzma
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from generator.render.drawing.map.clip import clipped, densified
from generator.render.drawing.map.frame import Frame
from generator.render.drawing.map.projections import Numbers, turned

# The lines are sure to some kilometres: where a pixel is less than this many, they would say more than they know.
FINEST = 0.55
# Beyond the edge, so that no line ends within sight, in pixels.
BEYOND = 4.0
# 180 itself would turn to -180.
HALF = 179.999
RINGS = ("land", "lakes")


@dataclass(frozen=True, slots=True)
class Layer:
    """Lines one after the other: degrees, what each point weighs, where each line starts; and what each spans."""

    longitude: Numbers
    latitude: Numbers
    weight: NDArray[np.uint8]
    starts: NDArray[np.int64]
    spans: Numbers

    def line(self, number: int) -> slice:
        """The points of a line."""
        return slice(int(self.starts[number]), int(self.starts[number + 1]))


@dataclass(frozen=True, slots=True)
class Coast:
    """All layers, and how a byte stands for an area."""

    layers: dict[str, Layer]
    steps: int
    least: int

    def byte(self, area: float) -> int:
        """The weight of an area in square kilometres."""
        return max(0, min(254, round(self.steps * (math.log2(area) - self.least))))


@cache
def coast() -> Coast:
    """The lines, read once."""
    packed = resources.files("generator.render.drawing.map").joinpath("data", "coast.xz").read_bytes()
    head, _, body = lzma.decompress(packed).partition(b"\n")
    told = json.loads(head)
    sizes = {name: np.array(held, dtype=np.int64) for name, held in told["layers"].items()}
    count = int(sum(held.sum() for held in sizes.values()))
    longitude, latitude = (_degrees(body[4 * count * n : 4 * count * (n + 1)], told["units"]) for n in (0, 1))
    weight = np.frombuffer(body, dtype=np.uint8, offset=8 * count)
    layers, start = {}, 0
    for name, held in sizes.items():
        end = start + int(held.sum())
        layers[name] = _layer(longitude[start:end], latitude[start:end], weight[start:end], held)
        start = end
    return Coast(layers, told["steps"], told["least"])


def _degrees(planes: bytes, units: int) -> Numbers:
    zigzag = np.ascontiguousarray(np.frombuffer(planes, dtype=np.uint8).reshape(4, -1).T).view("<u4").ravel()
    steps = (zigzag >> 1).astype(np.int64) * np.where(zigzag & 1, -1, 1) - (zigzag & 1)
    return np.cumsum(steps) / units


def _layer(longitude: Numbers, latitude: Numbers, weight: NDArray[np.uint8], sizes: NDArray[np.int64]) -> Layer:
    starts = np.concatenate(([0], np.cumsum(sizes)))
    firsts = starts[:-1]
    spans = np.stack([f.reduceat(v, firsts) for v in (longitude, latitude) for f in (np.minimum, np.maximum)], axis=1)
    return Layer(longitude, latitude, weight, starts, spans)


def is_known(frame: Frame) -> bool:
    """Whether the lines are sure enough for a map of that scale."""
    return 1 / frame.scale >= FINEST


def outlines(frame: Frame, name: str, triangle: float) -> Iterator[Numbers]:
    """The lines of a layer in pixels, (n, 2), without points that make a triangle of fewer square pixels."""
    held = coast()
    layer, least = held.layers[name], held.byte(triangle / frame.scale**2)
    window = _window(frame)
    for number, shift in _within(layer, window, frame.projection.middle):
        line = layer.line(number)
        kept = layer.weight[line] >= least
        points = np.stack([layer.longitude[line][kept] + shift, layer.latitude[line][kept]], axis=1)
        yield from (_ring if name in RINGS else _line)(points, window, frame)


Window = tuple[float, float, float, float]


def _window(frame: Frame) -> Window:
    """Degrees east of the middle meridian, and latitudes, between which all lies that the frame shows."""
    if frame.is_world:
        return -HALF, HALF, -90.0, 90.0
    steps = np.linspace(-0.03, 1.03, 15)
    x, y = np.meshgrid(steps * frame.width, steps * frame.height)
    longitude, latitude = frame.degrees(x.ravel(), y.ravel())
    east = turned(longitude, frame.projection.middle)
    return (
        max(float(east.min()) - 0.2, -HALF),
        min(float(east.max()) + 0.2, HALF),
        float(latitude.min()) - 0.2,
        float(latitude.max()) + 0.2,
    )


def _within(layer: Layer, window: Window, middle: float) -> Iterator[tuple[int, float]]:
    """The lines that reach into the window, and by how many degrees each is to be turned for it."""
    west, east, south, north = window
    for shift in (-360.0 - middle, -middle, 360.0 - middle):
        spans = layer.spans
        reach = (
            (spans[:, 0] + shift < east) & (spans[:, 1] + shift > west) & (spans[:, 2] < north) & (spans[:, 3] > south)
        )
        for number in np.flatnonzero(reach):
            yield int(number), shift


def _ring(points: Numbers, window: Window, frame: Frame) -> Iterator[Numbers]:
    inside = clipped(points, *window)
    if frame.is_world:
        inside = densified(inside, 4.0)
    if len(inside) > 2:
        x, y = frame.at(inside[:, 0] + frame.projection.middle, inside[:, 1])
        shown = clipped(np.stack([x, y], axis=1), -BEYOND, frame.width + BEYOND, -BEYOND, frame.height + BEYOND)
        if len(shown) > 2:
            yield shown


def _line(points: Numbers, window: Window, frame: Frame) -> Iterator[Numbers]:
    """The stretches of a line that are in sight, each with one point beyond it."""
    west, east, south, north = window
    near = (points[:, 0] > west) & (points[:, 0] < east) & (points[:, 1] > south) & (points[:, 1] < north)
    points = points[near]
    if len(points) < 2:
        return
    x, y = frame.at(points[:, 0] + frame.projection.middle, points[:, 1])
    seen = (x > 0) & (x < frame.width) & (y > 0) & (y < frame.height)
    beside = seen | np.append(seen[1:], False) | np.insert(seen[:-1], 0, False)
    pixels = np.stack([x, y], axis=1)
    for stretch in np.split(np.arange(len(points)), np.flatnonzero(np.diff(beside.astype(int))) + 1):
        if beside[stretch[0]] and len(stretch) > 1:
            yield pixels[stretch]
