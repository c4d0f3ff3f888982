"""What the recogniser asks of a tagger, whichever engine is behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

PERSON, PLACE, ORGANISATION = "PER", "LOC", "ORG"
NAMES = (PERSON, PLACE, ORGANISATION)
# Every tag that an engine may give, names first.
TAGS = (*NAMES, *"TIME n nz nw s f t v vd vn a ad an d p c u xc m q r w".split())

Array = NDArray[Any]


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


@dataclass(frozen=True, eq=False)
class Chances:
    """How probable an engine holds it, for every character of a text of n characters, each from 0 to 1.

    `first[i]`, n of them: that a word begins there. `tags[i, t]`: that the character belongs to a word of `TAGS[t]`.
    `opening[i, k]`: that a name of the sort `NAMES[k]` begins there. What is asked for often is given as lists.
    """

    first: Array
    tags: Array
    opening: Array

    @classmethod
    def of(cls, tokens: Sequence[Token], length: int) -> Chances:
        """What the words of an engine say that knows no probabilities."""
        first, tags, opening = np.zeros(length), np.zeros((length, len(TAGS))), np.zeros((length, len(NAMES)))
        first[[token.start for token in tokens]] = 1
        for token in tokens:
            if token.tag in TAGS:
                tags[token.start : token.end, TAGS.index(token.tag)] = token.confidence
            if token.tag in NAMES:
                opening[token.start, NAMES.index(token.tag)] = token.confidence
        return cls(first, tags, opening)

    @classmethod
    def joined(cls, pieces: Iterable[Chances]) -> Chances:
        """Those of texts set one after the other."""
        found = list(pieces) or [cls.of((), 0)]
        return cls(*(np.concatenate([getattr(piece, field.name) for piece in found]) for field in fields(cls)))

    @cached_property
    def begins(self) -> list[float]:
        """That a word begins at each offset, n + 1 of them: the text's end counts as a beginning."""
        return [*self.first.tolist(), 1.0]

    def opens(self, name: str) -> list[float]:
        """That a name of that sort begins at each character."""
        return self._lists["opens " + name]

    def tagged(self, name: str) -> list[float]:
        """That each character belongs to a name of that sort."""
        return self._lists[name]

    @cached_property
    def _lists(self) -> dict[str, list[float]]:
        opens = {f"opens {name}": self.opening[:, NAMES.index(name)].tolist() for name in NAMES}
        return opens | {name: self.tags[:, TAGS.index(name)].tolist() for name in NAMES}

    def mean(self, start: int, end: int) -> Array:
        """The chances of all tags, the mean over `[start, end)`."""
        mean: Array = (self._sums[end] - self._sums[start]) / (end - start)
        return mean

    @cached_property
    def _sums(self) -> Array:
        return np.concatenate([np.zeros((1, len(TAGS))), np.cumsum(self.tags, axis=0)])


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence cut into words, and the names that the tagger saw as possible beside them (`rivals`).

    `chances` is None where the engine knows no probabilities.
    """

    tokens: tuple[Token, ...] = ()
    rivals: tuple[Token, ...] = ()
    chances: Chances | None = None


class Tagger(Protocol):
    """Cuts sentences into tagged words. The tokens of a sentence, one after the other, are the sentence."""

    def tag(self, sentences: Sequence[str]) -> list[Tagged]:
        """One result for each sentence, in order; an empty sentence has no tokens."""
        ...
