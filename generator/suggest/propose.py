"""The collection → proposals for the authority files, most useful first.

A decision of the curator is worth as many links as it settles: proposals are in the order of reports × mentions, each
mention counted as its probability, then by kind and id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.gazetteer import Gazetteer
from generator.link.index import Index, index_of
from generator.model.collection import Collection
from generator.model.exhibition import Authority
from generator.model.names import Entity, Mention, NameKind, Role, Status
from generator.model.page import Report
from generator.render.withheld import Withheld
from generator.resolve.authority import Authorities
from generator.resolve.identity import Addresses
from generator.suggest.larger import Larger
from generator.suggest.namesakes import Namesakes
from generator.suggest.near import Names
from generator.suggest.one import put_together
from generator.suggest.proposal import Proposal
from generator.suggest.quotes import Quoting

KINDS = (NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Proposals, most useful first, and what shows the evidence for those that are looked at.

    `kept_back` is how many names are not proposed because they hold a withheld one.
    """

    proposals: tuple[Proposal, ...]
    kept_back: int
    _quoting: Quoting
    _names: Names

    def with_evidence(self, proposal: Proposal) -> Proposal:
        """A proposal with its sentences and with the names that come near it."""
        return replace(proposal, quotes=self._quoting.of(proposal.id), hints=self._names.near(proposal))


def proposals(collection: Collection, authorities: Sequence[Authority], gazetteer: Gazetteer) -> Suggestions:
    """What the exhibition names and no entry of its authority files covers.

    Nicknames, newspapers (which the print itself names) and names that two entries may mean are not proposed, nor
    anything that is, or whose name holds, a withheld name. Time grows with the number of mentions.
    """
    index = index_of(collection)
    withheld = Withheld(collection.entities)
    curated = Authorities(authorities)
    open_ = [entity for entity in collection.entities if _is_open(entity, index, curated)]
    hidden = [entity for entity in open_ if _holds_withheld(entity, withheld)]
    alike = put_together([entity for entity in open_ if entity not in hidden], index, gazetteer)
    entities, index = alike.entities, alike.index
    taken = (*(entry.id for entry in authorities), *(entity.id for entity in collection.entities))
    places = [entity for entity in entities if entity.kind is NameKind.PLACE]
    larger = Larger(places, authorities, gazetteer, Addresses(taken), withheld)
    namesakes = Namesakes((*entities, *hidden), index)
    found = [
        replace(_proposal(entity, index, withheld, namesakes, larger), doubts=alike.doubts.get(entity.id, ()))
        for entity in entities
    ]
    ranked = sorted(found, key=lambda p: (-p.usefulness, KINDS.index(p.kind), p.id))
    every = (*ranked, *larger.unnamed.values())
    return Suggestions(every, len(hidden), Quoting(index, withheld), Names(every, authorities))


def _is_open(entity: Entity, index: Index, curated: Authorities) -> bool:
    """Whether the program alone found it, and no entry has its name (of two that have, the curator must choose)."""
    if entity.status is not Status.PROVISIONAL or entity.kind not in KINDS or entity.withheld or entity.nickname:
        return False
    sightings = index.sightings.get(entity.id, ())
    return bool(sightings) and not any(
        curated.named(sighting.exhibit.report, entity.kind, reference.mention.name)
        for sighting in sightings
        for reference in sighting.references
    )


def _holds_withheld(entity: Entity, withheld: Withheld) -> bool:
    return any(withheld.hide(form) != form for form in (entity.name, *entity.forms))


def _proposal(entity: Entity, index: Index, withheld: Withheld, namesakes: Namesakes, larger: Larger) -> Proposal:
    mentions = [r.mention for sighting in index.sightings[entity.id] for r in sighting.references]
    within = larger.of(entity) if entity.kind is NameKind.PLACE else None
    name = larger.full_name(entity) if entity.kind is NameKind.PLACE else entity.name
    return Proposal(
        kind=entity.kind,
        id=entity.id,
        name=name,
        aliases=namesakes.aliases(entity, name),
        roles=tuple(_roles(entity, index, withheld)),
        place_kind=entity.place_kind,
        within=within,
        path=tuple(map(withheld.hide, entity.within)),
        reports=index.reports_of(entity),
        mentions=len(mentions),
        confidence=max(mention.confidence for mention in mentions),
        expected=sum(mention.confidence for mention in mentions),
        reasons=_reasons(mentions, withheld),
        with_it=(*namesakes.of(entity), *([within] if within and larger.proposes(within) else [])),
        one_report_of_two=namesakes.in_one_report(entity),
    )


def _roles(entity: Entity, index: Index, withheld: Withheld) -> list[Role]:
    """What the reports print of somebody's office to the letter."""
    reports: dict[str, Report] = {s.exhibit.report.id: s.exhibit.report for s in index.sightings[entity.id]}
    roles = (replace(role, text=role.text.strip()) for role in entity.roles)
    return [
        role
        for role in dict.fromkeys(roles)
        if role.report in reports and reports[role.report].prints(role.text) and withheld.hide(role.text) == role.text
    ]


def _reasons(mentions: Sequence[Mention], withheld: Withheld) -> tuple[tuple[str, int], ...]:
    """What spoke for the mentions, with how many each; what speaks for most of them first."""
    counts = Counter(withheld.hide(reason) for mention in mentions for reason in dict.fromkeys(mention.reasons))
    return tuple(sorted(counts.items(), key=lambda item: -item[1]))
