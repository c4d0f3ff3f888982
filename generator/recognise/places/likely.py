"""Stretches that the tagger may take for a place without saying so, that the gazetteer knows, or that end as places do.

What is proposed here is only looked at: whether it is a place is weighed with everything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import is_description, kind_of
from generator.lexicon.words import words as vocabulary
from generator.recognise.people.shape import SOUNDS
from generator.recognise.places.segments import Segment
from generator.recognise.places.weigh import TO
from generator.recognise.tagger import PLACE
from generator.recognise.words import Words

_HAN = re.compile("[㐀-鿿]+")
_LONGEST, _LONGEST_BUILT = 10, 7
# A bound that the tagger thinks possible, one that it thinks likely; a place by its tags, or with a sort behind it.
_BOUND, _LIKELY_BOUND, _TAGGED, _TAGGED_A_LITTLE = 0.02, 0.3, 0.3, 0.05
_LONGEST_STRANGE = 5
_LEADS = TO | {"、", "叫", "称", "旧称", "改称"}
# Verbs of a way, behind which a thing may stand as well.
_WAYS = frozenset(
    "走 过 翻 翻过 绕 绕过 穿过 越过 跨过 渡过 驶向 驶出 驶过 驶进 爬上 登上 攀上 走到 走过 走出 回到 赶到 搬到 搬进 "
    "转到 写到 下到 距 距离 离 经过 流过 流经 流入 汇入 沿着 顺着 靠近 路过 绕道 通往 开往 开到 开进 伸向 直达 附近 "
    "来".split()
)
_FOREIGN = re.compile(f"[{SOUNDS}]{{2,7}}")


def likely(words: Words, gazetteer: Gazetteer) -> Iterator[tuple[Segment, str]]:
    """Pieces with what speaks for each, if anything."""
    begins, place = words.chances.begins, words.chances.tagged(PLACE)
    bounds = [offset for offset, chance in enumerate(begins) if chance > _BOUND]
    for number, start in enumerate(bounds):
        for end in bounds[number + 1 :]:
            if end - start > _LONGEST or not _HAN.fullmatch(words.text, start, end):
                break
            if end - start > 1 and (piece := _piece(words, start, end, gazetteer, sum(place[start:end]))):
                yield piece, "behind a word of ways" if _earlier(words, start) in _WAYS else ""
    yield from _abroad(words)


def _piece(words: Words, start: int, end: int, gazetteer: Gazetteer, tagged: float) -> Segment | None:
    form, length = words.text[start:end], end - start
    if gazetteer.knows(form):
        return Segment(start, end, "known")
    sure = min(words.chances.begins[start], words.chances.begins[end]) > _LIKELY_BOUND
    strange = length <= _LONGEST_STRANGE and form not in vocabulary()
    if sure and strange and (_is_led_to(words, start, end) or gazetteer.towns_called(form)):
        return Segment(start, end, "built" if kind_of(form) else "unknown")
    if tagged > _TAGGED_A_LITTLE * length or (sure and 2 < length <= _LONGEST_BUILT):
        kind = kind_of(form)
        built = kind is not None and (tagged > _TAGGED_A_LITTLE * length or not is_description(form))
        if built or tagged > _TAGGED * length:
            return Segment(start, end, "built" if kind else "unknown")
    return None


def _is_led_to(words: Words, start: int, end: int) -> bool:
    """到|磚仔井|看: whether a word that leads to a place or a mark of lists stands beside it."""
    earlier = _earlier(words, start)
    return earlier in _LEADS or earlier in _WAYS or words.text[end : end + 1] == "、"


def _earlier(words: Words, start: int) -> str:
    token = words.before(start)
    return token.text if token is not None else ""


def _abroad(words: Words) -> Iterator[tuple[Segment, str]]:
    """从|科托努|出发: what foreign sounds are written with, behind a word that leads to a place."""
    for token in words.tokens:
        if token.text in TO or token.tag == PLACE:
            match = _FOREIGN.match(words.text, token.end)
            if match and words.chances.begins[match.end()] > _BOUND:
                yield Segment(*match.span(), "unknown"), "sounds foreign behind a word of place"
