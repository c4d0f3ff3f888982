"""Drawings marked 示例 (sample) that stand in for photographs, the same ones each time."""

from __future__ import annotations

from functools import cache
from random import Random

from PIL import Image, ImageDraw, ImageFont, ImageOps

from generator import typefaces

SKIES = (("#33516b", "#e9c9a0"), ("#7795a8", "#eef0ea"), ("#8c8f96", "#dcd9d2"), ("#1d2a44", "#c98f6b"))
GROUNDS = ("#4c5a3d", "#6f6a4a", "#3f4a52", "#7a6a55")


def drawing(number: int, size: tuple[int, int] = (1600, 1200)) -> Image.Image:
    """The drawing with that number: sky, hills, a river, houses, and what it is across it all."""
    chance = Random(number)  # noqa: S311 - nothing secret: the same drawing each time
    width, height = size
    low, high = SKIES[number % len(SKIES)]
    image = ImageOps.colorize(Image.linear_gradient("L").resize(size), low, high)
    pen = ImageDraw.Draw(image)
    sun, radius = (chance.uniform(0.1, 0.9) * width, chance.uniform(0.1, 0.3) * height), min(size) * 0.06
    pen.ellipse((sun[0] - radius, sun[1] - radius, sun[0] + radius, sun[1] + radius), fill="#f3e7c4")
    for depth in range(4):
        _hills(pen, chance, size, 0.35 + 0.15 * depth, GROUNDS[(number + depth) % len(GROUNDS)])
    for _ in range(chance.randint(3, 9)):
        _house(pen, chance, size)
    _mark(image, f"示例 {number}")
    return image


def _hills(pen: ImageDraw.ImageDraw, chance: Random, size: tuple[int, int], base: float, colour: str) -> None:
    width, height = size
    steps = 24
    line = [(width * step / steps, height * (base + chance.uniform(-0.05, 0.05))) for step in range(steps + 1)]
    pen.polygon([(0, height), *line, (width, height)], fill=colour)


def _house(pen: ImageDraw.ImageDraw, chance: Random, size: tuple[int, int]) -> None:
    width, height = size
    side = min(size) * chance.uniform(0.05, 0.12)
    x, y = chance.uniform(0, 0.9) * width, chance.uniform(0.6, 0.85) * height
    pen.rectangle((x, y, x + side, y + side * 0.8), fill="#d8d0c0")
    pen.polygon([(x - side * 0.1, y), (x + side / 2, y - side * 0.5), (x + side * 1.1, y)], fill="#8a4b3a")
    pen.rectangle((x + side * 0.4, y + side * 0.4, x + side * 0.6, y + side * 0.8), fill="#4a3b30")


def _mark(image: Image.Image, words: str) -> None:
    """The words across a corner, on white: nobody shall take it for a photograph."""
    height = max(12, min(image.size) // 8)
    font = _font(height)
    pen = ImageDraw.Draw(image)
    box = pen.textbbox((height // 2, height // 2), words, font=font)
    pen.rectangle((box[0] - height // 4, box[1] - height // 4, box[2] + height // 4, box[3] + height // 4), fill="#fff")
    pen.text((height // 2, height // 2), words, fill="#b01515", font=font)


@cache
def _font(height: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(typefaces.sans()), height)
