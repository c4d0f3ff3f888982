"""Texts as the search compares them: width, case, script, blanks and the look of marks make no difference.

`theme/assets/js/search/fold.js` does the same to the letter, with the table that `variants` gives it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from generator.characters import simplified

# Marks that print takes for one another: quotation marks, the points in names.
ALIKE = str.maketrans(
    {**dict.fromkeys("“”„‟「」『』", '"'), **dict.fromkeys("‘’‚‛", "'"), **dict.fromkeys("•‧・∙⋅", "·")}
)
# What has no width, or is none of a text's characters.
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"})
# The characters that may have a simplified form: CJK Unified Ideographs and Extension A.
IDEOGRAPHS = range(0x3400, 0xA000)
# Those that stand in the code for other codes' sake, and full-width letters.
COMPATIBLE = (*range(0xF900, 0xFB00), *range(0xFF01, 0xFF5F))


def fold(text: str) -> str:
    """A text folded, character by character: 疫 情防控 and 疫情防控 are alike, ＰＣＲ and pcr, 廣州 and 广州."""
    return "".join(map(_folded, text))


@cache
def _folded(character: str) -> str:
    compatible = unicodedata.normalize("NFKC", character).lower()
    shown = (c for c in compatible if unicodedata.category(c) not in UNSEEN)
    return simplified("".join(shown)).translate(ALIKE)


def alike(character: str) -> str:
    """All characters that are folded as this one is, itself among them: 广 and 廣, a and Ａ; in code order."""
    return "".join(sorted({character, *_alike().get(_folded(character), "")}))


@cache
def _alike() -> dict[str, str]:
    """The characters of names by their folded forms: Latin letters and signs of all widths, ideographs."""
    found: dict[str, str] = {}
    for code in (*range(0x21, 0x250), *COMPATIBLE, *IDEOGRAPHS):
        found[_folded(chr(code))] = found.get(_folded(chr(code)), "") + chr(code)
    return found


def variants(characters: Iterable[str]) -> str:
    """The traditional characters whose simplified forms are among `characters`, as pairs: 廣广州…; in code order.

    The browser needs no others: a character that no text holds in either script finds nothing.
    """
    known = set(characters)
    return "".join(pair for pair in _pairs() if pair[1] in known)


@cache
def _pairs() -> tuple[str, ...]:
    return tuple(f"{chr(code)}{one}" for code in IDEOGRAPHS if (one := simplified(chr(code))) != chr(code))
