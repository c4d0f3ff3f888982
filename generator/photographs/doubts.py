"""What `exhibit check` says of photographs: one plain line each, with what settles it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.content.photographs import FOLDER, PhotographFile, printable
from generator.model.exhibition import Exhibition
from generator.model.page import Kind
from generator.model.problem import Level, Location, Problem
from generator.photographs.darkroom import Shot
from generator.photographs.duplicates import duplicates
from generator.photographs.hung import Hung, own_rights
from generator.photographs.pairing import Pair
from generator.photographs.settling import line_for

# Pixels of the longer side: a figure is shown 720 wide, and most screens have more than one dot for each.
SMALL = 800


def doubts(exhibition: Exhibition, hung: Sequence[Hung], shots: Mapping[PhotographFile, Shot]) -> Iterator[Problem]:
    """Everything that is wrong or missing, in the order of the exhibition."""
    for each in hung:
        yield from _captions_without(each)
        for pair in each.pairs:
            shot = shots[pair.file]
            if shot.made.refused:
                yield _refused(shot)
            else:
                yield from _of_picture(exhibition, each, pair, shot)
    yield from duplicates([shots[p.file] for each in hung for p in each.pairs if not shots[p.file].made.refused])


def _captions_without(hung: Hung) -> Iterator[Problem]:
    """One line a report, and none for a report without a folder: it never had photographs.

    Nor where the curator says that a photograph belongs to no caption: then those of the page are not looked for.
    """
    report = hung.exhibit.report
    there = {pair.caption for pair in hung.pairs}
    missing = [n for n in range(1, len(report.of_kind(Kind.CAPTION)) + 1) if n not in there]
    others = any(pair.entry and pair.entry.unpaired for pair in hung.pairs)
    if missing and hung.folder and not others:
        which = ", ".join(map(str, missing))
        message = f"no photograph for caption {which}; call one {missing[0]}-….jpg to have it there"
        yield Problem(Location(printable(f"{FOLDER}/{report.id}")), Level.INFO, "no-photograph", message)


def _refused(shot: Shot) -> Problem:
    level = Level.ERROR if shot.is_picture else Level.WARNING
    return Problem(Location(shot.file.place), level, "photograph-not-read", f"not shown: {shot.made.refused}")


def _of_picture(exhibition: Exhibition, hung: Hung, pair: Pair, shot: Shot) -> Iterator[Problem]:
    location, made = Location(pair.file.place), shot.made
    if not (pair.entry and pair.entry.alt):
        settled = _settled_by(hung, pair, "alt", "…")
        message = f"no words for those who cannot see it; {settled}"
        yield Problem(location, Level.INFO, "no-alt", message)
    if not (own_rights(hung.exhibit, pair) or exhibition.rights):
        settled = _settled_by(hung, pair, "rights", "InC")
        message = f"nothing says what may be done with it; {settled}, or `rights:` for all in exhibition.yml"
        yield Problem(location, Level.INFO, "no-rights", message)
    if max(made.width, made.height) < SMALL:
        message = f"small: {made.width} × {made.height} pixels; if there is a larger one, put it here instead"
        yield Problem(location, Level.INFO, "small-photograph", message)
    if made.pictures > 1:
        message = f"holds {made.pictures} pictures, of which the first is shown; save the others as files of their own"
        yield Problem(location, Level.INFO, "several-pictures", message)


def _settled_by(hung: Hung, pair: Pair, key: str, value: str) -> str:
    """What to write for a photograph: a key more where the YAML speaks of it, else a line."""
    if pair.entry:
        return f"add `{key}: {value}` in line {pair.entry.location.line} of {pair.entry.location.file}"
    caption = {"caption": pair.caption} if pair.caption else {}
    line = printable(line_for(hung.exhibit.report.id, pair.file.name, **caption, **{key: value}))
    return f"write {line} under photographs: in {hung.beside}"
