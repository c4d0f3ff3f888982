"""What a word beside a stretch says about its being a person."""

from __future__ import annotations

from typing import NamedTuple


class Cue(NamedTuple):
    """A weight in log-odds by general knowledge, in words what it comes from, and the manner of print it belongs to.

    The weight is one piece of evidence among others; what it counts for in the end is learnt.
    """

    weight: float
    reason: str
    manner: str = "tag"


NOTHING = Cue(0.0, "")
