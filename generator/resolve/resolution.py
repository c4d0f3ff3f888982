"""Who and what the names of the whole exhibition name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.folding import fold
from generator.gazetteer import Gazetteer
from generator.model.exhibition import Authority
from generator.model.names import Entity, Ground, NameKind, Reason, Reference, Role, Status
from generator.model.problem import Problem
from generator.resolve.atlas import Atlas
from generator.resolve.authority import Authorities, chosen
from generator.resolve.claims import unfounded
from generator.resolve.doubts import doubts, two_entries
from generator.resolve.identity import Addresses, spelt
from generator.resolve.organisations import organisations
from generator.resolve.people import people
from generator.resolve.places import Settled, places
from generator.resolve.uses import Group, Named, Use, uses_of


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the mentions of an exhibition name. Every reference's entity is among `entities`."""

    entities: tuple[Entity, ...]
    references: tuple[Reference, ...]
    problems: tuple[Problem, ...] = ()


def resolve(
    named: Sequence[Named],
    authorities: Sequence[Authority],
    gazetteer: Gazetteer,
    paths: Mapping[str, str] | None = None,
    said: Collection[str] = (),
) -> Resolution:
    """Settle the mentions of all reports, given in the exhibition's order.

    The authority files win: their names, aliases, strings that are not theirs, and what they reject. Everything else
    becomes a provisional entity. `paths` says which file a report's id stands in, for the problems; the id by default.
    `said` are the newspapers that the facts beside the texts name: their entries are there though no text prints them.
    Time grows with the number of mentions.
    """
    curated = Authorities(authorities)
    all_named = [curated.settle(pair) for pair in named]
    known, open_, doubtful = _by_authority(all_named, curated)
    groups, unsure = _groups(all_named, open_, gazetteer)
    groups = [_apart_by_what_is_shown(group, authorities) for group in groups]
    addresses = Addresses(entry.id for entry in authorities)
    slugs, shared = spelt(authorities, addresses)
    entities = [(_entity(group, addresses), group) for group in groups]
    parents = _by_path(entities, [entry for entry in authorities if entry.id in known], gazetteer)
    settled = [replace(e, within_id=parents[e.within]) if e.within in parents else e for e, _ in entities]
    atlas = Atlas(authorities, gazetteer)
    paths_of = [(*group.within, group.call) for _, group in entities]
    settled = [atlas.located(entity, path) for entity, path in zip(settled, paths_of, strict=True)]
    kept = [e for e in authorities if e.id in known or e.withheld or _said(e, said)]
    curated_ = [replace(_of_authority(entry, known, atlas), slug=slugs.get(entry.id, "")) for entry in kept]
    ours = [atlas.located(entity, atlas.path_of(e)) for entity, e in zip(curated_, kept, strict=True)]
    references = [
        Reference(use.report.id, use.mention, entity, use.reasons)
        for entity, uses in (*known.items(), *((e.id, group.uses) for e, group in entities))
        for use in uses
    ]
    met = {
        *known,
        *(entry.id for entry in authorities if _said(entry, said)),
        *(entry.id for _, entries in doubtful for entry in entries),
    }
    claims = unfounded(authorities, [report for report, _ in named], met)
    of_two = (two_entries(use, entries, paths or {}) for use, entries in doubtful)
    problems = (*shared, *of_two, *doubts(unsure, entities, paths or {}), *claims)
    return Resolution((*ours, *settled), _in_order(references, named), problems)


def _by_path(
    entities: Iterable[tuple[Entity, Group]], entries: Iterable[Authority], gazetteer: Gazetteer
) -> dict[tuple[str, ...], str]:
    """Full path of a place → the id of its entity, by which smaller places find what they lie in."""
    found = {(*e.within, group.call): e.id for e, group in entities if e.kind is NameKind.PLACE}
    for entry in entries:
        for alias in entry.forms if entry.kind is NameKind.PLACE else ():
            divisions = gazetteer.named(alias.text) if alias.report is None else ()
            found |= {divisions[0].path: entry.id} if len(divisions) == 1 else {}
    return found


def _by_authority(
    named: Sequence[Named], curated: Authorities
) -> tuple[dict[str, list[Use]], list[Use], list[tuple[Use, tuple[Authority, ...]]]]:
    """Uses of entries of the authority files by id, the uses left over, and those that several entries may mean."""
    known: dict[str, list[Use]] = {}
    open_: list[Use] = []
    doubtful: list[tuple[Use, tuple[Authority, ...]]] = []
    for report, mentions in named:
        for mention in mentions:
            use, entries = Use(report, mention), curated.named(report, mention.kind, mention.name)
            entry = chosen(entries, report, mention) if entries else None
            if entry is None:
                open_.append(use)
            elif entry.status is not Status.REJECTED:
                known.setdefault(entry.id, []).append(replace(use, reasons=(Reason(Ground.AUTHORITY),)))
            if entries and entry is None:
                doubtful.append((use, entries))
    return known, open_, doubtful


def _groups(
    named: Sequence[Named], open_: Sequence[Use], gazetteer: Gazetteer
) -> tuple[list[Group], list[tuple[Use, Settled]]]:
    unsettled = {(use.report.id, use.mention) for use in open_}
    all_places = uses_of(named, NameKind.PLACE)
    curated = {(use.report.id, use.mention) for use in all_places} - unsettled
    placed = places(all_places, curated, gazetteer)
    who = people([use for use in open_ if use.mention.kind is NameKind.PERSON], placed.homes, placed.known)
    bodies = (NameKind.ORGANISATION, NameKind.NEWSPAPER)
    what = organisations([use for use in open_ if use.mention.kind in bodies], placed.homes)
    return [*who, *placed.groups, *what], placed.unsure


def _entity(group: Group, addresses: Addresses) -> Entity:
    forms = group.forms
    full = group.call if group.call in forms else forms[0]
    return Entity(
        addresses.of(group.call, group.kind, group.apart),
        group.kind,
        full,
        forms,
        roles=_roles(group.uses),
        place_kind=group.place_kind,
        within=group.within,
        nickname=any("nickname" in use.mention.reasons for use in group.uses),
    )


def _apart_by_what_is_shown(group: Group, entries: Iterable[Authority]) -> Group:
    """The group, told apart in its address by no name that is withheld."""
    hidden = [fold(form.text) for entry in entries if entry.withheld for form in entry.forms]
    return replace(group, apart=tuple(word for word in group.apart if not any(one in fold(word) for one in hidden)))


def _roles(uses: Iterable[Use]) -> tuple[Role, ...]:
    return tuple(dict.fromkeys(Role(use.mention.role, use.report.id) for use in uses if use.mention.role))


def _of_authority(entry: Authority, known: Mapping[str, Sequence[Use]], atlas: Atlas) -> Entity:
    uses = known.get(entry.id, ())
    written = ("".join(alias.text.split()) for alias in entry.forms if entry.withheld)
    forms = tuple(dict.fromkeys((*(use.name for use in uses), *written)))
    latitude, longitude = entry.coordinates or (None, None)
    return Entity(
        entry.id,
        entry.kind,
        entry.name,
        forms,
        Status.CONFIRMED if entry.withheld else entry.status,
        entry.withheld,
        entry.roles or (() if entry.no_roles else _roles(uses)),
        entry.place_kind,
        atlas.path_of(entry)[:-1],
        entry.within,
        latitude,
        longitude,
        entry.place_kind if entry.coordinates else None,
        entry.coordinates_source,
        None,
        entry.same_as,
        entry.note,
        formerly=entry.formerly,
        bound=frozenset("".join(alias.text.split()) for alias in entry.aliases if alias.report),
    )


def _said(entry: Authority, papers: Collection[str]) -> bool:
    """Whether an entry is of a newspaper that the curator says a page is of."""
    return entry.kind is NameKind.ORGANISATION and any(a.text in papers for a in entry.forms if a.report is None)


def _in_order(references: Sequence[Reference], named: Sequence[Named]) -> tuple[Reference, ...]:
    """References as the reader meets them: by report, part and place in it."""
    reports = {report.id: number for number, (report, _) in enumerate(named)}
    parts = {(r.id, part.anchor): number for r, _ in named for number, part in enumerate(r.parts)}
    place = lambda ref: (reports[ref.report], parts[ref.report, ref.mention.anchor], ref.mention.start)  # noqa: E731
    return tuple(sorted(references, key=place))
