"""The sections on the front page: how loud each is, which report leads it, which others are named, what stands beside.

The first section is loud. Those after it are set in rows, the small ones beside others, so that a page of ten sections
is no list of ten alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.labels.dates import date_in_numerals
from generator.model.collection import Exhibit
from generator.model.exhibition import Section
from generator.model.page import Kind
from generator.render.addresses import HOME, REPORTS, between, report_address
from generator.render.escape import Markdown, identifier, link
from generator.render.exhibition import Hang, opening_parts
from generator.render.opening import opening
from generator.render.said import linked
from generator.render.words import record_line


class Width(StrEnum):
    """How much of the page a section takes."""

    LOUD = "loud"
    FULL = "full"
    WIDE = "wide"
    HALF = "half"
    THIRD = "third"


@dataclass(frozen=True, slots=True)
class Room:
    """How many reports a section names beside its lead, and how many characters of its lead it shows.

    `each` is how many more, where so many stand beside it, for each of them; of `few` beside it the opening is shown.
    """

    others: int
    opening: int
    each: int = 0
    few: int = 0


ROOM = {
    Width.LOUD: Room(5, 180, each=100, few=3),
    Width.FULL: Room(4, 150, each=90, few=2),
    Width.WIDE: Room(3, 190, few=2),
    Width.HALF: Room(4, 120),
    Width.THIRD: Room(1, 120),
}
# Of a lead that has the loud section to itself; of each of the few beside one.
ALONE, BESIDE = 360, 45
# In a long loud section a second row, with openings; longer where no other section follows.
BELOW, BELOW_ALONE, BELOW_OPENING = 3, 6, 70
# Sections of so few reports fit beside another.
SMALL = 2
# Ways to set the next sections in a row: small (or not) each, their widths, and how much the row costs.
ROWS: tuple[tuple[tuple[bool, ...], tuple[Width, ...], float], ...] = (
    ((False,), (Width.FULL,), 1.4),
    ((False, True), (Width.WIDE, Width.THIRD), 1.0),
    ((True, False), (Width.THIRD, Width.WIDE), 1.0),
    ((True, True, True), (Width.THIRD, Width.THIRD, Width.THIRD), 1.0),
    ((False, False), (Width.HALF, Width.HALF), 1.1),
    ((True, True), (Width.HALF, Width.HALF), 1.1),
    ((True,), (Width.FULL,), 2.5),
)
# From so many characters on a headline is set smaller.
LONG, LONGEST = 30, 56


@dataclass(frozen=True, slots=True)
class Item:
    """A report on the front page; `look` says whether its title is long, or none that was printed."""

    title: Markdown
    look: str | None
    record: str
    kicker: Markdown | None = None
    opening: tuple[Markdown, ...] = ()


@dataclass(frozen=True, slots=True)
class Front:
    """A section on the front page; `below` are reports of a second row."""

    anchor: Markdown
    width: Width
    title: Markdown
    period: str | None
    intro: Markdown | None
    lead: Item
    others: tuple[Item, ...]
    below: tuple[Item, ...]
    all: Markdown | None


def rows_of(small: Sequence[bool]) -> tuple[tuple[Width, ...], ...]:
    """Rows for sections in their order, each small or not, at the least cost: as few rows as fill the page."""
    # From the last section back: the cost from each on, and the row that begins with it.
    best: list[tuple[float, tuple[Width, ...]]] = [(0.0, ())]
    for start in range(len(small) - 1, -1, -1):
        fitting = [(widths, cost) for kinds, widths, cost in ROWS if tuple(small[start : start + len(kinds)]) == kinds]
        best.append(min(((cost + best[-len(widths)][0], widths) for widths, cost in fitting), key=lambda row: row[0]))
    rows = []
    while best[-1][1]:
        rows.append(best[-1][1])
        del best[-len(rows[-1]) :]
    return tuple(rows)


class FrontWriter:
    """Sets the sections."""

    def __init__(self, hang: Hang) -> None:
        self._hang = hang
        self._sections = [section for section in hang.collection.sections if section.reports]

    def loud(self) -> Front | None:
        """The first section."""
        return self._front(self._sections[0], Width.LOUD) if self._sections else None

    def rows(self) -> Iterator[tuple[Front, ...]]:
        """The sections after it, row by row."""
        sections = iter(self._sections[1:])
        for widths in rows_of([len(section.reports) <= SMALL for section in self._sections[1:]]):
            yield tuple(self._front(next(sections), width) for width in widths)

    def _front(self, section: Section, width: Width) -> Front:
        lead, *others = self._chosen(section)
        anchor = identifier(section.id)
        way = between(HOME, REPORTS, anchor)
        room = ROOM[width].others
        few = BESIDE if len(others) <= ROOM[width].few else 0
        second = self._second_row(others[room:]) if width is Width.LOUD else []
        count = len(section.reports)
        more = self._hang.labels.ngettext("All %(num)s report", "All %(num)s reports", count)
        return Front(
            anchor=anchor,
            width=width,
            title=link(self._hang.section_title(section), way),
            period=date_in_numerals(section.period, self._hang.labels),
            intro=linked(self._hang, section.intro, HOME),
            lead=self._lead(lead, self._length(section, width)),
            others=tuple(self._other(exhibit, few) for exhibit in others[:room]),
            below=tuple(self._other(exhibit, BELOW_OPENING) for exhibit in second),
            all=link(more, way) if len(others) > room + len(second) else None,
        )

    def _chosen(self, section: Section) -> list[Exhibit]:
        """The reports, the lead first: as the curator ordered them; where nobody did, one with a headline leads."""
        exhibits = [self._hang.exhibits[report] for report in section.reports]
        if not section.title:
            lead = next((e for e in exhibits if self._can_lead(e)), exhibits[0])
            exhibits = [lead, *(e for e in exhibits if e is not lead)]
        return exhibits

    def _can_lead(self, exhibit: Exhibit) -> bool:
        """Whether it has a headline and enough text to show."""
        text = sum(len(part.text) for part in opening_parts(exhibit))
        return self._is_titled(exhibit) and text >= ROOM[Width.LOUD].opening

    def _second_row(self, rest: Sequence[Exhibit]) -> Sequence[Exhibit]:
        """Full rows only."""
        most = BELOW if len(self._sections) > 1 else BELOW_ALONE
        return rest[: min(most, len(rest) // BELOW * BELOW)]

    def _length(self, section: Section, width: Width) -> int:
        """How much of the lead is shown: about as much as stands high beside it."""
        room, others = ROOM[width], len(section.reports) - 1
        if width is Width.LOUD and not others:
            return ALONE
        return max(room.opening, room.each * min(others, room.others))

    def _item(self, exhibit: Exhibit, length: int = 0, *, authors: bool = False) -> Item:
        hang = self._hang
        houses = hang.index.houses_of(exhibit.report)
        record = record_line(hang.index.records[exhibit.report.id], hang.labels, authors=authors, houses=houses)
        target = between(HOME, report_address(exhibit.report))
        return Item(
            title=link(hang.headline(exhibit), target),
            look=self._look(exhibit),
            record=hang.withheld.hide(record),
            opening=tuple(opening(hang, exhibit, HOME, length)) if length else (),
        )

    def _other(self, exhibit: Exhibit, length: int) -> Item:
        """One that does not lead; what is called by how it begins would say so twice."""
        return self._item(exhibit, length if self._is_titled(exhibit) else 0)

    def _lead(self, exhibit: Exhibit, length: int) -> Item:
        item = self._item(exhibit, length, authors=True)
        kicker = next(iter(exhibit.report.of_kind(Kind.KICKER)), None) if self._is_headed(exhibit) else None
        shown = self._hang.composer.unlinked(exhibit, kicker) if kicker else None
        return Item(item.title, item.look, item.record, shown, item.opening)

    def _look(self, exhibit: Exhibit) -> str | None:
        if not self._is_titled(exhibit):
            return "untitled"
        length = len(self._hang.titles_in_line[exhibit.report.id])
        return "longest" if length >= LONGEST else "long" if length >= LONG else None

    def _is_titled(self, exhibit: Exhibit) -> bool:
        """Whether print or curator give it a title; else it is called by how it begins."""
        record = self._hang.index.records[exhibit.report.id]
        return bool(record.title or record.kicker)

    def _is_headed(self, exhibit: Exhibit) -> bool:
        """Whether it has a headline; a kicker alone is its title."""
        return bool(self._hang.index.records[exhibit.report.id].title)
