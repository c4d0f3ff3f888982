"""What the words around a stretch say about its being a person: (weight in log-odds, reason)."""

from __future__ import annotations

import re

from generator.recognise.people import vocabulary as v
from generator.recognise.tagger import ORGANISATION, PERSON, PLACE, Token
from generator.recognise.words import Words

Cue = tuple[float, str]
NOTHING: Cue = (0.0, "")

_CLAUSE = frozenset("。！？；：，、!?;:,.…—“”‘’\"'「」『』（）()《》【】[]■□▲●◆　 ")
_QUOTES = frozenset("“”\"‘’'「」『』")
_IN_BRACKETS = re.compile(
    r"[（(](?:[^（）()]{0,5}[左右前中后上下][一二三四五]?|化名|音译?|笔名|[男女]|图[①-⑨]?[^（）()]{0,2}|[^（）()]{0,4}[0-9一二三四五六七八九十]+岁)"
    r"(?:[)）,，、]|$)"
)
_AGE = re.compile(r"[，,（(]\s*(?:现年|今年|时年|年仅|年)?[0-9一二三四五六七八九十]{1,3}(?:岁|多岁)")
_WHO = re.compile(
    r"[，,（(](?:[男女][，,、。]|[㐀-鿿]{1,3}族[，,、。）)]|[0-9]{2,4}年(?:[0-9]{1,2}月)?(?:出)?生|共产党员|中共党员|[5-9]0后)"
)
_PLACE_TAIL = re.compile(
    r"^(?:省|市|区|县|镇|乡|村|路|街|站|桥|山|河|江|湖|岛|港|社区|水库|小区|花园|大桥|大道|祠堂|大祠堂|机场|火车站|隧道|中学|小学|大学|医院|公司|集团|公园)"
)

_WHAT_SOMEBODY_IS = re.compile(r"[^，。！？；,!?;]{1,24}?" + v.OCCUPATION.pattern.removesuffix("$") + "[，。！？；,]")


def left(words: Words, start: int) -> Cue:
    """What stands before the stretch."""
    token = words.before(start)
    if token is not None and not token.text.strip():
        blank, token = True, words.before(token.start)
    else:
        blank = False
    if token is None:
        return _inside(words.text, start)
    if v.REPORTER.search(token.text):
        return 3.6, f"after {token.text}"
    if token.text in v.NAMED:
        return 3.0, f"after {token.text}"
    if (post := _post(words, token)) is not None:
        return post
    return _neighbour(words, token, blank=blank)


def _inside(text: str, start: int) -> Cue:
    """Before the stretch stands a word that the tagger cut through, or nothing."""
    if not start:
        return 0.4, "starts the line"
    match = v.OCCUPATION.search(text, max(0, start - 6), start)
    if match and len(match.group()) > 1:
        return _called(match.group(), text[max(0, start - 18) : match.start()])
    return NOTHING


def _post(words: Words, token: Token) -> Cue | None:
    """The word before says what somebody is."""
    if token.tag in {"w", "v", "d", "a", "u", "m", PLACE} or not v.OCCUPATION.search(token.text):
        return None
    owner = words.before(token.start)
    if owner is not None and owner.tag == PERSON and owner.confidence > 0.3:
        return -0.5, "the title belongs to another name"
    return _called(token.text, words.text[max(0, token.start - 12) : token.start])


def _called(word: str, earlier: str) -> Cue:
    one = 1.2 if v.ONE_PERSON.search(re.split(r"[，。、：；,]", earlier)[-1]) else 0.0
    if word not in v.COLLECTIVE and v.SINGLE_POST.search(word):
        return 3.3 + one / 2, f"after {word}"
    return 1.6 + one, f"after {word}"


def _neighbour(words: Words, token: Token, *, blank: bool) -> Cue:
    if token.text in {"、", "和", "与", "及", "以及", "同"}:
        other = words.before(token.start)
        if other is not None and other.tag == PERSON and other.confidence > 0.3:
            return 1.5, "in a list of names"
        return (-0.8, "in a list of things") if other is not None and other.tag in {"n", "nz", "q"} else NOTHING
    if token.text[-1] in _CLAUSE or blank:
        return 0.4, "starts a clause"
    if token.text in v.GOING:
        return -1.5, f"after {token.text}"
    if token.tag == PERSON and len(token.text) > 1 and token.confidence > 0.5:
        return -2.0, "close behind another name"
    weight = {"m": -1.2, "q": -1.0, "d": -0.5, "a": -0.6, "n": -0.3, "u": 0.3, ORGANISATION: 0.6, PLACE: 0.3}.get(
        token.tag, 0.0
    )
    return weight, f"after {token.text}"


def quoted(text: str, start: int, end: int) -> bool:
    """Whether the stretch and nothing else stands in quotation marks."""
    return text[max(0, start - 1) : start] in _QUOTES and text[end : end + 1] in _QUOTES and start > 0


def right(words: Words, start: int, end: int) -> Cue:
    """What stands after the stretch."""
    text = words.text
    rest = text[end : end + 24]
    for pattern, weight, reason in (
        (_AGE, 2.6, "with an age"),
        (_WHO, 2.6, "with a description"),
        (_IN_BRACKETS, 2.8, "in a photograph"),
    ):
        if pattern.match(rest):
            return weight, reason
    if _PLACE_TAIL.match(rest):
        return -3.0, "before a word for places"
    token = words.after(end)
    if token is None:
        return (1.8, "before a word of speech") if v.SAYING.match(rest) else NOTHING
    if token.text in v.SPEECH:
        return 1.8, f"before {token.text}"
    if v.AFTER_NAME.match(token.text):
        return 1.6, f"before {token.text}"
    return _following(words, token, start)


def _following(words: Words, token: Token, start: int) -> Cue:
    text = token.text
    if text in "：:" and (start == 0 or words.text[start - 1] in "\n "):
        return 1.8, "speaks in a dialogue"
    if text == "的":
        noun = words.after(token.end)
        return (1.4, f"of whom the {noun.text}") if noun and v.KIN.match(noun.text) else NOTHING
    if text in {"、", "和", "与"}:
        other = words.after(token.end)
        return (1.3, "in a list of names") if other and other.tag == PERSON and other.confidence > 0.3 else NOTHING
    if text == "是" and _WHAT_SOMEBODY_IS.match(words.text, token.end):
        return 2.2, "said to be somebody"
    if text in v.FACING:
        return 0.8, f"before {text}"
    weight = {
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
    return weight.get(token.tag, 0.0), f"before {text}"
