"""One run of the real command in a fresh process: how long, how much memory, what it said."""

from __future__ import annotations

import json
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from generator.stopwatch import TIMES

HOME = Path(__file__).parent.parent
PROC = Path("/proc")
EVERY = 0.05
REPORTS, WRITTEN = re.compile(r"^(\d+) reports", re.MULTILINE), re.compile(r"\((\d+) files written")


class Failed(Exception):  # noqa: N818 - it is no error of this program
    """The command ended otherwise than it should."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on the clock, and of processor time in all processes."""

    clock: float
    processor: float


@dataclass(frozen=True, slots=True)
class Run:
    """What a build cost and did.

    `memory` is the peak in megabytes (10^6 bytes), of the command and its processes together where the system tells
    (Linux), else of the largest of them. `load` is how many processes wanted a core in the last minute, ours among
    them; NaN where the system does not tell. `pages` are those of HTML in the site.
    """

    whole: Spent
    memory: float
    stages: Mapping[str, Spent]
    reports: int
    written: int
    pages: int
    load: float


def build(content: Path, out: Path, options: Sequence[str] = ("--no-catalogue", "--no-search")) -> Run:
    """`python -m generator build`, measured. Raise Failed where it does not end well."""
    with tempfile.TemporaryDirectory() as folder:
        times, said = Path(folder, "times"), Path(folder, "said")
        folders = ["--content", str(content), "--out", str(out)]
        command = [sys.executable, "-m", "generator", "build", *folders, *options]
        whole, memory = run(command, times, said)
        text = said.read_text(encoding="utf-8")
        reports, written = REPORTS.search(text), WRITTEN.search(text)
        if reports is None:
            raise Failed(f"{' '.join(command)} said: {text[-2000:]}")
        pages = sum(1 for _ in out.rglob("*.html"))
        return Run(whole, memory, _stages(times), int(reports[1]), int(written[1]) if written else 0, pages, load())


def print_catalogue(content: Path, file: Path) -> Run:
    """`python -m generator catalogue`, measured, its book set anew. Raise Failed where it does not end well."""
    with tempfile.TemporaryDirectory() as folder:
        times, said = Path(folder, "times"), Path(folder, "said")
        copied = Path(shutil.copytree(content, Path(folder, "exhibition", "content")))
        command = [sys.executable, "-m", "generator", "catalogue", "--content", str(copied), "--out", str(file)]
        whole, memory = run(command, times, said)
        text = said.read_text(encoding="utf-8")
        reports = REPORTS.search(text)
        if reports is None:
            raise Failed(f"{' '.join(command)} said: {text[-2000:]}")
        return Run(whole, memory, _stages(times), int(reports[1]), 1, 0, load())


def measured(command: Sequence[str]) -> tuple[Spent, float]:
    """Any command to its end: what it took, and its peak of memory in megabytes. Raise Failed."""
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder, "said")
        spent = run(command, Path(folder, "times"), said)
        if b"Traceback" in said.read_bytes():
            raise Failed(f"{' '.join(command)} said: {said.read_text(encoding='utf-8')[-2000:]}")
        return spent


def run(command: Sequence[str], times: Path, said: Path) -> tuple[Spent, float]:
    """Run a command to its end: what it took, and its peak of memory in megabytes; Failed where it does not end well.

    `times` is where the command's stages are noted, if it is ours; what it says goes to `said`.
    """
    with said.open("wb") as output:
        start = perf_counter()
        process = subprocess.Popen(  # noqa: S603 - our own command
            command, stdout=output, stderr=subprocess.STDOUT, env=os.environ | {TIMES: str(times)}, cwd=HOME
        )
        watch = _Watch(process.pid)
        watch.start()
        # Waited for by hand: only so does the system say what this one process and its children used.
        _, status, usage = os.wait4(process.pid, 0)
        clock = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
    if process.returncode not in (0, 1):
        raise Failed(f"{' '.join(command)} ended with {process.returncode}: {said.read_text(encoding='utf-8')[-2000:]}")
    # macOS counts in bytes, the others in units of 1,024.
    largest = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    # On Linux a process is said to have been as large as the one that started it, which may hold a whole exhibition.
    memory = watch.peak / 1e6 if watch.peak else largest
    return Spent(clock, usage.ru_utime + usage.ru_stime), memory


def load() -> float:
    """How many processes wanted a core in the last minute; NaN where the system does not tell."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else math.nan


class _Watch(threading.Thread):
    """Looks twenty times a second how much memory a process and all below it hold, where there is a /proc."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self._process, self._ended, self.peak = process, threading.Event(), 0

    def run(self) -> None:
        """Look until told to stop."""
        while PROC.is_dir() and not self._ended.wait(EVERY):
            self.peak = max(self.peak, sum(map(_resident, _tree(self._process))))

    def stop(self) -> None:
        """End looking."""
        self._ended.set()
        self.join()


def _tree(process: int) -> list[int]:
    """A process and all below it."""
    try:
        tasks = list((PROC / str(process) / "task").iterdir())
        below = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:  # it ended meanwhile
        return [process]
    return [process, *(each for child in below for each in _tree(child))]


def _resident(process: int) -> int:
    """How many bytes of memory a process holds; pages that several share count once in proportion."""
    try:
        lines = (PROC / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def _stages(times: Path) -> dict[str, Spent]:
    """The stages of all processes added up; on the clock count those of the command's own process.

    The command's own process is the one that notes `reading`, which is its wait for the others.
    """
    lines = [json.loads(line) for line in times.read_text(encoding="utf-8").splitlines()] if times.exists() else []
    own = next((line["process"] for line in lines if "reading" in line["seconds"]), None)
    spent: dict[str, Spent] = defaultdict(lambda: Spent(0.0, 0.0))
    for line in lines:
        for stage, (clock, processor) in line["seconds"].items():
            before = spent[stage]
            ours = clock if line["process"] == own else 0.0
            spent[stage] = Spent(before.clock + ours, before.processor + processor)
    return dict(spent)
