"""What the recogniser asks of a tagger, whichever engine is behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

PERSON, PLACE, ORGANISATION = "PER", "LOC", "ORG"
NAMES = (PERSON, PLACE, ORGANISATION)


@dataclass(frozen=True, slots=True)
class Token:
    """A word and its tag: PER, LOC, ORG, TIME, or a part of speech (n, v, a, m, p, u, w, nz, nw, s, f, r, d, …).

    `start` and `end` are offsets in the sentence that was tagged. `confidence` is the probability, from 0 to 1, that
    exactly this stretch is a name of that sort; of words that are no names it is 1 and says nothing.
    """

    text: str
    tag: str
    start: int
    end: int
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence cut into words, and the names that the tagger saw as possible beside them (`rivals`)."""

    tokens: tuple[Token, ...] = ()
    rivals: tuple[Token, ...] = ()


class Tagger(Protocol):
    """Cuts sentences into tagged words. The tokens of a sentence, one after the other, are the sentence."""

    def tag(self, sentences: Sequence[str]) -> list[Tagged]:
        """One result for each sentence, in order; an empty sentence has no tokens."""
        ...
