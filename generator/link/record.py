"""What a librarian would record about a report: as read from the page, unless the curator says otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from generator.link.folio import bare, prints_day, prints_edition, prints_paper
from generator.model.collection import Exhibit
from generator.model.exhibition import ReportFacts, SourceFacts
from generator.model.page import Kind, Report
from generator.model.problem import Location

BRACKETS = "（）()【】〔〕 \u3000"


@dataclass(frozen=True, slots=True)
class Record:
    """The settled record of a report. `by_curator` names the fields in which the curator differs from print.

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
    as_read = date == report.date.edtf
    return Record(
        title=facts.title or report.title,
        kicker=facts.kicker or report.first_text(Kind.KICKER),
        deck=facts.deck or report.first_text(Kind.DECK),
        authors=report.authors if facts.authors is None else facts.authors,
        photographers=report.photographers,
        publisher=source.newspaper or _publisher(report),
        taken_from=_source_note(report),
        date=date or report.date.edtf,
        date_evidence=_evidence(report, facts, source) or (() if date and not as_read else report.date.evidence),
        date_note=facts.date_note or (None if facts.date else source.date_note),
        edition=source.edition or report.edition,
        column=facts.column or report.column,
        dateline=report.first_text(Kind.DATELINE),
        genre=facts.genre,
        subjects=facts.subjects,
        rights=source.rights,
        by_curator=_by_curator(exhibit, facts),
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


def _by_curator(exhibit: Exhibit, facts: ReportFacts) -> tuple[str, ...]:
    """What the curator says and the print does not: a value that merely repeats what is printed is the print's."""
    report, page, source = exhibit.report, exhibit.page, exhibit.facts.source
    date = facts.date or source.date
    fields = {
        "title": _is_told(facts.title, report.title),
        "kicker": _is_told(facts.kicker, report.first_text(Kind.KICKER)),
        "deck": _is_told(facts.deck, report.first_text(Kind.DECK)),
        "authors": facts.authors is not None and facts.authors != report.authors,
        "date": date is not None and date != report.date.edtf and not prints_day(page, date),
        "column": _is_told(facts.column, report.column),
        "publisher": _is_told(source.newspaper, _publisher(report)) and not prints_paper(page, source.newspaper or ""),
        "edition": _is_told(source.edition, report.edition) and not prints_edition(page, source.edition or ""),
    }
    return tuple(field for field, told in fields.items() if told)


def _is_told(written: str | None, read: str | None) -> bool:
    """Whether something was written that was not read, however it is spaced and bracketed, in whichever script."""
    return written is not None and (read is None or bare(written) != bare(read))
