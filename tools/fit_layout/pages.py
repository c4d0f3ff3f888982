"""The pages to learn from, as far as they are understood before what is learnt comes in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.layout.neighbours import before_the_flow, understand_neighbours
from generator.layout.page import lines_of
from generator.layout.plain import plain_page
from generator.layout.segments import Segment
from generator.model.source import PageText
from generator.read import read_page

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "tests" / "pages"
# The texts that were really printed, and how often each counts.
PRINTED, PRINTED_GOLD, PRINTED_COUNT = ROOT / "content" / "reports", ROOT / "tests" / "gold", 2


@dataclass(frozen=True, slots=True)
class Gold:
    """A page in plain form, and its gold annotation."""

    file: str
    source: PageText
    gold: dict[str, Any]

    @property
    def set_of(self) -> str:
        """The set that the page belongs to: the first word of its file's name."""
        return self.file.split("-")[0]

    def unflowed(self) -> tuple[Segment, ...]:
        """The page as far as it is understood before joins and the uncertain lines are decided."""
        return before_the_flow(lines_of(self.source))

    def segments(self) -> tuple[Segment, ...]:
        """The page as it is read up to the split into reports."""
        return understand_neighbours(lines_of(self.source))


def golds(without: Sequence[str] = ()) -> Iterator[Gold]:
    """All pages but those whose files' names begin with one of the words."""
    for file in sorted(PAGES.glob("*.json")):
        text = file.with_suffix(".txt")
        page = read_page(str(text), text.read_bytes())
        if isinstance(page, PageText) and not file.name.startswith(tuple(without)):
            yield Gold(file.stem, plain_page(page), json.loads(file.read_text("utf-8")))


def printed() -> Iterator[Gold]:
    """The page texts of the exhibition, as often as each counts; found by their bytes."""
    texts = {sha256(text.read_bytes()).hexdigest(): text for text in sorted(PRINTED.glob("*.txt"))}
    for file in sorted(PRINTED_GOLD.glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        text = texts[gold["sha256"]]
        page = read_page(str(text), text.read_bytes())
        if isinstance(page, PageText):
            yield from [Gold(f"printed-{file.stem}", plain_page(page), gold)] * PRINTED_COUNT
