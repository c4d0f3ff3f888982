"""The files that somebody names → page texts to add, as bytes; what is none is told."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.problem import Level, Location, Problem

TAKEN = (".txt", ".md")
# Files that stand beside texts and speak of them.
BESIDE = frozenset({"readme", "license", "changelog"})


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file to add: `given` is how it was named, `file` its own name with its suffix; `data` is its bytes."""

    given: str
    file: str
    data: bytes

    @property
    def stem(self) -> str:
        """Its own name without the suffix."""
        return Path(self.file).stem


def incoming(files: Iterable[Path]) -> Iterator[Incoming | Problem]:
    """Each file in the order given, read, or the problem that keeps it from being added.

    Of a folder the texts that lie in it are taken by name, those in folders below are not.
    """
    for file in files:
        if file.is_dir():
            yield from _in_folder(file)
        else:
            yield _read(file)


def _in_folder(folder: Path) -> Iterator[Incoming | Problem]:
    try:
        entries = sorted(folder.iterdir(), key=lambda file: file.name)
    except OSError as error:
        yield _unreadable(folder, error)
        return
    texts = [file for file in entries if file.is_file() and _is_text(file)]
    if not texts:
        message = f"there is no page text in this folder; name a folder with {' or '.join(TAKEN)} files in it"
        yield Problem(Location(shown(folder)), Level.ERROR, "file-format", message)
    yield from map(_read, texts)


def _is_text(file: Path) -> bool:
    return file.suffix.lower() in TAKEN and not file.name.startswith((".", "~")) and file.stem.lower() not in BESIDE


def _read(file: Path) -> Incoming | Problem:
    if file.suffix.lower() not in TAKEN and file.exists():
        kind = f"{shown(file.suffix)} files are" if file.suffix else "files without a suffix are"
        message = f"{kind} not taken, only {' and '.join(TAKEN)}; save the page's text as UTF-8 .txt"
        return Problem(Location(shown(file)), Level.ERROR, "file-format", message)
    try:
        if file.exists() and not file.is_file():
            message = "this is no file that can be read to its end; name a text file"
            return Problem(Location(shown(file)), Level.ERROR, "unreadable", message)
        return Incoming(shown(file), shown(file.name), file.read_bytes())
    except OSError as error:
        return _unreadable(file, error)


def _unreadable(file: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        message = "there is no such file; check its name and its folder"
    else:
        message = f"this file cannot be opened ({error.strerror}); check its permissions"
    return Problem(Location(shown(file)), Level.ERROR, "unreadable", message)


def shown(file: Path | str) -> str:
    """The name of a file in one line of printable signs, whatever bytes it is made of."""
    words = os.fsencode(file).decode("utf-8", "backslashreplace")
    return "".join(sign if sign.isprintable() else "�" for sign in words)
