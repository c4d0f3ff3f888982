"""What is wrong between the entries of one authority file: names of two, larger places that are not there, circles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.content.fields import Fields, nearest
from generator.model.exhibition import Alias, Authority
from generator.model.names import NameKind

Listed = Sequence[tuple[Authority, Fields]]


class Fault(NamedTuple):
    """What is wrong with an entry whose keys are `fields`, at a line of its file."""

    fields: Fields
    line: int
    code: str
    message: str


def faults_between(listed: Listed) -> Iterator[Fault]:
    """Each with what to do. Time grows with the number of entries."""
    yield from _names_of_two(listed)
    places = {entry.id: entry for entry, _ in listed if entry.kind is NameKind.PLACE}
    for entry, fields in listed:
        if entry.within is not None:
            yield from _parent(entry, fields, places)


def _names_of_two(listed: Listed) -> Iterator[Fault]:
    """A name that two entries bear in the same reports, where neither says by which report or role it is told apart."""
    bearers: dict[Alias, tuple[Authority, Fields]] = {}
    for entry, fields in listed:
        for alias in dict.fromkeys(Alias("".join(form.text.split()), form.report) for form in entry.forms):
            first, at = bearers.setdefault(alias, (entry, fields))
            if first.id == entry.id or _told_apart(first, alias) or _told_apart(entry, alias):
                continue
            where = f" in {alias.report}" if alias.report else ""
            message = (
                f"{alias.text} is a name of {first.id} in line {_line(at, alias)} too{where}; take it out of one of "
                f"the two, or say where each is meant: aliases: [{{text: {alias.text}, report: …}}]"
            )
            yield Fault(fields, _line(fields, alias), "name-of-two", message)


def _told_apart(entry: Authority, alias: Alias) -> bool:
    """Whether an entry says of a name in which reports or with which roles it is its."""
    if alias.report is not None:
        return False
    bound = any(other.report for other in entry.aliases if "".join(other.text.split()) == alias.text)
    return bound or bool(entry.roles)


def _line(fields: Fields, alias: Alias) -> int:
    return fields.line_of("aliases", alias.text) or fields.line("name")


def _parent(entry: Authority, fields: Fields, places: Mapping[str, Authority]) -> Iterator[Fault]:
    line = fields.line("within")
    if entry.within not in places:
        near = nearest(entry.within or "", places)
        better = f"do you mean {near}?" if near else "write the id of the next larger place, or enter that place"
        yield Fault(fields, line, "no-such-place", f"within: no place has the id {entry.within}; {better}")
    elif circle := _circle(entry, places):
        way = " › ".join(circle)
        message = f"within: {entry.id} lies in itself ({way}); write the id of the next larger place, or take it out"
        yield Fault(fields, line, "within-itself", message)


def _circle(entry: Authority, places: Mapping[str, Authority]) -> list[str]:
    """The way from a place by its larger places back to it; empty where there is none."""
    way = [entry.id]
    larger = entry.within
    while larger is not None and larger in places and larger not in way:
        way.append(larger)
        larger = places[larger].within
    return [*way, entry.id] if larger == entry.id else []
