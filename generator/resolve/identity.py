"""Addresses of entities: readable, unique whatever the case of letters, the same for the same input."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from generator.model.exhibition import Authority
from generator.model.names import NameKind, Status
from generator.model.problem import Level, Problem
from generator.resolve.pinyin import letters_of, slug_of

# `index` and `readme` are a folder's own page; the others are no names for files on Windows.
_TAKEN = frozenset(
    {"index", "readme", "con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}
)


class Addresses:
    """Hands out ids; those of the authority files are taken from the start. No two kinds of name share one."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {word.lower() for word in taken} | _TAKEN
        self._counts: dict[str, int] = {}

    def of(self, name: str, kind: NameKind, apart: Iterable[str] = ()) -> str:
        """An id for that name: its reading, else with what tells it apart, else with a number."""
        first = slug_of(name, kind) or "n-" + hashlib.sha256(name.encode()).hexdigest()[:8]
        found = next((slug for slug in self._longer(first, apart) if slug not in self._taken), None)
        while found is None or found in self._taken:
            self._counts[first] = self._counts.get(first, 1) + 1
            found = f"{first}-{self._counts[first]}"
        self._taken.add(found)
        return found

    @staticmethod
    def _longer(first: str, apart: Iterable[str]) -> Iterable[str]:
        yield first
        yield from (f"{first}-{more}" for word in apart if (more := letters_of(word)))


def spelt(entries: Iterable[Authority], addresses: Addresses) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The ends of addresses of entries whose ids are not of Latin letters, by these ids.

    Of two that read alike the second has a number, which another order of the file would give to the first.
    """
    slugs: dict[str, str] = {}
    problems: list[Problem] = []
    for entry in (e for e in entries if not e.id.isascii() and not e.withheld and e.status is not Status.REJECTED):
        slugs[entry.id] = addresses.of(entry.name, entry.kind)
        if slugs[entry.id] != (wanted := slug_of(entry.name, entry.kind)) and wanted:
            message = (
                f"{wanted} is the address of another name, so that of {entry.name} is {slugs[entry.id]}; "
                "write `id: …` to say which it should have"
            )
            problems.append(Problem(entry.location, Level.WARNING, "shared-address", message))
    return slugs, tuple(problems)
