"""Segments that are what the curator says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.layout.contributors import read_contributors
from generator.layout.rules.caption import words_of
from generator.layout.rules.credit import credit_of
from generator.layout.segments import Named, Segment
from generator.model.page import Kind

HEAD = (Kind.HEADLINE, Kind.KICKER, Kind.DECK)
# Of these nothing is cut out.
UNCUT = (Kind.LIST, Kind.TABLE, Kind.VERSE, Kind.FURNITURE, Kind.JUMP_LINE)
MAKERS = (Kind.BYLINE, Kind.CREDIT)


def settled_pieces(whole: Segment, pieces: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """What the rules made of a segment, its beginning of the kind that is said; what they cut out stays cut out.

    What has its lines as they were found stays as it was read until the page is understood, so that a word on one line
    changes no other.
    """
    kind, first, rest = whole.settled, pieces[0], pieces[1:]
    if kind is None or not (whole.anew or (rest and first.kind is not kind)):
        return pieces
    if kind in UNCUT:
        return (_locked(replace(whole, anew=True), kind),)
    if first.kind is not kind and rest and rest[0].kind is kind:
        # What the rules cut off is more of the same.
        start, end = _place(whole, first)[0], _place(whole, rest[0])[1]
        passage, behind = whole.passage.cut(start, end), rest[0].behind
        first, rest = replace(first, passage=passage, behind=behind, body=0, names=()), rest[1:]
    return _locked(replace(first, anew=True), kind), *rest


def _place(whole: Segment, piece: Segment) -> tuple[int, int]:
    """Where in the text of a segment a piece cut from it begins and ends."""
    start = whole.passage.offset_of(piece.passage.pieces[0].source) or 0
    return start, start + len(piece.text)


def kept(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments, those made anew being what was said still, whatever their neighbours made of them."""
    return tuple(_locked(s, s.settled) if s.settled and s.anew else s for s in segments)


def locked(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments, all of which something was said being that."""
    return tuple(_locked(s, s.settled) if s.settled else s for s in segments)


def with_heads(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """After the heads are dressed: the kinds that only a head has, as settled."""
    return tuple(
        s.taken_for(s.settled, 1.0, f"settled as {s.settled}") if s.settled in (*HEAD, Kind.HEADING) else s
        for s in segments
    )


def _read(kind: Kind) -> Kind:
    """As what a kind goes through the reading: what of a head is what, is told when all of it is known."""
    return Kind.HEADING if kind in HEAD else kind


def _locked(segment: Segment, kind: Kind) -> Segment:
    # Behind its mark (■, 图①) a caption begins, whoever says that it is one; of other kinds a mark is part.
    anew = words_of(segment.text) if kind is Kind.CAPTION else 0
    body = None if segment.kind is _read(kind) else anew
    names, house = _makers(segment, kind)
    return segment.taken_for(_read(kind), 1.0, f"settled as {kind}", body=body, names=names, publisher=house)


def _makers(segment: Segment, kind: Kind) -> tuple[tuple[Named, ...], str | None]:
    if kind not in MAKERS:
        return (), None
    if segment.kind in MAKERS and segment.names:
        return segment.names, segment.publisher
    if kind is Kind.CREDIT:
        return credit_of(segment.text) or ((), None)
    found = read_contributors(segment.text)
    return (found.names, found.house) if found else ((), None)
