"""Lines and rings of GeoJSON, in degrees; rings that Natural Earth cuts at the 180th meridian are joined again."""

from __future__ import annotations

import json
from collections.abc import Iterator

Points = list[tuple[float, float]]
SEAM = 180.0
# Natural Earth gives twelve decimals: what is nearer than this is the same point.
SAME = 1e-6


def lines_of(text: str, most: float | None = None) -> list[Points]:
    """All lines, and rings without their closing point, of a collection; of rivers those up to a `scalerank`."""
    found: list[Points] = []
    for feature in json.loads(text)["features"]:
        if feature["geometry"] and (most is None or feature["properties"]["scalerank"] <= most):
            found += _parts(feature["geometry"])
    return found


def _parts(geometry: dict[str, object]) -> Iterator[Points]:
    kind, held = str(geometry["type"]), geometry["coordinates"]
    levels = {"LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2}[kind]
    for part in _flat(held, levels):
        points = [(float(x), float(y)) for x, y, *_ in part]
        yield points[:-1] if "Polygon" in kind else points


def _flat(held: object, levels: int) -> Iterator[list[list[float]]]:
    if levels == 0:
        yield held  # type: ignore[misc] # as GeoJSON nests them
        return
    for part in held:  # type: ignore[attr-defined] # the same
        yield from _flat(part, levels - 1)


def without_seam(rings: list[Points]) -> list[Points]:
    """The rings with what was cut at ±180° joined: the western half goes on beyond 180°. The pole's ring stays cut."""
    whole, open_ends = [], []
    for ring in rings:
        pieces = list(_pieces(ring))
        if not pieces or min(y for _, y in ring) < -85:
            whole.append(ring)
        else:
            # A piece begins and ends at the seam, on one side of it.
            open_ends += [[(x + 360, y) for x, y in piece] if piece[0][0] < 0 else piece for piece in pieces]
    return whole + list(_joined(open_ends))


def _pieces(ring: Points) -> Iterator[Points]:
    """The ring without the edges that run along the seam; nothing where none does."""
    size = len(ring)
    cuts = [i for i in range(size) if _on_seam(ring[i]) and _on_seam(ring[(i + 1) % size])]
    for cut, following in zip(cuts, [*cuts[1:], *(cut + size for cut in cuts[:1])], strict=True):
        piece = [ring[i % size] for i in range(cut + 1, following + 1)]
        if len(piece) > 1:
            yield piece


def _on_seam(point: tuple[float, float]) -> bool:
    return abs(abs(point[0]) - SEAM) < SAME


def _joined(pieces: list[Points]) -> Iterator[Points]:
    """Rings of pieces whose ends meet."""
    while pieces:
        ring = pieces.pop(0)
        while (found := next((p for p in pieces if _meet(ring[-1], p[0])), None)) is not None:
            pieces.remove(found)
            ring = ring + found[1:]
        yield ring[:-1] if _meet(ring[0], ring[-1]) else ring


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    # The halves were digitised apart: within a hundredth of a degree (1 km) their ends are one.
    return abs(one[0] - other[0]) < 0.01 and abs(one[1] - other[1]) < 0.01
