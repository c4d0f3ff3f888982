"""Claims against each other."""

from __future__ import annotations

from generator.model.names import NameKind
from generator.recognise.claim import Claim, log_odds, settled

PERSON, PLACE = NameKind.PERSON, NameKind.PLACE


def test_claims_on_one_stretch_add_up() -> None:
    """Two doubtful pieces of evidence make one name, with both reasons."""
    (claim,) = settled([Claim(PERSON, 0, 2, -1.0, ("a",)), Claim(PERSON, 0, 2, 1.5, ("b",))])
    assert (claim.weight, claim.reasons) == (0.5, ("a", "b"))


def test_the_heavier_of_two_that_overlap_stays() -> None:
    """And of equal ones the longer, then the one to the left; the order given does not matter."""
    heavy, light = Claim(PERSON, 1, 3, 2.0), Claim(PLACE, 0, 2, 1.0)
    assert settled([light, heavy]) == settled([heavy, light]) == [heavy]
    assert settled([Claim(PLACE, 0, 2, 1.0), Claim(PLACE, 0, 3, 1.0)]) == [Claim(PLACE, 0, 3, 1.0)]


def test_what_is_less_likely_than_not_is_no_name() -> None:
    """Weights are log-odds: nothing at or below zero stays."""
    assert settled([Claim(PERSON, 0, 2, 0.0), Claim(PERSON, 3, 5, -1.0)]) == []
    assert log_odds(0.5) == 0
