"""A card on its sheet: rules and stretches of text with their places, in pixels from the upper left corner.

The sheet is a front page in small: a heavy rule, the exhibition's name in red with the label at its right, a thin rule;
the headline; at the foot a hairline with the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.cards import faces
from generator.cards.card import HEIGHT, WIDTH, Card, Manner, changed
from generator.cards.faces import Face
from generator.cards.headline import Room, Setting, set_headline, set_line, set_lines, set_list
from generator.cards.wording import GETA, drawable

MARGIN = 60
RIGHT = WIDTH - MARGIN
ROOM = WIDTH - 2 * MARGIN
# The share of the em box above the baseline in all Noto faces of Chinese.
ASCENT = 0.88
HEAVY, THIN, HAIR = 14, 3, 2
TOP = 40
GAP, BODY_GAP, BELOW_GAP = 24, 36, 30
BODY = TOP + HEAVY + 84 + BODY_GAP
FOOT_RULE = HEIGHT - 88
UNDERLINE, UNDERLINE_GAP = 6, 14
TITLE, LABEL, ABOVE, BELOW, PINYIN, FOOT = 48, 32, 34, 34, 44, 34
NUMBER, FIGURES_RISE = 72, 100
# The largest and the smallest size of headlines.
REPORT_SIZES, NAME_SIZES, HOME_SIZES = (128, 44), (160, 44), (190, 44)
BELOW_GIVES_WAY = 76
# How many lines of names an index shows.
LISTED = 3


class Ink(StrEnum):
    """The three inks of the exhibition, and the greys of its labels and hairlines, by their names in tokens.css."""

    INK = "ink"
    RED = "red"
    BLUE = "blue"
    GREY = "grey"
    HAIRLINE = "hairline"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, or any other rectangle."""

    x: int
    y: int
    width: int
    height: int
    ink: Ink


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text: `x` is its left end, `y` its baseline."""

    text: str
    x: float
    y: int
    size: int
    face: Face
    ink: Ink


Placed = Rule | Words


def lay_out(card: Card) -> tuple[Placed, ...]:
    """Everything that is drawn on a card."""
    shown = changed(card, lambda text: drawable(text, faces.has))
    shown = shown if shown.headline else replace(shown, headline=(GETA,))
    body = {Manner.HOME: _home, Manner.NAME: _name}.get(shown.manner, _report)
    return (*_masthead(shown), *body(shown), *_foot(shown))


def _masthead(card: Card) -> Iterator[Placed]:
    yield Rule(MARGIN, TOP, ROOM, HEAVY, Ink.INK)
    if card.manner is Manner.HOME:
        return
    label = set_line(card.label, Face.LABEL, ROOM // 2, LABEL, LABEL - 8)
    title = set_line(card.exhibition, Face.HEADLINE, ROOM - round(label.width) - 2 * GAP, TITLE, LABEL)
    baseline = TOP + HEAVY + 18 + round(ASCENT * TITLE)
    yield from _lines(title, MARGIN, baseline, Ink.RED)
    yield from _lines(label, RIGHT - label.width, baseline, Ink.GREY)
    yield Rule(MARGIN, BODY - BODY_GAP, ROOM, THIN, Ink.INK)


def _report(card: Card) -> Iterator[Placed]:
    above = set_lines(card.above, Face.STRONG, ABOVE, ROOM, 2)
    top = BODY + (above.height + GAP if above else 0)
    headline, below = _fitted(card, Room(ROOM, FOOT_RULE - GAP - top, *REPORT_SIZES))
    yield from _block(above, BODY, Ink.INK)
    yield from _block(headline, top, Ink.INK)
    yield from _block(below, top + headline.height + BELOW_GAP, Ink.BLUE if card.names else Ink.INK)


def _fitted(card: Card, room: Room) -> tuple[Setting, Setting]:
    """The headline and what stands below it; that gives way to a headline which would be small."""
    if card.names:
        below = set_list(card.names, Face.TEXT, BELOW, ROOM, LISTED)
    else:
        below = set_lines(card.below, Face.TEXT, BELOW, ROOM, 2)
    headline = set_headline(card.headline, card.whole, replace(room, height=room.height - _taken(below)))
    if below and headline.size < BELOW_GIVES_WAY:
        return set_headline(card.headline, card.whole, room), Setting(Face.TEXT, BELOW)
    return headline, below


def _name(card: Card) -> Iterator[Placed]:
    above = set_line(card.above, Face.LABEL, ROOM, PINYIN, PINYIN // 2)
    below = set_lines(card.below, Face.TEXT, BELOW, ROOM, 2)
    top = BODY + (round(PINYIN * 1.25) if above else 0)
    headline = set_headline(card.headline, (), Room(ROOM, FOOT_RULE - 2 * GAP - top - _taken(below), *NAME_SIZES))
    end = top + headline.height + UNDERLINE_GAP
    yield from _block(above, BODY, Ink.GREY)
    yield from _block(headline, top, Ink.INK)
    yield Rule(MARGIN, end, round(headline.width), UNDERLINE, Ink.BLUE)
    yield from _block(below, end + UNDERLINE + BELOW_GAP, Ink.INK)


def _home(card: Card) -> Iterator[Placed]:
    top, bottom = TOP + HEAVY + 2 * GAP, FOOT_RULE - (FIGURES_RISE if card.figures else 0)
    below = set_lines(card.below, Face.TEXT, BELOW + 4, ROOM, 2)
    headline = set_headline(card.headline, (), Room(ROOM, bottom - GAP - top - _taken(below), *HOME_SIZES))
    yield from _block(headline, top, Ink.RED)
    yield from _block(below, top + headline.height + BELOW_GAP, Ink.INK)


def _taken(below: Setting) -> int:
    return below.height + BELOW_GAP if below else 0


def _foot(card: Card) -> Iterator[Placed]:
    if card.figures:
        yield from _figures(card)
    elif card.foot:
        yield Rule(MARGIN, FOOT_RULE, ROOM, HAIR, Ink.HAIRLINE)
        foot = set_line(card.foot, Face.LABEL, ROOM, FOOT, FOOT - 10)
        yield from _lines(foot, MARGIN, FOOT_RULE + 18 + round(ASCENT * FOOT), Ink.GREY)


def _figures(card: Card) -> Iterator[Placed]:
    """Numbers with their words beneath, in columns of one width between hairlines."""
    top, column = FOOT_RULE - FIGURES_RISE, ROOM // len(card.figures)
    yield Rule(MARGIN, top, ROOM, THIN, Ink.INK)
    for place, (number, words) in enumerate(card.figures):
        x = MARGIN + place * column
        if place:
            yield Rule(x - GAP, top + GAP, HAIR, HEIGHT - 2 * GAP - top, Ink.HAIRLINE)
        figure = set_line(number, Face.HEADLINE, column - 2 * GAP, NUMBER, NUMBER // 3)
        said = set_line(words, Face.LABEL, column - 2 * GAP, LABEL, LABEL // 2)
        yield from _lines(figure, x, top + GAP + round(ASCENT * NUMBER), Ink.INK)
        yield from _lines(said, x, HEIGHT - GAP - 20, Ink.GREY)


def _block(setting: Setting, top: int, ink: Ink) -> Iterator[Words]:
    """Lines one under the other, the first's em box from `top` on."""
    return _lines(setting, MARGIN, top + round(ASCENT * setting.size), ink)


def _lines(setting: Setting, x: float, baseline: int, ink: Ink) -> Iterator[Words]:
    size = setting.size
    for number, (row, first, last) in enumerate(setting.lines):
        y = baseline + round(number * setting.leading * size)
        for distance, text in row.placed(first, last):
            yield Words(text, x + distance * size, y, size, setting.face, ink)
