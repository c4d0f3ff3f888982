"""Below the rule of the wide timeline: what the reports date, days as piles of ticks, longer times as bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.labels import Labels
from generator.render.drawing.svg import element, words
from generator.render.drawing.timeline.axis import Axis
from generator.render.drawing.timeline.mark import Mark, lanes_of, poles_of
from generator.render.drawing.timeline.piles import Pile, piles_of
from generator.render.drawing.timeline.shapes import BAR, NARROW, TARGET, across, around_bar, bar, reaches, target, tick
from generator.render.escape import Markdown

PILED, PILE = 8.0, 6.0
# So few lanes of bars are given as much room each as a finger needs.
LANE, FEW = 8.0, 3


def events_below(
    axis: Axis, events: Sequence[Mark], floor: float, labels: Labels, *, crowded: bool
) -> tuple[list[Markdown], float]:
    """The ticks of days piled up downwards, below them hollow bars of what takes longer; and how deep all goes."""
    piles = piles_of(axis, events, NARROW - 1, crowded=crowded)
    drawn = []
    for pile, (before, width) in zip(piles, reaches([pile.at for pile in piles]), strict=True):
        ticks = []
        for marks, place, count in _ticks(pile):
            high = max(count * PILED, TARGET - place * PILED if marks[-1] is pile.marks[-1] else 0)
            top = floor + place * PILED
            around = target(-before, top, high, width=width)
            one = tick(0, top + 3, count * PILED - 2, sure=pile.shared or marks[0].span.is_sure)
            ticks.append(way(marks, Markdown(around + one), "event", labels))
        drawn.append(element("svg", *ticks, x=across(pile.at), overflow="visible"))
    deepest = max((PILED * min(len(pile.marks), PILE) for pile in piles), default=0)
    depth = max(deepest + 5, TARGET) if piles else 5
    bars, deep = _event_bars(axis, events, floor + depth, labels)
    return [*drawn, *bars], depth + deep


def _ticks(pile: Pile) -> Iterator[tuple[tuple[Mark, ...], int, int]]:
    """The ticks of a pile: their marks, how far down each begins and how long it is, in steps."""
    if pile.shared:
        yield pile.marks, 0, min(len(pile.marks), int(PILE))
        return
    for place, mark in enumerate(pile.marks):
        yield (mark,), place, 1


def _event_bars(axis: Axis, events: Sequence[Mark], floor: float, labels: Labels) -> tuple[list[Markdown], float]:
    """Hollow bars of what takes longer than a day, and how deep they go."""
    poles = [pole for pole in poles_of(events) if pole.span.days > 1]
    stretches = [axis.stretch(pole.span) for pole in poles]
    lanes = lanes_of(stretches, 12)
    count = max(lanes, default=-1) + 1
    lane_high = TARGET if count <= FEW else LANE
    drawn = []
    for pole, stretch, lane in zip(poles, stretches, lanes, strict=True):
        top = floor + lane * lane_high
        one = bar(stretch, top + (lane_high - BAR) / 2, doubt=pole.span.doubt)
        drawn.append(way(pole.marks, Markdown(around_bar(stretch, top, lane_high) + one), "event", labels))
    return drawn, count * lane_high


def way(marks: Sequence[Mark], drawn: Markdown, kind: str, labels: Labels) -> Markdown:
    """The link of a mark that stands for one or for several."""
    first = marks[0]
    if len(marks) == 1:
        return element("a", element("title", words(first.said)), drawn, href=first.way, class_=kind)
    said = (
        labels.ngettext("%(num)s report", "%(num)s reports", len(marks))
        if kind == "report"
        else labels.ngettext("%(num)s dated sentence", "%(num)s dated sentences", len(marks))
    )
    return element("a", element("title", words(said)), drawn, href=first.listed, class_=kind)
