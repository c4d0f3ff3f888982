"""Names that several bear: an entry of one of them must not be taken for the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.link.index import Index
from generator.model.exhibition import Alias
from generator.model.names import Entity, NameKind

Name = tuple[NameKind, str]


class Namesakes:
    """Who bears which name in which report, of those that no authority file holds."""

    def __init__(self, entities: Iterable[Entity], index: Index) -> None:
        bearers: dict[Name, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
        for entity in entities:
            for sighting in index.sightings.get(entity.id, ()):
                for reference in sighting.references:
                    there = bearers[entity.kind, reference.mention.name]
                    there[entity.id][sighting.exhibit.report.id] = None
        self._bearers: Mapping[Name, Mapping[str, Mapping[str, None]]] = bearers

    def of(self, entity: Entity) -> tuple[str, ...]:
        """The ids of the others who bear one of its names."""
        shared = (other for form in _forms(entity) for other in self._bearers[entity.kind, form])
        return tuple(dict.fromkeys(other for other in shared if other != entity.id))

    def aliases(self, entity: Entity, name: str) -> tuple[Alias, ...]:
        """The forms besides `name`; forms that somebody else has too, `name` itself among them, by report."""
        aliases: list[Alias] = []
        for form in _forms(entity):
            bearers = self._bearers[entity.kind, form]
            if len(bearers) > 1:
                aliases += [Alias(form, report) for report in bearers.get(entity.id, ())]
            elif form != name:
                aliases.append(Alias(form))
        return tuple(aliases)

    def in_one_report(self, entity: Entity) -> str | None:
        """A report in which one of its names also means another, None where there is none."""
        for form in _forms(entity):
            bearers = self._bearers[entity.kind, form]
            others = {report for other, reports in bearers.items() if other != entity.id for report in reports}
            for report in bearers.get(entity.id, ()):
                if report in others:
                    return report
        return None


def _forms(entity: Entity) -> tuple[str, ...]:
    return tuple(dict.fromkeys((entity.name, *entity.forms)))
