"""What every page is made with: the index, the composer, the labels; and what several pages say alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.labels import Labels
from generator.link.index import Index
from generator.link.namesakes import Namesakes
from generator.link.places import Hierarchy
from generator.link.sentences import opening_of
from generator.model.collection import Collection, Exhibit
from generator.model.edtf import first_moment
from generator.model.exhibition import Section
from generator.model.names import Entity, NameKind
from generator.model.page import Kind, Part, Report
from generator.render.addresses import Address, between, report_address
from generator.render.compose import Composer
from generator.render.escape import Markdown, joined, link, visible
from generator.render.headline import held_lines, line_spans, printed_spans
from generator.render.referred import Names
from generator.render.titles import in_printed_lines
from generator.render.withheld import Withheld

READ_FIRST = (Kind.PARAGRAPH, Kind.LIST, Kind.VERSE, Kind.CAPTION, Kind.PULL_QUOTE, Kind.EDITORS_NOTE)
TITLE_LENGTH = 20
WIDE_BLANK = "\u3000"


@dataclass(frozen=True)
class Hang:
    """A collection ready to be written down."""

    collection: Collection
    index: Index
    labels: Labels
    withheld: Withheld
    composer: Composer

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """The places that have pages."""
        return Hierarchy(self.index.with_page(NameKind.PLACE))

    @cached_property
    def referred(self) -> Names:
        """All that references of the curator can name."""
        return Names(self.index, self.withheld)

    @cached_property
    def namesakes(self) -> Namesakes:
        """Those with pages, by their names."""
        return Namesakes(entity for kind in NameKind for entity in self.index.with_page(kind))

    def date_order(self, report: str | None) -> tuple[object, ...]:
        """What reports are sorted by for who follows a name through time: their dates, the undated last."""
        record = self.index.records.get(report or "")
        moment = first_moment(record.date) if record else None
        return (moment is None, moment.order if moment else ())

    @cached_property
    def exhibits(self) -> dict[str, Exhibit]:
        """The reports by their ids."""
        return {exhibit.report.id: exhibit for exhibit in self.collection.exhibits}

    def page_of(self, report: str) -> Address:
        """The page of a report, by its id."""
        return report_address(self.exhibits[report].report)

    def title(self, exhibit: Exhibit) -> str:
        """What a report is called: its headline, its rubric, else how it begins. Plain, nothing withheld in it."""
        return self._title(exhibit, self.composer.plain)

    def title_shown(self, exhibit: Exhibit) -> str:
        """The same as it is set, perhaps with marks of another width."""
        return self._title(exhibit, self.composer.words)

    def _title(self, exhibit: Exhibit, words_of: Callable[[Exhibit, Part], str]) -> str:
        named = self._named(exhibit)
        printed = self.printed_title(exhibit)
        if named:
            return " ".join((words_of(exhibit, printed) if printed else self.withheld.hide(named)).split())
        first = opening_part(exhibit)
        if first is None:
            return exhibit.report.id
        text = words_of(exhibit, first)
        cut = opening_of(text, TITLE_LENGTH)
        words = text[:cut].rstrip("，,、：:；;。")
        return words if cut == len(text) else f"{words}……"

    def headline(self, exhibit: Exhibit) -> Markdown:
        """What a report is called, on the lines of the print."""
        part = self.printed_title(exhibit)
        if part:
            return self.lines(exhibit, part)
        title = self.title_shown(exhibit)
        return in_printed_lines(title, line_spans(title))

    @cached_property
    def titles_in_line(self) -> dict[str, str]:
        """What each report is called in lists: a wide blank where the print begins a new line."""
        return {report: self._title_in_line(exhibit) for report, exhibit in self.exhibits.items()}

    def _title_in_line(self, exhibit: Exhibit) -> str:
        part, title = self.printed_title(exhibit), self.title_shown(exhibit)
        if part is None:
            return WIDE_BLANK.join(title[start:end] for start, end in line_spans(title))
        spans = printed_spans(part, exhibit.page.source)
        words = (" ".join(self.composer.words(exhibit, part, span).split()) for span in spans)
        return WIDE_BLANK.join(word for word in words if word) or title

    def lines(self, exhibit: Exhibit, part: Part) -> Markdown:
        """A part set as a headline."""
        spans = printed_spans(part, exhibit.page.source)
        return in_printed_lines(self.composer.text(part), spans, self.composer.printed_marks(exhibit, part))

    @cached_property
    def titles_in_lists(self) -> dict[str, Markdown]:
        """What each report is called where its title stands for itself: a line of the print holds together."""
        return {report: held_lines(title.split(WIDE_BLANK)) for report, title in self.titles_in_line.items()}

    def title_link(self, exhibit: Exhibit, here: Address) -> Markdown:
        """A report's title as a link to it, printed matter in a list: as black as on its page."""
        way = link(self.titles_in_lists[exhibit.report.id], between(here, report_address(exhibit.report)))
        return Markdown(f"{way}{{ .report-title }}")

    def report_link(self, exhibit: Exhibit, here: Address, anchor: str = "") -> Markdown:
        """A report's title as a link to it, in running text."""
        return link(self.titles_in_line[exhibit.report.id], between(here, report_address(exhibit.report), anchor))

    def section_title(self, section: Section) -> str:
        """A section's title; the words for the last one, which the curator did not write, are ours."""
        if section.title:
            return section.title
        return self.labels.gettext("Others") if len(self.collection.sections) > 1 else self.labels.gettext("Reports")

    def names(self, entities: Iterable[Entity], here: Address) -> Markdown:
        """Names as links, one after the other."""
        return joined((self.composer.name(entity, here) for entity in entities), Markdown(" "))

    def description(self, exhibit: Exhibit, length: int = 110) -> str:
        """How a report begins, for search engines and shared links; plain text."""
        first = opening_part(exhibit)
        if first is None:
            return self.title(exhibit)
        text = self.composer.plain(exhibit, first)
        return text[: opening_of(text, length)]

    def _named(self, exhibit: Exhibit) -> str | None:
        record = self.index.records[exhibit.report.id]
        return record.title or record.kicker

    def printed_title(self, exhibit: Exhibit) -> Part | None:
        """The part that prints what a report is called; None where the curator named it, or nothing does."""
        printed = (*exhibit.report.of_kind(Kind.HEADLINE), *exhibit.report.of_kind(Kind.KICKER))
        return next((part for part in printed if part.text == self._named(exhibit)), None)


def opening_parts(exhibit: Exhibit) -> tuple[Part, ...]:
    """The parts that a reader reads first: the paragraphs, else whatever there is."""
    parts = exhibit.report.parts
    return next((found for kind in READ_FIRST if (found := exhibit.report.of_kind(kind))), parts[:1])


def opening_part(exhibit: Exhibit) -> Part | None:
    """The part with which a report begins for its reader."""
    return next(iter(opening_parts(exhibit)), None)


def is_printed(part: Part) -> bool:
    """Whether there is anything of a part to see."""
    return bool(visible(part.text).strip())


def captions_of(exhibit: Exhibit) -> list[tuple[int, Part]]:
    """The captions of a report of which there is anything to see, with their numbers, from 1."""
    captions = enumerate(exhibit.report.of_kind(Kind.CAPTION), 1)
    return [(number, part) for number, part in captions if is_printed(part)]


def credits_of(report: Report) -> dict[str, tuple[Part, ...]]:
    """The credits of captions and quotes, by the anchor of what they sign."""
    anchors = {part.anchor for part in report.parts}
    signed: dict[str, tuple[Part, ...]] = {}
    for credit in report.of_kind(Kind.CREDIT):
        owner, dash, _ = credit.anchor.partition("-credit")
        if dash and owner in anchors:
            signed[owner] = (*signed.get(owner, ()), credit)
    return signed
