"""Who took which photographs, by what the print credits to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.link.index import Index
from generator.model.collection import Exhibit
from generator.model.names import Entity, NameKind
from generator.model.page import Contributor, Part
from generator.render.exhibition import captions_of

# Where a person's page shows what they took.
SECTION = "photographs"


@dataclass(frozen=True, slots=True)
class Work:
    """A photograph that somebody took: the caption under it, and its number (from 1) in its report."""

    exhibit: Exhibit
    number: int
    caption: Part


@dataclass(frozen=True)
class Photographers:
    """The photographers who have a page of their own, and their works.

    A name in a credit is somebody only where it was resolved; of somebody without a page (unconfirmed, withheld, struck
    out) the print's own words are shown and nothing is gathered: two who are called alike would be made one.
    """

    index: Index

    def of(self, exhibit: Exhibit, caption: Part) -> tuple[Entity, ...]:
        """Who took the photograph of a caption, each once, in the order of the print."""
        return tuple(dict.fromkeys(self._named(exhibit, exhibit.report.credited(caption))))

    def signing(self, exhibit: Exhibit, credit: Part) -> frozenset[str]:
        """The ids of the photographers with works whom a credit names."""
        signed = (c for c in exhibit.report.contributors if c.anchor == credit.anchor)
        return frozenset(entity.id for entity in self._named(exhibit, signed) if entity.id in self.works)

    @cached_property
    def works(self) -> dict[str, tuple[Work, ...]]:
        """What each took, by their ids, in the order of the exhibition."""
        taken: dict[str, list[Work]] = defaultdict(list)
        for exhibit in self.index.collection.exhibits:
            for number, caption in captions_of(exhibit):
                for entity in self.of(exhibit, caption):
                    taken[entity.id].append(Work(exhibit, number, caption))
        return {entity: tuple(works) for entity, works in taken.items()}

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
