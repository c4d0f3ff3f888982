"""The two halves of a report that goes on on another page."""

from __future__ import annotations

import pytest

from generator.labels import Labels
from generator.lexicon.editions import edition_of, page_number
from generator.link.index import index_of
from generator.link.link import link
from generator.model.collection import Collection
from generator.model.exhibition import Exhibition, SourceFacts, TextFacts
from generator.model.page import Kind, Page
from generator.render.render import render
from tests.render import sample


def _page(name: str, jump: str, **facts: object) -> Page:
    lines = [(Kind.HEADLINE, "水退人进"), (Kind.PARAGRAPH, "文。"), (Kind.JUMP_LINE, f"（{jump}）")]
    towards = "continued_from" if jump.startswith("上接") else "continued_to"
    return sample.page(name, lines, **{towards: jump}, **facts)


def _collection(*pages: Page, day: str = "2024-07-03", other: str = "2024-07-03") -> Collection:
    facts = [TextFacts(SourceFacts(newspaper="晨报", date=date)) for date in (day, *[other] * (len(pages) - 1))]
    return link(Exhibition("展"), list(zip(pages, facts, strict=True)), (), ())


FIRST = _page("a", "下转第三版", edition="第一版")
THIRD = _page("b", "上接第一版", edition="03版")


def test_two_halves_lead_to_each_other() -> None:
    """By the pages that they name."""
    halves = index_of(_collection(FIRST, THIRD)).halves
    assert (dict(halves.onward), dict(halves.back)) == ({"a": "b"}, {"b": "a"})
    pages = {str(file.path): file.text for file in render(_collection(FIRST, THIRD), Labels("zh-Hans"))}
    assert "[（下转第三版）](b.md)" in pages["reports/a.md"]
    assert "[（上接第一版）](a.md)" in pages["reports/b.md"]


@pytest.mark.parametrize(
    "collection",
    [
        _collection(FIRST, _page("b", "上接第一版", edition="A04")),
        _collection(FIRST, THIRD, other="2024-07-04"),
        _collection(_page("a", "下转第三版"), _page("b", "上接第一版")),
        _collection(FIRST, THIRD, _page("c", "上接第一版", edition="第三版")),
        _collection(FIRST, THIRD, _page("c", "下转第三版", edition="第一版")),
    ],
    ids=["another page", "another day", "no page known", "two ends", "two starts"],
)
def test_what_is_not_sure_is_not_linked(collection: Collection) -> None:
    """A wrong link is worse than a missing one."""
    halves = index_of(collection).halves
    assert (dict(halves.onward), dict(halves.back)) == ({}, {})


def test_the_headline_that_the_second_half_repeats_ties_them() -> None:
    """Where no folio was read; a short one is many reports', and another page is another page."""
    long = [(Kind.HEADLINE, "老纺部今晨交最后一班"), (Kind.PARAGRAPH, "文。")]
    start = sample.page("a", long, continued_to="下转第三版")
    end = sample.page("b", long, continued_from="上接第一版")
    assert dict(index_of(_collection(start, end)).halves.onward) == {"a": "b"}
    elsewhere = sample.page("b", long, continued_from="上接第一版", edition="第五版")
    assert dict(index_of(_collection(start, elsewhere)).halves.onward) == {}


@pytest.mark.parametrize(
    ("folio", "edition"),
    [
        ("今日8版", None),
        ("今日共 16 版", None),
        ("共8版 第3版", "第3版"),
        ("8版 要闻", "8版"),
        ("本期第二版", "第二版"),
    ],
)
def test_how_many_pages_there_are_is_no_page(folio: str, edition: str | None) -> None:
    """今日8版 stands in the folio of each of the eight."""
    assert edition_of([folio]) == edition


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("第三版", "3"),
        ("03版", "3"),
        ("下转A05版", "A5"),
        ("上接第十二版", "12"),
        ("第二十版", "20"),
        ("头版", "1"),
        ("无", None),
    ],
)
def test_a_page_has_a_number(words: str, number: str | None) -> None:
    """However it is printed."""
    assert page_number(words) == number


def test_the_folio_says_the_page() -> None:
    """As printed; two different pages say nothing."""
    assert edition_of(["要闻 03版 2024年7月3日 星期三"]) == "03版"
    assert edition_of(["A06 校园", "2023年10月16日"]) == "A06"
    assert edition_of(["第二版 乡村", "第三版 乡村"]) is None
    assert edition_of(["责编 龙溪"]) is None
