"""Words for days, months and years."""

from __future__ import annotations

import pytest

from generator.dates.anniversaries import anniversaries
from generator.dates.expressions import Side, expressions


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("于2020年1月23日启用", "2020年1月23日", Side("2020", 1, 23)),
        ("二〇二〇年二月十六日", "二〇二〇年二月十六日", Side("2020", 2, 16)),
        ("一九八四年四月", "一九八四年四月", Side("1984", 4)),
        ("１９９８年８月７日", "１９９８年８月７日", Side("1998", 8, 7)),
        ("到 5 月 21 日", "5 月 21 日", Side(None, 5, 21)),
        ("5月21号", "5月21号", Side(None, 5, 21)),
        ("十二月廿三日", "十二月廿三日", Side(None, 12, 23)),
        ("（16日）", "16日", Side(None, None, 16)),
        ("二十三日", "二十三日", Side(None, None, 23)),
        ("5月中旬", "5月中旬", Side(None, 5)),
        ("2022年的5月", "2022年的5月", Side("2022", 5)),
        ("上世纪80年代", "上世纪80年代", Side("198X")),
        ("20世纪五十年代", "20世纪五十年代", Side("195X")),
        ("2010年代", "2010年代", Side("201X")),
        ("九十年代末", "九十年代", Side("199X")),
        ("5日报道", "5日", Side(None, None, 5)),
    ],
)
def test_a_date_is_found(text: str, words: str, side: Side) -> None:
    """With exactly its words, and nothing that they leave open."""
    (found,) = expressions(text)
    assert (text[found.start : found.end], found.side) == (words, side)


@pytest.mark.parametrize(
    "text",
    [
        "三年来，50多天",
        "5日内完成",
        "4月31日",
        "2月30日",
        "十月怀胎",
        "三月三",
        "月饼",
        "四号线",
        "2021级",
        "人民日报",
        "13.5日",
        "2020—2021年",
        "五一前后",
        "第3日",
        "1月饼",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Whiles, sayings, numbers of other things, days that no calendar has."""
    assert list(expressions(text)) == []


@pytest.mark.parametrize(
    ("text", "words", "last"),
    [
        ("6月19日至29日", "6月19日至29日", Side(None, 6, 29)),
        ("5月21日—6月2日", "5月21日—6月2日", Side(None, 6, 2)),
        ("2019年至2021年", "2019年至2021年", Side("2021")),
        ("5月21日至3楼", "5月21日", None),
    ],
)
def test_a_stretch_of_time(text: str, words: str, last: Side | None) -> None:
    """What its second side leaves out, the first says."""
    (found,) = expressions(text)
    assert (text[found.start : found.end], found.last) == (words, last)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("庆祝中国共产党成立100周年", 2021),
        ("建党百年", 2021),
        ("新中国成立七十周年", 2019),
        ("改革开放40周年", 2018),
        ("第五个“中国医师节”", 2022),
        ("第二十三个教师节", 2007),
        ("第43个植树节", 2021),
        ("纪念抗战胜利七十五周年", 2020),
        ("香港回归祖国25周年", 2022),
    ],
)
def test_a_counted_anniversary_says_the_year(text: str, year: int) -> None:
    """From the founding, or from the first of its days."""
    assert [found for found, _ in anniversaries(text)] == [year]


def test_an_anniversary_of_nothing_known_says_nothing() -> None:
    """建厂60周年 does not say when the works were founded."""
    assert list(anniversaries("建厂60周年，第三个年头，第五个项目，成立一百天")) == []
