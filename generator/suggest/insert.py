"""New entries into the bytes of an authority file: nothing that stands there is touched.

ruamel.yaml finds where the list ends; writing the whole file anew with it would break lines otherwise than the curator
did. So the old bytes stay as they are, and what comes out is read again before anybody writes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.content.authorities import FILES, AuthorityFile, read_authorities
from generator.model.exhibition import Authority
from generator.model.names import Status
from generator.model.problem import Level, Location, Problem
from generator.suggest.entry import comment, entry_yaml
from generator.suggest.proposal import Proposal

CODE = "not-added"
Explain = Callable[[Proposal], Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Form:
    """How a file is written: its encoding, without the byte order mark, and what ends its lines."""

    encoding: str
    line_end: str

    def bytes_of(self, text: str) -> bytes:
        return text.replace("\n", self.line_end).encode(self.encoding)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where new entries go: `at` is an offset in bytes; in a list in brackets they are parted by commas."""

    at: int
    indent: str = ""
    flow: bool = False
    comma: bool = False


def with_entries(
    file: str, old: bytes, proposals: Sequence[Proposal], heading: str, explain: Explain
) -> bytes | tuple[Problem, ...]:
    """The bytes of the authority file named `file` with the proposals behind its entries, or why that cannot be.

    `heading` stands above what is new, unless it stands in the file already; `explain` gives the lines that stand
    above an entry as a comment. In a block list, a file with only comments and an empty file the old bytes come first,
    unchanged; in a list in brackets all new bytes stand before the closing bracket.
    """
    before = read_authorities(file, old)
    if errors := tuple(p for p in before.problems if p.level is Level.ERROR):
        return errors
    form = _form(old)
    place = _place(old, form)
    if place is None:
        return (_refused(file, 1, "the entries must be one list; begin each with `- `"),)
    above = heading if form.bytes_of(comment([heading])) not in old else ""
    for gap in ("\n", ""):
        new = _set_in(old, form, place, _Text(above, gap), [(p, explain(p)) for p in proposals])
        if _is_as_meant(before, read_authorities(file, new), file, proposals):
            return new
    line = max(1, len(old.splitlines()))
    return (_refused(file, line, "nothing can be added after this line; take out what ends the list (`...`, null)"),)


@dataclass(frozen=True, slots=True)
class _Text:
    heading: str
    gap: str


def _set_in(
    old: bytes, form: _Form, place: _Place, text: _Text, proposals: Sequence[tuple[Proposal, Sequence[str]]]
) -> bytes:
    head, tail = old[: place.at], old[place.at :]
    blocks = [comment([text.heading])] if text.heading else []
    comma = place.comma
    for proposal, lines in proposals:
        mark = ", " if comma else ""
        blocks.append(f"{comment(lines)}\n{mark}{entry_yaml(proposal, flow=place.flow)}".lstrip("\n"))
        comma = place.flow
    said = "\n".join(f"{block}{text.gap}" for block in blocks)
    said = "\n".join(place.indent + line if line else line for line in said.rstrip("\n").split("\n"))
    before = head.decode(form.encoding).removeprefix("\ufeff")
    line = "" if not before or before.endswith("\n") else "\n"
    return head + form.bytes_of(f"{line}{text.gap if before else ''}{said}\n") + tail


def _form(data: bytes) -> _Form:
    line_end = "\r\n" if b"\r\n" in data or b"\r\0\n\0" in data or b"\0\r\0\n" in data else "\n"
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return _Form(encoding, line_end)
    return _Form("utf-8", line_end)


def _place(data: bytes, form: _Form) -> _Place | None:
    """Where new entries go; None where the file holds no list."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError
    from ruamel.yaml.events import SequenceStartEvent

    text = data.decode(form.encoding)
    mark = len(text) - len(text.removeprefix("\ufeff"))
    try:
        root, end = _root(YAML(pure=True).parse(text[mark:]))
    except YAMLError:
        return None
    if root is None:
        return _Place(len(data))
    if not isinstance(root, SequenceStartEvent):
        return None
    if not root.flow_style:
        return _Place(len(data), " " * root.start_mark.column)
    inside = text[mark + root.start_mark.index : mark + end - 1]
    before = text[: mark + end - 1].encode(form.encoding)
    return _Place(len(before), " ", flow=True, comma=_wants_comma(inside))


def _root(events: Iterator[Any]) -> tuple[Any, int]:
    """The event with which what a file holds begins, and the offset at which it ends if it stands in brackets."""
    from ruamel.yaml.events import CollectionEndEvent, CollectionStartEvent, NodeEvent

    root = next((event for event in events if isinstance(event, NodeEvent)), None)
    if not isinstance(root, CollectionStartEvent) or not root.flow_style:
        return root, 0
    depth = 1
    for event in events:
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if not depth:
            return root, event.end_mark.index
    return root, 0


def _wants_comma(inside: str) -> bool:
    """Whether something stands in the brackets after which no comma stands; `inside` begins with the bracket."""
    from ruamel.yaml import YAML
    from ruamel.yaml.tokens import FlowEntryToken, FlowSequenceStartToken

    tokens = list(YAML(pure=True).scan(inside + "\n]"))
    return not isinstance(tokens[-3], FlowEntryToken | FlowSequenceStartToken)


def _is_as_meant(before: AuthorityFile, after: AuthorityFile, file: str, proposals: Sequence[Proposal]) -> bool:
    """Whether the old entries are read as before, and behind them what was proposed, without a problem."""
    count = len(before.entries)
    new = tuple(replace(entry, location=Location(file)) for entry in after.entries[count:])
    return (
        after.problems == before.problems
        and after.entries[:count] == before.entries
        and new == tuple(_as_entry(proposal, file) for proposal in proposals)
    )


def _as_entry(proposal: Proposal, file: str) -> Authority:
    return Authority(
        proposal.id,
        FILES[file],
        proposal.name,
        Location(file),
        proposal.aliases,
        status=Status.SUGGESTED,
        roles=proposal.roles,
        place_kind=proposal.place_kind,
        within=proposal.within,
    )


def _refused(file: str, line: int, why: str) -> Problem:
    return Problem(Location(file, line), Level.ERROR, CODE, f"{why}; nothing was added")
