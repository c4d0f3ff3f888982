"""What a page says of its newspaper, day and number: what is known, and what is only likely."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.link.newspapers import NAMED_LIKE_ONE, paper_name
from generator.link.record import Record, record_of
from generator.model.collection import Exhibit
from generator.model.exhibition import Section, TextFacts
from generator.model.page import Kind, Page, Report
from generator.render.words import PERIODICAL

NOWHERE = Section("", "")
DOUBTED = re.compile(r"[~?%]$")
# A masthead: 《新快报》 or 新快报, alone between the marks of a folio.
MASTHEAD = re.compile(r"《?([㐀-鿿]{1,9}[报報])》?")
APART = re.compile(r"[\s|｜·:：/]+")


@dataclass(frozen=True, slots=True)
class Known:
    """What a page says of itself. `sure_paper` and `sure_date` say whether that needs no settling.

    `date` is EDTF, `evidence` the words that speak for it, to the letter; `edition` is as the folio prints it.
    `other_papers` and `other_dates` are what else it might be.
    """

    newspaper: str | None = None
    sure_paper: bool = False
    other_papers: tuple[str, ...] = ()
    date: str | None = None
    sure_date: bool = False
    other_dates: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    edition: str | None = None

    @property
    def unsettled(self) -> int:
        """How much of it is only likely."""
        return bool(self.newspaper and not self.sure_paper) + bool(self.date and not self.sure_date)


def known_of(page: Page) -> Known:
    """What the reports and the folio of a page say of newspaper, day and number."""
    records = [record_of(Exhibit(report, page, TextFacts(), (), NOWHERE)) for report in page.reports]
    signed = tuple(dict.fromkeys(filter(None, map(_paper, records))))
    papers = tuple(dict.fromkeys((*signed, *_mastheads(page))))
    dates = tuple(dict.fromkeys(record.date for record in records if record.date))
    editions = [record.edition for record in records if record.edition]
    return Known(
        newspaper=papers[0] if papers else None,
        sure_paper=len(signed) == 1 == len(papers),
        other_papers=papers[1:],
        date=dates[0] if dates else None,
        sure_date=len(dates) == 1 and not DOUBTED.search(dates[0]),
        other_dates=dates[1:],
        evidence=_printed(page.reports, records),
        edition=editions[0] if editions else None,
    )


def _paper(record: Record) -> str | None:
    """The newspaper that a report is signed for; an agency is none."""
    name = paper_name(record.publisher)
    return name if name and PERIODICAL.search(name) else None


def _mastheads(page: Page) -> Iterator[str]:
    """What stands like a newspaper's name among the furniture."""
    for block in page.blocks:
        if block.kind is Kind.FURNITURE:
            for words in APART.split(page.source.text[block.span.start : block.span.end]):
                found = MASTHEAD.fullmatch(words)
                if found and NAMED_LIKE_ONE.fullmatch(found[1]) and paper_name(found[1]):
                    yield found[1]


def _printed(reports: Sequence[Report], records: Sequence[Record]) -> tuple[str, ...]:
    """The words that speak for the first date, as far as a report prints them to the letter."""
    words = next((record.date_evidence for record in records if record.date), ())
    return tuple(said for said in words if any(report.prints(said) for report in reports))
