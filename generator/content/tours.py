"""tours/*.yml → the guided paths that the curator wrote, each file one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.content.addressing import read_formerly, read_slug
from generator.content.fields import Fields, nearest
from generator.content.ids import IDS_ARE, folded, is_id
from generator.content.shapes.tours import TOUR
from generator.content.tree import Mapping as Node, read_tree
from generator.model.page import Report
from generator.model.problem import Level, Location, Problem
from generator.model.tour import Stop, Tour

FOLDER, YAML = "tours", ".yml"
DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class TourFiles:
    """The guided paths of the folder, by their ids, and what is wrong with its files."""

    tours: tuple[Tour, ...]
    problems: tuple[Problem, ...]


def read_tours(files: Iterable[Path]) -> TourFiles:
    """The tours in these files; a file that cannot be one is left out, and said so."""
    tours: dict[str, Tour] = {}
    problems: list[Problem] = []
    for file in files:
        path = f"{FOLDER}/{file.name}"
        if fault := _why_not(file, tours):
            problems.append(fault)
            continue
        try:
            tour, faults = read_tour(path, unicodedata.normalize("NFC", file.stem), file.read_bytes())
        except OSError as error:
            message = f"this file cannot be opened ({error.strerror}); check its permissions"
            tour, faults = None, (_error(Location(path), "unreadable", message),)
        problems += faults
        if tour:
            tours[folded(tour.id)] = tour
    return TourFiles(tuple(tours.values()), tuple(problems))


def _why_not(file: Path, tours: Mapping[str, Tour]) -> Problem | None:
    """Why a file is no tour, None where it can be one."""
    location = Location(f"{FOLDER}/{file.name}".encode("utf-8", "backslashreplace").decode())
    if file.suffix != YAML:
        message = f"this file is not read; call a tour {file.stem}{YAML}".encode("utf-8", "backslashreplace").decode()
        return Problem(location, Level.WARNING, "not-read", message)
    if not is_id(file.stem):
        return _error(location, "file-name", f"the file's name becomes the tour's address: {IDS_ARE}; rename it")
    if folded(file.stem) in tours:
        other = tours[folded(file.stem)].location.file
        return _error(location, "duplicate-id", f"{other} has the same name but for capital letters; rename one")
    return None


def read_tour(path: str, identity: str, data: bytes) -> tuple[Tour | None, tuple[Problem, ...]]:
    """The tour in `data`, called `path` in problems; None where there is nothing in it to walk."""
    tree = read_tree(path, data)
    problems = list(tree.problems)
    if not isinstance(tree.root, Node):
        if not problems:
            message = "there are no keys; write `title: …` and `stops:`, under it a list of `- report: …`"
            problems.append(_error(Location(path, tree.root.line), "no-stops", message))
        return None, tuple(problems)
    fields = Fields(tree.root, path, problems, TOUR)
    title, intro = fields.text("title"), fields.text("intro")
    stops = tuple(stop for each in fields.each("stops") if (stop := _stop(each)))
    slug, formerly = read_slug(fields), read_formerly(fields)
    fields.close()
    if title is None and tree.whole:
        fields.fault(1, "no-title", "the tour has no title; write `title: …`")
    if not stops and not tree.whole:
        return None, tuple(problems)
    if not stops:
        fields.fault(fields.line("stops"), "no-stops", "the tour has no stop; write `- report: …` under `stops:`")
        return None, tuple(problems)
    return Tour(identity, title or identity, Location(path, 1), intro, stops, formerly=formerly, wanted=slug), tuple(
        problems
    )


def _stop(fields: Fields) -> Stop | None:
    report, part = fields.text("report"), fields.text("part")
    stop = Stop(fields.location, report or "", part, fields.text("title"), fields.text("text"))
    fields.close()
    if report is None:
        fields.fault(fields.location.line, "no-report", "a stop is at a report; write `report: …`, its id")
        return None
    return stop


def walkable(tours: Iterable[Tour], reports: Mapping[str, Report]) -> TourFiles:
    """The tours without the stops at reports and parts that are not there; a tour that has none left is left out."""
    told = [(tour, [(stop, _missing(stop, reports)) for stop in tour.stops]) for tour in tours]
    walked = (replace(tour, stops=tuple(stop for stop, fault in stops if fault is None)) for tour, stops in told)
    faults = (fault for _, stops in told for _, fault in stops if fault)
    return TourFiles(tuple(tour for tour in walked if tour.stops), tuple(faults))


def _missing(stop: Stop, reports: Mapping[str, Report]) -> Problem | None:
    if stop.report not in reports:
        message = f"no report has the id {stop.report}{_instead(stop.report, reports, 'write the name of its page')}"
        return _error(stop.location, "no-such-report", message)
    anchors = [part.anchor for part in reports[stop.report].parts]
    if stop.part is not None and stop.part not in anchors:
        if last := last_part(stop.part, anchors):
            message = f"{stop.report} has no part {stop.part}; its last is {last}, write one up to that"
        else:
            message = f"{stop.report} has no part {stop.part}{_instead(stop.part, anchors, known_parts(anchors))}"
        return _error(stop.location, "no-such-part", message)
    return None


def _instead(word: str, known: Iterable[str], otherwise: str) -> str:
    near = nearest(word, known)
    return f"; do you mean {near}?" if near else f"; {otherwise}"


def last_part(word: str, anchors: Iterable[str]) -> str | None:
    """The last part of that sort where the number of one that is not there is beyond it: p19 for p20."""
    stem = word.rstrip(DIGITS)
    numbers = [int(a.removeprefix(stem)) for a in anchors if a.rstrip(DIGITS) == stem and a[len(stem) :].isdecimal()]
    beyond = word[len(stem) :].isdecimal() and numbers and int(word[len(stem) :]) > max(numbers)
    return f"{stem}{max(numbers)}" if beyond else None


def known_parts(anchors: Iterable[str]) -> str:
    """The anchors of a report in few words: p1 to p23, h1, fig1."""
    return f"write one that it has: {', '.join(_spanned(anchors))}"


def _spanned(anchors: Iterable[str]) -> Iterator[str]:
    """Runs of numbered anchors by their first and last."""
    runs: dict[str, list[str]] = {}
    for anchor in anchors:
        runs.setdefault(anchor.rstrip(DIGITS), []).append(anchor)
    for run in runs.values():
        yield run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}"


def _error(location: Location, code: str, message: str) -> Problem:
    return Problem(location, Level.ERROR, code, message)
