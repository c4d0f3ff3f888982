"""What somebody is, as printed right before or after the name: 广州市委组织部副部长 陈晓嘉, 习近平 总书记."""

from __future__ import annotations

import re

from generator.characters import simplified
from generator.recognise.people.vocabulary import OCCUPATION, PEOPLE
from generator.recognise.tagger import ORGANISATION, PLACE, Token
from generator.recognise.words import Words

_OF_ROLES = frozenset({"n", "nz", "vn", "a", "b", "f", "m", "q", PLACE, ORGANISATION})
_LONGEST = 30
# What somebody is to one other, which says nothing elsewhere: with 刘师傅's 儿子 goes no office.
_KIN = re.compile(
    "(?:妻子|丈夫|[儿孙侄]子|[女侄孙]女|女儿|[长次三四幼独养]子|[长次三四幼独养]女|父亲|母亲|爸爸|妈妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|哥哥|"
    "弟弟|姐姐|妹妹|叔叔|伯伯|舅舅|姑姑|姨妈|外甥|外孙|儿媳|女婿|媳妇|老伴|老公|老婆|爱人|岳父|岳母|公公|婆婆|嫂子)$"
)
# Alone they are said of one other, too; with more they are a trade (开锁师傅).
_TO_ONE = frozenset("师傅 师父 徒弟 徒儿 同事 同学 同桌 同伴 邻居 朋友 好友 老友 战友 队友 搭档".split())
_NOT_OF_ROLES = frozenset("据 对 由 与 和 是 为 在 请 让 向 的 说 从 把 被 给 叫 称 找到 采访 带领 任 担任".split())


def role_of(words: Words, start: int, end: int) -> str | None:
    """The words of office or trade at the name `[start, end)`, None where there are none; kin is none."""
    role = _before(words, start) or _after(words, end)
    return None if role and _is_to_one(simplified(role)) else role


def _is_to_one(role: str) -> bool:
    return role in _TO_ONE or bool(_KIN.search(role))


def _before(words: Words, start: int) -> str | None:
    token = words.before(start)
    if token is not None and not token.text.strip():
        token = words.before(token.start)
    if token is None or not OCCUPATION.search(token.text) or token.tag not in _OF_ROLES - {PLACE}:
        return None
    begin, end = token.start, token.end
    while token is not None and _goes_on(words, token) and end - token.start <= _LONGEST:
        begin = token.start if token.text != "、" else begin
        token = words.before(token.start)
    return _printed(words, begin, end)


def _goes_on(words: Words, token: Token) -> bool:
    if token.text == "、":
        earlier = words.before(token.start)
        return earlier is not None and bool(OCCUPATION.search(earlier.text)) and earlier.tag not in {"w", "v"}
    return token.tag in _OF_ROLES and token.text not in _NOT_OF_ROLES


def _after(words: Words, end: int) -> str | None:
    token = words.after(end)
    if token is None or token.tag != "n" or token.text not in PEOPLE or len(token.text) < 2:
        return None
    return _printed(words, token.start, token.end)


def _printed(words: Words, start: int, end: int) -> str:
    first, last = words.plain.printed(start, end)
    return "".join(words.part.text[first:last].split())
