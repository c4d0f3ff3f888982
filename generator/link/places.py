"""Places in their hierarchy: the ladder above a place, and the tree of them all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from generator.link.pinyin import reading_of
from generator.model.names import Entity, NameKind

# The words for the sort of a division, which short names leave out: 广东(省), 宁夏(回族自治区), 三亚(市).
SORTS = re.compile(r"(?:特别行政区|自治[区州县旗]|地区|[省市区县州盟旗镇乡])$")
SHORTEST_STEM = 2
# What lies in no larger place than a country: provinces, the cities of their rank, regions that cross provinces.
WITHIN_NONE = frozenset({"province", "region"})
MUNICIPALITIES = frozenset({"北京", "上海", "天津", "重庆", "重慶"})

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a ladder; `entity` is None where the larger place has no page."""

    name: str
    entity: Entity | None


class Rank(Enum):
    """What a place is of which no larger one is known: the largest there is, or one that nobody has placed."""

    DIVISION = auto()
    COUNTRY = auto()
    UNPLACED = auto()


@dataclass(frozen=True, slots=True)
class Branch:
    """A place and what lies in it; `entities` are those of this name there (none: only the name is known)."""

    name: str
    entities: tuple[Entity, ...]
    branches: tuple[Branch, ...]

    @property
    def rank(self) -> Rank:
        """What the place is among those that lie in no other."""
        return rank_of(self.name, {entity.place_kind for entity in self.entities})


def rank_of(name: str, kinds: Collection[str | None]) -> Rank:
    """What a place of that name and of these kinds is, if it lies in no other; without kinds only its name is known."""
    if "country" in kinds:
        return Rank.COUNTRY
    of_itself = not kinds or not WITHIN_NONE.isdisjoint(kinds) or name.removesuffix("市") in MUNICIPALITIES
    return Rank.DIVISION if of_itself else Rank.UNPLACED


class Hierarchy:
    """The places that have pages, by where they lie."""

    def __init__(self, places: Sequence[Entity]) -> None:
        self._places = tuple(places)
        self._by_id = {place.id: place for place in places}
        self._by_path = _by_path(places)

    def ladder(self, place: Entity) -> tuple[Step, ...]:
        """The larger places, from the largest down. A name with two pages leads to neither."""
        return tuple(Step(name, self._step(place, depth)) for depth, name in enumerate(place.within))

    def tree(self) -> tuple[Branch, ...]:
        """All places with pages under the larger places that they name, in the order of the alphabet."""
        return _grow(self._children, ())

    def below(self, place: Entity) -> tuple[Branch, ...]:
        """What lies in a place: the part of the tree beneath it."""
        return _grow(self._children, (*self._canonical(place), place.name))

    @cached_property
    def _children(self) -> Mapping[Path, Mapping[str, Sequence[Entity]]]:
        children: dict[Path, dict[str, list[Entity]]] = defaultdict(dict)
        for place in self._places:
            path = self._canonical(place)
            children[path].setdefault(place.name, []).append(place)
            for depth, name in enumerate(path):
                children[path[:depth]].setdefault(name, [])
        return children

    def _step(self, place: Entity, depth: int) -> Entity | None:
        if depth == len(place.within) - 1 and place.within_id in self._by_id:
            return self._by_id[place.within_id]
        found = self._called(place.within[:depth], place.within[depth])
        return next(iter(found.values())) if len(found) == 1 else None

    def _called(self, path: Path, name: str) -> Mapping[str, Entity]:
        """The places there of that name; 广东省 is also what a page calls 广东."""
        if found := self._by_path.get((path, name)):
            return found
        sort = SORTS.search(name)
        stems = (name[:cut] for cut in range(sort.start(), SHORTEST_STEM - 1, -1)) if sort else ()
        return next((found for stem in stems if (found := self._by_path.get((path, stem)))), {})

    def _canonical(self, place: Entity) -> Path:
        """The path with each step called as its own page calls it, so that 广州 and 广州市 are one branch."""
        return tuple(step.entity.name if step.entity else step.name for step in self.ladder(place))


def _by_path(places: Sequence[Entity]) -> Mapping[tuple[Path, str], dict[str, Entity]]:
    by_path: dict[tuple[Path, str], dict[str, Entity]] = defaultdict(dict)
    by_id = {place.id: place for place in places}
    for place in places:
        for form in {place.name, *place.forms}:
            by_path[place.within, form][place.id] = place
        if place.within and place.within_id in by_id:
            # What a place calls the next larger one is a name of that, too.
            by_path[place.within[:-1], place.within[-1]][place.within_id] = by_id[place.within_id]
    return by_path


def _grow(children: Mapping[Path, Mapping[str, Sequence[Entity]]], path: Path) -> tuple[Branch, ...]:
    names = sorted(children.get(path, ()), key=lambda name: (reading_of(name, NameKind.PLACE).order, name))
    return tuple(Branch(name, tuple(children[path][name]), _grow(children, (*path, name))) for name in names)
