"""What was understood of a page text: its blocks, its reports and their parts, its joins.

Kinds are those of contracts: `blocks` tile the text, so that every printed character lies in exactly one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from generator.model.problem import Problem
from generator.model.source import PageText, Passage, Span

# 本报记者 李四 摄（图①、图②）
WHICH_PICTURES = re.compile(r"[（(](?:[、和及]|图?\s*[①-⑳\d一二三四五六七八九十])+[）)]$")
# 图①、图②由…提供　图③　本报记者　植彩云　摄
EACH_PICTURE = re.compile(r"(?:[图圖]\s*(?:[①-⑳❶-❿]\s*[、和及至—-]*\s*)+)+[由为為:：]?\s*")
NUMBER = re.compile(r"[①-⑳❶-❿]|\d+|[一二三四五六七八九十]+")
SHARED_CREDIT = ("均", "以上", "本组", "图片均", "照片均")


class Kind(StrEnum):
    """What a block of a newspaper page is."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    CREDIT = "credit"
    PULL_QUOTE = "pull_quote"
    EDITORS_NOTE = "editors_note"
    JUMP_LINE = "jump_line"
    LIST = "list"
    TABLE = "table"
    VERSE = "verse"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page text of one kind. `report` is an index into `Page.reports`, None for furniture."""

    span: Span
    line: int
    kind: Kind
    report: int | None
    confidence: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """A sentence broken by the layout: the end of one fragment and the start of the next, put together."""

    before: Span
    after: Span
    line: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing of a report that a reader sees, with its address on the report's page.

    `anchor` is unique in the report: kicker, headline, deck, byline1, dateline1, h1, p1, fig1, fig1-credit,
    quote1, note1, list1, table1, verse1, jump1. `marker` is what stood before a caption's words (■, 图①:).
    """

    kind: Kind
    passage: Passage
    anchor: str
    marker: str | None = None

    @property
    def text(self) -> str:
        """The part's words as printed."""
        return self.passage.text


@dataclass(frozen=True, slots=True)
class Contributor:
    """Somebody named in a byline or a credit: who, as what, and where it is printed.

    `start` and `end` are offsets in the text of the part with that anchor; `name` is without the white space
    that print puts inside names of two characters.
    """

    name: str
    role: str | None
    anchor: str
    start: int
    end: int
    photographer: bool = False


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date as EDTF (ISO 8601-2) and the words of the text that speak for it."""

    edtf: str | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One article of a page, its parts in the order of the page text. `page` is the name of that page text.

    `publisher` is the newspaper or agency that the print names. Where only the part with the anchor `source_note`
    names it (转自2月16日《人民日报》), the text was taken over from there, and who printed it here is not known. `slug`
    is the end of its address where that is not the id.
    """

    id: str
    lines: tuple[int, int]
    parts: tuple[Part, ...]
    contributors: tuple[Contributor, ...] = ()
    publisher: str | None = None
    edition: str | None = None
    column: str | None = None
    date: DateReading = DateReading()
    continued_from: str | None = None
    continued_to: str | None = None
    page: str = ""
    source_note: str | None = None
    slug: str = ""

    def of_kind(self, *kinds: Kind) -> tuple[Part, ...]:
        """The parts of these kinds, in order."""
        return tuple(part for part in self.parts if part.kind in kinds)

    def first_text(self, kind: Kind) -> str | None:
        """The words of the first part of a kind, None where there is none."""
        return next((part.text for part in self.parts if part.kind is kind), None)

    @property
    def title(self) -> str | None:
        """The headline as printed; a photo report under a rubric has none."""
        return self.first_text(Kind.HEADLINE)

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote it, each once, in the order of the print."""
        return tuple(dict.fromkeys(c.name for c in self.contributors if not c.photographer))

    @property
    def photographers(self) -> tuple[str, ...]:
        """Who took its photographs, each once, in the order of the print."""
        return tuple(dict.fromkeys(c.name for c in self.contributors if c.photographer))

    def credit_of(self, caption: Part) -> Part | None:
        """The credit of a caption: its own, or the one that captions printed together share.

        They share it where it says so (以上图片均由…), or where all of them are numbered (图①…图②…, then one credit).
        """
        index = self.parts.index(caption)
        own = next((part for part in self.parts if part.anchor == f"{caption.anchor}-credit"), None)
        if own is not None:
            return own
        below = tuple(takewhile(lambda part: part.kind in (Kind.CAPTION, Kind.CREDIT), self.parts[index + 1 :]))
        number = _number(caption)
        for part in below:
            if number and part.kind is Kind.CREDIT and number in _pictures_named(part):
                return part
        return _shared(below, numbered=bool(number))

    def credited(self, caption: Part) -> tuple[Contributor, ...]:
        """Whom a caption or its credit names; of a credit that says who took which picture, those of this one."""
        credit = self.credit_of(caption)
        span = _clause(credit.text, _number(caption)) if credit else None
        return tuple(
            c
            for c in self.contributors
            if c.anchor == caption.anchor
            or (credit and c.anchor == credit.anchor and (span is None or span[0] <= c.start < span[1]))
        )

    def prints(self, words: str) -> bool:
        """Whether these words stand in one of its parts to the letter, broken sentences joined."""
        return any(words in part.text for part in self.parts)

    def part(self, anchor: str) -> Part:
        """The part with that anchor; KeyError where there is none."""
        for part in self.parts:
            if part.anchor == anchor:
                return part
        raise KeyError(anchor)


def _number(caption: Part) -> str:
    """The number of a caption, ① of 图①:, empty where it has none."""
    found = NUMBER.search(caption.marker or "")
    return found.group() if found else ""


def _clause(credit: str, number: str) -> tuple[int, int] | None:
    """The stretch of a credit that speaks of the picture with that number; None where it does not tell them apart.

    图①至图③ names the second as well.
    """
    leads = list(EACH_PICTURE.finditer(credit)) if number else []
    starts = [lead.start() for lead in leads] + [len(credit)]
    for lead, end in zip(leads, starts[1:], strict=True):
        if number in _numbers_in(lead.group()):
            return lead.start(), end
    return None


def _numbers_in(words: str) -> set[str]:
    """The numbers that words name, also those between two of a range."""
    named = NUMBER.findall(words)
    between = re.finditer(r"([①-⑳❶-❿])\s*[图圖]?\s*[至—-]+\s*[图圖]?\s*([①-⑳❶-❿])", words)
    return {*named, *(chr(code) for first in between for code in range(ord(first[1]), ord(first[2])))}


def _pictures_named(credit: Part) -> tuple[str, ...]:
    """The numbers of the pictures that a credit names at its end: 李四 摄（图①、图②）."""
    named = WHICH_PICTURES.search(credit.text)
    return tuple(NUMBER.findall(named.group())) if named else ()


def _shared(below: tuple[Part, ...], *, numbered: bool) -> Part | None:
    for part in below:
        if part.kind is Kind.CREDIT:
            says_so = part.text.lstrip("（(").startswith(SHARED_CREDIT)
            return part if says_so or (numbered and not _pictures_named(part)) else None
        numbered = numbered and bool(_number(part))
    return None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that was understood of one page text."""

    source: PageText
    blocks: tuple[Block, ...]
    reports: tuple[Report, ...]
    joins: tuple[Join, ...]
    problems: tuple[Problem, ...] = ()
