"""Build the gazetteer's table from the distributions that carry its sources.

    python -m tools.build_gazetteer FOLDER

FOLDER holds the four wheels that `tools/gazetteer/wheels.py` names; the README beside the table says how to get them
and what they hold. From the same files come the same bytes. Run at the root of the repository.
"""

from __future__ import annotations

import pathlib
import sys
from collections import Counter

from tools.gazetteer.checks import implausible
from tools.gazetteer.divisions import read_divisions
from tools.gazetteer.matching import match
from tools.gazetteer.points import read_points
from tools.gazetteer.table import packed, table
from tools.gazetteer.wheels import Wheels

TABLE = pathlib.Path(__file__).parent.parent / "generator" / "gazetteer" / "data" / "divisions.tsv.xz"


def main(folder: str) -> int:
    """Read the lists, match, check, write the table. 1 where a point is implausible: then nothing is written."""
    wheels = Wheels(pathlib.Path(folder))
    rows = read_divisions(wheels.divisions(), wheels.changes())
    points = read_points(wheels.places(), wheels.places_within(), wheels.subdivisions(), wheels.features())
    found = match(rows, points)
    wrong = list(implausible(rows, found))
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    if not wrong:
        TABLE.write_bytes(packed(table(rows, found)))
        print(f"{TABLE.name}: {len(rows)} divisions, {TABLE.stat().st_size} bytes")
        _print_coverage(Counter(row.level for row in rows), Counter(rows[number].level for number in found))
        print("by rule:", dict(sorted(Counter(one.rule for one in found.values()).items())))
    return 1 if wrong else 0


def _print_coverage(all_: Counter[int], with_point: Counter[int]) -> None:
    for level, name in enumerate(("provinces", "prefectures", "counties")):
        print(f"{name}: {with_point[level]} of {all_[level]} with coordinates")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
