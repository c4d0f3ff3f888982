"""Cuts a font down to some characters: the glyphs, and of the layout rules those that Chinese typesetting uses."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import uharfbuzz
from fontTools.ttLib import TTFont, newTable

from generator.cache.fingerprint import of_versions
from generator.fonts.faces import SANS, Face
from generator.fonts.outlines import truetype

SUFFIX = ".woff2"
# Kerning, ligatures and marks of Latin; half-width and upright forms of punctuation, which browsers set lines with;
# the narrow quotation marks of Latin, which the font's own are not.
LAYOUT = ("ccmp", "halt", "kern", "liga", "mark", "pwid", "vert", "vhal", "vkrn")
# Of no use in a browser: hints, a signature, base lines, names of styles, the axes of what is one instance.
DROPPED = ("BASE", "DSIG", "STAT", "gasp", "prep")
NAMES = (1, 2)
# Grid-fitting and smoothing, each plain and symmetric (OpenType, table 'gasp').
SMOOTH = 0b1111
PACKAGES = ("pylopdf-fonts-zh-cn", "justmytype-intl-cjk", "uharfbuzz", "fonttools", "brotli")


@cache
def available(face: Face) -> frozenset[str]:
    """The characters that are cut from a face: those of its whole font that no face before it has."""
    return frozenset(map(chr, _whole(face.whole()).unicodes)) - (available(face.before) if face.before else frozenset())


def cut(face: Face, characters: str) -> bytes:
    """A WOFF2 font of one face that holds these characters, which its font must have."""
    return _packed(subset(face, characters))


def subset(face: Face, characters: str) -> bytes:
    """The same as a TrueType font, not packed."""
    whole = _whole(face.whole())
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(map(ord, characters))
    wanted.flags = (
        uharfbuzz.SubsetFlags.NO_HINTING
        | uharfbuzz.SubsetFlags.DESUBROUTINIZE  # a fifth smaller when compressed
        | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    )
    if face.kind == SANS:
        wanted.pin_axis_location(whole, "wght", face.weight)
    for chosen, tags in ((wanted.layout_feature_tag_set, LAYOUT), (wanted.drop_table_tag_set, DROPPED)):
        chosen.clear()
        chosen.update(int.from_bytes(tag.encode("ascii"), "big") for tag in tags)
    wanted.name_id_set.clear()
    wanted.name_id_set.update(NAMES)
    return truetype(uharfbuzz.subset(whole, wanted).blob.data)


class CutStore:
    """Cut fonts on disk, under the key of what they were cut from: an unchanged slice costs nothing."""

    def __init__(self, folder: Path) -> None:
        """Keep fonts in `folder`, which is made when the first is kept."""
        self._folder = folder
        self._made_with = of_versions(PACKAGES) + hashlib.sha256(_own_code()).hexdigest()
        self._used: set[str] = set()

    def cut(self, face: Face, characters: str) -> bytes:
        """The font of these characters, from disk if it was cut before. A full disk costs the time, nothing else."""
        told = f"{self._made_with}\0{face.name}\0{characters}"
        file = self._folder / f"{hashlib.sha256(told.encode()).hexdigest()[:32]}{SUFFIX}"
        self._used.add(file.name)
        with contextlib.suppress(OSError):
            return file.read_bytes()
        font = cut(face, characters)
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished = file.with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(font)
            unfinished.replace(file)
        return font

    def forget_unused(self) -> None:
        """Delete what this store was not asked for."""
        for file in self._folder.iterdir() if self._folder.is_dir() else ():
            if file.name not in self._used:
                with contextlib.suppress(OSError):
                    file.unlink()


def characters_in(face: Face, characters: Iterable[str]) -> set[str]:
    """Those of the characters that are cut from a face."""
    has = available(face)
    return {character for character in characters if character in has}


@cache
def _whole(file: Path) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))


def _packed(font: bytes) -> bytes:
    """The same font as WOFF2, smoothed at all sizes: Windows asks for that where there are no hints."""
    packed = BytesIO()
    with TTFont(BytesIO(font), recalcBBoxes=False, recalcTimestamp=False) as opened:
        smoothed: Any = newTable("gasp")
        smoothed.version, smoothed.gaspRange = 1, {0xFFFF: SMOOTH}
        opened["gasp"] = smoothed
        opened.flavor = "woff2"
        opened.save(packed, reorderTables=None)
    return packed.getvalue()


@cache
def _own_code() -> bytes:
    """What else decides the bytes of a cut: this module, the outlines, the faces."""
    return b"".join((Path(__file__).parent / name).read_bytes() for name in ("cut.py", "outlines.py", "faces.py"))
