"""What we say about reports and names, in words: short, neutral, saying where it is from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.labels import Labels
from generator.labels.dates import date_words
from generator.link.index import Index
from generator.link.newspapers import ITSELF, paper_name
from generator.link.record import Record
from generator.model.names import Entity, NameKind
from generator.model.page import Part, Report

# Agencies, stations and sites are not set between title marks.
PERIODICAL = re.compile(r"(报|報|刊|周刊|杂志|雜誌)$")
# Those who make the paper: said of themselves on the page, they need the paper's name elsewhere.
OF_THE_PAPER = re.compile(
    r"(?:本[报報刊社台网網]|特约|特約|特派|特邀|驻站|駐站|见习|見習|实习|實習|首席|全媒体|融媒体|摄影|攝影|文字)*"
    r"(?P<office>(?:摄影|攝影|见习|見習|实习|實習|特约|特約)?(?:记者|記者|通讯员|通訊員|评论员|評論員|实习生|實習生|摄影|攝影|撰稿|编辑|編輯))"
)
INNER = str.maketrans("“”「」", "‘’『』")
ANCHOR = re.compile(r"(?P<kind>[a-z_-]+?)(?P<number>\d*)(?:-credit)?")


def publication(publisher: str | None) -> str | None:
    """A newspaper as it is shown, 《新快报》; an agency by its bare name; None where nothing names it."""
    name = paper_name(publisher)
    return f"《{name}》" if name and PERIODICAL.search(name) else name


def newspaper_words(publisher: str | None, labels: Labels) -> str:
    """The newspaper that a report is from, or that the text does not say it: an agency is none."""
    name = paper_name(publisher)
    if name and not agency(publisher):
        return publication(name) or name
    if publisher and ITSELF.fullmatch(publisher):
        return labels.gettext("the text only says “%(words)s”", words=publisher)
    return labels.gettext("the text does not say")


def agency(publisher: str | None) -> str | None:
    """The agency, station or site that a report is from, where no newspaper is named."""
    name = paper_name(publisher)
    return name if name and not PERIODICAL.search(name) else None


def record_line(
    record: Record, labels: Labels, *, publisher: bool = True, authors: bool = False, houses: Sequence[str] = ()
) -> str:
    """Newspaper (or where the text was taken from), perhaps authors, and date on one line; empty if all is unknown.

    `houses` are those that its writers sign for; where they are several, no author stands under the name of another's.
    """
    together = " ".join(filter(None, map(publication, houses))) if authors and len(houses) > 1 else None
    known = [together or publication(record.publisher) or record.taken_from if publisher else None]
    if authors and record.authors:
        known.append(labels.gettext("by %(authors)s", authors=" ".join(record.authors)))
    known.append(date_words(record.date, labels))
    return " · ".join(words for words in known if words)


def quoted(words: str) -> str:
    """Words for between quotation marks: their own become the inner ones."""
    return words.translate(INNER)


def part_words(report: Report, part: Part, labels: Labels) -> str:
    """What a reader calls a part of a report: 第9段, 图2, 标题."""
    return labels.gettext("source note") if part.anchor == report.source_note else anchor_words(part.anchor, labels)


@cache
def anchor_words(anchor: str, labels: Labels) -> str:
    """What a reader calls the part with this anchor, which says its kind."""
    found = ANCHOR.fullmatch(anchor)
    if not found:
        return anchor
    kind, number = found["kind"], found["number"]
    words = {
        "p": labels.gettext("paragraph %(number)s", number=number),
        "fig": labels.gettext("figure %(number)s", number=number),
        "kicker": labels.gettext("kicker"),
        "headline": labels.gettext("headline"),
        "deck": labels.gettext("deck"),
        "byline": labels.gettext("byline"),
        "dateline": labels.gettext("dateline"),
        "h": labels.gettext("heading %(number)s", number=number),
        "quote": labels.gettext("pull quote"),
        "note": labels.gettext("editor’s note"),
        "list": labels.gettext("list"),
        "table": labels.gettext("table"),
        "verse": labels.gettext("verse"),
        "jump": labels.gettext("jump line"),
        "credit": labels.gettext("credit"),
    }
    return words.get(kind, anchor)


@cache
def kind_words(name: str, place_kind: str | None, labels: Labels) -> str | None:
    """The kind of a place in words, or as the curator wrote it in Chinese; None where the name ends by saying it."""
    if place_kind is None:
        return None
    words = _kinds(labels).get(place_kind, "" if place_kind.isascii() else place_kind)
    repeats = not name.isascii() and name[-1] in words
    return None if repeats else words or None


@cache
def _kinds(labels: Labels) -> dict[str, str]:
    return {
        "country": labels.pgettext("place", "country"),
        "province": labels.pgettext("place", "province"),
        "city": labels.pgettext("place", "city"),
        "prefecture": labels.pgettext("place", "prefecture"),
        "district": labels.pgettext("place", "district"),
        "county": labels.pgettext("place", "county"),
        "town": labels.pgettext("place", "town"),
        "township": labels.pgettext("place", "township"),
        "subdistrict": labels.pgettext("place", "subdistrict"),
        "street": labels.pgettext("place", "street"),
        "village": labels.pgettext("place", "village"),
        "community": labels.pgettext("place", "community"),
        "estate": labels.pgettext("place", "estate"),
        "road": labels.pgettext("place", "road"),
        "tunnel": labels.pgettext("place", "tunnel"),
        "bridge": labels.pgettext("place", "bridge"),
        "station": labels.pgettext("place", "station"),
        "building": labels.pgettext("place", "building"),
        "site": labels.pgettext("place", "site"),
        "hospital": labels.pgettext("place", "hospital"),
        "school": labels.pgettext("place", "school"),
        "park": labels.pgettext("place", "park"),
        "square": labels.pgettext("place", "square"),
        "market": labels.pgettext("place", "market"),
        "port": labels.pgettext("place", "port"),
        "airport": labels.pgettext("place", "airport"),
        "water": labels.pgettext("place", "water"),
        "mountain": labels.pgettext("place", "mountain"),
        "island": labels.pgettext("place", "island"),
        "region": labels.pgettext("place", "region"),
        "zone": labels.pgettext("place", "zone"),
    }


def who_or_what(entity: Entity, index: Index, labels: Labels, report: str | None = None) -> str:
    """A person's office as printed (in this report, if it prints one), or a place's kind and where it lies."""
    if entity.kind is NameKind.PERSON:
        return _office(entity, index, report)
    if entity.kind is NameKind.PLACE:
        kind = kind_words(entity.name, entity.place_kind, labels)
        lies = labels.gettext("in %(place)s", place="".join(entity.within)) if entity.within else None
        return labels.gettext(", ").join(words for words in (kind, lies) if words)
    return ""


def _office(person: Entity, index: Index, report: str | None) -> str:
    """What a report calls somebody, else what the curator says of no report: elsewhere it was another's word."""
    if office := index.offices.get((person.id, report)):
        return office
    said = (role.text for role in person.roles if report is None or role.report is None)
    return next(said, "")


def office_words(person: Entity, index: Index) -> str:
    """Somebody's office where no report stands beside it: a reporter's with the paper, or as printed (本报记者)."""
    signed = [(OF_THE_PAPER.fullmatch(role.text), role) for role in person.roles]
    if office := next((role.text for found, role in signed if not found), None):
        return office
    papers = ((found, publication(index.paper_of(person, role.report))) for found, role in signed if found)
    named = next((f"{paper}{found['office']}" for found, paper in papers if paper), None)
    return named or next((role.text for _, role in signed), "")


def seen_words(entity: Entity, index: Index, labels: Labels, *, in_report: bool = False) -> str:
    """How often an entity is named and in how many reports; `in_report`: said on the page of one of them."""
    reports, mentions = index.reports_of(entity), index.mentions_of(entity)
    places = labels.ngettext("%(num)s mention", "%(num)s mentions", mentions)
    if in_report and reports == 1:
        return labels.gettext("Only in this report, %(mentions)s", mentions=places)
    return labels.ngettext(
        "In %(num)s report, %(mentions)s", "In %(num)s reports, %(mentions)s", reports, mentions=places
    )
