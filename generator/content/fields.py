"""One mapping of a YAML file, read key by key.

Which keys there are, and of what sort, its shape says (`generator/content/shapes/`); no other key can be asked for, and
none in another way. Whatever is wrong becomes a problem and the value counts as not written: one fault never costs the
values beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from enum import StrEnum
from math import isfinite, nan
from typing import TypeVar, overload

from generator.content.edtf import is_edtf, nearest_edtf
from generator.content.shapes import Shape, Sort
from generator.content.shapes.shape import LARGEST, NO, YES
from generator.content.tree import Listing, Mapping, Node, Scalar
from generator.model.problem import Level, Location, Problem

Choice = TypeVar("Choice", bound=StrEnum)
Value = TypeVar("Value")


class Fields:
    """The values of a mapping, each asked for by its key and its type; call `close` when all have been."""

    def __init__(self, mapping: Mapping, file: str, problems: list[Problem], shape: Shape) -> None:
        """Read `mapping` of `file`, which has this shape; faults are added to `problems`."""
        self.location = Location(file, mapping.line)
        self._file, self._problems, self._shape = file, problems, shape
        self._values = {key.text: value for key, value in mapping.entries}
        self._keys = [key for key, _ in mapping.entries]

    def close(self) -> None:
        """Report the keys that the shape does not have, with the known key that each most resembles."""
        names = self._shape.names
        for key in self._keys:
            if key.text not in names:
                near = nearest(key.text, names)
                known = f"do you mean {near}?" if near else f"known are {', '.join(names)}"
                self.fault(key.line, "unknown-key", f"{self._shape.what} has no key {key.text or '(empty)'}; {known}")

    def fault(self, line: int, code: str, message: str) -> None:
        """Report an error in this line of the file."""
        self._problems.append(Problem(Location(self._file, line), Level.ERROR, code, message))

    def warn(self, line: int, code: str, message: str) -> None:
        """Report in this line of the file what is perhaps not meant."""
        self._problems.append(Problem(Location(self._file, line), Level.WARNING, code, message))

    def line(self, key: str) -> int:
        """The line of a key, the mapping's own where it is not written."""
        return next((k.line for k in self._keys if k.text == key), self.location.line)

    def line_of(self, key: str, text: str) -> int | None:
        """The line of this text in the list of a key, alone or as `{text: …}`; None where it does not stand there."""
        node = self._values.get(key)
        items = node.items if isinstance(node, Listing) else (node,) if node else ()
        return next((item.line for item in items if _says(item, text)), None)

    def written(self, key: str) -> bool:
        """Whether the key stands there with a value."""
        return self._node(key) is not None

    def text(self, key: str) -> str | None:
        """A text as written, without white space around it."""
        return self._text(key, Sort.TEXT)

    def _text(self, key: str, sort: Sort) -> str | None:
        node = self._node(key, sort)
        if node is None:
            return None
        if isinstance(node, Listing) and any(isinstance(item, Listing) for item in node.items):
            self._wrong(node.line, f"{key}: a text that begins with [[ must stand in quotes; write '[[…]]'")
            return None
        if not isinstance(node, Scalar):
            self._wrong(node.line, f"{key} must be a text, not a list; if it is one, put it in '…' quotes")
            return None
        return node.text.strip() or None

    def is_word(self, key: str, words: Iterable[str]) -> bool:
        """Whether the value is one of `words`, whatever other values the key may have."""
        node = self._node(key)
        return isinstance(node, Scalar) and node.text.strip().lower() in tuple(words)

    def texts(self, key: str) -> tuple[str, ...] | None:
        """A list of texts; None where the key is not written."""
        return self._texts(key, self._node(key, Sort.TEXTS))

    def _texts(self, key: str, node: Node | None) -> tuple[str, ...] | None:
        if node is None:
            return None
        if isinstance(node, Scalar):
            self._wrong(node.line, f"{key} must be a list; write [{node.text}]")
            return (node.text.strip(),)
        if isinstance(node, Mapping):
            self._wrong(node.line, f"{key} must be a list of texts; write [… , …]")
            return None
        return self._each(key, node, "a text", _text_of)

    def texts_or_fields(self, key: str) -> tuple[str | Fields, ...]:
        """A list whose items are texts, or mappings where more than a text is to be said."""
        node, shape = self._node(key, Sort.TEXTS_OR_FIELDS), self._within(key)
        if not isinstance(node, Listing):
            return self._texts(key, node) or ()

        def read(item: Node) -> str | Fields | None:
            if isinstance(item, Mapping):
                return Fields(item, self._file, self._problems, shape)
            return _text_of(item)

        return self._each(key, node, "a text, or {text: …, report: …}", read)

    @overload
    def flag(self, key: str, *, default: bool) -> bool: ...
    @overload
    def flag(self, key: str, *, default: None) -> bool | None: ...
    def flag(self, key: str, *, default: bool | None) -> bool | None:
        """True or false; `default` where neither is written."""
        word = (self._text(key, Sort.FLAG) or "").lower()
        if word and word not in (*YES, *NO):
            self._wrong(self.line(key), f"{key} must be true or false; write one of the two")
        return True if word in YES else False if word in NO else default

    def choice(self, key: str, kinds: type[Choice]) -> Choice | None:
        """One of the words of `kinds`."""
        word = self._text(key, Sort.WORD)
        return None if word is None else self._choose(key, word, kinds)

    def word(self, key: str) -> str | None:
        """One of the words that the shape knows."""
        word, known = self._text(key, Sort.WORD), self._shape.key(key).words
        if word is None or word in known:
            return word
        self._unknown(key, word, known)
        return None

    def date(self, key: str) -> str | None:
        """A date or interval as EDTF."""
        text = self._text(key, Sort.DATE)
        if text is None or is_edtf(text):
            return text
        near = nearest_edtf(text)
        better = f"write {near}" if near else "write 2020, 2020-02 or 2020-02-17, and ~ after it for about"
        self.fault(self.line(key), "date", f"{key}: {text} is no date (EDTF); {better}")
        return near

    def whole(self, key: str) -> int | None:
        """A number counted from 1."""
        text = self._text(key, Sort.WHOLE)
        number = None if text is None else _counting(text)
        if text is not None and number is None:
            self._wrong(self.line(key), f"{key} is {text}; write a number from 1 on")
            return None
        return number

    def wholes(self, key: str) -> tuple[int, ...] | None:
        """A list of numbers counted from 1."""
        node = self._node(key, Sort.WHOLES)
        if node is None:
            return None
        if not isinstance(node, Listing):
            self._wrong(node.line, f"{key} must be a list of numbers; write [40, 42]")
            return None
        return self._each(key, node, "a number from 1 on", _whole_of)

    def numbers(self, key: str) -> tuple[float, ...] | None:
        """A list of numbers with or without a decimal point."""
        node = self._node(key, Sort.NUMBERS)
        if node is None:
            return None
        if not isinstance(node, Listing):
            self._wrong(node.line, f"{key} must be a list of numbers; write [23.12, 113.24]")
            return None
        read = self._each(key, node, "a number", _number_of)
        return read if len(read) == len(node.items) else None

    def fields(self, key: str) -> Fields | None:
        """A mapping of its own; None where the key is not written."""
        node = self._node(key, Sort.FIELDS)
        if node is None:
            return None
        if not isinstance(node, Mapping):
            self._wrong(node.line, f"{key} must hold keys and values; write {{key: value}}")
            return None
        return Fields(node, self._file, self._problems, self._within(key))

    def each(self, key: str) -> tuple[Fields, ...]:
        """A list of mappings; what is none is reported and left out."""
        node = self._node(key, Sort.EACH)
        return () if node is None else mappings(node, self._file, self._problems, self._within(key), key)

    def _within(self, key: str) -> Shape:
        shape = self._shape.key(key).of
        if shape is None:
            raise KeyError(f"{key} of {self._shape.what} holds no keys: describe them in generator/content/shapes/")
        return shape

    def _node(self, key: str, sort: Sort | None = None) -> Node | None:
        described = self._shape.key(key)
        if sort not in {None, described.sort}:
            raise KeyError(f"{key} of {self._shape.what} is described as {described.sort}, not {sort}")
        node = self._values.get(key)
        return None if isinstance(node, Scalar) and node.is_nothing else node

    def _wrong(self, line: int, message: str) -> None:
        self.fault(line, "wrong-type", message)

    def _choose(self, key: str, word: str, kinds: type[Choice]) -> Choice | None:
        known = tuple(kind.value for kind in kinds)
        if word in known:
            return kinds(word)
        self._unknown(key, word, known)
        return None

    def _unknown(self, key: str, word: str, known: tuple[str, ...]) -> None:
        near = nearest(word, known)
        better = f"do you mean {near}?" if near else f"write {' or '.join(known)}"
        self.fault(self.line(key), "unknown-value", f"{key}: {word} is not known; {better}")

    def _each(
        self, key: str, listing: Listing, kind: str, convert: Callable[[Node], Value | None]
    ) -> tuple[Value, ...]:
        values = [(item, convert(item)) for item in listing.items]
        for item, value in values:
            if value is None:
                self._wrong(item.line, f"each of {key} must be {kind}; correct this one")
        return tuple(value for _, value in values if value is not None)


def mappings(node: Node, file: str, problems: list[Problem], shape: Shape, key: str) -> tuple[Fields, ...]:
    """The mappings of a list; what is none is reported and left out."""
    items = node.items if isinstance(node, Listing) else (node,)
    if not isinstance(node, Listing):
        message = f"{key} must be a list; begin each with `- `"
        problems.append(Problem(Location(file, node.line), Level.ERROR, "wrong-type", message))
    for item in items:
        if not isinstance(item, Mapping) and isinstance(node, Listing):
            message = f"each of {key} must hold keys and values; write `- id: …`"
            problems.append(Problem(Location(file, item.line), Level.ERROR, "wrong-type", message))
    return tuple(Fields(item, file, problems, shape) for item in items if isinstance(item, Mapping))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` most resembles, None where none does."""
    return next(iter(get_close_matches(word.lower(), list(known), 1, 0.6)), None)


def _says(item: Node, text: str) -> bool:
    """Whether this is a text, or `{text: …}` of it, whatever blanks stand in it."""
    said = [value for key, value in item.entries if key.text == "text"] if isinstance(item, Mapping) else [item]
    return any(isinstance(node, Scalar) and "".join(node.text.split()) == text for node in said)


def _text_of(node: Node) -> str | None:
    return node.text.strip() or None if isinstance(node, Scalar) and not node.is_nothing else None


def _counting(text: str) -> int | None:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < len(str(LARGEST)) else 0
    return number or None


def _whole_of(node: Node) -> int | None:
    return _counting(node.text.strip()) if isinstance(node, Scalar) else None


def _number_of(node: Node) -> float | None:
    try:
        number = float(node.text) if isinstance(node, Scalar) else nan
    except ValueError:
        return None
    return number if isfinite(number) else None
