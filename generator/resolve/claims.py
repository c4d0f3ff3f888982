"""What the authority files say, held against the reports that they cite."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.model.exhibition import Authority
from generator.model.names import NameKind, Status
from generator.model.page import Report
from generator.model.problem import Level, Location, Problem
from generator.resolve.uses import page_of


def unfounded(authorities: Sequence[Authority], reports: Sequence[Report], named: Collection[str]) -> Iterator[Problem]:
    """Offices that no report prints, reports that are not there, entries that nothing is about.

    `named` are the ids of the entries that some report names.
    """
    by_id = {report.id: report for report in reports}
    citable = by_id.keys() | {page_of(report) for report in reports}
    places = {entry.id: entry for entry in authorities if entry.kind is NameKind.PLACE}
    needed = _with_larger(named, places)
    for entry in authorities:
        yield from _offices(entry, by_id)
        yield from _aliases(entry, citable)
        if entry.status is not Status.REJECTED and entry.id not in needed:
            message = f"no report names {entry.name}; correct the name, add an alias, or take the entry out"
            # Misspelt, a name that should be withheld is shown.
            level = Level.WARNING if entry.withheld else Level.INFO
            yield Problem(entry.location, level, "not-named", message)


def _offices(entry: Authority, reports: Mapping[str, Report]) -> Iterator[Problem]:
    for role in entry.roles:
        if role.report is None:
            continue
        report = reports.get(role.report)
        if report is None:
            yield _no_such_report(entry, role.report)
        elif not report.prints(role.text):
            message = f"{role.report} does not print {role.text}; copy the words from there to the letter"
            yield _warning(entry.location, "not-printed", message)


def _aliases(entry: Authority, citable: Collection[str]) -> Iterator[Problem]:
    for alias in entry.aliases:
        if alias.report is not None and alias.report not in citable:
            yield _no_such_report(entry, alias.report)


def _with_larger(named: Collection[str], places: Mapping[str, Authority]) -> set[str]:
    """The entries that are named, and the larger places that they lie in."""
    needed: set[str] = set()
    open_ = list(named)
    while open_:
        identity = open_.pop()
        if identity not in needed:
            needed.add(identity)
            larger = places[identity].within if identity in places else None
            open_ += [larger] if larger else []
    return needed


def _no_such_report(entry: Authority, report: str) -> Problem:
    message = f"{entry.name}: there is no report {report}; write an id as `exhibit inspect` prints it"
    return _warning(entry.location, "no-such-report", message)


def _warning(location: Location, code: str, message: str) -> Problem:
    return Problem(location, Level.WARNING, code, message)
