"""What lies in content/photographs/<report id>/: listed, not opened. Nothing is written here."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.problem import Level, Location, Problem

FOLDER = "photographs"
# What systems leave in folders of pictures; hidden files are passed over anyway.
LEFT_BEHIND = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx"})


@dataclass(frozen=True, slots=True)
class PhotographFile:
    """A file in a report's folder of photographs.

    `report` and `name` are the names of folder and file in NFC, as the YAML beside a text writes them, whatever the
    disk makes of them; `path` is where the file lies. `seen` is its size in bytes and its times of change in
    nanoseconds: while they stay, so does its content.
    """

    report: str
    name: str
    path: Path
    seen: tuple[int, int, int]

    @property
    def place(self) -> str:
        """What problems call it: its path in the content folder, fit to be printed."""
        return printable(f"{FOLDER}/{self.report}/{self.name}")


@dataclass(frozen=True, slots=True)
class Photographs:
    """All of them, by folder and name, and what is wrong with the folders. `folders` have a report's name, perhaps."""

    files: tuple[PhotographFile, ...] = ()
    folders: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


NO_PHOTOGRAPHS = Photographs()


def list_photographs(folder: Path) -> Photographs:
    """The files of photographs/ in this content folder."""
    root = folder / FOLDER
    found: list[PhotographFile] = []
    folders: list[str] = []
    problems: list[Problem] = []
    for entry in _entries(root, FOLDER, problems):
        if not Path(entry).is_dir():
            message = f"this file is not read; put it into {FOLDER}/<the id of its report>/"
            problems.append(Problem(Location(printable(f"{FOLDER}/{entry.name}")), Level.WARNING, "not-read", message))
        elif _leads_out(entry, root):
            problems.append(_error(f"{FOLDER}/{entry.name}", "this folder leads elsewhere; put the photographs here"))
        else:
            folders.append(unicodedata.normalize("NFC", entry.name))
            found += _in_report(entry, root, problems)
    found.sort(key=lambda file: (file.report, file.name, str(file.path)))
    return Photographs(tuple(found), tuple(dict.fromkeys(folders)), tuple(problems))


def printable(path: str) -> str:
    """A path without what would break the line of a problem or could not be written in UTF-8."""
    text = path.encode("utf-8", "backslashreplace").decode()
    return "".join(sign if _is_printable(sign) else "\N{REPLACEMENT CHARACTER}" for sign in text)


def _is_printable(sign: str) -> bool:
    """Wide and other blanks are, too."""
    return sign.isprintable() or unicodedata.category(sign) == "Zs"


def _in_report(folder: os.DirEntry[str], root: Path, problems: list[Problem]) -> Iterator[PhotographFile]:
    report = unicodedata.normalize("NFC", folder.name)
    for entry in _entries(Path(folder), f"{FOLDER}/{report}", problems):
        place = f"{FOLDER}/{report}/{unicodedata.normalize('NFC', entry.name)}"
        try:
            if entry.is_symlink() and _leads_out(entry, root):
                problems.append(_error(place, "this is a link that leads elsewhere; put the photograph itself here"))
            elif entry.is_dir():
                message = f"folders within a report's are not read; put the photographs into {FOLDER}/{report}/"
                problems.append(Problem(Location(printable(place)), Level.WARNING, "not-read", message))
            elif not entry.is_file():
                problems.append(_error(place, "this is no file; put the photograph itself here"))
            else:
                seen = entry.stat()
                name = unicodedata.normalize("NFC", entry.name)
                yield PhotographFile(report, name, Path(entry), (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns))
        except OSError as error:
            problems.append(_error(place, f"this file cannot be reached ({error.strerror}); check its permissions"))


def _entries(folder: Path, place: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """What lies in a folder, by name; what systems leave behind is no content."""
    try:
        with os.scandir(folder) as entries:
            kept = [e for e in entries if not e.name.startswith((".", "~")) and e.name.lower() not in LEFT_BEHIND]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        problems.append(_error(place, f"this folder cannot be opened ({error.strerror}); check its permissions"))
        return []
    return sorted(kept, key=lambda entry: entry.name)


def _leads_out(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether a link leads out of the folder of photographs, or nowhere: what lies elsewhere is not ours to publish."""
    if not entry.is_symlink():
        return False
    try:
        return not Path(entry).resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return True


def _error(place: str, message: str) -> Problem:
    return Problem(Location(printable(place)), Level.ERROR, "photograph-not-read", message)
