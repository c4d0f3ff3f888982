"""The order in which a page is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from generator.dates import dates_of, page_date
from generator.layout.assemble import assemble_report, block_of, join_of
from generator.layout.doubts import doubtful_joins, doubtful_kinds, doubtful_starts
from generator.layout.fragments import Fragment, fragments_of
from generator.layout.heads import dress_head
from generator.layout.joins import find_joins
from generator.layout.neighbours import understand_neighbours
from generator.layout.neighbours.items import marked
from generator.layout.plain import as_printed, plain_page
from generator.layout.rows import understand_rows
from generator.layout.rules import apply_rules
from generator.layout.segments import Segment
from generator.layout.settle import Plan, regrouped, settled_pairs, settled_pieces, without_effect
from generator.layout.split import Start, report_starts
from generator.lexicon.editions import edition_of
from generator.model.exhibition import Settlement
from generator.model.page import Kind, Page, Report
from generator.model.source import PageText


def read_layout(source: PageText, settlements: Sequence[Settlement] = ()) -> Page:
    """Everything that can be understood of a page text without knowing names.

    Every printed character lies in exactly one block. `settlements` are the curator's answers to doubts; they win.
    """
    plain = plain_page(source)
    plan = Plan.of(settlements)
    segments = understand_neighbours(lines_of(plain, plan))
    if plan.puts_together:
        plan = plan.knowing(plain, segments)
        segments = understand_neighbours(lines_of(plain, plan))
    starts = report_starts(segments, plan.starting(segments), plan.barred(segments))
    groups = _reports(segments, starts)
    read = [dress_head(plain, group) for group in groups]
    joins = [find_joins(group, settled_pairs(source, group, plan)) for group in read]
    dressed = [as_printed(source, group) for group in read]
    numbers = _numbers(dressed)
    reports = tuple(
        assemble_report(source, _report_id(source, number, numbers), group, broken)
        for group, broken, number in zip(dressed, joins, numbers, strict=True)
        if number is not None
    )
    page = Page(
        source=source,
        blocks=tuple(block_of(s, n) for group, n in zip(dressed, numbers, strict=True) for s in group),
        reports=_with_folio(segments, reports),
        joins=tuple(join_of(g, b) for g, broken in zip(dressed, joins, strict=True) for b in broken),
        problems=(
            *doubtful_starts(source, as_printed(source, segments), starts),
            *doubtful_kinds(source, dressed),
            *(d for g in dressed for d in doubtful_joins(source, g)),
        ),
    )
    return replace(page, problems=(*page.problems, *without_effect(page, settlements))) if settlements else page


def lines_of(source: PageText, plan: Plan | None = None) -> tuple[Segment, ...]:
    """What rules and rows make of the lines of a page in plain form, before anything is asked of their neighbours."""
    raw = (_unread(f) for f in fragments_of(source, partial(regrouped, plan=plan) if plan else None))
    told = (settled_pieces(segment, apply_rules(source, segment)) for segment in raw)
    return understand_rows(marked(tuple(part for pieces in told for part in pieces)))


def _unread(fragment: Fragment) -> Segment:
    return Segment(
        fragment.passage,
        Kind.PARAGRAPH,
        fragment.line,
        blanks=fragment.blanks,
        indent=fragment.indent,
        before=fragment.before,
        behind=fragment.behind,
        settled=fragment.settled,
        told_join=fragment.told_join,
        anew=fragment.anew,
    )


def _reports(segments: tuple[Segment, ...], starts: Sequence[Start]) -> list[tuple[Segment, ...]]:
    bounds = [start.segment for start in starts if start.opens]
    return [segments[a:b] for a, b in pairwise([*bounds, len(segments)])]


def _with_folio(segments: Sequence[Segment], reports: Sequence[Report]) -> tuple[Report, ...]:
    furniture = [segment.text for segment in segments if segment.kind is Kind.FURNITURE]
    dates = dates_of([report.parts for report in reports], page_date(furniture))
    edition = edition_of(furniture)
    return tuple(replace(report, date=date, edition=edition) for report, date in zip(reports, dates, strict=True))


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
