"""Doubts that the curator settled: `reading:` in the YAML beside a text, by line."""

from __future__ import annotations

from collections.abc import Sequence

from generator.layout.rules.caption import words_of
from generator.layout.segments import Segment
from generator.model.exhibition import Settlement
from generator.model.page import Kind
from generator.model.problem import Level, Problem
from generator.model.source import PageText


def settled_kinds(segments: Sequence[Segment], settlements: Sequence[Settlement]) -> tuple[Segment, ...]:
    """The segments, those on a settled line being what the curator says."""
    kinds = {line: s.kind for s in settlements if s.kind for line in s.lines}
    return tuple(_settled(segment, kinds.get(segment.line)) for segment in segments)


def _settled(segment: Segment, kind: Kind | None) -> Segment:
    if kind is None or segment.run_in:
        return segment
    headed = kind in (Kind.HEADLINE, Kind.KICKER, Kind.DECK)
    names = segment.names if kind in (Kind.BYLINE, Kind.CREDIT) else ()
    # Behind its mark (■, 图①) a caption begins, whoever says that it is one.
    body = words_of(segment.text) if kind is Kind.CAPTION and segment.kind is not Kind.CAPTION else None
    return segment.taken_for(Kind.HEADING if headed else kind, 1.0, f"settled as {kind}", body=body, names=names)


def forced_kinds(segments: Sequence[Segment], settlements: Sequence[Settlement]) -> tuple[Segment, ...]:
    """After the heads are dressed: the kinds that only a head has, as settled."""
    kinds = {line: s.kind for s in settlements if s.kind for line in s.lines}
    return tuple(
        s.taken_for(kinds[s.line], 1.0, f"settled as {kinds[s.line]}") if _headed(s, kinds.get(s.line)) else s
        for s in segments
    )


def _headed(segment: Segment, kind: Kind | None) -> bool:
    return kind in (Kind.HEADLINE, Kind.KICKER, Kind.DECK, Kind.HEADING) and not segment.run_in


def starting_segments(segments: Sequence[Segment], settlements: Sequence[Settlement]) -> frozenset[int]:
    """The indexes of the segments that the curator says open a report."""
    lines = {line for s in settlements if s.starts_report for line in s.lines}
    return frozenset(i for i, segment in enumerate(segments) if segment.line in lines and not segment.run_in)


def barred_segments(segments: Sequence[Segment], settlements: Sequence[Settlement]) -> frozenset[int]:
    """The indexes of the segments that the curator says are section headings, so that no report opens there."""
    lines = {line for s in settlements if s.kind is Kind.HEADING for line in s.lines}
    return frozenset(i for i, segment in enumerate(segments) if segment.line in lines and not segment.run_in)


def settled_joins(segments: Sequence[Segment], settlements: Sequence[Settlement]) -> dict[int, bool]:
    """By the index of the second segment: whether it goes on with the one before."""
    answers = {max(s.lines): s.join for s in settlements if s.join is not None and s.lines}
    return {i: answers[s.line] for i, s in enumerate(segments) if s.line in answers}


def unused(source: PageText, segments: Sequence[Segment], settlements: Sequence[Settlement]) -> tuple[Problem, ...]:
    """A problem for each settlement whose line holds no text."""
    lines = {segment.line for segment in segments}
    return tuple(
        Problem(
            settlement.location,
            Level.WARNING,
            "reading-line-empty",
            f"line {line} of {source.path} holds no text of its own; correct the line number",
        )
        for settlement in settlements
        for line in settlement.lines
        if line not in lines
    )
