"""All engines on the texts of content/, then on invented exhibitions of growing size."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.command import HOME, load
from benchmarks.invention.exhibition import invent
from benchmarks.search import material, ours, pagefind
from benchmarks.search.asking import DESK, PHONE, Cold, Exactness, answers, cold, exactness, works_from_disk
from benchmarks.search.engine import Engine, Made
from benchmarks.search.exhibition import Exhibited, chosen
from generator.browser import opened_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

QUESTIONS = 200
COLD = 8
# On a machine that does other things, too, so small a difference says nothing.
AS_FAST = 1.1


@dataclass(frozen=True, slots=True)
class Figures:
    """What one engine costs and finds on one exhibition; `plain` is what visitors would ask, without marks."""

    engine: str
    built: bool
    made: Made
    files: int
    bytes: int
    exactness: Exactness
    plain: Exactness
    desk: Cold
    phone: Cold
    from_disk: bool

    @property
    def is_exact(self) -> bool:
        """Whether it finds all pages that hold what is asked for, and no other."""
        return self.exactness.recall == self.exactness.precision == 1.0


@dataclass(frozen=True, slots=True)
class Compared:
    """One exhibition: how large it is, the figures of all engines, and why others have none.

    `text_bytes` are the texts of the reports compressed, by which the program chooses between one file and the index.
    """

    name: str
    reports: int
    characters: int
    text_bytes: int
    questions: int
    figures: tuple[Figures, ...]
    missing: tuple[str, ...]
    load: float

    @property
    def best(self) -> Figures | None:
        """Of the engines that are exact the one whose first result comes first on a phone; None where none is.

        Of those that are as fast as can be told, the one with the fewest files.
        """
        exact = [figures for figures in self.figures if figures.is_exact]
        fastest = min((figures.phone.seconds for figures in exact), default=math.inf)
        near = [figures for figures in exact if figures.phone.seconds <= fastest * AS_FAST]
        return min(near, key=lambda figures: figures.files, default=None)

    def of(self, engine: str) -> Figures:
        """The figures of one engine."""
        return next(figures for figures in self.figures if figures.engine == engine)


def measured(sizes: Sequence[int], questions: int = QUESTIONS, asked_cold: int = COLD) -> Iterator[Compared]:
    """The texts of content/, then an exhibition of each size, in folders that are gone afterwards."""
    with opened_browser() as browser:
        yield compare(browser, "content/", HOME / "content", questions, asked_cold)
        for reports in sorted(sizes):
            with tempfile.TemporaryDirectory(prefix="exhibition-") as folder:
                content = Path(folder, "content")
                invent(reports, content)
                yield compare(browser, f"{reports} invented", content, questions, asked_cold)


def compare(browser: Browser, name: str, content: Path, questions: int, asked_cold: int) -> Compared:
    """All engines that are installed, on one exhibition: so many questions, and of them so many cold."""
    exhibited = Exhibited(content, questions)
    missing = tuple(filter(None, (material.missing(), pagefind.missing())))
    with tempfile.TemporaryDirectory(prefix="search-") as folder:
        figures = tuple(_figures(browser, exhibited, each, asked_cold) for each in _engines(exhibited, Path(folder)))
    size = (exhibited.reports, exhibited.characters, exhibited.text_bytes)
    return Compared(name, *size, len(exhibited.questions), figures, missing, load())


def _engines(exhibited: Exhibited, folder: Path) -> Iterator[Engine]:
    yield from ours.engines(exhibited, folder / "ours")
    if material.missing() is None:
        yield material.engine(exhibited, folder / "material")
    if pagefind.missing() is None:
        yield from pagefind.engines(exhibited, folder / "pagefind")


def _figures(browser: Browser, exhibited: Exhibited, engine: Engine, asked_cold: int) -> Figures:
    words, found = chosen(exhibited.plain, asked_cold), answers(browser, engine, exhibited.questions)
    return Figures(
        engine=engine.name,
        built=engine.name == ours.built(exhibited.text_bytes),
        made=engine.made,
        files=engine.files,
        bytes=engine.bytes,
        exactness=exactness(exhibited.questions, found),
        plain=exactness(exhibited.plain, found),
        desk=cold(browser, engine, words, DESK),
        phone=cold(browser, engine, words, PHONE),
        from_disk=works_from_disk(browser, engine, words[0]),
    )


def crossing(compared: Sequence[Compared], of: Callable[[Figures], float]) -> float | None:
    """How many bytes of texts make one file as dear as the index, by that figure; None where they never are.

    Between two exhibitions both are taken to grow in proportion on logarithmic axes.
    """
    ratios = sorted(
        (each.text_bytes, math.log(of(each.of(ours.ONE_FILE_NAME)) / of(each.of(ours.INDEX_NAME)))) for each in compared
    )
    for (smaller, before), (larger, after) in pairwise(ratios):
        if before <= 0 < after:
            share = before / (before - after)
            return math.exp(math.log(smaller) + share * (math.log(larger) - math.log(smaller)))
    return None
