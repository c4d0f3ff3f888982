"""Whether files changed, seen by looking: works on every disk, also where folders are deleted, renamed or shared.

What editors leave beside a file while they save it is no change.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.content.folder import is_left_behind

# Seconds between two looks, and how long a file that goes on growing is waited for.
PAUSE = 0.15
SETTLE = 0.06
LONGEST = 2.0
# A look may take so much of the time at most, were there ever so many photographs.
SHARE = 0.1
# Folders below folders: deep enough for all that is read, and an end where a link leads back to its own folder.
DEEPEST = 6

Seen = Mapping[str, tuple[int, int, int]]


def seen(places: Iterable[Path]) -> Seen:
    """The files below these folders, and these files: size, time of change and number on the disk of each."""
    return {name: (at.st_size, at.st_mtime_ns, at.st_ino) for place in places for name, at in _files(str(place), 0)}


def wait_for_change(places: Iterable[Path], before: Seen) -> Seen:
    """Return when something is other than `before`, and has stopped changing: what is seen then."""
    places = tuple(places)
    while True:
        start = time.monotonic()
        if (now := seen(places)) != before:
            return _settled(places, now)
        time.sleep(max(PAUSE, (time.monotonic() - start) / SHARE))


def _settled(places: tuple[Path, ...], now: Seen) -> Seen:
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        time.sleep(SETTLE)
        before, now = now, seen(places)
        if now == before:
            break
    return now


def _files(place: str, depth: int) -> Iterator[tuple[str, os.stat_result]]:
    """What cannot be looked at is not there, and so is a change when it comes back."""
    try:
        entries = list(os.scandir(place))
    except NotADirectoryError:
        entries = []
        yield from _stat(place)
    except OSError:
        return
    for entry in entries:
        if is_left_behind(entry.name):
            continue
        if depth < DEEPEST and _is_folder(entry):
            yield from _files(entry.path, depth + 1)
        else:
            yield from _stat(entry.path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _stat(file: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        yield file, Path(file).stat()
    except OSError:
        return
