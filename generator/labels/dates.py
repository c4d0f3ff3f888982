"""Dates in words: `2021-06-30~` is 约2021年6月30日."""

from __future__ import annotations

import re
from functools import cache

from generator.labels.labels import Labels
from generator.labels.numerals import NUMERALS, below_a_hundred
from generator.model.edtf import Interval, Moment, read_date

NUMBER = re.compile(r"[0-9]+")


@cache
def date_words(edtf: str | None, labels: Labels) -> str | None:
    """A date or interval of EDTF in words; what is no EDTF is shown as written, None stays None."""
    if not edtf:
        return None
    date = read_date(edtf)
    if isinstance(date, Moment):
        return _moment(date, labels)
    return _interval(date, labels) if date else edtf


def date_in_numerals(edtf: str | None, labels: Labels) -> str | None:
    """A date in words, in Chinese with Chinese numerals, for where it is set upright: 二〇二一年五月至六月."""
    words = date_words(edtf, labels)
    return NUMBER.sub(_numeral, words) if words and labels.language.startswith("zh") else words


def _numeral(found: re.Match[str]) -> str:
    """A year digit by digit (GB/T 15835-2011), a month or day as a number below a hundred."""
    digits = found[0]
    if len(digits) > 2:
        return "".join(NUMERALS[int(digit)] for digit in digits)
    return below_a_hundred(int(digits))


def year_words(year: str, labels: Labels) -> str:
    """A year, a decade (`202X`) or a century (`20XX`) in words."""
    if year.endswith("XX"):
        return labels.pgettext("date", "%(year)ss", year=year[:2] + "00")
    if year.endswith("X"):
        return labels.pgettext("date", "%(year)ss", year=year[:3] + "0")
    return labels.pgettext("date", "%(year)s", year=year)


@cache
def month_words(month: int, labels: Labels) -> str:
    """A month (1 to 12) or a season (21 spring to 24 winter) in words."""
    names = {
        1: labels.pgettext("month", "January"),
        2: labels.pgettext("month", "February"),
        3: labels.pgettext("month", "March"),
        4: labels.pgettext("month", "April"),
        5: labels.pgettext("month", "May"),
        6: labels.pgettext("month", "June"),
        7: labels.pgettext("month", "July"),
        8: labels.pgettext("month", "August"),
        9: labels.pgettext("month", "September"),
        10: labels.pgettext("month", "October"),
        11: labels.pgettext("month", "November"),
        12: labels.pgettext("month", "December"),
        21: labels.pgettext("season", "Spring"),
        22: labels.pgettext("season", "Summer"),
        23: labels.pgettext("season", "Autumn"),
        24: labels.pgettext("season", "Winter"),
    }
    return names.get(month, str(month))


def _moment(date: Moment, labels: Labels) -> str:
    words = _exact(date, labels)
    if date.approximate:
        words = labels.pgettext("date", "about %(date)s", date=words)
    return labels.pgettext("date", "%(date)s (uncertain)", date=words) if date.uncertain else words


def _exact(date: Moment, labels: Labels) -> str:
    year = year_words(date.year, labels)
    if date.month is None:
        return year
    month = month_words(date.month, labels)
    if date.day is None:
        return labels.pgettext("date", "%(month)s %(year)s", month=month, year=year)
    return labels.pgettext("date", "%(day)s %(month)s %(year)s", day=date.day, month=month, year=year)


def _interval(date: Interval, labels: Labels) -> str:
    if date.start is None or date.end is None:
        side = date.start or date.end
        words = _moment(side, labels) if side else ""
        if date.end is None:
            return labels.pgettext("date", "from %(date)s", date=words)
        return labels.pgettext("date", "until %(date)s", date=words)
    if _are_months_of_one_year(date.start, date.end):
        start, end = (month_words(side.month or 1, labels) for side in (date.start, date.end))
        year = year_words(date.start.year, labels)
        return labels.pgettext("date", "%(start)s to %(end)s %(year)s", start=start, end=end, year=year)
    return labels.pgettext(
        "date", "%(start)s to %(end)s", start=_moment(date.start, labels), end=_moment(date.end, labels)
    )


def _are_months_of_one_year(start: Moment, end: Moment) -> bool:
    plain = not (start.approximate or start.uncertain or end.approximate or end.uncertain)
    return plain and start.year == end.year and bool(start.month and end.month) and start.day is None is end.day
