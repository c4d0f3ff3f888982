"""Places' names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.gazetteer import Gazetteer
from generator.model.names import NameKind
from generator.recognise.claim import Claim, log_odds
from generator.recognise.tagger import PLACE
from generator.recognise.words import Words


def tagged(words: Words, gazetteer: Gazetteer) -> Iterator[Claim]:
    """The tagger takes it for a place."""
    for token in words.tokens:
        if token.tag == PLACE and len(token.text) > 1:
            known = 2.0 if gazetteer.knows(token.text) else 0.0
            yield Claim(NameKind.PLACE, token.start, token.end, log_odds(token.confidence) + known, ("tagger",))
