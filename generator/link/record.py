"""What a librarian would record about a report: as read from the page, unless the curator says otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.collection import Exhibit
from generator.model.exhibition import ReportFacts, SourceFacts
from generator.model.page import Kind, Report
from generator.model.problem import Location

BRACKETS = "（）()【】〔〕 \u3000"


@dataclass(frozen=True, slots=True)
class Record:
    """The settled record of a report. `by_curator` names the fields that the curator wrote.

    `publisher` is the newspaper that the page is of; `taken_from` the printed words that say where it has the text.
    """

    title: str | None
    kicker: str | None
    deck: str | None
    authors: tuple[str, ...]
    photographers: tuple[str, ...]
    publisher: str | None
    taken_from: str | None
    date: str | None
    date_evidence: tuple[str, ...]
    date_note: str | None
    edition: str | None
    column: str | None
    dateline: str | None
    genre: str | None
    subjects: tuple[str, ...]
    rights: str | None
    by_curator: tuple[str, ...]


def record_of(exhibit: Exhibit) -> Record:
    """The record of a report. What is said of the report itself goes before what is said of its page."""
    report, source, facts = exhibit.report, exhibit.facts.source, facts_of(exhibit)
    date = facts.date or source.date
    return Record(
        title=facts.title or report.title,
        kicker=facts.kicker or report.first_text(Kind.KICKER),
        deck=facts.deck or report.first_text(Kind.DECK),
        authors=report.authors if facts.authors is None else facts.authors,
        photographers=report.photographers,
        publisher=source.newspaper or _publisher(report),
        taken_from=_source_note(report),
        date=date or report.date.edtf,
        date_evidence=_evidence(report, facts, source) or (() if date else report.date.evidence),
        date_note=facts.date_note or (None if facts.date else source.date_note),
        edition=source.edition or report.edition,
        column=facts.column or report.column,
        dateline=report.first_text(Kind.DATELINE),
        genre=facts.genre,
        subjects=facts.subjects,
        rights=source.rights,
        by_curator=_by_curator(facts, source),
    )


def _evidence(report: Report, facts: ReportFacts, source: SourceFacts) -> tuple[str, ...]:
    """What speaks for the curator's date: in the report, then elsewhere on its page, unless its date is its own."""
    of_page = () if facts.date else source.date_evidence
    said = dict.fromkeys((*facts.date_evidence, *of_page))
    return tuple(sorted(said, key=lambda words: not report.prints(words)))


def facts_of(exhibit: Exhibit) -> ReportFacts:
    """What the curator wrote of this report; nothing filled in where nothing was written."""
    report, page = exhibit.report, exhibit.page
    written = (facts for facts in exhibit.facts.reports if facts.id == report.id)
    return next(written, ReportFacts(report.id, Location(page.source.path)))


def _publisher(report: Report) -> str | None:
    """The newspaper that the print names, unless only as the one from which the text was taken over."""
    return None if report.publisher and report.publisher in (_source_note(report) or "") else report.publisher


def _source_note(report: Report) -> str | None:
    return report.part(report.source_note).text.strip(BRACKETS) if report.source_note else None


def _by_curator(facts: ReportFacts, source: SourceFacts) -> tuple[str, ...]:
    written = {field: getattr(facts, field) for field in ("title", "kicker", "deck", "authors", "date", "column")}
    written["publisher"] = source.newspaper
    written["date"] = facts.date or source.date
    written["edition"] = source.edition
    return tuple(field for field, value in written.items() if value is not None)
