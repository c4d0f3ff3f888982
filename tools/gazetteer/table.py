"""The table as text, and packed."""

from __future__ import annotations

import lzma
from collections.abc import Mapping, Sequence

from tools.gazetteer.divisions import Row
from tools.gazetteer.matching import Found
from tools.gazetteer.points import Point


def table(rows: Sequence[Row], found: Mapping[int, Found]) -> str:
    """One line a division: level and name, short forms, former names, coordinates; the last three after tabs."""
    return "".join(f"{_line(row, found.get(number))}\n" for number, row in enumerate(rows))


def _line(row: Row, found: Found | None) -> str:
    place = _coordinates(found.point) if found else ""
    return "\t".join((f"{row.level}{row.name}", "/".join(row.shorts), "/".join(row.former), place)).rstrip("\t")


def _coordinates(point: Point) -> str:
    """Latitude, longitude and number: GeoNames gives a town's middle, so that three decimals (100 m) say all."""
    return f"{round(point.latitude, 3):g},{round(point.longitude, 3):g},{point.id}"


def packed(text: str) -> bytes:
    """The same bytes for the same text."""
    return lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME)
