"""The timeline for a wide page: rows of a rule, reports on it as flags, what they date below it as piles of ticks.

Across, everything is placed in parts of the width, down in pixels: on a wider page the marks move apart, the words stay
as large as they are. Room is reckoned for the narrowest page on which this drawing is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.labels import Labels
from generator.render.drawing.measure import width_of
from generator.render.drawing.svg import element, words
from generator.render.drawing.timeline.axis import Axis, broken_axis
from generator.render.drawing.timeline.below import events_below, way
from generator.render.drawing.timeline.flags import BESIDE, Hung, Wanted, hang
from generator.render.drawing.timeline.mark import Mark, Pole, lanes_of, poles_of
from generator.render.drawing.timeline.rows import Row, rows_of
from generator.render.drawing.timeline.ruler import ruler
from generator.render.drawing.timeline.shapes import (
    TARGET,
    WIDTH,
    across,
    around_bar,
    bar,
    line,
    reaches,
    target,
    tick,
    zigzag,
)
from generator.render.escape import Markdown

BREAK = 26.0
SIZE, SMALL = 13.0, 12.0
LEVEL, LEVELS, LEVELS_OF_ONE = 24.0, 6, 10
TICK, LANE = 14.0, 8.0
BAND, LOWER, BETWEEN = 36.0, 18.0, 30.0
FLAGS = 6
# Dated sentences that are drawn one by one.
MOST_SINGLY = 2400


@dataclass(frozen=True, slots=True)
class Manner:
    """How high flags may hang, and whether so much is dated that the ticks of a day are one."""

    levels: int
    crowded: bool


@dataclass(frozen=True, slots=True)
class Flag:
    """Words at a pole: of one report, or how many more there are."""

    words: str
    mark: Mark
    way: str
    said: str


def wide_timeline(reports: Sequence[Mark], events: Sequence[Mark], labels: Labels, name: str) -> Markdown:
    """The drawing; `name` is the id of what names it. Nothing where there is nothing to draw."""
    rows = rows_of(reports, events)
    manner = Manner(LEVELS_OF_ONE if len(rows) == 1 else LEVELS, len(events) > MOST_SINGLY)
    drawn, top = [], 0.0
    for row in rows:
        part, height = _row(row, top, manner, labels)
        drawn.append(part)
        top += height + BETWEEN
    if not drawn:
        return Markdown("")
    return element(
        "svg", *drawn, class_="timeline-wide", width="100%", height=top - BETWEEN, role="group", aria_labelledby=name
    )


def _row(row: Row, top: float, manner: Manner, labels: Labels) -> tuple[Markdown, float]:
    axis = _axis(row, labels)
    poles = poles_of(row.reports)
    poles.sort(key=lambda pole: _middle(axis, pole))
    wishes = [_wishes(pole, labels) for pole in poles]
    wanted = [
        Wanted(_middle(axis, pole), tuple(tuple(_width(flag) for flag in flags) for flags in wish))
        for pole, wish in zip(poles, wishes, strict=True)
    ]
    # The axis was made to fit to the point: what rounding adds does not count.
    hung = hang(wanted, WIDTH + 0.01, manner.levels)
    bars = [axis.stretch(pole.span) for pole in poles if not _is_tick(pole)]
    lanes = lanes_of(bars, 4)
    above = TICK + LANE * (max(lanes, default=-1) + 1)
    rule = top + above + LEVEL * (max((h.top for h in hung), default=-1) + 1)
    drawn = [
        *_poles(hung, rule, above),
        *_reports(axis, poles, lanes, rule, labels),
        *_rule(axis, rule, labels),
        *_flags(hung, wishes, rule - above),
    ]
    below, depth = events_below(axis, row.events, rule + BAND, labels, crowded=manner.crowded)
    return element("g", *drawn, *below, class_="row"), rule + BAND + depth - top


def _axis(row: Row, labels: Labels) -> Axis:
    """The axis, as long as leaves room for the words of its last marks."""
    spans = [mark.span for mark in row.marks]
    axis = broken_axis(spans, WIDTH, BREAK)
    length = WIDTH
    for pole in poles_of(row.reports):
        least = max(_width(flag) for flag in _wishes(pole, labels)[0]) + BESIDE
        at = _middle(axis, pole)
        if at + least > WIDTH:
            length = min(length, WIDTH * (WIDTH - least) / at)
    return broken_axis(spans, length, BREAK * length / WIDTH)


def _middle(axis: Axis, pole: Pole) -> float:
    start, end = axis.stretch(pole.span)
    return (start + end) / 2


def _is_tick(pole: Pole) -> bool:
    return pole.span.days == 1


def _wishes(pole: Pole, labels: Labels) -> list[list[Flag]]:
    """All reports of a pole or the first of them, each a flag, the first on top; else only how many they are."""
    flags = [Flag(mark.words, mark, mark.way, mark.said) for mark in pole.marks]
    if len(flags) == 1:
        return [flags]
    wishes = [flags] if len(flags) <= FLAGS else []
    fewer = [shown for shown in (FLAGS - 1, 2) if shown < len(flags)]
    wishes += [[*flags[:shown], _more(pole, len(flags) - shown, labels)] for shown in fewer]
    number = labels.ngettext("%(num)s report", "%(num)s reports", len(flags))
    wishes.append([Flag(number, pole.marks[0], pole.marks[0].listed, number)])
    return [wish[::-1] for wish in wishes]


def _more(pole: Pole, number: int, labels: Labels) -> Flag:
    said = labels.ngettext("%(num)s more", "%(num)s more", number)
    return Flag(said, pole.marks[0], pole.marks[0].listed, said)


def _width(flag: Flag) -> float:
    return width_of(flag.words, SIZE)


def _poles(hung: Sequence[Hung], rule: float, above: float) -> Iterator[Markdown]:
    for pole in hung:
        if pole.level is not None:
            top = rule - above - LEVEL * (pole.top + 1) + 4
            yield line(pole.at, top, pole.at, rule, "pole")


def _flags(hung: Sequence[Hung], wishes: Sequence[list[list[Flag]]], floor: float) -> Iterator[Markdown]:
    for pole, wish in zip(hung, wishes, strict=True):
        if pole.level is None or pole.wish is None:
            continue
        for level, flag in reversed(list(enumerate(wish[pole.wish], pole.level))):
            said = element("title", words(flag.said)) if flag.said != flag.words else Markdown("")
            foot = floor - LEVEL * level
            around = target(across(pole.at), foot - LEVEL, LEVEL, width=BESIDE + _width(flag))
            text = element("text", words(flag.words), x=across(pole.at), dx=BESIDE, y=foot - 7)
            yield element("a", said, around, text, href=flag.way, class_="report")


def _reports(
    axis: Axis, poles: Sequence[Pole], lanes: Sequence[int], rule: float, labels: Labels
) -> Iterator[Markdown]:
    """A tick for a day, a hollow bar for what may be any day of a stretch."""
    left = iter(lanes)
    ticks = [_middle(axis, pole) for pole in poles if _is_tick(pole)]
    around = iter(reaches(ticks))
    for pole in poles:
        if _is_tick(pole):
            at, (before, width) = _middle(axis, pole), next(around)
            hit = target(across(at), rule - TICK, TARGET, before=before, width=width)
            drawn = tick(across(at), rule - TICK, TICK, sure=pole.span.is_sure)
        else:
            top = rule - TICK - LANE * (next(left) + 1) + 4
            hit = around_bar(axis.stretch(pole.span), top - 2, LANE)
            drawn = bar(axis.stretch(pole.span), top, doubt=pole.span.doubt)
        yield way(pole.marks, Markdown(hit + drawn), "report", labels)


def _rule(axis: Axis, rule: float, labels: Labels) -> Iterator[Markdown]:
    """The heavy rule, the hairline below, and between them the time in words; a break is a zigzag through both."""
    for piece in axis.pieces:
        if piece.broken:
            yield zigzag((piece.start_at + piece.end_at) / 2, rule)
        else:
            yield line(piece.start_at, rule, piece.end_at, rule, "rule")
            yield line(piece.start_at, rule + BAND, piece.end_at, rule + BAND, "hair")
    for mark in ruler(axis, labels, SMALL):
        # Under words that run on from the left, a line begins below them.
        yield line(mark.at, rule if mark.above else rule + LOWER, mark.at, rule + BAND, "hair")
        if mark.above:
            yield _text(mark.above, mark.at, rule + 14, "year")
        if mark.words:
            yield _text(mark.words, mark.at, rule + 30, "unit")


def _text(said: str, at: float, y: float, kind: str) -> Markdown:
    return element("text", words(said), x=across(at), dx=3, y=y, class_=kind)
