"""Everything that is seen of a stretch that may be a place's name. One function a sort of evidence."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from generator.gazetteer import Division, Gazetteer
from generator.gazetteer.division import stem_of
from generator.gazetteer.grammar import AROUND, EDGE, TAIL, is_description, is_weak, kind_of, stem
from generator.lexicon.words import words as vocabulary
from generator.recognise import evidence as common
from generator.recognise.evidence import Evidence, log
from generator.recognise.page_text import PageText
from generator.recognise.places import weigh
from generator.recognise.places.segments import Segment
from generator.recognise.tagger import ORGANISATION, PERSON, PLACE
from generator.recognise.words import Words

_LONGEST, _LONGEST_STEM, _LONGEST_REST = 8, 5, 4
# How far before a stretch a known place may begin, and how far behind it end.
_REACH_BACK, _REACH, _TAIL_REACH = 6, 8, 8
_SIDES = ("behind a known place", "before a known place")
_PROBABLE = 0.3
_SHORTEST_FULL = 3
# So many places of a name are looked at.
_NAMESAKES = 12
# 福贡县|城, 霍邱县|委: the word for its sort begins another word.
_SHARED = re.compile("[县市区镇乡村](?:城|委|府|里|上)|[江河湖溪][边畔岸滨口上]|[路街巷]口|桥头")


def evidence(words: Words, piece: Segment, told: Collection[str], gazetteer: Gazetteer, page: PageText) -> Evidence:
    """All that is seen of the piece, each thing once; `told` is why it was looked at."""
    start, end = piece.start, piece.end
    for of in (common.of_bounds, common.of_tags, common.of_pieces, common.of_letters, common.of_neighbours):
        yield from of(words, start, end)
    form = words.text[start:end]
    yield from common.of_sights(form, page)
    yield from ((reason, 1.0) for reason in told)
    sides = _Sides.of(words.text, piece, gazetteer)
    yield from _of_chances(words, start, end, sides)
    yield from _of_gazetteer(form, gazetteer)
    yield from ((name, 1.0) for name in page.once("near", form, lambda: _near(form, gazetteer, page)))
    yield from _of_build(form, gazetteer)
    yield from _of_surroundings(words, start, end, gazetteer)
    yield from ((name, 1.0) for seen, name in zip(sides, _SIDES, strict=True) if seen)
    yield from _of_other_names(words, start, end)
    yield from _of_cues(words, piece)
    yield "prior", max(-5.0, _prior(words, piece, gazetteer))


def _prior(words: Words, piece: Segment, gazetteer: Gazetteer) -> float:
    """What general knowledge makes of the tagger, the gazetteer, the build and the neighbours together, in log-odds."""
    form = words.text[piece.start : piece.end]
    known, (build, _) = weigh.by_gazetteer(form, gazetteer)[0], weigh.by_build(form, piece.sort)
    if known and (build > -1 or gazetteer.is_full(form)):
        build = 0.0
    return weigh.by_tagger(words, piece.start, piece.end) + known + build + weigh.by_neighbours(words, piece)[0]


class _Sides(NamedTuple):
    """Whether a known place ends right before a piece, and whether one begins right behind it."""

    follows: bool
    leads: bool

    @classmethod
    def of(cls, text: str, piece: Segment, gazetteer: Gazetteer) -> _Sides:
        starts = range(max(0, piece.start - _REACH_BACK), piece.start - 1)
        end = piece.end
        known = gazetteer.longest_at(text, end, min(len(text), end + _REACH)) > end
        return cls(any(gazetteer.knows(text[at : piece.start]) for at in starts), known)


def _of_chances(words: Words, start: int, end: int, sides: _Sides) -> Evidence:
    """How much of the stretch the tagger takes for a place, and whether the place goes on beyond it.

    Where a known place ends before it or begins behind it, the tagger has rather run two together.
    """
    text, place, begins = words.text, words.chances.tagged(PLACE), words.chances.begins
    core = max(1, len(stem(text[start:end])))
    yield "least a place", log(min(place[start:end]))
    yield "stem a place", sum(place[start : start + core]) / core
    yield "first a place", place[start]
    yield "last a place", place[end - 1]
    over = place[end] * (1 - begins[end]) if end < len(place) else 0.0
    yield "runs over" + " into a known place" * sides.leads, over
    before = place[start - 1] * (1 - begins[start]) if start else 0.0
    yield "runs in" + " from a known place" * sides.follows, before
    yield "by tagger", weigh.by_tagger(words, start, end)


def _of_gazetteer(form: str, gazetteer: Gazetteer) -> Evidence:
    """The known places of that name: how large the largest is, how many there are, whether it is their full name."""
    known = gazetteer.named(form)
    if not known:
        return
    yield "known", weigh.by_gazetteer(form, gazetteer)[0]
    yield f"known, level {known[0].level}", 1.0
    yield f"known, level {known[0].level}, {min(len(form), 4)} characters", 1.0
    yield "namesakes", math.log(len(known))
    for seen, name in (
        (gazetteer.is_full(form), "full name"),
        (known[0].former, "former name"),
        (form in weigh.COMMON_WORDS, "common word"),
    ):
        if seen:
            yield name, 1.0


def _near(form: str, gazetteer: Gazetteer, page: PageText) -> Iterator[str]:
    """Which of the larger places that it lies in the page names; the same of towns that it is the stem of."""
    known = gazetteer.named(form)[:_NAMESAKES]
    if any(division.within for division in known):
        yield f"known, level {known[0].level}, {_nearest(known, form, page)}"
    elif not known and len(form) < _LONGEST_STEM and (towns := gazetteer.towns_called(form)[:_NAMESAKES]):
        yield f"a town's stem, {_nearest(towns, form, page)}"


def _nearest(divisions: Sequence[Division], form: str, page: PageText) -> str:
    """How large the smallest of the larger places is that the page names."""
    depths = [
        depth
        for division in divisions
        for depth, larger in enumerate(division.within)
        if stem_of(larger) != form and any(page.sights(name)[0] for name in (larger, stem_of(larger)))
    ]
    return ("nothing about it", "its province named", "its region named")[min(2, max(depths, default=-1) + 1)]


def _of_build(form: str, gazetteer: Gazetteer) -> Evidence:
    """The stem and the word for its sort."""
    before = stem(form)
    sort = form[len(before) :]
    yield f"{min(len(form), _LONGEST)} characters", 1.0
    yield f"stem of {min(len(before), _LONGEST_STEM)}", 1.0
    yield f"kind {kind_of(form)}", 1.0
    yield f"ends on {common.shown(form[-2:])}", 1.0
    if sort:
        yield f"sort {common.shown(sort)}", 1.0
        if gazetteer.knows(before):
            yield "stem known", 1.0
            yield f"stem known, kind {kind_of(form)}", 1.0
    for seen, name in (
        (is_description(form), "a known description" if gazetteer.knows(form) else "a description"),
        (is_weak(form), "a direction and a sort"),
        (form in weigh.NOT_PLACES, "no place"),
        (before in vocabulary(), "stem a word"),
    ):
        if seen:
            yield name, 1.0


def _of_surroundings(words: Words, start: int, end: int, gazetteer: Gazetteer) -> Evidence:
    """Known places that begin with it, lie in it, end before it or begin behind it; words for a sort behind it."""
    text, begins = words.text, words.chances.begins
    inner = gazetteer.longest_at(text, start, end)
    if start < inner < end:
        yield "begins known", 1.0
        yield f"begins known, {min(_LONGEST_REST, end - inner)} more", 1.0
        if inner - start >= _SHORTEST_FULL and gazetteer.is_full(text[start:inner]):
            yield "begins with a full name", 1.0
    tail = TAIL.match(text, end, min(len(text), end + _TAIL_REACH))
    larger = any(gazetteer.is_full(text[at:start]) for at in range(max(0, start - _REACH_BACK), start - 2))
    for seen, name in (
        (gazetteer.longest_at(text, start, min(len(text), start + 12)) > end, "a longer one is known"),
        (larger, "behind a full name"),
        (tail is not None, "before a sort"),
        (tail is not None and begins[tail.end()] > _PROBABLE, "before a sort and a bound"),
        (AROUND.match(text, end) is not None, "before a word around places"),
        (EDGE.match(text[end : end + 2]) is not None, "before an edge"),
        (_SHARED.match(text, end - 1) is not None, "its last begins a word around places"),
    ):
        if seen:
            yield name, 1.0


def _of_other_names(words: Words, start: int, end: int) -> Evidence:
    """That the tagger takes it for a part of somebody's or some body's name."""
    others = [token for token in words.around(start, end) if (token.start, token.end) != (start, end)]
    for tag, name in ((PERSON, "a person's name"), (ORGANISATION, "a body's name")):
        tokens = [token for token in others if token.tag == tag]
        if tokens:
            yield f"in {name}", max(token.confidence for token in tokens)
            yield f"begins {name}", float(any(token.start == start for token in tokens))
            yield f"ends {name}", float(any(token.end == end for token in tokens))


def _of_cues(words: Words, piece: Segment) -> Evidence:
    """Words beside it, quotation and title marks, the sort of part."""
    text, start, end = words.text, piece.start, piece.end
    yield "cue", weigh.by_neighbours(words, piece)[0]
    yield f"in a {words.part.kind}", 1.0
    if text[start - 1 : start] == "《" or text[end : end + 1] == "》":
        yield "in a title", 1.0
    earlier = words.before(start)
    if earlier is not None and earlier.text in weigh.TO:
        yield "where somebody goes or is", 1.0
