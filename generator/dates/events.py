"""When what a report tells happened: its dates, what they leave open taken from the words before or from its own date.

A year that is printed with its date is sure. 同年 and 次年 go on from the year named last; a month without a year takes
the year named earlier in its sentence, else the year in which it was last when the report appeared. What cannot be told
is no event: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.dates.expressions import Expression, Side, expressions
from generator.model.edtf import Moment, first_moment
from generator.model.event import Basis, Event
from generator.model.page import Kind, Part

TOLD = (Kind.PARAGRAPH, Kind.CAPTION, Kind.LIST, Kind.EDITORS_NOTE)
OF_REPORT = {
    "大前年": -3,
    "前年": -2,
    "去年": -1,
    "上年": -1,
    "上一年": -1,
    "今年": 0,
    "本年": 0,
    "明年": 1,
    "后年": 2,
    "後年": 2,
}
OF_CONTEXT = {"同年": 0, "当年": 0, "當年": 0, "次年": 1, "翌年": 1}
RECURRING = re.compile(r"(?:每年|每月|每到|每逢|往年|历年|歷年|常年|逐年|年年)的?$")
AHEAD = re.compile(
    r"(?:将|將|拟|擬|计划|計劃|预计|預計|有望|力争|到|至|于|於|在)[^。！？；，,]{0,6}$|(?:将|將|拟|擬|计划|预计)[^。！？；]{0,20}$"
)
SENTENCE_END = re.compile(r"[。！？!?；;]")
YEARS = range(1500, 2100)


@dataclass(frozen=True, slots=True)
class _Told:
    """What has been said so far: the year and month named last, and whether that was in this sentence."""

    year: int | None = None
    month: int | None = None
    in_sentence: bool = False


def events_of(parts: Iterable[Part], report_date: str | None) -> tuple[Event, ...]:
    """The dated events of a report, in the order of its parts. `report_date` is EDTF, None where it is not known."""
    appeared = first_moment(report_date)
    told = _Told()
    events: list[Event] = []
    for part in parts:
        if part.kind in TOLD:
            told = replace(told, month=None, in_sentence=False)
            told = _read(part, appeared, told, events)
    return tuple(events)


def _read(part: Part, appeared: Moment | None, told: _Told, events: list[Event]) -> _Told:
    end = 0
    for expression in expressions(part.text):
        if SENTENCE_END.search(part.text, end, expression.start):
            told = replace(told, in_sentence=False)
        end = expression.end
        before = part.text[max(0, expression.start - 24) : expression.start]
        if RECURRING.search(before) or _now(expression):
            continue
        found = _resolved(expression, appeared, told, before)
        if found is None:
            continue
        first, last, basis = found
        edtf = _edtf(first) if last is None else f"{_edtf(first)}/{_edtf(last)}"
        events.append(Event(part.anchor, expression.start, expression.end, edtf, basis))
        if first.year and first.year.isdecimal():
            told = _Told(int(first.year), (last or first).month, in_sentence=True)
    return told


def _now(expression: Expression) -> bool:
    """今年 by itself says no more than that the report appeared then."""
    return expression.relative in {"今年", "本年"} and expression.side == Side()


def _resolved(
    expression: Expression, appeared: Moment | None, told: _Told, before: str
) -> tuple[Side, Side | None, Basis] | None:
    first, basis = _first(expression, appeared, told, before)
    if first is None or (first.day == 29 and first.month == 2 and not _leaps(first.year)):
        return None
    last = _last(first, expression.last)
    if expression.last is not None and last is None:
        return None
    return first, last, basis


def _first(expression: Expression, appeared: Moment | None, told: _Told, before: str) -> tuple[Side | None, Basis]:
    side, relative = expression.side, expression.relative
    if side.year:
        return side, Basis.PRINTED
    if relative in OF_CONTEXT:
        return _with_year(side, told.year, OF_CONTEXT[relative]), Basis.CONTEXT
    year = int(appeared.year) if appeared and appeared.year.isdecimal() else None
    if relative:
        return _with_year(side, year, OF_REPORT[relative]), Basis.REPORT
    if told.in_sentence and told.year and (side.month or told.month):
        return _after(side, told), Basis.CONTEXT
    if side.month is None:
        return _day_alone(side, appeared, told), Basis.CONTEXT if told.month else Basis.REPORT
    return _last_time(side, appeared, before), Basis.REPORT


def _with_year(side: Side, year: int | None, offset: int = 0) -> Side | None:
    return replace(side, year=str(year + offset)) if year is not None and year + offset in YEARS else None


def _after(side: Side, told: _Told) -> Side | None:
    """A date in the sentence of another: in its year, or in the next where its month comes earlier."""
    month = side.month or told.month
    return _with_year(replace(side, month=month), told.year)


def _day_alone(side: Side, appeared: Moment | None, told: _Told) -> Side | None:
    """16日: of the month named before in the paragraph, else the last 16th before the report appeared."""
    if told.month and told.year:
        return _with_year(replace(side, month=told.month), told.year)
    if appeared is None or appeared.month is None or appeared.month > 12 or not appeared.year.isdecimal():
        return None
    if appeared.day is None:
        return None
    year, month = int(appeared.year), appeared.month
    if (side.day or 0) > appeared.day:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return _with_year(replace(side, month=month), year)


def _last_time(side: Side, appeared: Moment | None, before: str) -> Side | None:
    """5月21日: the last one before the report appeared; what is said to come is the next."""
    if appeared is None or not appeared.year.isdecimal() or (appeared.month or 99) > 12:
        return None
    year = int(appeared.year)
    here, now = (side.month or 0, side.day or 0), (appeared.month or 0, appeared.day or 31)
    if here <= now or AHEAD.search(before):
        return _with_year(side, year)
    # A report that appeared about then may speak of the days that follow; more than a month ahead is last year.
    soon = here[0] - now[0] <= 1
    return None if soon else _with_year(side, year, -1)


def _last(first: Side, last: Side | None) -> Side | None:
    """The other end of a stretch of time, in the year of the first unless it says another or would come before it."""
    if last is None:
        return None
    month = last.month or first.month
    year = int(last.year or first.year or 0)
    if last.year is None and (month or 0, last.day or 31) < (first.month or 0, first.day or 0):
        year += 1
    whole = Side(str(year), month, last.day)
    return whole if (whole.year or "", whole.month or 0) >= (first.year or "", first.month or 0) else None


def _leaps(year: str | None) -> bool:
    return not (year or "").isdecimal() or (
        int(year or 4) % 4 == 0 and (int(year or 4) % 100 != 0 or int(year or 4) % 400 == 0)
    )


def _edtf(side: Side) -> str:
    parts = [side.year or "XXXX"]
    parts += [f"{side.month:02d}"] if side.month else []
    parts += [f"{side.day:02d}"] if side.month and side.day else []
    return "-".join(parts)
