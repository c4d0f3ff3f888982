"""Cutting a run of places into its places: 陕西省西安市莲湖区枣园街道唐都花园社区 is five.

The cut of least cost is found over all ways to cut (shortest path from left to right). Known names are cheap, a stem
with a word for its sort costs more, what nothing speaks for most.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import AROUND, EDGE, LAST, tail_length

_KNOWN, _KNOWN_WITH_TAIL, _BUILT, _UNKNOWN, _AROUND = 0.8, 1.3, 1.7, 1.8, 0.1
_EACH_CHARACTER, _ACROSS_WORDS, _LEFT_OVER, _STARTS_KNOWN, _FULL = 0.6, 0.3, 2.6, 3.0, 0.1
_LONGEST = 14
_ADMINISTERED = re.compile(r"(?<!^)[省市区县旗镇乡州盟]$")
_OF_SMALL_PLACES = frozenset({"社区", "村", "站"})
_SHORT_SORTS = frozenset("村屯庄镇乡山河江湖岛县")


class Segment(NamedTuple):
    """A piece of a run. `sort` is "known", "built" (a stem with a word for its sort), "unknown" or "around"."""

    start: int
    end: int
    sort: str


def segments(text: str, start: int, end: int, gazetteer: Gazetteer, cuts: Collection[int]) -> list[Segment]:
    """The places of the run `[start, end)`; `cuts` are the offsets at which words end. Words around are left out."""
    best: dict[int, tuple[float, int, str]] = {start: (0.0, start, "")}
    for here in range(start, end):
        if here not in best:
            continue
        for stop, sort, cost in _pieces(text, here, end, gazetteer):
            total = best[here][0] + cost + (0 if stop in cuts or stop == end else _ACROSS_WORDS)
            if stop not in best or total < best[stop][0] - 1e-9:
                best[stop] = (total, here, sort)
    found: list[Segment] = []
    here = end
    while here > start:
        _, before, sort = best[here]
        found.append(Segment(before, here, sort))
        here = before
    return [piece for piece in reversed(found) if piece.sort != "around"]


def _pieces(text: str, here: int, end: int, gazetteer: Gazetteer) -> Iterator[tuple[int, str, float]]:
    """Every piece that can begin here: its end, its sort and its cost."""
    known = [stop for stop in range(here + 2, min(end, here + _LONGEST) + 1) if gazetteer.knows(text[here:stop])]
    for stop in known:
        full = _ADMINISTERED.search(text, here + 2, stop) is not None
        yield stop, "known", _KNOWN - (_FULL if full else 0.0)
        if (
            not full
            and _ADMINISTERED.search(text, here + 2, stop + 1) is None
            and (tail := _tail(text, stop, end)) > stop
        ):
            yield tail, "built", _KNOWN_WITH_TAIL
        if stop + 1 == end and LAST.match(text[stop]):
            yield end, "built", _KNOWN_WITH_TAIL
    yield from _built(text, here, end, known, gazetteer)
    if match := AROUND.match(text, here, end):
        yield match.end(), "around", _AROUND
    yield from _unknown(here, end, known, edge=bool(EDGE.match(text[end - 1])))


def _tail(text: str, start: int, end: int) -> int:
    around = AROUND.match(text, start, end)
    tail = start + tail_length(text, start, end)
    return start if around and around.end() >= tail else tail


def _built(text: str, here: int, end: int, known: list[int], gazetteer: Gazetteer) -> Iterator[tuple[int, str, float]]:
    """The stem that begins here with the first words for a sort after it."""
    for stem_end in range(here + 1, min(end, here + _LONGEST)):
        stop = _tail(text, stem_end, end)
        if stop == stem_end or stop - here < 2 or (stop - here == 2 and text[stem_end] not in _SHORT_SORTS):
            continue
        others = any(_goes_apart(text, (here, after, stop), gazetteer) for after in known if after < stop)
        yield stop, "built", _BUILT + (_STARTS_KNOWN if others else 0.0)
        return


def _goes_apart(text: str, piece: tuple[int, int, int], gazetteer: Gazetteer) -> bool:
    """Whether the known place from `here` to `after` and what follows it up to `stop` are two places."""
    here, after, stop = piece
    if _ADMINISTERED.search(text, here + 2, after):
        return text[after:stop] not in _OF_SMALL_PLACES
    if stop - after < 3:
        return False
    return tail_length(text, after, stop) < stop - after or gazetteer.longest_at(text, after, stop) > after


def _unknown(here: int, end: int, known: list[int], *, edge: bool) -> Iterator[tuple[int, str, float]]:
    if here + 1 == end:
        yield end, "around", _AROUND if edge else _LEFT_OVER
    for stop in range(here + 2, end + 1):
        apart = any(stop - after >= 2 for after in known)
        yield stop, "unknown", _UNKNOWN + _EACH_CHARACTER * (stop - here) + (_STARTS_KNOWN if apart else 0.0)
