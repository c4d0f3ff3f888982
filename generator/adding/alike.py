"""Whether a text is in the exhibition already: as the same bytes, as the same words, or nearly.

Two texts are compared by what they have in common of their runs of four characters, punctuation and white space left
out, whatever script and width: the share of the smaller text's runs that the other holds, too (containment; Broder,
"On the resemblance and containment of documents", 1997), of every fourth run, chosen by its checksum. Of 229 pages the
most alike of two different ones, both of one newspaper, share 8 %; a page extracted anew with every tenth character
misread shares 59 % or more with itself.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from generator.adding.shelf import Kept, Shelf, words_of
from generator.characters import simplified

RUN = 4
# Half a page that stands on another is worth a look, what two papers took from one agency as well.
ALIKE = 0.3
# Of a page some 700 remain, enough to tell 30 % within 2 %; an exhibition of a thousand keeps 40 MB of them.
EVERY = 4
# What has fewer is a folio or a notice: it says little.
FEWEST_RUNS = 25


@dataclass(frozen=True, slots=True)
class Near:
    """A text of the exhibition that is much like a new one: `share` of the runs of the smaller, 0 to 1."""

    path: str
    share: float


def same_as(data: bytes, shelf: Shelf) -> str | None:
    """The path of the text that is this one: the same bytes, the same but for white space, or made from these bytes."""
    digest, printed = hashlib.sha256(data).hexdigest(), _printed(data)
    for kept in shelf.texts:
        if kept.data == data or (printed and _printed(kept.data) == printed):
            return kept.path
    made = (kept.path for kept in shelf.texts if digest.encode() in (kept.beside or b"").lower())
    return next(made, None)


def near_to(data: bytes, shelf: Shelf, least: float = ALIKE) -> tuple[Near, ...]:
    """The texts that are much like this one, by `least` of the smaller or more, the most alike first."""
    runs = _runs(data)
    if len(runs) < FEWEST_RUNS:
        return ()
    return tuple(sorted(_near(runs, shelf, least), key=lambda near: (-near.share, near.path)))


def _near(runs: frozenset[int], shelf: Shelf, least: float) -> Iterator[Near]:
    for kept in shelf.texts:
        share = _share(runs, kept)
        if share >= least:
            yield Near(kept.path, share)


def _share(runs: frozenset[int], kept: Kept) -> float:
    others = _runs(kept.data)
    smaller = min(len(runs), len(others))
    return len(runs & others) / smaller if smaller >= FEWEST_RUNS else 0.0


@cache
def _printed(data: bytes) -> str:
    return "".join(words_of(data).split())


@cache
def _runs(data: bytes) -> frozenset[int]:
    """The checksums of the runs that are compared."""
    folded = simplified(unicodedata.normalize("NFKC", words_of(data)))
    letters = "".join(sign for sign in folded if sign.isalnum())
    sums = (crc32(letters[start : start + RUN].encode()) for start in range(len(letters) - RUN + 1))
    return frozenset(number for number in sums if number % EVERY == 0)
