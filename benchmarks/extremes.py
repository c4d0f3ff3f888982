"""Pages that no newspaper prints, to see that reading them takes time in proportion: one endless line, many lines.

Each is read at three sizes, four times as long every time; the exponent of growth between two sizes is printed. What is
read are the texts of content/ over and over, so that every rule has something to do.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice, pairwise
from time import process_time

from benchmarks.command import HOME
from generator.layout import read_layout
from generator.model.source import PageText
from generator.read import read_page

# 5 MB are 1.7 million characters of Chinese in UTF-8.
LONGEST_LINE, MOST_LINES, STEP, STEPS = 1_700_000, 20_000, 4, 3
ONE_LINE, MANY_LINES, HEADINGS = "one line", "lines", "lines like headings"


@dataclass(frozen=True, slots=True)
class Extreme:
    """One page: how many characters it has, and the seconds of processor time that reading its layout took."""

    name: str
    characters: int
    seconds: float


def measured() -> Iterator[Extreme]:
    """Read every sort of page, the smallest first."""
    texts = [path.read_text("utf-8") for path in sorted((HOME / "content" / "reports").glob("*.txt"))]
    line = "".join("".join(texts).split())
    lines = [line for text in texts for line in text.splitlines()]
    for size in _sizes(LONGEST_LINE):
        yield _read(ONE_LINE, "".join(islice(cycle(line), size)))
    for size in _sizes(MOST_LINES):
        yield _read(MANY_LINES, "\n".join(islice(cycle(lines), size)))
    for size in _sizes(MOST_LINES):
        yield _read(HEADINGS, "\n\n".join(f"第{number}行是一个标题" for number in range(size)))


def exponents(extremes: Sequence[Extreme]) -> list[tuple[Extreme, float]]:
    """Each page but the smallest of its sort, with the exponent of growth from the one before it."""
    return [
        (larger, math.log(larger.seconds / smaller.seconds) / math.log(larger.characters / smaller.characters))
        for smaller, larger in pairwise(extremes)
        if smaller.name == larger.name
    ]


def _sizes(largest: int) -> list[int]:
    return [largest // STEP**step for step in reversed(range(STEPS))]


def _read(name: str, text: str) -> Extreme:
    source = read_page("page.txt", text.encode())
    if not isinstance(source, PageText):
        raise TypeError(source)
    start = process_time()
    read_layout(source)
    return Extreme(name, len(text), process_time() - start)
