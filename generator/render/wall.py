"""Captions and photographs as they hang on other pages than their report's: on the wall, and with who took them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.collection import Exhibit
from generator.model.names import Entity, NameKind
from generator.model.page import Part
from generator.model.photograph import Picture
from generator.render.addresses import Address, between, name_address, report_address
from generator.render.escape import Markdown, identifier, joined, link, markdown
from generator.render.exhibition import Hang, captions_of, credits_of, is_printed
from generator.render.photographers import SECTION, Photographers, Work
from generator.render.photographs import Hanging, Photographs, Room

# What the wall can be filtered by: the names of data attributes, which the theme's script looks for.
PLACES, PEOPLE, TAKERS = "places", "people", "photographers"
# Holds the place of links in words, which are escaped around them.
NAMES = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A caption with its photographs, either of which may be missing.

    `way` leads to where it stands in its report; `report` is the report's title, where the page is not ordered by
    reports. `byline` says who took the photograph where the byline alone tells. `found_by` are the ids of what a filter
    finds it by.
    """

    anchor: Markdown
    way: Markdown
    caption: Markdown | None
    credit: Markdown | None
    hanging: Hanging | None
    byline: Markdown | None = None
    report: Markdown | None = None
    found_by: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Wall:
    """Hangs captions and photographs."""

    hang: Hang
    photographs: Photographs
    photographers: Photographers

    def number_of_pieces(self, exhibit: Exhibit) -> int:
        """How many pieces of a report hang."""
        return len(captions_of(exhibit)) + len(self.photographs.without_caption(exhibit))

    def pieces(self, exhibit: Exhibit, here: Address, *, first: bool = False) -> Iterator[Piece]:
        """Everything of a report, in its order, what has no caption last; `first` if it hangs at the top."""
        for number, caption in captions_of(exhibit):
            piece = self.captioned(exhibit, number, caption, here, Room.WALL, first=first)
            yield replace(piece, found_by=self._found_by(exhibit, caption))
            first = False
        for number, picture in enumerate(self.photographs.without_caption(exhibit), 1):
            piece = self._uncaptioned(exhibit, number, picture, here, Room.WALL, first=first)
            yield replace(piece, found_by=self._found_by(exhibit, None))
            first = False

    def taken_by(self, photographer: Entity) -> Iterator[Piece]:
        """What somebody took, in the order of the exhibition, for their own page."""
        here = name_address(photographer)
        for work in self.photographers.works.get(photographer.id, ()):
            piece = self._piece(work, here)
            yield replace(piece, report=self.hang.title_link(work.exhibit, here))

    def _piece(self, work: Work, here: Address) -> Piece:
        if work.caption:
            return self.captioned(work.exhibit, work.number, work.caption, here, Room.NAME)
        picture = self.photographs.without_caption(work.exhibit)[work.number - 1]
        return self._uncaptioned(work.exhibit, work.number, picture, here, Room.NAME)

    def named_in(self, exhibit: Exhibit, caption: Part | None) -> dict[str, tuple[Entity, ...]]:
        """Who and what a caption is found by: people and places that it names, and who took the photograph.

        A place is found by the larger ones that it lies in, too; a photograph without caption by its maker alone.
        """
        references = self.hang.index.at(exhibit.report.id, caption.anchor) if caption else ()
        named = dict.fromkeys(self.hang.index.entities[reference.entity] for reference in references)
        takers = self.photographers.of(exhibit, caption)
        shown = [entity for entity in named if self.hang.index.has_page(entity)]
        return {
            PLACES: self._with_larger(tuple(e for e in shown if e.kind is NameKind.PLACE)),
            PEOPLE: tuple(e for e in shown if e.kind is NameKind.PERSON and e not in takers),
            TAKERS: takers,
        }

    def all_named_in(self, exhibit: Exhibit) -> Iterator[dict[str, tuple[Entity, ...]]]:
        """`named_in` of each piece of a report."""
        captions = [caption for _, caption in captions_of(exhibit)]
        for caption in (*captions, *(None for _ in self.photographs.without_caption(exhibit))):
            yield self.named_in(exhibit, caption)

    def _with_larger(self, places: tuple[Entity, ...]) -> tuple[Entity, ...]:
        larger = (step.entity for place in places for step in self.hang.hierarchy.ladder(place) if step.entity)
        return tuple(dict.fromkeys((*places, *larger)))

    def _found_by(self, exhibit: Exhibit, caption: Part | None) -> tuple[tuple[str, str], ...]:
        named = self.named_in(exhibit, caption)
        return tuple((by, " ".join(entity.id for entity in entities)) for by, entities in named.items())

    def captioned(  # noqa: PLR0913 - a caption of a report, and how it hangs
        self,
        exhibit: Exhibit,
        number: int,
        caption: Part,
        here: Address,
        room: Room,
        *,
        first: bool = False,
        anchor: str | None = None,
    ) -> Piece:
        """A caption with its photographs, under an id of its own or under `anchor`."""
        called = self.hang.labels.gettext("Figure %(number)s", number=number)
        own, way = self._place(exhibit, caption.anchor, called, here)
        anchor = identifier(anchor) if anchor else own
        hung = self.photographs.hung(self.photographs.of(exhibit, number), here, anchor, called, room, first=first)
        words = Markdown(self.hang.composer.unlinked(exhibit, caption).lstrip())
        byline = self._byline(exhibit, caption, here)
        return Piece(anchor, way, words, self._credit(exhibit, caption, here), hung, byline)

    def _uncaptioned(  # noqa: PLR0913 - a photograph of a report, and how it hangs
        self, exhibit: Exhibit, number: int, picture: Picture, here: Address, room: Room, *, first: bool = False
    ) -> Piece:
        called = self.hang.labels.gettext("Photograph %(number)s", number=number)
        anchor, way = self._place(exhibit, f"photo{number}", called, here)
        hung = self.photographs.hung((picture,), here, anchor, called, room, first=first)
        return Piece(anchor, way, None, None, hung, self._byline(exhibit, None, here))

    def _place(self, exhibit: Exhibit, anchor: str, called: str, here: Address) -> tuple[Markdown, Markdown]:
        """Its id here, and the way to it in its report."""
        way = link(called, between(here, report_address(exhibit.report), anchor))
        return identifier(f"{exhibit.report.id}-{anchor}"), way

    def _byline(self, exhibit: Exhibit, caption: Part | None, here: Address) -> Markdown | None:
        """Who took it, where the byline alone tells; of several makers each may be the one, which is said."""
        makers = self.photographers.by_byline(exhibit, caption)
        if not makers:
            return None
        labels = self.hang.labels
        names = joined(
            (
                self._maker(entity, here) if entity else markdown(self.hang.withheld.hide(maker.name))
                for maker, entity in makers
            ),
            markdown(labels.pgettext("list", ", ")),
        )
        said = (
            labels.gettext("Photograph: %(names)s, by the byline", names=NAMES)
            if len(makers) == 1
            else labels.gettext("Photograph: one of %(names)s, by the byline", names=NAMES)
        )
        return joined((markdown(words) for words in said.split(NAMES)), names)

    def _maker(self, entity: Entity, here: Address) -> Markdown:
        there = name_address(entity)
        return markdown(entity.name) if here == there else link(entity.name, between(here, there, SECTION))

    def _credit(self, exhibit: Exhibit, caption: Part, here: Address) -> Markdown | None:
        """Who signs below a caption; photographers are linked, but not on their own pages."""
        credits_ = [credit for credit in credits_of(exhibit.report).get(caption.anchor, ()) if is_printed(credit)]
        composer = self.hang.composer
        set_ = [
            composer.signed(
                exhibit,
                credit,
                here,
                {id_ for id_ in self.photographers.signing(exhibit, credit) if not here.endswith(f"/{id_}.md")},
                SECTION,
            )
            for credit in credits_
        ]
        return Markdown(" ".join(set_)) if set_ else None
