"""Which place a name means: one name, several places, decided by the places named near by.

The larger place written right before a name decides; else the places that a report names most, its dateline first.
What nothing decides stays open.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.gazetteer import Division, Gazetteer
from generator.gazetteer.characters import simplified
from generator.gazetteer.division import stem_of
from generator.gazetteer.grammar import kind_of
from generator.model.names import Mention, NameKind
from generator.model.page import Kind
from generator.resolve.uses import Group, Use, page_of

Path = tuple[str, ...]
_DATELINE = 3


@dataclass(frozen=True, slots=True)
class Settled:
    """What a name means in a report: a division, or only the path it lies in, or nothing.

    `open` are the divisions between which nothing decided.
    """

    division: Division | None
    within: Path
    reason: str = ""
    open: tuple[Division, ...] = ()


class Surroundings:
    """The places of one report: which are sure by themselves, and which larger places most of them lie in."""

    def __init__(self, uses: Sequence[Use], gazetteer: Gazetteer) -> None:
        self._weights: Counter[Path] = Counter()
        self._own: dict[str, Counter[Path]] = defaultdict(Counter)
        for use in uses:
            name = simplified(use.name)
            found = gazetteer.named(name)
            if len(found) == 1 and found[0].level >= 0:
                weight = _DATELINE if _in_dateline(use) else 1
                path = found[0].path
                votes = {path[: depth + 1]: weight for depth in range(len(path))}
                self._weights.update(votes)
                self._own[name].update(votes)

    def home(self) -> Path:
        """The path of the prefecture that the report is mostly about; empty where none is."""
        cities = sorted((-weight, path) for path, weight in self._weights.items() if len(path) == 2)
        if not cities or (len(cities) > 1 and cities[0][0] == cities[1][0]):
            return ()
        return cities[0][1]

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


def _in_dateline(use: Use) -> bool:
    return use.report.part(use.mention.anchor).kind is Kind.DATELINE


def settle(use: Use, before: Settled | None, around: Surroundings, gazetteer: Gazetteer) -> Settled:
    """What a name means; `before` is the place written right before it."""
    name = simplified(use.name)
    found = gazetteer.named(name)
    larger = _path_of(before)
    if larger and (inside := [d for d in found if larger[-1] in d.within]):
        return Settled(inside[0], inside[0].within, f"written after {larger[-1]}")
    if larger and not found:
        return Settled(None, larger, f"written after {larger[-1]}")
    if not found:
        return Settled(None, ())
    if len(found) == 1 or found[0].level < min(d.level for d in found[1:]):
        return _only(found, name, around)
    ranked = sorted(found, key=lambda d: (-around.support(d, name), d.level, d.path))
    if around.support(ranked[0], name) > around.support(ranked[1], name):
        return Settled(ranked[0], ranked[0].within, f"near {'、'.join(ranked[0].within[-1:])}")
    return Settled(None, (), open=tuple(found))


def _only(found: Sequence[Division], name: str, around: Surroundings) -> Settled:
    """One place of that name, or one far larger than the others."""
    best = found[0]
    nearer = max(found, key=lambda d: (around.support(d, name), -d.level))
    if best.level > 0 and around.support(nearer, name) > around.support(best, name):
        return Settled(nearer, nearer.within, f"near {nearer.within[-1]}")
    if _too_small(best, name) and not around.vouches(best, name):
        return Settled(None, (), open=(best,))
    why = "the only one of that name" if len(found) == 1 else "the largest of that name"
    return Settled(best, best.within, why)


def _too_small(division: Division, name: str) -> bool:
    """Whether the name alone is no proof: a town, or the short form of a county or district that may be another's."""
    return division.level == 3 or (division.level == 2 and division.kind != "city" and name != division.name)


def _path_of(settled: Settled | None) -> Path:
    if settled is None:
        return ()
    return settled.division.path if settled.division else settled.within


def places(
    uses: Sequence[Use], curated: Collection[tuple[str, Mention]], gazetteer: Gazetteer
) -> tuple[list[Group], dict[str, Path], list[tuple[Use, Settled]]]:
    """Groups of uses, one for each place; the place that each report is about; and what stayed open.

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
    return [_group(key, members) for key, members in groups.items()], homes, unsure


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
        if settled.reason.startswith("written after"):
            clear[simplified(use.name)] = settled
    for use, settled in zip(uses, rows, strict=True):
        best = settled if settled.division and not settled.open else clear.get(simplified(use.name), settled)
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
    return Group(NameKind.PLACE, key[0], uses, (*within[::-1], *key[1][::-1]), kind_of(key[0]), within)
