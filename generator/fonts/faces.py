"""The faces that the pages are set in, and the fonts that they are cut from.

Text stands in a serif of one weight. The sans comes in three: three static cuts take about half the bytes of a variable
one for what a page shows, since most of its characters stand in one weight only. CSS finds the nearest for the weights
between (500 is set in 400, 600 in 700, 800 in 900), and `strong` within a text is set in the sans, as Chinese books do.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path

SERIF, SANS = "serif", "sans"
UP_TO = ((550, 400), (750, 700), (1000, 900))


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One face: the name that styles know its family by, its weight, and the short name of its files."""

    kind: str
    family: str
    weight: int

    @property
    def name(self) -> str:
        """How its files begin."""
        return f"{self.kind}-{self.weight}"


TEXT = Face(SERIF, "Noto Serif SC", 400)
SANSES = tuple(Face(SANS, "Noto Sans SC", weight) for _, weight in UP_TO)
LABELS = SANSES[0]
FACES = (TEXT, *SANSES)


@cache
def face_of(kind: str, weight: int) -> Face:
    """The face in which a browser sets text of this kind of family and this weight."""
    if kind == SERIF:
        return TEXT
    return next(face for face, (limit, _) in zip(SANSES, UP_TO, strict=True) if weight <= limit)


@cache
def font_file(kind: str) -> Path:
    """The whole font of a kind, as its distribution holds it."""
    if kind == SERIF:
        return Path(str(import_module("pylopdf_fonts_zh_cn").serif_path()))
    return Path(str(_sans_folder() / "NotoSansSC[wght].ttf"))


@cache
def licence() -> str:
    """The SIL Open Font License as it came with the sans; the serif stands under the same."""
    return (_sans_folder() / "OFL.txt").read_text(encoding="utf-8")


def _sans_folder() -> Path:
    return Path(str(files("justmytype_intl_cjk"))) / "fonts" / "ofl" / "notosanssc"
