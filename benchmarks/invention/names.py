"""Names as they come in a newspaper: a few again and again, most of them once.

Each further mention is a new name with a fixed probability and else repeats an earlier mention picked evenly, so that
what is named often is named ever more often: a power law (Yule 1925; H. A. Simon, "On a class of skew distribution
functions", Biometrika 42, 1955). The number of names grows with the reports, and so does the share of the commonest.
"""

from __future__ import annotations

import lzma
from collections.abc import Callable
from functools import cache
from importlib import resources
from random import Random

from benchmarks.invention.wording import GIVEN, SORTS_OF_ORGANISATION, SURNAMES

NEW_PERSON, NEW_PLACE, NEW_ORGANISATION = 0.45, 0.2, 0.3
NEAR_HOME = 0.7


class Recurring:
    """Draws names; `new` makes one that may not have been before."""

    def __init__(self, chance: Random, share_of_new: float, new: Callable[[], str]) -> None:
        self._chance, self._share_of_new, self._new = chance, share_of_new, new
        self._said: list[str] = []

    def __call__(self) -> str:
        """The next name to be said."""
        fresh = not self._said or self._chance.random() < self._share_of_new
        self._said.append(self._new() if fresh else self._chance.choice(self._said))
        return self._said[-1]


class Names:
    """The people, places and organisations of one exhibition."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._home = chance.choice(_regions())
        self.person = Recurring(chance, NEW_PERSON, self.somebody)
        self.place = Recurring(chance, NEW_PLACE, self._somewhere)
        self.organisation = Recurring(chance, NEW_ORGANISATION, self._some_organisation)

    def somebody(self) -> str:
        """A full name, the given name mostly of two characters."""
        given = "".join(self._chance.sample(GIVEN, self._chance.choice((1, 2, 2, 2))))
        return f"{self._chance.choice(SURNAMES)}{given}"

    def _somewhere(self) -> str:
        near = self._chance.random() < NEAR_HOME
        return self._chance.choice(self._home if near else self._chance.choice(_regions()))

    def _some_organisation(self) -> str:
        return self._home[0] + self._chance.choice(SORTS_OF_ORGANISATION)


@cache
def _regions() -> tuple[tuple[str, ...], ...]:
    """The prefectures of the project's own table of divisions, each with all that lies in it."""
    packed = resources.files("generator.gazetteer").joinpath("data", "divisions.tsv.xz").read_bytes()
    regions: list[list[str]] = []
    for line in lzma.decompress(packed).decode("utf-8").splitlines():
        level, name = line[0], line[1:].split("\t")[0]
        if level == "1":
            regions.append([])
        if level != "0" and not name.endswith("直辖行政区划"):
            regions[-1].append(name)
    return tuple(tuple(region) for region in regions if region)
