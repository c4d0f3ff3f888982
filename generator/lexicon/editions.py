"""版次: the number of the page, as its folio prints it, and as a jump line names another."""

from __future__ import annotations

import re
from collections.abc import Iterable

# 今日8版, 共16版: how many pages there are, and not which.
OF_ALL = re.compile(r"(?:[今本每][日期天]\s*(?:共|出版?)?|共有?|出版)\s*\d{1,3}\s*个?版")
HAN = "〇一二三四五六七八九"
PRINTED = (
    re.compile(r"第\s*(?:[A-Z]?\s*\d{1,3}|[一二三四五六七八九十]{1,3})\s*版"),
    re.compile(r"(?<![\dA-Z])[A-Z]?\d{1,3}\s*版(?!面)"),
    re.compile(r"(?<![\dA-Za-z])[A-Z]\d{1,3}(?![\dA-Za-z])"),
)
NUMBER = re.compile(
    r"(?P<letter>[A-Za-z]?)\s*0*(?P<digits>\d{1,3})\s*版?|(?P<han>[一二三四五六七八九十]{1,3})\s*版|(?P<front>[头頭]版|封面)"
)


def edition_of(furniture: Iterable[str]) -> str | None:
    """The page as the folio prints it (第三版, A05); None where it prints none, or two."""
    texts = tuple(OF_ALL.sub("", text) for text in furniture)
    for pattern in PRINTED:
        found = {"".join(words.split()) for text in texts for words in pattern.findall(text)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def page_number(words: str) -> str | None:
    """The page that words name, so that they can be compared: 第三版, 3版 and 03版 are 3, A05 is A5, 头版 is 1."""
    found = NUMBER.search(words)
    if not found:
        return None
    if found["front"]:
        return "1"
    if found["digits"]:
        return found["letter"].upper() + found["digits"]
    tens, ten, ones = found["han"].rpartition("十")
    value = (HAN.find(tens) if tens else 1) * 10 if ten else 0
    return str(value + max(0, HAN.find(ones or "〇")))
