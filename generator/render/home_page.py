"""The front page: each section with its lead, then names and how to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.labels.dates import date_in_numerals
from generator.link.sentences import opening_of
from generator.model.collection import Exhibit
from generator.model.exhibition import Section
from generator.model.names import NameKind
from generator.model.page import Kind
from generator.render.addresses import ABOUT, HOME, REPORTS, between, names_address, report_address
from generator.render.compose import is_auto
from generator.render.escape import Markdown, address, front_matter, identifier, joined, link
from generator.render.exhibition import Hang, opening_parts
from generator.render.name_page import Counted
from generator.render.timeline_strip import timeline_strip
from generator.render.words import record_line

# Blue: the newspaper did not print it.
CUT = Markdown('<span class="cut">……</span>')
OPENING = 160
BESIDE_LEAD = 6
PEOPLE = 24
PLACES = 18
ENDS = ("。", "！", "？", "!", "?", "”", "’", "」", "…")


@dataclass(frozen=True, slots=True)
class Item:
    """A report on the front page; the lead also shows how it begins."""

    title: Markdown
    record: str
    kicker: Markdown | None = None
    opening: tuple[Markdown, ...] = ()


@dataclass(frozen=True, slots=True)
class Front:
    """A section on the front page."""

    anchor: Markdown
    title: Markdown
    period: str | None
    intro: str | None
    lead: Item
    others: tuple[Item, ...]
    all: Markdown | None


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything that home.md sets."""

    front: Markdown
    title: str
    sections: tuple[Front, ...]
    people: tuple[Counted, ...]
    places: tuple[Counted, ...]
    all_people: Markdown
    all_places: Markdown
    foreword: Markdown | None
    about: Markdown
    auto: bool
    timeline: Markdown


def home_page(hang: Hang) -> HomePage:
    """The front page of the exhibition."""
    exhibition, labels = hang.collection.exhibition, hang.labels
    front = {
        "title": exhibition.title,
        "template": "home.html",
        "subtitle": exhibition.subtitle,
        "description": exhibition.subtitle or exhibition.title,
    }
    return HomePage(
        front=front_matter(front),
        title=exhibition.title,
        sections=tuple(_front(hang, section) for section in hang.collection.sections if section.reports),
        people=tuple(_most_named(hang, NameKind.PERSON, PEOPLE)),
        places=tuple(_most_named(hang, NameKind.PLACE, PLACES)),
        all_people=_all(hang, NameKind.PERSON, labels.gettext("All people")),
        all_places=_all(hang, NameKind.PLACE, labels.gettext("All places")),
        foreword=link(labels.gettext("Foreword"), exhibition.foreword) if exhibition.foreword else None,
        about=link(labels.gettext("About this exhibition"), between(HOME, ABOUT)),
        auto=any(is_auto(entity) and hang.index.has_page(entity) for entity in hang.collection.entities),
        timeline=timeline_strip(hang, HOME),
    )


def _front(hang: Hang, section: Section) -> Front:
    lead, *others = (hang.exhibits[report] for report in section.reports)
    anchor = identifier(section.id)
    way = between(HOME, REPORTS, anchor)
    more = hang.labels.ngettext("All %(num)s report", "All %(num)s reports", len(section.reports))
    return Front(
        anchor=anchor,
        title=link(hang.section_title(section), way),
        period=date_in_numerals(section.period, hang.labels),
        intro=section.intro,
        lead=_lead(hang, lead),
        others=tuple(_item(hang, exhibit) for exhibit in others[:BESIDE_LEAD]),
        all=link(more, way) if len(others) > BESIDE_LEAD else None,
    )


def _item(hang: Hang, exhibit: Exhibit, *, authors: bool = False) -> Item:
    houses = hang.index.houses_of(exhibit.report)
    record = record_line(hang.index.records[exhibit.report.id], hang.labels, authors=authors, houses=houses)
    target = address(between(HOME, report_address(exhibit.report.id)))
    return Item(Markdown(f"[{hang.headline(exhibit)}]({target})"), hang.withheld.hide(record))


def _lead(hang: Hang, exhibit: Exhibit) -> Item:
    item = _item(hang, exhibit, authors=True)
    record = hang.index.records[exhibit.report.id]
    kicker = next(iter(exhibit.report.of_kind(Kind.KICKER)), None) if record.title else None
    return Item(
        item.title,
        item.record,
        hang.composer.unlinked(exhibit, kicker) if kicker else None,
        tuple(_opening(hang, exhibit)),
    )


def _opening(hang: Hang, exhibit: Exhibit) -> Iterator[Markdown]:
    """How a report begins: paragraphs up to about the wanted length, the last cut after a sentence."""
    wanted = OPENING
    for part in opening_parts(exhibit):
        names = ((r.mention.start, r.mention.end) for r in hang.index.at(exhibit.report.id, part.anchor))
        cut = opening_of(part.text, wanted, names)
        text = hang.composer.stretch(exhibit, part, HOME, (0, cut), joins=False)
        ended = cut == len(part.text) or part.text[:cut].endswith(ENDS)
        yield text if ended else joined([text, CUT])
        wanted -= cut
        if wanted < OPENING // 3:
            return


def _most_named(hang: Hang, kind: NameKind, limit: int) -> Iterator[Counted]:
    """The names that most reports mention; among equals, those that come first in the exhibition."""
    index = hang.index
    first = {entity: place for place, entity in enumerate(index.sightings)}
    entities = [entity for entity in index.with_page(kind) if entity.id in first]
    entities.sort(key=lambda e: (-index.reports_of(e), -index.mentions_of(e), first[e.id]))
    return (Counted(hang.composer.name(entity, HOME), index.mentions_of(entity)) for entity in entities[:limit])


def _all(hang: Hang, kind: NameKind, words: str) -> Markdown:
    count = len(hang.index.with_page(kind))
    return link(f"{words} {count}", between(HOME, names_address(kind)))
