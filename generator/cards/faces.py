"""The faces that cards are set in: what they have, how long a stretch is, and what draws it.

Pillow's basic layout is used everywhere, so that a card does not depend on whether a machine has a shaping library;
Chinese needs none.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from generator import typefaces

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

# Advances are measured once, large, and hold for every size.
MEASURED_AT = 1000


class Face(Enum):
    """A face by its use; the value is its weight, None for the serif, which has one."""

    HEADLINE = 900
    STRONG = 700
    LABEL = 400
    TEXT = None


Source = tuple[Path, int | None]


def has(character: str) -> bool:
    """Whether any face of ours draws a character."""
    return _source(character, Face.LABEL) is not None


@cache
def width(text: str, face: Face) -> float:
    """How long a stretch of text is, in em."""
    return sum(_advance(character, face) for character in text)


def stretches(text: str, face: Face) -> Iterator[tuple[str, float, Source]]:
    """A text by what draws it: stretches with their length in em. What nothing draws is left out."""
    for source, characters in groupby(text, lambda character: _source(character, face)):
        stretch = "".join(characters)
        if source is not None:
            yield stretch, width(stretch, face), source


@cache
def font(source: Source, size: float) -> FreeTypeFont:
    """A face at a size in pixels, for drawing."""
    from PIL import ImageFont

    path, weight = source
    found = ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)
    if weight is not None:
        found.set_variation_by_axes([weight])
    return found


@cache
def _advance(character: str, face: Face) -> float:
    source = _source(character, face)
    return font(source, MEASURED_AT).getlength(character) / MEASURED_AT if source else 0.0


@cache
def _source(character: str, face: Face) -> Source | None:
    """The first of the faces that has a character; those after the first are only opened for what it lacks."""
    return next((source for source in _sources(face) if ord(character) in _characters(source[0])), None)


def _sources(face: Face) -> Iterator[Source]:
    sans_weight = face.value or Face.LABEL.value
    if face is Face.TEXT:
        yield typefaces.serif(), None
    yield typefaces.sans(), sans_weight
    yield from ((path, sans_weight) for path in typefaces.sans_of_others())
    if face is not Face.TEXT:
        yield typefaces.serif(), None


@cache
def _characters(path: Path) -> frozenset[int]:
    """The characters that a face has."""
    import uharfbuzz

    return frozenset(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))).unicodes)
