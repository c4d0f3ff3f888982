"""Which report hangs in which section (展区), in the curator's order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.model.exhibition import Exhibition, Section
from generator.model.page import Page
from generator.model.problem import Level, Location, Problem

REST = "others"
EXHIBITION_FILE = "exhibition.yml"


def arrange(exhibition: Exhibition, pages: Sequence[Page]) -> tuple[tuple[Section, ...], tuple[Problem, ...]]:
    """The sections with the ids of the reports that hang in each, every report exactly once.

    The name of a page stands for all its reports. Reports named nowhere go to a last section without a title,
    whose words are the renderer's. A report named twice hangs where it is named first.
    """
    ids_by_name = _ids_by_name(pages)
    hung: dict[str, str] = {}
    sections: list[Section] = []
    problems: list[Problem] = []
    for section in exhibition.sections:
        reports = tuple(_place(section, ids_by_name, hung, problems))
        sections.append(replace(section, reports=reports))
    rest = tuple(report.id for page in pages for report in page.reports if report.id not in hung)
    if rest:
        sections.append(Section(_free_id(sections), "", rest))
    return tuple(sections), tuple(problems)


def _ids_by_name(pages: Sequence[Page]) -> dict[str, tuple[str, ...]]:
    """What a name in `reports:` stands for: a report, or all reports of a page."""
    pages_by_name = {page.source.name: tuple(report.id for report in page.reports) for page in pages}
    return pages_by_name | {report.id: (report.id,) for page in pages for report in page.reports}


def _place(
    section: Section, ids_by_name: Mapping[str, tuple[str, ...]], hung: dict[str, str], problems: list[Problem]
) -> Iterator[str]:
    for name in section.reports:
        if name not in ids_by_name:
            problems.append(_problem("no-such-report", f"展区 {section.id}: there is no report {name}; correct its id"))
        for report in ids_by_name.get(name, ()):
            if report in hung:
                message = f"report {report} hangs in {hung[report]} already; take it out of 展区 {section.id}"
                problems.append(_problem("report-hung-twice", message))
                continue
            hung[report] = section.id
            yield report


def _free_id(sections: Sequence[Section]) -> str:
    taken = {section.id for section in sections}
    number, free = 1, REST
    while free in taken:
        number += 1
        free = f"{REST}-{number}"
    return free


def _problem(code: str, message: str) -> Problem:
    return Problem(Location(EXHIBITION_FILE), Level.WARNING, code, message)
