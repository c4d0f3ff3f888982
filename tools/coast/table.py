"""The lines as bytes: what `generator/render/drawing/map/coast.py` reads back."""

from __future__ import annotations

import json
import lzma
import math
from collections.abc import Mapping, Sequence

import numpy as np

from tools.coast.rings import Points

# 1/500 degree is 220 m: the lines of 1:50m are not nearly as sure.
UNITS = 500
# A weight's byte: eight steps to a doubling, 0 at 1/256 km².
STEPS, LEAST = 8, -8


def packed(layers: Mapping[str, Sequence[tuple[Points, list[float]]]]) -> bytes:
    """A line of JSON (how many points each line of each layer has), then longitudes, latitudes, weights.

    Longitudes and latitudes are differences in 1/500 degree, as 32-bit numbers, their least bytes first.
    """
    sizes = {name: [len(points) for points, _ in lines] for name, lines in layers.items()}
    lines = [line for held in layers.values() for line in held]
    head = json.dumps({"units": UNITS, "steps": STEPS, "least": LEAST, "layers": sizes}, separators=(",", ":"))
    body = _planes([p[0] for points, _ in lines for p in points]) + _planes(
        [p[1] for points, _ in lines for p in points]
    )
    marks = bytes(_byte(weight) for _, held in lines for weight in held)
    return lzma.compress(head.encode() + b"\n" + body + marks, preset=9 | lzma.PRESET_EXTREME)


def _planes(degrees: Sequence[float]) -> bytes:
    whole = np.round(np.array(degrees) * UNITS).astype("<i4")
    steps = np.diff(whole, prepend=np.int32(0)).astype("<i4")
    zigzag = ((steps << 1) ^ (steps >> 31)).astype("<u4")
    return zigzag.view(np.uint8).reshape(-1, 4).T.tobytes()


def _byte(area: float) -> int:
    if math.isinf(area):
        return 255
    return max(0, min(254, round(STEPS * (math.log2(max(area, 2.0**LEAST)) - LEAST))))
