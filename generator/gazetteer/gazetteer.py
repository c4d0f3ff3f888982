"""Known places by name: China's divisions with what they lie in, countries, cities abroad, mountains and waters."""

from __future__ import annotations

import lzma
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from importlib import resources
from itertools import islice

from generator.gazetteer.abroad import cities_within, city_abroad, forms_abroad
from generator.gazetteer.countries import country_names
from generator.gazetteer.division import (
    COUNTRY,
    COUNTY,
    FEATURE,
    PREFECTURE,
    PROVINCE,
    TOWN,
    Division,
    kind_of,
    stem_of,
)
from generator.gazetteer.features import features
from generator.gazetteer.points import coordinates
from generator.gazetteer.regions import lines_of_regions, regions_named, regions_within

_TABLE = "divisions.tsv.xz"
# Name, short forms, former names; coordinates follow.
_NAMES = 3
_SORTS_OF_TOWNS = ("镇", "乡", "街道")


class Gazetteer:
    """The table of `data/`, read on first use (about 0.1 s). Lookups are by the characters of a name."""

    def __init__(self, lines: tuple[str, ...] | None = None) -> None:
        self._given = lines
        self._inner: dict[str, frozenset[str]] = {}

    @cached_property
    def _lines(self) -> list[str]:
        if self._given is not None:
            return list(self._given)
        packed = resources.files("generator.gazetteer").joinpath("data", _TABLE).read_bytes()
        return lzma.decompress(packed).decode("utf-8").splitlines()

    @cached_property
    def _parents(self) -> list[int]:
        """The row of the next larger division of every row, -1 for provinces."""
        last = [-1] * (TOWN + 1)
        parents = []
        for row, line in enumerate(self._lines):
            level = int(line[0])
            parents.append(last[level - 1] if level else -1)
            last[level] = row
        return parents

    @cached_property
    def _by_name(self) -> dict[str, list[int]]:
        """Full names, short forms and former names of all, to their rows."""
        index: dict[str, list[int]] = defaultdict(list)
        parents = self._parents
        for row, line in enumerate(self._lines):
            name, *more = line[1:].split("\t")[:_NAMES]
            if (line[0] == "1" and name == self._name(parents[row])) or name.endswith("直辖行政区划"):
                continue
            index[name].append(row)
            if line[0] != "3":
                forms = [form for field in more for form in field.split("/") if form] or [stem_of(name)]
                for form in forms:
                    if form != name:
                        index[form].append(row)
        return index

    @cached_property
    def _longest(self) -> dict[str, int]:
        """First two characters of a name → length of the longest name that starts so."""
        longest: dict[str, int] = {}
        for names in (self._by_name, self._others):
            for name in names:
                longest[name[:2]] = max(longest.get(name[:2], 0), len(name))
        return longest

    @cached_property
    def _others(self) -> frozenset[str]:
        """Names of countries, of cities and divisions abroad, and of features."""
        return frozenset((*country_names(), *forms_abroad(), *lines_of_regions(), *features()))

    def _name(self, row: int) -> str:
        return self._lines[row][1:].split("\t", 1)[0] if row >= 0 else ""

    def _division(self, row: int, form: str) -> Division:
        level = int(self._lines[row][0])
        name, shorts, past, place = (self._lines[row][1:] + "\t\t\t").split("\t")[: _NAMES + 1]
        former = form in past.split("/") and form not in (name, *shorts.split("/"))
        short = shorts.split("/")[0] or stem_of(name)
        return Division(name, short, level, kind_of(name, level), self._within(row), former, *coordinates(place))

    def _within(self, row: int) -> tuple[str, ...]:
        path: list[str] = []
        parent = self._parents[row]
        while parent >= 0:
            name = self._name(parent)
            if not name.endswith("直辖行政区划") and name not in path:
                path.append(name)
            parent = self._parents[parent]
        return tuple(reversed(path))

    def named(self, form: str) -> tuple[Division, ...]:
        """All places of that name, full (荔湾区), short (荔湾) or former (襄樊市), largest first.

        A mountain or water comes before the county that has its name from it (泰山 before 泰山区). A street committee
        is found without its last character too: 中南街.
        """
        if country := country_names().get(form):
            return (Division(country, country, COUNTRY, "country"),)
        if form in forms_abroad():
            return (city_abroad(form),)
        if abroad := regions_named(form):
            return abroad
        rows = self._by_name.get(form) or (self._by_name.get(form + "道", []) if form.endswith("街") else [])
        found = [self._division(row, form) for row in rows]
        if form in features():
            found.append(features()[form])
        return tuple(sorted(found, key=lambda d: (d.former, d.level)))

    def at(self, path: Sequence[str]) -> Division | None:
        """The division with the full name that ends the path, in all that the path names before it, largest first.

        None where there is none, or where the path fits several.
        """
        found = [d for d in self.named(path[-1]) if d.name == path[-1] and d.level != COUNTRY] if path else []
        fitting = [d for d in found if [step for step in d.within if step in path] == list(path[:-1])]
        return fitting[0] if len(fitting) == 1 else None

    def knows(self, form: str) -> bool:
        """Whether any place has that name."""
        return form in self._by_name or form in self._others or (form.endswith("街") and form + "道" in self._by_name)

    def forms(self) -> Iterable[str]:
        """All written forms of divisions: full names, short forms, former names."""
        return self._by_name.keys()

    def is_full(self, form: str) -> bool:
        """Whether the form is a name in full, its sort at its end."""
        return any(d.name == form for d in self.named(form))

    def towns_called(self, form: str) -> tuple[Division, ...]:
        """Towns and streets that the form is the stem of, 遮放 of 遮放镇: people say it so where everybody knows."""
        names = (form + sort for sort in _SORTS_OF_TOWNS)
        return tuple(self._division(row, name) for name in names for row in self._by_name.get(name, ()))

    def longest_within(self, larger: str, text: str, start: int) -> int:
        """The end of the longest name from `start` on of a place that lies in one called `larger`; `start` if none.

        Towns count by their short forms too: 望安 for 望安乡 right after 澎湖.
        """
        inside = self._within_names(larger)
        return next(
            (stop for stop in range(min(len(text), start + 12), start + 1, -1) if text[start:stop] in inside), start
        )

    def _within_names(self, larger: str) -> frozenset[str]:
        """Names and short forms of all that lies in places called `larger`."""
        if larger not in self._inner:
            rows = [row for row in self._by_name.get(larger, ()) if self._lines[row][0] != "3"]
            others = (form for form, feature in features().items() if larger in feature.within)
            inside = (form for row in rows for form in self._inside(row))
            abroad = (*cities_within().get(larger, ()), *regions_within().get(larger, ()))
            self._inner[larger] = frozenset((*abroad, *others, *inside))
        return self._inner[larger]

    def _inside(self, row: int) -> Iterator[str]:
        """All rows after a division's own that are on a deeper level."""
        level = self._lines[row][0]
        for line in islice(self._lines, row + 1, None):
            if line[0] <= level:
                return
            name, *more = line[1:].split("\t")
            yield name
            yield stem_of(name)
            yield from (form for form in (more[0].split("/") if more else ()) if form)

    def longest_at(self, text: str, start: int, end: int) -> int:
        """The end of the longest known name that starts at `start` and does not go beyond `end`; `start` if none."""
        limit = min(end, start + self._longest.get(text[start : start + 2], 0))
        for stop in range(limit, start + 1, -1):
            if self.knows(text[start:stop]):
                return stop
        return start


__all__ = ["COUNTRY", "COUNTY", "FEATURE", "PREFECTURE", "PROVINCE", "TOWN", "Division", "Gazetteer"]
