"""Everything that has a date: the reports and what they tell, in the order of time, and where it is listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from generator.model.collection import Exhibit
from generator.model.edtf import Moment, first_moment
from generator.model.event import Event
from generator.render.addresses import DATES, Address, between, dates_address
from generator.render.escape import Markdown, identifier
from generator.render.exhibition import Hang

# A line of real reports takes about 100 bytes of the compressed page, the drawing above them 10 to 40 kB.
LINES_OF_A_PAGE = 400


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


class DateIndex:
    """What is dated in an exhibition, and where each date stands in the list of the timeline.

    A long list is cut into pages, a year each, or a month each where a year is long.
    """

    def __init__(self, hang: Hang) -> None:
        self.hang = hang

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """Everything with a date, in the order of time."""
        records, events = self.hang.index.records, self.hang.index.events
        found = []
        for exhibit in self.hang.collection.exhibits:
            identity = exhibit.report.id
            if moment := first_moment(records[identity].date):
                found.append(Dated(moment, exhibit))
            told = ((first_moment(event.edtf), event) for event in events[identity])
            found += [Dated(moment, exhibit, event) for moment, event in told if moment]
        return tuple(sorted(found, key=lambda line: line.order))

    @cached_property
    def undated(self) -> tuple[Exhibit, ...]:
        """The reports whose date nobody knows."""
        records = self.hang.index.records
        return tuple(e for e in self.hang.collection.exhibits if not first_moment(records[e.report.id].date))

    @cached_property
    def years(self) -> dict[str, tuple[int, int]]:
        """How many reports and how many dated events each year holds."""
        return {year: counts_of(lines) for year, lines in groupby(self.dated, key=lambda line: line.moment.year)}

    @cached_property
    def is_cut(self) -> bool:
        """Whether the list is too long for one page."""
        return len(self.dated) > LINES_OF_A_PAGE

    def page_of(self, moment: Moment) -> Address:
        """The page on which a date is listed."""
        if not self.is_cut:
            return DATES
        year = dates_address(moment.year)
        if sum(self.years[moment.year]) <= LINES_OF_A_PAGE:
            return year
        return dates_address(f"{moment.year}-{moment.month or 0:02}")

    def way_to(self, moment: Moment, here: Address) -> str:
        """The way to the month of a date in the list, to its year where the month is unknown."""
        return between(here, self.page_of(moment), month_anchor(moment))


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


def counts_of(lines: Iterable[Dated]) -> tuple[int, int]:
    """How many reports and how many events there are."""
    events = [line.event is not None for line in lines]
    return events.count(False), events.count(True)
