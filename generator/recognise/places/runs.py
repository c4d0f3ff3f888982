"""Runs of words that name places: what the tagger tags as places, and the words for their sorts that it cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import AROUND, TAIL, kind_of
from generator.recognise.tagger import ORGANISATION, PERSON, PLACE, Token
from generator.recognise.words import Words

_DIRECTIONS = frozenset("上下里外前后东西南北")
_NAMES = frozenset({PLACE, ORGANISATION, PERSON, "nz"})
# 打洛|江边 names the river of that name.
_WATERSIDE = re.compile(
    r"[江河湖溪](?=[边畔岸滨口])|[江河](?=上)|[桥山岛](?=[上下中头边])|(?<![路街道巷河桥])[路街巷](?=口)"
)
# 罗文村|渠长: the sort belongs to the office; 扎尕那|山腰: and here to a part of the mountain.
_OFFICE = re.compile("(?<=[㐀-鿿])[省市州区县镇乡村][河湖渠林路街田段站巷山]长")
_PART_OF_IT = re.compile("[山峰][腰顶脚麓]")
_FIGURE = re.compile(r"[0-9]")


def runs(words: Words, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Spans of the text, from left to right; none overlaps another."""
    index, tokens = 0, words.tokens
    while index < len(tokens):
        if not _begins(words, tokens[index]):
            index += 1
            continue
        start, end = _start(words, index, gazetteer), tokens[index].end
        while (longer := _further(words, end)) > end:
            end = longer
        if match := _FIGURE.search(words.text, start, end):
            end = match.start()
        end -= _too_far(words.text, start, end)
        if end - start > 1 and not _beyond(words, start):
            yield start, end
        index += 1
        while index < len(tokens) and tokens[index].start < end:
            index += 1


def _too_far(text: str, start: int, end: int) -> int:
    """How many characters at the run's end belong to a word that goes on, or name a part of the place."""
    if _PART_OF_IT.match(text, end - 2):
        return 2
    return int(bool(_OFFICE.match(text, max(start, end - 2)) or _PART_OF_IT.match(text, end - 1)))


def _begins(words: Words, token: Token) -> bool:
    if token.tag == PLACE:
        return True
    if token.tag not in _NAMES or len(token.text) < 2:
        return False
    if token.tag in {PERSON, ORGANISATION} and token.confidence > 0.8:
        return False
    return _tail(words, token.end) > token.end or (token.tag == ORGANISATION and kind_of(token.text) is not None)


def _start(words: Words, index: int, gazetteer: Gazetteer) -> int:
    """里 before 栲栳村 belongs to it where no word stands to which it could be the direction."""
    token = words.tokens[index]
    earlier = words.before(token.start)
    if earlier is None or earlier.text not in _DIRECTIONS or gazetteer.knows(token.text):
        return token.start
    before = words.before(earlier.start)
    return earlier.start if before is None or before.tag in {"w", "u", "p", PLACE} else token.start


def _further(words: Words, end: int) -> int:
    """Where the run ends that has come to `end`, one word further; `end` where it goes no further."""
    token = words.after(end)
    if token is None:
        return end
    if token.tag == PLACE:
        return token.end
    return _tail(words, end)


def _tail(words: Words, end: int) -> int:
    """The end of the words for a sort of place that stand there, if they end where a word ends."""
    if _WATERSIDE.match(words.text, end):
        return end + 1
    match = TAIL.match(words.text, end, end + 8)
    stop = match.end() if match and match.end() in words.ending else end
    around = AROUND.match(words.text, end)
    return end if around and around.end() >= stop else stop


def _beyond(words: Words, start: int) -> bool:
    """苗栗以北山区: the run begins within a word of direction."""
    return words.text[max(0, start - 1) : start] == "以" and words.text[start] in _DIRECTIONS
