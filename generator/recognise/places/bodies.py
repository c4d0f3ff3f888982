"""Small places at the head of a body's name: 广陵区汶河街道党工委, 献钟村党支部.

The party cell of a village is the village's; a city's bureau stays one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import kind_of
from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.places.segments import segments
from generator.recognise.tagger import ORGANISATION
from generator.recognise.words import Words

_CELL = re.compile(
    r"(?:党工委|党委|党支部|党总支|党群|党建办|党校|支部|村委会|村委|居委会|居委|办事处|人民政府|政府|镇政府|妇联|团委|合作社|便民服务|综治|派出所)"
)
_SMALL = frozenset({"village", "community", "town", "street"})
_SURE = 6.0


def at_head_of_bodies(words: Words, gazetteer: Gazetteer) -> Iterator[Claim]:
    """The places that a body's name begins with, where the last of them is a small one."""
    for token in words.tokens:
        match = _CELL.search(token.text) if token.tag == ORGANISATION else None
        if match is None or match.start() < 3:
            continue
        end = token.start + match.start()
        pieces = segments(words.text, token.start, end, gazetteer, words.ending)
        if pieces and pieces[-1].end == end and kind_of(words.text[pieces[-1].start : end]) in _SMALL:
            for piece in pieces:
                yield Claim(NameKind.PLACE, piece.start, piece.end, _SURE, ("at the head of a body's name",))
