"""The number of a caption in the name of a file: 1.jpg, 01-村民.jpg, 图2 村民.jpg, 图③.jpg, 新快报_图四.jpg."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

BREAK = r"[\s._\-–—、,，:：()（）\[\]【】+~]"
CIRCLED, DARK = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "❶❷❸❹❺❻❼❽❾❿"
SIGN = rf"(?P<sign>[{CIRCLED}{DARK}])(?![{CIRCLED}{DARK}])"
# In a range or a sum (图1-2, 图①②, 图1图2 or 06-30) no number stands for itself.
ALONE = rf"(?!\d|[图圖]|{BREAK}+\d{{1,2}}(?!\d))"
HAN = r"(?P<han>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
WORDS = "图片|圖片|照片|图|圖|fig(?:ure)?|photo(?:graph)?|picture"
# Where the name says that it counts pictures, any number will do: 图1村民, 照片 2, fig. 3. 图一片废墟 counts none.
SAID = re.compile(
    rf"(?:^|{BREAK})(?:{WORDS}){BREAK}{{0,2}}(?:(?P<digits>\d{{1,3}}){ALONE}|{SIGN}|{HAN}(?:$|{BREAK}))", re.IGNORECASE
)
# A number without such a word stands first and for itself: 3个 and 12岁 count something else.
FIRST = re.compile(rf"^{BREAK}*(?:(?P<digits>\d{{1,3}})(?:$|(?={BREAK}){ALONE})|{SIGN})")
# Noughts before it count no people: 01村民. Nor may it be a date: 08月.
PADDED = re.compile(r"^(?P<digits>0\d|00\d|0\d\d)(?=[^\W\d])(?![年月日号號时時点點])")
ANY = re.compile(rf"(?P<digits>\d{{1,3}})|{SIGN}|{HAN}")
ONES = {sign: number for number, sign in enumerate("一二三四五六七八九", 1)}


@dataclass(frozen=True, slots=True)
class Number:
    """The number in a file's name. `printed`: it is called 图… or ①, as newspapers number their pictures."""

    value: int
    printed: bool


def number_in(name: str) -> Number | None:
    """The number by which a file says which caption it belongs to; None where it says none, or not clearly."""
    stem = re.sub(r"\.\w{1,5}$", "", _folded(name))
    said = {_value(found) for found in SAID.finditer(stem)}
    if said:
        return Number(said.pop(), printed=True) if len(said) == 1 else None
    first = FIRST.match(stem) or PADDED.match(stem)
    return Number(_value(first), printed=first.groupdict().get("sign") is not None) if first else None


def printed_number(marker: str | None) -> int | None:
    """The number that a caption's marker prints: 2 of 图②:."""
    found = ANY.search(_folded(marker or ""))
    return _value(found) if found else None


def _folded(text: str) -> str:
    """Wide digits and letters become narrow; circled numbers, which NFKC would make plain, stay."""
    signs = unicodedata.normalize("NFC", text)
    return "".join(sign if sign in CIRCLED else unicodedata.normalize("NFKC", sign) for sign in signs)


def _value(found: re.Match[str]) -> int:
    said = found.groupdict()
    if sign := said.get("sign"):
        return (CIRCLED.find(sign) if sign in CIRCLED else DARK.find(sign)) + 1
    if words := said.get("han"):
        tens, ten, ones = words.rpartition("十")
        return (ONES.get(tens, 1) * 10 if ten else 0) + ONES.get(ones, 0)
    return int(said["digits"])
