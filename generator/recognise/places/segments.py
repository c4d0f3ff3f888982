"""Cutting a run of places into its places: 陕西省西安市莲湖区枣园街道唐都花园社区 is five.

The cut of least cost is found over all ways to cut (shortest path from left to right). Known names are cheap, a stem
with a word for its sort costs more, what nothing speaks for most.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import AROUND, EDGE, LAST, tail_length

_KNOWN, _FULL, _KNOWN_WITH_TAIL, _BUILT, _AROUND, _LEFT_OVER = 0.8, 0.7, 1.3, 1.7, 0.1, 2.6
_UNKNOWN, _EACH_CHARACTER, _LONGER = 1.8, 0.6, 0.01
# Beyond the piece's own cost: an end inside a word; a known place at its beginning; the sort of the place before it.
_ACROSS_WORDS, _STARTS_KNOWN, _CUT_OFF, _ACROSS_PLACES = 0.5, 3.0, 1.5, 4.5
# 积石山保安族东乡族撒拉族自治县 has fifteen characters.
_LONGEST, _LONGEST_KNOWN, _LONGEST_UNKNOWN = 14, 18, 24
_COMMUNE = re.compile("公社|街道|社区|水库|民族乡")
_ADMINISTERED = re.compile(r"(?<!^)[省市区县旗镇乡州盟]$")
# 曹县大集镇: a town's name that begins with its county is two names.
_COUNTY_AND_TOWN = re.compile("[㐀-鿿]{1,3}(?:县|(?<=[㐀-鿿]{2})[市区])[㐀-鿿]{2,3}[镇乡村]")
_OF_SMALL_PLACES = frozenset({"社区", "村", "站"})
_SHORT_SORTS = frozenset("村屯庄镇乡山河江湖岛县")
# 顺德|陈村: a village or town of one character more behind a known place.
_OF_ITS_OWN = frozenset("村镇乡屯")
# 石门岗镇, 青龙场村: with these the name goes on.
_LANDFORMS = frozenset("场岗岭坪沟冲坝湾塘寨堡店铺集营桥口庄坡洞溪河井山坎垭塬墩洲滩湖江港渡关城")

Piece = tuple[int, str, float]


class Segment(NamedTuple):
    """A piece of a run. `sort` is "known", "built" (a stem with a word for its sort), "unknown" or "around"."""

    start: int
    end: int
    sort: str


class _Run(NamedTuple):
    text: str
    start: int
    end: int
    gazetteer: Gazetteer


class Cuts(NamedTuple):
    """Offsets in a text: where words end, and, in order, where the tagger ends one place and begins another."""

    words: Collection[int]
    places: Sequence[int] = ()

    def across(self, here: int, stop: int) -> int:
        """How many of the borders of places lie between the two."""
        return bisect_left(self.places, stop) - bisect_right(self.places, here)


def segments(text: str, start: int, end: int, gazetteer: Gazetteer, cuts: Cuts) -> list[Segment]:
    """The places of the run `[start, end)`. Words around are left out."""
    run = _Run(text, start, end, gazetteer)
    best: dict[int, tuple[float, int, str]] = {start: (0.0, start, "")}
    for here in range(start, end):
        if here not in best:
            continue
        edge = here in cuts.words or best[here][2] in {"known", "built"}
        for stop, sort, cost in _pieces(run, here, edge=edge):
            total = best[here][0] + cost + (0 if stop in cuts.words or stop == end else _ACROSS_WORDS)
            total += _ACROSS_PLACES * max(0, cuts.across(here, stop))
            if stop not in best or total < best[stop][0] - 1e-9:
                best[stop] = (total, here, sort)
    return [piece for piece in _way(best, start, end) if piece.sort != "around"]


def _way(best: dict[int, tuple[float, int, str]], start: int, end: int) -> list[Segment]:
    found: list[Segment] = []
    while end > start:
        _, before, sort = best[end]
        found.append(Segment(before, end, sort))
        end = before
    return found[::-1]


def _pieces(run: _Run, here: int, *, edge: bool) -> Iterator[Piece]:
    """Every piece that can begin here: its end, its sort and its cost; at an `edge` a word around a name may begin."""
    most = min(run.end, here + _LONGEST_KNOWN)
    known = [stop for stop in range(here + 2, most + 1) if run.gazetteer.knows(run.text[here:stop])]
    for stop in known:
        yield from _known(run, here, stop)
    yield from _built(run, here, known)
    if match := AROUND.match(run.text, here, run.end):
        yield match.end(), "around", _AROUND
    yield from _unknown(run, here, known, edge=edge)


def _known(run: _Run, here: int, stop: int) -> Iterator[Piece]:
    """A known name, by itself and with the words for a sort that follow: 峨眉山|路社区, 贵阳|北站, 石门|沟."""
    text, end = run.text, run.end
    full = _ADMINISTERED.search(text, here + 2, stop) is not None
    if _COUNTY_AND_TOWN.fullmatch(text, here, stop):
        return
    yield stop, "known", (_FULL if full else _KNOWN) - _LONGER * (stop - here)
    tail = _tail(text, stop, end)
    two = tail - stop >= 3 and run.gazetteer.longest_at(text, stop, tail) > stop
    if tail > stop and not full and not two and not _ADMINISTERED.search(text, here + 2, stop + 1):
        yield tail, "built", _KNOWN_WITH_TAIL
    if stop + 1 == end and LAST.match(text[stop]):
        yield end, "built", _KNOWN_WITH_TAIL


def _tail(text: str, start: int, end: int) -> int:
    """The end of the words for a sort from `start` on, unless they are words around a name."""
    around = AROUND.match(text, start, end)
    tail = start + tail_length(text, start, end)
    return start if around and around.end() >= tail else tail


def _built(run: _Run, here: int, known: list[int]) -> Iterator[Piece]:
    """The stem that begins here with the first words for a sort after it."""
    text = run.text
    for stem_end in range(here + 1, min(run.end, here + _LONGEST)):
        stop = _tail(text, stem_end, run.end)
        if stop == stem_end or stop - here < 2 or (stop - here == 2 and text[stem_end] not in _SHORT_SORTS):
            continue
        apart = any(_goes_apart(run, here, after, stop) for after in known if after < stop)
        cut_off = here > run.start and _COMMUNE.match(text, here, run.end)
        yield stop, "built", _BUILT + (_STARTS_KNOWN if apart else 0.0) + (_CUT_OFF if cut_off else 0.0)
        return


def _goes_apart(run: _Run, here: int, after: int, stop: int) -> bool:
    """Whether the known place from `here` to `after` and what follows it up to `stop` are two places."""
    text = run.text
    if _ADMINISTERED.search(text, here + 2, after):
        return text[after:stop] not in _OF_SMALL_PLACES
    if stop - after < 3:
        return stop - after == 2 and text[stop - 1] in _OF_ITS_OWN and text[after] not in _LANDFORMS
    return tail_length(text, after, stop) < stop - after or run.gazetteer.longest_at(text, after, stop) > after


def _unknown(run: _Run, here: int, known: list[int], *, edge: bool) -> Iterator[Piece]:
    if here + 1 == run.end:
        yield run.end, "around", _AROUND if edge and EDGE.match(run.text[here]) else _LEFT_OVER
    for stop in range(here + 2, min(run.end, here + _LONGEST_UNKNOWN) + 1):
        apart = any(stop - after >= 2 for after in known)
        yield stop, "unknown", _UNKNOWN + _EACH_CHARACTER * (stop - here) + (_STARTS_KNOWN if apart else 0.0)
