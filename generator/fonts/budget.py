"""What a page fetches, and what is done where that would be too much.

A page that shows a few characters of many slices would fetch far more than it needs. It gets a cut of its own for them,
one for each face, in a sheet of its own after the common one. What most pages show they fetch in common slices, once
for all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.fonts.cut import characters_in
from generator.fonts.faces import FACES, SERIF, Face
from generator.fonts.usage import Usage

# Bytes; the limit leaves room below the 350 KB that a first visit may cost, since what a page shows is only reckoned.
LIMIT = 300_000
PER_CHARACTER = {SERIF: 180}
PER_OTHER_CHARACTER = 140
PER_FONT = 1_200
# A visitor with a phone waits for each file that is asked for; what a page shows in the end asks for a few more.
MOST_FILES = 22


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """A slice as it lies in the site: its file's name and its size in bytes."""

    face: Face
    characters: str
    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Needs:
    """What a page fetches: slices, and the characters of each face that it has in a cut of its own.

    `alone`: the page leaves the common sheet out, since even what it shows itself is too much; the rarest of its
    characters are left to the fonts of the reader's device.
    """

    slices: tuple[Cut, ...]
    own: Mapping[Face, str]
    alone: bool = False

    @property
    def files(self) -> int:
        """How many fonts the page asks for."""
        return len(self.slices) + len(self.own)

    @property
    def size(self) -> int:
        """About how many bytes they are."""
        own = sum(_bytes(face, len(characters)) + PER_FONT for face, characters in self.own.items())
        return own + sum(cut.size for cut in self.slices)


class Shelf:
    """The slices of the site, found by character."""

    def __init__(self, cuts: Iterable[Cut], commonness: Mapping[str, int]) -> None:
        """Put up the slices; `commonness` says on how many pages a character stands."""
        self._where: dict[Face, dict[str, Cut]] = defaultdict(dict)
        for cut in cuts:
            self._where[cut.face].update(dict.fromkeys(cut.characters, cut))
        self._commonness = commonness

    def needs(self, usage: Usage) -> Needs:
        """What a page is best served with."""
        shown: dict[Cut, set[str]] = defaultdict(set)
        for face, where in self._where.items():
            for character in usage.in_style_of(face):
                if cut := where.get(character):
                    shown[cut].add(character)
        needs = _served(shown)
        return needs if needs.size <= LIMIT else self._alone(usage)

    def _alone(self, usage: Usage) -> Needs:
        """The commonest characters of the page, as many as there is room for."""
        pairs = [(face, each) for face in self._where for each in characters_in(face, usage.in_style_of(face))]
        pairs.sort(key=lambda pair: (-self._commonness[pair[1]], pair[1], FACES.index(pair[0])))
        room, own = LIMIT - PER_FONT * len(self._where), defaultdict[Face, set[str]](set)
        for face, character in pairs:
            room -= _bytes(face, 1)
            if room < 0:
                break
            own[face].add(character)
        return Needs((), _in_order(own), alone=True)


def _served(shown: Mapping[Cut, set[str]]) -> Needs:
    """Slices that serve the page well enough; what the others would be fetched for, in cuts of its own."""
    own: dict[Face, set[str]] = defaultdict(set)
    slices = sorted(shown, key=lambda cut: (-_in_vain(cut, shown), cut.file))
    while slices:
        needs = Needs(tuple(slices), _in_order(own))
        if needs.files <= MOST_FILES and needs.size <= LIMIT:
            break
        worst = slices.pop(0)
        own[worst.face].update(shown[worst])
    slices.sort(key=lambda cut: (FACES.index(cut.face), -len(shown[cut]), cut.file))
    return Needs(tuple(slices), _in_order(own))


def _in_vain(cut: Cut, shown: Mapping[Cut, set[str]]) -> int:
    """The bytes of a slice that a page does not need."""
    return cut.size - _bytes(cut.face, len(shown[cut]))


def _bytes(face: Face, characters: int) -> int:
    return characters * PER_CHARACTER.get(face.kind, PER_OTHER_CHARACTER)


def _in_order(own: Mapping[Face, set[str]]) -> dict[Face, str]:
    return {face: "".join(sorted(own[face])) for face in FACES if face in own}
