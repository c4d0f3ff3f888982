"""The only stage that needs everything at once: reports, facts and names become one collection."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.link.dating import unmet_datings
from generator.link.newspapers import with_newspapers
from generator.link.sections import arrange
from generator.model.collection import Collection, Exhibit
from generator.model.exhibition import Exhibition, TextFacts
from generator.model.names import Entity, Reference, Status
from generator.model.page import Page
from generator.model.problem import Level, Problem

if TYPE_CHECKING:
    from generator.render.withheld import Withheld


def link(
    exhibition: Exhibition,
    pages: Sequence[tuple[Page, TextFacts]],
    entities: Sequence[Entity],
    references: Sequence[Reference],
    problems: Sequence[Problem] = (),
) -> Collection:
    """Hang every report in its section, with its facts and its names.

    `references` may come in any order; those of a report are sorted by where they stand. Newspapers that
    nobody delivered are added. Problems found here follow those handed in.
    """
    known, named = with_newspapers(pages, entities, references)
    sections, misplaced = arrange(exhibition, [page for page, _ in pages])
    by_report = _by_report(named)
    hung = {report.id: (report, page, facts) for page, facts in pages for report in page.reports}
    exhibits = tuple(
        Exhibit(*hung[report], references=by_report.get(report, ()), section=section)
        for section in sections
        for report in section.reports
    )
    found = (*problems, *misplaced, *_facts_of_nobody(pages), *unmet_datings(exhibits))
    return Collection(exhibition, sections, exhibits, _withheld_together(known, entities), found)


def _withheld_together(entities: Iterable[Entity], settled: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities; what is called like one that is withheld is withheld too, unless the curator knows it as another.

    Of two namesakes the program may not have told which one a report means. A longer name that holds the one to be
    left out, of a school of that town or of a newspaper, would tell it; the curator's entry says that it may be shown.
    What is withheld so may be what others are called or hold, and so on, until nothing is added. `settled` are the
    entities before newspapers are added, which nobody enters.
    """
    from generator.render.withheld import Withheld

    entered = {entity.id for entity in settled if entity.status is Status.CONFIRMED}
    before: tuple[Entity, ...] = ()
    known = tuple(entities)
    while known != before:
        before, withheld = known, Withheld(known)
        known = tuple(e if e.id in entered else _with_the_withheld(e, withheld) for e in before)
    return known


def _with_the_withheld(entity: Entity, withheld: Withheld) -> Entity:
    names = (entity.name, *entity.forms)
    if any(withheld.is_one(name) for name in names):
        return replace(entity, withheld=True)
    if withheld.hide(entity.name) != entity.name:
        # Its other forms, such as the hospital alone, tell nothing, and stand elsewhere for others.
        told = tuple(form for form in entity.forms if withheld.hide(form) != form)
        return replace(entity, withheld=True, forms=told)
    return entity


def _by_report(references: Sequence[Reference]) -> dict[str, tuple[Reference, ...]]:
    by_report: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        by_report[reference.report].append(reference)
    return {
        report: tuple(sorted(found, key=lambda r: (r.mention.anchor, r.mention.start, r.mention.end)))
        for report, found in by_report.items()
    }


def _facts_of_nobody(pages: Sequence[tuple[Page, TextFacts]]) -> list[Problem]:
    """Facts under an id that no report of the page has: most likely the page was read anew."""
    problems = []
    for page, facts in pages:
        ids = [report.id for report in page.reports]
        for said in facts.reports:
            if said.id not in ids:
                message = (
                    f"no report of this page has the id {said.id}; correct it, the page has {', '.join(ids) or 'none'}"
                )
                problems.append(Problem(said.location, Level.WARNING, "no-such-report", message))
    return problems
