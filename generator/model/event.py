"""Something that a report tells with its date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Basis(StrEnum):
    """Where the year of a date is from: it is printed with it, printed before it, or follows from the report's date.

    Or the curator says which date is meant.
    """

    PRINTED = "printed"
    CONTEXT = "context"
    REPORT = "report"
    CURATOR = "curator"


@dataclass(frozen=True, slots=True)
class Event:
    """Words for a time in the part with that anchor: `text[start:end]`, and the date that they mean as EDTF."""

    anchor: str
    start: int
    end: int
    edtf: str
    basis: Basis
