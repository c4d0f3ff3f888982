"""The faces that the pages are set in, and the fonts that they are cut from.

Text stands in a serif of one weight. The sans comes in three: three static cuts take about half the bytes of a variable
one for what a page shows, since most of its characters stand in one weight only. CSS finds the nearest for the weights
between (500 is set in 400, 600 in 700, 800 in 900), and `strong` within a text is set in the sans, as Chinese books do.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator import typefaces

SERIF, SANS = "serif", "sans"
# The whole fonts.
FILES = {SERIF: typefaces.serif, SANS: typefaces.sans}
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
