"""What a word beside a stretch says about its being a person."""

from __future__ import annotations

from typing import NamedTuple


class Cue(NamedTuple):
    """A weight in log-odds and, in words, what it comes from."""

    weight: float
    reason: str


NOTHING = Cue(0.0, "")
