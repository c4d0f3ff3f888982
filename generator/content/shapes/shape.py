"""Keys and shapes: the vocabulary in which the files of an exhibition are described."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# The patterns are in the dialect that JSON Schema and Python share, and let pass whatever the reader does.
NOT_BLANK = r"\S"
ID = r"^[^\s!-,/:-@\[-^`{-~.\-][^\s!-,/:-@\[-^`{-~]*$"
SLUG = r"^\s*[A-Za-z0-9_][A-Za-z0-9_.\-]*\s*$"
WEB_ADDRESS = r"^\s*[Hh][Tt][Tt][Pp][Ss]?://"
# What a switch may say, and the first number that is none that counts lines or captions.
YES, NO = ("true", "yes", "on"), ("false", "no", "off")
LARGEST = 10**9
EDTF = r"^\s*[0-9./~?%X\-]+\s*$"


class Sort(StrEnum):
    """How a value is written."""

    TEXT = "text"
    TEXTS = "list of texts"
    TEXTS_OR_FIELDS = "list of texts or keys"
    FLAG = "true or false"
    WORD = "one of some words"
    DATE = "date (EDTF)"
    WHOLE = "number from 1"
    WHOLES = "list of numbers from 1"
    NUMBERS = "list of numbers"
    FIELDS = "keys"
    EACH = "list of keys"


@dataclass(frozen=True, slots=True)
class Key:
    """A key that can be written, with what it means in English and Chinese (zh-Hans).

    `words` are the values that it may have, for other sorts than WORD beside those; `bounds` are least and most of
    each of its numbers, one pair for each. `pattern` is what a text, or each of its texts, must look like.
    """

    name: str
    sort: Sort
    en: str
    zh: str
    example: object = None
    words: tuple[str, ...] = ()
    of: Shape | None = None
    pattern: str | None = None
    bounds: tuple[tuple[float, float], ...] = ()
    default: object = None


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of a mapping, which problems call `what`.

    `needed` must be written; of each tuple in `either` one at least.
    """

    what: str
    en: str
    zh: str
    keys: tuple[Key, ...]
    needed: tuple[str, ...] = ()
    either: tuple[tuple[str, ...], ...] = ()

    def key(self, name: str) -> Key:
        """The key of that name; KeyError where nobody described it."""
        found = next((key for key in self.keys if key.name == name), None)
        if found is None:
            raise KeyError(f"{self.what} has no key {name}: describe it in generator/content/shapes/")
        return found

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all keys."""
        return tuple(key.name for key in self.keys)
