"""Guided paths through the exhibition (导览), written by the curator stop by stop."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.address import Claim
from generator.model.problem import Location


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to stop at: a report, or with `part` (an anchor such as `p9`) a part of it; the curator's own words."""

    location: Location
    report: str
    part: str | None = None
    title: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Tour:
    """content/tours/<id>.yml.

    `slug` is the end of its address, `wanted` what the curator wrote for it, `formerly` are addresses that it had.
    """

    id: str
    title: str
    location: Location
    intro: str | None = None
    stops: tuple[Stop, ...] = ()
    slug: str = ""
    formerly: tuple[Claim, ...] = ()
    wanted: Claim | None = None
