"""Map and timeline as figures of the catalogue: the drawings of the pages as SVG files that stand for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.runs import Json
from generator.render.dated import DateIndex, count_words
from generator.render.drawing.map.figure import has_coast
from generator.render.drawing.map.frame import Sheet
from generator.render.drawing.map.look import Look
from generator.render.drawing.map.places import places_of
from generator.render.drawing.map.plates import Plate, Plater, title_of
from generator.render.drawing.map.scope import scope_of
from generator.render.drawing.timeline.shapes import WIDTH
from generator.render.drawing.timeline.wide import wide_timeline
from generator.render.exhibition import Hang
from generator.render.timeline_page import NAME, event_marks, report_marks
from generator.typefaces import family_of_sans

# A map over the width of a page; the type is set smaller by typst together with it.
PRINTED = Look(Sheet(620, 400, 700, 48, 40), 13, 12, 3.0, 3, 9, 0.6, 130)
# Three to a row of the page.
INSETS = Look(Sheet(250, 150, 220, 34, 26), 13, 11, 1.0, 3, 7, 1.0, 60)
# Enlargements beyond these repeat what the index of places says.
MOST_INSETS = 12
LINK = re.compile(r"<(/?)a\b")
WAY = re.compile(r' (?:href|role|aria-[a-z]+)="[^"]*"')
BOX = re.compile(r'viewBox="0 0 ([0-9]+) ([0-9]+)"')
SIZE = re.compile(r'<svg\b([^>]*?) width="100%" height="([0-9.]+)"')

STYLE = """\
text{font-family:"%(family)s";font-size:13px;fill:#141414}
.tip,.target{display:none}
.ground path{fill:none;stroke-width:1px;stroke-linejoin:round}
.ground .graticule{stroke:#c9c9c3;stroke-width:.5px}
.ground .land{fill:#f4f4f1;fill-rule:evenodd;stroke:#9a9a94;stroke-width:.7px}
.ground .lake{fill:#fff;stroke:#9a9a94;stroke-width:.5px}
.ground .river{stroke:#d3d3cd;stroke-width:.7px}
.map text{stroke:#fff;stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
.edge{fill:none;stroke:#141414;stroke-width:1px}
.map .degrees text,.map .scale text{fill:#5b5b57;font-size:11px}
.scale path{fill:none;stroke:#5b5b57;stroke-width:1px}
.dot{fill:#0b5394;stroke:#fff;stroke-width:1px}
.approximate .dot,.ring{fill:#fff;stroke:#0b5394;stroke-width:1.5px}
.around{fill:none;stroke:#0b5394;stroke-width:.75px}
.map text.count{fill:#0b5394;font-size:11px;font-weight:700;stroke:none;text-anchor:middle}
.map .area text{fill:#5b5b57;font-size:12px;letter-spacing:3px}
.arrow{fill:#0b5394;stroke:#0b5394;stroke-width:1px}
.timeline .year{font-size:12px;font-weight:700}
.timeline .unit,.timeline .count{fill:#5b5b57;font-size:12px}
.timeline .rule{stroke:#141414;stroke-width:2.5}
.timeline .hair{stroke:#c9c9c3}
.timeline .pole{fill:none;stroke:#b1131b;stroke-width:.75;opacity:.55}
.timeline .break path,.timeline path.break{fill:none;stroke:#141414;stroke-width:1}
.timeline .report rect,.timeline rect.report{fill:#b1131b}
.timeline .event rect,.timeline rect.event{fill:#0b5394}
.timeline rect.doubt,.timeline rect.span{fill:#fff;stroke:#b1131b;stroke-width:1.25}
.timeline .report rect.doubt,.timeline .report rect.span{fill:#fff;stroke:#b1131b;stroke-width:1.25}
.timeline .event rect.doubt,.timeline .event rect.span{fill:#fff;stroke:#0b5394}
.timeline rect.span.doubt{stroke-dasharray:3 2}
"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Figures: what the templates set of them, and their files by name."""

    data: list[Json]
    files: dict[str, str]


def map_figures(hang: Hang) -> Drawn:
    """The map and its enlargements; nothing where no place has coordinates."""
    places = places_of(hang)
    if not places:
        return Drawn([], {})
    labels = hang.labels
    plater = Plater(labels, lambda _: "", coast=has_coast(hang), anchor="map-", inset=INSETS)
    plates = plater.plates(scope_of(places), PRINTED, labels.gettext("Map of the places that the reports name"))
    insets = plates.insets[:MOST_INSETS]
    titles = [labels.gettext("Map of the places that the reports name")]
    titles += [title_of(plate.spots, labels, inner=plate.above is not None) for plate in insets]
    files = {f"map-{n}.svg": _alone(plate.drawing.svg, "map", hang) for n, plate in enumerate((plates.main, *insets))}
    said = [_map_words(hang, plate) for plate in (plates.main, *insets)]
    data: list[Json] = [
        {"file": file, "title": title, "alt": f"{title}。{words}" if words else title}
        for file, title, words in zip(files, titles, said, strict=True)
    ]
    return Drawn(data, files)


def _map_words(hang: Hang, plate: Plate) -> str:
    """The places of a map in words, the first few of them."""
    names = [place.name for spot in plate.spots for place in spot.places]
    return hang.labels.gettext(", ").join(names[:30])


def timeline_figure(hang: Hang) -> Drawn:
    """The timeline; nothing where no report and no event is dated."""
    index = DateIndex(hang)
    reports, events = report_marks(hang, index), event_marks(hang, index)
    drawn = wide_timeline(reports, events, hang.labels, NAME)
    if not drawn:
        return Drawn([], {})
    words = count_words(hang, len(reports), len(events))
    title = hang.labels.gettext("Timeline")
    file = "timeline.svg"
    return Drawn(
        [{"file": file, "title": title, "alt": f"{title}。{words}", "words": words}],
        {file: _alone(drawn, "timeline", hang)},
    )


def chronology(hang: Hang) -> Iterator[Json]:
    """The reports in the order of time, those without a date last."""
    from generator.labels.dates import date_words

    exhibits = sorted(hang.collection.exhibits, key=lambda exhibit: hang.date_order(exhibit.report.id))
    for exhibit in exhibits:
        identity = exhibit.report.id
        date = date_words(hang.index.records[identity].date, hang.labels)
        yield {
            "date": date or hang.labels.gettext("no date"),
            "title": hang.titles_in_line[identity],
            "report": identity,
        }


def _alone(svg: str, kind: str, hang: Hang) -> str:
    """A drawing of ours as a file of its own: with its name space, size and styles, and without links."""
    # Half of the frame's line lies outside it.
    svg = BOX.sub(lambda box: f'viewBox="-1 -1 {int(box[1]) + 2} {int(box[2]) + 2}"', svg, count=1)
    bare = WAY.sub("", LINK.sub(r"<\1g", svg))
    sized = SIZE.sub(rf'<svg\1 width="{WIDTH:g}" height="\2"', bare, count=1)
    family = family_of_sans(hang.labels.language)
    style = f"<style>{STYLE % {'family': family}}</style>"
    return (
        re.sub(
            r"<svg\b([^>]*)>", rf'<svg xmlns="http://www.w3.org/2000/svg"\1>{style}<g class="{kind}">', sized, count=1
        )[: -len("</svg>")]
        + "</g></svg>"
    )
