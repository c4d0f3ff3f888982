"""Captions and photographs as they hang on other pages than their report's: on the wall, and with who took them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.collection import Exhibit
from generator.model.names import Entity, NameKind
from generator.model.page import Part
from generator.render.addresses import Address, between, name_address, report_address
from generator.render.escape import Markdown, identifier, link
from generator.render.exhibition import Hang, captions_of, credits_of, is_printed
from generator.render.photographers import SECTION, Photographers
from generator.render.photographs import Hanging, Photographs, Room

# What the wall can be filtered by: the names of data attributes, which the theme's script looks for.
PLACES, PEOPLE, TAKERS = "places", "people", "photographers"


@dataclass(frozen=True, slots=True)
class Piece:
    """A caption with its photographs, either of which may be missing.

    `way` leads to where it stands in its report; `report` is the report's title, where the page is not ordered by
    reports. `found_by` are the ids of what a filter finds it by.
    """

    anchor: Markdown
    way: Markdown
    caption: Markdown | None
    credit: Markdown | None
    hanging: Hanging | None
    report: Markdown | None = None
    found_by: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Wall:
    """Hangs captions and photographs."""

    hang: Hang
    photographs: Photographs
    photographers: Photographers

    def pieces(self, exhibit: Exhibit, here: Address, *, first: bool = False) -> Iterator[Piece]:
        """Everything of a report, in its order, what has no caption last; `first` if it hangs at the top."""
        captions = captions_of(exhibit)
        for number, caption in captions:
            piece = self._captioned(exhibit, number, caption, here, Room.WALL, first=first)
            yield replace(piece, found_by=self._found_by(exhibit, caption))
            first = False
        for number, picture in enumerate(self.photographs.without_caption(exhibit), 1):
            called = self.hang.labels.gettext("Photograph %(number)s", number=number)
            anchor, way = self._place(exhibit, f"photo{number}", called, here)
            hung = self.photographs.hung((picture,), here, anchor, called, Room.WALL, first=first)
            yield Piece(anchor, way, None, None, hung, found_by=((PLACES, ""), (PEOPLE, ""), (TAKERS, "")))
            first = False

    def taken_by(self, photographer: Entity) -> Iterator[Piece]:
        """What somebody took, in the order of the exhibition, for their own page."""
        here = name_address(photographer)
        for work in self.photographers.works.get(photographer.id, ()):
            piece = self._captioned(work.exhibit, work.number, work.caption, here, Room.NAME)
            yield replace(piece, report=self.hang.title_link(work.exhibit, here))

    def named_in(self, exhibit: Exhibit, caption: Part) -> dict[str, tuple[Entity, ...]]:
        """Who and what a caption is found by: people and places that it names, and who took the photograph.

        A place is found by the larger ones that it lies in, too.
        """
        references = self.hang.index.at(exhibit.report.id, caption.anchor)
        named = dict.fromkeys(self.hang.index.entities[reference.entity] for reference in references)
        takers = self.photographers.of(exhibit, caption)
        shown = [entity for entity in named if self.hang.index.has_page(entity)]
        return {
            PLACES: self._with_larger(tuple(e for e in shown if e.kind is NameKind.PLACE)),
            PEOPLE: tuple(e for e in shown if e.kind is NameKind.PERSON and e not in takers),
            TAKERS: takers,
        }

    def _with_larger(self, places: tuple[Entity, ...]) -> tuple[Entity, ...]:
        larger = (step.entity for place in places for step in self.hang.hierarchy.ladder(place) if step.entity)
        return tuple(dict.fromkeys((*places, *larger)))

    def _found_by(self, exhibit: Exhibit, caption: Part) -> tuple[tuple[str, str], ...]:
        named = self.named_in(exhibit, caption)
        return tuple((by, " ".join(entity.id for entity in entities)) for by, entities in named.items())

    def _captioned(  # noqa: PLR0913 - a caption of a report, and how it hangs
        self, exhibit: Exhibit, number: int, caption: Part, here: Address, room: Room, *, first: bool = False
    ) -> Piece:
        called = self.hang.labels.gettext("Figure %(number)s", number=number)
        anchor, way = self._place(exhibit, caption.anchor, called, here)
        hung = self.photographs.hung(self.photographs.of(exhibit, number), here, anchor, called, room, first=first)
        words = Markdown(self.hang.composer.unlinked(exhibit, caption).lstrip())
        return Piece(anchor, way, words, self._credit(exhibit, caption, here), hung)

    def _place(self, exhibit: Exhibit, anchor: str, called: str, here: Address) -> tuple[Markdown, Markdown]:
        """Its id here, and the way to it in its report."""
        way = link(called, between(here, report_address(exhibit.report.id), anchor))
        return identifier(f"{exhibit.report.id}-{anchor}"), way

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
