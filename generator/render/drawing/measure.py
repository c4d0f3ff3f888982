"""How wide words are, before any browser has set them."""

from __future__ import annotations

import unicodedata

# A Chinese character fills its square; the digits and letters of the sans take a little over half of it.
WIDE, NARROW = 1.0, 0.58


def width_of(text: str, size: float) -> float:
    """About how wide a line of text is, set at `size` (both in pixels). Combining marks take no room."""
    return size * sum(_width(character) for character in text)


def _width(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    return WIDE if unicodedata.east_asian_width(character) in "WFA" else NARROW


def shortened(text: str, most: float) -> str:
    """A text of at most that many wide characters, what is cut off shown by …."""
    if width_of(text, 1) <= most:
        return text
    kept = text
    while kept and width_of(kept, 1) > most - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
