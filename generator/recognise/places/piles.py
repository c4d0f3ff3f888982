"""Places whose names the tagger took for piles of words: 经|磨|憨|口岸, 三江|平原, 驶过|八掌|溪畔."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import STRONG
from generator.recognise.places.segments import Segment
from generator.recognise.places.weigh import COMMON_WORDS
from generator.recognise.tagger import PERSON, PLACE, Token
from generator.recognise.words import Words

_SORTS = frozenset(word for words in STRONG.values() for word in words.split() if len(word) > 1)
_WATERSIDE = re.compile("[江河湖溪][边畔岸滨口]|[江河]上|桥头")
_OF_PILES = frozenset({"v", "n", "a", "nz", "nw", "m", "f", PERSON, PLACE})
_LEADS = frozenset(
    "在 到 从 经 沿 至 赴 往 向 过 由 驶过 驶向 抵达 途经 经过 穿过 来到 走进 位于 翻过 渡过 走到 回到".split()
)
_LONGEST = 3

Found = tuple[Segment, str]


def piled(words: Words, gazetteer: Gazetteer) -> Iterator[Found]:
    """Pieces with what speaks for each."""
    for token in words.tokens:
        if token.text in _SORTS:
            yield from _with_sort(words, token, gazetteer)
        elif _WATERSIDE.match(token.text):
            yield from _at_water(words, token, gazetteer)


def _with_sort(words: Words, sort: Token, gazetteer: Gazetteer) -> Iterator[Found]:
    before = words.before(sort.start)
    if before is None or before.tag == PLACE:
        return
    known = len(before.text) > 1 and gazetteer.knows(before.text) and before.text not in COMMON_WORDS
    if known and before.tag not in {"v", "p"}:
        yield Segment(before.start, sort.end, "built"), "a known place with a sort"
        return
    start = _pile(words, sort.start)
    if sort.start - start == 2 and len(before.text) == 1:
        yield Segment(start, sort.end, "built"), "a pile of words with a sort"


def _at_water(words: Words, shore: Token, gazetteer: Gazetteer) -> Iterator[Found]:
    """怒|江边 where the gazetteer knows it, 八掌|溪畔 where something leads there."""
    end = shore.start + 1
    for start in range(max(0, end - 4), end - 1):
        if start in words.starting and gazetteer.knows(words.text[start:end]):
            yield Segment(start, end, "built"), "a known place at the water"
            return
    start = _pile(words, shore.start)
    if start < shore.start:
        yield Segment(start, end, "built"), "a place at the water"


def _pile(words: Words, end: int) -> int:
    """Where the words begin that stand between a word that leads to a place and `end`; `end` where none leads."""
    token = words.before(end)
    while token is not None and end - token.start <= _LONGEST and token.tag in _OF_PILES and len(token.text) < _LONGEST:
        earlier = words.before(token.start)
        if earlier is not None and earlier.text in _LEADS and token.text not in _LEADS:
            return token.start
        token = earlier
    return end
