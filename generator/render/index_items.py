"""What indexes are made of: groups of lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.render.escape import NOTHING, Markdown, attribute

# From so many lines on a list is long.
MANY = 30


@dataclass(frozen=True, slots=True)
class Item:
    """A line of an index, perhaps with lines beneath it (`branch`). `key` is how it is read, in plain letters."""

    text: Markdown
    depth: int = 0
    count: int | None = None
    words: str = ""
    anchor: Markdown | None = None
    branch: bool = False
    key: str = ""
    letter: str = ""

    @property
    def attributes(self) -> Markdown:
        """What a line is besides its words: where a letter leads, a branch with lines beneath, what may be typed.

        In a line of its own, where attr_list looks for what belongs to an item.
        """
        said = [f"#{self.anchor}"] if self.anchor else []
        said += [".branch"] if self.branch else []
        said += [f'data-key="{attribute(self.key)}"'] if self.key else []
        return Markdown(f"\n{self.indent}{{ {' '.join(said)} }}") if said else NOTHING

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
    intro: Markdown | None = None
    css_class: str = ""


def are_many(groups: Iterable[Group]) -> bool:
    """Whether a list is so long that a visitor is given a field to filter it by."""
    return sum(len(group.items) for group in groups) >= MANY
