"""Lists of names: where several members are sure to be people, the others are people too.

敖立群、匡正、左邻、宗素云、危小军: a list holds things of one sort.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.people.shape import looks
from generator.recognise.words import Words

_LIST = re.compile(r"[㐀-鿿·]{2,12}(?:[、；][㐀-鿿·]{2,10}){2,}")
_MARK = re.compile("[、；]")
_NAME = re.compile("[㐀-鿿]{2,4}")
# What follows the last member: 等18名楼长; the last two may be joined: 苗圃和段青云.
_LAST = re.compile("([㐀-鿿]{2,4}?)(?:[和与及]([㐀-鿿]{2,4}?))?(?:等|[0-9]|$)")
_SURE, _LEAST_SURE = 1.0, 2
# One sure name among so many members at most; in lists with many sure names fewer are enough.
_SHARE, _MANY, _SHARE_OF_MANY = 2, 4, 3
_AMONG, _SHAPED = (3.6, 3.0), -1.5


def listed(words: Words, claims: Sequence[Claim], weighed: Callable[[int, int], Claim]) -> Iterator[Claim]:
    """What the sure names of a list say about its other members; `weighed` tells what else is known of a stretch."""
    sure = {(claim.start, claim.end) for claim in claims if claim.weight > _SURE}
    ending: dict[int, tuple[int, int]] = {}
    for span in sorted(sure, reverse=True):
        ending[span[1]] = span
    seen = {(claim.start, claim.end) for claim in claims}
    for match in _LIST.finditer(words.text):
        members = [span for span in _members(words, match.start(), match.end(), ending) if span[1] - span[0] > 1]
        known = sum(span in sure or _begins(span, sure) for span in members)
        if known < _LEAST_SURE or known * (_SHARE_OF_MANY if known >= _MANY else _SHARE) < len(members):
            continue
        weight = _AMONG[0] + _AMONG[1] * known / len(members)
        for start, end in members:
            form = words.text[start:end]
            if _NAME.fullmatch(form) and looks(form) > _SHAPED:
                among = Claim(NameKind.PERSON, start, end, weight, ("in a list of names",))
                yield from (among,) if (start, end) in seen else (weighed(start, end), among)


def _begins(span: tuple[int, int], sure: set[tuple[int, int]]) -> bool:
    """Whether a sure name is the member's beginning: the tagger may have cut it short."""
    return (span[0], span[1] - 1) in sure


def _members(words: Words, start: int, end: int, ending: Mapping[int, tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The list's members; of the first only the sure name at its end, the last without what follows it.

    `ending` are the sure names by their ends.
    """
    marks = [start - 1, *(match.start() for match in _MARK.finditer(words.text, start, end))]
    yield ending.get(marks[1], (start, marks[1]))
    yield from ((before + 1, after) for before, after in pairwise(marks[1:]))
    last = _LAST.match(words.text, marks[-1] + 1, end)
    if last:
        yield from (last.span(number) for number in (1, 2) if last.group(number))
