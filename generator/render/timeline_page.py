"""时间线: the drawing of when the reports appeared and what they date, and the list that says the same in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.labels import Labels
from generator.labels.dates import date_words, year_words
from generator.model.collection import Exhibit
from generator.model.edtf import first_moment
from generator.render.addresses import DATES, Address, between, report_address
from generator.render.date_index import DateList, ListPage, ReportLine
from generator.render.dated import DateIndex, count_words, year_anchor
from generator.render.drawing.measure import shortened
from generator.render.drawing.timeline import Mark, span_of
from generator.render.drawing.timeline.tall import tall_timeline
from generator.render.drawing.timeline.wide import wide_timeline
from generator.render.escape import Markdown, address, front_matter, link, markdown
from generator.render.exhibition import WIDE_BLANK, Hang
from generator.render.index_items import Group, are_many

NAME = "timeline-name"
LONGEST_TITLE = 13
UNDATED_NAMED = 8


@dataclass(frozen=True, slots=True)
class Year:
    """A jump to a year of the list."""

    name: Markdown
    count: str


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Everything that timeline.md sets; a page of the list alone has no drawing, but a way back."""

    front: Markdown
    title: Markdown
    back: Markdown | None
    years: tuple[Year, ...]
    wide: Markdown
    tall: Markdown
    said: str
    undated: tuple[Markdown, ...]
    undated_more: Markdown | None
    groups: tuple[Group, ...]
    empty: str

    @property
    def filtered(self) -> bool:
        """Whether the page has a field to filter it by."""
        return are_many(self.groups)


def timeline_pages(hang: Hang, report: ReportLine) -> Iterator[tuple[Address, TimelinePage]]:
    """The timeline and, where its list is long, the pages of that. `report` makes the line of a report."""
    index = DateIndex(hang)
    listed = DateList(index, report)
    yield DATES, _timeline(hang, index, listed.groups())
    for page in listed.pages():
        yield page.path, _listed(hang, page)


def _timeline(hang: Hang, index: DateIndex, groups: tuple[Group, ...]) -> TimelinePage:
    labels = hang.labels
    reports, events = report_marks(hang, index), event_marks(hang, index)
    years = (
        Year(link(year_words(year, labels), f"#{year_anchor(year)}"), _lines(reports + events, labels))
        for year, (reports, events) in index.years.items()
    )
    more = len(index.undated) - UNDATED_NAMED
    every = labels.ngettext("%(num)s more", "%(num)s more", more)
    return TimelinePage(
        front=_front(hang, labels.gettext("Timeline")),
        title=markdown(labels.gettext("Timeline")),
        back=None,
        years=tuple(years),
        wide=wide_timeline(reports, events, labels, NAME),
        tall=tall_timeline(reports, events, labels, NAME),
        said=count_words(hang, len(reports), len(events)),
        undated=tuple(hang.report_link(exhibit, DATES) for exhibit in index.undated[:UNDATED_NAMED]),
        undated_more=link(every, "#unknown") if more > 0 else None,
        groups=groups,
        empty="" if groups else labels.gettext("There are no reports yet."),
    )


def _lines(number: int, labels: Labels) -> str:
    return labels.ngettext("%(num)s line", "%(num)s lines", number)


def _listed(hang: Hang, page: ListPage) -> TimelinePage:
    title = hang.labels.gettext("Timeline")
    return TimelinePage(
        front=_front(hang, f"{title} · {page.title}"),
        title=markdown(page.title),
        back=link(title, between(page.path, DATES)),
        years=(),
        wide=Markdown(""),
        tall=Markdown(""),
        said="",
        undated=(),
        undated_more=None,
        groups=page.groups,
        empty="",
    )


def _front(hang: Hang, title: str) -> Markdown:
    description = f"{hang.collection.exhibition.title} · {title}"
    return front_matter({"title": title, "template": "index.html", "description": description})


def report_marks(hang: Hang, index: DateIndex, here: Address = DATES) -> list[Mark]:
    """The dated reports as marks for the page `here`."""
    marks = []
    for exhibit in hang.collection.exhibits:
        edtf = hang.index.records[exhibit.report.id].date
        moment, span = first_moment(edtf), span_of(edtf)
        if moment and span:
            title = short_title(hang, exhibit)
            way = address(between(here, report_address(exhibit.report)))
            said = f"{hang.titles_in_line[exhibit.report.id]} · {date_words(edtf, hang.labels)}"
            marks.append(Mark(span, way, title, said, address(index.way_to(moment, here))))
    return marks


def event_marks(hang: Hang, index: DateIndex) -> list[Mark]:
    """What the reports date as marks for the page of the timeline."""
    marks = []
    for line in index.dated:
        if line.event is None or (span := span_of(line.event.edtf)) is None:
            continue
        way = address(between(DATES, report_address(line.exhibit.report), line.event.anchor))
        said = f"{date_words(line.event.edtf, hang.labels)} · {short_title(hang, line.exhibit)}"
        marks.append(Mark(span, way, "", said, address(index.way_to(line.moment, DATES))))
    return marks


def short_title(hang: Hang, exhibit: Exhibit, most: float = LONGEST_TITLE) -> str:
    """The first line of what a report is called, cut to about `most` characters."""
    return shortened(hang.titles_in_line[exhibit.report.id].split(WIDE_BLANK)[0], most)
