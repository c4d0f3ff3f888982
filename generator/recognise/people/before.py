"""What stands before a stretch, and what that says about its being a person. One function a manner of print."""

from __future__ import annotations

import re

from generator.recognise.people import vocabulary as v
from generator.recognise.people.cue import NOTHING, Cue
from generator.recognise.tagger import ORGANISATION, PERSON, PLACE, Token
from generator.recognise.words import Words

_CLAUSE = frozenset("。！？；：，、!?;:,.…—“”‘’\"'「」『』（）()《》【】[]■□▲●◆　 ")
_LINKS = frozenset({"、", "和", "与", "及", "以及", "同"})
_BY_TAG = {"m": -1.2, "q": -1.0, "d": -0.5, "a": -0.6, "n": -0.3, "u": 0.3, ORGANISATION: 0.6, PLACE: 0.3}


def before(words: Words, start: int) -> Cue:
    """The first of the manners that fits; a blank before the stretch is looked over."""
    token = words.before(start)
    if token is not None and not token.text.strip():
        token = words.before(token.start)
    if token is None:
        return _cut_through(words.text, start)
    found = (manner(words, token) for manner in _MANNERS)
    return next((cue for cue in found if cue is not None), _otherwise(token, start))


def _cut_through(text: str, start: int) -> Cue:
    """Nothing stands before it, or a word that the tagger has cut through: 村民|项前."""
    if not start:
        return Cue(0.4, "starts the line")
    match = v.OCCUPATION.search(text, max(0, start - 6), start)
    if match and len(match.group()) > 1:
        return _called(match.group(), text[max(0, start - 18) : match.start()])
    return NOTHING


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
    return _called(token.text, words.text[max(0, token.start - 12) : token.start])


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
    things = other is not None and other.tag in {"n", "nz", "q", PLACE}
    return Cue(-0.8, "in a list of things") if things else NOTHING


def _whose(words: Words, token: Token) -> Cue | None:
    """郑州大学的 车向东."""
    owner = words.before(token.start)
    if token.text == "的" and owner is not None and owner.tag == ORGANISATION:
        return Cue(1.3, f"of {owner.text}")
    return None


def _way(_: Words, token: Token) -> Cue | None:
    """走进 小岗: where somebody goes is a place."""
    return Cue(-1.5, f"after {token.text}") if token.text in v.GOING else None


_MANNERS = (_reporter, _naming, _post, _list, _whose, _way)


def _otherwise(token: Token, start: int) -> Cue:
    if token.text[-1] in _CLAUSE or token.end < start:
        return Cue(0.4, "starts a clause")
    if token.tag == PERSON and len(token.text) > 1 and token.confidence > 0.5:
        return Cue(-2.0, "close behind another name")
    return Cue(_BY_TAG.get(token.tag, 0.0), f"after {token.text}")
