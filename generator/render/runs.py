"""What a part of a report consists of besides its plain text: each mark as what it means, not as how a page sets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.model.exhibition import Correction
from generator.model.names import Entity


@dataclass(frozen=True, slots=True)
class Hidden:
    """Here stands a name that is withheld."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Here the layout had broken a sentence, which was joined again."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """Here the curator set the print right, or doubts it."""

    correction: Correction


@dataclass(frozen=True, slots=True)
class Seen:
    """Here the form of a name begins, for an index of pages."""

    entity: Entity


@dataclass(frozen=True, slots=True)
class Named:
    """A name as printed, corrections within it included."""

    entity: Entity
    runs: tuple[str | Corrected, ...]


Run: TypeAlias = str | Hidden | Broken | Corrected | Seen | Named
