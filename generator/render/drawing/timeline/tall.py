"""The timeline for a phone: one rule downwards, reports at its right with their words, what they date at its left.

Where there are more reports than a reader would scroll through, a bar for each month says how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.labels import Labels
from generator.render.drawing.measure import shortened, width_of
from generator.render.drawing.spread import spread
from generator.render.drawing.svg import element, words
from generator.render.drawing.timeline.axis import Axis, broken_axis
from generator.render.drawing.timeline.bars import bars_of
from generator.render.drawing.timeline.mark import Mark, Pole, lanes_of, poles_of
from generator.render.drawing.timeline.piles import Pile, piles_of
from generator.render.drawing.timeline.rows import Row, eras_of
from generator.render.drawing.timeline.ruler import ruler
from generator.render.escape import Markdown

# Pixels of the narrowest phone, 320 wide with its margins.
WIDTH, RULE, WORDS_AT = 288.0, 100.0, 130.0
SIZE, SMALL, LINE = 13.0, 12.0, 26.0
BREAK, EDGE, SHORTEST = 30.0, 16.0, 120.0
MOST_REPORTS = 60
LANE, BAR, LANES = 6.0, 4.0, 3
BESIDE = 30.0
# A tick's length, and what a finger hits (WCAG 2.5.8).
TICK, TARGET = 12.0, 24.0
FLAGS = 6
ROOM = (WIDTH - WORDS_AT) / SIZE


def tall_timeline(reports: Sequence[Mark], events: Sequence[Mark], labels: Labels, name: str) -> Markdown:
    """The drawing; `name` is the id of what names it. Nothing where there is nothing to draw."""
    if not reports and not events:
        return Markdown("")
    if len(reports) > MOST_REPORTS:
        drawn, height = bars_of(reports, events, labels)
    else:
        drawn, height = [], 0.0
        for era in eras_of(reports, events):
            part, long = _drawing(era, height, labels)
            drawn, height = [*drawn, *part], height + long
    return element(
        "svg", *drawn, class_="timeline-tall", width="100%", height=height, role="group", aria_labelledby=name
    )


def _drawing(era: Row, top: float, labels: Labels) -> tuple[list[Markdown], float]:
    poles = poles_of(era.reports)
    flags = [flag for pole in poles for flag in _flags(pole, labels)]
    piled = len({mark.span for mark in era.events})
    length = max(SHORTEST, LINE * len(flags) + BREAK * 2, SMALL * piled)
    axis = broken_axis([mark.span for mark in era.marks], length, BREAK, top + EDGE)
    poles.sort(key=lambda pole: _middle(axis, pole))
    ideal = [_middle(axis, pole) for pole in poles for _ in _flags(pole, labels)]
    lines = spread(ideal, LINE, top + LINE / 2, top + length + 2 * EDGE - LINE / 2)
    drawn = [*_rule(axis, labels), *_events(axis, era.events, labels), *_reports(axis, poles, lines, labels)]
    return drawn, length + 2 * EDGE


def _middle(axis: Axis, pole: Pole) -> float:
    start, end = axis.stretch(pole.span)
    return (start + end) / 2


def _flags(pole: Pole, labels: Labels) -> list[tuple[str, str, str]]:
    """Words, way and name of each line at a pole."""
    shown = pole.marks if len(pole.marks) <= FLAGS else pole.marks[: FLAGS - 1]
    lines = [(shortened(mark.words, ROOM), mark.way, mark.said) for mark in shown]
    if more := len(pole.marks) - len(shown):
        said = labels.ngettext("%(num)s more", "%(num)s more", more)
        lines.append((said, pole.marks[0].listed, said))
    return lines


def _rule(axis: Axis, labels: Labels) -> Iterator[Markdown]:
    for piece in axis.pieces:
        if piece.broken:
            middle = (piece.start_at + piece.end_at) / 2
            path = f"M{RULE - 12:.1f} {middle - 4:.1f}l6 4l6 -4l6 4l6 -4m-24 8l6 4l6 -4l6 4l6 -4"
            yield element("path", d=path, class_="break")
        else:
            yield element("line", x1=RULE, y1=piece.start_at, x2=RULE, y2=piece.end_at, class_="rule")
    for tick in ruler(axis, labels, SMALL, down=True):
        if said := tick.above or tick.words:
            yield _said(said, tick.at + 4, "year" if tick.above else "unit")
        yield element("line", x1=RULE - 5, y1=tick.at, x2=RULE, y2=tick.at, class_="hair")


def _said(said: str, y: float, kind: str) -> Markdown:
    return element(
        "text", words(shortened(said, (RULE - BESIDE) / SMALL)), x=RULE - BESIDE, y=y, text_anchor="end", class_=kind
    )


def _reports(axis: Axis, poles: Sequence[Pole], lines: Sequence[float], labels: Labels) -> Iterator[Markdown]:
    stretches = [axis.stretch(pole.span) for pole in poles]
    lanes = iter(lanes_of([s for s, pole in zip(stretches, poles, strict=True) if pole.span.days > 1], LANES))
    places = iter(lines)
    for pole, stretch in zip(poles, stretches, strict=True):
        middle = sum(stretch) / 2
        if pole.span.days == 1:
            drawn, edge = _tick(middle, sure=pole.span.is_sure), RULE + TICK
        else:
            left = RULE + 4 + next(lanes) * LANE
            drawn, edge = _bar(left, axis.in_sight(pole.span), doubt=pole.span.doubt), left + BAR
        for n, (said, way, title) in enumerate(_flags(pole, labels)):
            y = next(places)
            lead = f"M{edge:.1f} {middle:.1f}L{RULE + 22:.1f} {middle:.1f}L{WORDS_AT - 4:.1f} {y:.1f}"
            yield element("path", d=lead, class_="pole")
            around = _target(WORDS_AT - 4, y - LINE / 2, width_of(said, SIZE) + 8, LINE)
            text = element("text", words(said), x=WORDS_AT, y=y + 5)
            parts = (element("title", words(title)), around, *([drawn] if n == 0 else []), text)
            yield element("a", *parts, href=way, class_="report")


def _tick(y: float, *, sure: bool) -> Markdown:
    if sure:
        return element("rect", x=RULE, y=y - 1.5, width=TICK, height=3)
    return element("rect", x=RULE + 0.75, y=y - 2, width=TICK - 1.5, height=4, class_="doubt")


def _bar(left: float, stretch: tuple[float, float], *, doubt: bool) -> Markdown:
    height = max(stretch[1] - stretch[0], BAR)
    return element("rect", x=left, y=stretch[0], width=BAR, height=height, class_="span doubt" if doubt else "span")


def _events(axis: Axis, events: Sequence[Mark], labels: Labels) -> Iterator[Markdown]:
    """Hollow bars of what takes longer than a day, which lead nowhere: too narrow for a finger; and ticks of days.

    Ticks so near to each other that a finger would not tell them apart lead together to their month in the list.
    """
    poles = [pole for pole in poles_of(events) if pole.span.days > 1]
    stretches = [axis.stretch(pole.span) for pole in poles]
    for pole, lane in zip(poles, lanes_of(stretches, 2), strict=True):
        drawn = _bar(RULE - 22 - lane * LANE, axis.in_sight(pole.span), doubt=pole.span.doubt)
        yield element("g", element("title", words(_called(pole.marks, labels))), drawn, class_="event")
    used = float("-inf")
    for pile in piles_of(axis, events, TARGET, crowded=True):
        ticks = piles_of(axis, pile.marks, 4.0, crowded=True)
        top = max(used, (ticks[0].at + ticks[-1].at - TARGET) / 2)
        used = top + TARGET
        around = _target(RULE - TARGET, top, TARGET, TARGET)
        yield _way(pile.marks, [around, *map(_event_tick, ticks)], labels)


def _event_tick(pile: Pile) -> Markdown:
    """Longer where several share it."""
    long = 4.0 + 3 * min(len(pile.marks), 4)
    return element("rect", x=RULE - 2 - long, y=pile.at - 1.5, width=long, height=3)


def _target(left: float, top: float, width: float, height: float) -> Markdown:
    """What can be hit, unseen."""
    return element("rect", x=left, y=top, width=width, height=height, class_="target")


def _called(marks: Sequence[Mark], labels: Labels) -> str:
    if len(marks) == 1:
        return marks[0].said
    return labels.ngettext("%(num)s dated sentence", "%(num)s dated sentences", len(marks))


def _way(marks: Sequence[Mark], drawn: Sequence[Markdown], labels: Labels) -> Markdown:
    way = marks[0].way if len(marks) == 1 else marks[0].listed
    return element("a", element("title", words(_called(marks, labels))), *drawn, href=way, class_="event")
