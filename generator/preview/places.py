"""Where in the exhibition a problem shows: on which page, and at which part of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from generator.content.authorities import FILES
from generator.content.exhibition import FILE
from generator.content.folder import PAGES, YAML
from generator.content.photographs import FOLDER as PHOTOGRAPHS
from generator.content.tree import Listing, Mapping, Node, Scalar, read_tree
from generator.model.collection import Exhibit
from generator.model.page import Kind
from generator.model.problem import Problem
from generator.render.addresses import HOME, name_address, report_address, tour_address
from generator.render.exhibition import Hang


@dataclass(frozen=True, slots=True)
class Place:
    """A page by its path within the Markdown, and an anchor on it; None is the head of the page."""

    page: str
    anchor: str | None = None


class Places:
    """Finds the places of problems in one state of the exhibition."""

    def __init__(self, hang: Hang, folder: Path) -> None:
        """Take problems of the content in `folder`, which `hang` shows."""
        self._hang, self._folder = hang, folder
        self._trees: dict[str, Node] = {}

    def of(self, problem: Problem) -> tuple[Place, ...]:
        """The pages that a problem concerns; none where it concerns no page, or all of them."""
        file, line = problem.location.file, problem.location.line
        if file in self._exhibits:
            return tuple(self._of_text(file, line))
        if file.endswith(YAML) and (text := self._text_beside(file)):
            return tuple(self._of_facts(text, file, line))
        if file in FILES:
            return tuple(self._of_entry(file, line))
        return tuple(self._of_file(file))

    def _of_file(self, file: str) -> Iterator[Place]:
        """The page that a file as a whole makes or belongs to."""
        folder, *names = *PurePosixPath(file).parts, ""
        if file == FILE:
            yield Place(HOME)
        elif folder == PAGES:
            yield Place(file)
        elif folder == PHOTOGRAPHS:
            yield from self._of_report(names[:1])
        else:
            yield from (Place(tour_address(tour)) for tour in self._hang.collection.tours if tour.location.file == file)

    @cached_property
    def _exhibits(self) -> dict[str, list[Exhibit]]:
        """The reports of each page text."""
        of_text: dict[str, list[Exhibit]] = {}
        for exhibit in self._hang.collection.exhibits:
            of_text.setdefault(exhibit.page.source.path, []).append(exhibit)
        return of_text

    def _text_beside(self, file: str) -> str | None:
        stem = file.removesuffix(YAML)
        return next((text for text in self._exhibits if text.rpartition(".")[0] == stem), None)

    def _of_text(self, text: str, line: int) -> Iterator[Place]:
        """The report that stands on this line; where none does, all that the page text holds."""
        exhibits = self._exhibits[text]
        own = [each for each in exhibits if each.report.lines[0] <= line <= each.report.lines[1]]
        for exhibit in own or exhibits:
            yield Place(report_address(exhibit.report), _anchor(exhibit, line) if own else None)

    def _of_facts(self, text: str, file: str, line: int) -> Iterator[Place]:
        """The report, or the line of the page text, that an entry of the YAML beside it is about."""
        entry = _entry(self._tree(file), line)
        report = entry.get("id") or entry.get("report")
        said = entry.get("line") or entry.get("lines") or ""
        named = [each for each in self._exhibits[text] if each.report.id == report]
        if named:
            caption = entry.get("caption", "")
            anchor = f"fig{caption}" if caption.isdecimal() else None
            yield Place(report_address(named[0].report), anchor)
        else:
            yield from self._of_text(text, int(said) if said.isdecimal() else 0)

    def _of_entry(self, file: str, line: int) -> Iterator[Place]:
        identity = _entry(self._tree(file), line).get("id")
        entity = self._hang.index.entities.get(identity) if identity else None
        if entity and self._hang.index.has_page(entity):
            yield Place(name_address(entity))

    def _of_report(self, names: Sequence[str]) -> Iterator[Place]:
        known = {exhibit.report.id: exhibit.report for exhibit in self._hang.collection.exhibits}
        return (Place(report_address(known[name])) for name in names if name in known)

    def _tree(self, file: str) -> Node:
        if file not in self._trees:
            at = self._folder / file
            self._trees[file] = read_tree(file, at.read_bytes() if at.is_file() else b"").root
        return self._trees[file]


def _anchor(exhibit: Exhibit, line: int) -> str | None:
    """The part of a report that is printed on a line; None where the line holds none, and for what stands above."""
    span = exhibit.page.source.line_span(line)
    for part in exhibit.report.parts:
        if any(p.source < span.end and span.start < p.source + p.length for p in part.passage.pieces):
            return None if part.kind in {Kind.KICKER, Kind.HEADLINE, Kind.DECK} else part.anchor
    return None


def _entry(node: Node | None, line: int) -> dict[str, str]:
    """What the mappings around a line say, as written, of lists the first; the inner ones count."""
    said: dict[str, str] = {}
    while node is not None:
        if isinstance(node, Mapping):
            said |= {key.text: text for key, value in node.entries if (text := _first(value)) is not None}
        node = _last_before(node, line)
    return said


def _first(node: Node) -> str | None:
    if isinstance(node, Listing) and node.items:
        return _first(node.items[0])
    return node.text if isinstance(node, Scalar) else None


def _last_before(node: Node, line: int) -> Node | None:
    """Of what a list or a mapping holds the last that begins on this line or above it."""
    inner: Sequence[tuple[int, Node]] = ()
    if isinstance(node, Listing):
        inner = [(item.line, item) for item in node.items]
    elif isinstance(node, Mapping):
        inner = [(key.line, value) for key, value in node.entries]
    return next((each for start, each in reversed(inner) if start <= line), None)
