"""Stretches that may be people's names, each weighed by all the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.lexicon.surnames import COMPOUND
from generator.model.names import NameKind
from generator.model.page import Kind
from generator.recognise.claim import Claim
from generator.recognise.people import cues, vocabulary
from generator.recognise.people.cuts import by_cut, by_tagger
from generator.recognise.people.foreign import dotted
from generator.recognise.people.nicknames import is_handle
from generator.recognise.people.shape import COMMON, is_surname, looks
from generator.recognise.tagger import PERSON
from generator.recognise.words import Words

_HAN = re.compile("[㐀-鿿]+")
_BOUNDED = re.compile("(?<![㐀-鿿·])[㐀-鿿]{2,4}(?![㐀-鿿·])")
# A cue this strong makes it worth to look for a name that the tagger did not see.
_CALLS = 1.4
# Between two words that both call for a name hardly anything else can stand.
_STRONG, _BOTH_SIDES = 1.5, 0.8
# A name alone in quotation marks is a saying or a work; one that ends so is a place or a body.
_QUOTED, _NO_LAST = -2.0, frozenset("队县市省州村镇区路街局厅院校馆")
# In tables and lists names stand between blanks.
_ROWS, _ALONE = frozenset({Kind.TABLE, Kind.LIST}), 1.2


def people(words: Words) -> Iterator[Claim]:
    """Every stretch that may name a person, with its weight and reasons."""
    chances = _chances(words)
    yield from dotted(words)
    for start, end in sorted(set(_stretches(words, chances))):
        yield _weighed(words, start, end, chances)


def weighed(words: Words, start: int, end: int) -> Claim:
    """The evidence on that stretch."""
    return _weighed(words, start, end, _chances(words))


def _chances(words: Words) -> dict[tuple[int, int], float]:
    return {(t.start, t.end): t.confidence for t in (*words.tokens, *words.rivals) if t.tag == PERSON}


def _weighed(words: Words, start: int, end: int, chances: dict[tuple[int, int], float]) -> Claim:
    form = words.text[start:end]
    if form in vocabulary.PEOPLE:
        return Claim(NameKind.PERSON, start, end, -9.0)
    before, after = cues.left(words, start), cues.right(words, start, end)
    known = by_tagger(words, start, end, chances)
    weight = known + before[0] + after[0] + by_cut(words, start, end) + (0.0 if is_handle(form) else looks(form))
    if before[0] >= _STRONG and after[0] >= _STRONG:
        weight += _BOTH_SIDES
    if cues.quoted(words.text, start, end):
        weight += _QUOTED
    if form[-1] in _NO_LAST and known < 0:
        weight += _QUOTED
    if words.part.kind in _ROWS and _stands_alone(words.text, start, end):
        weight += _ALONE
    reasons = ["tagger"] if known > 0 else []
    reasons += [reason for cue, reason in (before, after) if cue > 0.3]
    if is_handle(form):
        reasons.append("nickname")
    return Claim(NameKind.PERSON, start, end, weight, tuple(reasons))


def _stretches(words: Words, chances: dict[tuple[int, int], float]) -> Iterator[tuple[int, int]]:
    yield from (span for span in chances if span[1] - span[0] > 1)
    for start, end in chances:
        following = words.after(end)
        if following is not None and is_handle(words.text[start : following.end]):
            yield start, following.end
    starts = {token.end for token in words.tokens} | {start for start, _ in chances} | {0}
    starts.update(match.end() for match in vocabulary.CALLING.finditer(words.text))
    for start in starts:
        if _may_begin(words.text, start) and (
            any((start, end) in chances for end in range(start + 1, start + 5)) or cues.left(words, start)[0] > _CALLS
        ):
            yield from _lengths(words.text, start)
    for token in words.tokens:
        if token.text in vocabulary.SPEECH or token.text[0] in "（(，,：:":
            yield from _ending(words, token.start)
    for match in _BOUNDED.finditer(words.text):
        if _may_begin(words.text, match.start()):
            yield match.span()


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not text[max(0, start - 1) : start].strip("\n、") and not text[end : end + 1].strip("\n、")


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
    if cues.right(words, end, end)[0] < _CALLS:
        return
    for start in range(max(0, end - 4), end - 1):
        if start in words.starting and _may_begin(words.text, start) and _HAN.fullmatch(words.text, start, end):
            yield start, end
