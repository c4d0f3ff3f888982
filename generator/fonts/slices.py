"""Which characters of a face share a file.

A browser fetches a slice as soon as a page shows one of its characters. So characters that are about equally common
stand together, the rare ones with those of the same page, and what a face need not set by all that is known lies apart.
Slices of common characters are large, since most pages fetch them whole; of the rest a page has a cut of its own as
soon as that serves it better (`budget.py`), and fetches a slice when something is unfolded.

A slice is not cut anew because something happened elsewhere: which of the slices of its rank a character falls to is
decided by a hash of it, not by counting. The same exhibition always gives the same slices.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.fonts.cut import characters_in
from generator.fonts.faces import Face
from generator.fonts.usage import Usage

# At most about so many characters in a slice; the average lies a quarter below.
MOST_COMMON = 256
MOST = 128
MOST_UNSEEN = 128
# Ranks whose characters count as common: above a quarter of the pages.
COMMON = ("00", "01", "signs")
# A rank holds what stands on half as many pages as the rank before.
RARE = 3
SIGNS = range(5)


@dataclass(frozen=True, slots=True)
class Slice:
    """Some characters of a face, in the order of their code points."""

    face: Face
    characters: str


def slices_of(face: Face, usages: Mapping[str, Usage], everything: Iterable[str]) -> tuple[Slice, ...]:
    """All characters of the site that a face has, in slices. `usages` are those of its pages, by address."""
    has = characters_in(face, everything)
    pages, first = Counter[str](), dict[str, str]()
    for address, usage in sorted(usages.items()):
        for character in usage.in_style_of(face) & has:
            pages[character] += 1
            first.setdefault(character, address)
    ranks: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for character in sorted(has):
        rank = _rank(character, pages[character], max(pages.values(), default=0))
        ranks[rank].append((character, first[character] if rank == "rare" else character))
    return tuple(Slice(face, piece) for rank in sorted(ranks) for piece in _pieces(ranks[rank], _most(rank)))


def _most(rank: str) -> int:
    return MOST_COMMON if rank in COMMON else MOST_UNSEEN if rank == "unseen" else MOST


def _rank(character: str, pages: int, most: int) -> str:
    if not pages:
        return "unseen"
    rank = (most // pages).bit_length() - 1
    if rank in SIGNS and not "\u3400" <= character <= "\U000fffff":
        return "signs"
    return "rare" if pages <= RARE and rank > 0 else f"{rank:02}"


def _pieces(keyed: list[tuple[str, str]], most: int) -> list[str]:
    """Characters that go by keys, cut into a power of two of pieces by a hash of their keys."""
    number = 1
    while len(keyed) > number * most:
        number *= 2
    pieces: dict[int, list[str]] = defaultdict(list)
    for character, key in keyed:
        pieces[int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") % number].append(character)
    return ["".join(pieces[index]) for index in sorted(pieces)]
