"""Places at the head of a body's name: 广陵区汶河街道党工委, 云南省昭通市镇雄县上湾小学.

The party cell of a village is the village's, and several places in a row are an address; a city's bureau stays one
name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import is_description, kind_of
from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.places.segments import Cuts, Segment, segments
from generator.recognise.tagger import ORGANISATION, Token
from generator.recognise.words import Words

_CELL = re.compile(
    r"(?:党工委|党委|党支部|党总支|党群|党建办|党校|支部|村委会|村委|居委会|居委|办事处|人民政府|政府|镇政府|妇联|团委|合作社|便民服务|综治|派出所)"
)
_SMALL = frozenset({"village", "community", "town", "street"})
_SURE, _DOUBTFUL, _LONGEST = 6.0, 0.4, 5


def at_head_of_bodies(words: Words, gazetteer: Gazetteer) -> Iterator[Claim]:
    """The places that a body's name begins with, where the last of them is a small one."""
    for token in words.tokens:
        if token.tag != ORGANISATION:
            continue
        yield from _address(words, token, gazetteer)
        if token.confidence < _DOUBTFUL:
            yield from _in_doubt(words, token, gazetteer)
        match = _CELL.search(token.text)
        if match is None or match.start() < 3:
            continue
        end = token.start + match.start()
        pieces = segments(words.text, token.start, end, gazetteer, Cuts(words.ending))
        if pieces and pieces[-1].end == end and kind_of(words.text[pieces[-1].start : end]) in _SMALL:
            for piece in pieces:
                yield Claim(NameKind.PLACE, piece.start, piece.end, _SURE, ("at the head of a body's name",))


def _in_doubt(words: Words, token: Token, gazetteer: Gazetteer) -> Iterator[Claim]:
    """定陶县马集公社梁堂大队社员: what the tagger hardly takes for a body is a row of places from a county down."""
    pieces: list[Segment] = []
    for piece in segments(words.text, token.start, token.end, gazetteer, Cuts(words.ending)):
        if piece.sort not in {"known", "built"} or piece.start != (pieces[-1].end if pieces else token.start):
            break
        form = words.text[piece.start : piece.end]
        if piece.sort == "built" and (len(form) > _LONGEST or kind_of(form) not in _SMALL or is_description(form)):
            break
        if piece.sort == "known" and not gazetteer.is_full(form):
            break
        pieces.append(piece)
    if len(pieces) > 1 and gazetteer.is_full(words.text[pieces[0].start : pieces[0].end]):
        for piece in pieces:
            yield Claim(NameKind.PLACE, piece.start, piece.end, _SURE, ("in an address",))


def _address(words: Words, token: Token, gazetteer: Gazetteer) -> Iterator[Claim]:
    """Two or more known places in a row, the last of them with its sort."""
    ends, start = [token.start], token.start
    while (end := gazetteer.longest_at(words.text, start, token.end)) > start:
        ends.append(end)
        start = end
    if len(ends) < 3 or not gazetteer.is_full(words.text[ends[-2] : ends[-1]]):
        return
    for begin, end in pairwise(ends):
        yield Claim(NameKind.PLACE, begin, end, _SURE, ("in an address",))
