"""A long index has a field that leaves the names that hold what is typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.served import serve
from tests.browser.exhibitions import Site
from tests.browser.hard import names

pytestmark = pytest.mark.browser


@pytest.fixture
def people(page: Page, hard_exhibition: Site) -> Iterator[Page]:
    """The index of three hundred people."""
    with serve(hard_exhibition.folder) as address:
        page.goto(f"{address}people/")
        yield page


def test_typing_leaves_the_names_that_hold_it(people: Page) -> None:
    """Those and no others, and no letter that stands over nothing; with the field emptied all come back."""
    field = people.get_by_role("searchbox")
    everybody = _names(people).count()
    wanted = [name for name in names.people() if "安一" in name]
    field.fill("安一")
    shown = [each for each in _names(people).all() if each.is_visible()]
    assert sorted(each.inner_text() for each in shown) == sorted(wanted)
    letters = people.locator(".index-page > h2")
    assert [each.inner_text() for each in letters.all() if each.is_visible()] == ["A"]
    field.fill("")
    assert [each.is_visible() for each in _names(people).all()] == [True] * everybody


def test_nothing_found_is_said(people: Page) -> None:
    """In words, and to those who listen."""
    people.get_by_role("searchbox").fill("没有这样的名字")
    expect(people.get_by_role("status")).to_have_text("没有相符的条目。")


def test_how_many_are_found_is_said(people: Page) -> None:
    """While something is typed; nothing is said of an empty field."""
    people.get_by_role("searchbox").fill("安一")
    shown = [each for each in _names(people).all() if each.is_visible()]
    expect(people.get_by_role("status")).to_have_text(f"共{len(shown)}条")
    people.get_by_role("searchbox").fill("")
    expect(people.get_by_role("status")).to_have_text("")


@pytest.mark.parametrize("typed", ["三亚", "sanya"])
def test_what_is_found_in_the_timeline_is_in_sight(page: Page, home: str, typed: str) -> None:
    """The drawing gives way to the lines that hold what is typed, or whose title is read so."""
    page.goto(f"{home}dates/")
    drawing = page.locator("figure.timeline")
    page.get_by_role("searchbox").fill(typed)
    expect(drawing).to_be_hidden()
    lines = page.locator(".index-page li:visible:not(:has(ul))")
    expect(page.get_by_role("status")).to_have_text(f"共{lines.count()}条")
    expect(lines.first).to_be_in_viewport()
    page.get_by_role("searchbox").fill("")
    expect(drawing).to_be_visible()


def _names(page: Page) -> Locator:
    return page.locator(".index-page li > a")
