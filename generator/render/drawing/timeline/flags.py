"""Words above a rule, hung on poles like flags: at which level, so that nothing crosses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Pixels between a pole and its words, and between words of one level.
BESIDE, APART = 4.0, 10.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A pole, and how it would like to hang its flags: widths from the lowest up, the best way first."""

    at: float
    wishes: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Hung:
    """Which wish came true and from which level up (0 is the lowest); a level of None is a pole without flags."""

    at: float
    widths: tuple[float, ...] = ()
    level: int | None = None
    wish: int | None = None

    @property
    def top(self) -> int:
        """The level to which the pole reaches, -1 without flags."""
        return -1 if self.level is None else self.level + len(self.widths) - 1

    def box(self, level: int) -> tuple[float, float] | None:
        """From where to where its words of a level reach."""
        if self.level is None or not self.level <= level <= self.top:
            return None
        return self.at + BESIDE, self.at + BESIDE + self.widths[level - self.level]


def hang(poles: Sequence[Wanted], end: float, levels: int) -> list[Hung]:
    """Flags for poles that stand from left to right. `end` is where words must end.

    From the right to the left, as low as there is room: a pole further left rises above the words that begin right of
    it, so it never crosses them.
    """
    placed: list[Hung] = []
    for pole in reversed(poles):
        found = (_place(pole, wish, placed, end, levels) for wish in range(len(pole.wishes)))
        placed.append(next(filter(None, found), Hung(pole.at)))
    return placed[::-1]


def _place(pole: Wanted, wish: int, placed: Sequence[Hung], end: float, levels: int) -> Hung | None:
    widths = pole.wishes[wish]
    reach = pole.at + BESIDE + max(widths)
    if reach > end:
        return None
    near = [other for other in placed if other.at <= reach + APART]
    for level in range(levels - len(widths) + 1):
        hung = Hung(pole.at, widths, level, wish)
        if all(_apart(hung, other) for other in near):
            return hung
    return None


def _apart(left: Hung, right: Hung) -> bool:
    """Whether the words of a pole touch neither the words nor the pole of one that stands further right."""
    for level in range(left.level or 0, left.top + 1):
        box, words = left.box(level), right.box(level)
        if box and words and words[0] < box[1] + APART and box[0] < words[1] + APART:
            return False
        if box and right.top >= level and box[0] <= right.at <= box[1] + BESIDE:
            return False
    return True
