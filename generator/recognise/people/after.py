"""What stands after a stretch, and what that says about its being a person. One function a manner of print."""

from __future__ import annotations

import re

from generator.recognise.people import vocabulary as v
from generator.recognise.people.cue import NOTHING, Cue
from generator.recognise.people.cuts import may_end
from generator.recognise.tagger import PERSON, PLACE, Token
from generator.recognise.words import Words

_QUOTES = frozenset("“”\"‘’'「」『』")
_IN_A_PHOTOGRAPH = re.compile(
    r"[（(](?:[^（）()]{0,5}[左右前中后上下][一二三四五]?|化名|音译?|笔名|[男女]|图[①-⑨]?[^（）()]{0,2}"
    r"|[^（）()]{0,4}[0-9一二三四五六七八九十]+岁)(?:[)）,，、]|$)"
)
_WITH_AN_AGE = re.compile(r"[，,（(]\s*(?:现年|今年|时年|年仅|年)?[0-9一二三四五六七八九十]{1,3}(?:岁|多岁)")
_DESCRIBED = re.compile(
    r"[，,（(](?:[男女][，,、。]|[㐀-鿿]{1,3}族[，,、。）)]|[0-9]{2,4}年(?:[0-9]{1,2}月)?(?:出)?生"
    r"|共产党员|中共党员|[5-9]0后)"
)
_BEFORE_A_PLACE = re.compile(
    r"(?:省|市|区|县|镇|乡|村|路|街|站|桥|山|河|江|湖|岛|港|社区|水库|小区|花园|大桥|大道|祠堂|大祠堂"
    r"|机场|火车站|隧道|中学|小学|大学|医院|公司|集团|公园)"
)
_LETTERS = (
    (_WITH_AN_AGE, Cue(2.6, "with an age", "age")),
    (_DESCRIBED, Cue(2.6, "with a description", "description")),
    (_IN_A_PHOTOGRAPH, Cue(2.8, "in a photograph", "photograph")),
    (_BEFORE_A_PLACE, Cue(-3.0, "before a word for places", "place")),
)
_SOMEBODY = re.compile(r"[^，。！？；,!?;]{1,24}?" + v.OCCUPATION.pattern.removesuffix("$") + "[，。！？；,]")
# Words of one character that a name may have lost to them, and those of them after which nothing is done.
_LOOSE, _STILL, _STOPS = (
    frozenset({"a", "n", "f", "nz", "d", "v", "b", "m", "q", PERSON, PLACE}),
    frozenset("anfb"),
    frozenset("、，。,；;（("),
)
_CUT_SHORT, _RATHER_SHORT = -1.5, -1.0
_BY_TAG = {
    "w": 0.2,
    "v": 0.5,
    "vd": 0.3,
    "d": 0.4,
    "p": 0.4,
    "TIME": 0.4,
    "u": -1.0,
    "q": -2.0,
    "n": -0.5,
    "vn": -0.7,
    "f": -0.6,
}


def after(words: Words, start: int, end: int) -> Cue:
    """The first of the manners that fits: by letters, then by the word."""
    rest = words.text[end : end + 24]
    for pattern, cue in _LETTERS:
        if pattern.match(rest):
            return cue
    token = words.after(end)
    if token is None:
        return (
            Cue(1.8, "before a word of speech", "cut speech")
            if v.SAYING.match(rest)
            else NOTHING._replace(manner="cut")
        )
    if lost := _lost(words, token, end - start):
        return Cue(lost, f"{token.text} may belong to it", "lost")
    if token.text in "：:" and (start == 0 or words.text[start - 1] in "\n "):
        return Cue(1.8, "speaks in a dialogue", "dialogue")
    found = ((manner, manner(words, token)) for manner in _MANNERS)
    named = (cue._replace(manner=manner.__name__.strip("_")) for manner, cue in found if cue is not None)
    return next(named, Cue(_BY_TAG.get(token.tag, 0.0), f"before {token.text}"))


def _lost(words: Words, token: Token, length: int) -> float:
    """What a single character behind it says that may be the name's own end; 0 where there is none."""
    if len(token.text) == 1 and token.tag in {"a", "n", "v", "vn"} and _speaks(words, token):
        return _CUT_SHORT
    if length != 2:
        return 0.0
    return _CUT_SHORT if _goes_on(words, token) else _RATHER_SHORT * may_end(token)


def _speaks(words: Words, token: Token) -> bool:
    """金庆|好|说: a single character before a word of speech is rather the name's end."""
    following = words.after(token.end)
    return following is not None and v.SAYING.match(following.text) is not None and token.text not in v.SPEECH


def _goes_on(words: Words, token: Token) -> bool:
    """敖向|前|算得, 左玉|新|、: a single character that makes no phrase with the word behind it is the name's end."""
    if len(token.text) != 1 or token.tag not in _LOOSE or token.text in v.ALONE:
        return False
    following = words.after(token.end)
    if following is None:
        return False
    return following.tag in {"p", "c"} or following.text in _STOPS or (token.tag in _STILL and following.tag == "v")


def quoted(text: str, start: int, end: int) -> bool:
    """Whether the stretch and nothing else stands in quotation marks."""
    return start > 0 and text[start - 1] in _QUOTES and text[end : end + 1] in _QUOTES


def _speech(_: Words, token: Token) -> Cue | None:
    """陈斌 说."""
    return Cue(1.8, f"before {token.text}") if token.text in v.SPEECH else None


def _title(_: Words, token: Token) -> Cue | None:
    """方敬 老师."""
    return Cue(1.6, f"before {token.text}") if v.AFTER_NAME.match(token.text) else None


def _kin(words: Words, token: Token) -> Cue | None:
    """蓝天 的妈妈."""
    if token.text != "的":
        return None
    noun = words.after(token.end)
    if noun is None:
        return NOTHING
    if v.KIN.match(noun.text):
        return Cue(1.4, f"of whom the {noun.text}")
    return Cue(0.8, f"a {noun.text} called so") if noun.text in v.PEOPLE else NOTHING


def _list(words: Words, token: Token) -> Cue | None:
    """司徒冰 、郑长青."""
    if token.text not in {"、", "和", "与"}:
        return None
    other = words.after(token.end)
    if other and other.tag == PLACE:
        return Cue(-0.8, "in a list of places")
    return Cue(1.3, "in a list of names") if other and other.tag == PERSON and other.confidence > 0.3 else NOTHING


def _is_somebody(words: Words, token: Token) -> Cue | None:
    """和平 是云南来的爆破工."""
    if token.text == "是" and _SOMEBODY.match(words.text, token.end):
        return Cue(2.2, "said to be somebody")
    return None


def _acts(_: Words, token: Token) -> Cue | None:
    """童话 决定; and words after which a doing follows (把, 就, 也)."""
    if token.text in {"老人", "老汉"}:
        return Cue(0.6, f"before {token.text}")
    if token.text in v.ACTING and token.tag == "v":
        return Cue(1.2, f"before {token.text}")
    return Cue(0.8, f"before {token.text}") if token.text in v.FACING else None


_MANNERS = (_speech, _title, _kin, _list, _is_somebody, _acts)
