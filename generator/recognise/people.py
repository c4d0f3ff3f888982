"""What speaks for a person's name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lexicon.surnames import can_be_name
from generator.model.names import NameKind
from generator.recognise.claim import Claim, log_odds
from generator.recognise.tagger import PERSON
from generator.recognise.words import Words


def tagged(words: Words) -> Iterator[Claim]:
    """The tagger takes it for a person."""
    for token in words.tokens:
        if token.tag == PERSON and len(token.text) > 1:
            shape = 1.0 if can_be_name(token.text) else -0.5
            yield Claim(NameKind.PERSON, token.start, token.end, log_odds(token.confidence) + shape, ("tagger",))
