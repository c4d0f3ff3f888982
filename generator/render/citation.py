"""How a report is cited: by GB/T 7714-2025 (in force since 2026-07-01), and in figures for programs such as Zotero.

Newspaper article: 责任者. 题名[N]. 报纸，YYYY-MM-DD（版次）. Against GB/T 7714-2015 the marks between Chinese elements
are full-width, and only web pages (EB/OL) bear the date of access: what is read online is [N/OL] and ends with its
address. What nobody printed stands in square brackets, as there: titles of ours, dates by estimate, what is unknown.
More than three authors are the first three and 等; without one the title stands first.
Source: Wuhan University, 《信息与文献 参考文献著录规则》（GB/T 7714-2025）正式发布, news.whu.edu.cn, 2025; the
standard's examples as set by the CSL style of zotero-chinese/styles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.labels import Labels
from generator.link.newspapers import paper_name
from generator.link.record import Record
from generator.model.collection import Exhibit
from generator.model.edtf import Interval, Moment, first_moment, read_date
from generator.render.exhibition import Hang
from generator.render.words import agency

AUTHORS = 3
SPRING = 21
# 第3版, 03版, A03版: what the standard sets is the number alone.
EDITION = re.compile(r"第?\s*(?P<number>[A-Za-z]?\d{1,3}|[一二三四五六七八九十百]+)\s*版?")
# The newspapers are Chinese whatever language the exhibition speaks, and so are their citations.
CHINESE = "zh-Hans"


@dataclass(frozen=True, slots=True)
class PageCitation:
    """A citation of a page of the exhibition, parted where the sign of the kind goes in: [EB/OL] where it is online.

    A part of a greater whole: 题名[EB/OL]//展名. What follows says which lines of the page text it shows.
    """

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation, parted where the sign of the kind goes in: [N] for the print, [N/OL] for this page of it.

    `journal` and `date` (2021/06/30, or of what is doubtful the year alone) are for programs; None where unknown.
    """

    before: str
    after: str
    journal: str | None
    date: str | None


def citation_of(hang: Hang, exhibit: Exhibit, record: Record) -> Citation:
    """The citation of a report, nothing withheld in it."""
    labels = hang.labels if hang.labels.language.startswith("zh") else Labels(CHINESE)
    hide = hang.withheld.hide
    house = agency(record.publisher)
    journal = None if house else paper_name(record.publisher)
    makers = [hide(name) for name in record.authors] or ([hide(house)] if house else [])
    title = hang.title(exhibit)
    named = title if hang.printed_title(exhibit) else f"[{title}]"
    paper = hide(journal) if journal else labels.gettext("[newspaper unknown]")
    edition = edition_number(record.edition)
    return Citation(
        before=f"{_makers(makers, labels)}. {named}" if makers else named,
        after=f". {paper}，{cited_date(record.date, labels)}{f'（{hide(edition)}）' if edition else ''}.",
        journal=hide(journal) if journal else None,
        date=_machine_date(record.date),
    )


def page_citation_of(hang: Hang, exhibit: Exhibit, lines: str) -> PageCitation:
    """The citation of a report's page here, by the lines of the page text, which change with nothing but that text."""
    labels = hang.labels if hang.labels.language.startswith("zh") else Labels(CHINESE)
    where = labels.pgettext("citation", "page text, lines %(lines)s", lines=lines)
    return PageCitation(hang.title(exhibit), f"//{hang.collection.exhibition.title}. {where}.")


def edition_number(edition: str | None) -> str | None:
    """The page of a newspaper (版) as a number, where it says one, else as it is written."""
    found = EDITION.fullmatch(edition.strip()) if edition else None
    return found["number"] if found else edition and edition.strip()


def cited_date(edtf: str | None, labels: Labels) -> str:
    """A date for a citation: in digits where it is certain, in square brackets where it is doubted or unknown."""
    date = read_date(edtf) if edtf else None
    if date is None:
        return f"[{edtf}]" if edtf else labels.gettext("[date unknown]")
    if isinstance(date, Moment):
        doubted = date.approximate or date.uncertain or not _in_digits(date)
        return f"[{_moment(date, labels)}]" if doubted else _digits(date)
    return f"[{_interval(date, labels)}]"


def _makers(names: list[str], labels: Labels) -> str:
    more = [labels.gettext("et al.")] if len(names) > AUTHORS else []
    return "，".join((*names[:AUTHORS], *more))


def _interval(date: Interval, labels: Labels) -> str:
    start, end = (_moment(side, labels) if side else "" for side in (date.start, date.end))
    return labels.pgettext("citation", "%(start)s to %(end)s", start=start, end=end)


def _moment(date: Moment, labels: Labels) -> str:
    words = _digits(date)
    if date.approximate:
        words = labels.pgettext("citation", "about %(date)s", date=words)
    return f"{words}?" if date.uncertain else words


def _in_digits(date: Moment) -> bool:
    return date.year.isdigit() and (date.month or 1) < SPRING


def _digits(date: Moment) -> str:
    """ISO 8601 as far as the date is known; a season by its character, which no digits have."""
    month = date.month or 0
    if month >= SPRING:
        return date.year + "春夏秋冬"[month - SPRING]
    return "-".join([date.year, *(f"{number:02}" for number in (month, date.day or 0) if number)])


def _machine_date(edtf: str | None) -> str | None:
    """2021/06/30; of a date in doubt or of an interval the year alone, since digits cannot say a doubt."""
    moment, date = first_moment(edtf), read_date(edtf) if edtf else None
    if moment is None or not moment.year.isdigit():
        return None
    certain = date == moment and not (moment.approximate or moment.uncertain) and _in_digits(moment)
    return _digits(moment).replace("-", "/") if certain else moment.year
