"""YAML → a tree of plain nodes, each with its line; every scalar as it was written.

PyYAML's constructors are left out on purpose: YAML 1.1 turns `2020-02-17` into a date, `no` into False and `012`
into ten, and aliases let a file of a few lines grow without bound. What the curator wrote is what is read here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import yaml

from generator.content.mistakes import in_plain_words
from generator.model.problem import Level, Location, Problem

if TYPE_CHECKING:
    Loader = yaml.SafeLoader
else:
    Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 16
NOTHING = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as written. `plain` is a value without quotes."""

    text: str
    line: int
    plain: bool = True

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was written: `key:` or `key: null`."""
        return self.plain and self.text in NOTHING


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their values, each key once."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int


Node: TypeAlias = Scalar | Listing | Mapping


@dataclass(frozen=True, slots=True)
class Tree:
    """What a file holds. `whole` is False where reading stopped at a fault: what stood before it is kept."""

    root: Node
    problems: tuple[Problem, ...]
    whole: bool = True


def read_tree(file: str, data: bytes) -> Tree:
    """The tree of the YAML in `data`; `file` is how problems name it.

    Faults are errors of code `yaml`, `yaml-encoding`, `yaml-alias`, `yaml-tag`, `yaml-documents`, `duplicate-key`.
    """
    try:
        text = data.decode("utf-8-sig" if not data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-16")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "this file is not in UTF-8; open it in an editor and save it as UTF-8"
        return Tree(Scalar("", 1), (_error(file, line, "yaml-encoding", message),), whole=False)
    return _Builder(file, text).tree()


def _error(file: str, line: int, code: str, message: str) -> Problem:
    return Problem(Location(file, line), Level.ERROR, code, message)


class _Stop(Exception):  # noqa: N818 - it ends the reading of one file and never leaves this module
    """The rest of the file cannot be read."""


class _Builder:
    """Builds nodes from PyYAML's events. Collections that a fault cuts off keep what they had."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._events = self._read(text)
        self._problems: list[Problem] = []
        self._whole = True

    def tree(self) -> Tree:
        root: Node = Scalar("", 1)
        try:
            for event in self._events:
                if isinstance(event, yaml.DocumentStartEvent):
                    root = self._node(next(self._events), 0)
                    break
            if any(isinstance(event, yaml.DocumentStartEvent) for event in self._events):
                self._fault(1, "yaml-documents", "only what stands before the second --- is read; remove that line")
                self._whole = False
        except _Stop:
            self._whole = False
        return Tree(root, tuple(self._problems), self._whole)

    def _read(self, text: str) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(text, Loader=Loader)
        except yaml.YAMLError as error:
            line, message = in_plain_words(error, text)
            self._fault(line, "yaml", message)
            raise _Stop from error

    def _fault(self, line: int, code: str, message: str) -> None:
        self._problems.append(_error(self._file, line, code, message))

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if depth > DEEPEST:
            self._fault(line, "yaml", "nothing here is nested so deeply; close the brackets, write it flat")
            raise _Stop
        if isinstance(event, yaml.AliasEvent):
            self._fault(line, "yaml-alias", "a text that begins with * must stand in quotes; write '*…'")
            return Scalar("", line)
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            self._fault(line, "yaml-alias", "a text that begins with & must stand in quotes; write '&…'")
        if getattr(event, "tag", None) is not None and not self._implicit(event):
            self._fault(line, "yaml-tag", "a text that begins with ! must stand in quotes; write '!…'")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._listing(line, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(line, depth)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, line, plain=event.style in {None, ""})
        raise _Stop

    @staticmethod
    def _implicit(event: yaml.Event) -> bool:
        implicit = getattr(event, "implicit", True)
        return any(implicit) if isinstance(implicit, tuple) else bool(implicit)

    def _listing(self, line: int, depth: int) -> Listing:
        items: list[Node] = []
        try:
            while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
                items.append(self._node(event, depth + 1))
        except _Stop:
            if depth:
                raise
            self._whole = False
            self._events = iter(())
        return Listing(tuple(items), line)

    def _mapping(self, line: int, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        try:
            while not isinstance(event := next(self._events), yaml.MappingEndEvent):
                key, value = self._node(event, depth + 1), self._node(next(self._events), depth + 1)
                self._add(entries, key, value)
        except _Stop:
            if depth:
                raise
            self._whole = False
            self._events = iter(())
        return Mapping(tuple(entries.values()), line)

    def _add(self, entries: dict[str, tuple[Scalar, Node]], key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            self._fault(key.line, "yaml", "a key must be a word; write `key: value`")
        elif key.text in entries:
            first = entries[key.text][0].line
            self._fault(key.line, "duplicate-key", f"{key.text} stands in line {first} already, which counts; keep one")
        else:
            entries[key.text] = (key, value)
