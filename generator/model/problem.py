"""Faults in the content, as values: collected, sorted and printed, never thrown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad a problem is; the order is from worst to mildest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file that a curator can open. `line` counts from 1; 0 is the file as a whole."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and what to do about it, in plain words."""

    location: Location
    level: Level
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.location}: {self.level}: {self.code}: {self.in_one_line}"

    @property
    def in_one_line(self) -> str:
        """The message without what would break its line or act on a terminal: it may quote what somebody wrote."""
        return "".join(sign if sign.isprintable() else " " for sign in self.message)
