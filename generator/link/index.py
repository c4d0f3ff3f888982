"""The collection turned around: from a name to where it stands, from a place to what lies in it.

Everything is gathered in one pass over the references; nothing here compares all names with all names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.link.dating import dated_events
from generator.link.jumps import Halves, halves
from generator.link.newspapers import SIGNED, paper_name
from generator.link.record import Record, record_of
from generator.model.collection import Collection, Exhibit
from generator.model.event import Event
from generator.model.exhibition import Naming
from generator.model.names import Entity, NameKind, Reference, Status
from generator.model.page import Kind, Part, Report

Spot = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sighting:
    """An entity in one part of one report: the references to it there, in the order of the text."""

    exhibit: Exhibit
    part: Part
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """What the pages look up. Report ids, anchors and entity ids are the keys.

    `spots` holds the references of each part of a report; `sightings` the parts in which an entity stands, in
    the order of the exhibition; `published` the reports of a newspaper; `records` the settled records; `counts`
    in how many reports and how often an entity is named; `offices` the first that a report prints of somebody;
    `events` what each report dates; `halves` which reports are two halves of one.
    """

    collection: Collection
    entities: Mapping[str, Entity]
    spots: Mapping[Spot, tuple[Reference, ...]]
    sightings: Mapping[str, tuple[Sighting, ...]]
    records: Mapping[str, Record]
    publishers: Mapping[str, Entity]
    published: Mapping[str, tuple[Exhibit, ...]]
    counts: Mapping[str, tuple[int, int]]
    offices: Mapping[tuple[str, str | None], str]
    events: Mapping[str, tuple[Event, ...]]
    halves: Halves

    def at(self, report: str, anchor: str) -> tuple[Reference, ...]:
        """The references in a part of a report, in the order of its text."""
        return self.spots.get((report, anchor), ())

    def mentions_of(self, entity: Entity) -> int:
        """How often an entity is named."""
        return self.counts.get(entity.id, (0, 0))[1]

    def reports_of(self, entity: Entity) -> int:
        """In how many reports an entity is named."""
        return self.counts.get(entity.id, (0, 0))[0]

    def paper_of(self, person: Entity, report: str | None) -> str | None:
        """For whom somebody signs a report: the newspaper named last before the name, else the one it is from."""
        for sighting in self.sightings.get(person.id, ()):
            if sighting.exhibit.report.id == report and sighting.part.kind in SIGNED:
                before = sighting.references[0].mention.start
                named = (
                    self.entities[r.entity] for r in self.at(report, sighting.part.anchor) if r.mention.end <= before
                )
                if papers := [entity.name for entity in named if entity.kind is NameKind.NEWSPAPER]:
                    return papers[-1]
        record = self.records.get(report or "")
        return record.publisher if record else None

    def houses_of(self, report: Report) -> tuple[str, ...]:
        """For whom the writers of a report sign, each once: several where houses have written it together."""
        signed = (self.at(report.id, part.anchor) for part in report.of_kind(Kind.BYLINE))
        named = (self.entities[reference.entity] for references in signed for reference in references)
        return tuple(dict.fromkeys(entity.name for entity in named if entity.kind is NameKind.NEWSPAPER))

    def has_page(self, entity: Entity) -> bool:
        """Whether an entity has a page: it is named or published something, and may be shown."""
        return may_be_shown(entity, self.collection.exhibition.names) and (
            entity.id in self.sightings or entity.id in self.published
        )

    def with_page(self, kind: NameKind) -> tuple[Entity, ...]:
        """The entities of a kind that have a page, in the order of the collection."""
        return tuple(e for e in self.collection.entities if e.kind is kind and self.has_page(e))

    def companions_of(self, entity: Entity) -> list[tuple[Entity, int]]:
        """Who and what else stands in the same parts, and in how many, the most frequent first."""
        together = Counter(
            other
            for sighting in self.sightings.get(entity.id, ())
            for other in dict.fromkeys(r.entity for r in self.at(sighting.exhibit.report.id, sighting.part.anchor))
            if other != entity.id
        )
        found = [(self.entities[other], count) for other, count in together.items()]
        # Sorting is stable: the equally frequent stay in the order in which the text names them.
        return sorted(((e, n) for e, n in found if self.has_page(e)), key=lambda pair: -pair[1])


def may_be_shown(entity: Entity, naming: Naming) -> bool:
    """Whether readers may be led to an entity at all.

    A newspaper is read off the print and needs nobody's word; a nickname leads to nobody.
    """
    if entity.withheld or entity.nickname or entity.status is Status.REJECTED:
        return False
    return naming is Naming.ALL or entity.status is Status.CONFIRMED or entity.kind is NameKind.NEWSPAPER


def index_of(collection: Collection) -> Index:
    """Turn a collection around. References to entities that are not in it are left out."""
    entities = {entity.id: entity for entity in collection.entities}
    records = {exhibit.report.id: record_of(exhibit) for exhibit in collection.exhibits}
    spots: dict[Spot, tuple[Reference, ...]] = {}
    sightings: dict[str, list[Sighting]] = defaultdict(list)
    for exhibit in collection.exhibits:
        for part, references in _by_part(exhibit, entities):
            spots[exhibit.report.id, part.anchor] = references
            for entity, there in _by_entity(references).items():
                sightings[entity].append(Sighting(exhibit, part, there))
    publishers = _publishers(collection, records)
    return Index(
        collection,
        entities,
        spots,
        {entity: tuple(found) for entity, found in sightings.items()},
        records,
        publishers,
        _published(collection, publishers),
        {entity: _count(found) for entity, found in sightings.items()},
        {(e.id, role.report): role.text for e in collection.entities for role in reversed(e.roles)},
        {e.report.id: dated_events(e, records[e.report.id].date) for e in collection.exhibits},
        halves(collection.exhibits, records),
    )


def _by_part(exhibit: Exhibit, entities: Mapping[str, Entity]) -> Iterator[tuple[Part, tuple[Reference, ...]]]:
    by_anchor: dict[str, list[Reference]] = defaultdict(list)
    for reference in exhibit.references:
        if reference.entity in entities:
            by_anchor[reference.mention.anchor].append(reference)
    for part in exhibit.report.parts:
        found = by_anchor.get(part.anchor)
        if found:
            yield part, tuple(sorted(found, key=lambda r: (r.mention.start, r.mention.end)))


def _by_entity(references: tuple[Reference, ...]) -> dict[str, tuple[Reference, ...]]:
    by_entity: dict[str, tuple[Reference, ...]] = {}
    for reference in references:
        by_entity[reference.entity] = (*by_entity.get(reference.entity, ()), reference)
    return by_entity


def _count(sightings: list[Sighting]) -> tuple[int, int]:
    """In how many reports, and how often in all."""
    return len({s.exhibit.report.id for s in sightings}), sum(len(s.references) for s in sightings)


def _publishers(collection: Collection, records: Mapping[str, Record]) -> dict[str, Entity]:
    """The newspaper of each report that says one."""
    papers = {
        form: entity
        for entity in reversed(collection.entities)
        if entity.kind is NameKind.NEWSPAPER
        for form in (*entity.forms, entity.name)
        if form not in entity.bound
    }
    publishers = {}
    for report, record in records.items():
        paper = papers.get(paper_name(record.publisher) or "")
        if paper:
            publishers[report] = paper
    return publishers


def _published(collection: Collection, publishers: Mapping[str, Entity]) -> dict[str, tuple[Exhibit, ...]]:
    published: dict[str, list[Exhibit]] = defaultdict(list)
    for exhibit in collection.exhibits:
        if exhibit.report.id in publishers:
            published[publishers[exhibit.report.id].id].append(exhibit)
    return {paper: tuple(exhibits) for paper, exhibits in published.items()}
