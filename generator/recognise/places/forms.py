"""Places that print itself makes sure: 105国道, and the 里 of Taiwan's towns, 隘口里里长."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gazetteer import Gazetteer
from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.words import Words

_ROAD = re.compile("(?<![0-9.A-Za-z])[GSX]?[0-9]{2,3}(?:国道|省道|县道)|(?:国道|省道|县道)[0-9]{2,3}线?(?![0-9])")
_WARD = re.compile("[㐀-鿿]{2}里")
_TAIWAN = "台湾省"
_LONGEST_LARGER = 4
_CERTAIN, _LIKELY = 6.0, 3.0


def numbered_roads(words: Words) -> Iterator[Claim]:
    """Highways of the state, of provinces and of counties by their number."""
    for match in _ROAD.finditer(words.text):
        yield Claim(NameKind.PLACE, *match.span(), _CERTAIN, ("ends as a road",))


def neighbourhoods(words: Words, gazetteer: Gazetteer) -> Iterator[Claim]:
    """A 里 with its head (里长) behind it, or right behind a town or district of Taiwan: 北势里 of 麻豆区北势里."""
    text = words.text
    for end in (match.end() for match in re.finditer("里", text)):
        start = end - 3
        if start < 0 or not _WARD.fullmatch(text, start, end):
            continue
        if text.startswith("里长", end):
            yield Claim(NameKind.PLACE, start, end, _CERTAIN, ("ends as a village",))
        elif _in_taiwan(text, start, gazetteer):
            yield Claim(NameKind.PLACE, start, end, _LIKELY, ("lies in the place before it",))


def _in_taiwan(text: str, end: int, gazetteer: Gazetteer) -> bool:
    forms = (text[start:end] for start in range(max(0, end - _LONGEST_LARGER), end - 2))
    return any(d.name == form and d.path[0] == _TAIWAN for form in forms for d in gazetteer.named(form))
