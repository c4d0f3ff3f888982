"""What resolution is not sure of, told to the curator, each with the lines of YAML that settle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import yaml

from generator.model.exhibition import Authority
from generator.model.names import Entity, Ground, NameKind
from generator.model.problem import Level, Location, Problem
from generator.resolve.places import Settled
from generator.resolve.uses import Group, Use

FILES = {
    NameKind.PERSON: "people.yml",
    NameKind.PLACE: "places.yml",
    NameKind.ORGANISATION: "organisations.yml",
    NameKind.NEWSPAPER: "organisations.yml",
}
# So many of the places that a name may mean are told.
_TOLD = 4

Paths = Mapping[str, str]


def two_entries(use: Use, entries: Sequence[Authority], paths: Paths) -> Problem:
    """A name that several entries of an authority file bear, where nothing says which of them is meant."""
    here = _flow({"aliases": [_bound(use)]})[1:-1]
    message = (
        f"{use.name} is the name of {' and '.join(entry.id for entry in entries)}; in {FILES[use.mention.kind]} write "
        f"for the one that is meant here: {here}"
    )
    return Problem(_location(use, paths), Level.WARNING, "name-of-two", message)


def undecided(unsure: Sequence[tuple[Use, Settled]], paths: Paths) -> Iterator[Problem]:
    """One line for each name in a report whose place nothing decides."""
    told: set[tuple[str, str]] = set()
    for use, settled in unsure:
        if (use.report.id, use.name) not in told:
            told.add((use.report.id, use.name))
            yield Problem(_location(use, paths), Level.INFO, "place-undecided", _what_it_may_be(use, settled))


def _what_it_may_be(use: Use, settled: Settled) -> str:
    first, count = settled.open[0], len(settled.open)
    where = "; ".join("".join(division.path) for division in settled.open[:_TOLD])
    may = f"may be {where}" if count == 1 else f"may be any of {count} places ({where})"
    why = "what stands beside it speaks against it" if settled.aside else "nothing near by decides it"
    name = first.name if count == 1 else "".join((*first.within[-1:], first.name))
    entry = _flow({"name": name, "kind": first.kind, "aliases": [_bound(use)]})
    return f"{use.name} {may}; {why}; if it is {name}, write in places.yml: - {entry}"


def namesakes(entities: Sequence[tuple[Entity, Group]], paths: Paths) -> Iterator[Problem]:
    """People of one name in several reports whom nothing makes one person."""
    bearers: dict[str, list[tuple[Entity, Group]]] = {}
    for entity, group in entities:
        if entity.kind is NameKind.PERSON and not entity.nickname:
            bearers.setdefault(group.call, []).append((entity, group))
    for name, groups in bearers.items():
        # The one in most reports keeps the name everywhere else, so that the lines stay short and go together.
        free = max(groups, key=lambda pair: len(_reports(pair[1])))
        for other in groups:
            if other is free:
                continue
            message = (
                f"{name}{_role(other[1])} also stands in {free[1].uses[0].report.id}{_role(free[1])}, and nothing "
                f"ties the two; write in people.yml, if it is one person: - {_flow({'name': name})}; if they are two: "
                f"{_two(free[0].id, other[0].id, other[1])}"
            )
            yield Problem(_location(other[1].uses[0], paths), Level.INFO, "same-name", message)


def taken_for_one(entities: Sequence[tuple[Entity, Group]], paths: Paths) -> Iterator[Problem]:
    """People of one name taken for one because their reports are about one city, which is not much."""
    for entity, group in entities:
        if entity.kind is not NameKind.PERSON:
            continue
        by_city = {use.report.id: use for use in group.uses if any(r.ground is Ground.CITY for r in use.reasons)}
        for report, use in by_city.items():
            other = next((other for other in group.uses if other.report.id != report), use)
            city = next(reason.words for reason in use.reasons if reason.ground is Ground.CITY)
            here = replace(group, uses=(use,))
            message = (
                f"{group.call}{_role(here)} is taken for the one of {other.report.id}"
                f"{_role(replace(group, uses=(other,)))}, since both reports are about {city}; if they are two, "
                f"write in people.yml: {_two(entity.id, f'{entity.id}-2', here)}"
            )
            yield Problem(_location(use, paths), Level.INFO, "taken-for-one", message)


def _role(group: Group) -> str:
    """What a report says of somebody, in brackets."""
    role = next((use.mention.role for use in group.uses if use.mention.role), None)
    return f" ({role})" if role else ""


def _two(free: str, bound: str, group: Group) -> str:
    """Entries of two people of one name, of whom the second bears it in some reports only."""
    aliases = [_bound(use) for use in _reports(group).values()]
    second = _flow({"id": bound, "name": group.call, "aliases": aliases})
    return f"- {_flow({'id': free, 'name': group.call})} and - {second}"


def _reports(group: Group) -> dict[str, Use]:
    """The reports of a group, each with one of its uses."""
    return {use.report.id: use for use in group.uses}


def _bound(use: Use) -> dict[str, str]:
    return {"text": use.name, "report": use.report.id}


def _flow(entry: object) -> str:
    """YAML on one line, whatever characters the names hold."""
    dumped: str = yaml.safe_dump(entry, allow_unicode=True, default_flow_style=True, sort_keys=False, width=10**6)
    return dumped.strip()


def _location(use: Use, paths: Paths) -> Location:
    return Location(paths.get(use.report.id, use.report.id), use.report.lines[0])


def doubts(
    unsure: Sequence[tuple[Use, Settled]], entities: Sequence[tuple[Entity, Group]], paths: Paths
) -> Iterable[Problem]:
    """All that is not sure of what the program found."""
    return (*undecided(unsure, paths), *namesakes(entities, paths), *taken_for_one(entities, paths))
