"""What must hold of the points before the table is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.gazetteer.division import COUNTY, PROVINCE
from tools.gazetteer.divisions import Row
from tools.gazetteer.matching import MUNICIPALITIES, Found
from tools.gazetteer.points import distance

# Inner Mongolia, Heilongjiang, Chongqing, Sichuan, Tibet, Gansu, Qinghai, Xinjiang.
VAST = ("15", "23", "50", "51", "54", "62", "63", "65")
# The farthest that a county may lie from its prefecture's city, and a prefecture from its province's, in kilometres.
TO_CITY, TO_CITY_IN_VAST = 250.0, 600.0
TO_CAPITAL, TO_CAPITAL_IN_VAST = 550.0, 1200.0


def implausible(rows: Sequence[Row], found: Mapping[int, Found]) -> Iterator[str]:
    """A sentence for every division that lies farther from the next larger one than can be, or where another does."""
    homes: dict[int, int] = {}
    for number, one in found.items():
        row, larger = rows[number], _larger(number, rows, found)
        if larger is not None:
            away, limit = distance(found[larger].point, one.point), _limit(row, rows[larger])
            if away > limit:
                yield f"{row.name} lies {away:.0f} km from {rows[larger].name}, more than {limit:.0f}"
        if row.level == COUNTY and homes.setdefault(one.point.id, number) != number:
            yield f"{row.name} and {rows[homes[one.point.id]].name} have one point, {one.point.id}"


def _larger(number: int, rows: Sequence[Row], found: Mapping[int, Found]) -> int | None:
    """The next larger division that has a point."""
    larger = rows[number].parent
    while larger >= 0 and larger not in found:
        larger = rows[larger].parent
    return larger if larger >= 0 else None


def _limit(row: Row, larger: Row) -> float:
    vast = row.code[:2] in VAST
    if larger.level == PROVINCE and larger.code[:2] not in MUNICIPALITIES:
        return TO_CAPITAL_IN_VAST if vast else TO_CAPITAL
    return TO_CITY_IN_VAST if vast else TO_CITY
