"""The fonts that a catalogue is set in: files of the characters that it holds, with TrueType outlines."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

from generator import typefaces
from generator.cache.fingerprint import of_contents, of_versions
from generator.catalogue.shelf import Shelf
from generator.fonts.cut import PACKAGES, available, subset
from generator.fonts.faces import FACES, SANS, TEXT, Face, faces_of

# As many as a few books have.
KEPT = 40
OTHERS = tuple(
    Face(SANS, f"Noto Sans {region}", 400, whole)
    for region, whole in (
        ("TC", typefaces.sans_of_taiwan),
        ("JP", lambda: typefaces.sans_of_others()[1]),
        ("KR", lambda: typefaces.sans_of_others()[2]),
    )
)


def faces_for(language: str) -> tuple[Face, ...]:
    """The faces of a book in this language, those that fill the gaps of the others last."""
    own = tuple(face for face in faces_of(language) if face.before is None)
    simplified = tuple(face for face in FACES if face.family == "Noto Sans SC" and face.before is None)
    return tuple(dict.fromkeys((*own, *simplified, *OTHERS)))


def families() -> list[str]:
    """The families, in the order in which one lends the next what it lacks, for text."""
    return list(dict.fromkeys(face.family for face in (TEXT, *FACES, *OTHERS)))


def shown_by_any(characters: Iterable[str], language: str) -> set[str]:
    """Those of the characters that some face has."""
    have = frozenset().union(*map(available, faces_for(language)))
    return {character for character in characters if character in have}


class FontFolder:
    """Fonts cut for catalogues, on disk under what they were cut from."""

    def __init__(self, folder: Path) -> None:
        """Keep fonts in `folder`, which is made when the first is kept."""
        self._shelf = Shelf(folder, ".ttf", KEPT)

    def put(self, characters: set[str], language: str, into: Path) -> None:
        """Write the fonts for these characters into a folder; faces that fill gaps hold nothing but those."""
        into.mkdir(parents=True, exist_ok=True)
        have: set[str] = set()
        for face in faces_for(language):
            filling = face in OTHERS
            wanted = {c for c in characters if c in available(face)} - (have if filling else set())
            have |= wanted
            if wanted:
                name = f"{face.family.replace(' ', '')}-{face.weight}.ttf"
                (into / name).write_bytes(self._cut(face, "".join(sorted(wanted))))

    def _cut(self, face: Face, characters: str) -> bytes:
        told = f"{_made_with()}\0{face.family}\0{face.weight}\0{characters}"
        return self._shelf.get(told, lambda: _named(subset(face, characters), face))


@cache
def _made_with() -> str:
    """What besides its characters decides the bytes of a font: the fonts of the packages, what cuts them, our code."""
    ours = Path(__file__)
    return of_versions(PACKAGES) + of_contents([ours, ours.parents[1] / "fonts", ours.parents[1] / "typefaces.py"])


def _named(font: bytes, face: Face) -> bytes:
    """The font with the names that typst knows fonts by: its family, itself, and how a PDF calls it."""
    named = BytesIO()
    with TTFont(BytesIO(font), recalcBBoxes=False, recalcTimestamp=False) as opened:
        itself = f"{face.family.replace(' ', '')}-{face.weight}"
        for number, words in ((1, face.family), (2, "Regular"), (3, itself), (4, itself), (6, itself)):
            opened["name"].setName(words, number, 3, 1, 0x409)
        opened["OS/2"].usWeightClass = face.weight
        opened.save(named, reorderTables=None)
    return named.getvalue()
