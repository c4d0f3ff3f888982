"""抽印本: each report alone, set as in the catalogue, for a PDF beside its page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.book import Book, imprint, prints_of, section_of
from generator.catalogue.report import ReportSetter
from generator.catalogue.volumes import Chapter
from generator.model.collection import Exhibit
from generator.model.page import Kind
from generator.render.addresses import report_address
from generator.render.exhibition import Hang

# Reports up to which each has a PDF where the exhibition does not say: more are many megabytes that few ask for.
FEW = 100


def wanted(hang: Hang) -> bool:
    """Whether the reports have PDFs of their own: as the exhibition says, else where they are few."""
    said = hang.collection.exhibition.report_pdfs
    return len(hang.collection.exhibits) <= FEW if said is None else said


def offprints_of(hang: Hang) -> Iterator[tuple[str, Book]]:
    """Each report as a book, by the address of its page in the Markdown."""
    setter, alike = ReportSetter(hang), imprint(hang)
    return ((report_address(e.report), _book(hang, setter, dict(alike), e)) for e in hang.collection.exhibits)


def file_beside(address: str) -> str:
    """The PDF of the page at an address of the Markdown, within the site: reports/a.md → reports/a/a.pdf."""
    folder, _, name = address.removesuffix(".md").rpartition("/")
    return f"{folder}/{name}/{name}.pdf"


def _book(hang: Hang, setter: ReportSetter, alike: dict[str, object], exhibit: Exhibit) -> Book:
    data = alike | {
        "alone": True,
        "captioned": bool(exhibit.report.of_kind(Kind.CAPTION)),
        "sections": [section_of(hang, setter, Chapter(exhibit.section, (exhibit,)))],
    }
    return Book(data, {}, prints_of(hang, {exhibit.report.id}))
