"""The page of a person, place, organisation or newspaper: every sentence that names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.labels.dates import date_words
from generator.link.index import Sighting
from generator.link.pinyin import spelled
from generator.link.places import Rank, rank_of
from generator.model.collection import Exhibit
from generator.model.names import Entity, NameKind
from generator.render.addresses import between, name_address
from generator.render.compose import is_auto
from generator.render.drawing.map.figure import PlaceMaps
from generator.render.escape import Markdown, front_matter, identifier, joined, link, markdown
from generator.render.exhibition import Hang
from generator.render.identity import coordinates_words, identity_links
from generator.render.index_items import Item
from generator.render.place_tree import place_items
from generator.render.quotations import Quotation, quotations
from generator.render.reasons import reason_words
from generator.render.roles import Office, offices
from generator.render.ruby import ruby
from generator.render.wall import Piece, Wall
from generator.render.words import kind_words, publication, quoted, record_line, seen_words, who_or_what

COMPANIONS = 24
# From so many reports and sentences on a page begins with the way to each report's.
REPORTS_TO_JUMP = 3
LINES_TO_JUMP = 8


@dataclass(frozen=True, slots=True)
class InReport:
    """What a report says of the entity."""

    title: Markdown
    anchor: Markdown
    plain: Markdown
    date: str
    source: str
    times: str
    why: str
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A name or a report in a list, and a number beside it."""

    name: Markdown
    count: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class NamePage:
    """Everything that name.md sets."""

    front: Markdown
    name: Markdown
    label: str
    also: tuple[str, ...]
    namesakes: tuple[Counted, ...]
    roles: tuple[Office, ...]
    place_kind: str | None
    ladder: Markdown | None
    unknown: tuple[str, ...]
    coordinates: str | None
    map: Markdown | None
    same_as: tuple[Markdown, ...]
    note: str | None
    auto: bool
    seen: str
    within: tuple[Item, ...]
    published: tuple[Counted, ...]
    taken: tuple[Piece, ...]
    photographs: bool
    reports: tuple[InReport, ...]
    jumps: bool
    companions: tuple[Counted, ...]


class NameWriter:
    """Writes the pages of names."""

    def __init__(self, hang: Hang, wall: Wall) -> None:
        self._hang = hang
        self._wall = wall
        self._maps = PlaceMaps(hang)

    def page(self, entity: Entity) -> NamePage:
        """The page of one entity."""
        hang = self._hang
        shown = publication(entity.name) if entity.kind is NameKind.NEWSPAPER else entity.name
        seen = seen_words(entity, hang.index, hang.labels) if entity.id in hang.index.sightings else ""
        reports = tuple(self._reports(entity))
        taken = tuple(self._wall.taken_by(entity))
        photographs = any(piece.hanging for piece in taken)
        return NamePage(
            front=front_matter(self._front(entity, shown or entity.name, seen) | {"photographs": photographs}),
            name=ruby(entity) or markdown(shown or entity.name),
            label=entity.name if ruby(entity) else "",
            also=tuple(hang.withheld.hide(form) for form in _other_forms(entity)),
            namesakes=tuple(self._namesakes(entity)),
            roles=tuple(offices(hang, entity)),
            place_kind=kind_words(entity.name, entity.place_kind, hang.labels),
            ladder=self._ladder(entity),
            unknown=tuple(self._unknown(entity)),
            coordinates=coordinates_words(entity, hang.labels),
            map=self._maps.of(entity),
            same_as=tuple(identity_links(entity)),
            note=entity.note,
            auto=is_auto(entity),
            seen=seen,
            within=tuple(self._within(entity)),
            published=tuple(self._published(entity)),
            taken=taken,
            photographs=photographs,
            reports=reports,
            jumps=len(reports) >= REPORTS_TO_JUMP and sum(len(each.quotations) for each in reports) >= LINES_TO_JUMP,
            companions=tuple(self._companions(entity)),
        )

    def _front(self, entity: Entity, shown: str, seen: str) -> dict[str, object]:
        known = [*(role.text for role in entity.roles[:1]), *entity.within, seen]
        return {
            "title": shown,
            "template": "name.html",
            "kind": entity.kind.value,
            "status": entity.status.value,
            "pinyin": spelled(entity),
            "coordinates": _coordinates(entity),
            "coordinates_source": entity.coordinates_source and self._hang.withheld.hide(entity.coordinates_source),
            "coordinates_of": entity.located_by and self._hang.withheld.hide(entity.located_by),
            "precision": entity.precision,
            "same_as": list(entity.same_as),
            "description": self._hang.withheld.hide(" ".join(words for words in known if words)),
        }

    def _ladder(self, entity: Entity) -> Markdown | None:
        if not entity.within:
            return None
        here = name_address(entity)
        steps = [
            link(step.name, between(here, name_address(step.entity)), auto=is_auto(step.entity))
            if step.entity
            else markdown(self._hang.withheld.hide(step.name))
            for step in self._hang.hierarchy.ladder(entity)
        ]
        return joined([*steps, markdown(entity.name)], Markdown(" › "))

    def _unknown(self, entity: Entity) -> Iterator[str]:
        """What a reader would look for and the curator could not find."""
        labels = self._hang.labels
        if is_auto(entity):
            if entity.kind is NameKind.PLACE and _is_unplaced(entity):
                yield labels.gettext("Nothing near by says for sure where this lies.")
            return
        if entity.kind is NameKind.PERSON and not entity.roles:
            yield labels.gettext("The reports do not say who this is.")
        if entity.kind is NameKind.PLACE:
            if _is_unplaced(entity):
                yield labels.gettext("The reports do not say where this lies.")
            if _coordinates(entity) is None:
                yield labels.gettext("Coordinates: not known")

    def _published(self, entity: Entity) -> Iterator[Counted]:
        published = self._hang.index.published.get(entity.id, ())
        for exhibit in sorted(published, key=lambda exhibit: self._hang.date_order(exhibit.report.id)):
            record = self._hang.index.records[exhibit.report.id]
            yield Counted(
                self._hang.title_link(exhibit, name_address(entity)),
                words=record_line(record, self._hang.labels, publisher=False),
            )

    def _reports(self, entity: Entity) -> Iterator[InReport]:
        """The reports that name the entity, in the order of their dates: who follows a name follows it through time."""
        by_report: dict[str, list[Sighting]] = {}
        for sighting in self._hang.index.sightings.get(entity.id, ()):
            by_report.setdefault(sighting.exhibit.report.id, []).append(sighting)
        for report, sightings in sorted(by_report.items(), key=lambda pair: self._hang.date_order(pair[0])):
            exhibit = self._hang.exhibits[report]
            quotations = tuple(q for sighting in sightings for q in self._quotations(entity, exhibit, sighting))
            source = self._hang.withheld.hide(record_line(self._hang.index.records[report], self._hang.labels))
            why = self._why(entity, sightings)
            count = sum(len(sighting.references) for sighting in sightings)
            yield InReport(
                self._hang.title_link(exhibit, name_address(entity)),
                identifier(f"in-{report}"),
                self._hang.titles_in_lists[report],
                date_words(self._hang.index.records[report].date, self._hang.labels) or "",
                source,
                self._hang.labels.ngettext("%(num)s mention", "%(num)s mentions", count),
                why,
                quotations,
            )

    def _why(self, entity: Entity, sightings: Iterable[Sighting]) -> str:
        """What made the program take the name in a report for this entity; of the curator's nothing is to be said."""
        if not is_auto(entity):
            return ""
        reasons = (reason for sighting in sightings for found in sighting.references for reason in found.reasons)
        return reason_words(reasons, self._hang.labels)

    def _namesakes(self, entity: Entity) -> Iterator[Counted]:
        """Others that are called so, and what tells them apart."""
        hang = self._hang
        for other in hang.namesakes.of(entity):
            yield Counted(hang.composer.name(other, name_address(entity)), words=self._apart(other))

    def _apart(self, other: Entity) -> str:
        """What tells a namesake apart: its office, where it lies, else that nobody knows, or the report it is in."""
        hang = self._hang
        if words := who_or_what(other, hang.index, hang.labels) if other.within or other.roles else "":
            return hang.withheld.hide(words)
        if other.kind is NameKind.PLACE and _is_unplaced(other):
            return hang.labels.gettext("Not yet placed")
        sightings = hang.index.sightings.get(other.id, ())
        title = hang.titles_in_line[sightings[0].exhibit.report.id] if sightings else ""
        return title and hang.labels.gettext("“%(words)s”", words=quoted(title))

    def _within(self, entity: Entity) -> Iterator[Item]:
        """The smaller places of the exhibition that lie in a place."""
        if entity.kind is NameKind.PLACE:
            places = place_items(self._hang, self._hang.hierarchy.below(entity), name_address(entity))
            # No filter reads them there.
            yield from (replace(place, key="") for place in places)

    def _quotations(self, entity: Entity, exhibit: Exhibit, sighting: Sighting) -> Iterator[Quotation]:
        """Each sentence of a part that names the entity, once."""
        named = [(r.mention.start, r.mention.end) for r in sighting.references]
        return quotations(self._hang, exhibit, sighting.part, named, name_address(entity))

    def _companions(self, entity: Entity) -> Iterator[Counted]:
        """Who and what else stands there; of those that are called alike, what tells them apart."""
        hang = self._hang
        found = hang.index.companions_of(entity)[:COMPANIONS]
        called = Counter(other.name for other, _ in found)
        for other, count in found:
            words = self._apart(other) if called[other.name] > 1 else ""
            yield Counted(hang.composer.name(other, name_address(entity)), count, words)


def _is_unplaced(place: Entity) -> bool:
    return not place.within and rank_of(place.name, {place.place_kind}) is Rank.UNPLACED


def _other_forms(entity: Entity) -> list[str]:
    """The written forms besides the name; white space that print puts inside a name makes no other form."""
    return [form for form in dict.fromkeys("".join(form.split()) for form in entity.forms) if form != entity.name]


def _coordinates(entity: Entity) -> list[float] | None:
    if entity.latitude is None or entity.longitude is None:
        return None
    return [entity.latitude, entity.longitude]
