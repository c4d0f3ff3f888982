"""时间线's list: by year and month the reports, and what they tell with its date, each in its sentence.

A long list is cut into pages, a year each, or a month each where a year is long: the page of the timeline stays light.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from generator.labels.dates import date_words, month_words, year_words
from generator.model.collection import Exhibit
from generator.model.edtf import Moment, first_moment
from generator.model.event import Basis, Event
from generator.render.addresses import DATES, Address, between, dates_address
from generator.render.escape import Markdown, attribute, identifier, joined, link, markdown
from generator.render.exhibition import Hang
from generator.render.index_items import Group, Item
from generator.render.quotations import quotations

# Lines of some 200 bytes, compressed.
LINES_OF_A_PAGE = 240
ReportLine = Callable[[Exhibit, Address], Item]


@dataclass(frozen=True, slots=True)
class Dated:
    """A report under its date, or with an event what it tells under the date of that."""

    moment: Moment
    exhibit: Exhibit
    event: Event | None = None

    @property
    def order(self) -> tuple[str, int, int, int, bool]:
        """Reports stand before the events of their day, a month in one piece before or behind a season."""
        year, month, day = self.moment.order
        return year, month, self.moment.month or 0, day, self.event is not None


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of the list: a year, or a month of one."""

    path: Address
    title: str
    groups: tuple[Group, ...]


class DateIndex:
    """Where everything dated stands in the list."""

    def __init__(self, hang: Hang, report: ReportLine) -> None:
        self._hang, self._report = hang, report

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """Everything with a date, in the order of time."""
        records, events = self._hang.index.records, self._hang.index.events
        found = []
        for exhibit in self._hang.collection.exhibits:
            identity = exhibit.report.id
            if moment := first_moment(records[identity].date):
                found.append(Dated(moment, exhibit))
            told = ((first_moment(event.edtf), event) for event in events[identity])
            found += [Dated(moment, exhibit, event) for moment, event in told if moment]
        return tuple(sorted(found, key=lambda line: line.order))

    @cached_property
    def undated(self) -> tuple[Exhibit, ...]:
        """The reports whose date nobody knows."""
        records = self._hang.index.records
        return tuple(e for e in self._hang.collection.exhibits if not first_moment(records[e.report.id].date))

    @cached_property
    def years(self) -> dict[str, tuple[int, int]]:
        """How many reports and how many dated events each year holds."""
        return {year: _counts(lines) for year, lines in groupby(self.dated, key=lambda line: line.moment.year)}

    @cached_property
    def _by_month(self) -> Counter[tuple[str, int | None]]:
        return Counter((line.moment.year, line.moment.month) for line in self.dated)

    def page_of(self, moment: Moment) -> Address:
        """The page on which a date is listed."""
        if len(self.dated) <= LINES_OF_A_PAGE:
            return DATES
        year = dates_address(moment.year)
        if sum(self.years[moment.year]) <= LINES_OF_A_PAGE:
            return year
        return dates_address(f"{moment.year}-{moment.month or 0:02}")

    def way_to(self, moment: Moment, here: Address) -> str:
        """The way to the month of a date in the list, to its year where the month is unknown."""
        return between(here, self.page_of(moment), month_anchor(moment))

    def groups(self) -> tuple[Group, ...]:
        """What stands on the page of the timeline: the list itself, or the ways to its pages; the undated last."""
        if len(self.dated) <= LINES_OF_A_PAGE:
            groups = [*self._years(self.dated, DATES)]
        else:
            groups = [self._ways(year, lines) for year, lines in groupby(self.dated, key=lambda line: line.moment.year)]
        unknown = tuple(self._report(exhibit, DATES) for exhibit in self.undated)
        if unknown:
            groups.append(Group(markdown(self._hang.labels.gettext("Date unknown")), Markdown("unknown"), unknown))
        return tuple(groups)

    def pages(self) -> Iterator[ListPage]:
        """The pages of a long list."""
        if len(self.dated) <= LINES_OF_A_PAGE:
            return
        for path, lines in groupby(self.dated, key=lambda line: self.page_of(line.moment)):
            found = tuple(lines)
            moment = found[0].moment
            month = moment.month if path != dates_address(moment.year) else None
            yield ListPage(path, self._title(moment.year, month), tuple(self._years(found, path)))

    def _title(self, year: str, month: int | None) -> str:
        words = year_words(year, self._hang.labels)
        return date_words(f"{year}-{month:02}", self._hang.labels) or words if month else words

    def _years(self, lines: Iterable[Dated], here: Address) -> Iterator[Group]:
        for year, found in groupby(lines, key=lambda line: line.moment.year):
            title = markdown(year_words(year, self._hang.labels))
            yield Group(title, year_anchor(year), tuple(self._months(found, here)))

    def _months(self, lines: Iterable[Dated], here: Address) -> Iterator[Item]:
        for month, found in groupby(lines, key=lambda line: line.moment.month):
            listed = tuple(found)
            if month:
                words = markdown(month_words(month, self._hang.labels))
                yield Item(Markdown(f'<span id="{month_anchor(listed[0].moment)}">{words}</span>'))
            for line in listed:
                for item in self._items(line, here):
                    yield Item(item.text, 1 if month else 0, words=item.words)

    def _ways(self, year: str, lines: Iterable[Dated]) -> Group:
        """A year of a long list: its months, each the way to its page."""
        items = []
        for month, found in groupby(lines, key=lambda line: line.moment.month):
            listed = tuple(found)
            words = month_words(month, self._hang.labels) if month else year_words(year, self._hang.labels)
            way = link(words, self.way_to(listed[0].moment, DATES))
            items.append(Item(way, words=count_words(self._hang, *_counts(listed))))
        return Group(markdown(year_words(year, self._hang.labels)), year_anchor(year), tuple(items))

    def _items(self, line: Dated, here: Address) -> Iterator[Item]:
        if line.event is None:
            yield self._report(line.exhibit, here)
            return
        part = line.exhibit.report.part(line.event.anchor)
        for quotation in quotations(self._hang, line.exhibit, part, [(line.event.start, line.event.end)], here):
            way = joined([quotation.link, Markdown("{ .paragraph-link }")])
            text = joined([self._day(line.event), quotation.sentence, way], Markdown(" "))
            yield Item(text, words=self._hang.title(line.exhibit))

    def _day(self, event: Event) -> Markdown:
        """The date of an event, and whether the program took its year from that of the report."""
        words = date_words(event.edtf, self._hang.labels) or ""
        if event.basis is not Basis.REPORT:
            return Markdown(f'<span class="day">{markdown(words)}</span>')
        said = attribute(self._hang.labels.gettext("The year follows from the date of the report"))
        return Markdown(f'<span class="day derived" title="{said}">{markdown(words)}</span>')


def year_anchor(year: str) -> Markdown:
    """The id of a year in the list."""
    return identifier(f"y{year}")


def month_anchor(moment: Moment) -> Markdown:
    """The id of a month in the list, of its year where it is unknown."""
    return identifier(f"m{moment.year}-{moment.month:02}") if moment.month else year_anchor(moment.year)


def count_words(hang: Hang, reports: int, events: int) -> str:
    """How many reports and dated sentences there are, in words."""
    said = []
    if reports:
        said.append(hang.labels.ngettext("%(num)s report", "%(num)s reports", reports))
    if events:
        said.append(hang.labels.ngettext("%(num)s dated sentence", "%(num)s dated sentences", events))
    return " · ".join(said)


def _counts(lines: Iterable[Dated]) -> tuple[int, int]:
    events = [line.event is not None for line in lines]
    return events.count(False), events.count(True)
