"""Who and what the names of the whole exhibition name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.gazetteer import Gazetteer
from generator.model.exhibition import Authority
from generator.model.names import Entity, NameKind, Reference, Role, Status
from generator.model.problem import Level, Location, Problem
from generator.resolve.atlas import Atlas
from generator.resolve.authority import Authorities, chosen
from generator.resolve.claims import unfounded
from generator.resolve.identity import Addresses
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
    addresses = Addresses(entry.id for entry in authorities)
    entities = [(_entity(group, addresses), group) for group in groups]
    parents = _by_path(entities, [entry for entry in authorities if entry.id in known], gazetteer)
    settled = [replace(e, within_id=parents[e.within]) if e.within in parents else e for e, _ in entities]
    atlas = Atlas(authorities, gazetteer)
    paths_of = [(*group.within, group.call) for _, group in entities]
    settled = [atlas.located(entity, path) for entity, path in zip(settled, paths_of, strict=True)]
    kept = [e for e in authorities if e.id in known or e.withheld or _said(e, said)]
    ours = [atlas.located(_of_authority(entry, known, atlas), atlas.path_of(entry)) for entry in kept]
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
    doubts = (_two_entries(use, [entry.id for entry in entries], paths or {}) for use, entries in doubtful)
    problems = (*doubts, *_undecided(unsure, paths or {}), *_namesakes(entities, paths or {}), *claims)
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
                known.setdefault(entry.id, []).append(replace(use, reasons=("authority file",)))
            if entries and entry is None:
                doubtful.append((use, entries))
    return known, open_, doubtful


def _groups(
    named: Sequence[Named], open_: Sequence[Use], gazetteer: Gazetteer
) -> tuple[list[Group], list[tuple[Use, Settled]]]:
    unsettled = {(use.report.id, use.mention) for use in open_}
    all_places = uses_of(named, NameKind.PLACE)
    curated = {(use.report.id, use.mention) for use in all_places} - unsettled
    where, homes, unsure = places(all_places, curated, gazetteer)
    who = people([use for use in open_ if use.mention.kind is NameKind.PERSON], homes)
    bodies = (NameKind.ORGANISATION, NameKind.NEWSPAPER)
    what = organisations([use for use in open_ if use.mention.kind in bodies], homes)
    return [*who, *where, *what], unsure


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
        nickname=all("nickname" in use.mention.reasons for use in group.uses),
    )


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
        entry.roles or _roles(uses),
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


def _location(use: Use, paths: Mapping[str, str]) -> Location:
    return Location(paths.get(use.report.id, use.report.id), use.report.lines[0])


def _two_entries(use: Use, ids: Sequence[str], paths: Mapping[str, str]) -> Problem:
    message = (
        f"{use.name} is the name of {' and '.join(ids)}: give the one that is meant here a role with "
        f"`report: {use.report.id}`"
    )
    return Problem(_location(use, paths), Level.WARNING, "name-of-two", message)


def _undecided(unsure: Sequence[tuple[Use, Settled]], paths: Mapping[str, str]) -> Iterable[Problem]:
    """One line for each name in a report whose place nothing decides."""
    seen: set[tuple[str, str]] = set()
    for use, settled in unsure:
        if (use.report.id, use.name) in seen or len(settled.open) < 2:
            continue
        seen.add((use.report.id, use.name))
        where = "; ".join("".join(division.path) for division in settled.open[:4])
        message = f"{use.name} may be any of {len(settled.open)} places ({where}): enter the one meant in places.yml"
        yield Problem(_location(use, paths), Level.INFO, "place-undecided", message)


def _namesakes(entities: Sequence[tuple[Entity, Group]], paths: Mapping[str, str]) -> Iterable[Problem]:
    """People of one name in several reports whom nothing makes one person."""
    bearers: dict[str, list[Group]] = {}
    for entity, group in entities:
        if entity.kind is NameKind.PERSON and not entity.nickname:
            bearers.setdefault(group.call, []).append(group)
    for name, groups in bearers.items():
        for group in groups[1:]:
            other = groups[0].uses[0].report.id
            message = f"{name} also stands in {other}: if it is one person, enter the name in people.yml"
            yield Problem(_location(group.uses[0], paths), Level.INFO, "same-name", message)
