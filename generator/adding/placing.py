"""A text and its YAML into the folder: both or neither, and nothing that is there is touched."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def place(folder: Path, name: str, suffixes: Mapping[str, bytes]) -> None:
    """Write `name` with each suffix and its bytes into a folder, which is made if it is not there.

    All are written beside their places first and then put there. FileExistsError where one of the places is taken,
    OSError where one cannot be written: then none of them is there. Where the system takes the program away in between,
    the first may be there alone.
    """
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    with _aside(folder, name, suffixes) as parts, _all_or_none({part: file for file, part in parts.items()}) as copied:
        for file, part in parts.items():
            _put(part, file, copied)
    _settle(folder)


@contextmanager
def _aside(folder: Path, name: str, suffixes: Mapping[str, bytes]) -> Iterator[dict[Path, Path]]:
    """By its place, each file under a name that nobody reads; those are gone afterwards, whatever happens."""
    parts = {folder / f"{name}{suffix}": folder / f".{name}{suffix}.{os.getpid()}.part" for suffix in suffixes}
    try:
        for part, data in zip(parts.values(), suffixes.values(), strict=True):
            part.unlink(missing_ok=True)
            _write(part, data)
        yield parts
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def _write(file: Path, data: bytes) -> None:
    with file.open("xb") as target:
        target.write(data)
        target.flush()
        os.fsync(target.fileno())


@contextmanager
def _all_or_none(places: Mapping[Path, Path]) -> Iterator[list[Path]]:
    """Where it does not come to its end, what it put into its place is taken away, and nothing else.

    That a file is ours is seen by its being the one that lies aside, or by its having been `copied`.
    """
    copied: list[Path] = []
    try:
        yield copied
    except BaseException:
        for part, file in places.items():
            if file in copied or (file.exists() and file.samefile(part)):
                file.unlink(missing_ok=True)
        raise


def _put(part: Path, file: Path, copied: list[Path]) -> None:
    """Give the file its name, unless another has it: a link, unlike a renaming, never takes another's place."""
    try:
        os.link(part, file)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems know no links (FAT).
        if file.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file)) from None
        copied.append(file)
        _write(file, part.read_bytes())


def _settle(folder: Path) -> None:
    """Have the names reach the disk, where the system lets a folder be told so."""
    try:
        opened = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(opened)
    except OSError:
        pass
    finally:
        os.close(opened)
