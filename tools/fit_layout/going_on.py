"""Cases of texts that go on and texts that do not: paragraphs cut anywhere, and what else begins on their pages."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.layout.flow.continuity import Strings, evidence
from generator.layout.punctuation import is_cut
from generator.layout.segments import Segment
from generator.model.page import Kind
from tools.fit_layout.pages import Gold

LEAST, EVERY, MOST_CUTS = 24, 20, 10
# Some texts are cut close to their end, as columns often are.
CLOSE, CLOSEST = 0.2, 9
FIRST, LAST = 6, 2


@dataclass(frozen=True, slots=True)
class Case:
    """What is seen of two texts, whether the second goes on with the first, and the set of their page."""

    seen: Mapping[str, float]
    is_so: bool
    set_of: str


def cases(golds: Iterable[Gold]) -> Iterator[Case]:
    """All cases of some pages."""
    for gold in golds:
        yield from _of_page(gold)


def _of_page(gold: Gold) -> Iterator[Case]:
    segments = gold.unflowed()
    around = Strings.of(segment.text for segment in segments)
    # The whole text holds what stands over a cut, once more than the page with its break would.
    over = Strings(around.again, around.again)
    starts = [*_beginnings(segments), *(s.words for s in segments if s.kind is Kind.CAPTION)]
    chance = random.Random(gold.file)  # noqa: S311 - nothing is secret here
    for whole, left, right in _cuts(segments, chance):
        yield Case(dict(evidence(left, right, over)), is_so=True, set_of=gold.set_of)
        others = [text for text in starts if text != whole]
        if others:
            yield Case(dict(evidence(left, chance.choice(others), around)), is_so=False, set_of=gold.set_of)
    for above, below in pairwise(segments):
        if above.kind is Kind.HEADING and below.kind is Kind.PARAGRAPH:
            yield Case(dict(evidence(above.words, below.text, around)), is_so=False, set_of=gold.set_of)


def _beginnings(segments: Sequence[Segment]) -> list[str]:
    """The paragraphs behind finished ones."""
    texts = [segment for segment in segments if segment.kind is Kind.PARAGRAPH]
    behind = [below for above, below in pairwise(texts) if not is_cut(above.text)]
    return [segment.text for segment in (*texts[:1], *behind) if not segment.run_in]


def _cuts(segments: Sequence[Segment], chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """Finished paragraphs, and both sides of a cut inside a sentence."""
    wholes = [s.text for s in segments if s.kind is Kind.PARAGRAPH and not is_cut(s.text) and len(s.text) >= LEAST]
    for whole in wholes:
        for _ in range(min(MOST_CUTS, max(1, len(whole) // EVERY))):
            close = chance.random() < CLOSE
            at = len(whole) - chance.randrange(LAST, CLOSEST) if close else chance.randrange(FIRST, len(whole) - LAST)
            left, right = whole[:at].rstrip(), whole[at:].lstrip()
            if right and is_cut(left) and left[-1] != "”":
                yield whole, left, right
