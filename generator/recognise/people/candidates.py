"""Stretches that may be people's names, each weighed by all the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.lexicon.surnames import COMPOUND
from generator.model.names import NameKind
from generator.model.page import Kind
from generator.recognise.claim import Claim
from generator.recognise.people import vocabulary
from generator.recognise.people.after import after, quoted
from generator.recognise.people.before import before
from generator.recognise.people.cuts import by_cut, by_tagger
from generator.recognise.people.foreign import dotted, sounded
from generator.recognise.people.lists import listed
from generator.recognise.people.nicknames import is_handle
from generator.recognise.people.peoples import of_peoples
from generator.recognise.people.shape import COMMON, is_surname, looks
from generator.recognise.tagger import PERSON
from generator.recognise.words import Words

Chances = dict[tuple[int, int], float]
_HAN = re.compile("[㐀-鿿]+")
# Nobody's name holds other signs, whatever the tagger makes of them.
_WRITTEN = re.compile("[㐀-鿿豈-﫿\U00020000-\U0003134fA-Za-zÀ-ɏ·.’' -]+")
_BOUNDED = re.compile("(?<![㐀-鿿·])[㐀-鿿]{2,4}(?![㐀-鿿·])")
# A cue this strong makes it worth to look for a name that the tagger did not see.
_CALLS = 1.4
# Between two words that both call for a name, or one and the clause's end, hardly anything else can stand.
_STRONG, _BOTH_SIDES = 1.5, 0.8
# 医生丘陵为…: after one post and before what somebody does, a common word that is no verb is rather somebody's name.
_ONE_POST, _DOES, _NOUNS = 2.0, 0.8, frozenset({"n", "nz", "a", "an", "ad"})
_CLOSES = frozenset("，。；！？,;!?）)")
# A name alone in quotation marks is a saying or a work; one that ends so is a place or a body.
_UNLIKELY, _NO_LAST = -2.0, frozenset("队县市省州村镇区路街局厅院校馆科室系部")
# In tables and lists names stand between blanks.
_ROWS, _ALONE, _BLANKS = frozenset({Kind.TABLE, Kind.LIST}), 1.2, " \u3000\t\n、|"
# 丁 香: print sets hardly anything wide within a text but names of two characters.
_SET_WIDE = 4.3
_EXCLUDED = -9.0


def people(words: Words) -> Iterator[Claim]:
    """Every stretch that may name a person, with its weight and reasons."""
    chances = _chances(words)
    yield from dotted(words)
    yield from sounded(words)
    claims = [
        *of_peoples(words),
        *(_weighed(words, *span, chances) for span in sorted(set(_stretches(words, chances)))),
    ]
    yield from claims
    yield from listed(words, claims, lambda start, end: _weighed(words, start, end, chances))


def weighed(words: Words, start: int, end: int) -> Claim:
    """The evidence on that stretch."""
    return _weighed(words, start, end, _chances(words))


def _chances(words: Words) -> Chances:
    return {(t.start, t.end): t.confidence for t in (*words.tokens, *words.rivals) if t.tag == PERSON}


def _weighed(words: Words, start: int, end: int, chances: Chances) -> Claim:
    form = words.text[start:end]
    if form in vocabulary.PEOPLE or not _WRITTEN.fullmatch(form):
        return Claim(NameKind.PERSON, start, end, _EXCLUDED)
    handle = is_handle(form)
    left, right, known = before(words, start), after(words, start, end), by_tagger(start, end, chances)
    weight = known + left.weight + right.weight + by_cut(words, start, end) + (0.0 if handle else looks(form))
    closes = words.text[end : end + 1] in _CLOSES
    called = left.weight >= _STRONG and (right.weight >= _STRONG or closes)
    if called or (left.weight >= _ONE_POST and right.weight >= _DOES and _is_word(words, start, end)):
        weight += _BOTH_SIDES
    weight += _by_place(words, start, end, known)
    reasons = [*(["tagger"] if known > 0 else []), *(cue.reason for cue in (left, right) if cue.weight > 0.3)]
    return Claim(NameKind.PERSON, start, end, weight, (*reasons, *(["nickname"] if handle else [])))


def _is_word(words: Words, start: int, end: int) -> bool:
    tokens = words.between(start, end)
    return len(tokens) == 1 and tokens[0].tag in _NOUNS


def _by_place(words: Words, start: int, end: int, known: float) -> float:
    """What the marks around the stretch, its last character and the sort of part say."""
    weight = _UNLIKELY if quoted(words.text, start, end) else 0.0
    weight += _SET_WIDE if end - start == 2 and _is_wide(words, start) else 0.0
    weight += _UNLIKELY if known < 0 and words.text[end - 1] in _NO_LAST else 0.0
    return weight + (_ALONE if words.part.kind in _ROWS and _stands_alone(words.text, start, end) else 0.0)


def _is_wide(words: Words, start: int) -> bool:
    """Whether print has set a blank between surname and given name."""
    offsets = words.plain.offsets
    return _may_begin(words.text, start) and offsets[start + 1] - offsets[start] > 1


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not text[max(0, start - 1) : start].strip(_BLANKS) and not text[end : end + 1].strip(_BLANKS)


def _stretches(words: Words, chances: Chances) -> Iterator[tuple[int, int]]:
    """By the tagger, after and before words that call for a name, and between marks."""
    yield from (span for span in chances if span[1] - span[0] > 1 and "·" not in words.text[slice(*span)])
    for start, end in chances:
        following = words.after(end)
        if following is not None and is_handle(words.text[start : following.end]):
            yield start, following.end
    for start in sorted(_starts(words, chances)):
        seen = any((start, end) in chances for end in range(start + 1, start + 5))
        if _may_begin(words.text, start) and (seen or before(words, start).weight > _CALLS):
            yield from _lengths(words.text, start)
    for token in words.tokens:
        if token.text in vocabulary.SPEECH or token.text[0] in "（(，,：:":
            yield from _ending(words, token.start)
    yield from (match.span() for match in _BOUNDED.finditer(words.text) if _may_begin(words.text, match.start()))


def _starts(words: Words, chances: Chances) -> set[int]:
    called = {match.end() for match in vocabulary.CALLING.finditer(words.text)}
    return {0, *called, *(token.end for token in words.tokens), *(start for start, _ in chances)}


def _may_begin(text: str, start: int) -> bool:
    return is_surname(text[start : start + 1]) or text[start : start + 2] in COMPOUND


def _lengths(text: str, start: int) -> Iterator[tuple[int, int]]:
    match = _HAN.match(text, start)
    most = min(4, match.end() - start) if match else 0
    least = 3 if text[start : start + 2] in COMPOUND else 2
    double = text[start + 1 : start + 2] in COMMON or least == 3
    yield from ((start, start + length) for length in range(least, (4 if double else 3) + 1) if length <= most)


def _ending(words: Words, end: int) -> Iterable[tuple[int, int]]:
    """Stretches before a word that follows people's names."""
    if after(words, end, end).weight < _CALLS:
        return
    for start in range(max(0, end - 4), end - 1):
        if start in words.starting and _may_begin(words.text, start) and _HAN.fullmatch(words.text, start, end):
            yield start, end
