"""A line of text as atoms, which no line break cuts: a Chinese character, a word of letters, a number.

All lengths are in em. What is set between atoms follows CSS Text 4 (`text-autospace`, `text-spacing-trim`) and
clreq (https://www.w3.org/TR/clreq/): an eighth between Chinese and letters or figures, half an em less where
the blank halves of two marks meet, no blank half at the start or the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from generator.lexicon.breaks import CLOSING, HAN, OPENING

PAUSES = frozenset("，。、；：！？,;:!?》」』】）”—…")
# What parts the names of a list, and whatever else should stand wide apart.
APART = "\u3000"
ATOM = re.compile(
    r"(?P<blank>\s+)|(?P<word>[A-Za-zÀ-ɏ0-9](?:[A-Za-zÀ-ɏ0-9.,:'’/+\-]*[A-Za-zÀ-ɏ0-9])?[%°]?)|(?P<sign>.)", re.DOTALL
)
LETTER = re.compile(r"[A-Za-zÀ-ɏ0-9%°]")
AUTOSPACE, HALF, BLANK, WIDE_BLANK = 0.125, 0.5, 0.26, 0.8
# A word of letters is cut after so many, should it be no word.
LONGEST_WORD = 18

Width = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Atom:
    """An atom with its length and the gap before it, should it not begin its line.

    `offset` is where it stands in the text; `lead` and `trail` are blank halves that a line's ends do not count.
    """

    text: str
    offset: int
    width: float
    gap: float = 0.0
    lead: float = 0.0
    trail: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """Atoms in a row, with the positions of their starts and ends."""

    atoms: tuple[Atom, ...]
    starts: tuple[float, ...]
    ends: tuple[float, ...]

    @classmethod
    def of(cls, atoms: Sequence[Atom]) -> Row:
        """The atoms, measured."""
        steps = accumulate(chain.from_iterable((atom.gap, atom.width) for atom in atoms))
        positions = tuple(steps)
        return cls(tuple(atoms), positions[::2], positions[1::2])

    def width(self, first: int = 0, last: int | None = None) -> float:
        """How long the atoms from `first` up to `last`, that not included, are as one line."""
        last = len(self.atoms) if last is None else last
        if first >= last:
            return 0.0
        blank = self.atoms[first].lead + self.atoms[last - 1].trail
        return self.ends[last - 1] - self.starts[first] - blank

    def placed(self, first: int = 0, last: int | None = None) -> Iterator[tuple[float, str]]:
        """The stretches of a line that hang together, with their distance from its start."""
        last = len(self.atoms) if last is None else last
        if first >= last:
            return
        origin = self.starts[first] + self.atoms[first].lead
        at, text = self.starts[first] - origin, self.atoms[first].text
        for number in range(first + 1, last):
            atom = self.atoms[number]
            if atom.gap:
                yield at, text
                at, text = self.starts[number] - origin, ""
            text += atom.text
        yield at, text


def row_of(text: str, width: Width) -> Row:
    """A text of one line as atoms; `width` measures a stretch of it."""
    atoms: list[Atom] = []
    blank = ""
    for found in ATOM.finditer(text):
        if found["blank"]:
            blank = found[0]
            continue
        for offset, piece in _pieces(found[0], found.start()):
            atoms.append(_atom(piece, offset, width, atoms[-1] if atoms else None, blank))
            blank = ""
    return Row.of(atoms)


def _pieces(word: str, offset: int) -> Iterator[tuple[int, str]]:
    for start in range(0, len(word), LONGEST_WORD):
        yield offset + start, word[start : start + LONGEST_WORD]


def _atom(text: str, offset: int, width: Width, before: Atom | None, blank: str) -> Atom:
    long = width(text)
    full = long > HALF + 0.25
    return Atom(
        text,
        offset,
        long,
        0.0 if before is None else _gap(before.text, text, blank),
        HALF if full and text in OPENING else 0.0,
        HALF if full and text in CLOSING else 0.0,
    )


def _gap(left: str, right: str, blank: str) -> float:
    """What is set between two atoms."""
    by_letter = bool(LETTER.match(left[-1])), bool(LETTER.match(right[0]))
    if "·" in {left, right}:
        return -HALF if left in CLOSING else 0.0
    if blank == APART:
        return WIDE_BLANK
    if blank:
        return BLANK if any(by_letter) or right in OPENING or left in CLOSING else WIDE_BLANK
    if (left in CLOSING and right in CLOSING | OPENING) or (left in OPENING and right in OPENING):
        return -HALF
    apart = by_letter[0] != by_letter[1] and HAN.match(right[0] if by_letter[0] else left[-1])
    return AUTOSPACE if apart else 0.0
