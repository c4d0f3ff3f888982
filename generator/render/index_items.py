"""What indexes are made of: groups of lines."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.escape import Markdown


@dataclass(frozen=True, slots=True)
class Item:
    """A line of an index, perhaps with lines beneath it."""

    text: Markdown
    depth: int = 0
    count: int | None = None
    words: str = ""

    @property
    def indent(self) -> Markdown:
        """What stands before a line of its depth."""
        return Markdown("    " * self.depth)


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one heading."""

    title: Markdown
    anchor: Markdown
    items: tuple[Item, ...]
    period: str | None = None
    intro: str | None = None
