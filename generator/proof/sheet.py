"""What one file of a site refers to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Use(StrEnum):
    """What becomes of an address: a reader follows it, the browser fetches it unasked, a crawler is told it.

    `OWN` is the address that a page gives as its own.
    """

    FOLLOWED = "followed"
    FETCHED = "fetched"
    TOLD = "told"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Reference:
    """An address as it is written in a file, and the line (from 1) at which that is."""

    address: str
    line: int
    use: Use = Use.FOLLOWED


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a line (from 1) of a file, 0 for the file as a whole."""

    line: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file of the site, by its path from the root: its references, the ids that can be linked to, what is wrong.

    `start` is the folder from which its addresses are counted, where that is not its own. `offline` is a page that is
    opened from a disk.
    """

    file: str
    references: tuple[Reference, ...] = ()
    ids: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()
    start: str | None = None
    offline: bool = False
