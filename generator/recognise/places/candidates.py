"""Stretches that may be places' names, each weighed by all the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import TAIL, kind_of, sort_length
from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.places import weigh
from generator.recognise.places.bodies import at_head_of_bodies
from generator.recognise.places.lists import said_to_be
from generator.recognise.places.odd import odd
from generator.recognise.places.piles import piled
from generator.recognise.places.runs import runs
from generator.recognise.places.segments import Cuts, Segment, segments
from generator.recognise.tagger import NAMES, ORGANISATION, PERSON, PLACE, Token
from generator.recognise.words import Words

_IN_A_ROW, _IN_COUNTRY = 1.0, 2.4
# 山西巷: what would be a description were it not called after a place.
_NAMED_AFTER = 0.6
_WITHIN = 3.0
_STRANGE, _STRANGE_LENGTH, _AFTER_LARGER = frozenset({"m", "f", "nz", "n", "a", PERSON, ORGANISATION}), 8, 1.6
_LISTED = re.compile(r"(?<=[、，：:（(在])([㐀-鿿]{2,8}?)(?=[、，。；）)等和])")
_AS_SIBLINGS = 1.6
_SURE = 0.5
_NO_NAMES = frozenset({"m", "TIME", "w", "u", "p", "c", "r", "q", "xc"})
_LEADING = frozenset({"v", "p", "c", "u", "r"})
_ODD = frozenset({PERSON, ORGANISATION, "nz"})


def places(words: Words, gazetteer: Gazetteer) -> Iterator[Claim]:
    """Every stretch that may name a place, with its weight and reasons."""
    claims = {(c.start, c.end): c for c in _of_runs(words, gazetteer)}
    found = (*piled(words, gazetteer), *odd(words, gazetteer))
    more = (weighed(words, piece, gazetteer, weight, why) for piece, weight, why in found)
    for claim in (*_known(words, gazetteer), *more, *_listed(words, claims, gazetteer)):
        other = claims.get((claim.start, claim.end))
        if other is None or other.weight < claim.weight:
            claims[claim.start, claim.end] = claim
    yield from claims.values()
    yield from at_head_of_bodies(words, gazetteer)
    yield from said_to_be(words, gazetteer)


def weighed(words: Words, piece: Segment, gazetteer: Gazetteer, more: float = 0.0, why: str = "") -> Claim:
    """The evidence on one piece."""
    form = words.text[piece.start : piece.end]
    tagger = weigh.by_tagger(words, piece.start, piece.end)
    known, build = weigh.by_gazetteer(form, gazetteer), weigh.by_build(form, piece.sort)
    if known[0] and (build[0] > -1 or gazetteer.is_full(form)):
        build = (0.0, "")
    elif build[0] < -1 and gazetteer.knows(form[: len(form) - sort_length(form)]):
        build = (_NAMED_AFTER, "named after a place")
    near = weigh.by_neighbours(words, piece)
    reasons = ["tagger"] if tagger > 0 else []
    reasons += [reason for weight, reason in (known, build, near, (more, why)) if weight > 0 and reason]
    return Claim(NameKind.PLACE, piece.start, piece.end, tagger + known[0] + build[0] + near[0] + more, tuple(reasons))


def _of_runs(words: Words, gazetteer: Gazetteer) -> Iterator[Claim]:
    for start, end in runs(words, gazetteer):
        last = None
        for piece in segments(words.text, start, end, gazetteer, Cuts(words.ending, _borders(words, start, end))):
            row = _row(words, last, piece, gazetteer) if last is not None and last.end == piece.start else 0.0
            if piece.end - piece.start > 1:
                yield weighed(words, piece, gazetteer, row, "in a row of places")
            if last is not None and piece.sort == "unknown":
                yield from _inside(words, last, gazetteer)
            last = piece
        if last is not None:
            yield from _inside(words, last, gazetteer)
            yield from _behind(words, last, gazetteer)


def _borders(words: Words, start: int, end: int) -> list[int]:
    """Where in a run the tagger ends one place and begins another, both of three characters or more."""
    tagged = [t for t in words.around(start, end) if t.tag == PLACE and t.end - t.start > 2]
    return [one.end for one, other in pairwise(tagged) if one.end == other.start]


def _row(words: Words, larger: Segment, piece: Segment, gazetteer: Gazetteer) -> float:
    """What a larger place right before says: little of what is left over of a word, much of a place abroad."""
    form = words.text[larger.start : larger.end]
    if piece.end - piece.start > 1 and any(d.level < 0 for d in gazetteer.named(form)):
        return _IN_COUNTRY
    if piece.sort != "unknown":
        return _IN_A_ROW
    return _IN_A_ROW if words.between(piece.start, piece.end) else 0.0


def _inside(words: Words, larger: Segment, gazetteer: Gazetteer) -> Iterator[Claim]:
    """A known place right after the larger one that it lies in: 澎湖望安, 花莲县光复乡."""
    end = gazetteer.longest_within(words.text[larger.start : larger.end], words.text, larger.end)
    if end in words.ending and end > larger.end:
        yield weighed(words, Segment(larger.end, end, "known"), gazetteer, _WITHIN, "lies in the place before it")


def _behind(words: Words, larger: Segment, gazetteer: Gazetteer) -> Iterator[Claim]:
    """Odd words between a known place and a word for a sort: 广州|上下九步行街."""
    if not gazetteer.knows(words.text[larger.start : larger.end]):
        return
    token, length = words.after(larger.end), 0
    while token is not None and token.tag in _STRANGE and length < _STRANGE_LENGTH and token.text.isalpha():
        length = token.end - larger.end
        if length > 3 and _tail_of(words.text[larger.end : token.end]):
            yield weighed(
                words, Segment(larger.end, token.end, "built"), gazetteer, _AFTER_LARGER, "follows a larger place"
            )
        token = words.after(token.end)


def _known(words: Words, gazetteer: Gazetteer) -> Iterator[Claim]:
    """Names of the gazetteer that stand as words, or begin a word, and that the tagger took for something else."""
    for token in words.tokens:
        if token.tag in _NO_NAMES:
            continue
        end = gazetteer.longest_at(words.text, token.start, min(len(words.text), token.start + 12))
        if end > token.start and end in words.ending:
            yield weighed(words, Segment(token.start, end, "known"), gazetteer)
        elif end > token.start and token.end - token.start >= 4 and _doubtful(token):
            pieces = segments(words.text, token.start, token.end, gazetteer, Cuts(words.ending))
            whole = sum(piece.end - piece.start for piece in pieces) == token.end - token.start
            if whole and all(piece.sort in {"known", "built"} for piece in pieces):
                yield from (weighed(words, piece, gazetteer, _IN_A_ROW, "in a row of places") for piece in pieces)


def _doubtful(token: Token) -> bool:
    """Whether the tagger may have missed that the word is two places in a row."""
    return token.tag not in NAMES or (token.tag != PLACE and token.confidence < _SURE)


def _listed(words: Words, claims: dict[tuple[int, int], Claim], gazetteer: Gazetteer) -> Iterator[Claim]:
    """Items of a list that end as a place in it does (丹州社区、月川社区、下洋田社区), or odd words among places."""
    kinds = {kind_of(words.text[start:end]) for start, end in claims} - {None}
    places_end = {end for (_, end), claim in claims.items() if claim.weight > 1}
    for match in _LISTED.finditer(words.text):
        start, end = match.span(1)
        if gazetteer.longest_at(words.text, start, end) > start or "、" not in words.text[start - 1] + words.text[end]:
            continue
        piece, tokens = Segment(start, end, "built"), words.between(start, end)
        if any(token.tag in _LEADING for token in tokens):
            continue
        if kind_of(match.group(1)) in kinds and _tail_of(match.group(1)):
            yield weighed(words, piece, gazetteer, _AS_SIBLINGS, "like others of a list")
        elif len(tokens) == 1 and tokens[0].tag in _ODD and start - 1 in places_end:
            yield weighed(words, piece, gazetteer, _AS_SIBLINGS, "among places")


def _tail_of(form: str) -> str | None:
    for start in range(1, len(form)):
        if TAIL.fullmatch(form, start):
            return form[start:]
    return None
