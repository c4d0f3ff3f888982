"""Who and what the names of the whole exhibition name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.gazetteer import Gazetteer
from generator.model.exhibition import Authority
from generator.model.names import Entity, Mention, NameKind, Reference, Role
from generator.model.page import Report
from generator.model.problem import Problem
from generator.resolve.identity import Addresses

Named = tuple[Report, tuple[Mention, ...]]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the mentions of an exhibition name. Every reference's entity is among `entities`."""

    entities: tuple[Entity, ...]
    references: tuple[Reference, ...]
    problems: tuple[Problem, ...] = ()


def resolve(reports: Sequence[Named], authorities: Sequence[Authority], gazetteer: Gazetteer) -> Resolution:
    """Settle the mentions of all reports, given in the exhibition's order.

    The authority files win; what they do not hold becomes a provisional entity.
    """
    groups: dict[tuple[NameKind, str], list[tuple[Report, Mention]]] = defaultdict(list)
    for report, mentions in reports:
        for mention in mentions:
            name = mention.name
            places = gazetteer.named(name) if mention.kind is NameKind.PLACE else ()
            groups[mention.kind, places[0].name if places else name].append((report, mention))
    addresses = {kind: Addresses(a.id for a in authorities if a.kind is kind) for kind in NameKind}
    entities, references = [], []
    for (kind, name), uses in groups.items():
        forms = tuple(dict.fromkeys(m.name for _, m in uses))
        places = gazetteer.named(name) if kind is NameKind.PLACE else ()
        roles = tuple(dict.fromkeys(Role(m.role, r.id) for r, m in uses if m.role))
        entity = Entity(
            addresses[kind].of(name, kind),
            kind,
            name,
            forms,
            roles=roles,
            place_kind=places[0].kind if places else None,
            within=places[0].within if places else (),
            nickname=any("nickname" in m.reasons for _, m in uses),
        )
        entities.append(entity)
        references += [Reference(report.id, mention, entity.id) for report, mention in uses]
    return Resolution(tuple(entities), tuple(references))
