"""The guided paths (导览): a page for each, a page of them all, and the way from report to report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.labels.numerals import number_words
from generator.model.collection import Exhibit
from generator.model.page import Part
from generator.model.tour import Stop, Tour
from generator.render.addresses import TOURS, Address, between, report_address, tour_address
from generator.render.escape import Markdown, front_matter, link
from generator.render.exhibition import Hang
from generator.render.passages import Passage, Passages
from generator.render.photographs import Photographs
from generator.render.report_head import LONG_TITLE
from generator.render.said import linked, plain
from generator.render.titles import in_list, in_words
from generator.render.words import part_words, record_line

# Of so many characters on a stop needs a phone's whole width, or that of any list; after so many a number is wide.
WIDE_STOP, LONG_STOP, WIDE_NUMBER = 9, 13, 20


@dataclass(frozen=True, slots=True)
class Halt:
    """A stop as it is set; `back` and `onward` lead to the stops beside it."""

    anchor: Markdown
    number: str
    title: Markdown | None
    text: Markdown | None
    record: str
    headline: Markdown
    passage: Passage
    source: Markdown
    back: Markdown | None
    onward: Markdown | None


@dataclass(frozen=True, slots=True)
class Step:
    """A stop where all are listed: its number and the link to it."""

    number: str
    stop: Markdown


@dataclass(frozen=True, slots=True)
class Route:
    """The stops listed; `look` says, as classes, whether titles or numbers are wide. `rest` leads to those left out."""

    steps: tuple[Step, ...]
    look: Markdown | None
    rest: Markdown | None = None


@dataclass(frozen=True, slots=True)
class TourPage:
    """Everything that tour.md sets."""

    front: Markdown
    title: Markdown
    is_long: bool
    intro: Markdown | None
    length: str
    route: Route
    halts: tuple[Halt, ...]
    others: Markdown | None


@dataclass(frozen=True, slots=True)
class Invitation:
    """A tour where visitors are asked to take it: its title, what it is about, its stops."""

    title: Markdown
    intro: Markdown | None
    route: Route


@dataclass(frozen=True, slots=True)
class ToursPage:
    """Everything that tours.md sets."""

    front: Markdown
    title: str
    tours: tuple[Invitation, ...]


@dataclass(frozen=True, slots=True)
class Waymark:
    """What a report says of a tour that stops there: the way back to the stop, and to the reports before and after it.

    `part` is the anchor of what the stop shows, None where that is how the report begins.
    """

    label: str
    part: str | None
    here: Markdown
    back: Markdown | None
    onward: Markdown | None


class TourWriter:
    """Writes the tours, and what other pages say of them."""

    def __init__(self, hang: Hang, photographs: Photographs) -> None:
        self._hang = hang
        self._ = hang.labels
        self._passages = Passages(hang, photographs)
        self._at: dict[str, list[tuple[Tour, int]]] = defaultdict(list)
        for tour in hang.collection.tours:
            for place, stop in enumerate(tour.stops):
                self._at[stop.report].append((tour, place))

    def pages(self) -> Iterator[tuple[Address, str, object]]:
        """All pages with their addresses and templates; the page of them all only where there are several."""
        tours = self._hang.collection.tours
        for tour in tours:
            yield tour_address(tour), "tour.md", self._page(tour)
        if len(tours) > 1:
            yield TOURS, "tours.md", self._all(tours)

    def invitations(self, here: Address, stops: int | None = None) -> tuple[Invitation, ...]:
        """All tours as a page elsewhere offers them, each with so many of its stops at most."""
        return tuple(self._invitation(tour, here, stops) for tour in self._hang.collection.tours)

    def waymarks(self, exhibit: Exhibit) -> tuple[Waymark, ...]:
        """The stops at this report, tour by tour."""
        return tuple(self._waymark(tour, place) for tour, place in self._at[exhibit.report.id])

    def _page(self, tour: Tour) -> TourPage:
        here = tour_address(tour)
        several = len(self._hang.collection.tours) > 1
        halts = tuple(self._halt(tour, place) for place in range(len(tour.stops)))
        return TourPage(
            front=self._front(
                tour.title, plain(self._hang, tour.intro), photographs=any(halt.passage.hanging for halt in halts)
            ),
            title=in_words(tour.title),
            is_long=len(tour.title) > LONG_TITLE,
            intro=linked(self._hang, tour.intro, here),
            length=self._length(tour),
            route=self._route(tour, here),
            halts=halts,
            others=link(self._.gettext("All tours"), between(here, TOURS)) if several else None,
        )

    def _all(self, tours: tuple[Tour, ...]) -> ToursPage:
        title = self._.gettext("Guided tours")
        about = self._.gettext(", ").join(tour.title for tour in tours)
        return ToursPage(self._front(title, about), title, self.invitations(TOURS))

    def _front(self, title: str, about: str | None, *, photographs: bool = False) -> Markdown:
        words = {"title": title, "template": "tour.html", "nav_title": self._.gettext("Guided tours")}
        return front_matter({**words, "description": about or title, "photographs": photographs})

    def _invitation(self, tour: Tour, here: Address, stops: int | None) -> Invitation:
        there = between(here, tour_address(tour))
        route = replace(self._route(tour, here, stops), rest=link(self._length(tour), there))
        return Invitation(link(in_words(tour.title), there), linked(self._hang, tour.intro, here), route)

    def _route(self, tour: Tour, here: Address, stops: int | None = None) -> Route:
        """Its stops, each a link to its place on the tour's page."""
        there = tour_address(tour)
        titles = [self._stop_title(stop) for stop in tour.stops[:stops]]
        steps = (
            Step(self._numeral(number), link(in_list(title), between(here, there, f"stop-{number}")))
            for number, title in enumerate(titles, 1)
        )
        return Route(tuple(steps), _look(titles))

    def _halt(self, tour: Tour, place: int) -> Halt:
        stop, here = tour.stops[place], tour_address(tour)
        exhibit = self._hang.exhibits[stop.report]
        part = _part(stop, exhibit)
        there = between(here, report_address(exhibit.report), part.anchor if part else "")
        return Halt(
            anchor=Markdown(f"stop-{place + 1}"),
            number=self._number(place),
            title=in_words(stop.title) if stop.title else None,
            text=linked(self._hang, stop.text, here),
            record=self._record(exhibit),
            headline=link(self._hang.headline(exhibit), there),
            passage=self._passages.of(exhibit, part, here, f"stop-{place + 1}"),
            source=link(self._source(exhibit, part), there),
            back=self._beside(tour, place, -1),
            onward=self._beside(tour, place, 1),
        )

    def _record(self, exhibit: Exhibit) -> str:
        record, houses = self._hang.index.records[exhibit.report.id], self._hang.index.houses_of(exhibit.report)
        return self._hang.withheld.hide(record_line(record, self._, houses=houses))

    def _source(self, exhibit: Exhibit, part: Part | None) -> str:
        if part is None:
            return self._.gettext("Read the report")
        return self._.gettext("%(part)s, in the report", part=part_words(exhibit.report, part, self._))

    def _beside(self, tour: Tour, place: int, step: int) -> Markdown | None:
        """The way from a stop to one beside it, on the tour's page."""
        other = place + step
        if not 0 <= other < len(tour.stops):
            return None
        return link(in_list(self._beside_words(tour.stops[other], step)), f"#stop-{other + 1}")

    def _waymark(self, tour: Tour, place: int) -> Waymark:
        stop, number = tour.stops[place], self._numeral(place + 1)
        here, part = self._hang.page_of(stop.report), _part(stop, self._hang.exhibits[stop.report])
        back = self._.gettext("Back to the tour “%(title)s”, stop %(number)s", title=tour.title, number=number)
        return Waymark(
            label=self._.gettext("Tour “%(title)s”, stop %(number)s", title=tour.title, number=number),
            part=part.anchor if part else None,
            here=link(back, between(here, tour_address(tour), f"stop-{place + 1}")),
            back=self._walk(tour, place, -1),
            onward=self._walk(tour, place, 1),
        )

    def _walk(self, tour: Tour, place: int, step: int) -> Markdown | None:
        """The way from a stop's report straight to the report of one beside it."""
        other = place + step
        if not 0 <= other < len(tour.stops):
            return None
        here, stop = self._hang.page_of(tour.stops[place].report), tour.stops[other]
        part = _part(stop, self._hang.exhibits[stop.report])
        path = between(here, self._hang.page_of(stop.report), part.anchor if part else "")
        return link(in_list(self._beside_words(stop, step)), path)

    def _beside_words(self, stop: Stop, step: int) -> str:
        title = self._stop_title(stop)
        if step < 0:
            return self._.gettext("Previous stop: %(title)s", title=title)
        return self._.gettext("Next stop: %(title)s", title=title)

    def _stop_title(self, stop: Stop) -> str:
        return stop.title or self._hang.titles_in_line[stop.report]

    def _number(self, place: int) -> str:
        return self._.gettext("Stop %(number)s", number=self._numeral(place + 1))

    def _length(self, tour: Tour) -> str:
        return self._.ngettext("%(num)s stop", "%(num)s stops", len(tour.stops))

    def _numeral(self, number: int) -> str:
        return number_words(number, self._)


def _look(titles: Sequence[str]) -> Markdown | None:
    longest = max(map(len, titles), default=0)
    looks = {
        "wide-stops": longest >= WIDE_STOP,
        "long-stops": longest >= LONG_STOP,
        "wide-numbers": len(titles) > WIDE_NUMBER,
    }
    return Markdown(" ".join(look for look, fits in looks.items() if fits)) or None


def _part(stop: Stop, exhibit: Exhibit) -> Part | None:
    return next((part for part in exhibit.report.parts if part.anchor == stop.part), None)
