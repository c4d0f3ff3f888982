"""Who and what is called alike and is not one: 铁西区 of two cities, the two of one name whom nothing ties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.model.names import Entity


class Namesakes:
    """Entities by their written forms."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Take those that have pages; names that are somebody's only in some reports do not count."""
        self._bearers: dict[str, dict[str, Entity]] = defaultdict(dict)
        for entity in entities:
            for form in _forms(entity):
                self._bearers[form][entity.id] = entity

    def of(self, entity: Entity) -> tuple[Entity, ...]:
        """The others that bear the name or are called so, and those whose name this one is called by."""
        found = {other.id: other for form in _forms(entity) for other in self._bearers.get(form, {}).values()}
        # Two that share only a short form (海州 of 海州区) have each another name to be known by.
        called = (other for other in found.values() if entity.name in _forms(other) or other.name in _forms(entity))
        return tuple(other for other in called if other.id != entity.id)


def _forms(entity: Entity) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in (entity.name, *entity.forms) if form not in entity.bound))
