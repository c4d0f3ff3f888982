"""The edits in words, and as JSON for programs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from statistics import median
from typing import Any

from benchmarks import targets
from benchmarks.command import Spent
from benchmarks.preview.measured import Preview

WIDTH = 12


def preview_lines(preview: Preview) -> Iterator[str]:
    """A line for each kind of edit: until it is seen, beside the whole build for the same edit."""
    yield f"preview of {preview.name}: {preview.reports} reports, first page after {preview.start.clock:.1f} s"
    yield f"  {'':{WIDTH}} seen: median, worst, processor    whole build: median, processor    times as long"
    for seen in preview.seen:
        clock, worst, processor = _middle(seen.preview), max(s.clock for s in seen.preview), _busy(seen.preview)
        whole, busy = _middle(seen.whole), _busy(seen.whole)
        ours = f"{clock:12.2f} s {worst:6.2f} s {processor:8.2f} s"
        yield f"  {seen.kind:{WIDTH}} {ours} {whole:18.2f} s {busy:8.2f} s {whole / clock:15.1f}"
    if preview.name == "content/":
        worst = max(_middle(seen.preview) for seen in preview.seen)
        yield f"  {'target':{WIDTH}} {targets.PREVIEW.beside(worst)}"
    yield f"  {'load':{WIDTH}} {preview.load:.1f} on {os.cpu_count()} cores"
    yield ""


def preview_json(preview: Preview) -> dict[str, Any]:
    """Everything that was measured."""
    return asdict(preview)


def _middle(spent: Sequence[Spent]) -> float:
    return median(each.clock for each in spent)


def _busy(spent: Sequence[Spent]) -> float:
    return median(each.processor for each in spent)
