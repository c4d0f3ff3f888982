"""What is wrong with the references of a page written by hand, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.content.exhibition import FILE as EXHIBITION
from generator.content.folder import Content
from generator.content.tours import known_parts, last_part
from generator.essays.references import Place, Reference, references_in
from generator.labels import Labels
from generator.link.index import index_of
from generator.model.collection import Collection, Exhibit
from generator.model.names import Entity
from generator.model.problem import Level, Location, Problem
from generator.render.exhibition import is_printed
from generator.render.referred import Found, Hidden, InReport, Names, Nothing, Pageless, Several
from generator.render.said import written_in
from generator.render.withheld import Withheld
from generator.render.words import who_or_what


@dataclass(frozen=True, slots=True)
class _Told:
    """A problem that has no place yet."""

    level: Level
    code: str
    message: str


def reference_faults(collection: Collection, content: Content) -> tuple[Problem, ...]:
    """The problems of all pages written by hand, introductions and words of tours, each at its line."""
    found = [(essay.path, one) for essay in content.essays for one in references_in(essay.text)]
    found += _in_short_words(content)
    if not found:
        return ()
    names = Names(index_of(collection), Withheld(collection.entities))
    labels = Labels(collection.exhibition.language)
    return tuple(fault for path, one in found for fault in _faults(path, one, names, labels))


def _in_short_words(content: Content) -> Iterator[tuple[str, Reference]]:
    """The references in introductions and in tours, with the files that they stand in."""
    said = [(EXHIBITION, section.intro) for section in content.exhibition.sections]
    for tour in content.tours:
        said += [(tour.location.file, words) for words in (tour.intro, *(stop.text for stop in tour.stops))]
    for file, words in said:
        for found in written_in(words or ""):
            target = found["target"].strip()
            line = _line_of(content.folder / file, found["target"])
            yield file, Reference(found.start(), found.end(), line, target, found["words"], bool(found["bang"]))


def _line_of(file: Path, target: str) -> int:
    """The first line of a YAML file on which a reference stands; 0 where it is broken over several."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return 0
    return next((number for number, line in enumerate(lines, 1) if f"[[{target}" in line), 0)


def _faults(path: str, one: Reference, names: Names, labels: Labels) -> Iterator[Problem]:
    location = Location(path, one.line)
    meant = names.find(one.target)
    for told in (*_of_name(one, meant, names, labels), *_of_place(one, meant)):
        # What a curator wrote may hold a name that no output is to hold.
        yield Problem(location, told.level, told.code, names.withheld.hide(told.message))


def _of_name(one: Reference, meant: Found, names: Names, labels: Labels) -> Iterator[_Told]:
    match meant:
        case Nothing(near, report):
            yield _Told(Level.ERROR, "no-such-reference", _unknown(one, near, report))
        case Several():
            message = f"{_said(one)} may be several; write {_choice(meant, names, labels)}"
            yield _Told(Level.ERROR, "ambiguous-reference", message)
        case Hidden():
            shown = "in your words" if one.words else "as ■■"
            message = (
                f"a name is withheld here, and shown {shown} without a link; leave it so, or write [[…|other words]]"
            )
            yield _Told(Level.INFO, "withheld-reference", message)
        case Pageless():
            message = (
                f"{_said(one)} is not linked, since no report names it or its status is not confirmed; "
                "correct its entry, or leave out the [[ ]]"
            )
            yield _Told(Level.INFO, "unlinked-reference", message)


def _of_place(one: Reference, meant: Found) -> Iterator[_Told]:
    if not one.embedding or isinstance(meant, (Nothing, Several, Hidden, Pageless)):
        return
    if one.place is not Place.ALONE:
        message = (
            f"!{_said(one)} shows nothing within a line; give it a line of its own, not indented, or leave out the !"
        )
        yield _Told(Level.WARNING, "embed-in-line", message)
    elif isinstance(meant, InReport) and meant.part and not is_printed(meant.part):
        message = f"!{_said(one)} shows nothing, since that part is empty; name another part, or take the line out"
        yield _Told(Level.WARNING, "embed-empty", message)


def _said(one: Reference) -> str:
    return f"[[{one.target}]]"


def _unknown(one: Reference, near: str | None, report: Exhibit | None) -> str:
    if report:
        part, anchors = one.target.partition("#")[2].strip(), [part.anchor for part in report.report.parts]
        instead = _nearest(near, known_parts(anchors))
        if last := last_part(part, anchors):
            instead = f"its last is [[{report.report.id}#{last}]], write one up to that"
        message = f"{report.report.id} has no part {part}; {instead}"
    elif "#" in one.target:
        instead = _nearest(near, "before # write the id of a report")
        message = f"{_said(one)} leads into a report that is not there; {instead}"
    else:
        instead = _nearest(near, "write a name as its page has it, or the id of a report")
        message = f"{_said(one)} is no name or report of this exhibition; {instead}"
    return message


def _nearest(near: str | None, else_: str) -> str:
    return f"do you mean [[{near}]]?" if near else else_


def _choice(meant: Several, names: Names, labels: Labels) -> str:
    """How to write each, with what tells it apart."""
    known = dict(zip(meant.exactly[-len(meant.entities) :], meant.entities, strict=True))
    said = (f"[[{exact}]]{_apart(known.get(exact), names, labels)}" for exact in meant.exactly)
    return " or ".join(said)


def _apart(entity: Entity | None, names: Names, labels: Labels) -> str:
    if entity is None:
        return " (the report)"
    words = who_or_what(entity, names.index, labels)
    return f" ({words})" if words else ""
