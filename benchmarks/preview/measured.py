"""Edits, seen by a browser that waits for them, and the whole site built again for the same edit, in pairs.

What a browser does is done: it asks until it hears that something is newer, and fetches the page. The whole build, as
`exhibit serve` used to do it, runs in a process that lives, too, without a catalogue; its time is that of the build
alone, without what noticing the edit takes.
"""

from __future__ import annotations

import math
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from benchmarks.command import HOME, PROC, Failed, Spent, load
from benchmarks.preview.edits import Edit, edits_of, lay_out
from generator.served import HOST
from generator.site.build import Options, build
from generator.site.project import Project, find_project

LONGEST = 300.0
Result = TypeVar("Result")
EPOCH = 'data-epoch="'


@dataclass(frozen=True, slots=True)
class Seen:
    """One kind of edit: what each took until it was seen, and what the whole build for the same edit took."""

    kind: str
    preview: tuple[Spent, ...]
    whole: tuple[Spent, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The edits of one exhibition; `start` is how long the first page took. `load` as in Run."""

    name: str
    reports: int
    start: Spent
    seen: tuple[Seen, ...]
    load: float


def measured(sizes: Sequence[int | None], rounds: int) -> Iterator[Preview]:
    """Edit exhibitions of so many invented reports (None: content/), each kind of edit so many times."""
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="exhibition-") as name:
            folder = Path(name)
            content = lay_out(folder, size)
            yield _measured("content/" if size is None else "invented", folder, content, rounds)


def _measured(name: str, folder: Path, content: Path, rounds: int) -> Preview:
    edits = edits_of(folder, content)
    project = find_project(content, folder / "site")
    reports = build(project, Options(catalogue=False)).reports
    with _served(project) as (port, process):
        start, _ = _timed(process, lambda: _fetch(port, edits[0].address))
        times: dict[str, list[tuple[Spent, Spent]]] = {edit.kind: [] for edit in edits}
        for number in range(rounds):
            for edit in edits:
                seen = _seen(edit, f"试{number + 1}", port, process)
                whole, _ = _timed(os.getpid(), lambda: build(project, Options(catalogue=False)))
                times[edit.kind].append((seen, whole))
    kinds = tuple(Seen(kind, tuple(p for p, _ in pairs), tuple(w for _, w in pairs)) for kind, pairs in times.items())
    return Preview(name, reports, start, kinds, load())


def _seen(edit: Edit, mark: str, port: int, process: int) -> Spent:
    """Save an edit, and wait until a browser would show it."""
    front = _fetch(port, "").partition(EPOCH)[2].partition('"')[0]

    def look() -> bool:
        edit.make(mark)
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            if _fetch(port, f"-/epoch/{front}") != front and mark in _fetch(port, edit.address):
                return True
        return False

    spent, came = _timed(process, look)
    if not came:
        raise Failed(f"an edit of {edit.file.name} was never seen at {edit.address}")
    return spent


def _timed(process: int, work: Callable[[], Result]) -> tuple[Spent, Result]:
    """What some work took on the clock, and of a process's time."""
    clock, processor = time.perf_counter(), _processor(process)
    result = work()
    return Spent(time.perf_counter() - clock, _processor(process) - processor), result


def _processor(process: int) -> float:
    """Seconds of processor time that a process has used; NaN where the system does not tell."""
    try:
        fields = (PROC / str(process) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return math.nan
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def _served(project: Project) -> Iterator[tuple[int, int]]:
    """`exhibit serve` of a project: its port, and the number of its process."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    folders = ["--content", str(project.content), "--out", str(project.out)]
    command = [sys.executable, "-m", "generator", "serve", *folders, "--port", str(port)]
    process = subprocess.Popen(command, cwd=HOME, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own command
    try:
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def _fetch(port: int, address: str) -> str:
    """A page of the preview, as soon as it is there."""
    end = time.monotonic() + LONGEST
    while True:
        try:
            with urllib.request.urlopen(f"http://{HOST}:{port}/{address}", timeout=LONGEST) as answer:
                text: str = answer.read().decode()
                return text
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
