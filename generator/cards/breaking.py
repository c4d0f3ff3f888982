"""Where the lines of a headline break: at the printed blanks; else by the rules, between words, in lines of one length.

The rules are those that print keeps (避头尾): no closing mark at the start of a line, no opening one at its end. Among
the breaks that they allow, the best are those with the least sum of squared line lengths, and so the most even, plus
what a break costs: much within a word, more within a name, less than nothing after a pause.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.cards.atoms import PAUSES, Row
from generator.lexicon.breaks import INSEPARABLE, LEADING_ON, LEANING, NOT_FIRST, NOT_LAST, within_words

NEVER = float("inf")
IN_NAME, IN_WORD, BY_FIGURE, BY_PARTICLE, AT_BLANK, AFTER_PAUSE = 2.0, 1.0, 0.4, 0.3, -0.1, -0.15

Costs = tuple[float, ...]
Lines = tuple[tuple[int, int], ...]


def costs_of(row: Row, whole: Iterable[str] = ()) -> Costs:
    """What a break before each atom costs, NEVER where it may not be; that before the first is free."""
    text = _text(row)
    in_words, in_names = within_words(text), _within(text, whole)
    costs = [0.0]
    for left, right in pairwise(row.atoms):
        cost = _cost(left.text, right.text, blank=right.offset > left.offset + len(left.text))
        if cost != NEVER:
            cost += IN_NAME if right.offset in in_names else IN_WORD if right.offset in in_words else 0.0
        costs.append(cost)
    return tuple(costs)


def fewest(row: Row, costs: Costs, room: float) -> int:
    """Into how many lines no longer than `room` the atoms go at least. A longer atom is a line of its own."""
    lines, start = 0, 0
    while start < len(row.atoms):
        lines, start = lines + 1, _furthest(row, costs, start, room)
    return lines


def balanced(row: Row, costs: Costs, room: float, lines: int) -> Lines:
    """The best breaks into so many lines (or as many as must be), as the first atom of each and the one after its last.

    Where no breaks obey the rules, those are taken that fill the lines.
    """
    size = len(row.atoms)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(lines):
        best.append(_next_line(row, costs, room, best[-1]))
    if size not in best[lines]:
        return filled(row, costs, room)
    breaks = [size]
    for number in range(lines, 0, -1):
        breaks.append(best[number][breaks[-1]][1])
    return tuple(pairwise(reversed(breaks)))


def price(costs: Costs, lines: Lines) -> float:
    """What the breaks between these lines cost together; those that the rules forbid count as two within names."""
    spent = (costs[first] for first, _ in lines[1:])
    return sum(2 * IN_NAME if cost == NEVER else cost for cost in spent)


def filled(row: Row, costs: Costs, room: float) -> Lines:
    """Lines as full as they can be, one after the other."""
    starts = [0]
    while starts[-1] < len(row.atoms):
        starts.append(_furthest(row, costs, starts[-1], room))
    return tuple(pairwise(starts))


def _next_line(
    row: Row, costs: Costs, room: float, before: dict[int, tuple[float, int]]
) -> dict[int, tuple[float, int]]:
    """The best way to each end of one more line."""
    size = len(row.atoms)
    found: dict[int, tuple[float, int]] = {}
    for start, (spent, _) in before.items():
        for end in range(start + 1, size + 1):
            length = row.width(start, end)
            if length > room and end > start + 1:
                break
            cost = spent + (length / room) ** 2 + (costs[end] if end < size else 0.0)
            if cost < found.get(end, (NEVER, 0))[0]:
                found[end] = (cost, start)
    return found


def _furthest(row: Row, costs: Costs, start: int, room: float) -> int:
    """The last allowed break after `start` that leaves a line of that length; without one, any break that does."""
    size = len(row.atoms)
    end, allowed = start + 1, start + 1 if start + 1 == size or costs[start + 1] != NEVER else None
    while end < size and row.width(start, end + 1) <= room:
        end += 1
        if end == size or costs[end] != NEVER:
            allowed = end
    return end if allowed is None else allowed


def _cost(left: str, right: str, *, blank: bool) -> float:
    if right[0] in NOT_FIRST or left[-1] in NOT_LAST or left + right in INSEPARABLE:
        return NEVER
    if left[-1] in PAUSES:
        return AFTER_PAUSE
    if blank:
        return AT_BLANK
    if left[-1].isdigit() or right[0].isdigit():
        return BY_FIGURE
    return BY_PARTICLE if right in LEANING or left in LEADING_ON else 0.0


def _text(row: Row) -> str:
    """The text that the atoms were cut from, blanks and all."""
    text = ""
    for atom in row.atoms:
        text = text.ljust(atom.offset) + atom.text
    return text


def _within(text: str, names: Iterable[str]) -> set[int]:
    """The offsets within the names that stand in a text."""
    found: set[int] = set()
    for name in filter(None, names):
        start = text.find(name)
        while start >= 0:
            found.update(range(start + 1, start + len(name)))
            start = text.find(name, start + 1)
    return found


def texts_of(row: Row, lines: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """The lines as text, for whoever wants to read them."""
    text = _text(row)
    found = []
    for first, last in lines:
        end = row.atoms[last - 1]
        found.append(text[row.atoms[first].offset : end.offset + len(end.text)])
    return tuple(found)
