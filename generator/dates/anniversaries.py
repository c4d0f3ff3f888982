"""Years that follow from a count: 中国共产党成立100周年 is 2021, the third 中国农民丰收节 is 2020.

Sources: the first years are those of the founding documents, as the State Council, the National People's Congress or
the event itself made them known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# What is counted in years since it happened, by the year in which it did.
SINCE = {
    "中国共产党(?:成立|建党)|建党|中共建党|我们党(?:成立)?": 1921,
    "(?:中华人民共和国|新中国)(?:成立)?|建国|共和国(?:成立)?": 1949,
    "中国人民解放军(?:建军)?|建军": 1927,
    "改革开放": 1978,
    "(?:中国人民)?抗日战争(?:暨世界反法西斯战争)?胜利|抗战胜利": 1945,
    "(?:中国工农)?红军长征胜利|长征胜利": 1936,
    "五四运动": 1919,
    "辛亥革命": 1911,
    "(?:中国人民)?志愿军(?:抗美援朝)?出国作战|抗美援朝出国作战": 1950,
    "香港回归(?:祖国)?": 1997,
    "澳门回归(?:祖国)?": 1999,
    "汶川(?:特大)?(?:地震|大地震)": 2008,
    "唐山(?:大)?地震": 1976,
}
# Days that are counted every year, by the year of the first.
COUNTED = {
    "中国医师节|医师节": 2018,
    "中国农民丰收节|农民丰收节": 2018,
    "(?:全国)?教师节": 1985,
    "(?:中国)?记者节": 2000,
    "(?:南京大屠杀死难者)?国家公祭日": 2014,
    "(?:国家)?烈士纪念日": 2014,
    "中国人民警察节|人民警察节": 2021,
    "全民国家安全教育日": 2016,
    "中国航天日": 2016,
    "全国助残日": 1991,
    "国际护士节": 1912,
    "全国科技工作者日": 2017,
    "国家宪法日": 2014,
    "全国生态日": 2023,
    "植树节": 1979,
}
NUMBER = r"(?P<number>\d{1,3}|[一二三四五六七八九]?百[零〇]?[一二三四五六七八九十]{0,3}|[一二三四五六七八九十]{1,3})"
_SINCE = [(re.compile(rf"(?:{words})\s*{NUMBER}\s*(?:周年|週年)"), first) for words, first in SINCE.items()] + [
    (re.compile(r"建党(?P<number>百)年"), 1921),
    (re.compile(r"走过(?P<number>百)年光辉历程"), 1921),
]
_COUNTED = [
    (re.compile(rf"第\s*{NUMBER}\s*[个個]\s*[“「]?(?:{words})[”」]?"), first) for words, first in COUNTED.items()
]
DIGITS = "一二三四五六七八九"


def anniversaries(text: str) -> Iterator[tuple[int, str]]:
    """The years that counts in a text give, each with its words."""
    for patterns, before in ((_SINCE, 0), (_COUNTED, 1)):
        for pattern, first in patterns:
            for found in pattern.finditer(text):
                if number := _number(found["number"]):
                    yield first + number - before, found.group()


def _number(words: str) -> int:
    """A number below a thousand in digits or Chinese numerals."""
    if words.isdecimal():
        return int(words)
    hundreds, hundred, rest = words.partition("百")
    value = (DIGITS.find(hundreds) + 1 or 1) * 100 if hundred else 0
    rest = (rest if hundred else words).lstrip("零〇")
    tens, ten, ones = rest.partition("十")
    if ten:
        return value + (DIGITS.find(tens) + 1 if tens else 1) * 10 + (DIGITS.find(ones) + 1 if ones else 0)
    return value + (DIGITS.find(rest) + 1 if rest else 0)
