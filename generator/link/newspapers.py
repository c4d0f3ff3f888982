"""The newspapers of the exhibition: those that published its reports, and those that its texts name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.model.exhibition import TextFacts
from generator.model.names import Entity, Mention, NameKind, Reference, Status
from generator.model.page import Kind, Page, Part, Report
from generator.resolve.identity import Addresses

TITLE_MARKS = re.compile(r"《([^《》,，。;；:：!！?？()（）“”\"]{1,14}[报報])》")
# What ends in 报 and is none: notices, briefs, posters.
NAMED_LIKE_ONE = re.compile(r".{1,13}(?<![通情简海墙喜汇预举申警快捷电板黑])[报報]|.{2,}快[报報]")
SIGNED = (Kind.BYLINE, Kind.DATELINE, Kind.CREDIT, Kind.EDITORS_NOTE, Kind.CAPTION)
ITSELF = re.compile(r"[本我][报報刊社网網台]")
NOT_OF_THE_NAME = re.compile(r"[\s《》]+")

_Taken = dict[tuple[str, str], list[tuple[int, int]]]


@dataclass(slots=True)
class _Masthead:
    """The newspapers known so far, by every form of their names; new ones get an id that nobody has."""

    by_form: dict[str, Entity]
    addresses: Addresses
    found: list[Entity] = field(default_factory=list)

    def of(self, name: str, status: Status) -> Entity:
        if name not in self.by_form:
            entity = Entity(self.addresses.of(name, NameKind.NEWSPAPER), NameKind.NEWSPAPER, name, (name,), status)
            self.by_form[name] = entity
            self.found.append(entity)
        return self.by_form[name]


def paper_name(publisher: str | None) -> str | None:
    """A newspaper's name without title marks; None where the print only says 本报 (this newspaper)."""
    name = NOT_OF_THE_NAME.sub("", publisher or "")
    return None if not name or ITSELF.fullmatch(name) else name


def with_newspapers(
    pages: Sequence[tuple[Page, TextFacts]], entities: Sequence[Entity], references: Sequence[Reference]
) -> tuple[tuple[Entity, ...], tuple[Reference, ...]]:
    """The entities and references with the newspapers among them.

    A newspaper is what the curator or the byline says published a report, what stands between title marks and ends
    in 报, and what was taken for an organisation and is called like one. A place in the text that another name has
    taken is left to that name.
    """
    said = {paper_name(facts.source.newspaper) for _, facts in pages}
    printed = {paper_name(report.publisher) for page, _ in pages for report in page.reports}
    told = tuple(_as_newspaper(entity, said, printed) for entity in entities)
    # A withheld house is one whatever it is called, so that no page is made for its newspaper.
    known = [e for e in told if e.kind is NameKind.NEWSPAPER or (e.withheld and e.kind is NameKind.ORGANISATION)]
    by_form = {form: e for e in reversed(known) for form in (*e.forms, e.name) if form not in e.bound}
    masthead = _Masthead(by_form, Addresses(end for entity in told for end in (entity.id, entity.slug)))
    taken = _taken(references)
    named = [
        reference
        for page, facts in pages
        for report in page.reports
        for reference in _named_in(report, facts, masthead, taken)
    ]
    return (*told, *masthead.found), (*references, *named)


def _as_newspaper(entity: Entity, said: set[str | None], printed: set[str | None]) -> Entity:
    """An organisation that is a newspaper, as one; what the curator says needs nobody's confirming."""
    if entity.kind is not NameKind.ORGANISATION or entity.status is Status.REJECTED:
        return entity
    if entity.name in said:
        return replace(entity, kind=NameKind.NEWSPAPER, status=Status.CONFIRMED)
    if entity.name in printed or NAMED_LIKE_ONE.fullmatch(entity.name):
        return replace(entity, kind=NameKind.NEWSPAPER)
    return entity


def _named_in(report: Report, facts: TextFacts, masthead: _Masthead, taken: _Taken) -> Iterator[Reference]:
    said, printed = paper_name(facts.source.newspaper), paper_name(report.publisher)
    publishers = [masthead.of(said, Status.CONFIRMED)] if said else []
    publishers += [masthead.of(printed, Status.PROVISIONAL)] if printed else []
    for part in report.parts:
        for start, end in _forms_in(part, publishers):
            if not _overlaps(taken.get((report.id, part.anchor), ()), start, end):
                form = part.text[start:end]
                entity = masthead.of(NOT_OF_THE_NAME.sub("", form), Status.PROVISIONAL)
                mention = Mention(NameKind.NEWSPAPER, form, part.anchor, start, end, 1.0)
                yield Reference(report.id, mention, entity.id)


def _forms_in(part: Part, publishers: Iterable[Entity]) -> list[tuple[int, int]]:
    spans = {found.span(1) for found in TITLE_MARKS.finditer(part.text)}
    if part.kind in SIGNED:
        for entity in publishers:
            start = part.text.find(entity.name)
            if start >= 0 and not _overlaps(spans, start, start + len(entity.name)):
                spans.add((start, start + len(entity.name)))
    return sorted(spans)


def _taken(references: Sequence[Reference]) -> _Taken:
    taken: _Taken = {}
    for reference in references:
        mention = reference.mention
        taken.setdefault((reference.report, mention.anchor), []).append((mention.start, mention.end))
    return taken


def _overlaps(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(s < end and start < e for s, e in spans)
