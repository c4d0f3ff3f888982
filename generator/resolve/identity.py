"""Addresses of entities: readable, unique in any case of letters, the same for the same input."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from generator.model.names import NameKind
from generator.resolve.pinyin import slug_of

_TAKEN = frozenset({"index", "con", "prn", "aux", "nul", "com1", "lpt1"})


class Addresses:
    """Hands out ids of one kind of name; those of the authority files are taken from the start."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {word.lower() for word in taken} | _TAKEN

    def of(self, name: str, kind: NameKind, apart: Iterable[str] = ()) -> str:
        """An id for that name: its reading, else with what tells it apart (its place, its role), else with a number."""
        first = slug_of(name, kind) or "n-" + hashlib.sha256(name.encode()).hexdigest()[:8]
        longer = [f"{first}-{more}" for word in apart if (more := slug_of(word, NameKind.PLACE))]
        counted = (f"{first}-{number}" for number in range(2, len(self._taken) + 3))
        found = next(slug for slug in (first, *longer, *counted) if slug not in self._taken)
        self._taken.add(found)
        return found
