"""WOFF2, written: a font as HarfBuzz cut it, in the format that browsers fetch (https://www.w3.org/TR/WOFF2/).

fontTools writes it too, but compresses every font as hard as can be, ten times as long for 2.5 % fewer bytes; an
exhibition has hundreds of small fonts. Its transformation of outlines is used here.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from io import BytesIO

import brotli
from fontTools.ttLib import TTFont
from fontTools.ttLib.woff2 import WOFF2GlyfTable, getKnownTagIndex, packBase128

QUALITY = 9
# As many bits as a slice has bytes: with a larger window a small font takes ten times as long for the same bytes.
WINDOW = 16
ARBITRARY = 0x3F
# "Has undergone a lossless transformation": a flag of `head` that the format asks for.
LOSSLESS = 1 << 11


def woff2(font: bytes) -> bytes:
    """A font of one face (TrueType or CFF outlines, under 128 KB of them) as WOFF2.

    The same font gives the same bytes.
    """
    tables = _tables(font)
    head = tables["head"]
    flags = struct.unpack(">H", head[16:18])[0] | LOSSLESS
    tables["head"] = head[:16] + struct.pack(">H", flags) + head[18:]
    shapes = _transformed(font) if "glyf" in tables else {}
    directory, stream = b"", b""
    for tag, data in sorted(tables.items()):
        packed = shapes.get(tag, data)
        directory += _entry(tag, len(data), len(packed) if tag in shapes else None)
        stream += packed
    compressed: bytes = brotli.compress(stream, mode=brotli.MODE_FONT, quality=QUALITY, lgwin=WINDOW)
    return _padded(_header(font, tables, directory, compressed) + directory + compressed)


def _tables(font: bytes) -> dict[str, bytes]:
    count = struct.unpack(">H", font[4:6])[0]
    found = {}
    for number in range(count):
        tag, _, start, length = struct.unpack(">4sLLL", font[12 + 16 * number : 28 + 16 * number])
        found[tag.decode("ascii")] = font[start : start + length]
    return found


def _transformed(font: bytes) -> Mapping[str, bytes]:
    """Outlines in the order that compresses best; where each lies follows from them."""
    whole = TTFont(BytesIO(font), recalcBBoxes=False, recalcTimestamp=False)
    shapes = WOFF2GlyfTable()
    shapes.decompile(whole.reader["glyf"], whole)
    return {"glyf": shapes.transform(whole), "loca": b""}


def _entry(tag: str, length: int, transformed: int | None) -> bytes:
    known = getKnownTagIndex(tag)
    # Version 3 of an outline table is the untransformed one, of any other version 0.
    version = 3 if tag in {"glyf", "loca"} and transformed is None else 0
    entry: bytes = (
        bytes([known | version << 6]) + (tag.encode("ascii") if known == ARBITRARY else b"") + packBase128(length)
    )
    if transformed is not None:
        entry += packBase128(transformed)
    return entry


def _header(font: bytes, tables: Mapping[str, bytes], directory: bytes, compressed: bytes) -> bytes:
    whole = 12 + sum(16 + len(_padded(data)) for data in tables.values())
    length = len(_padded(bytes(48 + len(directory) + len(compressed))))
    return struct.pack(
        ">4s4sLHHLLHHLLLLL",
        *(b"wOF2", font[:4], length, len(tables), 0, whole, len(compressed)),
        *(1, 0, 0, 0, 0, 0, 0),
    )


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)
