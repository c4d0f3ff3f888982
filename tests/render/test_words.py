"""What we say of reports and names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.labels import Labels
from generator.link.index import Index, index_of
from generator.link.link import link
from generator.model.exhibition import Exhibition, Naming, TextFacts
from generator.model.names import Entity, NameKind, Role
from generator.model.page import Kind
from generator.render.words import kind_words, office_words, quoted, who_or_what
from tests.render import sample

CHINESE = Labels("zh-Hans")
# The kinds that the contracts name, and those that the names stage gives.
KINDS = (
    "country province prefecture city district county town street village community estate road bridge tunnel station "
    "building site zone water mountain island"
).split()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words(kind: str) -> None:
    """No kind is shown by its English key."""
    words = kind_words("某", kind, CHINESE)
    assert words
    assert not words.isascii()


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("泉州市", "city", None),
        ("泉州", "city", "城市"),
        ("浙江省", "province", None),
        ("法国", "country", None),
        ("东桥花园", "estate", "住宅区"),
        ("东桥小区", "estate", None),
        ("东桥", "unheard-of", None),
        ("东桥", "渔港", "渔港"),
        ("东桥", None, None),
    ],
)
def test_a_kind_that_says_nothing_is_left_out(name: str, kind: str | None, words: str | None) -> None:
    """What the name ends by saying is not said again; a key that we have no word for is no word."""
    assert kind_words(name, kind, CHINESE) == words


def test_where_a_place_lies() -> None:
    """The kind where it says something, and the larger places in one."""
    index = index_of(sample.collection())
    assert who_or_what(sample.TOWN, index, CHINESE) == "位于浙江省台州市"
    assert who_or_what(replace(sample.TOWN, name="东桥"), index, CHINESE) == "乡镇，位于浙江省台州市"


def signed(byline: str, role: str, publisher: str | None = None) -> tuple[Entity, Index]:
    """Somebody with a role in a byline."""
    person = Entity("li-mu", NameKind.PERSON, "李木", ("李木",), roles=(Role(role, "x"),))
    page = sample.page("x", [(Kind.PARAGRAPH, "文。"), (Kind.BYLINE, byline)], publisher=publisher)
    mentions = sample.mentions(page, [(person, "李木")])
    return person, index_of(link(Exhibition("展", names=Naming.ALL), [(page, TextFacts())], (person,), mentions))


@pytest.mark.parametrize(
    ("byline", "role", "publisher", "words"),
    [
        ("记者 李木", "记者", "海潮日报", "《海潮日报》记者"),
        ("本报记者 李木", "本报记者", "海潮日报", "《海潮日报》记者"),
        ("本报记者 李木", "本报记者", None, "本报记者"),
        ("《东海晚报》记者 张三 《海潮日报》记者 李木", "记者", "东海晚报", "《海潮日报》记者"),
        ("李木", "镇党委书记", "海潮日报", "镇党委书记"),
    ],
)
def test_reporters_are_named_with_their_paper(byline: str, role: str, publisher: str | None, words: str) -> None:
    """The one named before the name, else the report's; where neither says, as printed."""
    assert office_words(*signed(byline, role, publisher)) == words


def test_quotation_marks_nest() -> None:
    """Within our quotation marks the printed ones become the inner ones."""
    assert quoted("“0801”疫情以来") == "‘0801’疫情以来"


@pytest.mark.parametrize(
    ("roles", "here", "elsewhere"),
    [
        ((Role("通讯员", "x"),), "通讯员", ""),
        ((Role("通讯员", "x"), Role("工程师")), "通讯员", "工程师"),
        ((Role("工程师"),), "工程师", "工程师"),
    ],
)
def test_a_role_stays_beside_the_report_that_prints_it(roles: tuple[Role, ...], here: str, elsewhere: str) -> None:
    """What is said of no report goes with all."""
    person = Entity("li-mu", NameKind.PERSON, "李木", ("李木",), roles=roles)
    page = sample.page("x", [(Kind.PARAGRAPH, "李木说。")])
    index = index_of(link(Exhibition("展"), [(page, TextFacts())], (person,), ()))
    assert who_or_what(person, index, CHINESE, "x") == here
    assert who_or_what(person, index, CHINESE, "y") == elsewhere
    assert who_or_what(person, index, CHINESE) in {role.text for role in roles}
