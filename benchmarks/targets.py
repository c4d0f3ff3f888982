"""What was promised, to print beside what was measured. All times are of two cores that have nothing else to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """The most that something may be."""

    most: float
    unit: str

    def beside(self, value: float) -> str:
        """The target in words, and whether a measurement holds it."""
        return f"≤ {self.most:g}{self.unit} {'holds' if value <= self.most else 'MISSED'}"


FIRST_BUILD = Target(6.0, " s")
FIRST_BUILD_MEMORY = Target(600.0, " MB")
LARGE = 500
LARGE_BUILD = Target(30.0, " s")
GROWTH = Target(1.1, "")
UNCHANGED = Target(1.5, " s")
PHOTOGRAPHS_MEMORY = Target(600.0, " MB")
PHOTOGRAPHS_UNCHANGED = Target(1.0, " s")
PREVIEW = Target(2.0, " s")
POINTS = 95
PAGE_TEXT = Target(120.0, " kB")
SHIFT = Target(0.02, "")
UNCHANGED_WRITTEN = Target(0, " files")
