"""Words for a day, a month or a year, as Chinese newspapers print them, each with what it leaves open.

2020年1月23日, 二〇二〇年二月, 5月21日, 16日, 去年9月, 同年12月3日, 5月中旬, 上世纪80年代, 8月1日至9月3日. Words for a
while (三年, 50多天, 5日内) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
HAN_DIGITS = {"〇": "0", "○": "0", "零": "0"} | {han: str(i) for i, han in enumerate("一二三四五六七八九", 1)}
NUMERAL = re.compile(r"(?P<tens>[二三廿]?)(?P<ten>十?)(?P<ones>[一二三四五六七八九]?)")

# Characters behind 年, 月, 日 that make another word of it: 年代, 月饼, 日报.
_YEAR = (
    r"(?:公元)?(?P<year{n}>(?:1[5-9]|20)\d\d|[１２][０-９]{{3}}|[一二][〇○零一二三四五六七八九]{{3}})"
    r"\s*年(?![代级級薪])的?"
)
_MONTH = r"(?P<month{n}>1[0-2]|0?[1-9]|１[０-２]|[１-９]|十[一二]?|[一二三四五六七八九])\s*月(?![饼餅嫂子球季薪票亮])"
_DAY = (
    r"(?P<day{n}>3[01]|[12]\d|0?[1-9]|３[０１]|[１２][０-９]|[１-９]|三十一?|[二廿]十?[一二三四五六七八九]?|十[一二三四五六七八九]?"
    r"|[一二三四五六七八九])\s*[日号號](?!(?:[报報](?!道|導|导))|[本元游遊均常用楼樓线線院店厅廳馆館门門机機车車令文]|[以之]?内|內)"
)
_PART = r"(?P<part{n}>上旬|中旬|下旬|初|中|底|末)"
# 往后年年, 战后年代, 午后: 后 belongs to the word before.
_IN_TWO_YEARS = r"(?<![往今以此之事日其最然先前午背战戰婚死产產雨稍随隨])[后後]年(?!年)"
_RELATIVE = rf"(?P<relative>大前年|去年|前年|今年|本年|明年|{_IN_TWO_YEARS}|上年|上一年|同年|当年|當年|次年|翌年)的?"
_DECADE = re.compile(
    r"(?P<century>(?:上|本)?世[纪紀]|(?:20|二十|19|十九|21|二十一)世[纪紀]|19|20)?\s*(?P<decade>[0-9]0|[一二三四五六七八九]十)\s*年代"
)
# Where a date may begin: all other positions of a text are passed over at once.
_OPENS = (
    r"(?=(?:公元)?[0-9０-９〇○零一二三四五六七八九十廿]{{1,4}}\s*[年月日号號]|[大去前今本明后後上同当當次翌][一前]?年)"
)
_TO = r"\s*(?:至|到|[—－–\-~～]{1,2})\s*"


def _side_pattern(n: str, relative: str) -> str:
    """One side of a date, its groups numbered: a day alone, or a year, a month and what goes with it."""
    # Without its month 四号 is a building or a line of the underground.
    alone = _DAY.replace("day{n}", "alone{n}").replace("[日号號]", "日")
    side = f"(?:{alone}|(?:{_YEAR}{relative})?(?:{_MONTH}(?:的?\\s*{_DAY}|{_PART})?)?)"
    return (_OPENS + side).format(n=n)


_FIRST, _SECOND = _side_pattern("", f"|{_RELATIVE}"), _side_pattern("2", "")
DATE = re.compile(rf"(?<![\d０-９.．第])(?<!\d[-—–~～])(?P<first>{_FIRST})(?:{_TO}{_SECOND})?")
CENTURIES = {"19": 18, "十九": 18, "20": 19, "二十": 19, "21": 20, "二十一": 20, "上": 19, "本": 20}


@dataclass(frozen=True, slots=True)
class Side:
    """One date as printed: `year` as four characters (198X for a decade); None for what is left open."""

    year: str | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """A date in a text: `text[start:end]` are its words. `relative` is a word for the year (去年, 同年).

    `last` is the other end of a stretch of time; `rough` marks parts of a month (5月初).
    """

    start: int
    end: int
    side: Side
    last: Side | None = None
    relative: str | None = None
    rough: bool = False


def expressions(text: str) -> Iterator[Expression]:
    """The dates of a text in order; they do not overlap."""
    found = [*map(_date, DATE.finditer(text)), *map(_decade, _DECADE.finditer(text))]
    end = 0
    for expression in sorted((e for e in found if e), key=lambda e: (e.start, -e.end)):
        if expression.start >= end:
            yield expression
            end = expression.end


def _date(found: re.Match[str]) -> Expression | None:
    said = found.groupdict()
    first, last = _side(said, ""), _side(said, "2")
    if first is None or last is None:
        return None
    if (first == Side() and not said["relative"]) or _idiom(said):
        return None
    if last == Side():
        return Expression(*found.span("first"), first, None, said["relative"], bool(said["part"]))
    other = replace(last, year=last.year or first.year, month=last.month or first.month)
    return Expression(*found.span(), first, other, said["relative"], bool(said["part"]))


def _idiom(said: dict[str, str | None]) -> bool:
    """三月, 十月 by themselves: a while, a feast (三月三), a saying (十月怀胎)."""
    alone = not any(said[name] for name in ("year", "relative", "day", "part", "month2", "alone2"))
    return alone and (said["month"] or "")[:1] in HAN_DIGITS.keys() | {"十"}


def _side(said: dict[str, str | None], n: str) -> Side | None:
    """One side of a date; None where the calendar has no such day."""
    year, month = said.get(f"year{n}"), _number(said.get(f"month{n}"))
    day = _number(said.get(f"day{n}") or said.get(f"alone{n}"))
    if (
        month == 0
        or day == 0
        or (day or 0) > 31
        or (month in {4, 6, 9, 11} and day == 31)
        or (month == 2 and (day or 0) > 29)
    ):
        return None
    return Side(_year(year), month, day)


def _year(words: str | None) -> str | None:
    digits = "".join(HAN_DIGITS.get(c, c) for c in (words or "").translate(FULL_WIDTH))
    return digits or None


def _number(words: str | None) -> int | None:
    """A number below a hundred in digits or Chinese numerals; 0 where it is none."""
    if words is None:
        return None
    digits = words.translate(FULL_WIDTH)
    if digits.isdecimal():
        return int(digits)
    found = NUMERAL.fullmatch(words)
    if not found:
        return 0
    tens = {"": 1, "二": 2, "廿": 2, "三": 3}[found["tens"]] if found["ten"] or found["tens"] == "廿" else 0
    ones = found["ones"] if tens or not found["tens"] else found["tens"]
    return tens * 10 + int(HAN_DIGITS.get(ones, "0"))


def _decade(found: re.Match[str]) -> Expression | None:
    """上世纪八十年代 as 198X. Without its century a decade is one of the twentieth from the fifties on."""
    decade = found["decade"][0]
    digit = HAN_DIGITS.get(decade, decade)
    named = re.match(r"二十一|二十|十九|21|20|19|上|本", found["century"] or "")
    if named is None and digit not in "56789":
        return None
    first = 19 if named is None else int(named[0]) if found["century"] in {"19", "20"} else CENTURIES[named[0]]
    return Expression(*found.span(), Side(f"{first}{digit}X"))
