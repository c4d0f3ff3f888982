"""One photograph → its renditions as bytes, one after the other, so that no more than one is in memory."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from PIL import Image

from generator.photographs.looking import DAMAGED, OPENED, Header, Refused, learn_formats, orientation
from generator.photographs.making.colour import bare, in_srgb, shrinkable, upright
from generator.photographs.making.settings import FORMATS, ON_PAPER, Format, fitted, sizes

# Averaging pixels before the fine filter: no difference is seen from three times the size on.
GAP = 3.0
LIKENESS = 16
# Rows of a band, after it was shrunk.
BAND = 128


@dataclass(frozen=True, slots=True)
class Made:
    """A rendition: its format, size in pixels, and bytes without any words in them."""

    format: Format
    width: int
    height: int
    data: bytes


def opened(file: BinaryIO, header: Header, side: int = ON_PAPER) -> Image.Image:
    """The picture in sRGB or grey, upright, its longer side no more than `side`; Refused where it cannot be read."""
    with warnings.catch_warnings():
        # What Pillow says of odd metadata.
        warnings.simplefilter("ignore")
        small, lies, profile = _shrunk(file, header, side)
        return bare(upright(in_srgb(small, profile), lies))


def renditions(picture: Image.Image) -> Iterator[Made]:
    """All renditions of a picture as `opened` gives it."""
    for shape in FORMATS:
        for size in sizes(shape, *picture.size):
            scaled = (
                picture if size == picture.size else picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=GAP)
            )
            yield Made(shape, *size, _encoded(scaled, shape))


def likeness(picture: Image.Image) -> int:
    """256 bits that are nearly the same for pictures that look the same.

    They say where each of 16 × 16 fields is brighter than the one to its left (Neal Krawetz's dHash, 2013).
    """
    small = picture.convert("L").resize((LIKENESS + 1, LIKENESS), Image.Resampling.BOX)
    pixels = small.tobytes()
    bits = 0
    for row in range(LIKENESS):
        start = row * (LIKENESS + 1)
        for column in range(start, start + LIKENESS):
            bits = bits << 1 | (pixels[column] < pixels[column + 1])
    return bits


def _shrunk(file: BinaryIO, header: Header, side: int) -> tuple[Image.Image, int, bytes | None]:
    """The picture, small, how it lies, and its profile; what was read goes before its colours are looked at."""
    image = _loaded(file, side)
    small = _scaled(_in_bands(image, side), fitted(header.width, header.height, side))
    return small, orientation(image), image.info.get("icc_profile")


def _loaded(file: BinaryIO, side: int) -> Image.Image:
    learn_formats()
    try:
        image = Image.open(file, formats=OPENED)
        # libjpeg halves a picture while it reads it: a scan of 100 million pixels needs no 400 MB.
        image.draft(None, fitted(*image.size, side))
        image.load()
    except MemoryError:
        raise
    except Exception as error:  # damaged pixels make Pillow raise nearly anything
        raise Refused(DAMAGED) from error
    return image


def _in_bands(image: Image.Image, side: int) -> Image.Image:
    """The picture in a mode that can be scaled; a large one shrunk to what is at least half as large again as needed.

    A large one is taken band by band: as a whole it would be in memory two or three times over.
    """
    factor = max(image.size) * 2 // (3 * side)
    if factor < 2:
        return shrinkable(image)
    width, height = (-(-side // factor) for side in image.size)
    rows = factor * BAND
    small = None
    for top in range(0, image.height, rows):
        band = image.crop((0, top, image.width, min(top + rows, image.height)))
        reduced = shrinkable(band).reduce(factor)
        small = small or Image.new(reduced.mode, (width, height))
        small.paste(reduced, (0, top // factor))
    return small or image


def _scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture in that size. It is filtered band by band: between across and down it would be in memory once more.

    The filter sees what lies beyond the edge of a band, so that none shows.
    """
    if image.size == size:
        return image
    width, height = size
    scale = image.height / height
    scaled = Image.new(image.mode, size)
    for top in range(0, height, BAND):
        end = min(top + BAND, height)
        box = (0, top * scale, image.width, image.height if end == height else end * scale)
        band = image.resize((width, end - top), Image.Resampling.LANCZOS, box, GAP)
        scaled.paste(band, (0, top))
    return scaled


def _encoded(picture: Image.Image, shape: Format) -> bytes:
    file = io.BytesIO()
    picture.save(file, shape.pillow, **shape.options)
    return file.getvalue()
