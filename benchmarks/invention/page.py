"""Page texts like those that come out of a newspaper's PDF: one to six reports, with the marks of the layout.

Headlines stand on lines of their own, bylines before or after the text, captions in the middle of it, and now and
then a paragraph is cut in two where a column ended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.invention.names import Names
from benchmarks.invention.wording import CAPTIONS, HEADINGS, HEADLINES, NEWSPAPERS, QUIET, ROLES, SENTENCES

# As in print: 1,500 characters a report on average, some notices, some that fill half a page.
LENGTHS = (400, 700, 1000, 1200, 1500, 1800, 2400)
NAMELESS, CUT, PICTURE, HEADED = 0.5, 0.12, 0.15, 700
SENTENCES_IN_PARAGRAPH = (2, 5)
STAFF = 10


@dataclass(frozen=True, slots=True)
class Paper:
    """A newspaper and those who write for it and photograph."""

    title: str
    staff: tuple[str, ...]


class PageWriter:
    """Writes page texts, one after the other, out of one source of chance."""

    def __init__(self, chance: Random) -> None:
        self._chance, self._names = chance, Names(chance)
        self._papers = [Paper(title, tuple(self._names.somebody() for _ in range(STAFF))) for title in NEWSPAPERS]

    def page(self, reports: int) -> tuple[Paper, str]:
        """A page with that many reports, and the newspaper that it is of."""
        paper = self._chance.choice(self._papers)
        folio = f"2021年{self._day()} 星期三 A0{self._chance.randint(1, 8)} 要闻"
        blocks = [folio, *(block for _ in range(reports) for block in self._report(paper))]
        return paper, "\n\n".join(blocks) + "\n"

    def _report(self, paper: Paper) -> Iterator[str]:
        chance, long = self._chance, self._chance.choice(LENGTHS)
        yield self._filled(chance.choice(HEADLINES))
        authors = " ".join(chance.sample(paper.staff, chance.choice((1, 1, 2))))
        opening = chance.choice(("byline", "notice"))
        if opening == "byline":
            yield f"{paper.title}记者 {authors}"
        written, next_heading = 0, HEADED
        while written < long:
            text = self._paragraph()
            if not written and opening == "notice":
                text = f"本报讯(记者 {authors}){text}"
            written += len(text)
            yield from self._broken(text)
            if chance.random() < PICTURE:
                yield f"■{self._filled(chance.choice(CAPTIONS))} {paper.title}记者 {chance.choice(paper.staff)} 摄"
            if written > next_heading and written + HEADED // 2 < long:
                next_heading += HEADED
                yield chance.choice(HEADINGS)

    def _paragraph(self) -> str:
        return "".join(self._sentence() for _ in range(self._chance.randint(*SENTENCES_IN_PARAGRAPH)))

    def _sentence(self) -> str:
        return self._filled(self._chance.choice(QUIET if self._chance.random() < NAMELESS else SENTENCES))

    def _broken(self, text: str) -> Iterator[str]:
        """A paragraph, perhaps cut where a column of the print ended."""
        if len(text) > 80 and self._chance.random() < CUT:
            at = self._chance.randint(40, len(text) - 30)
            yield text[:at]
            yield text[at:]
        else:
            yield text

    def _filled(self, pattern: str) -> str:
        """A pattern with something in each of its rooms; the same sort of room gets another name each time."""
        rooms: dict[str, Callable[[], str]] = {
            "{person}": self._person,
            "{place}": self._names.place,
            "{organisation}": self._names.organisation,
            "{date}": self._day,
            "{number}": lambda: str(self._chance.randint(12, 9800)),
            "{ordinal}": lambda: "二三四五六七八九十"[self._chance.randrange(9)],
        }
        for room, fill in rooms.items():
            while room in pattern:
                pattern = pattern.replace(room, fill(), 1)
        return pattern

    def _day(self) -> str:
        return f"{self._chance.randint(1, 12)}月{self._chance.randint(1, 28)}日"

    def _person(self) -> str:
        office = self._chance.choice(ROLES) if self._chance.random() < 0.5 else ""
        return office + self._names.person()
