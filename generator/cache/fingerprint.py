"""Whether files are still the same: one digest for many."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

READ_WHOLE = 1 << 20
NOT_CODE = frozenset({"__pycache__"})


def of_contents(folders: Iterable[Path], but: Path | None = None) -> str:
    """A digest of files and of folders with all that lies in them, `but` for one: names and contents.

    Files over a megabyte (photographs, tables) go by size and time of change instead of their bytes. What cannot
    be read counts as such, so that it is a change when it can be read again.
    """
    digest = hashlib.sha256()
    for number, folder in enumerate(folders):
        for name, file in _files(folder, but):
            digest.update(f"{number}\0{name}\0{_content(file)}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def of_times(folder: Path) -> str:
    """A digest of a folder's files by name, size and time of change: cheap, for what the program itself wrote."""
    digest = hashlib.sha256()
    for name, file in _files(folder):
        seen = file.stat()
        digest.update(f"{name}\0{seen.st_size}\0{seen.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def of_versions(packages: Iterable[str]) -> str:
    """The versions of Python and of these packages, `-` where one is not installed."""
    return " ".join([f"python {sys.version_info.major}.{sys.version_info.minor}", *map(_version, packages)])


def _version(package: str) -> str:
    try:
        return f"{package} {importlib.metadata.version(package)}"
    except importlib.metadata.PackageNotFoundError:
        return f"{package} -"


def _files(folder: Path, but: Path | None = None) -> Iterator[tuple[str, Path]]:
    """The files below a folder (or the file itself) with their names from there, in one order on every system."""
    if folder.is_file():
        yield folder.name, folder
        return
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in NOT_CODE and Path(base, name) != but)
        for name in sorted(names):
            file = Path(base, name)
            yield file.relative_to(folder).as_posix(), file


def _content(file: Path) -> str:
    try:
        seen = file.stat()
        if seen.st_size > READ_WHOLE:
            return f"{seen.st_size} {seen.st_mtime_ns}"
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        return f"unreadable {error.errno}"
