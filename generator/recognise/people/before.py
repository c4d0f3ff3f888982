"""What stands before a stretch, and what that says about its being a person. One function a manner of print."""

from __future__ import annotations

import re

from generator.gazetteer.grammar import kind_of
from generator.recognise.people import vocabulary as v
from generator.recognise.people.cue import NOTHING, Cue
from generator.recognise.people.shape import is_surname
from generator.recognise.tagger import ORGANISATION, PERSON, PLACE, Token
from generator.recognise.words import Words

_CLAUSE = frozenset("。！？；：，、!?;:,.…—“”‘’\"'「」『』（）()《》【】[]■□▲●◆　 ")
_LINKS = frozenset({"、", "和", "与", "及", "以及", "同"})
_SMALL = frozenset({"village", "community", "town", "street", "mountain", "estate"})
_AT_THE_HEAD, _HEAVY, _LONGEST_HEAD = 0.5, 3.0, 80
_OF_OFFICES = frozenset({"n", "nz", "vn", "a", "b", PLACE, ORGANISATION})
_MEASURES = frozenset("张段双束支盘幅")
_BY_TAG = {"m": -1.2, "q": -1.0, "d": -0.5, "a": -0.6, "n": -0.3, "u": 0.3, ORGANISATION: 0.6, PLACE: 0.3}


def before(words: Words, start: int) -> Cue:
    """The first of the manners that fits; a blank before the stretch is looked over."""
    token = words.before(start)
    if token is not None and not token.text.strip():
        token = words.before(token.start)
    if token is None:
        return _cut_through(words.text, start)
    found = ((manner, manner(words, token)) for manner in _MANNERS)
    named = (cue._replace(manner=manner.__name__.strip("_")) for manner, cue in found if cue is not None)
    return next(named, None) or _parted_post(words, token, start) or _otherwise(token, start)


def _cut_through(text: str, start: int) -> Cue:
    """Nothing stands before it, or a word that the tagger has cut through: 村民|项前."""
    if not start:
        return Cue(0.4, "starts the line", "line")
    match = v.OCCUPATION.search(text, max(0, start - 6), start)
    if match and len(match.group()) > 1:
        return _called(match.group(), text[max(0, start - 18) : match.start()])._replace(manner="cut post")
    return NOTHING._replace(manner="cut")


def _reporter(_: Words, token: Token) -> Cue | None:
    """本报记者 杨洋."""
    return Cue(3.6, f"after {token.text}") if v.REPORTER.search(token.text) else None


def _naming(_: Words, token: Token) -> Cue | None:
    """名叫 丰收."""
    return Cue(3.0, f"after {token.text}") if token.text in v.NAMED else None


def _post(words: Words, token: Token) -> Cue | None:
    """党支部书记 童话; but in 习近平总书记高度重视 the title is the earlier name's."""
    if token.tag in {"w", "v", "d", "a", "u", "m", PLACE} or not v.OCCUPATION.search(token.text):
        return None
    owner = words.before(token.start)
    if owner is not None and owner.tag == PERSON and owner.confidence > 0.3:
        return Cue(-0.5, "the title belongs to another name")
    cue = _called(token.text, words.text[max(0, token.start - 12) : token.start])
    return Cue(cue.weight + _AT_THE_HEAD, cue.reason) if cue.weight < _HEAVY and _heads(words, token) else cue


def _heads(words: Words, token: Token) -> bool:
    """Whether the clause begins with the office and what belongs to it: 体育教师 栾树算过."""
    earlier, least = words.before(token.start), token.start - _LONGEST_HEAD
    while earlier is not None and earlier.tag in _OF_OFFICES and earlier.start > least:
        earlier = words.before(earlier.start)
    return earlier is None or earlier.tag == "w"


def _called(word: str, earlier: str) -> Cue:
    """One post is one person; a word for many is one where the clause counts one (一位, 72岁的)."""
    one = 1.2 if v.ONE_PERSON.search(re.split(r"[，。、：；,]", earlier)[-1]) else 0.0
    if word not in v.COLLECTIVE and v.SINGLE_POST.search(word):
        return Cue(3.3 + one / 2, f"after {word}")
    return Cue(1.6 + one, f"after {word}")


def _list(words: Words, token: Token) -> Cue | None:
    """司徒冰、 郑长青; 晚稻和 秋荞 are things."""
    if token.text not in _LINKS:
        return None
    other = words.before(token.start)
    if other is not None and other.tag == PERSON and other.confidence > 0.3:
        return Cue(1.5, "in a list of names")
    if other is not None and token.text == "和" and v.OCCUPATION.search(other.text):
        return Cue(-1.5, f"after {other.text}和")
    things = other is not None and other.tag in {"n", "nz", "q", PLACE}
    return Cue(-0.8, "in a list of things") if things else NOTHING


def _whose(words: Words, token: Token) -> Cue | None:
    """郑州大学的 车向东, 58岁的 和秀琼, 花椒坪的 原自立."""
    owner = words.before(token.start)
    if token.text != "的" or owner is None:
        return None
    if owner.text.endswith("岁") or words.text[token.start - 1] == "岁":
        return Cue(2.2, "after an age")
    if owner.tag == ORGANISATION:
        return Cue(1.3, f"of {owner.text}")
    return Cue(0.8, f"of {owner.text}") if owner.tag == PLACE and kind_of(owner.text) in _SMALL else None


def _surname(words: Words, token: Token) -> Cue | None:
    """队长|字|向荣: between an office and a name stands a surname that the tagger took for a word."""
    if len(token.text) != 1 or not is_surname(token.text) or token.text in v.BEFORE_SURNAMES:
        return None
    office = words.before(token.start)
    if office is not None and office.tag == "n" and v.OCCUPATION.search(office.text):
        return Cue(-2.0, f"{token.text} may belong to it")
    return None


def _amount(words: Words, token: Token) -> Cue | None:
    """19时 许, 合了 张影, 往返 于富锦: measures and prepositions that are surnames too."""
    surname = words.text[token.end : token.end + 1]
    counted = token.tag in {"TIME", "m"} and token.text[-1] in "时分日点年月"
    measure = surname in _MEASURES and token.text in v.BEFORE_MEASURES
    if counted or measure or (surname == "于" and token.tag in {"v", "vn", "a"}):
        return Cue(-3.5, f"after {token.text}")
    return NOTHING if token.tag == "m" and token.text[-1] in "组队班" else None


def _way(_: Words, token: Token) -> Cue | None:
    """走进 小岗: where somebody goes is a place."""
    return Cue(-1.5, f"after {token.text}") if token.text in v.GOING else None


_MANNERS = (_reporter, _naming, _amount, _surname, _post, _list, _whose, _way)


def _parted_post(words: Words, token: Token, start: int) -> Cue | None:
    """主教|练|仇振海: a post that the tagger has cut in two."""
    match = v.OCCUPATION.search(words.text, max(0, start - 6), start)
    if match is None or match.start() >= token.start or len(match.group()) < 2 or token.tag == "w":
        return None
    return _called(match.group(), words.text[max(0, start - 18) : match.start()])._replace(manner="cut post")


def _otherwise(token: Token, start: int) -> Cue:
    if token.text[-1] in _CLAUSE or token.end < start:
        return Cue(0.4, "starts a clause", "clause")
    if token.tag == PERSON and len(token.text) > 1 and token.confidence > 0.5:
        return Cue(-2.0, "close behind another name")
    return Cue(_BY_TAG.get(token.tag, 0.0), f"after {token.text}")
