"""Finding given names in a text whatever blanks print has set in them: 李婕 in 李　婕."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from generator.model.names import NameKind

# A line's end is no blank inside a name.
_BLANK = re.compile(r"[^\S\n]")
_HAN = re.compile(r"[㐀-鿿\s]+")


class Found(NamedTuple):
    """A name at `[start, end)` of a text; `wide` where blanks part its Chinese characters, so that it may be two."""

    kind: NameKind
    start: int
    end: int
    wide: bool


class Searched:
    """Names to look for, by their first two characters. Names and text are compared without their blanks."""

    def __init__(self, names: Iterable[tuple[NameKind, str]]) -> None:
        self._by_head: dict[str, list[tuple[NameKind, str]]] = defaultdict(list)
        for kind, form in sorted(set(names), key=lambda pair: (-len(pair[1]), pair)):
            self._by_head[form[:2]].append((kind, form))

    def find(self, text: str) -> list[Found]:
        """Every place where one of them stands, with spans of the text as it is."""
        if not self._by_head:
            return []
        offsets = [i for i, character in enumerate(text) if not _BLANK.match(character)]
        closed = "".join(text[i] for i in offsets)
        return [
            _found(kind, text, offsets[start], offsets[start + len(form) - 1] + 1)
            for start in range(len(closed))
            for kind, form in self._by_head.get(closed[start : start + 2], ())
            if closed.startswith(form, start)
        ]


def _found(kind: NameKind, text: str, start: int, end: int) -> Found:
    stretch = text[start:end]
    return Found(kind, start, end, bool(_BLANK.search(stretch)) and _HAN.fullmatch(stretch) is not None)
