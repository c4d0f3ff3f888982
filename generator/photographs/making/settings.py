"""In which sizes, formats and qualities photographs are made; how these were chosen is told in CONTRIBUTING.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.photographs.stamp.avif import PLACE


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name in the records, its ending, Pillow's name and options for it.

    `sides` are the pixels of the longer side, so that a tall picture weighs no more than a wide one.
    """

    name: str
    suffix: str
    pillow: str
    options: Mapping[str, object]
    sides: tuple[int, ...]


# A phone shows a figure 390 pixels wide with one to three dots each, a desk 720 with one or two; the largest fills a
# screen. JPEG is for the few browsers that know nothing newer, and for whoever opens the picture by itself.
SIDES = (480, 800, 1200, 1920)
FEW = (800, 1920)
# 20 cm at 300 dpi.
ON_PAPER = 2400
# The qualities are those at which each reaches a mean SSIM of 0.97; AVIF then has 12 % fewer bytes than WebP and 38 %
# fewer than JPEG. From speed 8 to 7 it would take half as long again for 2 % of its bytes.
# One thread each: processes side by side use the cores, and several threads need not give the same bytes.
AOM = {"codec": "aom", "advanced": {"tune": "ssim"}, "max_threads": 1, "autotiling": False}
AVIF = Format("avif", ".avif", "AVIF", AOM | {"quality": 60, "speed": 8, "xmp": PLACE}, SIDES)
WEBP = Format("webp", ".webp", "WEBP", {"quality": 78, "method": 4}, SIDES)
JPEG = Format("jpeg", ".jpg", "JPEG", {"quality": 80, "progressive": True, "optimize": True}, FEW)
PRINTED = Format("printed", ".jpg", "JPEG", {"quality": 90, "optimize": True}, (ON_PAPER,))
FORMATS = (AVIF, JPEG, WEBP, PRINTED)
# A size hardly smaller than the picture itself is left out.
HARDLY_SMALLER = 0.88


def sizes(shape: Format, width: int, height: int) -> tuple[tuple[int, int], ...]:
    """Width and height of a picture's renditions in a format, the smallest first; none larger than the picture."""
    longest = max(width, height)
    largest = min(longest, shape.sides[-1])
    sides = (*(side for side in shape.sides if side < largest * HARDLY_SMALLER), largest)
    return tuple(fitted(width, height, side) for side in sides)


def fitted(width: int, height: int, side: int) -> tuple[int, int]:
    """The size with a longer side of `side` pixels, never larger."""
    scale = min(1.0, side / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))
