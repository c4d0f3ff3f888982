"""A card drawn: a PNG of sixteen colours, the same bytes for the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from zlib import Z_RLE

from generator.cards import faces
from generator.cards.card import HEIGHT, WIDTH, Card
from generator.cards.layout import Ink, Placed, Rule, Words, lay_out

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

Colour = tuple[int, int, int]
# The light sheet's tokens of theme/assets/css/tokens.css; a test holds them together.
SHEET: Colour = (0xF3, 0xF3, 0xF0)
INKS: dict[Ink, Colour] = {
    Ink.INK: (0x14, 0x14, 0x14),
    Ink.RED: (0xB1, 0x13, 0x1B),
    Ink.BLUE: (0x0B, 0x53, 0x94),
    Ink.GREY: (0x5B, 0x5B, 0x57),
    Ink.HAIRLINE: (0xC9, 0xC9, 0xC3),
}
# How many steps lead from the sheet to each ink: with the sheet sixteen colours, four bits a pixel.
STEPS = {Ink.INK: 4, Ink.RED: 4, Ink.GREY: 3, Ink.BLUE: 3, Ink.HAIRLINE: 1}

INKED = [0, *[255] * 255]


def draw(card: Card) -> bytes:
    """The card as a PNG."""
    from PIL import Image

    sheet = Image.new("P", (WIDTH, HEIGHT), 0)
    sheet.putpalette([value for colour in _palette() for value in colour])
    placed = lay_out(card)
    first = 1
    for ink, steps in STEPS.items():
        _print(sheet, [thing for thing in placed if thing.ink is ink], first, steps)
        first += steps
    file = BytesIO()
    sheet.save(file, "PNG", compress_level=6, compress_type=Z_RLE)
    return file.getvalue()


def _palette() -> Iterator[Colour]:
    yield SHEET
    for ink, steps in STEPS.items():
        for step in range(1, steps + 1):
            yield _mixed(INKS[ink], step / steps)


def _mixed(ink: Colour, share: float) -> Colour:
    red, green, blue = (round(paper + (dark - paper) * share) for paper, dark in zip(SHEET, ink, strict=True))
    return red, green, blue


def _print(sheet: Image, things: Iterable[Placed], first: int, steps: int) -> None:
    """Print what has one ink, whose palette begins at `first`."""
    from PIL import Image, ImageDraw

    plate = Image.new("L", sheet.size, 0)
    pen = ImageDraw.Draw(plate)
    for thing in things:
        if isinstance(thing, Rule):
            pen.rectangle((thing.x, thing.y, thing.x + thing.width - 1, thing.y + thing.height - 1), fill=255)
        else:
            _write(pen, thing)
    box = plate.getbbox()
    if box is None:
        return
    colours = plate.crop(box).point(_colours(first, steps))
    sheet.paste(colours, box, colours.point(INKED))


@cache
def _colours(first: int, steps: int) -> list[int]:
    """The place in the palette for each of 256 strengths of an ink; the weakest is the sheet."""
    return [first + step - 1 if (step := round(value * steps / 255)) else 0 for value in range(256)]


def _write(pen: ImageDraw, words: Words) -> None:
    x = words.x
    for text, length, source in faces.stretches(words.text, words.face):
        pen.text((round(x), words.y), text, fill=255, font=faces.font(source, words.size), anchor="ls")
        x += length * words.size
