"""Which places a map is of, and which lie so far away that showing them would shrink the others to a blot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.render.drawing.map.extent import distances
from generator.render.drawing.map.places import Spot
from generator.render.drawing.map.projections import Numbers

# At least so large a part of the places stays together, and what is left out lies off by this part of their breadth.
BULK, APART = 0.75, 0.4
# More arrows than this would be a list.
MOST = 6


@dataclass(frozen=True, slots=True)
class Bulk:
    """The spots that the map is of, and groups of those that lie far off, the most named first."""

    main: tuple[Spot, ...]
    away: tuple[tuple[Spot, ...], ...]


def bulk_of(spots: Sequence[Spot]) -> Bulk:
    """Cut the longest edges of the shortest tree through all spots, as long as the bulk of the places stays together.

    The tree is Prim's; the deepest cut is taken after which every edge that was cut is long beside the main part.
    """
    if len(spots) < 3:
        return Bulk(tuple(spots), ())
    points = np.array([spot.point for spot in spots])
    edges = sorted(_tree(points), reverse=True)
    weights = np.array([len(spot.places) for spot in spots])
    best = Bulk(tuple(spots), ())
    for cut in range(1, min(MOST, len(edges) - 1) + 1):
        groups = _groups(len(spots), edges[cut:])
        main = max(groups, key=lambda group: int(weights[group].sum()))
        if weights[main].sum() < BULK * weights.sum():
            break
        if edges[cut - 1][0] >= APART * _breadth(points[main]) and len(main) > 1:
            near = [edge for edge in edges[:cut] if _is_among(edge, points, main)]
            others = sorted(g for g in _groups(len(spots), [*edges[cut:], *near]) if g[0] not in main)
            best = Bulk(tuple(spots[i] for i in main), tuple(tuple(spots[i] for i in group) for group in others))
    return best


def _is_among(edge: tuple[float, int, int], points: Numbers, main: Sequence[int]) -> bool:
    """Whether an edge joins two that are far from the main part and near each other beside that."""
    length, one, other = edge
    far = distances(points[[one]], points[[main[0]]])[0]
    return one not in main and other not in main and length < APART * far


def _tree(points: Numbers) -> list[tuple[float, int, int]]:
    """The edges of the shortest tree: length in kilometres and the two ends."""
    count = len(points)
    nearest, away = np.zeros(count, dtype=np.int64), distances(points, points[:1])
    left = np.ones(count, dtype=bool)
    left[0] = False
    edges = []
    for _ in range(count - 1):
        new = int(np.argmin(np.where(left, away, np.inf)))
        edges.append((float(away[new]), int(nearest[new]), new))
        left[new] = False
        measured = distances(points, points[new : new + 1])
        closer = measured < away
        nearest[closer], away = new, np.minimum(away, measured)
    return edges


def _groups(count: int, edges: Sequence[tuple[float, int, int]]) -> list[list[int]]:
    """The spots that edges hold together, each group in the order of the spots."""
    joined = list(range(count))

    def root(i: int) -> int:
        while joined[i] != i:
            joined[i] = joined[joined[i]]
            i = joined[i]
        return i

    for _, one, other in edges:
        joined[root(one)] = root(other)
    groups: dict[int, list[int]] = {}
    for i in range(count):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())


def _breadth(points: Numbers) -> float:
    """About how far it is from one end of the points to the other, in kilometres."""
    corners = points[[points[:, 1].argmin(), points[:, 1].argmax()]]
    tallest = float(distances(corners[:1], corners[1:])[0])
    first = points[int(distances(points, points[:1]).argmax())]
    return max(tallest, float(distances(points, first[None, :]).max()))
