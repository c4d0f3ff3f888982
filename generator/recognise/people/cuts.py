"""How the tagger's cuts speak for or against a stretch being one name."""

from __future__ import annotations

from generator.lexicon.words import words as vocabulary
from generator.recognise.claim import log_odds
from generator.recognise.people.shape import ends_a_name, is_surname, looks
from generator.recognise.people.spans import Spans
from generator.recognise.people.vocabulary import ALONE, OCCUPATION
from generator.recognise.tagger import PERSON, Token
from generator.recognise.words import Words

_WORD = {"nz": -0.5, "nw": -0.5, "LOC": -1.0, "ORG": -1.0, "n": -1.4, "TIME": -2.5, "s": -2.5, "f": -2.5, "t": -2.5}
_GRAMMAR = frozenset({"u", "xc", "r", "w", "m", "q"})
_LITTLE_WORDS = frozenset({"c", "p", "d"})
_UNSEEN = 0.05
# 高中生: a word that says what somebody is.
_SOMEBODY = -1.8
# The tagger likes to cut names of three characters after the second; where it sees the longer one too, that counts.
_BEHIND_A_WORD = -1.5
_LONGER_SEEN, _CUT_SHORT = 0.1, 0.3


def by_tagger(start: int, end: int, spans: Spans) -> float:
    """Log-odds of the tagger for exactly this stretch, or half of what it gives to a part of it."""
    whole = exact = spans.of(start, end)
    if end - start == 2 and spans.of(start, end + 1) > _LONGER_SEEN:
        exact *= _CUT_SHORT
    partly = max(whole, spans.best_within(start, end))
    return log_odds(max(_UNSEEN, exact, partly / 2))


def by_cut(words: Words, start: int, end: int) -> float:
    """Log-odds by how the stretch was cut into words: one common word is seldom a name, a strange pile often is."""
    tokens = words.between(start, end)
    if not tokens:
        return -1.0 * (start not in words.starting) - 2.0 * (end not in words.ending)
    if len(tokens) == 1:
        return _one(tokens[0])
    if len(tokens) == 2 and tokens[0].tag == PERSON and len(tokens[0].text) == 2 and may_end(tokens[1]):
        return 0.2
    behind = _BEHIND_A_WORD if len(tokens) == 2 and _is_phrase(*tokens) else 0.0
    return behind + (0.2 if len(tokens[0].text) == 1 else -0.8) + sum(map(_piece, tokens, range(len(tokens))))


def _is_phrase(first: Token, second: Token) -> bool:
    """由|双方: a word of grammar and a common word, though the first is a surname as well."""
    return first.tag in {"p", "d", "c"} and len(second.text) == 2 and second.text in vocabulary()


def may_end(token: Token) -> bool:
    """巩德|全: whether the word may as well be the last character of the name before it."""
    return len(token.text) == 1 and ends_a_name(token.text) and token.text not in ALONE and token.tag not in _GRAMMAR


def _one(token: Token) -> float:
    if token.tag == PERSON:
        return 0.0
    if len(token.text) > 2 and token.tag == "n" and OCCUPATION.search(token.text):
        return _SOMEBODY
    if len(token.text) > 2 and token.tag not in _GRAMMAR:
        compound = token.text[:2] in vocabulary() and not ends_a_name(token.text[-1])
        return -0.8 if looks(token.text) < 1 or compound else 1.1
    return -4.0 if token.tag in _GRAMMAR else _WORD.get(token.tag, -1.8)


def _piece(token: Token, position: int) -> float:
    surname = position == 0 and is_surname(token.text)
    if token.tag in _GRAMMAR:
        return -0.6 if surname else -2.5
    if token.tag in _LITTLE_WORDS:
        return -0.2 if surname else -0.8
    return 0.0 if token.tag in {PERSON, "nz"} or len(token.text) == 1 else -0.3
