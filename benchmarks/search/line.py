"""The line between server and browser: it counts what goes over it, and can be as slow as a phone's.

Chromium can slow a page's own requests, but not those of its workers, by which the other engines fetch. Here all
requests share one line, whoever asks.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, AnyStr, ClassVar

from benchmarks.lighthouse.serving import Compressing
from generator.served import serve

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

CHUNK = 4096


@dataclass(slots=True)
class Line:
    """Bytes a second, seconds until an answer begins; and how many bytes of answers went over it."""

    rate: float
    latency: float
    sent: int = 0
    _free: float = 0.0
    _lock: Lock = field(default_factory=Lock)

    def send(self, size: int) -> None:
        """Take the time that so many bytes need, after all that were sent before."""
        with self._lock:
            self.sent += size
            self._free = max(self._free, time.monotonic()) + size / self.rate
            wait = self._free - time.monotonic()
        if wait > 0:
            time.sleep(wait)


@contextmanager
def served(folder: Path, line: Line) -> Iterator[str]:
    """Serve a folder over a line; gives the address of its root."""
    handler = type("_Over", (_OverLine,), {"line": line})
    with serve(folder, handler) as root:
        yield root


class _OverLine(Compressing):
    line: ClassVar[Line]

    def do_GET(self) -> None:  # noqa: N802 - the name is the library's
        """After a while."""
        time.sleep(self.line.latency)
        super().do_GET()

    def copyfile(self, source: SupportsRead[AnyStr], outputfile: SupportsWrite[AnyStr]) -> None:
        """As the library does, but no faster than the line."""
        while chunk := source.read(CHUNK):
            self.line.send(len(chunk))
            outputfile.write(chunk)
