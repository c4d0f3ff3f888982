"""Build the lines of the base map from Natural Earth, 1:50 million.

    python -m tools.build_coast FOLDER

FOLDER holds the three GeoJSON files that the README beside the data names. From the same files come the same bytes.
Run at the root of the repository. No boundaries: only land, lakes and rivers.
"""

from __future__ import annotations

import hashlib
import pathlib
import sys

from tools.coast.rings import Points, lines_of, without_seam
from tools.coast.table import packed
from tools.coast.weights import weights

DATA = pathlib.Path(__file__).parent.parent / "generator" / "render" / "drawing" / "map" / "data" / "coast.xz"
FILES = {
    "ne_50m_land.json": "943ca08a7f08a61fb6b583ae5ed44ae3072d9a3e242ed7fcc4b3b89bbdee2955",
    "ne_50m_lakes.json": "eefade02355ffc5d48a6a001804fb28e01a56c12fe844af937307a00d0d1f62d",
    "ne_50m_rivers_lake_centerlines.json": "8878c9b0dcf10c92b631408f92b599b320517561a3cc83f40e2024050255af5f",
}
RIVERS_UP_TO = 6


def main(folder: str) -> int:
    """Read, join, weigh, write. 1 where a file is not the one that was used."""
    texts = {}
    for name, sha256 in FILES.items():
        data = (pathlib.Path(folder) / name).read_bytes()
        if hashlib.sha256(data).hexdigest() != sha256:
            print(f"{name} is another file than the README beside the data names", file=sys.stderr)
            return 1
        texts[name] = data.decode("utf-8")
    land, lakes, rivers = texts.values()
    layers = {
        "land": _weighed(without_seam(lines_of(land)), ring=True),
        "lakes": _weighed(lines_of(lakes), ring=True),
        "rivers": _weighed(lines_of(rivers, RIVERS_UP_TO), ring=False),
    }
    DATA.write_bytes(packed(layers))
    for name, held in layers.items():
        print(f"{name}: {len(held)} lines, {sum(len(points) for points, _ in held)} points")
    print(f"{DATA.name}: {DATA.stat().st_size} bytes")
    return 0


def _weighed(lines: list[Points], *, ring: bool) -> list[tuple[Points, list[float]]]:
    return [(points, weights(points, ring=ring)) for points in lines]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
