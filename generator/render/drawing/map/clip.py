"""Rings cut to a rectangle, edge by edge.

Sutherland, I. E. and Hodgman, G. W.: Reentrant polygon clipping. Communications of the ACM 17 (1974), 32–42. What lies
beyond an edge becomes a line along it, which the frame's own line covers.
"""

from __future__ import annotations

import numpy as np

from generator.render.drawing.map.projections import Numbers


def clipped(ring: Numbers, west: float, east: float, low: float, high: float) -> Numbers:
    """The ring (n, 2), not closed, within bounds of its first and second coordinate; empty where it lies outside."""
    for axis, bound, sign in ((0, west, 1.0), (0, east, -1.0), (1, low, 1.0), (1, high, -1.0)):
        if len(ring):
            ring = _half(ring, axis, bound, sign)
    return ring


def _half(ring: Numbers, axis: int, bound: float, sign: float) -> Numbers:
    """What of a ring lies on one side of a line."""
    within = sign * (ring[:, axis] - bound) >= 0
    if within.all():
        return ring
    if not within.any():
        return ring[:0]
    following = np.roll(ring, -1, axis=0)
    crosses = within != np.roll(within, -1)
    step = following[:, axis] - ring[:, axis]
    share = np.where(crosses, (bound - ring[:, axis]) / np.where(step == 0, 1.0, step), 0.0)
    crossing = ring + share[:, None] * (following - ring)
    crossing[:, axis] = bound
    both = np.stack([ring, crossing], axis=1).reshape(-1, 2)
    found: Numbers = both[np.stack([within, crosses], axis=1).ravel()]
    return found


def densified(ring: Numbers, step: float) -> Numbers:
    """The ring with points put in, so that no edge is longer than a step: on the sheet meridians are curves."""
    if not len(ring):
        return ring
    following = np.roll(ring, -1, axis=0)
    parts = np.maximum(np.ceil(np.hypot(*(following - ring).T) / step), 1).astype(np.int64)
    starts = np.repeat(np.arange(len(ring)), parts)
    within = np.arange(len(starts)) - np.repeat(np.cumsum(parts) - parts, parts)
    share = (within / parts[starts])[:, None]
    found: Numbers = ring[starts] + share * (following[starts] - ring[starts])
    return found
