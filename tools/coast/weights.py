"""How much each point of a line matters: the area of the triangle that goes with it when the least is dropped first.

Visvalingam, M. and Whyatt, J. D.: Line generalisation by repeated elimination of points. The Cartographic Journal 30
(1993), 46–51. An area is in square kilometres; no point weighs less than one that was dropped before it.
"""

from __future__ import annotations

import heapq
import math

from tools.coast.rings import Points

KM_PER_DEGREE = 111.195
ALWAYS = math.inf


def weights(points: Points, *, ring: bool) -> list[float]:
    """The weight of each point. A line keeps its ends; a ring's last three points weigh what the whole ring does."""
    size = len(points)
    if size < 3:
        return [ALWAYS] * size
    flat = _flat(points)
    before, after = [(i - 1) % size for i in range(size)], [(i + 1) % size for i in range(size)]
    area = [_triangle(flat[before[i]], flat[i], flat[after[i]]) for i in range(size)]
    found = [ALWAYS] * size
    free = range(size) if ring else range(1, size - 1)
    heap = [(area[i], i) for i in free]
    heapq.heapify(heap)
    left, least, gone = size, 0.0, [False] * size
    while heap and left > (3 if ring else 2):
        weight, i = heapq.heappop(heap)
        if gone[i] or weight != area[i]:
            continue
        least = max(least, weight)
        found[i], gone[i], left = least, True, left - 1
        after[before[i]], before[after[i]] = after[i], before[i]
        for near in (before[i], after[i]):
            if ring or 0 < near < size - 1:
                area[near] = _triangle(flat[before[near]], flat[near], flat[after[near]])
                heapq.heappush(heap, (area[near], near))
    if ring:
        whole = max(_surface(flat), least)
        found = [whole if weight == ALWAYS else weight for weight in found]
    return found


def _flat(points: Points) -> list[tuple[float, float]]:
    """Kilometres on a cylinder that is true at each point's own latitude: good enough between neighbours."""
    return [(x * KM_PER_DEGREE * math.cos(math.radians(y)), y * KM_PER_DEGREE) for x, y in points]


def _triangle(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def _surface(flat: list[tuple[float, float]]) -> float:
    pairs = zip(flat, [*flat[1:], flat[0]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2
