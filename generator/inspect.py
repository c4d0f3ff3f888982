"""What was understood, as the JSON of the contracts: how accuracy is measured, and what other programs read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.dates import events_of
from generator.model.event import Event
from generator.model.names import Entity, NameKind, Reference
from generator.model.page import Block, Join, Kind, Page, Part, Report
from generator.model.problem import Problem

Json = dict[str, Any]
CONTEXT = 24


def inspect_json(pages: Sequence[Page], references: Sequence[Reference], entities: Mapping[str, Entity]) -> Json:
    """The document that `exhibit inspect` prints: one entry per page text, in the order given."""
    by_report: dict[str, list[Reference]] = {}
    for reference in references:
        by_report.setdefault(reference.report, []).append(reference)
    return {"files": [_file(page, by_report, entities) for page in pages]}


def _file(page: Page, references: Mapping[str, Sequence[Reference]], entities: Mapping[str, Entity]) -> Json:
    source = page.source
    return {
        "path": source.path,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "characters": len(source.text),
        "blocks": [_block(block) for block in page.blocks],
        "reports": [_report(report, references.get(report.id, ()), entities) for report in page.reports],
        "joins": [_join(page, join) for join in page.joins],
        "problems": [_problem(problem) for problem in page.problems],
    }


def _block(block: Block) -> Json:
    return {
        "start": block.span.start,
        "end": block.span.end,
        "line": block.line,
        "kind": str(block.kind),
        "report": block.report,
        "confidence": round(block.confidence, 2),
        "evidence": block.reason,
    }


def _report(report: Report, references: Sequence[Reference], entities: Mapping[str, Entity]) -> Json:
    return {
        "id": report.id,
        "lines": list(report.lines),
        "title": _headline(report),
        "kicker": _first(report, Kind.KICKER),
        "deck": _first(report, Kind.DECK),
        "authors": list(report.authors),
        "photographers": list(report.photographers),
        "publisher": report.publisher,
        "edition": report.edition,
        "column": report.column,
        "dateline": report.first_text(Kind.DATELINE),
        "date": report.date.edtf,
        "date_evidence": list(report.date.evidence),
        "events": [_event(report, event) for event in events_of(report.parts, report.date.edtf)],
        "headings": [part.text for part in report.of_kind(Kind.HEADING)],
        "paragraphs": [part.text for part in report.of_kind(Kind.PARAGRAPH)],
        "captions": [_caption(report, part) for part in report.of_kind(Kind.CAPTION)],
        "pull_quotes": [part.text for part in report.of_kind(Kind.PULL_QUOTE)],
        "editors_note": _first(report, Kind.EDITORS_NOTE),
        "continued_from": report.continued_from,
        "continued_to": report.continued_to,
        "people": _named(references, entities, NameKind.PERSON),
        "places": _named(references, entities, NameKind.PLACE),
        "organisations": _named(references, entities, NameKind.ORGANISATION),
    }


def _event(report: Report, event: Event) -> Json:
    words = report.part(event.anchor).text[event.start : event.end]
    return {"words": words, "date": event.edtf, "basis": str(event.basis), "part": event.anchor}


def _headline(report: Report) -> str | None:
    return " ".join(report.title.split()) if report.title else None


def _first(report: Report, kind: Kind) -> str | None:
    texts = [part.text for part in report.of_kind(kind)]
    return "".join(texts) if texts else None


def _caption(report: Report, part: Part) -> Json:
    credit = report.credit_of(part)
    return {
        "text": part.text,
        "marker": part.marker,
        "credit": credit.text if credit else None,
        "credits": list(dict.fromkeys(c.name for c in report.credited(part))),
    }


def _named(references: Sequence[Reference], entities: Mapping[str, Entity], kind: NameKind) -> list[Json]:
    named: dict[str, list[Reference]] = {}
    for reference in references:
        if entities[reference.entity].kind is kind:
            named.setdefault(reference.entity, []).append(reference)
    return [_entity(entities[key], found) for key, found in named.items()]


def _entity(entity: Entity, references: Sequence[Reference]) -> Json:
    common: Json = {
        "name": entity.name,
        "id": entity.id,
        "forms": list(dict.fromkeys(reference.mention.name for reference in references)),
        "mentions": len(references),
        "reasons": list(dict.fromkeys(str(reason) for reference in references for reason in reference.reasons)),
    }
    if entity.kind is NameKind.PERSON:
        role = next((role.text for role in entity.roles if role.report == references[0].report), None)
        return common | {"role": role, "nickname": entity.nickname}
    if entity.kind is not NameKind.PLACE:
        return common
    return common | {
        "kind": entity.place_kind,
        "within": list(entity.within),
        "latitude": entity.latitude,
        "longitude": entity.longitude,
        "precision": entity.precision,
    }


def _join(page: Page, join: Join) -> Json:
    text = page.source.text
    before = "".join(text[join.before.start : join.before.end].split())[-CONTEXT:]
    after = "".join(text[join.after.start : join.after.end].split())[:CONTEXT]
    return {"before": before, "after": after, "line": join.line}


def _problem(problem: Problem) -> Json:
    return {
        "line": problem.location.line,
        "level": str(problem.level),
        "code": problem.code,
        "message": problem.message,
    }
