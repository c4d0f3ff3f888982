"""Words that no vocabulary knows and that end as a place does: 车站南路, 窝坎山, 九十铺巷, 渝北区的|空港|广场."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import TAIL, is_description, kind_of, sort_length
from generator.lexicon.words import words as vocabulary
from generator.recognise.places.segments import Segment
from generator.recognise.tagger import PLACE, Token
from generator.recognise.words import Words

_TAGS = frozenset({"n", "nz", "nw", "s"})
_KINDS = frozenset("road street town village community bridge mountain water island".split())
_DIRECTIONS = frozenset("东西南北中前后")
_HAN, _LONGEST_STEM = re.compile("[㐀-鿿]{3,6}"), 3
# 一条河, 这座桥: what is counted or pointed at is no name.
_COUNTED = re.compile(r"[一二两三四五六七八九十几多每这那该此各0-9][个條条座处道片块栋幢间所口]?$")

Found = tuple[Segment, str]


def odd(words: Words, gazetteer: Gazetteer) -> Iterator[Found]:
    """Pieces with what speaks for each."""
    for token in words.tokens:
        if token.tag in _TAGS and _HAN.fullmatch(token.text) and _is_odd(token.text):
            if not _COUNTED.search(words.text[max(0, token.start - 3) : token.start]):
                yield Segment(token.start, token.end, "built"), "no word, and ends as a place"
        elif TAIL.fullmatch(token.text) and token.tag != PLACE:
            yield from _of_a_place(words, token, gazetteer)


def _is_odd(form: str) -> bool:
    """教学楼 and 收购站 are no words either, but made of words: only a direction in the sort makes a name of them."""
    before = form[: len(form) - sort_length(form)]
    directed = before[-1] in _DIRECTIONS
    plain = before in vocabulary() and not directed
    named = before != form and len(before) - directed > 1 and kind_of(form) in _KINDS
    return named and not plain and form not in vocabulary() and not is_description(form)


def _of_a_place(words: Words, sort: Token, gazetteer: Gazetteer) -> Iterator[Found]:
    """成华区的|建设|北路: one word between a known place's 的 and a word for a sort."""
    name = words.before(sort.start)
    of = words.before(name.start) if name is not None else None
    larger = words.before(of.start) if of is not None else None
    if name is None or of is None or larger is None or of.text != "的" or larger.tag != PLACE:
        return
    whole = name.text + sort.text
    known = gazetteer.longest_at(words.text, larger.start, larger.end) == larger.end
    if known and 1 < len(name.text) <= _LONGEST_STEM and whole not in vocabulary() and not is_description(whole):
        yield Segment(name.start, sort.end, "built"), "lies in the place before it"
