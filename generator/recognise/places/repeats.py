"""A place that one sentence makes sure speaks for the same characters elsewhere on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import kind_of, stem
from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.forms import Forms
from generator.recognise.page_text import PageText
from generator.recognise.places.candidates import weighed
from generator.recognise.places.segments import Segment
from generator.recognise.words import Words

_AGAIN, _SURE, _SHORTEST = 2.0, 0.4, 3
# 小岗 is said for 小岗村; 人民 is not said for 人民路.
_SHORTENED = frozenset({"village", "town", "street"})


def sure_places(page: Iterable[tuple[Words, list[Claim]]]) -> dict[str, float]:
    """Places of three characters and more that the page makes sure, with their weight."""
    sure: dict[str, float] = {}
    for words, claims in page:
        for claim in claims:
            form = words.text[claim.start : claim.end]
            if claim.kind is NameKind.PLACE and claim.weight > _SURE and len(form) >= _SHORTEST:
                sure[form] = max(sure.get(form, 0.0), claim.weight)
                if kind_of(form) in _SHORTENED and len(stem(form)) > 1:
                    sure.setdefault(stem(form), claim.weight)
    return sure


def repeated_places(
    words: Words, claims: Iterable[Claim], forms: Forms, gazetteer: Gazetteer, page: PageText
) -> Iterator[Claim]:
    """What the page's sure places, `forms`, say about this part."""
    here = {(claim.start, claim.end) for claim in claims if claim.kind is NameKind.PLACE}
    for form, start in forms.found(words.text):
        end = start + len(form)
        if (start, end) in here:
            yield Claim(NameKind.PLACE, start, end, _AGAIN, ("elsewhere on the page",))
        elif len(form) >= _SHORTEST or words.between(start, end):
            piece = Segment(start, end, "built" if kind_of(form) else "unknown")
            yield weighed(words, piece, gazetteer, page, ("elsewhere on the page",), _AGAIN)
