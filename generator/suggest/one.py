"""Which entities of one name are proposed as one entry.

On pages names of two reports stay two unless something ties them: nobody has looked at them. A proposal is looked at,
so here it is the other way round: they are one unless something speaks against it, and a comment says what is in doubt.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.characters import TRADITIONAL, simplified
from generator.gazetteer import Gazetteer
from generator.lexicon.dots import one_dot
from generator.link.index import Index, Sighting
from generator.model.names import Entity, NameKind
from generator.model.page import Kind
from generator.resolve.people import OF_MANY

Path = tuple[str, ...]

# What thousands are called by those who know them: 老王, 陈师傅, 李某. In another report it is somebody else.
_CALL = re.compile(r"[老小阿].|.{1,2}(?:[某氏君总工老]|师傅|先生|女士|小姐|太太|老师|同志|大爷|大妈|阿姨|叔叔?)|.某某")
# Bodies that say their sort and not whose they are: each city has a 市建设局, a 人民医院.
_RELATIVE = re.compile(r"[省市区县镇乡州村社]|人民|中心|第?[一二三四五六七八九十]+[中小]?")
# Cities that are provinces.
_PROVINCE_ITSELF = re.compile(r"(?:市|特别行政区)$")
# Names of so many characters are too common to be one person's where offices differ.
_COMMON = 2
# So many names of places in one prefecture make a report one about it; a dateline alone does.
_SURE = 2
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Alike:
    """Entities of which each is proposed once, and the index in which each has all its sightings.

    `doubts` are, for those that only their name makes one, the reports of each that the pages keep apart.
    """

    entities: tuple[Entity, ...]
    index: Index
    doubts: Mapping[str, tuple[tuple[str, ...], ...]]


def put_together(entities: Sequence[Entity], index: Index, gazetteer: Gazetteer) -> Alike:
    """The entities, those of one name in either script as one unless something tells them apart, in their order."""
    homes = _Homes(index, gazetteer)
    clusters: dict[tuple[NameKind, str], list[list[Entity]]] = defaultdict(list)
    for entity in entities:
        same = clusters[entity.kind, simplified(one_dot(entity.name))]
        fits = (c for c in same if not any(_two(entity, other, index, homes) for other in c))
        if (cluster := next(fits, None)) is None:
            same.append([entity])
        else:
            cluster.append(entity)
    return _as_one([cluster for same in clusters.values() for cluster in same], entities, index)


def _as_one(clusters: Sequence[Sequence[Entity]], order: Sequence[Entity], index: Index) -> Alike:
    traditional = index.collection.exhibition.language == TRADITIONAL
    into = {entity.id: min(cluster, key=_plainness).id for cluster in clusters for entity in cluster}
    ones = {into[c[0].id]: _one(c, into, index, prefer_traditional=traditional) for c in clusters}
    several = {into[c[0].id]: c for c in clusters if len(c) > 1}
    sightings = {one: _sightings(cluster, index) for one, cluster in several.items()}
    doubts = {one: apart for one, c in several.items() if (apart := _doubts(c, index))}
    kept = tuple(ones[identity] for identity in dict.fromkeys(into[entity.id] for entity in order))
    counts = {
        one: (len({s.exhibit.report.id for s in found}), sum(len(s.references) for s in found))
        for one, found in sightings.items()
    }
    return Alike(
        kept, replace(index, sightings={**index.sightings, **sightings}, counts={**index.counts, **counts}), doubts
    )


def _plainness(entity: Entity) -> tuple[int, str]:
    """The plainest address is the one with nothing behind the reading of the name."""
    return len(entity.id), entity.id


def _one(cluster: Sequence[Entity], into: Mapping[str, str], index: Index, *, prefer_traditional: bool) -> Entity:
    """One entity of several: called as most of the exhibition's script call it."""
    ranked = sorted(cluster, key=lambda e: -index.mentions_of(e))
    ours = [e for e in ranked if (e.name != simplified(e.name)) is prefer_traditional] or ranked
    forms = tuple(dict.fromkeys(form for e in (ours[0], *cluster) for form in (e.name, *e.forms)))
    within = max(cluster, key=lambda e: len(e.within))
    return replace(
        ours[0],
        id=into[cluster[0].id],
        forms=forms if len(cluster) > 1 else cluster[0].forms,
        roles=tuple(dict.fromkeys(role for e in cluster for role in e.roles)),
        place_kind=next((e.place_kind for e in cluster if e.place_kind), None),
        within=within.within,
        within_id=into.get(within.within_id or "", within.within_id),
    )


def _sightings(cluster: Iterable[Entity], index: Index) -> tuple[Sighting, ...]:
    """All parts in which one of them stands, each once, in the order of the exhibition."""
    reports = {exhibit.report.id: number for number, exhibit in enumerate(index.collection.exhibits)}
    parts: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for entity in cluster:
        for sighting in index.sightings[entity.id]:
            parts[sighting.exhibit.report.id, sighting.part.anchor].append(sighting)
    joined = (
        replace(
            found[0], references=tuple(sorted((r for s in found for r in s.references), key=lambda r: r.mention.start))
        )
        for found in parts.values()
    )
    return tuple(sorted(joined, key=lambda s: (reports[s.exhibit.report.id], s.exhibit.report.parts.index(s.part))))


def _doubts(cluster: Sequence[Entity], index: Index) -> tuple[tuple[str, ...], ...]:
    """The reports of each, unless one newspaper has printed them all and the name is no common one."""
    if _one_paper(cluster, index) and len(cluster[0].name) > _COMMON:
        return ()
    return tuple(_reports(entity, index) for entity in cluster)


def _one_paper(entities: Iterable[Entity], index: Index) -> bool:
    """Whether one newspaper has printed all the reports that name them."""
    papers = {index.records[report].publisher for entity in entities for report in _reports(entity, index)}
    return len(papers) == 1 and None not in papers


def _reports(entity: Entity, index: Index) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.exhibit.report.id for s in index.sightings[entity.id]))


def _two(one: Entity, other: Entity, index: Index, homes: _Homes) -> bool:
    """Whether something speaks against taking two of one name for one."""
    reports, others = _reports(one, index), _reports(other, index)
    if one.name == other.name and set(reports) & set(others):
        return True
    if one.kind is NameKind.PLACE:
        return _lie_apart(one.within, other.within) or homes.differ(reports, others)
    if one.kind is NameKind.ORGANISATION:
        relative = _RELATIVE.match(simplified(one.name)) and not _one_paper((one, other), index)
        return bool(relative) or homes.differ(reports, others)
    return _two_people(one, other) or homes.differ(reports, others) or homes.differ_in_office(one, other)


def _two_people(one: Entity, other: Entity) -> bool:
    """Whether their names are too common, or what they are called says nothing, and their offices do not agree."""
    if _CALL.fullmatch(simplified(one.name)):
        return True
    mine, theirs = ([simplified(role.text) for role in entity.roles] for entity in (one, other))
    told, told_too = ([role for role in roles if not OF_MANY.fullmatch(role)] for roles in (mine, theirs))
    agree = any(a in b or b in a for a in told for b in told_too)
    return len(one.name) <= _COMMON and bool(mine and theirs) and not agree


def _lie_apart(one: Path, other: Path) -> bool:
    """Whether two places lie in places of which neither holds the other."""
    shared = min(len(one), len(other))
    return one[:shared] != other[:shared]


class _Homes:
    """The prefectures that reports are surely about: two names of places in it, or its name in the dateline."""

    def __init__(self, index: Index, gazetteer: Gazetteer) -> None:
        self._index, self._gazetteer = index, gazetteer
        self._reports = {exhibit.report.id: exhibit.report for exhibit in index.collection.exhibits}
        self._found: dict[str, Path] = {}

    def differ(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether both have such prefectures and share none."""
        mine, theirs = ({home for report in reports if (home := self._of(report))} for reports in (one, other))
        return bool(mine and theirs and not mine & theirs)

    def differ_in_office(self, one: Entity, other: Entity) -> bool:
        """Whether the offices of both say where they are held, and nowhere in the same prefecture."""
        mine, theirs = ({at for role in entity.roles if (at := self._held(role.text))} for entity in (one, other))
        return bool(mine and theirs and not mine & theirs)

    def _held(self, office: str) -> Path:
        """The prefecture of the place with which an office begins: 三亚市 of 三亚市委书记."""
        heads = (simplified(office)[:end] for end in range(min(_LONGEST, len(office)), _COMMON - 1, -1))
        found = next((known for head in heads if (known := self._gazetteer.named(head))), ())
        return _prefecture(found[0].path) if len(found) == 1 else ()

    def _of(self, report: str) -> Path:
        if report not in self._found:
            self._found[report] = self._look(report)
        return self._found[report]

    def _look(self, report: str) -> Path:
        names: Counter[Path] = Counter()
        parts = self._reports[report].parts
        for part in parts:
            paths = {self._path(self._index.entities[r.entity]) for r in self._index.at(report, part.anchor)}
            names.update({path: _SURE for path in paths if path and part.kind is Kind.DATELINE})
        ids = dict.fromkeys(r.entity for part in parts for r in self._index.at(report, part.anchor))
        names.update(path for identity in ids if (path := self._path(self._index.entities[identity])))
        best = names.most_common(1)
        return best[0][0] if best and best[0][1] >= _SURE else ()

    def _path(self, entity: Entity) -> Path:
        """The prefecture of a place that the gazetteer has; () for a province, and for what is no place."""
        if entity.kind is not NameKind.PLACE:
            return ()
        known = next((d for d in self._gazetteer.named(entity.name) if d.within == entity.within), None)
        return _prefecture(known.path if known else entity.within)


def _prefecture(path: Path) -> Path:
    """The part of a path down to the prefecture, or to a city that is a province; () for a province."""
    if path and _PROVINCE_ITSELF.search(path[0]):
        return path[:1]
    return path[:2] if len(path) > 1 else ()
