"""What a page written by hand shows of the exhibition: a map, the time line, a name's card, a figure, a passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.model.collection import Exhibit
from generator.model.exhibition import Section
from generator.model.names import Entity, NameKind
from generator.model.page import Kind, Part
from generator.render.addresses import DATES, MAP, Address, between, built, report_address
from generator.render.drawing.map.figure import PlaceMaps, map_svg
from generator.render.drawing.map.look import COLUMN as COLUMN_MAP, FRONT
from generator.render.drawing.map.places import Place, places_of
from generator.render.drawing.svg import element, words
from generator.render.escape import NOTHING, Markdown, address, joined, link, markdown
from generator.render.exhibition import Hang, is_printed
from generator.render.passages import Passage, Passages
from generator.render.photographers import Photographers
from generator.render.photographs import Photographs, Room
from generator.render.referred import Drawing, Found, InReport, Named
from generator.render.render import environment
from generator.render.timeline_strip import timeline_strip
from generator.render.wall import Piece, Wall
from generator.render.words import office_words, part_words, record_line, seen_words, who_or_what

# Pixels of a page's column, where it is no phone's, at least.
COLUMN = 600.0


@dataclass(frozen=True, slots=True)
class Card:
    """A name as its card has it: a link, who or where it is, how often it is named, a note, a place's map."""

    label: str
    name: Markdown
    words: str
    seen: str
    note: str | None
    map: Markdown | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A caption with its photographs, and where it is from."""

    anchor: str
    piece: Piece
    source: Markdown


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage, the way to it, and the report's newspaper and date."""

    passage: Passage
    source: Markdown
    record: str


class Embeds:
    """Shows things on pages written by hand."""

    def __init__(self, hang: Hang) -> None:
        self._hang = hang
        self._photographs = Photographs(hang)
        self._maps = PlaceMaps(hang)
        self._templates = environment(hang.labels, hang.withheld)

    @cached_property
    def _wall(self) -> Wall:
        return Wall(self._hang, self._photographs, Photographers(self._hang.index, self._photographs))

    def page(self, meant: Found, here: Address, number: int) -> Markdown:
        """A thing as Markdown for the page `here`, on which it is the so-manyth; empty where there is none to see."""
        anchor = f"embed-{number}"
        match meant:
            case Drawing(is_map=True, within=within):
                return self._map(within, here)
            case Drawing(within=within):
                section = within if isinstance(within, Section) else None
                below = self._whole_timeline(here)
                return timeline_strip(self._hang, here, section, wide=COLUMN, name=f"{anchor}-name", below=below)
            case Named(entity):
                return self._set("card", self._card(entity, here))
            case InReport(exhibit, part):
                return self._of_report(exhibit, part, here, anchor)
        return NOTHING

    def plain(self, meant: Found) -> Markdown:
        """The same in words, for paper and for the search; of a map or a timeline that the book has it elsewhere."""
        labels = self._hang.labels
        match meant:
            case Drawing(is_map=True):
                return markdown(labels.gettext("(The map: see the end of the catalogue.)"))
            case Drawing():
                return markdown(labels.gettext("(The timeline: see the end of the catalogue.)"))
            case Named(entity):
                said = (entity.name, self._who(entity))
                return markdown(self._hang.withheld.hide(labels.gettext(", ").join(word for word in said if word)))
            case InReport(exhibit, part) if part:
                text = self._hang.composer.unlinked(exhibit, part)
                return joined([Markdown(f"> {text.strip()}\n>\n> —— "), markdown(self._source(exhibit, part))])
            case InReport(exhibit):
                return markdown(self._hang.titles_in_line[exhibit.report.id])
        return NOTHING

    def _set(self, template: str, page: object) -> Markdown:
        return Markdown(self._templates.get_template(f"embeds/{template}.md").render(page=page))

    def _map(self, within: Section | Entity | None, here: Address) -> Markdown:
        """Two drawings of all places or of those that a section names, of which a style shows one; or a place's map."""
        if isinstance(within, Entity):
            return self._maps.of(within, here) or NOTHING
        places = tuple(self._places(within))
        drawn = [
            element("div", svg, class_=f"map-{kind}")
            for look, kind in ((COLUMN_MAP, "wide"), (FRONT, "narrow"))
            if (svg := map_svg(self._hang, here, places, look))
        ]
        way = element("a", words(self._hang.labels.gettext("The whole map")), href=address(built(here, MAP)))
        return element("figure", *drawn, element("figcaption", way), class_="map essay-map") if drawn else NOTHING

    def _places(self, section: Section | None) -> Iterator[Place]:
        hang = self._hang
        within = [e for e in hang.collection.exhibits if section is None or e.section.id == section.id]
        named = {reference.entity for exhibit in within for reference in exhibit.references}
        return (place for place in places_of(hang) if section is None or place.entity.id in named)

    def _whole_timeline(self, here: Address) -> Markdown:
        way = element("a", words(self._hang.labels.gettext("The whole timeline")), href=address(built(here, DATES)))
        return element("figcaption", way)

    def _card(self, entity: Entity, here: Address) -> Card:
        hang = self._hang
        seen = seen_words(entity, hang.index, hang.labels) if entity.id in hang.index.sightings else ""
        return Card(
            label=hang.withheld.hide(entity.name),
            name=hang.composer.name(entity, here),
            words=hang.withheld.hide(self._who(entity)),
            seen=seen,
            note=hang.withheld.hide(entity.note) if entity.note else None,
            map=self._maps.of(entity, here) if entity.kind is NameKind.PLACE else None,
        )

    def _who(self, entity: Entity) -> str:
        if entity.kind is NameKind.PERSON:
            return office_words(entity, self._hang.index)
        return who_or_what(entity, self._hang.index, self._hang.labels)

    def _of_report(self, exhibit: Exhibit, part: Part | None, here: Address, anchor: str) -> Markdown:
        if part and not is_printed(part):
            return NOTHING
        way = between(here, report_address(exhibit.report), part.anchor if part else "")
        source = link(self._source(exhibit, part), way)
        if part and part.kind is Kind.CAPTION:
            return self._set("figure", Figure(anchor, self._piece(exhibit, part, here, anchor), source))
        record = self._hang.withheld.hide(record_line(self._hang.index.records[exhibit.report.id], self._hang.labels))
        passage = Passages(self._hang, self._photographs).of(exhibit, part, here, anchor)
        return self._set("passage", Quoted(passage, source, record))

    def _piece(self, exhibit: Exhibit, caption: Part, here: Address, anchor: str) -> Piece:
        number = exhibit.report.of_kind(Kind.CAPTION).index(caption) + 1
        return self._wall.captioned(exhibit, number, caption, here, Room.REPORT, anchor=anchor)

    def _source(self, exhibit: Exhibit, part: Part | None) -> str:
        title = self._hang.titles_in_line[exhibit.report.id]
        return f"{title} {part_words(exhibit.report, part, self._hang.labels)}" if part else title
