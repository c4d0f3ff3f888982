"""How large a headline is set, and in which lines.

The printed lines stay whole as long as they can be read; where they are too long, each is broken by the rules; only a
text that does not fit at the smallest size is cut, with ……
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from generator.cards import faces
from generator.cards.atoms import APART, WIDE_BLANK, Row, row_of
from generator.cards.breaking import NEVER, Costs, Lines, balanced, costs_of, fewest, filled, price
from generator.cards.faces import Face

CUT = "……"
LEADING, LOOSE = 1.22, 1.45
STEP = 2
# Two printed lines or more are not broken for more size than this, at which a chat's small picture can still be read;
# one is not from the size on which fills a card.
LEGIBLE, LARGE = 64, 92
# A size that lets lines break in better places may be so much smaller than the largest that fits; and what a bad break
# costs against size: one within a word as much as a quarter of the size.
SMALLER, BREAKS_AGAINST_SIZE = 0.75, 0.25
# Nothing longer than this goes onto a card at any size: the rest is not even measured.
LONGEST = 400
STRIPPED = " ，、：；。,:;.（《“‘「『【([·—"


@dataclass(frozen=True, slots=True)
class Room:
    """What a headline may take up: pixels, and the sizes between which it is set."""

    width: int
    height: int
    largest: int
    smallest: int

    def lines(self, size: int) -> int:
        """How many lines of this size go into the height; one always does."""
        return max(1, floor((self.height / size - 1) / LEADING) + 1)


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines of one face and size (in pixels); each is a row and its first atom and the one after its last."""

    face: Face
    size: int
    lines: tuple[tuple[Row, int, int], ...] = ()
    leading: float = LEADING

    @property
    def height(self) -> int:
        """From the top of the first line to the bottom of the last, in pixels."""
        return round(self.size * (1 + self.leading * (len(self.lines) - 1))) if self.lines else 0

    @property
    def width(self) -> float:
        """The longest line, in pixels."""
        return self.size * max((row.width(first, last) for row, first, last in self.lines), default=0.0)

    def __bool__(self) -> bool:
        return bool(self.lines)


def set_headline(printed: Sequence[str], whole: Sequence[str], room: Room, face: Face = Face.HEADLINE) -> Setting:
    """A headline in the lines that were printed (or in better ones, see above), as large as the room allows."""
    rows = [row for text in printed if (row := _row(text, face)).atoms]
    as_printed = _unbroken(rows, room, face)
    if as_printed.size >= (LEGIBLE if len(rows) > 1 else LARGE):
        return as_printed
    joined = " ".join(printed)
    broken = _broken(rows, whole, room, face) or _broken([_row(joined, face)], whole, room, face)
    if broken is None or len(joined) > LONGEST:
        return _cut(joined, whole, room, face)
    return as_printed if as_printed.size >= broken.size else broken


def set_lines(text: str, face: Face, size: int, width: int, most: int) -> Setting:
    """A text in at most so many lines of one size; without lines where it would take more, or there is no text."""
    row = _row(text, face)
    costs = costs_of(row)
    needed = fewest(row, costs, width / size)
    if len(text) > LONGEST or needed > most:
        return Setting(face, size)
    return Setting(face, size, _lines(row, balanced(row, costs, width / size, needed)), LOOSE)


def set_list(names: Sequence[str], face: Face, size: int, width: int, most: int) -> Setting:
    """As many of the names as go into so many lines, each whole, in lines as full as they can be."""
    shown = names[:LONGEST]
    row = _row(APART.join(shown), face)
    starts = {0, *(start for start in range(1, len(row.atoms)) if row.atoms[start].gap == WIDE_BLANK)}
    costs = tuple(0.0 if number in starts else NEVER for number in range(len(row.atoms)))
    lines = tuple(line for line in filled(row, costs, width / size) if row.width(*line) <= width / size)
    return Setting(face, size, _lines(row, lines[:most]), LOOSE)


def set_line(text: str, face: Face, width: int, largest: int, smallest: int) -> Setting:
    """A text on one line, smaller or cut if it must be."""
    row, room = _row(text, face), Room(width, largest, largest, smallest)
    found = _unbroken([row], room, face) if row.atoms else Setting(face, largest)
    return found if found.size >= smallest else _cut(text, (), Room(width, 0, largest, smallest), face)


def _row(text: str, face: Face) -> Row:
    return row_of(text[:LONGEST], lambda stretch: faces.width(stretch, face))


def _unbroken(rows: Sequence[Row], room: Room, face: Face) -> Setting:
    """Each row as one line, as large as fits; that may be too small to be used."""
    longest = max((row.width() for row in rows), default=1.0) or 1.0
    high = room.height / (1 + LEADING * (len(rows) - 1))
    size = floor(min(room.largest, room.width / longest, high) / STEP) * STEP
    return Setting(face, size, tuple((row, 0, len(row.atoms)) for row in rows))


def _broken(rows: Sequence[Row], whole: Sequence[str], room: Room, face: Face) -> Setting | None:
    """The rows broken by the rules, as large as they fit, or a little smaller with better breaks; None if too much."""
    priced = [(row, costs_of(row, whole)) for row in rows]
    largest = next((size for size in range(room.largest, room.smallest - 1, -STEP) if _fit(priced, room, size)), None)
    if largest is None:
        return None
    smallest = max(room.smallest, round(largest * SMALLER))
    tried = (_at(priced, room, face, size) for size in range(largest, smallest - 1, -STEP))
    return min(tried, key=lambda found: found[0] * BREAKS_AGAINST_SIZE - found[1].size / largest)[1]


def _fit(priced: Sequence[tuple[Row, Costs]], room: Room, size: int) -> bool:
    width = room.width / size
    whole = all(atom.width <= width for row, _ in priced for atom in row.atoms)
    return whole and sum(fewest(row, costs, width) for row, costs in priced) <= room.lines(size)


def _at(priced: Sequence[tuple[Row, Costs]], room: Room, face: Face, size: int) -> tuple[float, Setting]:
    """The rows at a size, and what their breaks cost."""
    width = room.width / size
    broken = [(row, costs, balanced(row, costs, width, fewest(row, costs, width))) for row, costs in priced]
    cost = sum(price(costs, lines) for _, costs, lines in broken)
    return cost, Setting(face, size, tuple(line for row, _, lines in broken for line in _lines(row, lines)))


def _cut(text: str, whole: Sequence[str], room: Room, face: Face) -> Setting:
    """As much of a text as fits at the smallest size, and ……."""
    row, width = _row(text, face), room.width / room.smallest

    def shorter(last: int) -> Row:
        end = row.atoms[last - 1]
        return _row(text[: end.offset + len(end.text)].rstrip(STRIPPED) + CUT, face)

    def too_long(last: int) -> bool:
        found = shorter(last)
        return fewest(found, costs_of(found), width) > room.lines(room.smallest)

    most = bisect_left(range(1, len(row.atoms)), x=True, key=too_long)
    if not most:
        return Setting(face, room.smallest)
    kept = shorter(most)
    costs = costs_of(kept, whole)
    return Setting(face, room.smallest, _lines(kept, balanced(kept, costs, width, fewest(kept, costs, width))))


def _lines(row: Row, lines: Lines) -> tuple[tuple[Row, int, int], ...]:
    return tuple((row, first, last) for first, last in lines)
