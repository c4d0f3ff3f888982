"""A name that one sentence makes sure speaks for the same characters elsewhere on the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.lexicon.words import words as vocabulary
from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.forms import Forms
from generator.recognise.page_text import PageText
from generator.recognise.people.candidates import spans_of, weighed
from generator.recognise.words import Words

# A word is oftener just that where it stands again.
_AGAIN, _WORD_AGAIN = 2.2, 1.6
# Every further sight of a doubtful name makes it a little surer, up to a point.
_SIGHT, _SIGHTS, _FAINTEST = 0.3, 4, -2.0
# Names cut short are no longer than this.
_LONGEST = 12


def sure_names(found: Iterable[tuple[Words, list[Claim]]], page: PageText) -> dict[str, int]:
    """Names that the page as a whole makes sure, with how often something speaks for each.

    They are in the wording of `Words.text`.
    """
    weights: dict[str, list[float]] = defaultdict(list)
    for words, claims in found:
        for claim in claims:
            if claim.kind is NameKind.PERSON and claim.weight > _FAINTEST:
                weights[words.text[claim.start : claim.end]].append(claim.weight)
    for form in _cut_short(weights, page):
        del weights[form]
    pooled = {form: max(sights) + _SIGHT * min(_SIGHTS, len(sights) - 1) for form, sights in weights.items()}
    return {form: len(weights[form]) for form, weight in pooled.items() if weight > 0}


def _cut_short(weights: Mapping[str, list[float]], page: PageText) -> set[str]:
    """字|向荣: forms that stand on the page more than once, and always within the same longer likely one."""
    longer = (form for form, sights in weights.items() if len(form) > 2 and max(sights) > 0)
    return {
        piece
        for form in longer
        for piece in _pieces(form)
        if piece in weights and page.sights(piece)[0] == page.sights(form)[0] > 1
    }


def _pieces(form: str) -> Iterator[str]:
    """What lies in a form, itself left out."""
    for start in range(len(form) - 1):
        for end in range(start + 2, min(len(form), start + _LONGEST) + 1):
            if end - start < len(form):
                yield form[start:end]


def repeated(
    words: Words, claims: list[Claim], sure: Mapping[str, int], forms: Forms, page: PageText
) -> Iterator[Claim]:
    """What the page's sure names say about this part, beside what it says by itself; `forms` are those names."""
    here = {(c.start, c.end): c.weight for c in claims if c.kind is NameKind.PERSON}
    spans = spans_of(words)
    for form, start in forms.found(words.text):
        more = _WORD_AGAIN if form in vocabulary() else _AGAIN
        span = (start, start + len(form))
        again = Claim(NameKind.PERSON, *span, more, ("elsewhere on the page",))
        if span not in here:
            alone = weighed(words, *span, spans, page)
            again = replace(alone, weight=alone.weight + more, reasons=(*alone.reasons, *again.reasons))
        # A name that is claimed here and nowhere else is no evidence for itself.
        if here.get(span, _FAINTEST) <= _FAINTEST or sure[form] > 1:
            yield again
