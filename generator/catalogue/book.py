"""The whole catalogue as plain JSON data, straight from the collection: what the templates in theme/catalogue/ set.

There is no second document model: texts go through the same Hang and Composer as the pages, so that what is withheld,
corrected and joined is so here too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any
from urllib.parse import quote

from generator.catalogue.essay import blocks_of, titled
from generator.catalogue.figures import chronology, map_figures, timeline_figure
from generator.catalogue.indexes import indexes_of
from generator.catalogue.prints import file_of as file_of_print
from generator.catalogue.report import RUNNING, ReportSetter, figure_label
from generator.catalogue.runs import Json, RunSetter, words_of
from generator.catalogue.volumes import Chapter, divided, file_of, volume_words
from generator.catalogue.wording import words_for
from generator.labels.dates import date_words
from generator.link.sentences import opening_of
from generator.model.collection import Exhibit
from generator.model.exhibition import Section
from generator.model.page import Kind
from generator.render.about_page import credits_in_words, full_width_words
from generator.render.drawing.measure import shortened
from generator.render.exhibition import Hang, credits_of, is_printed
from generator.render.rights import rights_line
from generator.render.said import plain
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
    """The catalogue in one piece. `foreword` is the Markdown of the essay, nothing withheld in it."""
    chapters = _chapters(hang, selection)
    return _Maker(hang, selection).book(chapters, foreword=foreword, back=True)


def volumes_of(hang: Hang, foreword: str | None, file: str, selection: Selection = ALL) -> tuple[Book, ...]:
    """The catalogue by volumes, one where it fits into one; the last of several is what all of them share.

    `file` is the name of the file of the first, and of the only one.
    """
    parts = divided(_chapters(hang, selection))
    if len(parts) == 1:
        return (book_of(hang, foreword, selection),)
    maker, labels = _Maker(hang, selection), hang.labels
    volumes: list[Json] = [
        {
            "name": volume_words(n, labels),
            "file": quote(file_of(file, n)),
            "parts": [_in_whole(hang, c) for c in chapters],
        }
        for n, chapters in enumerate((*parts, ()), 1)
    ]
    homes = {e.report.id: n for n, chapters in enumerate(parts) for c in chapters for e in c.exhibits}
    made = [
        maker.book(chapters, foreword=None if n else foreword, back=False, volumes=volumes, number=n + 1)
        for n, chapters in enumerate(parts)
    ]
    last = maker.book((), foreword=None, back=True, volumes=volumes, number=len(volumes))
    last_parts = volumes[-1]["parts"]
    assert isinstance(last_parts, list)  # noqa: S101 - as made above
    last_parts += [{"title": words, "label": None} for words in _shared(last.data)]
    return (*(_told_where(book, volumes, homes) for book in made), last)


def _chapters(hang: Hang, selection: Selection) -> tuple[Chapter, ...]:
    shown = [exhibit for exhibit in hang.collection.exhibits if selection.holds(exhibit)]
    return tuple(
        Chapter(section, tuple(exhibit for exhibit in shown if exhibit.section.id == section.id))
        for section in _sections(hang, shown)
    )


def _in_whole(hang: Hang, chapter: Chapter) -> Json:
    """How the contents of the whole list a chapter."""
    return {"title": _chapter_title(hang, chapter), "label": chapter.label}


def _chapter_title(hang: Hang, chapter: Chapter) -> str:
    title = hang.section_title(chapter.section)
    return title if chapter.number == 1 else hang.labels.gettext("%(section)s (continued)", section=title)


def _shared(data: Json) -> Iterator[str]:
    """What the last volume holds, in words."""
    words = data["words"]
    assert isinstance(words, dict)  # noqa: S101 - as made above
    parts = {"maps": "map", "timeline": "timeline", "captions": "captions", "indexes": "index"}
    return (str(words[called]) for key, called in parts.items() if data[key])


def _told_where(book: Book, volumes: list[Json], homes: Mapping[str, int]) -> Book:
    """A volume that knows in which other the halves of its reports are that are continued there."""
    here = {str(report["id"]) for report in _reports(book)}
    onward = {block["to"] for report in _reports(book) for block in report["blocks"] if block.get("to")}
    elsewhere = {f"report-{report}": volumes[homes[report]] for report in sorted(onward - here) if report in homes}
    words = {label: {"name": volume["name"], "file": volume["file"]} for label, volume in elsewhere.items()}
    return replace(book, data=book.data | {"elsewhere": words})


def _reports(book: Book) -> Iterator[dict[str, Any]]:
    sections = book.data["sections"]
    return (report for section in sections for report in section["reports"]) if isinstance(sections, list) else iter(())


@dataclass(frozen=True)
class _Maker:
    """Makes the data of books of one exhibition."""

    hang: Hang
    selection: Selection

    @cached_property
    def _setter(self) -> ReportSetter:
        return ReportSetter(self.hang)

    @cached_property
    def _shown(self) -> list[Exhibit]:
        return [exhibit for exhibit in self.hang.collection.exhibits if self.selection.holds(exhibit)]

    def book(
        self,
        chapters: tuple[Chapter, ...],
        *,
        foreword: str | None,
        back: bool,
        volumes: list[Json] | None = None,
        number: int = 1,
    ) -> Book:
        """A book of these chapters, `back` with what stands at the end of the whole; one of `volumes`, if any."""
        hang, whole = self.hang, self.selection.whole
        drawn = (map_figures(hang), timeline_figure(hang)) if whole and back else ()
        exhibits = [exhibit for chapter in chapters for exhibit in chapter.exhibits]
        title, essay = titled(blocks_of(foreword)) if foreword and whole else ([], [])
        files: dict[str, str] = {}
        for figures in drawn:
            files |= figures.files
        data: Json = imprint(hang) | {
            "counts": _counts(hang, exhibits or self._shown),
            "foreword": {"title": title, "blocks": essay},
            "sections": [section_of(hang, self._setter, chapter) for chapter in chapters],
            "maps": drawn[0].data if drawn else [],
            "timeline": drawn[1].data if drawn else [],
            "chronology": list(chronology(hang)) if whole and back else [],
            "captions": [one for exhibit in self._shown for one in _captions(hang, exhibit)] if back else [],
            "captioned": any(exhibit.report.of_kind(Kind.CAPTION) for exhibit in exhibits),
            "indexes": indexes_of(hang) if back else [],
        }
        if volumes:
            data |= {"volumes": volumes, "volume": number}
        return Book(data, files, prints_of(hang, {exhibit.report.id for exhibit in exhibits}))


def prints_of(hang: Hang, reports: AbstractSet[str]) -> dict[str, str]:
    """The photographs of these reports, by their names beside the data, with their addresses among those for paper."""
    pictures = hang.collection.pictures
    return {file_of_print(p): p.printed.address for p in pictures if p.printed and p.report in reports}


def imprint(hang: Hang) -> Json:
    """What is alike in all volumes, and with a report alone."""
    exhibition, labels = hang.collection.exhibition, hang.labels
    rights = rights_line(exhibition.rights, labels)
    return {
        "language": exhibition.language,
        "sans": family_of_sans(exhibition.language),
        "title": exhibition.title,
        "subtitle": exhibition.subtitle,
        "author": exhibition.made_by,
        "words": words_for(labels),
        "rights": rights.words if rights else None,
        "contact": exhibition.contact and hang.withheld.hide(exhibition.contact),
        "credits": [hang.withheld.hide(words) for words in credits_in_words(hang)],
        "withheld": bool(hang.withheld),
        "punctuation": full_width_words(labels) if hang.composer.full_width else None,
        "alone": False,
        "volumes": [],
        "volume": None,
    }


def _sections(hang: Hang, shown: list[Exhibit]) -> Iterator[Section]:
    there = {exhibit.section.id for exhibit in shown}
    return (section for section in hang.collection.sections if section.id in there)


def section_of(hang: Hang, setter: ReportSetter, chapter: Chapter) -> Json:
    """A section, or what of it stands in one book."""
    section, title = chapter.section, _chapter_title(hang, chapter)
    return {
        "id": section.id,
        "label": chapter.label,
        "title": title,
        "short": shortened(title, RUNNING),
        "period": date_words(section.period, hang.labels),
        "intro": plain(hang, section.intro) if chapter.number == 1 else None,
        "reports": [setter.report(exhibit) for exhibit in chapter.exhibits],
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
