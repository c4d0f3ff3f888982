"""更正与存疑: everything that the curator set right, then everything doubted, report by report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.collection import Exhibit
from generator.render.addresses import CORRECTIONS, between, report_address
from generator.render.corrections import doubt_words, printed_words
from generator.render.escape import Markdown, front_matter, link
from generator.render.exhibition import Hang
from generator.render.words import part_words, quoted

# The part of the exhibition to which the page belongs, by its address in the built site: the masthead marks it.
PART_OF = "about/"


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """Something set right or doubted: what is shown, what is said of it, and the way to it."""

    shown: str
    words: str
    link: Markdown


@dataclass(frozen=True, slots=True)
class CorrectedReport:
    """A report, and what was set right or doubted in it."""

    title: Markdown
    corrections: tuple[CorrectionEntry, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """Everything that corrections.md sets."""

    front: Markdown
    corrected: tuple[CorrectedReport, ...]
    doubted: tuple[CorrectedReport, ...]

    @property
    def corrections(self) -> int:
        """How many corrections there are."""
        return _count(self.corrected)

    @property
    def doubts(self) -> int:
        """How many doubts there are."""
        return _count(self.doubted)


def corrections_page(hang: Hang) -> CorrectionsPage:
    """All corrections and doubts that readers may see, in the order of the exhibition."""
    title = hang.labels.gettext("Corrections and doubts")
    description = f"{hang.collection.exhibition.title} · {title}"
    return CorrectionsPage(
        front=front_matter({"title": title, "template": "text.html", "part_of": PART_OF, "description": description}),
        corrected=tuple(_reports(hang, doubts=False)),
        doubted=tuple(_reports(hang, doubts=True)),
    )


def _count(reports: tuple[CorrectedReport, ...]) -> int:
    return sum(len(report.corrections) for report in reports)


def _reports(hang: Hang, *, doubts: bool) -> Iterator[CorrectedReport]:
    for exhibit in hang.collection.exhibits:
        if entries := tuple(_entries(hang, exhibit, doubts=doubts)):
            yield CorrectedReport(hang.title_link(exhibit, CORRECTIONS), entries)


def _entries(hang: Hang, exhibit: Exhibit, *, doubts: bool) -> Iterator[CorrectionEntry]:
    labels, hide, report = hang.labels, hang.withheld.hide, exhibit.report
    words = doubt_words if doubts else printed_words
    for part in report.parts:
        way = link(part_words(report, part, labels), between(CORRECTIONS, report_address(report), part.anchor))
        for correction, _ in hang.composer.corrections(exhibit, part):
            if (correction.corr is None) is doubts:
                shown = quoted(hide(correction.corr or correction.sic))
                yield CorrectionEntry(shown, words(correction, labels, hide), way)
