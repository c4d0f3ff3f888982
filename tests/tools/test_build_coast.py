"""How the lines of the base map are joined, weighed and packed, on lines that are made up."""

from __future__ import annotations

import json
import lzma
import math

from tools.coast.rings import lines_of, without_seam
from tools.coast.table import packed
from tools.coast.weights import weights

WEST = [(-180.0, 10.0), (-170.0, 15.0), (-180.0, 20.0)]
EAST = [(180.0, 20.0), (170.0, 15.0), (180.0, 10.0)]


def test_an_island_on_both_sides_of_180_is_one_ring() -> None:
    """Its western half goes on beyond 180°, without a line along the seam."""
    (ring,) = without_seam([EAST, WEST])
    assert sorted(ring) == [(170.0, 15.0), (180.0, 10.0), (180.0, 20.0), (190.0, 15.0)]


def test_rings_elsewhere_stay_as_they_are() -> None:
    """So does the one around the pole."""
    island, pole = (
        [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)],
        [(-180.0, -80.0), (180.0, -80.0), (180.0, -90.0), (-180.0, -90.0)],
    )
    assert without_seam([island, pole]) == [island, pole]


def test_lines_are_read_without_their_closing_point() -> None:
    """Of rivers only those that matter enough."""

    def feature(kind: str, held: object, rank: int) -> dict[str, object]:
        return {"properties": {"scalerank": rank}, "geometry": {"type": kind, "coordinates": held}}

    ring = [[0, 0], [1, 0], [1, 1], [0, 0]]
    features = [feature("MultiPolygon", [[ring]], 1), feature("LineString", [[5, 5], [6, 6]], 9)]
    text = json.dumps({"features": features})
    assert lines_of(text) == [[(0, 0), (1, 0), (1, 1)], [(5, 5), (6, 6)]]
    assert lines_of(text, most=6) == [[(0, 0), (1, 0), (1, 1)]]


def test_a_small_bend_weighs_less_than_a_large_one() -> None:
    """Ends are kept whatever happens, and what is dropped later weighs at least as much."""
    line = [(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (3.0, 1.0), (4.0, 0.0)]
    first, dent, corner, peak, last = weights(line, ring=False)
    assert first == last == math.inf
    assert dent < corner <= peak < math.inf


def test_a_ring_vanishes_when_it_is_too_small_to_see() -> None:
    """Its last points weigh its surface: about 12,300 km² for a square degree at the equator."""
    found = sorted(weights([(0, 0), (1, 0), (1, 1), (0, 1)], ring=True))
    assert all(12_000 < weight < 12_500 for weight in found[1:])


def test_what_is_packed_is_read_by_its_head() -> None:
    """The same bytes from the same lines; sizes by layer; a byte for each weight."""
    layers = {"land": [([(1.0, 2.0), (3.0, 4.0)], [math.inf, 1.0])]}
    data = packed(layers)
    head, _, body = lzma.decompress(data).partition(b"\n")
    assert json.loads(head)["layers"] == {"land": [2]}
    assert len(body) == 2 * 4 * 2 + 2
    assert body[-2:] == bytes([255, 64])
    assert packed(layers) == data
