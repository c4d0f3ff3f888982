"""The words of a card as they can be drawn: one line, nothing unseen, no box where a face lacks a character."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from generator.cards.atoms import APART

# The geta: what printers set where a type was not at hand.
GETA = "〓"
BLANKS = re.compile(r"\s+")
GETAS = re.compile(rf"{GETA}(?:\s*{GETA})+")
# Controls, what turns or joins unseen, and what only changes the character before it.
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Mn", "Me", "Zl", "Zp"})
BLANKS_OF_OURS = frozenset({" ", APART})
SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))


def seen(text: str) -> str:
    """A text in one line without what is not seen: a mark over a letter stays where the two are one character."""
    composed = unicodedata.normalize("NFC", text) if any(map(unicodedata.combining, text)) else text
    one_line = BLANKS.sub(_blank, composed).strip()
    shown = "".join(c for c in one_line if c not in SKIN_TONES and unicodedata.category(c) not in UNSEEN)
    return BLANKS.sub(_blank, shown).strip()


def drawable(text: str, has: Callable[[str], bool]) -> str:
    """What is seen of a text, with 〓 for what no face has; several in a row are one."""
    found = "".join(c if c in BLANKS_OF_OURS or has(c) else GETA for c in seen(text))
    return GETAS.sub(GETA, found)


def _blank(found: re.Match[str]) -> str:
    """One blank for several; a wide one stays wide."""
    return APART if APART in found[0] else " "
