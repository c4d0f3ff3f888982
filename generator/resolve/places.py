"""Which place a name means: one name, several places, decided by the places named near by.

The larger place written right before a name decides; else the places that a report names most, its dateline first.
What nothing decides stays open.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.characters import simplified
from generator.gazetteer import Division, Gazetteer
from generator.gazetteer.division import FEATURE, stem_of
from generator.gazetteer.grammar import kind_of
from generator.model.names import Ground, Mention, NameKind, Reason
from generator.model.page import Kind
from generator.resolve.asides import is_aside
from generator.resolve.uses import Group, Use, page_of

Path = tuple[str, ...]
_DATELINE = 3


@dataclass(frozen=True, slots=True)
class Settled:
    """What a name means in a report: a division, or only the path it lies in, or nothing.

    `open` are the divisions that it may mean, where nothing decided. `aside`: what stands beside the name makes it
    unlikely that any of them is meant here.
    """

    division: Division | None
    within: Path
    reason: Reason | None = None
    open: tuple[Division, ...] = ()
    aside: bool = False


class Surroundings:
    """The places of one report: which are sure by themselves, and which larger places most of them lie in."""

    def __init__(self, uses: Sequence[Use], gazetteer: Gazetteer) -> None:
        self._weights: Counter[Path] = Counter()
        self._own: dict[str, Counter[Path]] = defaultdict(Counter)
        # The names that speak for each city; a town or a short form alone speaks for none.
        self._speak: dict[Path, set[str]] = defaultdict(set)
        self._sure: set[Path] = set()
        for use in uses:
            name = simplified(use.name)
            found = _named(name, gazetteer)
            if _is_sure(use, found) and not _stands_aside(use, name, found):
                self._speak[found[0].path[:2]].add(name)
                if not _too_small(found[0], name):
                    self._sure.add(found[0].path[:2])
                weight = _DATELINE if _in_dateline(use) else 1
                path = found[0].path
                votes = {path[: depth + 1]: weight for depth in range(len(path))}
                self._weights.update(votes)
                self._own[name].update(votes)

    def home(self) -> Path:
        """The path of the prefecture that the report is mostly about; empty where none is."""
        cities = sorted((-weight, path) for path, weight in self._weights.items() if self._is_told(path))
        if not cities or (len(cities) > 1 and cities[0][0] == cities[1][0]):
            return ()
        return cities[0][1]

    def _is_told(self, path: Path) -> bool:
        return len(path) == 2 and (path in self._sure or len(self._speak[path]) > 1)

    def support(self, division: Division, name: str) -> int:
        """How much other names of the report speak for the larger places of a division; the nearer count more."""
        path = division.path
        prefixes = [path[: depth + 1] for depth in range(len(path) - 1)]
        return sum(len(prefix) * (self._weights[prefix] - self._own[name][prefix]) for prefix in prefixes)

    def vouches(self, division: Division, name: str) -> bool:
        """Whether other names of the report make it likely that it speaks of places about that division."""
        city, home = division.path[:2], self.home()
        near = self._weights[city] - self._own[name][city] > 0
        return near or (home in {(), city} and self.support(division, name) > 0)


def _is_sure(use: Use, found: Sequence[Division]) -> bool:
    """Whether a name means the first of these without anything near by: the others lie in it, or it dates a report."""
    if not found or found[0].level < 0:
        return False
    best, others = found[0], found[1:]
    if _in_dateline(use) and all(best.level < d.level for d in others):
        return True
    return all(d.within[: len(best.path)] == best.path for d in others)


def _named(name: str, gazetteer: Gazetteer) -> tuple[Division, ...]:
    """The divisions of that name, each once, though it bears it twice: 沙县 is a short form and the former name."""
    first: dict[Path, Division] = {}
    for division in gazetteer.named(name):
        first.setdefault(division.path, division)
    return tuple(first.values())


def _in_dateline(use: Use) -> bool:
    return use.report.part(use.mention.anchor).kind is Kind.DATELINE


def settle(use: Use, before: Settled | None, around: Surroundings, gazetteer: Gazetteer) -> Settled:
    """What a name means; `before` is the place written right before it."""
    name = simplified(use.name)
    found = _named(name, gazetteer)
    larger = _path_of(before)
    if _stands_aside(use, name, found):
        return Settled(None, (), open=found, aside=True)
    inside = next((d for d in found if larger and larger[-1] in d.within), None)
    if larger and (inside or not found):
        return Settled(inside, inside.within if inside else larger, Reason(Ground.AFTER, larger[-1]))
    if not found:
        return Settled(None, ())
    if len(found) == 1 or found[0].level < min(d.level for d in found[1:]):
        return _only(found, name, around)
    return _one_of(found, name, around)


def _stands_aside(use: Use, name: str, found: Sequence[Division]) -> bool:
    """Whether a short name that the gazetteer holds is likely to mean no division of today here."""
    short = bool(found) and _is_short(found[0], name)
    return short and is_aside(use.report.part(use.mention.anchor).text, use.mention)


def _one_of(found: Sequence[Division], name: str, around: Surroundings) -> Settled:
    """One of several places of that name, of which none is the largest."""
    ranked = sorted(found, key=lambda d: (-around.support(d, name), d.level, d.path))
    if around.support(ranked[0], name) > around.support(ranked[1], name):
        return Settled(ranked[0], ranked[0].within, _near(ranked[0]))
    return Settled(None, (), open=tuple(found))


def _only(found: Sequence[Division], name: str, around: Surroundings) -> Settled:
    """One place of that name, or one far larger than the others."""
    best = found[0]
    # What lies in the best of them is near whatever is near that: 阜新 is the city, not the county in it.
    others = [d for d in found if best.path != d.within[: len(best.path)]]
    nearer = max(others, key=lambda d: (around.support(d, name), -d.level))
    if best.level > 0 and around.support(nearer, name) > around.support(best, name):
        return Settled(nearer, nearer.within, _near(nearer))
    if _too_small(best, name) and not around.vouches(best, name):
        return Settled(None, (), open=(best,))
    return Settled(best, best.within, Reason(Ground.ONLY if len(found) == 1 else Ground.LARGEST))


def _near(division: Division) -> Reason:
    return Reason(Ground.NEAR, division.within[-1])


def _too_small(division: Division, name: str) -> bool:
    """Whether the name alone is no proof: a town, or the short form of a county or district that may be another's."""
    return division.level == 3 or _is_short(division, name)


def _is_short(division: Division, name: str) -> bool:
    """Whether a name is that of a county or district without its sort, which is also a word of other names."""
    return division.level == 2 and division.kind != "city" and name != division.name


def _path_of(settled: Settled | None) -> Path:
    """In what a place lies that stands right behind the name: in its place, or where the mountain or water is."""
    if settled is None:
        return ()
    division = settled.division
    return division.path if division and division.level != FEATURE else settled.within


@dataclass(frozen=True, slots=True)
class Placed:
    """The places of an exhibition. Report ids are the keys.

    `groups` are the uses of each place; `homes` the prefectures that the reports are mostly about; `known` what the
    names of places mean in a report, by their printed forms, where that is settled; `unsure` what stayed open.
    """

    groups: list[Group]
    homes: Mapping[str, Path]
    known: Mapping[str, Mapping[str, Path]]
    unsure: list[tuple[Use, Settled]]


def places(uses: Sequence[Use], curated: Collection[tuple[str, Mention]], gazetteer: Gazetteer) -> Placed:
    """Which uses name one place.

    `curated` are mentions, with their reports' ids, that the authority files settle: they say where the others lie
    and are in no group.
    """
    by_report: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        by_report[use.report.id].append(use)
    homes: dict[str, Path] = {}
    means: list[tuple[Use, Settled]] = []
    for report, found in by_report.items():
        around = Surroundings(found, gazetteer)
        homes[report] = around.home()
        means.extend(_in_report(found, around, gazetteer))
    pages = Pages(means, homes)
    groups: dict[tuple[str, Path], list[tuple[Use, Settled]]] = defaultdict(list)
    for use, settled in means:
        if (use.report.id, use.mention) not in curated:
            groups[_key(use, settled, pages)].append((use, settled))
    unsure = [(use, settled) for members in groups.values() for use, settled in members if settled.open]
    return Placed([_group(key, members) for key, members in groups.items()], homes, _known(means), unsure)


def _known(means: Sequence[tuple[Use, Settled]]) -> dict[str, dict[str, Path]]:
    known: dict[str, dict[str, Path]] = defaultdict(dict)
    for use, settled in means:
        if settled.division:
            known[use.report.id].setdefault(use.name, settled.division.path)
    return known


class Pages:
    """Where the smaller places of a page lie: a name that no gazetteer holds is one place on the whole page."""

    def __init__(self, means: Sequence[tuple[Use, Settled]], homes: Mapping[str, Path]) -> None:
        self._within: dict[tuple[str, str], Path] = {}
        self._homes: dict[str, Path] = {}
        for use, settled in means:
            key = (page_of(use.report), simplified(use.name))
            if len(settled.within) > len(self._within.get(key, ())):
                self._within[key] = settled.within
        for use, _ in means:
            self._homes.setdefault(page_of(use.report), homes[use.report.id])
            if home := homes[use.report.id]:
                self._homes[page_of(use.report)] = self._homes[page_of(use.report)] or home

    def where(self, use: Use, name: str) -> Path:
        """The path in which the name lies on its page, else the page's home, else the page itself."""
        page = page_of(use.report)
        return self._within.get((page, name)) or self._homes.get(page) or (page,)


def _in_report(uses: Sequence[Use], around: Surroundings, gazetteer: Gazetteer) -> Iterable[tuple[Use, Settled]]:
    """Every use with what it means: a name means in a report what it means where the report says it most clearly."""
    alone = [settle(use, None, around, gazetteer) for use in uses]
    rows: list[Settled] = []
    for number, use in enumerate(uses):
        follows = number > 0 and _touches(uses[number - 1], use)
        rows.append(settle(use, rows[-1], around, gazetteer) if follows and _path_of(rows[-1]) else alone[number])
    clear: dict[str, Settled] = {}
    for use, settled in zip(uses, rows, strict=True):
        if settled.division and settled.division.level == 3:
            clear.setdefault(stem_of(settled.division.name), settled)
        if settled.reason and settled.reason.ground is Ground.AFTER:
            clear[simplified(use.name)] = settled
    for use, settled in zip(uses, rows, strict=True):
        sure = settled.aside or (settled.division and not settled.open)
        best = settled if sure else clear.get(simplified(use.name), settled)
        yield replace(use, reasons=(best.reason,) if best.reason else ()), best


def _touches(one: Use, other: Use) -> bool:
    return one.mention.anchor == other.mention.anchor and one.mention.end == other.mention.start


def _key(use: Use, settled: Settled, pages: Pages) -> tuple[str, Path]:
    """What makes two uses one place: the same division, or the same name in the same larger place."""
    if settled.division:
        return settled.division.name, settled.division.within
    name = simplified(use.name)
    return name, pages.where(use, name)[:2]


def _group(key: tuple[str, Path], members: Sequence[tuple[Use, Settled]]) -> Group:
    uses = tuple(use for use, _ in members)
    division = next((settled.division for _, settled in members if settled.division), None)
    within = max((settled.within for _, settled in members), key=len)
    if division:
        return Group(NameKind.PLACE, division.name, uses, within[::-1], division.kind, division.within)
    # What may be the short form of a division does not say its sort by its ending: 海州 is no city.
    short = any(settled.open and settled.open[0].name != key[0] for _, settled in members)
    kind = None if short else kind_of(key[0])
    return Group(NameKind.PLACE, key[0], uses, (*within[::-1], *key[1][::-1]), kind, within)
