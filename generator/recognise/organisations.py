"""What speaks for an organisation's name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.names import NameKind
from generator.recognise.claim import Claim, log_odds
from generator.recognise.tagger import ORGANISATION
from generator.recognise.words import Words


def tagged(words: Words) -> Iterator[Claim]:
    """The tagger takes it for an organisation."""
    for token in words.tokens:
        if token.tag == ORGANISATION and len(token.text) > 2:
            weight = log_odds(token.confidence) + 0.5
            yield Claim(NameKind.ORGANISATION, token.start, token.end, weight, ("tagger",))
