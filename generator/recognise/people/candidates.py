"""Stretches that may be people's names, each weighed by all the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lexicon.surnames import COMPOUND
from generator.lexicon.words import words as known_words
from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.page_text import PageText
from generator.recognise.people import vocabulary
from generator.recognise.people.evidence import Stretch, evidence, may_begin
from generator.recognise.people.foreign import dotted, sounded
from generator.recognise.people.lists import listed
from generator.recognise.people.nicknames import is_handle
from generator.recognise.people.peoples import of_peoples
from generator.recognise.people.shape import COMMON
from generator.recognise.people.spans import Spans
from generator.recognise.tagger import PERSON
from generator.recognise.weights import weights_of
from generator.recognise.words import Words

_HAN = re.compile("[㐀-鿿]+")
# Nobody's name holds other signs, whatever the tagger makes of them.
_WRITTEN = re.compile("[㐀-鿿豈-﫿\U00020000-\U0003134fA-Za-zÀ-ɏ·.’' -]+")
_EXCLUDED = -9.0
# 县方有意保留, 高有高的难处: the side that means to, the tall who have theirs.
_SIDE, _EACH = re.compile("[县省市校厂警院军资我对双官中外美日控辩劳甲乙]方"), re.compile(r"(.)[有归是]\1(?=的)")
# Where the tagger thinks it next to impossible that a word or a name begins or ends, none is looked for.
_BOUND, _OPENS, _GOES_ON = 0.02, 0.001, 0.01
# Names without a surname that it knows (那仁满都拉) are looked for where the tagger has people in mind.
_STRANGE, _STRANGE_BOUND, _STRANGE_LENGTHS = 0.15, 0.05, range(2, 7)
_TOLD = 0.3


def people(words: Words, page: PageText) -> Iterator[Claim]:
    """Every stretch that may name a person, with its weight and reasons."""
    spans = spans_of(words)
    yield from dotted(words, page)
    yield from sounded(words)
    claims = [
        *of_peoples(words),
        *(weighed(words, *span, spans, page) for span in sorted(set(stretches(words, spans)))),
    ]
    yield from claims
    yield from listed(words, claims, lambda start, end: weighed(words, start, end, spans, page))


def spans_of(words: Words) -> Spans:
    """What the tagger holds for people's names, with the probability of each."""
    return Spans({(start, end): chance for (start, end, tag), chance in words.names.items() if tag == PERSON})


def weighed(words: Words, start: int, end: int, spans: Spans, page: PageText) -> Claim:
    """The evidence on that stretch; `spans` is `spans_of` the words."""
    form = words.text[start:end]
    if form in vocabulary.PEOPLE or len(form) < 2 or not _WRITTEN.fullmatch(form) or _of_grammar(words, start, end):
        return Claim(NameKind.PERSON, start, end, _EXCLUDED)
    stretch = Stretch.of(words, start, end, spans)
    weight = weights_of("people").of(evidence(stretch, page))
    reasons = [*(["tagger"] if (start, end) in spans else [])]
    reasons += [cue.reason for cue in (stretch.left, stretch.right) if cue.weight > _TOLD]
    return Claim(NameKind.PERSON, start, end, weight, (*reasons, *(["nickname"] if is_handle(form) else [])))


def _of_grammar(words: Words, start: int, end: int) -> bool:
    """Whether words make the stretch, which the sentence needs: a side and what it does, one thing said twice."""
    side = start > 0 and _SIDE.match(words.text, start - 1) and words.text[start + 1 : end] in known_words()
    return bool(side) or bool((each := _EACH.match(words.text, start)) and each.end() == end)


def stretches(words: Words, spans: Spans) -> Iterator[tuple[int, int]]:
    """Where people may be named: by the tagger, and between possible bounds of words, with a surname or strangely."""
    yield from (span for span in spans if span[1] - span[0] > 1 and "·" not in words.text[slice(*span)])
    for start, end in spans:
        following = words.after(end)
        if following is not None and is_handle(words.text[start : following.end]):
            yield start, following.end
    begins, opens, person = words.chances.begins, words.chances.opens(PERSON), words.chances.tagged(PERSON)
    for start in range(len(words.text) - 1):
        if (begins[start] > _BOUND or opens[start] > _OPENS) and may_begin(words.text, start):
            for end in _ends(words.text, start):
                if begins[end] > _BOUND or person[end - 1] > _GOES_ON:
                    yield start, end
    yield from _strange(words)


def _ends(text: str, start: int) -> Iterator[int]:
    """Where a name that begins with the surname at `start` may end."""
    match = _HAN.match(text, start)
    most = match.end() if match else start
    compound = text[start : start + 2] in COMPOUND
    double = compound or text[start + 1 : start + 2] in COMMON
    yield from range(start + (3 if compound else 2), min(most, start + (4 if double else 3)) + 1)


def _strange(words: Words) -> Iterator[tuple[int, int]]:
    begins, person = words.chances.begins, words.chances.tagged(PERSON)
    for start, first in enumerate(person):
        if first > _STRANGE and begins[start] > _STRANGE_BOUND:
            for end in (start + length for length in _STRANGE_LENGTHS if start + length <= len(words.text)):
                likely = begins[end] > _STRANGE_BOUND and sum(person[start:end]) > _STRANGE * (end - start)
                if likely and _HAN.fullmatch(words.text, start, end):
                    yield start, end
