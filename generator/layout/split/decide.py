"""The best division of a page into reports, and how sure it is.

Dynamic programming (Bellman 1957) over the runs of headings, looking back over at most `FARTHEST` of them, so that time
grows with the length of the page. How sure each opening is follows from the best division in which it is otherwise.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.layout.rules.jump_line import comes_from
from generator.layout.segments import Segment
from generator.layout.split.held import held
from generator.layout.split.opening import openings
from generator.layout.split.runs import Run, runs_of
from generator.layout.split.ties import ties
from generator.layout.split.whole import Section, Stretch
from generator.model.page import Kind
from generator.weights import Weights, table_of

FARTHEST = 40
NO_BODY = (Kind.FURNITURE, Kind.JUMP_LINE, Kind.BYLINE, Kind.DATELINE, Kind.EDITORS_NOTE)
Seen = Iterator[tuple[str, float]]
SURE = 1000.0
IMPOSSIBLE = float("-inf")


@dataclass(frozen=True, slots=True)
class Start:
    """Where a report may begin: the index of a segment, whether it does, and from 0.5 to 1 how sure that is.

    `head` is the index of its first heading, behind a jump line that arrives with it.
    """

    segment: int
    opens: bool
    confidence: float
    head: int


@dataclass(frozen=True, slots=True)
class _Edge:
    """The runs from `start` up to `end`, without it, as one report."""

    start: int
    end: int
    score: float


def report_starts(
    segments: tuple[Segment, ...], forced: frozenset[int] = frozenset(), barred: frozenset[int] = frozenset()
) -> tuple[Start, ...]:
    """Every place where a report may begin, in order; the first segment of the page always opens one.

    Of the indexes of segments, the curator says that those of `forced` open a report and those of `barred` do not.
    """
    if not segments:
        return ()
    runs = runs_of(segments, forced)
    starts = _chosen(segments, runs, forced, barred) if runs else []
    if not starts or starts[0].segment:
        starts.insert(0, Start(0, opens=True, confidence=1.0, head=0))
    return tuple(starts)


def _chosen(
    segments: tuple[Segment, ...], runs: list[Run], forced: frozenset[int], barred: frozenset[int]
) -> list[Start]:
    openings_of = [starts_table().of(seen) for seen in openings(segments, runs)]
    edges = _edges(segments, runs, _settled(openings_of, runs, forced, barred | held(segments, runs)))
    forward, back = _best_up_to(edges, len(runs))
    margins = _margins(edges, forward, _best_from(edges, len(runs)))
    opens = set(_walk(back))
    starts = [
        Start(_with_arrival(segments, run.start), index in opens, _confidence(margins[index]), run.start)
        for index, run in enumerate(runs)
    ]
    if not _has_body(segments[: runs[0].start]):
        starts[0] = Start(0, opens=True, confidence=1.0, head=runs[0].start)
    return starts


def _settled(scores: list[float], runs: list[Run], forced: frozenset[int], barred: frozenset[int]) -> list[float]:
    """The scores of opening, with the curator's word; the first run needs no evidence."""
    known = dict.fromkeys(forced, SURE) | dict.fromkeys(barred - forced, -SURE)
    said = [known.get(run.start, score) for run, score in zip(runs, scores, strict=True)]
    return [max(0.0, known.get(runs[0].start, 0.0)), *said[1:]]


def _edges(segments: tuple[Segment, ...], runs: list[Run], openings: list[float]) -> list[list[_Edge]]:
    """By the run at which they end, the reports that may end there."""
    weights = starts_table()
    tied = [weights.sum(tie) for tie in ties(segments, runs)]
    edges: list[list[_Edge]] = [[]]
    for end, stretches in enumerate(stretches_of(segments, runs), 1):
        ending, inside = [], 0.0
        for start, seen in stretches:
            ending.append(_Edge(start, end, openings[start] + inside + weights.sum(seen)))
            inside += tied[start]
        edges.append(ending)
    return edges


def stretches_of(segments: Sequence[Segment], runs: Sequence[Run]) -> Iterator[Iterator[tuple[int, Seen]]]:
    """For each run the stretches that end with it, from the shortest: where one starts, and what is seen of it."""
    sections = [Section.of(segments, run) for run in runs]
    return (_ending(segments, runs, sections, end) for end in range(1, len(runs) + 1))


def _ending(
    segments: Sequence[Segment], runs: Sequence[Run], sections: Sequence[Section], end: int
) -> Iterator[tuple[int, Seen]]:
    stretch = Stretch(segments, runs[end - 1].below)
    for start in range(end - 1, max(-1, end - 1 - FARTHEST), -1):
        stretch.take(sections[start])
        yield start, stretch.seen()


def starts_table() -> Weights:
    """What everything weighs that is seen of runs and stretches; the line without a name is what every run has."""
    return table_of("generator.layout", "starts")


def _best_up_to(edges: list[list[_Edge]], count: int) -> tuple[list[float], list[int]]:
    """The score of the best division of the runs before each, and where its last report begins."""
    best, back = [0.0] + [IMPOSSIBLE] * count, [0] * (count + 1)
    for end in range(1, count + 1):
        for edge in edges[end]:
            score = best[edge.start] + edge.score
            if score > best[end]:
                best[end], back[end] = score, edge.start
    return best, back


def _best_from(edges: list[list[_Edge]], count: int) -> list[float]:
    """The score of the best division of each run and those behind it."""
    best = [IMPOSSIBLE] * count + [0.0]
    for end in range(count, 0, -1):
        for edge in edges[end]:
            best[edge.start] = max(best[edge.start], best[end] + edge.score)
    return best


def _margins(edges: list[list[_Edge]], forward: list[float], behind: list[float]) -> list[float]:
    """For each run by how much the best division in which it opens a report beats the best in which it does not."""
    count = len(forward) - 1
    without = [IMPOSSIBLE] * (count + 1)
    for end in range(1, count + 1):
        best = IMPOSSIBLE
        # The edges of one end begin ever earlier; a run lies inside those that begin before it.
        for edge in reversed(edges[end]):
            without[edge.start] = max(without[edge.start], best)
            best = max(best, forward[edge.start] + edge.score + behind[end])
    return [forward[run] + behind[run] - without[run] for run in range(count)]


def _confidence(margin: float) -> float:
    """A margin of score as a likelihood, after the logistic function: scores count as logarithms of odds."""
    return 1 / (1 + math.exp(-min(abs(margin), 40.0)))


def _walk(back: Sequence[int]) -> list[int]:
    """The runs that open a report, from the last to the first."""
    opens, end = [], len(back) - 1
    while end:
        end = back[end]
        opens.append(end)
    return opens


def _with_arrival(segments: tuple[Segment, ...], start: int) -> int:
    """上接第一版 on a line of its own above a headline belongs to what is below it."""
    above = segments[start - 1] if start else None
    arrives = above is not None and above.kind is Kind.JUMP_LINE and not above.run_in and comes_from(above.text)
    return start - 1 if arrives and segments[start - 1].blanks >= segments[start].blanks else start


def _has_body(segments: Sequence[Segment]) -> bool:
    return any(segment.kind not in NO_BODY for segment in segments)
