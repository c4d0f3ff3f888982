"""Names that come near one another."""

from __future__ import annotations

import pytest

from generator.model.exhibition import Alias, Authority
from generator.model.names import NameKind, Status
from generator.model.problem import Location
from generator.suggest.near import Names
from generator.suggest.proposal import Hint, Near, Proposal

PERSON, PLACE, BODY = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION


def near(kind: NameKind, one: str, other: str) -> list[Near]:
    """In what two proposals of a kind are near."""
    proposals = [Proposal(kind, "one", one), Proposal(kind, "other", other)]
    names = Names(proposals, ())
    found = [[hint.near for hint in names.near(proposal)] for proposal in proposals]
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("kind", "one", "other", "how"),
    [
        (PERSON, "周红波", "周洪波", Near.ONE_CHARACTER),
        (PERSON, "陈晓嘉", "陈小加", Near.SAME_READING),
        (PERSON, "张伟", "章伟", Near.SAME_READING),
        (PERSON, "周红波", "红波", Near.CONTAINED),
        (PERSON, "黄战一", "黄战", Near.CONTAINED),
        (PERSON, "馬國強", "马国强", Near.SAME_SCRIPT),
        (PERSON, "李建国", "李建国", Near.SAME_NAME),
        (PLACE, "城子岭村", "城子岭", Near.CONTAINED),
        (PLACE, "峨眉山路", "峨嵋山路", Near.ONE_CHARACTER),
        (PLACE, "佛山怡景社区", "怡景社区", Near.CONTAINED),
        (BODY, "广州市委组织部", "市委组织部", Near.CONTAINED),
    ],
)
def test_near(kind: NameKind, one: str, other: str, how: Near) -> None:
    """Both are told, by the first of the ways in which they are near."""
    assert near(kind, one, other) == [how]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (PERSON, "李强", "李明"),
        (PERSON, "王建国", "李建国"),
        (PERSON, "司徒冰", "司徒焕"),
        (PERSON, "周红波", "欧阳明"),
        (PLACE, "人民东路", "人民西路"),
        (PLACE, "第一棉纺厂", "第二棉纺厂"),
        (PLACE, "张村", "李村"),
        (PLACE, "广州", "广州塔路"),
        (BODY, "市教育局", "市财政局"),
    ],
)
def test_not_near(kind: NameKind, one: str, other: str) -> None:
    """What shares little, or differs in just what tells two apart, is no hint."""
    assert near(kind, one, other) == []


def entry(name: str, **more: object) -> Authority:
    """An entry of an authority file."""
    return Authority(f"id-{name}", PERSON, name, Location("people.yml", 1), **more)  # type: ignore[arg-type] # tests know


def test_an_entry_whose_name_it_may_be() -> None:
    """Also by an alias; it is said that it has an entry."""
    known = entry("周红波", aliases=(Alias("老周红"),))
    proposal = Proposal(PERSON, "p", "周洪波")
    assert Names([proposal], [known]).near(proposal) == (
        Hint(Near.ONE_CHARACTER, "id-周红波", "周红波", is_entry=True),
    )


def test_what_is_withheld_or_rejected_is_no_hint() -> None:
    """A hint would print the name, or bring back what was struck out."""
    proposal = Proposal(PERSON, "p", "周洪波")
    struck = [entry("周红波", withheld=True), entry("周宏波", status=Status.REJECTED)]
    assert Names([proposal], struck).near(proposal) == ()


def test_the_same_characters_for_another_kind() -> None:
    """杨梅 may be a person and a place."""
    person, place = Proposal(PERSON, "a", "杨梅"), Proposal(PLACE, "b", "杨梅")
    assert [hint.near for hint in Names([person, place], ()).near(person)] == [Near.OTHER_KIND]
