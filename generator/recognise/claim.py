"""Claims that a stretch is a name, and how they are settled against each other.

A claim's weight is in log-odds: 0 says nothing either way, +1 makes a name 2.7 times as likely, −1 as unlikely.
Weights of claims on the same stretch add up, as independent evidence does.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model.names import NameKind


@dataclass(frozen=True, slots=True)
class Claim:
    """That `[start, end)` of a part's plain text names something of that kind, and what speaks for it."""

    kind: NameKind
    start: int
    end: int
    weight: float
    reasons: tuple[str, ...] = ()
    role: str | None = None

    @property
    def confidence(self) -> float:
        """The weight as a probability."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.weight))))

    def overlaps(self, other: Claim) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def log_odds(probability: float) -> float:
    """A probability as a weight; certainty is taken as 99 %."""
    p = min(0.99, max(0.01, probability))
    return math.log(p / (1 - p))


def added(claims: Iterable[Claim]) -> list[Claim]:
    """Claims of one kind on one stretch as one, weights summed and reasons each once, in the order of the text."""
    together: dict[tuple[int, int, NameKind], Claim] = {}
    for claim in claims:
        key = (claim.start, claim.end, claim.kind)
        together[key] = _sum(together[key], claim) if key in together else claim
    return sorted(together.values(), key=lambda c: (c.start, c.end, c.kind))


def _sum(one: Claim, other: Claim) -> Claim:
    reasons = tuple(dict.fromkeys((*one.reasons, *other.reasons)))
    return replace(one, weight=one.weight + other.weight, reasons=reasons, role=one.role or other.role)


def settled(claims: Iterable[Claim], least: float = 0.0) -> list[Claim]:
    """The claims that hold, none overlapping another: heavier than `least`; of two the heavier, longer, left one."""
    kept: list[Claim] = []
    heavy = [claim for claim in added(claims) if claim.weight > least]
    taken = bytearray(max((claim.end for claim in heavy), default=0))
    for claim in sorted(heavy, key=lambda c: (-c.weight, c.start - c.end, c.start, c.kind)):
        if not any(taken[claim.start : claim.end]):
            taken[claim.start : claim.end] = b"\1" * (claim.end - claim.start)
            kept.append(claim)
    return sorted(kept, key=lambda c: c.start)
