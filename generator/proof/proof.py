"""The whole site, read file by file: pages by the parser of the standard, the rest by what it is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from generator.model.problem import Level, Location, Problem
from generator.processes import side_by_side
from generator.proof.files import PAGE, Files, files_of
from generator.proof.guide import Guide, Place
from generator.proof.limits import FILE, megabytes, of_limit, weighed
from generator.proof.lists import MANIFESTS, ROBOTS, read_manifest, read_robots, read_xml
from generator.proof.page import read_page
from generator.proof.search import FOLDER as SEARCH, INDEX, pages_of, read_index, read_part
from generator.proof.sheet import ANEW, Fault, Reference, Sheet, Use
from generator.proof.styles import read_style

DOMAIN = "CNAME"
TEXTS = (".html", ".htm", ".css", ".svg", ".xml", ".xml.gz", *MANIFESTS)
# A further process takes a second before it reads its first page: it pays from so many bytes on.
WORTH_A_PROCESS = 8_000_000
CHUNK = 100
# Where these lead is settled by the browser: the top of a page, or words in it.
TOP = ("", "top")
WORDS = ":~:"


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found. `references` counts the addresses followed, each once a file."""

    problems: tuple[Problem, ...]
    sizes: dict[str, int]
    pages: int
    references: int

    @property
    def in_one_line(self) -> str:
        """Size of the site, against what GitHub Pages takes."""
        name, largest = max(self.sizes.items(), key=lambda each: each[1], default=("none", 0))
        counts = f"{self.pages:,} pages, {len(self.sizes):,} files, {self.references:,} references"
        most = f"the largest file {name} {megabytes(largest)} MB of {megabytes(FILE)} MB"
        return f"{counts}; {of_limit(sum(self.sizes.values()))}, {most}"


def proof_read(root: Path, jobs: int | None = None) -> Proof:
    """Read a built site; nothing is written. An OSError where a file cannot be read."""
    files = files_of(root)
    guide = Guide(files, _home(files))
    reading = _Reading(guide)
    for sheet in _sheets(files, jobs):
        reading.take(sheet)
    problems = (*weighed(files), *_colliding(files), *_domain(files, guide), *reading.problems())
    pages = len(files.with_ending(".html"))
    return Proof(problems, dict(files.sizes), pages, reading.references)


@dataclass(slots=True)
class _Reading:
    """What is known after some files: only what a later one may still settle is kept of each."""

    guide: Guide
    references: int = 0
    found: list[Problem] = field(default_factory=list)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    anchored: list[tuple[str, Reference, Place]] = field(default_factory=list)

    def take(self, sheet: Sheet) -> None:
        """Follow what a file refers to."""
        self.ids[sheet.file] = sheet.ids
        self.found += (_problem(sheet.file, fault) for fault in sheet.faults)
        self.references += len(sheet.references)
        for reference in sheet.references:
            end = self.guide.follow(sheet, reference)
            if isinstance(end, Fault):
                self.found.append(_problem(sheet.file, end))
            elif end is not None:
                self._arrive(sheet, reference, end)

    def _arrive(self, sheet: Sheet, reference: Reference, end: Place) -> None:
        if reference.use is Use.OWN and end.file != sheet.file:
            message = f"the page gives {reference.address} as its own address, which is {end.file}; {ANEW}"
            self.found.append(_problem(sheet.file, Fault(reference.line, "other-address", message)))
        if end.anchor not in TOP and not end.anchor.startswith(WORDS) and end.file.endswith((".html", ".svg")):
            self.anchored.append((sheet.file, reference, end))

    def problems(self) -> Iterator[Problem]:
        """All that is wrong, in the order of files and lines."""
        for file, reference, end in self.anchored:
            if end.anchor.partition(WORDS)[0] not in self.ids[end.file]:
                where = f"{end.file}, where nothing has the id {end.anchor!r}"
                message = f"{reference.address} leads to {where}; correct the link"
                self.found.append(_problem(file, Fault(reference.line, "lost-anchor", message)))
        yield from sorted(self.found, key=lambda problem: (problem.location, problem.code, problem.message))


def _home(files: Files) -> str | None:
    """The address at which the site will stand, as its front page says."""
    if PAGE not in files.sizes:
        return None
    front = _read(files.root, PAGE)
    home = next((each.address for each in front.references if each.use is Use.OWN), None)
    return home if home and home.endswith("/") and urlsplit(home).netloc else None


def _sheets(files: Files, jobs: int | None) -> Iterator[Sheet]:
    """All that refers to something, read, in several processes where that pays."""
    names = files.with_ending(*TEXTS)
    size = sum(files.sizes[name] for name in names if name.endswith(".html"))
    processes = max(1, min(jobs or os.cpu_count() or 1, size // WORTH_A_PROCESS))
    tasks = [(files.root, names[start : start + CHUNK]) for start in range(0, len(names), CHUNK)]
    for sheets in side_by_side(_read_all, tasks, processes):
        yield from sheets
    if ROBOTS in files.sizes:
        yield read_robots(ROBOTS, files.bytes_of(ROBOTS).decode(errors="replace"))
    yield from _of_search(files)


def _read_all(task: tuple[Path, tuple[str, ...]]) -> list[Sheet]:
    root, names = task
    return [_read(root, name) for name in names]


def _read(root: Path, name: str) -> Sheet:
    data = (root / name).read_bytes()
    if name.endswith((".xml", ".xml.gz")):
        return read_xml(name, data)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Sheet(name, faults=(Fault(line, "not-utf-8", f"the file is not in UTF-8; {ANEW}"),))
    if name.endswith(".css"):
        return read_style(name, text)
    if name.endswith(MANIFESTS):
        return read_manifest(name, text)
    sheet = read_page(name, text)
    # A drawing in a file of its own is XML, and no page.
    return replace(sheet, faults=()) if name.endswith(".svg") else sheet


def _of_search(files: Files) -> Iterator[Sheet]:
    if INDEX not in files.sizes:
        return
    index = files.bytes_of(INDEX).decode(errors="replace")
    pages = pages_of(index)
    yield read_index(index)
    for name in files.with_ending(".js"):
        if name.startswith(f"{SEARCH}/") and name != INDEX:
            yield read_part(name, files.bytes_of(name).decode(errors="replace"), pages)


def _colliding(files: Files) -> Iterator[Problem]:
    for name, other in files.colliding():
        message = f"a disk that tells no case takes the file for {other}; give one of them another name"
        yield Problem(Location(name), Level.ERROR, "same-file-name", message)


def _domain(files: Files, guide: Guide) -> Iterator[Problem]:
    """A domain that is not the one of the addresses that the pages tell."""
    if DOMAIN not in files.sizes or guide.home is None:
        return
    domain = files.bytes_of(DOMAIN).decode(errors="replace").strip()
    if (told := urlsplit(guide.home).hostname) != domain:
        message = f"the pages say that the site stands at {told}, this file says {domain}; build with --site-url for it"
        yield Problem(Location(DOMAIN), Level.WARNING, "other-domain", message)


def _problem(file: str, fault: Fault) -> Problem:
    return Problem(Location(file, fault.line), Level.ERROR, fault.code, fault.message)
