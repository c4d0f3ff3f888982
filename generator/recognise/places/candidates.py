"""Stretches that may be places' names, each weighed by all the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.gazetteer import Gazetteer
from generator.gazetteer.division import COUNTRY
from generator.gazetteer.grammar import TAIL, kind_of
from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.page_text import PageText
from generator.recognise.places import weigh
from generator.recognise.places.bodies import at_head_of_bodies
from generator.recognise.places.evidence import evidence
from generator.recognise.places.forms import neighbourhoods, numbered_roads
from generator.recognise.places.likely import likely
from generator.recognise.places.lists import said_to_be
from generator.recognise.places.odd import odd
from generator.recognise.places.piles import piled
from generator.recognise.places.runs import runs
from generator.recognise.places.segments import Cuts, Segment, segments
from generator.recognise.tagger import NAMES, ORGANISATION, PERSON, PLACE, Token
from generator.recognise.weights import weights_of
from generator.recognise.words import Words

Found = tuple[Segment, str]
# No name goes on beyond these.
_PARTED = re.compile(r"[\s，。！？；：、“”《》（）,;!?()]")
# How a run was cut is no reason for anybody; nor is a verb that things stand behind as well.
_SILENT = ("cut out as", "a piece follows", "behind a word of ways")
# Lighter claims never hold, whatever else the page says.
_HOPELESS = -5.0
_STRANGE, _STRANGE_LENGTH = frozenset({"m", "f", "nz", "n", "a", PERSON, ORGANISATION}), 8
_LISTED = re.compile(r"(?<=[、，：:（(在])([㐀-鿿]{2,8}?)(?=[、，。；）)等和])")
_SURE, _SHORTEST_FULL = 0.5, 3
_NO_NAMES = frozenset({"m", "TIME", "w", "u", "p", "c", "r", "q", "xc"})
_LEADING = frozenset({"v", "p", "c", "u", "r"})
_ODD = frozenset({PERSON, ORGANISATION, "nz"})


def places(words: Words, gazetteer: Gazetteer, page: PageText) -> Iterator[Claim]:
    """Every stretch that may name a place, with its weight and reasons."""
    yield from (weighed(words, piece, gazetteer, page, told) for piece, told in considered(words, gazetteer))
    yield from at_head_of_bodies(words, gazetteer)
    yield from said_to_be(words, gazetteer)
    yield from numbered_roads(words)
    yield from neighbourhoods(words, gazetteer)


def weighed(  # noqa: PLR0913, PLR0917 - what is known of a piece
    words: Words, piece: Segment, gazetteer: Gazetteer, page: PageText, told: Sequence[str] = (), more: float = 0.0
) -> Claim:
    """The evidence on one piece; `told` is why it was looked at, `more` what else speaks for it."""
    weight = weights_of("places").of(evidence(words, piece, told, gazetteer, page)) + more
    reasons = tuple(_reasons(words, piece, gazetteer, told)) if weight > _HOPELESS else ()
    return Claim(NameKind.PLACE, piece.start, piece.end, weight, reasons)


def _reasons(words: Words, piece: Segment, gazetteer: Gazetteer, told: Sequence[str]) -> Iterator[str]:
    form = words.text[piece.start : piece.end]
    if weigh.by_tagger(words, piece.start, piece.end) > 0:
        yield "tagger"
    cues = (weigh.by_gazetteer(form, gazetteer), weigh.by_build(form, piece.sort), weigh.by_neighbours(words, piece))
    yield from (reason for weight, reason in cues if weight > 0 and reason)
    yield from (reason for reason in told if not reason.startswith(_SILENT))


def considered(words: Words, gazetteer: Gazetteer) -> Iterator[tuple[Segment, tuple[str, ...]]]:
    """The pieces that are weighed, each once in the order of the text, with why it is looked at."""
    found: dict[tuple[int, int], tuple[Segment, list[str]]] = {}

    def add(pieces: Iterable[Found]) -> None:
        for piece, why in pieces:
            if _PARTED.search(words.text, piece.start, piece.end):
                continue
            reasons = found.setdefault((piece.start, piece.end), (piece, []))[1]
            if why and why not in reasons:
                reasons.append(why)

    add(_of_runs(words, gazetteer))
    add(piled(words, gazetteer))
    add(odd(words, gazetteer))
    add(_known(words, gazetteer))
    add(_listed(words, [span for span, (piece, _) in found.items() if piece.sort != "unknown"], gazetteer))
    add(likely(words, gazetteer))
    yield from ((piece, tuple(why)) for _, (piece, why) in sorted(found.items()))


def _of_runs(words: Words, gazetteer: Gazetteer) -> Iterator[Found]:
    for start, end in runs(words, gazetteer):
        last = None
        for piece in segments(words.text, start, end, gazetteer, Cuts(words.ending, _borders(words, start, end))):
            if piece.end - piece.start > 1:
                yield piece, f"cut out as {piece.sort}"
                if last is not None and last.end == piece.start:
                    yield piece, _row(words, last, piece, gazetteer)
                    yield last, "a piece follows"
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


def _row(words: Words, larger: Segment, piece: Segment, gazetteer: Gazetteer) -> str:
    """That a larger place stands right before; nothing of what is left over of a word."""
    if any(d.level == COUNTRY for d in gazetteer.named(words.text[larger.start : larger.end])):
        return "right behind a country"
    whole = piece.sort != "unknown" or words.between(piece.start, piece.end)
    return "in a row of places" if whole else ""


def _inside(words: Words, larger: Segment, gazetteer: Gazetteer) -> Iterator[Found]:
    """A known place right after the larger one that it lies in: 澎湖望安, 花莲县光复乡."""
    end = gazetteer.longest_within(words.text[larger.start : larger.end], words.text, larger.end)
    if end in words.ending and end > larger.end:
        yield Segment(larger.end, end, "known"), "lies in the place before it"


def _behind(words: Words, larger: Segment, gazetteer: Gazetteer) -> Iterator[Found]:
    """Odd words between a known place and a word for a sort: 广州|上下九步行街."""
    if not gazetteer.knows(words.text[larger.start : larger.end]):
        return
    token, length = words.after(larger.end), 0
    while token is not None and token.tag in _STRANGE and length < _STRANGE_LENGTH and token.text.isalpha():
        length = token.end - larger.end
        if length > 3 and _tail_of(words.text[larger.end : token.end]):
            yield Segment(larger.end, token.end, "built"), "follows a larger place"
        token = words.after(token.end)


def _known(words: Words, gazetteer: Gazetteer) -> Iterator[Found]:
    """Names of the gazetteer that stand as words, or begin a word, and that the tagger took for something else."""
    for token in words.tokens:
        if token.tag in _NO_NAMES:
            continue
        end = gazetteer.longest_at(words.text, token.start, min(len(words.text), token.start + 12))
        if end > token.start and (end in words.ending or _in_full(words.text[token.start : end], gazetteer)):
            yield Segment(token.start, end, "known"), ""
        elif end > token.start and token.end - token.start >= 4 and _doubtful(token):
            pieces = segments(words.text, token.start, token.end, gazetteer, Cuts(words.ending))
            whole = sum(piece.end - piece.start for piece in pieces) == token.end - token.start
            if whole and all(piece.sort in {"known", "built"} for piece in pieces):
                yield from ((piece, "in a row of places") for piece in pieces)


def _in_full(form: str, gazetteer: Gazetteer) -> bool:
    """福贡县|城: what is known in full is looked at though the tagger cuts through it."""
    return len(form) >= _SHORTEST_FULL and gazetteer.is_full(form)


def _doubtful(token: Token) -> bool:
    """Whether the tagger may have missed that the word is two places in a row."""
    return token.tag not in NAMES or (token.tag != PLACE and token.confidence < _SURE)


def _listed(words: Words, there: Sequence[tuple[int, int]], gazetteer: Gazetteer) -> Iterator[Found]:
    """Items of a list that end as a place in it does (丹州社区、月川社区、下洋田社区), or odd words among places."""
    kinds = {kind_of(words.text[start:end]) for start, end in there} - {None}
    places_end = {end for start, end in there if weigh.by_tagger(words, start, end) > 0}
    for match in _LISTED.finditer(words.text):
        start, end = match.span(1)
        if gazetteer.longest_at(words.text, start, end) > start or "、" not in words.text[start - 1] + words.text[end]:
            continue
        piece, tokens = Segment(start, end, "built"), words.between(start, end)
        if any(token.tag in _LEADING for token in tokens):
            continue
        if kind_of(match.group(1)) in kinds and _tail_of(match.group(1)):
            yield piece, "like others of a list"
        elif len(tokens) == 1 and tokens[0].tag in _ODD and start - 1 in places_end:
            yield piece, "among places"


def _tail_of(form: str) -> str | None:
    for start in range(1, len(form)):
        if TAIL.fullmatch(form, start):
            return form[start:]
    return None
