"""Which proposals go together."""

from __future__ import annotations

from generator.model.names import NameKind
from generator.suggest.proposal import Proposal
from generator.suggest.selection import chosen, writable

PLACE, PERSON = NameKind.PLACE, NameKind.PERSON
PROVINCE = Proposal(PLACE, "province", "甲省")
CITY = Proposal(PLACE, "city", "乙市", within="province", mentions=1, with_it=("province",))
VILLAGE = Proposal(PLACE, "village", "丙村", within="city", mentions=3, with_it=("city",))
PERSON_A = Proposal(PERSON, "a", "丁", mentions=2, with_it=("b",))
PERSON_B = Proposal(PERSON, "b", "丁", mentions=1, with_it=("a",))


def test_what_goes_with_one_follows_it_and_is_not_counted() -> None:
    """The larger places up to the largest; all who bear the name; each once."""
    every = (VILLAGE, PERSON_A, CITY, PERSON_B, PROVINCE)
    assert chosen(every, None, 1) == (VILLAGE, CITY, PROVINCE)
    assert chosen(every, PERSON, 1) == (PERSON_A, PERSON_B)
    assert sorted(p.id for p in chosen(every)) == sorted(p.id for p in every)


def test_the_order_is_kept() -> None:
    """What stands further down by its own worth stays there."""
    assert chosen((VILLAGE, PERSON_A, CITY, PROVINCE), None, 3) == (VILLAGE, PROVINCE, PERSON_A, CITY)


def test_two_places_of_a_name_in_one_report_are_not_written() -> None:
    """Nor do others then say that they lie in one of them."""
    one = Proposal(PLACE, "one", "河口", mentions=1, with_it=("two",), one_report_of_two="r")
    two = Proposal(PLACE, "two", "河口", mentions=1, with_it=("one",), one_report_of_two="r")
    inside = Proposal(PLACE, "inside", "东村", within="one", mentions=1, with_it=("one",))
    (kept,) = writable((one, two, inside))
    assert (kept.id, kept.within) == ("inside", None)
