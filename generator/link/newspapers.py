"""The newspapers of the exhibition: those that published its reports, and those that its texts name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.link.pinyin import slug_of
from generator.model.exhibition import TextFacts
from generator.model.names import Entity, Mention, NameKind, Reference, Status
from generator.model.page import Kind, Page, Part, Report

TITLE_MARKS = re.compile(r"《([^《》,，。;；:：!！?？()（）“”\"]{1,14}报)》")
SIGNED = (Kind.BYLINE, Kind.DATELINE, Kind.CREDIT, Kind.EDITORS_NOTE, Kind.CAPTION)


@dataclass(slots=True)
class _Masthead:
    """The newspapers known so far, by every form of their names; new ones get an id that nobody has."""

    by_form: dict[str, Entity]
    ids: set[str]
    found: list[Entity] = field(default_factory=list)

    def of(self, form: str, status: Status) -> Entity:
        name = "".join(form.split())
        if name not in self.by_form:
            entity = Entity(self._free_id(name), NameKind.NEWSPAPER, name, (name,), status)
            self.by_form[name] = entity
            self.found.append(entity)
        return self.by_form[name]

    def _free_id(self, name: str) -> str:
        stem = slug_of(name) or "newspaper"
        free, number = stem, 1
        while free in self.ids:
            number += 1
            free = f"{stem}-{number}"
        self.ids.add(free)
        return free


def find_newspapers(
    pages: Sequence[tuple[Page, TextFacts]], entities: Sequence[Entity], references: Sequence[Reference]
) -> tuple[tuple[Entity, ...], tuple[Reference, ...]]:
    """The newspapers that are not among `entities` yet, and where they are named.

    A newspaper is what the curator or the byline says published a report, and what stands between title marks
    and ends in 报. A place that another name has taken is left to that name.
    """
    known = [entity for entity in entities if entity.kind is NameKind.NEWSPAPER]
    masthead = _Masthead(
        {form: entity for entity in known for form in (entity.name, *entity.forms)},
        {entity.id for entity in entities},
    )
    taken = _taken(references)
    named = tuple(
        reference
        for page, facts in pages
        for report in page.reports
        for reference in _named_in(report, facts, masthead, taken)
    )
    return tuple(masthead.found), named


def _named_in(report: Report, facts: TextFacts, masthead: _Masthead, taken: _Taken) -> Iterator[Reference]:
    publishers = []
    if facts.source.newspaper:
        publishers.append(masthead.of(facts.source.newspaper, Status.CONFIRMED))
    if report.publisher:
        publishers.append(masthead.of(report.publisher, Status.PROVISIONAL))
    for part in report.parts:
        for start, end in _forms_in(part, publishers):
            if not _overlaps(taken.get((report.id, part.anchor), ()), start, end):
                entity = masthead.of(part.text[start:end], Status.PROVISIONAL)
                mention = Mention(NameKind.NEWSPAPER, part.text[start:end], part.anchor, start, end, 1.0)
                yield Reference(report.id, mention, entity.id)


def _forms_in(part: Part, publishers: Iterable[Entity]) -> list[tuple[int, int]]:
    spans = {found.span(1) for found in TITLE_MARKS.finditer(part.text)}
    if part.kind in SIGNED:
        for entity in publishers:
            start = part.text.find(entity.name)
            if start >= 0 and not _overlaps(spans, start, start + len(entity.name)):
                spans.add((start, start + len(entity.name)))
    return sorted(spans)


_Taken = dict[tuple[str, str], list[tuple[int, int]]]


def _taken(references: Sequence[Reference]) -> _Taken:
    taken: _Taken = {}
    for reference in references:
        mention = reference.mention
        taken.setdefault((reference.report, mention.anchor), []).append((mention.start, mention.end))
    return taken


def _overlaps(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(s < end and start < e for s, e in spans)
