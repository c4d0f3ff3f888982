"""Outlines of a font with cubic curves (CFF) as TrueType's quadratic ones.

Chromium prints CFF fonts as Type 3, which reads and copies badly, and PDF validators stumble over them; as WOFF2 the
quadratic outlines are smaller too. The curves are met to a thousandth of an em (cu2qu, fontTools), which nobody sees.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from types import SimpleNamespace
from typing import Any

from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph

CFF = "CFF "
# Units of the em, of which these fonts have a thousand.
MOST_OFF = 1.0
# What 'maxp' says of programs and composites, of which there are none; fontTools counts the rest when it saves.
LIMITS = (
    *("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements"),
    *("maxSizeOfInstructions", "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours"),
    *("maxComponentElements", "maxComponentDepth"),
)

# What a charstring says of its width is relative to these; the widths are taken from 'hmtx'.
WIDTHS = SimpleNamespace(nominalWidthX=0, defaultWidthX=0)


def truetype(font: bytes) -> bytes:
    """An OpenType font, desubroutinized, with TrueType outlines; one that has them already as it is."""
    with TTFont(BytesIO(font), recalcTimestamp=False) as opened:
        if CFF not in opened:
            return font
        _convert(opened)
        converted = BytesIO()
        opened.save(converted, reorderTables=None)
    return converted.getvalue()


def _convert(font: TTFont) -> None:
    order = font.getGlyphOrder()
    strings = font[CFF].cff.topDictIndex[0].CharStrings
    glyphs = {name: _outline(strings[name].bytecode) for name in order}
    metrics = font["hmtx"].metrics
    for name, glyph in glyphs.items():
        metrics[name] = (metrics[name][0], getattr(glyph, "xMin", 0))
    _put_in(font, order, glyphs)
    del font[CFF]
    if "VORG" in font:
        del font["VORG"]


def _put_in(font: TTFont, order: list[str], glyphs: dict[str, Glyph]) -> None:
    glyf: Any = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, glyphs
    font["glyf"], font["loca"] = glyf, newTable("loca")
    font["maxp"].tableVersion = 0x00010000
    for limit in LIMITS:
        setattr(font["maxp"], limit, int(limit == "maxZones"))
    # Without the names of the glyphs, which nothing reads.
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


@lru_cache(1 << 15)
def _outline(program: bytes) -> Glyph:
    """What a Type 2 charstring without subroutines draws; the same character of another cut is drawn once."""
    pen = TTGlyphPen(None)
    T2CharString(program, private=WIDTHS).draw(Cu2QuPen(pen, MOST_OFF, reverse_direction=True))
    glyph = pen.glyph(dropImpliedOnCurves=True)
    glyph.recalcBounds(None)
    return glyph
