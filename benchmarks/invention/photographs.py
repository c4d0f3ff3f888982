"""Invented photographs: as many pixels and as much grain as a camera's, so that they cost as much to read and write.

Clouds of noise of all sizes (1/f, as in photographs of nature), cut out elsewhere and coloured otherwise each time.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import numpy as np
from PIL import Image, ImageOps

SEED = 20210821
COLOURS = ("#101820", "#2b1a10", "#0d1f14"), ("#6d7f86", "#8a7a5c", "#5f7d58"), ("#f4f1e8", "#fff6e0", "#eef4ff")
QUALITY = 92


def photographs(number: int, size: tuple[int, int], folder: Path, per_report: int) -> None:
    """Write that many JPEGs of this size, 1.jpg, 2.jpg… in folders report-001, report-002 and so on."""
    chance = Random(SEED)  # noqa: S311 - nothing secret: the same photographs each time
    ground = _clouds(size[0] * 5 // 4, size[1] * 5 // 4)
    for index in range(number):
        file = folder / f"report-{index // per_report + 1:03}" / f"{index % per_report + 1}.jpg"
        file.parent.mkdir(parents=True, exist_ok=True)
        _photograph(ground, size, chance).save(file, "JPEG", quality=QUALITY)


def _photograph(ground: Image.Image, size: tuple[int, int], chance: Random) -> Image.Image:
    left, top = (chance.randrange(whole - part) for whole, part in zip(ground.size, size, strict=True))
    cut = ground.crop((left, top, left + size[0], top + size[1]))
    if chance.random() < 0.5:
        cut = ImageOps.mirror(cut)
    black, middle, white = (chance.choice(colours) for colours in COLOURS)
    return ImageOps.colorize(cut, black, white, middle)


def _clouds(width: int, height: int) -> Image.Image:
    noise = np.random.default_rng(SEED)
    total = np.zeros((height, width), np.float32)
    for octave in range(1, 11):
        cells = noise.random((2**octave * height // width + 1, 2**octave), dtype=np.float32)
        layer = Image.fromarray((cells * 255).astype(np.uint8)).resize((width, height), Image.Resampling.BICUBIC)
        total += (np.asarray(layer, np.float32) - 127.5) / octave
    total += noise.normal(0, 5, (height, width))
    return Image.fromarray(np.clip(total * 0.8 + 128, 0, 255).astype(np.uint8))
