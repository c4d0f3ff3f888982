"""The faces that the pages are set in, and the fonts that they are cut from.

Text stands in a serif of one weight. The sans comes in three: three static cuts take about half the bytes of a variable
one for what a page shows, since most of its characters stand in one weight only. CSS finds the nearest for the weights
between (500 is set in 400, 600 in 700, 800 in 900), and `strong` within a text is set in the sans, as Chinese books do.

Pages in traditional characters are set in the sans of Taiwan, and what that lacks (simplified characters of a quoted
newspaper) in the one of the mainland. A serif of Taiwan is in no package: theirs is that of the reader's device, if it
has one, and otherwise ours.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator import typefaces

SERIF, SANS = "serif", "sans"
UP_TO = ((550, 400), (750, 700), (1000, 900))


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One face: the kind and the name that styles know its family by, its weight, and its whole font.

    `before` is a face that comes first: only what that lacks is cut from this one.
    """

    kind: str
    family: str
    weight: int
    whole: Callable[[], Path]
    before: Face | None = None

    @property
    def name(self) -> str:
        """How its files begin."""
        return f"{self.kind}-{self.weight}" if self.family.endswith("SC") else f"{self.kind}-tc-{self.weight}"


TEXT = Face(SERIF, "Noto Serif SC", 400, typefaces.serif)
SANSES = tuple(Face(SANS, "Noto Sans SC", weight, typefaces.sans) for _, weight in UP_TO)
TRADITIONAL = tuple(Face(SANS, "Noto Sans TC", weight, typefaces.sans_of_taiwan) for _, weight in UP_TO)
REST = tuple(Face(SANS, "Noto Sans SC", face.weight, typefaces.sans, face) for face in TRADITIONAL)
LABELS = SANSES[0]
# As the styles tell them apart.
STYLES = (TEXT, *SANSES)
FACES = (*STYLES, *TRADITIONAL, *REST)


def faces_of(language: str) -> tuple[Face, ...]:
    """The faces of a site in this language."""
    return (TEXT, *TRADITIONAL, *REST) if language == "zh-Hant" else STYLES


@cache
def face_of(kind: str, weight: int) -> Face:
    """The one of `STYLES` in which a browser sets text of this kind of family and this weight."""
    if kind == SERIF:
        return TEXT
    return next(face for face, (limit, _) in zip(SANSES, UP_TO, strict=True) if weight <= limit)
