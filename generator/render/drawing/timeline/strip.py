"""The timeline in a strip: one rule, a tick for each date, what it is above and when below, as far as there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.render.drawing.measure import width_of
from generator.render.drawing.svg import element, percent, words
from generator.render.drawing.timeline.axis import Axis, broken_axis
from generator.render.drawing.timeline.span import Span
from generator.render.escape import Markdown

SIZE, SMALL, APART = 13.0, 12.0, 12.0
BREAK, NEAR = 18.0, 7.0
UPPER, LOWER, RULE, HEIGHT = 14.0, 34.0, 60.0, 96.0
# How far above the rule a stretch is drawn: clear of the breaks.
ABOVE = 20.0
TICK, TARGET = 9.0, 24.0
# Longer than a month, a span is drawn as what it is.
LONG = 31


@dataclass(frozen=True, slots=True)
class Stop:
    """A tick: when, the way from it, its words above and below (none, where empty), its name for who cannot see it.

    `shared` is the way where others stand so near that they share its tick.
    """

    span: Span
    way: str
    above: str
    below: str
    said: str
    shared: str


@dataclass(frozen=True, slots=True)
class Label:
    """Words in the strip: from where to where (pixels), and how high."""

    words: str
    start: float
    end: float
    y: float


@dataclass(frozen=True, slots=True)
class _Placed:
    """A stop on the strip, its words as far as they have room."""

    stop: Stop
    at: float
    stretch: tuple[float, float]
    above: Label | None = None
    below: Label | None = None

    @property
    def is_long(self) -> bool:
        """Whether it is a stretch of time rather than a tick."""
        return self.stop.span.days > LONG


def strip(stops: Sequence[Stop], width: float, kind: str, name: str) -> Markdown:
    """The strip for pages at least `width` pixels wide; `name` is the id of what names it."""
    axis = broken_axis([stop.span for stop in stops], width - 2 * NEAR, BREAK, NEAR)
    placed = _apart(stops, axis)
    above = _labels([(found.at, found.stop.above) for found in placed], width, (LOWER, UPPER), SIZE)
    below = _labels([(found.at, found.stop.below) for found in placed], width, (RULE + 26,), SMALL)
    named = [replace(found, above=up, below=down) for found, up, down in zip(placed, above, below, strict=True)]
    named.sort(key=lambda found: (found.at, found.is_long))
    drawn = [*_rule(axis, width), *(_stop(found, width) for found in named)]
    return element("svg", *drawn, class_=kind, width="100%", height=HEIGHT, role="group", aria_labelledby=name)


def _apart(stops: Sequence[Stop], axis: Axis) -> list[_Placed]:
    """The stops in their places, ticks first; those that would stand on each other share the tick of the first."""
    ticks: list[_Placed] = []
    long: list[_Placed] = []
    for stop in sorted(stops, key=lambda stop: sum(axis.stretch(stop.span))):
        stretch = axis.stretch(stop.span)
        found = _Placed(stop, sum(stretch) / 2, stretch)
        if found.is_long:
            # Its words stand where it begins; its date would stand under the ticks.
            stretch = axis.in_sight(stop.span)
            long.append(_Placed(replace(stop, below=""), stretch[0], stretch))
        elif ticks and found.at - ticks[-1].at < NEAR:
            before = ticks[-1].stop
            shared = replace(before, way=before.shared, above=before.above or stop.above)
            ticks[-1] = replace(ticks[-1], stop=shared)
        else:
            ticks.append(found)
    return [*ticks, *long]


def _labels(
    said: Sequence[tuple[float, str]], width: float, heights: tuple[float, ...], size: float
) -> list[Label | None]:
    """Words centred at their places within the strip, at the first of the heights at which they touch nothing."""
    set_down: list[Label] = []
    labels: list[Label | None] = []
    for at, text in said:
        long = width_of(text, size)
        start = min(max(at - long / 2, 0), width - long)
        free = (Label(text, start, start + long, y) for y in heights if text and long <= width)
        found = next((label for label in free if _is_free(label, at, set_down)), None)
        set_down += [found] if found else []
        labels.append(found)
    return labels


def _is_free(label: Label, at: float, others: Sequence[Label]) -> bool:
    """Whether words touch no others and the line down to their tick crosses none."""
    for other in others:
        touches = other.y == label.y and label.start < other.end + APART and other.start < label.end + APART
        crosses = label.y < other.y and other.start - APART / 2 <= at <= other.end + APART / 2
        if touches or crosses:
            return False
    return True


def _rule(axis: Axis, width: float) -> Iterator[Markdown]:
    for piece in axis.pieces:
        start = 0.0 if piece is axis.pieces[0] else piece.start_at
        end = width if piece is axis.pieces[-1] else piece.end_at
        if piece.broken:
            path = f"M-5 {RULE - 8:.1f}l4 5l-4 5l4 5m6 -15l4 5l-4 5l4 5"
            middle = percent((piece.start_at + piece.end_at) / 2 / width * 100)
            yield element("svg", element("path", d=path), x=middle, overflow="visible", class_="break")
        else:
            yield element(
                "line", x1=percent(start / width * 100), y1=RULE, x2=percent(end / width * 100), y2=RULE, class_="rule"
            )


def _stop(found: _Placed, width: float) -> Markdown:
    x, above, below = percent(found.at / width * 100), found.above, found.below
    parts = [element("title", words(found.stop.said)), _mark(found, x, width)]
    if above and above.y < LOWER:
        foot = RULE - (ABOVE if found.is_long else TICK)
        parts.append(element("line", x1=x, y1=above.y + 5, x2=x, y2=foot, class_="pole"))
    for label, kind in ((above, "what"), (below, "when")):
        if label:
            parts.append(_text(label, found.at, width, kind))
    return element("a", *parts, href=found.stop.way)


def _mark(found: _Placed, x: str, width: float) -> Markdown:
    """A tick with room around it to be hit, or a hollow bar as long as the time may be."""
    if found.is_long:
        start, end = (place / width * 100 for place in found.stretch)
        return element("rect", x=percent(start), y=RULE - ABOVE, width=percent(end - start), height=5, class_="span")
    around = element(
        "rect", x=x, y=RULE - TARGET / 2, width=TARGET, height=TARGET, class_="target", transform="translate(-12)"
    )
    tick = element("rect", x=x, y=RULE - TICK, width=3, height=2 * TICK, transform="translate(-1.5)")
    return Markdown(around + tick)


def _text(label: Label, at: float, width: float, kind: str) -> Markdown:
    """Words that hang at their tick; those at the edges begin or end there on a page of any width."""
    if label.start <= 0:
        return element("text", words(label.words), x=0, y=label.y, class_=kind)
    if label.end >= width:
        return element("text", words(label.words), x="100%", y=label.y, text_anchor="end", class_=kind)
    return element(
        "text", words(label.words), x=percent(at / width * 100), y=label.y, text_anchor="middle", class_=kind
    )
