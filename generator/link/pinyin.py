"""How a name is read, and in what order names stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pypinyin import Style, pinyin

from generator.lexicon.surnames import COMPOUND
from generator.model.names import NameKind


@dataclass(frozen=True, slots=True)
class Reading:
    """A name in pinyin: `shown` with tone marks, `order` to sort by, `letter` to file it under (`#`: none)."""

    shown: str
    order: tuple[str, ...]
    letter: str


@cache
def reading_of(name: str, kind: NameKind) -> Reading:
    """The reading of a name; a person's surname stands apart from the given name."""
    marked = _syllables(name, Style.TONE)
    plain = _syllables(name, Style.TONE3)
    initial = plain[0][:1].upper() if plain else ""
    letter = initial if initial.isascii() and initial.isalpha() else "#"
    shown = _as_person(name, marked) if kind is NameKind.PERSON else " ".join(marked)
    return Reading("" if shown == name else shown, tuple(s.lower() for s in plain), letter)


def slug_of(name: str) -> str:
    """A name in letters for an address: xin-kuai-bao. Empty where nothing of it can be read."""
    letters = "-".join(_syllables(name, Style.NORMAL)).lower().replace("ü", "v")
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in letters)
    return "-".join(part for part in kept.split("-") if part)


def _as_person(name: str, syllables: list[str]) -> str:
    if len(syllables) != len(name):
        return " ".join(syllables)
    cut = 2 if name[:2] in COMPOUND else 1
    return " ".join(part for part in ("".join(syllables[:cut]), "".join(syllables[cut:])) if part)


def _syllables(name: str, style: Style) -> list[str]:
    return [readings[0] for readings in pinyin(name, style=style, errors="default")]
