"""A name that one sentence makes sure speaks for the same characters elsewhere on the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.lexicon.words import words as vocabulary
from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.page_text import PageText
from generator.recognise.people.candidates import weighed
from generator.recognise.words import Words

# A word is oftener just that where it stands again.
_AGAIN, _WORD_AGAIN = 2.2, 1.6
# Every further sight of a doubtful name makes it a little surer, up to a point.
_SIGHT, _SIGHTS, _FAINTEST = 0.3, 4, -2.0


def sure_names(page: Iterable[tuple[Words, list[Claim]]]) -> dict[str, int]:
    """Names that the page as a whole makes sure, with how often something speaks for each.

    They are in the wording of `Words.text`.
    """
    weights: dict[str, list[float]] = defaultdict(list)
    found = list(page)
    for words, claims in found:
        for claim in claims:
            if claim.kind is NameKind.PERSON and claim.weight > _FAINTEST:
                weights[words.text[claim.start : claim.end]].append(claim.weight)
    for form in _cut_short(found, weights):
        del weights[form]
    pooled = {form: max(found) + _SIGHT * min(_SIGHTS, len(found) - 1) for form, found in weights.items()}
    return {form: len(weights[form]) for form, weight in pooled.items() if weight > 0}


def _cut_short(page: list[tuple[Words, list[Claim]]], weights: Mapping[str, list[float]]) -> list[str]:
    """字|向荣: forms that stand on the page more than once, and always within the same longer likely one."""
    text = "\n".join(words.text for words, _ in page)
    longer = [form for form, found in weights.items() if len(form) > 2 and max(found) > 0]
    return [
        short
        for short in weights
        if any(short != form and short in form and text.count(short) == text.count(form) > 1 for form in longer)
    ]


def repeated(words: Words, claims: list[Claim], sure: Mapping[str, int], page: PageText) -> Iterator[Claim]:
    """What the page's sure names say about this part, beside what it says by itself."""
    here = {(c.start, c.end): c.weight for c in claims if c.kind is NameKind.PERSON}
    for form, sights in sure.items():
        more = _WORD_AGAIN if form in vocabulary() else _AGAIN
        start = words.text.find(form)
        while start >= 0:
            span = (start, start + len(form))
            again = Claim(NameKind.PERSON, *span, more, ("elsewhere on the page",))
            if span not in here:
                alone = weighed(words, *span, page)
                again = replace(alone, weight=alone.weight + more, reasons=(*alone.reasons, *again.reasons))
            # A name that is claimed here and nowhere else is no evidence for itself.
            if here.get(span, _FAINTEST) <= _FAINTEST or sights > 1:
                yield again
            start = words.text.find(form, start + 1)
