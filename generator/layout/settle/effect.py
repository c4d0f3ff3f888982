"""Whether a page is what the curator said; where it is not, why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.layout.settle.plan import JOINED, stretches
from generator.model.exhibition import Settlement
from generator.model.page import Block, Kind, Page
from generator.model.problem import Level, Problem

# May stand above the heading with which a report begins.
BEFORE_START = (Kind.FURNITURE, Kind.JUMP_LINE)
NO_EFFECT = "reading-no-effect"
OTHERWISE = "other lines of this file say otherwise; keep those that are right"


def without_effect(page: Page, settlements: Sequence[Settlement]) -> Iterator[Problem]:
    """A problem for each settlement that the page does not show, and for each whose line holds no text.

    Lines that the text does not have are told of elsewhere (`generator.content.agreement`).
    """
    read = _Read(page)
    for settlement in settlements:
        empty = [line for line in settlement.lines if read.is_empty(line)]
        for line in empty:
            message = f"line {line} of {page.source.path} is empty; correct the line number"
            yield _problem(settlement, "reading-line-empty", message)
        if empty or any(read.first(line) is None for line in settlement.lines):
            continue
        yield from _kind(read, settlement, settlements)
        yield from _join(read, settlement, settlements)
        yield from _start(read, settlement)


def _problem(settlement: Settlement, code: str, message: str) -> Problem:
    return Problem(settlement.location, Level.WARNING, code, message)


class _Read:
    """Where the lines of a page went."""

    def __init__(self, page: Page) -> None:
        """Look the page through."""
        source = page.source
        self.page = page
        self.ends: dict[int, tuple[int, int]] = {}
        for line in range(1, len(source.line_starts) + 1):
            span = source.line_span(line)
            text = source.text[span.start : span.end]
            start = span.start + len(text) - len(text.lstrip())
            self.ends[line] = (start, span.start + len(text.rstrip()) - 1)

    def is_empty(self, line: int) -> bool:
        """Whether the text has the line, with nothing on it."""
        start, last = self.ends.get(line, (0, 0))
        return last < start

    def first(self, line: int) -> Block | None:
        """The block with the first character of a line."""
        return self._block(self.ends[line][0]) if line in self.ends else None

    def goes_on_from(self, line: int) -> int | None:
        """The line at which the text begins with which that of a line goes on."""
        found = (join.before.start for join in self.page.joins if join.line == line)
        return next((self.page.source.line_of(start) for start in found), None)

    def _block(self, place: int) -> Block | None:
        return next((b for b in self.page.blocks if b.span.start <= place < b.span.end), None)

    def together(self, first: int, second: int) -> bool:
        """Whether some text of the first line and the beginning of the second stand in one part of a report."""
        start = self._past_bold(second)
        above = range(self.ends[first][0], self.ends[first][1] + 1)
        parts = (part for report in self.page.reports for part in report.parts)
        return any(
            part.passage.offset_of(start) is not None
            and any(part.passage.offset_of(place) is not None for place in above)
            for part in parts
        )

    def _past_bold(self, line: int) -> int:
        """Where the words of a line begin, behind marks that no part shows."""
        start, last = self.ends[line]
        parts = [part for report in self.page.reports for part in report.parts]
        shown = (p for p in range(start, last + 1) if any(part.passage.offset_of(p) is not None for part in parts))
        return next(shown, start)


def _kind(read: _Read, settlement: Settlement, others: Sequence[Settlement]) -> Iterator[Problem]:
    kind = settlement.kind
    if kind is None:
        return
    for first, last in stretches(settlement.lines):
        lines = [line for line in range(first, (last or first) + 1) if not read.is_empty(line)]
        wrong = next((line for line in lines if (block := read.first(line)) and block.kind is not kind), None)
        block = read.first(wrong) if wrong else None
        if block is None:
            continue
        other = next((o for o in others if o is not settlement and o.kind and wrong in _lines(o)), None)
        said = f"line {wrong} is {block.kind}, not {kind}"
        if other is not None:
            yield _problem(
                settlement,
                NO_EFFECT,
                f"{said}, since line {other.location.line} of this file says so; keep one of the two",
            )
        else:
            yield _problem(
                settlement,
                NO_EFFECT,
                f"{said}: it is in one block with line {block.line}; say what line {block.line} is",
            )


def _lines(settlement: Settlement) -> set[int]:
    return {line for a, b in stretches(settlement.lines) for line in range(a, (b or a) + 1)}


def _join(read: _Read, settlement: Settlement, others: Sequence[Settlement]) -> Iterator[Problem]:
    if settlement.join is None:
        return
    first, second = min(settlement.lines), max(settlement.lines)
    if read.together(first, second) == settlement.join:
        return
    said = f"lines {first} and {second} are {'not ' if settlement.join else 'still '}joined"
    other = next((o for o in others if o.join is (not settlement.join) and {*o.lines} == {first, second}), None)
    if other is not None:
        yield _problem(
            settlement, NO_EFFECT, f"{said}, since line {other.location.line} of this file says so; keep one of the two"
        )
    else:
        yield _problem(
            settlement, NO_EFFECT, f"{said}: {_why_not(read, first, second) if settlement.join else OTHERWISE}"
        )


def _why_not(read: _Read, first: int, second: int) -> str:
    above, below = read.first(first), read.first(second)
    if above is None or below is None or first == second:
        return OTHERWISE
    if above.report != below.report and Kind.FURNITURE not in (above.kind, below.kind):
        return "they stand in two reports; correct the line numbers, or say where reports begin"
    begins = read.goes_on_from(second)
    if begins:
        return f"the text of line {first} ends before line {begins}; write lines: [{begins}, {second}]"
    if above.kind not in JOINED:
        return f"line {first} is {above.kind}, with which nothing goes on elsewhere; say what it is"
    if above.kind is not below.kind:
        return f"line {first} is {above.kind} and line {second} {below.kind}; say that both are the same"
    return OTHERWISE


def _start(read: _Read, settlement: Settlement) -> Iterator[Problem]:
    for line in settlement.lines if settlement.starts_report else ():
        block = read.first(line)
        if block is None or block.report is None:
            yield _problem(
                settlement,
                NO_EFFECT,
                f"no report begins at line {line}, which is {Kind.FURNITURE}; correct the number, or say what it is",
            )
            continue
        own = (b for b in read.page.blocks if b.report == block.report and b.span.start < block.span.start)
        above = next((b for b in own if b.kind not in BEFORE_START), None)
        if above:
            yield _problem(
                settlement,
                NO_EFFECT,
                f"no report begins at line {line}, which goes on from line {above.line}; correct the number",
            )
