"""What speaks for an organisation's name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.gazetteer.grammar import kind_of
from generator.model.names import NameKind
from generator.recognise.claim import Claim, log_odds
from generator.recognise.tagger import ORGANISATION
from generator.recognise.words import Words

# 城关公社水南大队 is a place, whatever was done there.
_SMALL = frozenset({"village", "community", "town", "street"})


def tagged(words: Words) -> Iterator[Claim]:
    """The tagger takes it for an organisation."""
    for token in words.tokens:
        if token.tag == ORGANISATION and len(token.text) > 2:
            weight = log_odds(token.confidence) + (-1.5 if kind_of(token.text) in _SMALL else 0.5)
            yield Claim(NameKind.ORGANISATION, token.start, token.end, weight, ("tagger",))
