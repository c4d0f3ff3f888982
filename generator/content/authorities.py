"""people.yml, places.yml, organisations.yml → the curator's entries.

Where an entry is faulty, doubt goes the safe way: a name that may have been meant to be withheld is withheld.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.content.addressing import read_formerly
from generator.content.between import faults_between
from generator.content.fields import Fields, mappings, nearest
from generator.content.ids import IDS_ARE, folded, id_from, is_id
from generator.content.shapes.authorities import ENTRIES, SAME_AS, SHOWN
from generator.content.tree import Listing, Scalar, Tree, read_tree
from generator.content.withholding import NOT_PUBLISHED, not_understood, speaks_of_withholding
from generator.model.exhibition import Alias, Authority
from generator.model.names import PLACE_KINDS, NameKind, Role, Status
from generator.model.problem import Level, Location, Problem

FILES = {
    "people.yml": NameKind.PERSON,
    "places.yml": NameKind.PLACE,
    "organisations.yml": NameKind.ORGANISATION,
}
MOST_LATITUDE, MOST_LONGITUDE = 90, 180
PAIR = 2


class _Settled(StrEnum):
    """The states that a curator can write; `provisional` is the program's own."""

    CONFIRMED = "confirmed"
    SUGGESTED = "suggested"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class AuthorityFile:
    """The entries of one file. A problem of code `not-published`: a name to be withheld was perhaps not understood."""

    entries: tuple[Authority, ...]
    problems: tuple[Problem, ...]


def read_authorities(file: str, data: bytes) -> AuthorityFile:
    """The entries of the authority file named `file`, one of `FILES`."""
    tree = read_tree(file, data)
    problems = list(tree.problems)
    empty = isinstance(tree.root, Scalar) and tree.root.is_nothing
    listed = () if empty else mappings(tree.root, file, problems, ENTRIES[FILES[file]], "the entries")
    entries = [entry for fields in listed if (entry := _entry(fields, FILES[file]))]
    problems += list(_unsure(file, data, tree, entries, problems))
    kept = _each_id_once(tuple(entries), listed)
    # After the doubts about what is withheld: these faults make no name unsure.
    by_location = {fields.location: fields for fields in listed}
    for found in faults_between([(entry, by_location[entry.location]) for entry in kept]):
        found.fields.fault(found.line, found.code, found.message)
    return AuthorityFile(kept, tuple(problems))


def _unsure(
    file: str, data: bytes, tree: Tree, entries: Sequence[Authority], problems: Sequence[Problem]
) -> Iterator[Problem]:
    """Where a name may be meant to be withheld and was not understood."""
    if not tree.whole and speaks_of_withholding(data):
        line = problems[-1].location.line if problems else 1
        yield _not_published(file, line, "a name to be withheld may stand after this fault")
    elif tree.whole:
        starts = [item.line for item in tree.root.items] if isinstance(tree.root, Listing) else []
        withheld = [entry.location.line for entry in entries if entry.withheld]
        for line in not_understood(data, starts, withheld, problems):
            yield _not_published(file, line, "this entry withholds a name and has a fault")


def _not_published(file: str, line: int, why: str) -> Problem:
    return Problem(Location(file, line), Level.ERROR, NOT_PUBLISHED, f"{why}; mend it, nothing is published until then")


def _entry(fields: Fields, kind: NameKind) -> Authority | None:
    name, identifier = fields.text("name"), fields.text("id")
    if identifier is not None and not is_id(identifier):
        fields.fault(fields.line("id"), "bad-id", f"{identifier} cannot be an id; {IDS_ARE}")
        identifier = None
    status = fields.choice("status", _Settled)
    entry = Authority(
        id=identifier or id_from(name or ""),
        kind=kind,
        name=name or "",
        location=fields.location,
        aliases=_aliases(fields),
        not_=fields.texts("not") or (),
        status=Status(status.value) if status else Status.CONFIRMED,
        withheld=_withheld(fields),
        same_as=_same_as(fields),
        note=fields.text("note"),
        formerly=read_formerly(fields),
    )
    entry = _with_what_its_kind_has(entry, fields)
    fields.close()
    if name is None:
        fields.fault(fields.location.line, "no-name", "an entry needs a name; write `name: …`")
    elif not is_id(entry.id):
        fields.fault(fields.location.line, "no-id", f"no id can be made from {name}; write `id: …`")
    return entry if name and is_id(entry.id) else None


def _withheld(fields: Fields) -> bool:
    """A word that is not understood counts as withheld."""
    return fields.written("display") and fields.word("display") != SHOWN


def _with_what_its_kind_has(entry: Authority, fields: Fields) -> Authority:
    if entry.kind is NameKind.PERSON:
        roles = _roles(fields)
        return replace(entry, roles=roles, no_roles=not roles and fields.written("roles"))
    if entry.kind is NameKind.ORGANISATION:
        return entry
    return replace(
        entry,
        place_kind=_place_kind(fields),
        within=fields.text("within"),
        coordinates=_coordinates(fields),
        coordinates_source=fields.text("coordinates_source"),
    )


def _roles(fields: Fields) -> tuple[Role, ...]:
    said = (_in_report(each) for each in fields.each("roles"))
    return tuple(Role(text, report) for text, report in said if text)


def _aliases(fields: Fields) -> tuple[Alias, ...]:
    """Other written forms; one that is this name only in a report is withheld everywhere with the others."""
    written = fields.texts_or_fields("aliases")
    said = ((each, None) if isinstance(each, str) else _in_report(each) for each in written)
    return tuple(Alias(text, report) for text, report in said if text)


def _in_report(fields: Fields) -> tuple[str | None, str | None]:
    """A text and the report that it is said of."""
    text, report = fields.text("text"), fields.text("report")
    fields.close()
    if text is None:
        fields.fault(fields.location.line, "no-text", "this does not say what it is; write {text: …, report: …}")
    return text, report


def _place_kind(fields: Fields) -> str | None:
    """One of the words of the contracts, for which there are labels, or the curator's own in Chinese."""
    kind = fields.text("kind")
    if kind is None or kind in PLACE_KINDS or not kind.isascii():
        return kind
    near = nearest(kind, PLACE_KINDS)
    better = f"do you mean {near}?" if near else f"write one of {', '.join(PLACE_KINDS)}, or a word in Chinese"
    fields.fault(fields.line("kind"), "unknown-value", f"kind: {kind} is not known; {better}")
    return None


def _same_as(fields: Fields) -> tuple[str, ...]:
    """Ids in other authority files, by which a reader finds the same thing there."""
    known = []
    for written in fields.texts("same_as") or ():
        if re.fullmatch(SAME_AS, written):
            known.append(written)
        else:
            message = f"same_as: {written} is no id; write wikidata:Q… or geonames:… with its number"
            fields.fault(fields.line("same_as"), "same-as", message)
    return tuple(known)


def _coordinates(fields: Fields) -> tuple[float, float] | None:
    numbers = fields.numbers("coordinates")
    if numbers is None:
        return None
    if len(numbers) == PAIR and abs(numbers[0]) <= MOST_LATITUDE and abs(numbers[1]) <= MOST_LONGITUDE:
        return numbers[0], numbers[1]
    message = "these are no latitude and longitude in degrees; write the latitude first, as in [23.12, 113.24]"
    fields.fault(fields.line("coordinates"), "coordinates", message)
    return None


def _each_id_once(entries: tuple[Authority, ...], listed: tuple[Fields, ...]) -> tuple[Authority, ...]:
    """The first entry of an id stays; a later one is reported, and kept under another id if it withholds a name."""
    lines = {fields.location: fields for fields in listed}
    kept: dict[str, Authority] = {}
    for entry in entries:
        first = kept.get(folded(entry.id))
        if first is None:
            kept[folded(entry.id)] = entry
            continue
        fields = lines[entry.location]
        message = f"{entry.id} is the id of line {first.location.line} already; give this entry another"
        fields.fault(fields.line("id"), "duplicate-id", message)
        if entry.withheld:
            other = replace(entry, id=f"{entry.id}-{entry.location.line}")
            kept[folded(other.id)] = other
    return tuple(kept.values())
