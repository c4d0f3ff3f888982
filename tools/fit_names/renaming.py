"""Other names for the people and places of a page, made up from the names on all pages."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import kind_of, stem
from generator.lexicon.surnames import COMPOUND
from generator.model.page import Report
from generator.recognise.people import shape

PLACE = re.compile("[㐀-鿿]{2,8}")
HAN, DOTTED = re.compile("[㐀-鿿]{2,4}"), re.compile("[㐀-鿿]+(?:[·-][㐀-鿿]+)*·[㐀-鿿]+")
# Shares: with one of the commonest surnames, a compound one; the given name of somebody else, and up to there two
# characters of other people's given names; the rest gets one.
_COMMON, _COMPOUND, _GIVEN, _TWO = 0.55, 0.03, 0.45, 0.8
_OTHER_SORT = 0.5


@dataclass(frozen=True, slots=True)
class Pool:
    """What names are made of, each list in an order that is always the same."""

    surnames: Sequence[str]
    given: Sequence[str]
    dotted: Sequence[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Self:
        """From the names of all pages."""
        known = sorted(set(names))
        parted = [(name[: shape.surname_length(name)], name[shape.surname_length(name) :]) for name in known]
        parted = [(surname, given) for surname, given in parted if surname and HAN.fullmatch(surname + given) and given]
        dotted = [name for name in known if DOTTED.fullmatch(name)]
        return cls([surname for surname, _ in parted], [given for _, given in parted], dotted)

    def renaming(self, names: Iterable[str], pattern: re.Pattern[str], seed: str) -> dict[str, str]:
        """Other names for those among these that fit the pattern; the same seed gives the same."""
        chance = random.Random(seed)  # noqa: S311 - nothing is secret here
        made_up = self._chinese if pattern is HAN else self._dotted
        return {name: made_up(chance) for name in sorted(names) if pattern.fullmatch(name)}

    def _chinese(self, chance: random.Random) -> str:
        surname = chance.choice(sorted(shape.COMMON) if chance.random() < _COMMON else self.surnames)
        surname = chance.choice(sorted(COMPOUND)) if chance.random() < _COMPOUND else surname
        dice = chance.random()
        if dice < _GIVEN:
            return surname + chance.choice(self.given)
        return surname + "".join(chance.choice(chance.choice(self.given)) for _ in range(2 if dice < _TWO else 1))

    def _dotted(self, chance: random.Random) -> str:
        return chance.choice(self.dotted).partition("·")[0] + "·" + chance.choice(self.dotted).rpartition("·")[2]


@dataclass(frozen=True, slots=True)
class PlacePool:
    """Places that no gazetteer holds, by the kind that their last word says; the known ones lie where they lie."""

    by_kind: Mapping[str | None, Sequence[str]]

    @classmethod
    def of(cls, names: Iterable[str], gazetteer: Gazetteer) -> Self:
        """From the names of all pages."""
        by_kind: dict[str | None, list[str]] = {}
        for name in sorted(set(names)):
            if PLACE.fullmatch(name) and not gazetteer.knows(name):
                by_kind.setdefault(kind_of(name), []).append(name)
        return cls(by_kind)

    def renaming(self, names: Iterable[str], seed: str) -> dict[str, str]:
        """Others of their kind for those among these, half of them with another's word for the sort."""
        chance = random.Random(seed)  # noqa: S311 - nothing is secret here
        return {
            name: self._other(name, chance) for name in sorted(names) if name in self.by_kind.get(kind_of(name), ())
        }

    def _other(self, name: str, chance: random.Random) -> str:
        siblings = self.by_kind[kind_of(name)]
        one, other = chance.choice(siblings), chance.choice(siblings)
        sort = other[len(stem(other)) :]
        return stem(one) + sort if sort and len(stem(one)) > 1 and chance.random() < _OTHER_SORT else one


def renamed(reports: tuple[Report, ...], names: Mapping[str, str]) -> tuple[Report, ...]:
    """The reports with the names exchanged. Their spans no longer fit the page text: they are only fit to be tagged."""
    pattern = re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True)))

    def exchanged(text: str) -> str:
        return pattern.sub(lambda match: names[match.group()], text) if names else text

    return tuple(
        replace(r, parts=tuple(replace(p, passage=replace(p.passage, text=exchanged(p.text))) for p in r.parts))
        for r in reports
    )
