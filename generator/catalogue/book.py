"""The whole catalogue as plain JSON data, straight from the collection: what the templates in theme/catalogue/ set.

There is no second document model: texts go through the same Hang and Composer as the pages, so that what is withheld,
corrected and joined is so here too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.catalogue.essay import blocks_of, titled
from generator.catalogue.figures import chronology, map_figures, timeline_figure
from generator.catalogue.indexes import indexes_of
from generator.catalogue.prints import file_of
from generator.catalogue.report import RUNNING, ReportSetter, figure_label
from generator.catalogue.runs import Json, RunSetter, words_of
from generator.labels import Labels
from generator.labels.dates import date_words
from generator.link.sentences import opening_of
from generator.model.collection import Exhibit
from generator.model.exhibition import Section
from generator.model.page import Kind
from generator.render.about_page import credits_in_words
from generator.render.drawing.measure import shortened
from generator.render.exhibition import Hang, credits_of, is_printed
from generator.render.words import publication
from generator.typefaces import family_of_sans

LISTED = 36


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of the exhibition is wanted, by ids; of nothing named, all."""

    sections: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether everything is wanted."""
        return not (self.sections or self.reports)

    def holds(self, exhibit: Exhibit) -> bool:
        """Whether a report is wanted."""
        return self.whole or exhibit.section.id in self.sections or exhibit.report.id in self.reports


ALL = Selection()


@dataclass(frozen=True, slots=True)
class Book:
    """The data of a catalogue, and what lies beside it, by file names.

    `files` are drawings, `prints` the addresses of photographs among those for paper.
    """

    data: Json
    files: dict[str, str]
    prints: dict[str, str] = field(default_factory=dict)


def book_of(hang: Hang, foreword: str | None, selection: Selection = ALL) -> Book:
    """The catalogue. `foreword` is the Markdown of the essay, nothing withheld in it."""
    exhibition, labels = hang.collection.exhibition, hang.labels
    shown = [exhibit for exhibit in hang.collection.exhibits if selection.holds(exhibit)]
    maps, time = (map_figures(hang), timeline_figure(hang)) if selection.whole else (None, None)
    setter, ids = ReportSetter(hang), {exhibit.report.id for exhibit in shown}
    title, essay = titled(blocks_of(foreword)) if foreword and selection.whole else ([], [])
    data: Json = {
        "language": exhibition.language,
        "sans": family_of_sans(exhibition.language),
        "title": exhibition.title,
        "subtitle": exhibition.subtitle,
        "author": exhibition.made_by,
        "words": _words(labels),
        "rights": exhibition.rights,
        "contact": exhibition.contact and hang.withheld.hide(exhibition.contact),
        "credits": [hang.withheld.hide(words) for words in credits_in_words(hang)],
        "counts": _counts(hang, shown),
        "withheld": bool(hang.withheld),
        "foreword": {"title": title, "blocks": essay},
        "sections": [_section(hang, setter, section, shown) for section in _sections(hang, shown)],
        "maps": maps.data if maps else [],
        "timeline": time.data if time else [],
        "chronology": list(chronology(hang)) if selection.whole else [],
        "captions": [one for exhibit in shown for one in _captions(hang, exhibit)],
        "indexes": indexes_of(hang),
    }
    prints = {file_of(p): p.printed.address for p in hang.collection.pictures if p.printed and p.report in ids}
    return Book(data, (maps.files if maps else {}) | (time.files if time else {}), prints)


def _sections(hang: Hang, shown: list[Exhibit]) -> Iterator[Section]:
    there = {exhibit.section.id for exhibit in shown}
    return (section for section in hang.collection.sections if section.id in there)


def _section(hang: Hang, setter: ReportSetter, section: Section, shown: list[Exhibit]) -> Json:
    return {
        "id": section.id,
        "title": hang.section_title(section),
        "short": shortened(hang.section_title(section), RUNNING),
        "period": date_words(section.period, hang.labels),
        "intro": section.intro,
        "reports": [setter.report(exhibit) for exhibit in shown if exhibit.section.id == section.id],
    }


def _captions(hang: Hang, exhibit: Exhibit) -> Iterator[Json]:
    """The captions of a report, each by how it begins, with who is credited."""
    setter, signed = RunSetter(hang), credits_of(exhibit.report)
    for number, part in enumerate(exhibit.report.of_kind(Kind.CAPTION), 1):
        if is_printed(part):
            words = words_of(setter.runs(exhibit, part)).strip()
            cut = opening_of(words, LISTED)
            credit = " ".join(words_of(setter.runs(exhibit, one)) for one in signed.get(part.anchor, ()))
            yield {
                "report": exhibit.report.id,
                "title": hang.titles_in_line[exhibit.report.id],
                "label": figure_label(exhibit, part),
                "number": hang.labels.gettext("Figure %(number)s", number=number),
                "words": words if cut == len(words) else f"{words[:cut].rstrip('，,、')}…",
                "credit": credit.strip("（）() "),
            }


def _counts(hang: Hang, shown: list[Exhibit]) -> str:
    """What the book holds, and of which newspapers, in one line."""
    labels = hang.labels
    pages = len({exhibit.page.source.path for exhibit in shown})
    counted = [
        labels.ngettext("%(num)s report", "%(num)s reports", len(shown)),
        labels.pgettext("catalogue", "from %(num)s page texts", num=pages),
    ]
    papers = (publication(hang.index.records[exhibit.report.id].publisher) for exhibit in shown)
    named = [hang.withheld.hide(paper) for paper in dict.fromkeys(papers) if paper and paper.startswith("《")]
    return " · ".join((*counted, "".join(named[:6]))).rstrip(" ·")


def _words(labels: Labels) -> dict[str, str]:
    """Our own words on the pages of the catalogue."""
    return {
        "catalogue": labels.gettext("Catalogue"),
        "contents": labels.gettext("Contents"),
        "foreword": labels.gettext("Foreword"),
        "map": labels.gettext("Map"),
        "timeline": labels.gettext("Timeline"),
        "captions": labels.gettext("Captions and credits"),
        "index": labels.gettext("Index"),
        "colophon": labels.gettext("Colophon"),
        "made_by": labels.gettext("Made by: "),
        "page": labels.pgettext("catalogue", "see page "),
        "evidence": labels.gettext("Date: "),
        "source": labels.gettext("Page text: "),
        "no_picture": labels.gettext("Where a caption stands alone, its photograph did not come with the text."),
        "chronology": labels.gettext("The reports in time"),
        "enlarged": labels.gettext("Enlarged where places lie close together"),
        "set_in": labels.gettext(
            "Set by Typst in Noto Serif SC and Noto Sans (SIL Open Font License 1.1), from the texts of the exhibition,"
            " by Baozhan."
        ),
        "how": labels.gettext(
            "What the newspaper printed is black. A blue ⌒ marks where a sentence that the layout had broken was joined"
            " again; footnotes in blue say what was corrected and how it was printed, or what is doubted."
        ),
        "withheld": labels.gettext(
            "Some names are left out at the wish of those who bear them; ■■ stands in their place."
        ),
        "index_note": labels.gettext("The numbers are pages. Names stand in the order of pinyin."),
    }
