"""The front page: the sections, the way in, then names and how to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.names import NameKind
from generator.render.addresses import ABOUT, HOME, TOURS, between, names_address
from generator.render.compose import is_auto
from generator.render.drawing.map.figure import map_figure
from generator.render.escape import Markdown, front_matter, link
from generator.render.exhibition import Hang
from generator.render.fronts import Front, FrontWriter
from generator.render.name_page import Counted
from generator.render.timeline_strip import timeline_strip
from generator.render.tour_pages import Invitation, TourWriter

PEOPLE = 40
# A tour's own page has all of its stops.
STOPS = 6
# Fewer names where the map stands above them.
PLACES, PLACES_BELOW_MAP = 18, 9


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything that home.md sets. `timeline` and `map` are drawings, raw HTML in a figure, or nothing."""

    front: Markdown
    title: str
    foreword: Markdown | None
    loud: Front | None
    tour: Invitation | None
    all_tours: Markdown | None
    rows: tuple[tuple[Front, ...], ...]
    timeline: Markdown | None
    map: Markdown | None
    people: tuple[Counted, ...]
    places: tuple[Counted, ...]
    all_people: Markdown
    all_places: Markdown
    about: Markdown
    auto: bool


def home_page(hang: Hang, tours: TourWriter) -> HomePage:
    """The front page of the exhibition."""
    exhibition, labels = hang.collection.exhibition, hang.labels
    front = {
        "title": exhibition.title,
        "template": "home.html",
        "subtitle": exhibition.subtitle,
        "description": exhibition.subtitle or exhibition.title,
    }
    fronts = FrontWriter(hang)
    invitations = tours.invitations(HOME, STOPS)
    several = labels.ngettext("All %(num)s tour", "All %(num)s tours", len(invitations))
    drawn = map_figure(hang, HOME)
    return HomePage(
        front=front_matter(front),
        title=exhibition.title,
        foreword=link(labels.gettext("Foreword"), exhibition.foreword) if exhibition.foreword else None,
        loud=fronts.loud(),
        tour=next(iter(invitations), None),
        all_tours=link(several, between(HOME, TOURS)) if len(invitations) > 1 else None,
        rows=tuple(fronts.rows()),
        timeline=timeline_strip(hang, HOME),
        map=drawn,
        people=tuple(_most_named(hang, NameKind.PERSON, PEOPLE)),
        places=tuple(_most_named(hang, NameKind.PLACE, PLACES_BELOW_MAP if drawn else PLACES)),
        all_people=_all(hang, NameKind.PERSON, labels.gettext("All people")),
        all_places=_all(hang, NameKind.PLACE, labels.gettext("All places")),
        about=link(labels.gettext("About this exhibition"), between(HOME, ABOUT)),
        auto=any(is_auto(entity) and hang.index.has_page(entity) for entity in hang.collection.entities),
    )


def _most_named(hang: Hang, kind: NameKind, limit: int) -> Iterator[Counted]:
    """The names that are mentioned most, by the number that stands beside them; of equals those in more reports."""
    index = hang.index
    first = {entity: place for place, entity in enumerate(index.sightings)}
    entities = [entity for entity in index.with_page(kind) if entity.id in first]
    entities.sort(key=lambda e: (-index.mentions_of(e), -index.reports_of(e), first[e.id]))
    return (Counted(hang.composer.name(entity, HOME), index.mentions_of(entity)) for entity in entities[:limit])


def _all(hang: Hang, kind: NameKind, words: str) -> Markdown:
    count = len(hang.index.with_page(kind))
    return link(f"{words} {count}", between(HOME, names_address(kind)))
