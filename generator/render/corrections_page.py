"""更正与存疑: everything that the curator set right or doubts, report by report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.collection import Exhibit
from generator.render.addresses import CORRECTIONS, between, report_address
from generator.render.corrections import correction_words
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
    reports: tuple[CorrectedReport, ...]

    @property
    def count(self) -> int:
        """How many corrections and doubts there are."""
        return sum(len(report.corrections) for report in self.reports)


def corrections_page(hang: Hang) -> CorrectionsPage:
    """All corrections and doubts that readers may see, in the order of the exhibition."""
    title = hang.labels.gettext("Corrections and doubts")
    description = f"{hang.collection.exhibition.title} · {title}"
    return CorrectionsPage(
        front=front_matter({"title": title, "template": "text.html", "part_of": PART_OF, "description": description}),
        reports=tuple(_reports(hang)),
    )


def _reports(hang: Hang) -> Iterator[CorrectedReport]:
    for exhibit in hang.collection.exhibits:
        if entries := tuple(_entries(hang, exhibit)):
            yield CorrectedReport(hang.title_link(exhibit, CORRECTIONS), entries)


def _entries(hang: Hang, exhibit: Exhibit) -> Iterator[CorrectionEntry]:
    labels, hide, report = hang.labels, hang.withheld.hide, exhibit.report
    for part in report.parts:
        way = link(part_words(report, part, labels), between(CORRECTIONS, report_address(report.id), part.anchor))
        for correction, _ in hang.composer.corrections(exhibit, part):
            shown = quoted(hide(correction.corr or correction.sic))
            yield CorrectionEntry(shown, correction_words(correction, labels, hide), way)
