"""关于本展: what the exhibition was made from, how, and what readers may do with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.labels import Labels
from generator.labels.dates import date_words
from generator.labels.numerals import number_words
from generator.model.collection import Exhibit
from generator.model.exhibition import Basemap
from generator.render.addresses import ABOUT, CORRECTIONS, between
from generator.render.compose import is_auto
from generator.render.corrections_page import CorrectionsPage
from generator.render.escape import Markdown, front_matter, link
from generator.render.exhibition import Hang
from generator.render.identity import is_from_geonames
from generator.render.rights import RightsLine, rights_line
from generator.render.words import publication

SHORT_SHA = 12
GEONAMES = Markdown("[GeoNames](https://www.geonames.org/)")
# The name of a licence, which stays on one line.
LICENCE = re.compile(r"\bCC BY[A-Z-]* \d\.\d")
NATURAL_EARTH = Markdown("[Natural Earth](https://www.naturalearthdata.com/)")
ATTRIBUTION = Markdown("[CC\u00a0BY\u00a04.0](https://creativecommons.org/licenses/by/4.0/)")


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A page text: what it is of, its reports, and how to know its file again."""

    title: str
    reports: tuple[Markdown, ...]
    file: str


@dataclass(frozen=True, slots=True)
class AboutPage:
    """Everything that about.md sets."""

    front: Markdown
    made_by: str | None
    foreword: Markdown | None
    method: tuple[str, ...]
    corrected: Markdown | None
    sources: tuple[SourceEntry, ...]
    credits: tuple[str, ...]
    rights: RightsLine | None
    contact: str | None


def about_page(hang: Hang, corrections: CorrectionsPage) -> AboutPage:
    """The page about the exhibition, with the numbers of its corrections and doubts."""
    exhibition, labels = hang.collection.exhibition, hang.labels
    title = labels.gettext("About this exhibition")
    return AboutPage(
        front=front_matter(
            {"title": title, "template": "text.html", "description": f"{exhibition.title} · {title}"},
        ),
        made_by=exhibition.made_by,
        foreword=link(labels.gettext("Foreword"), exhibition.foreword) if exhibition.foreword else None,
        method=tuple(_method(hang)),
        corrected=_corrected(hang, corrections),
        sources=tuple(_sources(hang)),
        credits=(*map(_unbroken, exhibition.credits), *_credited(hang)),
        rights=rights_line(exhibition.rights, labels),
        contact=exhibition.contact,
    )


def _unbroken(words: str) -> str:
    return LICENCE.sub(lambda found: found[0].replace(" ", "\u00a0"), words)


def credits_in_words(hang: Hang) -> Iterator[str]:
    """Whom the exhibition owes what, for where nothing can be linked."""
    yield from map(_unbroken, hang.collection.exhibition.credits)
    yield from _credited(hang, "GeoNames (geonames.org)", "CC\u00a0BY\u00a04.0", "Natural Earth (naturalearthdata.com)")


def _credited(
    hang: Hang, geonames: str = GEONAMES, attribution: str = ATTRIBUTION, natural_earth: str = NATURAL_EARTH
) -> Iterator[str]:
    """What the licence of GeoNames asks for, where its coordinates are shown and the curator has not named it."""
    kind = type(geonames)
    shown = (entity for entity in hang.collection.entities if hang.index.has_page(entity))
    named = any("GeoNames" in words for words in hang.collection.exhibition.credits)
    if not named and any(is_from_geonames(entity) for entity in shown):
        yield kind(
            hang.labels.gettext(
                "Coordinates with a number of GeoNames are from %(source)s, licensed under %(licence)s; they were "
                "rounded.",
                source=geonames,
                licence=attribution,
            )
        )
    if hang.collection.exhibition.basemap is Basemap.COAST:
        yield kind(
            hang.labels.gettext(
                "Coasts, lakes and rivers on the maps are from %(source)s, 1:50 million (public domain), simplified; "
                "no boundaries are shown.",
                source=natural_earth,
            )
        )


def _corrected(hang: Hang, page: CorrectionsPage) -> Markdown | None:
    """The way to the corrections, None where there are none."""
    labels, counted = hang.labels, []
    if page.corrections:
        counted.append(labels.ngettext("%(num)s correction", "%(num)s corrections", page.corrections))
    if page.doubts:
        counted.append(labels.ngettext("%(num)s doubt", "%(num)s doubts", page.doubts))
    return link(labels.gettext(", ").join(counted), between(ABOUT, CORRECTIONS)) if counted else None


def _sources(hang: Hang) -> Iterator[SourceEntry]:
    by_path: dict[str, list[Exhibit]] = {}
    for exhibit in hang.collection.exhibits:
        by_path.setdefault(exhibit.page.source.path, []).append(exhibit)
    for path, exhibits in by_path.items():
        source, facts = exhibits[0].page.source, exhibits[0].facts.source
        paper = publication(facts.newspaper) or hang.labels.gettext("newspaper not known")
        known = (paper, date_words(facts.date, hang.labels), facts.edition, facts.page_name)
        size = hang.labels.ngettext("%(num)s line", "%(num)s lines", len(source.line_starts))
        sha256 = hang.composer.digest_of(exhibits[0].page)
        digest = f"SHA-256 {sha256[:SHORT_SHA]}" if sha256 else hang.labels.gettext("withheld in part")
        yield SourceEntry(
            title=" · ".join(words for words in known if words) or source.name,
            reports=tuple(hang.title_link(exhibit, ABOUT) for exhibit in exhibits),
            file=f"{path} · {size} · {source.encoding} · {digest}",
        )


def _method(hang: Hang) -> Iterator[str]:
    """What the program did, counted; nothing where there was nothing to do."""
    labels, collection = hang.labels, hang.collection
    if not collection.exhibits:
        return
    pages = list({exhibit.page.source.path: exhibit.page for exhibit in collection.exhibits}.values())
    yield labels.gettext(
        "A program divided the %(pages)s page texts into %(reports)s reports; every line is kept and can be read at "
        "the end of each report, under “Page text, line by line”.",
        pages=number_words(len(pages), labels),
        reports=number_words(len(collection.exhibits), labels),
    )
    settled = sum(len(facts.reading) for facts in {e.page.source.path: e.facts for e in collection.exhibits}.values())
    yield _judged(settled, labels)
    yield labels.gettext(
        "Newspapers that the curator names and dates that the curator infers are marked as such; the evidence stands "
        "beneath the dates."
    )
    if any(hang.index.events.values()):
        yield labels.gettext(
            "Days that the reports name are listed under “Timeline”, each in its sentence; a year that is not printed "
            "follows from the date of the report, and where it cannot be told the day is left out."
        )
    joins = sum(len(page.joins) for page in pages)
    yield labels.ngettext(
        "In %(num)s place a sentence that the layout had broken was joined again; a blue ⌒ marks it.",
        "In %(num)s places a sentence that the layout had broken was joined again; a blue ⌒ marks each.",
        joins,
    )
    if hang.composer.full_width:
        yield full_width_words(labels)
    yield from _names(hang)
    if hang.withheld:
        yield labels.gettext("Some names are left out at the wish of those who bear them; ■■ stands in their place.")


def full_width_words(labels: Labels) -> str:
    """What is said where marks are not set as they are printed."""
    return labels.gettext(
        "Half-width punctuation of the sources is set full-width in Chinese sentences; the page texts, line by line, "
        "have it as printed."
    )


def _judged(settled: int, labels: Labels) -> str:
    """Who judged which line is what, the curator `settled` times."""
    if not settled:
        return labels.gettext("Which line is headline, text, caption or byline, the program judges by rules.")
    return labels.ngettext(
        "Which line is headline, text, caption or byline, the program judges by rules; %(num)s such question was "
        "settled by the curator.",
        "Which line is headline, text, caption or byline, the program judges by rules; %(num)s such questions were "
        "settled by the curator.",
        settled,
    )


def _names(hang: Hang) -> Iterator[str]:
    """How the names were found, and whether somebody has looked at them."""
    labels = hang.labels
    named = [e for e in hang.collection.entities if hang.index.has_page(e)]
    auto = sum(1 for entity in named if is_auto(entity))
    if auto:
        yield labels.gettext(
            "People, places and organisations were found by the program. %(named)s names, newspapers among them, have "
            "pages; %(auto)s of these the curator has not checked yet, and a dotted line marks them.",
            named=len(named),
            auto=auto,
        )
    elif named:
        yield labels.gettext(
            "People, places and organisations were found by the program, then checked by the curator. %(named)s names, "
            "newspapers among them, have pages.",
            named=len(named),
        )
