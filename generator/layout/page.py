"""The order in which a page is read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.layout.assemble import assemble_report, block_of, join_of
from generator.layout.dates import page_date
from generator.layout.fragments import fragments_of
from generator.layout.heads import dress_head
from generator.layout.joins import find_joins
from generator.layout.neighbours import understand_neighbours
from generator.layout.rows import understand_rows
from generator.layout.rules import apply_rules
from generator.layout.segments import Segment
from generator.layout.settle import (
    barred_segments,
    forced_kinds,
    settled_joins,
    settled_kinds,
    starting_segments,
    unused,
)
from generator.layout.split import Start, report_starts
from generator.model.exhibition import Settlement
from generator.model.page import Kind, Page
from generator.model.problem import Level, Location, Problem
from generator.model.source import PageText

DOUBTFUL = 0.6


def read_layout(source: PageText, settlements: Sequence[Settlement] = ()) -> Page:
    """Everything that can be understood of a page text without knowing names.

    Every printed character lies in exactly one block. `settlements` are the curator's answers to doubts; they win.
    """
    segments = _segments(source, settlements)
    starts = report_starts(segments, starting_segments(segments, settlements), barred_segments(segments, settlements))
    groups = _reports(segments, starts)
    dressed = [forced_kinds(dress_head(source, group), settlements) for group in groups]
    joins = [find_joins(group, settled_joins(group, settlements)) for group in dressed]
    numbers = _numbers(dressed)
    folio = page_date(segments)
    reports = tuple(
        assemble_report(source, _report_id(source, number, numbers), group, broken, folio)
        for group, broken, number in zip(dressed, joins, numbers, strict=True)
        if number is not None
    )
    return Page(
        source=source,
        blocks=tuple(block_of(s, n) for group, n in zip(dressed, numbers, strict=True) for s in group),
        reports=reports,
        joins=tuple(join_of(g, b) for g, broken in zip(dressed, joins, strict=True) for b in broken),
        problems=(*_doubts(source, dressed), *unused(source, segments, settlements)),
    )


def _segments(source: PageText, settlements: Sequence[Settlement]) -> tuple[Segment, ...]:
    raw = (Segment(f.passage, Kind.PARAGRAPH, f.line, blanks=f.blanks, indent=f.indent) for f in fragments_of(source))
    read = tuple(part for segment in raw for part in apply_rules(source, segment))
    return settled_kinds(understand_neighbours(understand_rows(read)), settlements)


def _reports(segments: tuple[Segment, ...], starts: Sequence[Start]) -> list[tuple[Segment, ...]]:
    bounds = [start.segment for start in starts if start.opens]
    return [segments[a:b] for a, b in pairwise([*bounds, len(segments)])]


def _numbers(groups: Sequence[Sequence[Segment]]) -> list[int | None]:
    """The index of each group among the reports; None for a group that is furniture only."""
    numbers: list[int | None] = []
    count = 0
    for group in groups:
        real = any(segment.kind is not Kind.FURNITURE for segment in group)
        numbers.append(count if real else None)
        count += real
    return numbers


def _report_id(source: PageText, number: int | None, numbers: Sequence[int | None]) -> str:
    several = sum(n is not None for n in numbers) > 1
    return f"{source.name}-{(number or 0) + 1}" if several else source.name


def _doubts(source: PageText, groups: Sequence[Sequence[Segment]]) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            Location(source.path, segment.line),
            Level.INFO,
            "doubtful-kind",
            f"taken for {segment.kind} ({segment.reason}); if that is wrong, put "
            f"“- {{line: {segment.line}, kind: …}}” under reading: in the YAML beside the text",
        )
        for group in groups
        for segment in group
        if segment.confidence < DOUBTFUL
    )
