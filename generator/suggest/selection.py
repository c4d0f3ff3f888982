"""Which proposals are shown or written together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.model.names import NameKind
from generator.suggest.proposal import Proposal


def chosen(
    proposals: Sequence[Proposal], kind: NameKind | None = None, most: int | None = None
) -> tuple[Proposal, ...]:
    """The first `most` proposals of a kind in their order (all where None), each followed by those that go with it.

    What goes with one is not counted, so that there may be a few more.
    """
    by_id = {proposal.id: proposal for proposal in proposals}
    named = [proposal for proposal in proposals if proposal.mentions and kind in {None, proposal.kind}]
    first = {proposal.id for proposal in named[:most]}
    kept: dict[str, Proposal] = {}
    for proposal in named[:most]:
        for other in (proposal, *_with(proposal, by_id)):
            if other is proposal or other.id not in first:
                kept.setdefault(other.id, other)
    return tuple(kept.values())


def _with(proposal: Proposal, by_id: dict[str, Proposal]) -> Iterator[Proposal]:
    """All that must be written with a proposal, and with those in turn."""
    seen = {proposal.id}
    open_ = list(proposal.with_it)
    while open_:
        identity = open_.pop(0)
        if identity in seen or identity not in by_id:
            continue
        seen.add(identity)
        yield by_id[identity]
        open_ += by_id[identity].with_it


def writable(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Those that an authority file can hold: not where one report has two places of a name, nor their namesakes."""
    found = {proposal.id: proposal for proposal in proposals}
    left = {p.id for p in found.values() if p.one_report_of_two}
    left |= {i for p in found.values() if p.one_report_of_two for i in p.with_it if i != p.within}
    kept = (p for p in found.values() if p.id not in left)
    return tuple(replace(p, within=None) if p.within in left else p for p in kept)
