"""Names that come near one another: misprints, short forms, the other script. Hints for the curator, never a merge.

Every name is looked up under keys made from it, so that time grows with the number of names and not with its square.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.characters import simplified
from generator.gazetteer.grammar import sort_length
from generator.lexicon.surnames import COMPOUND
from generator.model.exhibition import Authority
from generator.model.names import NameKind, Status
from generator.resolve.pinyin import pinyin_of
from generator.suggest.proposal import Hint, Near, Proposal

_HAN = re.compile("[㐀-鿿]+")
# 东路 and 西路, 一村 and 二村 are two, whatever else they share.
_TELLS_APART = frozenset("东西南北中上下前后左右大小新老内外省市县区镇乡村一二三四五六七八九十0123456789東後內舊旧")
# So many characters must be shared, besides a surname, for one that differs to be a sign of a misprint.
_SHARED = {NameKind.PERSON: 1, NameKind.PLACE: 2, NameKind.ORGANISATION: 4}
_SHORTEST = 2

_Key = tuple[Near, NameKind | None, str]


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A name of an entry or a proposal."""

    kind: NameKind
    id: str
    name: str
    form: str
    is_entry: bool


class Names:
    """The names of proposals and entries. What is withheld or rejected is not among them."""

    def __init__(self, proposals: Iterable[Proposal], entries: Sequence[Authority]) -> None:
        self._by_key: dict[_Key, list[_Bearer]] = defaultdict(list)
        for bearer in (*_of_entries(entries), *(b for p in proposals for b in _of_proposal(p))):
            for key in _keys(bearer.kind, bearer.form):
                self._by_key[key].append(bearer)

    def near(self, proposal: Proposal) -> tuple[Hint, ...]:
        """The names near those of a proposal, each with the first of the ways in which it is near."""
        hints: dict[tuple[bool, str], Hint] = {}
        for own in _of_proposal(proposal):
            for near, other in self._near(own):
                if other.id != own.id or other.is_entry:
                    hints.setdefault((other.is_entry, other.id), Hint(near, other.id, other.name, other.is_entry))
        order = list(Near)
        return tuple(sorted(hints.values(), key=lambda h: (order.index(h.near), not h.is_entry, h.id)))

    def _near(self, own: _Bearer) -> Iterator[tuple[Near, _Bearer]]:
        """What shares a key with it, nearest first."""
        for key in _keys(own.kind, own.form):
            for other in self._by_key[key]:
                if _is_near(key[0], own, other):
                    yield key[0], other


def _of_entries(entries: Sequence[Authority]) -> Iterator[_Bearer]:
    for entry in entries:
        if not entry.withheld and entry.status is not Status.REJECTED:
            for alias in entry.forms:
                yield _Bearer(entry.kind, entry.id, entry.name, "".join(alias.text.split()), is_entry=True)


def _of_proposal(proposal: Proposal) -> Iterator[_Bearer]:
    for form in dict.fromkeys((proposal.name, *(alias.text for alias in proposal.aliases))):
        yield _Bearer(proposal.kind, proposal.id, proposal.name, form, is_entry=False)


def _keys(kind: NameKind, form: str) -> Iterator[_Key]:
    """Under what a name is looked up, in the order of `Near`."""
    yield Near.SAME_NAME, kind, form
    yield Near.OTHER_KIND, None, form
    yield Near.SAME_SCRIPT, kind, simplified(form)
    yield from ((Near.ONE_CHARACTER, kind, masked) for masked in _masked(kind, form))
    if len(form) >= _SHORTEST and _HAN.fullmatch(form):
        yield Near.SAME_READING, kind, _letters(kind, form)
    yield Near.CONTAINED, kind, form
    yield from ((Near.CONTAINED, kind, part) for part in _parts(kind, form))


def _is_near(near: Near, own: _Bearer, other: _Bearer) -> bool:
    """Whether two names that share a key are near in that way."""
    if near is Near.OTHER_KIND:
        return own.kind is not other.kind
    if near is Near.SAME_NAME:
        return True
    if own.form == other.form:
        return False
    if near is Near.ONE_CHARACTER:
        return _may_be_misprint(own, other)
    if near is Near.CONTAINED:
        short, long = sorted((own.form, other.form), key=len)
        return short in _parts(own.kind, long)
    return True


def _masked(kind: NameKind, form: str) -> Iterator[str]:
    """The name with each of its characters left open in turn; never the surname, nor a given name that is but one."""
    start = (2 if form[:2] in COMPOUND else 1) if kind is NameKind.PERSON else 0
    end = len(form) - (sort_length(form) if kind is NameKind.PLACE else 0)
    if end - start > _SHARED[kind]:
        yield from (f"{form[:i]}\0{form[i + 1 :]}" for i in range(start, end))


def _may_be_misprint(own: _Bearer, other: _Bearer) -> bool:
    """Whether the one character in which two names differ may be a slip, and is not what tells them apart."""
    pair = next({one, two} for one, two in zip(own.form, other.form, strict=True) if one != two)
    return own.kind is NameKind.PERSON or not pair & _TELLS_APART


def _letters(kind: NameKind, form: str) -> str:
    """The reading without tones."""
    spelled = unicodedata.normalize("NFD", " ".join(pinyin_of(form, person=kind is NameKind.PERSON)))
    return "".join(sign for sign in spelled if not unicodedata.combining(sign) or sign == "\u0308")


def _parts(kind: NameKind, form: str) -> Iterator[str]:
    """Shorter names by which the same may go: 红波 of 周红波, 城子岭 of 城子岭村, 市委 of 广州市委."""
    yield from (form[start:] for start in range(1, len(form) - _SHORTEST + 1))
    if kind is NameKind.PERSON:
        least = 3 if form[:2] in COMPOUND else _SHORTEST
        yield from (form[:end] for end in range(least, len(form)))
    elif kind is NameKind.PLACE and len(form) - sort_length(form) >= _SHORTEST > 0 < sort_length(form):
        yield form[: len(form) - sort_length(form)]
