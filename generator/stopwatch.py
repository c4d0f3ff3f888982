"""How long the stages take, for whoever measures this program (`make bench`).

Stages are timed where the environment variable EXHIBIT_TIMES names a file, and cost nothing elsewhere. Whenever the
outermost stage of a process ends, a line of JSON goes to the end of that file:
`{"process": 4711, "seconds": {"render": [1.25, 1.24], …}}`, seconds on the clock and seconds of processor time (of
all threads). A stage inside another is not counted in the outer one, so that they add up. Processes that read page
texts side by side write lines of their own.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

TIMES = "EXHIBIT_TIMES"

Thing = TypeVar("Thing")


class Stopwatch:
    """Takes the times of one process, which is in one innermost stage at a time."""

    def __init__(self, file: Path | None) -> None:
        """Note the times in `file`; None takes none."""
        self._file = file
        self._running: list[str] = []
        self._seconds: dict[str, tuple[float, float]] = {}
        self._since = (0.0, 0.0)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """What is done inside counts for that stage."""
        if self._file is None:
            yield
            return
        self._pass()
        self._running.append(name)
        try:
            yield
        finally:
            self._pass()
            self._running.pop()
            if not self._running:
                self._note(self._file)

    def each(self, name: str, things: Iterable[Thing]) -> Iterator[Thing]:
        """The same things; the time that making each of them takes counts for that stage."""
        making, end = iter(things), object()
        while True:
            with self.stage(name):
                thing = next(making, end)
            if thing is end:
                return
            yield thing  # type: ignore[misc] # it is no longer the end

    def _pass(self) -> None:
        """Count the time since the last change of stage for the innermost one."""
        now = (time.perf_counter(), time.process_time())
        if self._running:
            clock, processor = self._seconds.get(self._running[-1], (0.0, 0.0))
            passed = (clock + now[0] - self._since[0], processor + now[1] - self._since[1])
            self._seconds[self._running[-1]] = passed
        self._since = now

    def _note(self, file: Path) -> None:
        line = json.dumps({"process": os.getpid(), "seconds": self._seconds}) + "\n"
        self._seconds = {}
        with file.open("a", encoding="utf-8") as times:
            times.write(line)


_named = os.environ.get(TIMES)
stopwatch = Stopwatch(Path(_named) if _named else None)
