"""Who took which photographs, by what the print credits to whom, under the picture or in the byline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.link.index import Index
from generator.link.taken import taken_by_byline
from generator.model.collection import Exhibit
from generator.model.names import Entity, NameKind
from generator.model.page import Contributor, Part
from generator.render.exhibition import captions_of
from generator.render.photographs import Photographs

# Where a person's page shows what they took.
SECTION = "photographs"


@dataclass(frozen=True, slots=True)
class Work:
    """A photograph that somebody took: the caption under it, and its number (from 1) in its report.

    One without a caption is counted among those of its report without.
    """

    exhibit: Exhibit
    number: int
    caption: Part | None


@dataclass(frozen=True)
class Photographers:
    """The photographers who have a page of their own, and their works.

    A name in a credit is somebody only where it was resolved; of somebody without a page (unconfirmed, withheld, struck
    out) the print's own words are shown and nothing is gathered: two who are called alike would be made one.
    """

    index: Index
    photographs: Photographs

    def of(self, exhibit: Exhibit, caption: Part | None) -> tuple[Entity, ...]:
        """Who took the photograph of a caption, each once, in the order of the print; by the byline, one of them."""
        signed = exhibit.report.credited(caption) if caption else ()
        by_byline = self._by_byline(exhibit, caption)
        return tuple(dict.fromkeys(self._named(exhibit, (*signed, *by_byline))))

    def by_byline(self, exhibit: Exhibit, caption: Part | None) -> tuple[tuple[Contributor, Entity | None], ...]:
        """Whom the byline alone says to have taken a photograph, with who they are if they have pages.

        Nothing where none of them has one.
        """
        makers = self._by_byline(exhibit, caption)
        named = [(maker, next(self._named(exhibit, [maker]), None)) for maker in makers]
        return tuple(named) if any(entity for _, entity in named) else ()

    def _by_byline(self, exhibit: Exhibit, caption: Part | None) -> tuple[Contributor, ...]:
        """Whom the byline names, where the curator does not say of a photograph there whose it is."""
        number = next((number for number, its in captions_of(exhibit) if its is caption), 0)
        pictures = self.photographs.of(exhibit, number) if caption else self.photographs.without_caption(exhibit)
        credited = any(picture.credit for picture in pictures)
        return () if credited else taken_by_byline(exhibit.report, caption)

    def signing(self, exhibit: Exhibit, part: Part) -> frozenset[str]:
        """The ids of the photographers with works whom a credit or a byline names as such."""
        signed = (c for c in exhibit.report.contributors if c.anchor == part.anchor)
        return frozenset(entity.id for entity in self._named(exhibit, signed) if entity.id in self.works)

    @cached_property
    def works(self) -> dict[str, tuple[Work, ...]]:
        """What each took, by their ids, in the order of the exhibition."""
        taken: dict[str, list[Work]] = defaultdict(list)
        for exhibit in self.index.collection.exhibits:
            for work in self._works_in(exhibit):
                for entity in self.of(exhibit, work.caption):
                    taken[entity.id].append(work)
        return {entity: tuple(works) for entity, works in taken.items()}

    def _works_in(self, exhibit: Exhibit) -> Iterator[Work]:
        """All that somebody may have taken for a report, whether a photograph came of it or its caption alone."""
        for number, caption in captions_of(exhibit):
            yield Work(exhibit, number, caption)
        for number, _ in enumerate(self.photographs.without_caption(exhibit), 1):
            yield Work(exhibit, number, None)

    def _named(self, exhibit: Exhibit, contributors: Iterable[Contributor]) -> Iterator[Entity]:
        for contributor in contributors:
            if contributor.photographer:
                yield from self._entities(exhibit, contributor)

    def _entities(self, exhibit: Exhibit, contributor: Contributor) -> Iterator[Entity]:
        """Whom the references at a contributor's place mean."""
        for reference in self.index.at(exhibit.report.id, contributor.anchor):
            entity = self.index.entities[reference.entity]
            there = reference.mention.start < contributor.end and contributor.start < reference.mention.end
            if there and entity.kind is NameKind.PERSON and self.index.has_page(entity):
                yield entity
