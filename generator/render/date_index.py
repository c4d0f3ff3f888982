"""日期: by year and month the reports, and what they tell with its date, each in its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.labels.dates import date_words, month_words, year_words
from generator.model.collection import Exhibit
from generator.model.edtf import Moment, first_moment
from generator.model.event import Basis, Event
from generator.render.addresses import DATES, Address
from generator.render.escape import Markdown, attribute, identifier, joined, markdown
from generator.render.exhibition import Hang
from generator.render.index_items import Group, Item
from generator.render.quotations import quotations


@dataclass(frozen=True, slots=True)
class _Dated:
    """A line of the index under its date; reports stand before the events of their day."""

    moment: Moment
    item: Item
    event: bool


def dated_groups(hang: Hang, report: Callable[[Exhibit, Address], Item]) -> Iterator[Group]:
    """A group a year, the unknown last. `report` makes the line of a report."""
    exhibits, records = hang.collection.exhibits, hang.index.records
    dates = {exhibit.report.id: first_moment(records[exhibit.report.id].date) for exhibit in exhibits}
    dated = [(exhibit, date) for exhibit in exhibits if (date := dates[exhibit.report.id])]
    lines = [_Dated(date, report(exhibit, DATES), event=False) for exhibit, date in dated]
    lines += [line for exhibit in exhibits for line in _events(hang, exhibit)]
    lines.sort(key=lambda line: (line.moment.order, line.event))
    for year, found in groupby(lines, key=lambda line: line.moment.year):
        yield Group(markdown(year_words(year, hang.labels)), identifier(f"y{year}"), tuple(_months(hang, list(found))))
    unknown = tuple(report(exhibit, DATES) for exhibit in exhibits if not dates[exhibit.report.id])
    if unknown:
        yield Group(markdown(hang.labels.gettext("Date unknown")), Markdown("unknown"), unknown)


def _months(hang: Hang, lines: list[_Dated]) -> Iterator[Item]:
    for month, found in groupby(lines, key=lambda line: line.moment.month):
        if month:
            yield Item(markdown(month_words(month, hang.labels)))
        for line in found:
            yield Item(line.item.text, 1 if month else 0, words=line.item.words)


def _events(hang: Hang, exhibit: Exhibit) -> Iterator[_Dated]:
    for event in hang.index.events[exhibit.report.id]:
        moment = first_moment(event.edtf)
        part = exhibit.report.part(event.anchor)
        for quotation in quotations(hang, exhibit, part, [(event.start, event.end)], DATES):
            way = joined([quotation.link, Markdown("{ .paragraph-link }")])
            text = joined([_day(hang, event), quotation.sentence, way], Markdown(" "))
            if moment:
                yield _Dated(moment, Item(text, words=hang.title(exhibit)), event=True)


def _day(hang: Hang, event: Event) -> Markdown:
    """The date of an event, and whether the program took its year from that of the report."""
    words = date_words(event.edtf, hang.labels) or ""
    if event.basis is not Basis.REPORT:
        return Markdown(f'<span class="day">{markdown(words)}</span>')
    said = attribute(hang.labels.gettext("The year follows from the date of the report"))
    return Markdown(f'<span class="day derived" title="{said}">{markdown(words)}</span>')
