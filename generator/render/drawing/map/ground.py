"""What lies under the places: land and water, where the exhibition shows them, the net of degrees, the scale."""

from __future__ import annotations

from collections.abc import Iterator

from generator.labels import Labels
from generator.render.drawing.map.coast import is_known, outlines
from generator.render.drawing.map.frame import Frame
from generator.render.drawing.map.graticule import bar_of, crossing, degrees_text, graticule
from generator.render.drawing.map.labels import Box, Room
from generator.render.drawing.map.look import SMALLER, Look
from generator.render.drawing.map.path import STEPS, path_of
from generator.render.drawing.measure import width_of
from generator.render.drawing.svg import element, number, words
from generator.render.escape import NOTHING, Markdown

EDGE, INNER = 5.0, 4.0
# Kilometres a pixel from which on rivers are too many to tell anything.
RIVERS_UP_TO = 12.0


def ground(frame: Frame, look: Look, *, coast: bool) -> Markdown:
    """Land, lakes, rivers and degrees, cut off at the frame's edge by an SVG of their own."""
    lines = [*_coast(frame, look)] if coast and is_known(frame) else []
    net = path_of((line.points for line in graticule(frame)), closed=False)
    lines.append(_path("graticule", net))
    group = element("g", *lines, transform=f"scale({number(1 / STEPS)})")
    return element("svg", group, class_="ground", width=frame.width, height=frame.height, aria_hidden="true")


def _coast(frame: Frame, look: Look) -> Iterator[Markdown]:
    yield _path("land", path_of(outlines(frame, "land", look.triangle), closed=True))
    yield _path("lake", path_of(outlines(frame, "lakes", 2 * look.triangle), closed=True))
    if 1 / frame.scale <= RIVERS_UP_TO:
        yield _path("river", path_of(outlines(frame, "rivers", 2 * look.triangle), closed=False))


def _path(kind: str, drawn: str) -> Markdown:
    return element("path", class_=kind, d=drawn) if drawn else NOTHING


def scale_bar(frame: Frame, look: Look, room: Room, labels: Labels) -> Markdown:
    """A bar in the first corner that is free, the lower ones first."""
    length = bar_of(frame, look.bar)
    if length is None:
        return NOTHING
    text = _length(length, labels)
    width = length * frame.scale
    whole = max(width, width_of(text, SMALLER)) + 2 * EDGE
    for right, low in ((True, True), (False, True), (True, False), (False, False)):
        left, top = frame.width - whole - INNER if right else INNER, frame.height - 30.0 if low else INNER
        box = Box(left, top, left + whole, top + 26)
        if room.is_free(box):
            room.take(box)
            return _bar(left + EDGE, top + 19, width, text)
    return NOTHING


def _length(kilometres: float, labels: Labels) -> str:
    if kilometres < 1:
        return labels.gettext("%(metres)s m", metres=round(kilometres * 1000))
    return labels.gettext("%(kilometres)s km", kilometres=round(kilometres))


def _bar(x: float, y: float, width: float, text: str) -> Markdown:
    line = element("path", d=f"M{number(x)} {number(y - 4)}v4h{number(width)}v-4")
    return element("g", line, element("text", words(text), x=x, y=y - 6), class_="scale")


def degrees(frame: Frame, room: Room, labels: Labels) -> Iterator[Markdown]:
    """Numbers of degrees where the lines leave the sheet, as far as nothing else stands there."""
    for line in graticule(frame):
        at, text = crossing(line, frame), _degrees(line.degrees, labels, meridian=line.meridian)
        if at is None:
            continue
        x, y = (at[0] + 3, frame.height - 5.0) if line.meridian else (EDGE, at[1] - 3)
        box = Box(x, y - SMALLER, x + width_of(text, SMALLER), y + 1)
        if room.is_free(box):
            room.take(box)
            yield element("text", words(text), x=x, y=y)


def _degrees(degrees: float, labels: Labels, *, meridian: bool) -> str:
    text = degrees_text(degrees)
    if degrees == 0 or (meridian and abs(degrees) == 180):
        return labels.pgettext("on a map", "%(degrees)s°", degrees=text)
    if meridian:
        if degrees > 0:
            return labels.pgettext("on a map", "%(degrees)s°E", degrees=text)
        return labels.pgettext("on a map", "%(degrees)s°W", degrees=text)
    if degrees > 0:
        return labels.pgettext("on a map", "%(degrees)s°N", degrees=text)
    return labels.pgettext("on a map", "%(degrees)s°S", degrees=text)
