"""时间线's list: by year and month the reports, and what they tell with its date, each in its sentence.

A long list is cut into pages, a year each, or a month each where a year is long: the page of the timeline stays light.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from generator.labels.dates import date_words, month_words, year_words
from generator.link.pinyin import key_of_title
from generator.model.collection import Exhibit
from generator.model.event import Basis, Event
from generator.render.addresses import DATES, Address, dates_address
from generator.render.dated import Dated, DateIndex, count_words, counts_of, month_anchor, year_anchor
from generator.render.escape import Markdown, attribute, joined, link, markdown
from generator.render.index_items import Group, Item
from generator.render.quotations import quotations

ReportLine = Callable[[Exhibit, Address], Item]


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of the list: a year, or a month of one."""

    path: Address
    title: str
    groups: tuple[Group, ...]


class DateList:
    """The list of the timeline. `report` makes the line of a report."""

    def __init__(self, index: DateIndex, report: ReportLine) -> None:
        self._index, self._hang, self._report = index, index.hang, report

    def groups(self) -> tuple[Group, ...]:
        """What stands on the page of the timeline: the list itself, or the ways to its pages; the undated last."""
        if not self._index.is_cut:
            groups = [*self._years(self._index.dated, DATES)]
        else:
            groups = [
                self._ways(year, lines) for year, lines in groupby(self._index.dated, key=lambda line: line.moment.year)
            ]
        unknown = tuple(self._report(exhibit, DATES) for exhibit in self._index.undated)
        if unknown:
            groups.append(Group(markdown(self._hang.labels.gettext("Date unknown")), Markdown("unknown"), unknown))
        return tuple(groups)

    def pages(self) -> Iterator[ListPage]:
        """The pages of a long list."""
        if not self._index.is_cut:
            return
        for path, lines in groupby(self._index.dated, key=lambda line: self._index.page_of(line.moment)):
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
                yield Item(Markdown(f'<span class="month">{words}</span>'), anchor=month_anchor(listed[0].moment))
            for line in listed:
                for item in self._items(line, here):
                    yield replace(item, depth=1 if month else 0)

    def _ways(self, year: str, lines: Iterable[Dated]) -> Group:
        """A year of a long list: its months, each the way to its page."""
        items = []
        for month, found in groupby(lines, key=lambda line: line.moment.month):
            listed = tuple(found)
            words = month_words(month, self._hang.labels) if month else year_words(year, self._hang.labels)
            way = link(words, self._index.way_to(listed[0].moment, DATES))
            items.append(Item(way, words=count_words(self._hang, *counts_of(listed))))
        return Group(markdown(year_words(year, self._hang.labels)), year_anchor(year), tuple(items))

    def _items(self, line: Dated, here: Address) -> Iterator[Item]:
        key = key_of_title(self._hang.titles_in_line[line.exhibit.report.id])
        if line.event is None:
            yield replace(self._report(line.exhibit, here), key=key)
            return
        part = line.exhibit.report.part(line.event.anchor)
        for quotation in quotations(self._hang, line.exhibit, part, [(line.event.start, line.event.end)], here):
            way = joined([quotation.link, Markdown("{ .paragraph-link }")])
            text = joined([self._day(line.event), quotation.sentence, way], Markdown(" "))
            yield Item(text, words=self._hang.title(line.exhibit), key=key)

    def _day(self, event: Event) -> Markdown:
        """The date of an event, and who says so where the print does not."""
        words = date_words(event.edtf, self._hang.labels) or ""
        if event.basis is Basis.CURATOR:
            said = attribute(self._hang.labels.gettext("noted by the curator"))
            return Markdown(f'<span class="day" title="{said}">{markdown(words)}</span>')
        if event.basis is not Basis.REPORT:
            return Markdown(f'<span class="day">{markdown(words)}</span>')
        said = attribute(self._hang.labels.gettext("The year follows from the date of the report"))
        return Markdown(f'<span class="day derived" title="{said}">{markdown(words)}</span>')
