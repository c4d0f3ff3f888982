"""What we say about reports and names, in words: short, neutral, saying where it is from."""

from __future__ import annotations

import re
from functools import cache

from generator.labels import Labels
from generator.labels.dates import date_words
from generator.link.index import Index
from generator.link.newspapers import paper_name
from generator.link.record import Record
from generator.model.names import Entity, NameKind

# Agencies, stations and sites are not set between title marks.
PERIODICAL = re.compile(r"(报|報|刊|周刊|杂志|雜誌)$")
ANCHOR = re.compile(r"(?P<kind>[a-z_-]+?)(?P<number>\d*)(?:-credit)?")


def publication(publisher: str | None) -> str | None:
    """A newspaper as it is shown, 《新快报》; an agency by its bare name; None where nothing names it."""
    name = paper_name(publisher)
    return f"《{name}》" if name and PERIODICAL.search(name) else name


def record_line(record: Record, labels: Labels, *, publisher: bool = True, authors: bool = False) -> str:
    """Newspaper, date and perhaps authors of a report on one line; empty where nothing is known."""
    known = [publication(record.publisher) if publisher else None]
    if authors and record.authors:
        known.append(labels.gettext("by %(authors)s", authors=" ".join(record.authors)))
    known.append(date_words(record.date, labels))
    return " · ".join(words for words in known if words)


@cache
def anchor_words(anchor: str, labels: Labels) -> str:
    """What a reader calls the part with this anchor: 第9段, 图2, 标题."""
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
def kind_words(place_kind: str | None, labels: Labels) -> str | None:
    """The kind of a place in words; a kind that we have no word for as the curator wrote it."""
    if place_kind is None:
        return None
    words = {
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
    return words.get(place_kind, place_kind)


def who_or_what(entity: Entity, index: Index, labels: Labels, report: str | None = None) -> str:
    """A person's office as printed (in this report, if it prints one), or a place's kind and where it lies."""
    if entity.kind is NameKind.PERSON:
        return index.offices.get((entity.id, report)) or next((role.text for role in entity.roles), "")
    if entity.kind is NameKind.PLACE:
        lies = "".join(entity.within)
        return labels.gettext(", ").join(w for w in (kind_words(entity.place_kind, labels), lies) if w)
    return ""


def seen_words(entity: Entity, index: Index, labels: Labels, *, in_report: bool = False) -> str:
    """How often an entity is named and in how many reports; `in_report`: said on the page of one of them."""
    reports, mentions = index.reports_of(entity), index.mentions_of(entity)
    places = labels.ngettext("%(num)s mention", "%(num)s mentions", mentions)
    if in_report and reports == 1:
        return labels.gettext("Only in this report, %(mentions)s", mentions=places)
    return labels.ngettext(
        "In %(num)s report, %(mentions)s", "In %(num)s reports, %(mentions)s", reports, mentions=places
    )
