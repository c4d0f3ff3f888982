"""The printed lines of a page text, before anything is understood of them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.source import Span

# By how many characters a full line may differ from the width of its column.
SLACK = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its span without the white space around it, and what stood before it."""

    span: Span
    line: int
    blanks: int
    indent: int
    text: str

    @property
    def width(self) -> int:
        """How many characters it takes of its column, the indent included."""
        return self.indent + len(self.text)


def text_of(lines: list[Line]) -> str:
    """What some lines say as one."""
    return "".join(line.text for line in lines)
