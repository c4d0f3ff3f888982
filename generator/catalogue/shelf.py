"""Files that cost something to make, on disk under what they were made from; the oldest go."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of at most so many files of one kind. What it cannot write or read costs the time, nothing else."""

    folder: Path
    suffix: str
    most: int

    def get(self, made_from: str, make: Callable[[], bytes]) -> bytes:
        """What was made from these words before, else what `make` makes now."""
        name = hashlib.sha256(made_from.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        file = self.folder / f"{name}{self.suffix}"
        with contextlib.suppress(OSError):
            kept = file.read_bytes()
            os.utime(file)
            return kept
        made = make()
        with contextlib.suppress(OSError):
            self._keep(file, made)
        return made

    def _keep(self, file: Path, made: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(made)
        unfinished.replace(file)
        by_age = sorted(self.folder.glob(f"*{self.suffix}"), key=lambda other: other.stat().st_mtime_ns)
        for old in by_age[: -self.most]:
            old.unlink()
