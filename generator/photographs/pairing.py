"""Which photograph of a report belongs to which of its captions: by the YAML beside the text, else by its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.content.fields import nearest
from generator.content.ids import folded
from generator.content.photographs import FOLDER, PhotographFile, printable
from generator.model.exhibition import Photograph
from generator.model.page import Kind, Report
from generator.model.problem import Level, Location, Problem
from generator.photographs.numbers import number_in, printed_number
from generator.photographs.settling import line_for


@dataclass(frozen=True, slots=True)
class Pair:
    """A photograph and the number (from 1) of its caption, None where it belongs to none, or it is not clear to which.

    `entry` is what the YAML beside the text says of it.
    """

    file: PhotographFile
    caption: int | None
    entry: Photograph | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """The photographs of one report by caption and name, those without a caption last, and what is in doubt."""

    pairs: tuple[Pair, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Claim:
    """The caption that a photograph is of; `why` it is of none, where that is a doubt."""

    caption: int | None
    why: str | None = None


def pair(
    report: Report,
    files: Sequence[PhotographFile],
    entries: Sequence[Photograph],
    beside: str,
    refused: Collection[PhotographFile] = (),
) -> Pairing:
    """Pair the files of a report's folder with its captions; `beside` is the YAML that can settle doubts.

    What the YAML says goes before what a name says. A name that counts beyond the captions, or that several share,
    pairs with none: a wrong caption is worse than none. Files that are `refused` cannot be shown: only the YAML pairs
    them, and they are in nobody's way.
    """
    said, faults = _by_file(report.id, files, entries)
    numbers = [printed_number(part.marker) for part in report.of_kind(Kind.CAPTION)]
    unshown = {file: _Claim(said[file].caption if file in said else None) for file in files if file in refused}
    claims = {file: _claim(file, said.get(file), numbers) for file in files if file not in refused}
    claims = _settled(claims, said) | unshown
    pairs = [Pair(file, claim.caption, said.get(file)) for file, claim in claims.items()]
    doubts = (_doubt(file, claim.why, report.id, beside) for file, claim in claims.items() if claim.why and numbers)
    return Pairing(tuple(sorted(pairs, key=_order)), (*faults, *doubts))


def _order(pair: Pair) -> tuple[object, ...]:
    return (pair.caption is None, pair.caption or 0, pair.file.name, str(pair.file.path))


def _by_file(
    report: str, files: Sequence[PhotographFile], entries: Sequence[Photograph]
) -> tuple[dict[PhotographFile, Photograph], list[Problem]]:
    """What the YAML says of each file, and its lines that speak of none, or of one of which another spoke."""
    said: dict[PhotographFile, Photograph] = {}
    problems = []
    for entry in entries:
        file = _called(entry.file, files)
        if file is None:
            problems.append(Problem(entry.location, Level.ERROR, "no-such-file", _not_there(report, entry.file, files)))
        elif file in said:
            message = f"line {said[file].location.line} speaks of {file.name} already; make the two one"
            problems.append(Problem(entry.location, Level.ERROR, "duplicate-photograph", message))
        else:
            said[file] = entry
    return said, problems


def _called(name: str, files: Sequence[PhotographFile]) -> PhotographFile | None:
    """The file of that name, to the letter or but for capitals and the way accents are written."""
    exact = [file for file in files if file.name == name]
    alike = exact or [file for file in files if folded(file.name) == folded(name)]
    return alike[0] if len(alike) == 1 or exact else None


def _not_there(report: str, name: str, files: Sequence[PhotographFile]) -> str:
    near = nearest(name, [file.name for file in files])
    better = f"do you mean {near}?" if near else "put it there"
    return f"the photograph {FOLDER}/{report}/{name} is not there; {better}"


def _claim(file: PhotographFile, entry: Photograph | None, numbers: Sequence[int | None]) -> _Claim:
    """What a photograph says by itself. `numbers` are those that the captions print."""
    if entry and (entry.unpaired or entry.caption):
        return _Claim(entry.caption if (entry.caption or 0) <= len(numbers) else None)
    said = number_in(file.name)
    if said is None:
        return _Claim(None, "its name does not say which")
    by_print = numbers.index(said.value) + 1 if numbers.count(said.value) == 1 else None
    by_order = said.value if 1 <= said.value <= len(numbers) else None
    if said.printed and any(numbers):
        # 图③ is the picture that is printed as such, wherever it stands.
        unnumbered = by_order if by_order and numbers[by_order - 1] is None else None
        caption = by_print or unnumbered
    elif by_order and by_print and by_order != by_print:
        return _Claim(None, f"caption {by_order} in order is not the one that is printed with {said.value}")
    else:
        caption = by_order or by_print
    return _Claim(caption, None if caption else f"there is no caption {said.value}; the report has {len(numbers)}")


def _settled(
    claims: Mapping[PhotographFile, _Claim], said: Mapping[PhotographFile, Photograph]
) -> dict[PhotographFile, _Claim]:
    """The claims without those that names alone make and that another photograph makes, too."""
    by_yaml = {claim.caption for file, claim in claims.items() if file in said and said[file].caption}
    claiming: dict[int | None, list[PhotographFile]] = defaultdict(list)
    for file, claim in claims.items():
        claiming[claim.caption].append(file)
    settled = {}
    for file, claim in claims.items():
        entry = said.get(file)
        if claim.caption is None or (entry and entry.caption) or len(claiming[claim.caption]) == 1:
            settled[file] = claim
        elif claim.caption in by_yaml:
            settled[file] = _Claim(None, f"the YAML gives caption {claim.caption} to another photograph")
        else:
            rivals = islice((other.name for other in claiming[claim.caption] if other is not file), 3)
            others = ", ".join(map(printable, rivals))
            settled[file] = _Claim(None, f"{others} is by its name of caption {claim.caption} as well")
    return settled


def _doubt(file: PhotographFile, why: str, report: str, beside: str) -> Problem:
    if printable(file.name) != file.name:
        better = "name it by its caption (1-….jpg); its name holds signs that cannot be written"
    else:
        line = line_for(report, file.name, caption="none")
        better = (
            f"name it by its caption (1-….jpg), or write {line} under photographs: in {beside}, with a number for none"
        )
    message = f"belongs to no caption: {why}; {better}"
    return Problem(Location(file.place), Level.WARNING, "no-caption", message)
