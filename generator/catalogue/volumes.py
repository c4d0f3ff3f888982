"""分册: how a catalogue that one file should not hold is divided, and what its volumes are called.

Typst keeps all pages of a book in memory until the last is set: 200 invented reports take 0.9 GB, 1,000 in one piece 6.
So a book has at most so many characters, as Chinese publishers count books (字数). Sections are torn only where one
alone is more than that; the volumes are about as large as each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from generator.labels import Labels
from generator.labels.numerals import number_words
from generator.model.collection import Exhibit
from generator.model.exhibition import Section

# Characters of a volume at most: some 270 reports of the benchmark, or about 600 pages.
MOST = 400_000
# What the head and the source note of a report take up besides, in characters.
EACH = 100


@dataclass(frozen=True, slots=True)
class Chapter:
    """The reports of a section that stand in one volume; of a torn section, the `number`-th part, from 1."""

    section: Section
    exhibits: tuple[Exhibit, ...]
    number: int = 1

    @property
    def label(self) -> str:
        """What its opening page is called within the book."""
        return f"section-{self.section.id}" + (f"--{self.number}" if self.number > 1 else "")

    @property
    def weight(self) -> int:
        """How long it is, in characters."""
        return sum(map(_weight, self.exhibits))


Parts = tuple[Chapter, ...]


def divided(chapters: Sequence[Chapter], most: int | None = None) -> tuple[Parts, ...]:
    """The chapters by volumes: one where all of them fit, else as few as hold them.

    `most` is how many characters a volume may have; a report that is longer stands alone.
    """
    most = MOST if most is None else most
    pieces = [piece for chapter in chapters for piece in _torn(chapter, most)]
    low, high = max([piece.weight for piece in pieces if piece.weight <= most], default=most), most
    count = len(_filled(pieces, high))
    while low < high:  # as few volumes, the largest of them as small as may be
        middle = (low + high) // 2
        low, high = (low, middle) if len(_filled(pieces, middle)) <= count else (middle + 1, high)
    return _filled(pieces, high)


def volume_words(number: int, labels: Labels) -> str:
    """第二册."""
    return labels.gettext("Volume %(number)s", number=number_words(number, labels))


def file_of(file: str, number: int) -> str:
    """The file of a volume, from 1: catalogue.pdf, catalogue-2.pdf. The first has the name that a whole book has."""
    stem, dot, ending = file.rpartition(".")
    return file if number == 1 else f"{stem or ending}-{number}{dot}{ending if stem else ''}"


def _weight(exhibit: Exhibit) -> int:
    return EACH + sum(len(part.text) for part in exhibit.report.parts)


def _torn(chapter: Chapter, most: int) -> Iterable[Chapter]:
    """A chapter that fits, else its reports in as few about equal parts as do."""
    if chapter.weight <= most:
        return [chapter]
    share = chapter.weight / ceil(chapter.weight / most)
    parts: list[list[Exhibit]] = [[]]
    filled = 0
    for exhibit in chapter.exhibits:
        # Where it is nearer to an equal share without this report, the report opens the next part.
        if parts[-1] and (filled + _weight(exhibit) > most or filled + _weight(exhibit) / 2 > share):
            parts.append([])
            filled = 0
        parts[-1].append(exhibit)
        filled += _weight(exhibit)
    return [replace(chapter, exhibits=tuple(part), number=number) for number, part in enumerate(parts, 1)]


def _filled(pieces: Iterable[Chapter], most: int) -> tuple[Parts, ...]:
    """Volumes filled one after the other."""
    volumes: list[list[Chapter]] = [[]]
    filled = 0
    for piece in pieces:
        if volumes[-1] and filled + piece.weight > most:
            volumes.append([])
            filled = 0
        volumes[-1].append(piece)
        filled += piece.weight
    return tuple(map(tuple, volumes))
