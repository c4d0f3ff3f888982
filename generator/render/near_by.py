"""The neighbours of a report, with what makes them such in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.labels import Labels
from generator.link.neighbours import Neighbour, Neighbours, Way
from generator.model.collection import Exhibit
from generator.render.addresses import report_address
from generator.render.escape import Markdown
from generator.render.exhibition import Hang
from generator.render.words import record_line

PLACES_SAID = 3


@dataclass(frozen=True, slots=True)
class NearBy:
    """A report as its neighbour's page shows it: why, its title as a link, its newspaper and date."""

    why: tuple[str, ...]
    title: Markdown
    words: str


def near_by(hang: Hang, neighbours: Neighbours, exhibit: Exhibit) -> Iterator[NearBy]:
    """The neighbours of a report, for its page."""
    here = report_address(exhibit.report)
    for found in neighbours.of(exhibit.report.id):
        words = record_line(hang.index.records[found.report], hang.labels)
        title = hang.title_link(hang.exhibits[found.report], here)
        yield NearBy(tuple(_why(found, hang.labels)), title, hang.withheld.hide(words))


def _why(found: Neighbour, labels: Labels) -> Iterator[str]:
    said = {
        Way.BEFORE_IN_SECTION: labels.gettext("Previous (in this section)"),
        Way.AFTER_IN_SECTION: labels.gettext("Next (in this section)"),
        Way.BEFORE: labels.gettext("Previous (by date)"),
        Way.SAME_DATE: labels.gettext("Of the same date"),
        Way.ABOUT_THEN: labels.gettext("About the same time"),
        Way.AFTER: labels.gettext("Next (by date)"),
    }
    yield from (said[way] for way in dict.fromkeys(found.ways))
    if found.places:
        names = labels.pgettext("list", ", ").join(place.name for place in found.places[:PLACES_SAID])
        yield labels.gettext("Both name %(places)s", places=names)
