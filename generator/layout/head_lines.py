"""Lines of print that are one heading: a headline in two lines, a label and the line below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.layout.columns import is_column, is_label, is_rubric
from generator.layout.headline import ADDED, HALVES, IN_BRACKETS, LEAST_SIDE, LONGEST_RUBRIC, REVIEWS, SERIES
from generator.layout.punctuation import CLAUSE_MARK, ideographs
from generator.layout.segments import Segment, usual_gap
from generator.layout.split import DECK_MARK
from generator.model.page import Kind
from generator.model.source import PageText, Passage, Span

# A second half may be shorter than the first; what is much longer is the deck.
LEAST_RATIO, LEAST_RATIO_BELOW = 0.5, 0.6
LONGEST_HALF, EVEN, UNEVEN = 12, 0.7, 2
LONGEST_LINE, THREE = 24, 3


def merged_lines(source: PageText, report: Sequence[Segment]) -> tuple[Segment, ...]:
    """A headline set in two lines: no blank line between them, where the page puts one between its paragraphs."""
    usual = usual_gap(report)
    gapless = not any(segment.blanks for segment in report[1:])
    merged: list[Segment] = list(report[:1])
    for segment, below in zip(report[1:], [*report[2:], None], strict=False):
        above = merged[-1]
        if _spoken_of(above, segment):
            merged.append(segment)
            continue
        if len(merged) > 1 and _equal_pair(merged[-2], above, segment, below):
            merged[-1] = _joined(source, above, segment)
            continue
        third = below is not None and below.kind is Kind.HEADING and not below.blanks
        over = merged[-2] if len(merged) > 1 and merged[-2].kind is Kind.HEADING else None
        first = above.blanks or (over is not None and is_column(over.words)) or (gapless and over is None)
        if third or not first or len(above.passage.pieces) > 1:
            merged.append(segment)
        elif (
            not segment.blanks
            and _one_headline(above, segment)
            and not (over is None and not _is_heading(below) and _longer(above, segment))
            and (usual or _stands_apart(below) or _even(above, segment))
        ):
            merged[-1] = _joined(source, above, segment)
        else:
            merged.append(segment)
    return tuple(merged)


def with_labels(source: PageText, body: Sequence[Segment]) -> list[Segment]:
    """A section's heading in two lines: 破 题 and below it what it stands for."""
    merged: list[Segment] = []
    for segment in body:
        above = merged[-1] if merged else None
        headed = above is not None and above.kind is segment.kind is Kind.HEADING and not segment.blanks
        labels = above is not None and headed and is_label(above.words) and not segment.level
        if above is not None and labels and not _spoken_of(above, segment):
            merged[-1] = _joined(source, above, segment)
        else:
            merged.append(segment)
    return merged


def _spoken_of(above: Segment, below: Segment) -> bool:
    """Whether the curator said what one of two lines is, or that they are two."""
    return bool(above.settled or below.settled or below.told_join is False)


def _joined(source: PageText, above: Segment, below: Segment) -> Segment:
    span = Span(above.passage.span.start, below.passage.span.end)
    return replace(above, passage=Passage.of(source, span))


def _stands_apart(below: Segment | None) -> bool:
    """Whether another line of the head follows after a gap."""
    return below is not None and below.kind is Kind.HEADING and below.blanks > 0


def _is_heading(segment: Segment | None) -> bool:
    return segment is not None and segment.kind is Kind.HEADING


def _longer(above: Segment, below: Segment) -> bool:
    """Of two lines that are all the head, one set longer than the headline above it is the deck, in smaller type."""
    leads = above.words.endswith(("：", ":"))
    return not leads and len(below.words) > len(above.words) + UNEVEN


def _even(above: Segment, below: Segment) -> bool:
    """Whether two lines are short and about as long as each other, as halves of a headline are set."""
    shorter, longer = sorted(len(s.words) for s in (above, below))
    return longer <= LONGEST_HALF and shorter >= EVEN * longer


def _one_headline(above: Segment, below: Segment) -> bool:
    lines = (above, below)
    if any(s.kind is not Kind.HEADING or s.run_in or is_rubric(s.words) for s in lines) or below.level:
        return False
    if above.behind or below.before:
        return False
    if (
        _names_column(above.words)
        or _short_over_long(above.words, below.words)
        or _whole_below(above.words, below.words)
        or ADDED.fullmatch(below.words)
        or REVIEWS.match(below.words)
    ):
        return False
    if above.words.endswith(("：", ":")):
        return len(below.words) <= LONGEST_LINE
    first, second = (ideographs(s.words) for s in lines)
    if second < LEAST_RATIO * first or first < LEAST_RATIO_BELOW * second or "、" in below.words:
        return False
    return all(len(s.words) <= LONGEST_LINE for s in lines) and not DECK_MARK.match(below.words)


def _names_column(words: str) -> bool:
    """扶贫路上·驻村日记, 【书边随笔】, and four characters that are no sentence: what stands above a headline."""
    return bool(IN_BRACKETS.fullmatch(words) or SERIES.fullmatch(words))


def _short_over_long(above: str, below: str) -> bool:
    """灘邊人語 over 一隻鳥的戶口: as short as a column, and not as long as the line below it."""
    return is_column(above) and len(above) <= LONGEST_RUBRIC and len(below) >= len(above) + UNEVEN


def _whole_below(above: str, below: str) -> bool:
    """市长办公会昨开到深夜 over 老街不拆了　先修下水道: two halves with a gap are a headline by themselves.

    Of a headline in two lines both are set so, or the first.
    """
    return bool(HALVES.search(below)) and not HALVES.search(above) and len(below) > len(above)


def deck_in_two(head: Sequence[Segment]) -> bool:
    """A line without clauses over two longer ones, close together, with a comma in each: headline and deck."""
    if len(head) != THREE or head[2].blanks or any(segment.level for segment in head):
        return False
    clauses = [len(CLAUSE_MARK.findall(segment.words)) for segment in head]
    longer = min(len(segment.words) for segment in head[1:]) > len(head[0].words)
    return clauses == [0, 1, 1] and longer and not is_column(head[0].words)


def _equal_pair(over: Segment, first: Segment, second: Segment, below: Segment | None) -> bool:
    """Whether two lines set as long as each other, and close, are one headline under the line `over`."""
    lines = (over, first, second)
    if any(s.kind is not Kind.HEADING or s.run_in or s.level for s in lines) or first.blanks or second.blanks:
        return False
    if below is not None and below.kind is Kind.HEADING and not DECK_MARK.match(below.words):
        return False
    sizes = [ideographs(s.words) for s in lines]
    if deck_in_two(lines):
        return False
    even = sizes[1] == sizes[2] == len(first.words) == len(second.words) and sizes[0] != sizes[1]
    return even and sizes[1] >= LEAST_SIDE and not any(DECK_MARK.match(s.words) for s in lines)
