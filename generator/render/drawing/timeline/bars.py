"""How many reports and dated sentences each month holds, or each year where the months are too many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.labels import Labels
from generator.labels.dates import date_words
from generator.render.drawing.svg import element, words
from generator.render.drawing.timeline.mark import Mark
from generator.render.escape import Markdown

WIDTH, LINE, BAR = 288.0, 34.0, 7.0
START, LONGEST = 84.0, 140.0
MOST_LINES = 72
MONTH = 31


@dataclass(frozen=True, slots=True)
class _Line:
    """A month or a year, or a year of which the month is not known."""

    when: str
    reports: tuple[Mark, ...]
    events: tuple[Mark, ...]


def bars_of(reports: Sequence[Mark], events: Sequence[Mark], labels: Labels) -> tuple[list[Markdown], float]:
    """The bars, and how high they are together (pixels)."""
    lines = _lines(reports, events, _month)
    if len(lines) > MOST_LINES:
        lines = _lines(reports, events, _year)
    most = max(max(len(line.reports), len(line.events)) for line in lines)
    return [_drawn(line, n * LINE, LONGEST / most, labels) for n, line in enumerate(lines)], LINE * len(lines)


def _lines(reports: Sequence[Mark], events: Sequence[Mark], unit: Callable[[Mark], str]) -> list[_Line]:
    units = sorted({unit(mark) for mark in (*reports, *events)})
    by_unit: dict[str, tuple[list[Mark], list[Mark]]] = {when: ([], []) for when in units}
    for kind, marks in enumerate((reports, events)):
        for mark in marks:
            by_unit[unit(mark)][kind].append(mark)
    return [_Line(when, tuple(found), tuple(told)) for when, (found, told) in by_unit.items()]


def _month(mark: Mark) -> str:
    first = date.fromordinal(mark.span.first)
    return f"{first.year:04}-{first.month:02}" if mark.span.days <= MONTH else _year(mark)


def _year(mark: Mark) -> str:
    return f"{date.fromordinal(mark.span.first).year:04}"


def _drawn(line: _Line, top: float, scale: float, labels: Labels) -> Markdown:
    reports = labels.ngettext("%(num)s report", "%(num)s reports", len(line.reports))
    events = labels.ngettext("%(num)s dated sentence", "%(num)s dated sentences", len(line.events))
    parts = [
        element("rect", x=0, y=top, width=WIDTH, height=LINE, class_="target"),
        element("text", words(date_words(line.when, labels) or ""), x=START - 8, y=top + 20, text_anchor="end"),
    ]
    for n, (kind, found, said) in enumerate((("report", line.reports, reports), ("event", line.events, events))):
        if found:
            parts += _bar(kind, len(found) * scale, top + 3 + n * 14, said)
    way = (line.reports or line.events)[0].listed
    return element("a", *parts, href=way, class_="month")


def _bar(kind: str, length: float, top: float, said: str) -> Iterator[Markdown]:
    yield element("rect", x=START, y=top + 2, width=max(length, 1.5), height=BAR, class_=kind)
    yield element("text", words(said), x=START + length + 6, y=top + 10, class_="count")
