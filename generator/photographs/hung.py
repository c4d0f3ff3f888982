"""Folders of photographs × reports: what hangs where, before anything is made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection as Collecting, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.content.fields import nearest
from generator.content.ids import folded
from generator.content.photographs import FOLDER, PhotographFile, Photographs, printable
from generator.content.rights import rights_of
from generator.model.collection import Collection, Exhibit
from generator.model.photograph import Rights
from generator.model.problem import Level, Location, Problem
from generator.photographs.pairing import Pair, pair


@dataclass(frozen=True, slots=True)
class Hung:
    """A report with a folder of photographs: its photographs in the order in which they are shown."""

    exhibit: Exhibit
    pairs: tuple[Pair, ...]
    folder: bool

    @property
    def beside(self) -> str:
        """The YAML beside the text, in which doubts are settled."""
        return str(PurePosixPath(self.exhibit.page.source.path).with_suffix(".yml"))


def of_reports(collection: Collection, photographs: Photographs) -> tuple[PhotographFile, ...]:
    """The files in the folders of this exhibition's reports."""
    known = {folded(exhibit.report.id) for exhibit in collection.exhibits}
    return tuple(file for file in photographs.files if folded(file.report) in known)


def hung_photographs(
    collection: Collection, photographs: Photographs, refused: Collecting[PhotographFile]
) -> tuple[tuple[Hung, ...], tuple[Problem, ...]]:
    """The reports that have photographs, in the order of the exhibition, and what is in doubt.

    Files that are `refused` cannot be shown, and take no caption from others.
    """
    by_report: dict[str, list[PhotographFile]] = defaultdict(list)
    for file in photographs.files:
        by_report[folded(file.report)].append(file)
    folders = {folded(folder) for folder in photographs.folders}
    hung: list[Hung] = []
    problems: list[Problem] = []
    for exhibit in collection.exhibits:
        report = exhibit.report
        entries = [entry for entry in exhibit.facts.photographs if entry.report == report.id]
        files = by_report.get(folded(report.id), ())
        if not files and not entries and folded(report.id) not in folders:
            continue
        beside = str(PurePosixPath(exhibit.page.source.path).with_suffix(".yml"))
        pairing = pair(report, files, entries, beside, refused)
        hung.append(Hung(exhibit, pairing.pairs, folded(report.id) in folders))
        problems += pairing.problems
    reports = [exhibit.report.id for exhibit in collection.exhibits]
    problems += _of_no_report(photographs.folders, reports)
    return tuple(hung), tuple(problems)


def own_rights(exhibit: Exhibit, pair: Pair) -> Rights | None:
    """The rights of a photograph: its own, else those of its page. Those of the whole exhibition are said elsewhere."""
    words = (pair.entry.rights if pair.entry else None) or exhibit.facts.source.rights
    return rights_of(words) if words else None


def _of_no_report(folders: Iterable[str], reports: list[str]) -> Iterator[Problem]:
    known = {folded(report) for report in reports}
    for folder in folders:
        if folded(folder) in known:
            continue
        of_page = [report for report in reports if report.startswith(f"{folder}-")]
        near = of_page or list(filter(None, [nearest(folder, reports)]))
        better = f"call the folder {' or '.join(near[:3])}" if near else "call it by the id of its report"
        message = f"no report is called {printable(folder)}, so that its photographs are not shown; {better}"
        yield Problem(Location(printable(f"{FOLDER}/{folder}")), Level.ERROR, "no-such-report", message)
