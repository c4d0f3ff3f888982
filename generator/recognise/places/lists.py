"""Lists that say themselves what they list: 途经互助、门源、祁连、刚察等县."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gazetteer import Gazetteer
from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.tagger import PLACE
from generator.recognise.words import Words

_LIST = re.compile(
    r"([㐀-鿿]{2,16}(?:、[㐀-鿿]{2,8})+?(?:和[㐀-鿿]{2,4}?)?)(?:等[0-9一二三四五六七八九十两几多数]{0,3}个?|[0-9一二三四五六七八九十两几]{1,3}个?)"
    r"(?:乡镇|省区|省份|省市|市县|县市|县区|区县|城市|街道|社区|村庄|村寨|县|市|省|区|镇|村)(?=[^㐀-鿿]|[的在和共均都也已先境])"
)
_PART = re.compile("[、和]")
_LEADS = frozenset({"v", "vn", "p", "u", "w", "d", "c", "m", "TIME"})
_SAID, _LONGEST = 6.0, 4


def said_to_be(words: Words, gazetteer: Gazetteer) -> Iterator[Claim]:
    """The members of such lists; of a longer first one what stands after a verb, a preposition or a known place."""
    for match in _LIST.finditer(words.text):
        start, (_, end) = match.start(1), match.span(1)
        marks = [m.start() for m in _PART.finditer(words.text, start, end)]
        first = _first(words, start, marks[0], gazetteer)
        spans = list(zip([first, *(mark + 1 for mark in marks)], [*marks, end], strict=True))
        if not any(_is_place(words, *span, gazetteer) for span in spans):
            continue
        for begin, stop in spans:
            if 1 < stop - begin <= _LONGEST:
                yield Claim(NameKind.PLACE, begin, stop, _SAID, ("in a list said to be of places",))


def _is_place(words: Words, start: int, end: int, gazetteer: Gazetteer) -> bool:
    tokens = words.between(start, end)
    return gazetteer.knows(words.text[start:end]) or any(token.tag == PLACE for token in tokens)


def _first(words: Words, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where the first member begins."""
    begin = start
    for token in reversed(words.around(start, end)):
        if token.tag in _LEADS and token.end < end - 1:
            begin = token.end
            break
    while (known := gazetteer.longest_at(words.text, begin, end)) > begin and known < end:
        begin = known
    return begin
