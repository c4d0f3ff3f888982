"""Segments → the page: blocks that tile the text, and each report's parts in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.layout.headline import IN_BRACKETS
from generator.layout.heads import column_of
from generator.layout.joins import Broken
from generator.layout.rules.jump_line import comes_from
from generator.layout.segments import Segment
from generator.model.page import Block, Contributor, Join, Kind, Part, Report
from generator.model.source import PageText, Passage, Piece, Span

ANCHORS = {
    Kind.KICKER: "kicker",
    Kind.HEADLINE: "headline",
    Kind.DECK: "deck",
    Kind.BYLINE: "byline",
    Kind.DATELINE: "dateline",
    Kind.HEADING: "h",
    Kind.PARAGRAPH: "p",
    Kind.CAPTION: "fig",
    Kind.CREDIT: "credit",
    Kind.PULL_QUOTE: "quote",
    Kind.EDITORS_NOTE: "note",
    Kind.JUMP_LINE: "jump",
    Kind.LIST: "list",
    Kind.TABLE: "table",
    Kind.VERSE: "verse",
}
IN_LINES = (Kind.LIST, Kind.TABLE, Kind.VERSE)
LINE_ENDS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
BRACKETS = "（）()【】[]〔〕︵︶︻︼︹︺:： \u3000"
UNNUMBERED = (Kind.KICKER, Kind.HEADLINE, Kind.DECK)


@dataclass(slots=True)
class _Assembly:
    """A report being put together: its parts so far and how many of each kind there are."""

    parts: list[Part] = field(default_factory=list)
    contributors: list[Contributor] = field(default_factory=list)
    counts: Counter[Kind] = field(default_factory=Counter)
    last_owner: str = ""
    source_note: str | None = None


def assemble_report(source: PageText, report_id: str, segments: Sequence[Segment], joins: Sequence[Broken]) -> Report:
    """The report that these segments, furniture apart, make; its date needs the whole page."""
    assembly = _Assembly()
    chains = _chains(joins) | _stanzas(segments)
    continued = {index for chain in chains.values() for index in chain[1:]}
    for index, segment in enumerate(segments):
        if segment.kind is Kind.FURNITURE or index in continued:
            continue
        _add(source, assembly, [segments[i] for i in chains.get(index, [index])])
    lines = [source.line_of(segment.passage.span.end - 1) for segment in segments]
    parts = tuple(assembly.parts)
    column = column_of(segments)
    jumps = [segment.text for segment in segments if segment.kind is Kind.JUMP_LINE]
    return Report(
        id=report_id,
        page=source.name,
        lines=(segments[0].line, max(lines)),
        parts=parts,
        contributors=tuple(assembly.contributors),
        publisher=next((s.publisher for s in segments if s.publisher), None),
        column=column.words.strip("【】[]●■◆★|｜ \u3000") if column else None,
        source_note=assembly.source_note,
        continued_from=next((_bare(text) for text in jumps if comes_from(text)), None),
        continued_to=next((_bare(text) for text in jumps if not comes_from(text)), None),
    )


def _bare(jump_line: str) -> str:
    return jump_line.strip(BRACKETS + "◀▶▲▼→←↑↓►◄>＞《》")


def _chains(joins: Sequence[Broken]) -> dict[int, list[int]]:
    """From the first segment of a broken paragraph to all of them."""
    chains: dict[int, list[int]] = {}
    heads: dict[int, int] = {}
    for join in joins:
        head = heads.get(join.before, join.before)
        chains.setdefault(head, [head]).append(join.after)
        heads[join.after] = head
    return chains


def _stanzas(segments: Sequence[Segment]) -> dict[int, list[int]]:
    """The rows of each table, list and stanza: from the first to all of them.

    A wider gap than between most of the rows parts stanzas and tables.
    """
    found: dict[int, list[int]] = {}
    for kind, run in groupby(enumerate(segments), key=lambda pair: pair[1].kind):
        rows = list(run) if kind in IN_LINES else []
        gap = min((segment.blanks for _, segment in rows[1:]), default=0)
        stanza: list[int] = []
        for index, segment in rows:
            if not stanza or segment.blanks > gap:
                stanza = found[index] = []
            stanza.append(index)
    return found


def _add(source: PageText, assembly: _Assembly, segments: list[Segment]) -> None:
    first = segments[0]
    anchor = _anchor(assembly, first)
    passage = _passage(source, segments)
    marker = first.text[: first.body].strip() or None if first.kind is Kind.CAPTION else None
    assembly.parts.append(Part(first.kind, passage, anchor, marker))
    assembly.source_note = assembly.source_note or (anchor if first.source_note else None)
    for name in first.names:
        start, end = name.start - first.body, name.end - first.body
        if name.writer:
            assembly.contributors.append(Contributor(name.name, name.role, anchor, start, end))
        if name.photographer:
            assembly.contributors.append(Contributor(name.name, name.role, anchor, start, end, photographer=True))


def _anchor(assembly: _Assembly, segment: Segment) -> str:
    kind = segment.kind
    if kind is Kind.CREDIT and assembly.last_owner:
        owner, assembly.last_owner = assembly.last_owner, ""
        return f"{owner}-credit"
    assembly.counts[kind] += 1
    number = assembly.counts[kind]
    anchor = ANCHORS[kind] if kind in UNNUMBERED and number == 1 else f"{ANCHORS[kind]}{number}"
    if kind in (Kind.CAPTION, Kind.PULL_QUOTE):
        assembly.last_owner = anchor
    elif kind is Kind.PARAGRAPH and not segment.run_in:
        assembly.last_owner = ""
    return anchor


def _passage(source: PageText, segments: list[Segment]) -> Passage:
    first = segments[0]
    if first.kind is Kind.HEADLINE and len(segments) == 1:
        return _raw(source, first.passage.cut(first.body, len(first.text)).span)
    if first.kind is Kind.DATELINE or (first.kind in (Kind.KICKER, Kind.HEADING) and IN_BRACKETS.fullmatch(first.text)):
        bare = first.text.strip(BRACKETS)
        start = first.text.index(bare)
        return first.passage.cut(start, start + len(bare))
    if len(segments) == 1:
        return first.passage.cut(first.body, len(first.text))
    in_lines = first.kind in IN_LINES
    pieces: list[Piece] = []
    joins: list[int] = []
    length = 0
    for segment in segments:
        if pieces and in_lines:
            # The line's end is kept: no name goes on over it.
            pieces.append(Piece(length, _line_end(source, pieces[-1].source + pieces[-1].length), 1))
            length += 1
        elif pieces:
            joins.append(length)
        pieces.extend(Piece(p.start + length, p.source, p.length) for p in segment.passage.pieces)
        length += len(segment.text)
    text = "".join(source.text[p.source : p.source + p.length] for p in pieces)
    return Passage(text, tuple(pieces), tuple(joins))


def _line_end(source: PageText, offset: int) -> int:
    """Where the line ends on which `offset` stands."""
    while source.text[offset] not in LINE_ENDS:
        offset += 1
    return offset + (source.text[offset : offset + 2] == "\r\n")


def _raw(source: PageText, span: Span) -> Passage:
    """The text of a span as it stands: a headline keeps the blank or line end that is its line break."""
    return Passage(source.text[span.start : span.end], (Piece(0, span.start, span.end - span.start),))


def block_of(segment: Segment, report: int | None) -> Block:
    """The block that a segment is."""
    owner = None if segment.kind is Kind.FURNITURE else report
    return Block(segment.span, segment.line, segment.kind, owner, segment.confidence, segment.reason)


def join_of(segments: Sequence[Segment], broken: Broken) -> Join:
    """The join between two segments, with the line on which the second begins."""
    before, after = segments[broken.before], segments[broken.after]
    return Join(before.passage.span, after.passage.span, after.line, broken.reason)
