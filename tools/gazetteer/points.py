"""Places with coordinates, from GeoNames (CC BY 4.0)."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from generator.characters import simplified

EARTH = 6371.0
# GeoNames's first-level codes of China → the first two digits of GB/T 2260.
PROVINCES = dict(
    zip(
        "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 18 19 20 21 22 23 24 25 26 28 29 30 31 32 33".split(),
        "34 33 36 32 22 63 35 23 41 13 43 42 65 54 62 45 52 21 15 64 11 31 14 37 61 12 53 44 46 51 50".split(),
        strict=True,
    )
)
COUNTRIES = {"HK": "81", "MO": "82", "TW": "71"}
COUNTY_SEAT, PREFECTURE_SEATS = "PPLA3", ("PPLC", "PPLA", "PPLA2")
_CHINESE = re.compile("[㐀-鿿]{2,}")
# Wade-Giles and old post names end so where the town was a county's seat: Ch'ang-li-hsien, Feixian.
_SEAT_NAME = re.compile(r"(?:hsien|xian|[-' ]shih?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Point:
    """A populated place: WGS 84 degrees, its names, and the province and prefecture (GB/T 2260) that GeoNames gives.

    `feature` is GeoNames's code (PPLA3: seat of a county), empty for places under 1,000 people; `latin` are names in
    the letters a to z, without tones; `once_seat` says that a name calls it the seat of a county or city.
    """

    id: int
    latitude: float
    longitude: float
    chinese: frozenset[str]
    latin: frozenset[str]
    province: str
    prefecture: str
    feature: str = ""
    population: int = 0
    once_seat: bool = False


def distance(one: Point, other: Point) -> float:
    """Kilometres along the great circle (haversine formula, a sphere of 6,371 km)."""
    first, second = math.radians(one.latitude), math.radians(other.latitude)
    turn = math.radians(other.longitude - one.longitude)
    half = math.sin((second - first) / 2) ** 2 + math.cos(first) * math.cos(second) * math.sin(turn / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(half))


def letters(name: str) -> str:
    """A name in the letters a to z: no tones, apostrophes or spaces."""
    return re.sub("[^a-z]", "", unicodedata.normalize("NFKD", name.lower()))


def read_points(places: str, within: str, subdivisions: str, features: str) -> list[Point]:
    """All places of the four lists that lie in China, by id. The formats are those of `Wheels`."""
    codes = [line.split("\t")[2] for line in subdivisions.splitlines()]
    lies_in = {fields[1]: fields[2] for fields in _rows(within)}
    feature = {fields[0]: fields[7] for fields in _rows(features)}
    found = []
    for place in json.loads(places).values():
        if place["countrycode"] == "CN" or place["countrycode"] in COUNTRIES:
            key = str(place["geonameid"])
            rows = [int(row) - 1 for row in lies_in.get(key, "").split("|") if row]
            found.append(_point(place, [codes[row] for row in rows], feature.get(key, "")))
    return sorted(found, key=lambda point: point.id)


def _rows(table: str) -> Iterable[list[str]]:
    return (line.split("\t") for line in table.split("\n") if line)


def _point(place: dict[str, object], codes: list[str], feature: str) -> Point:
    names = [name for name in [place["name"], *_listed(place["alternatenames"])] if isinstance(name, str)]
    country = str(place["countrycode"])
    province = COUNTRIES.get(country) or PROVINCES.get(str(place["admin1code"]), "")
    second = next((code.split(".")[2] for code in codes if code.count(".") == 2), "")
    return Point(
        int(str(place["geonameid"])),
        float(str(place["latitude"])),
        float(str(place["longitude"])),
        frozenset(simplified(name) for name in names if _CHINESE.fullmatch(name)),
        frozenset(letters(name) for name in names if letters(name)),
        province,
        second if re.fullmatch(r"\d{4}", second) and second[:2] == province else "",
        feature,
        int(str(place["population"])),
        any(_SEAT_NAME.search(name) for name in names),
    )


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
