"""Indexes: letters lead to their names, the field finds them as a reader types them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.exhibitions import Site
from tests.browser.reading import words

pytestmark = pytest.mark.browser
VISIBLE = """
() => [...document.querySelectorAll(".index-page li")]
  .filter(item => item.checkVisibility())
  .map(item => item.querySelector(":scope > a")?.textContent ?? item.firstChild.textContent)
"""


@pytest.mark.parametrize("index", ["people/", "places/", "organisations/"])
def test_every_letter_leads_somewhere(scriptless: Page, home: str, index: str) -> None:
    """Only letters in use stand in the row, in their order, each the address of its first name."""
    scriptless.goto(home + index)
    letters = scriptless.locator(".letters a").all()
    assert [words(letter) for letter in letters] == sorted(map(words, letters), key=lambda each: (each == "#", each))
    for letter in letters:
        assert scriptless.locator(f"[id='{(letter.get_attribute('href') or '')[1:]}']").count() == 1
    letters[-1].click()
    expect(scriptless.locator(":target")).to_be_in_viewport()


def test_who_signs_for_a_paper_without_a_name_is_found_as_a_reporter(page: Page, home: str) -> None:
    """As printed: 本报记者."""
    page.goto(home + "people/")
    page.get_by_role("searchbox").fill("本报记者")
    assert "杨洋" in page.evaluate(VISIBLE)


@pytest.mark.parametrize("typed", ["周红", "zhouhongbo", "zhou hong", "hongbo", "ZHB", "hb"])
def test_a_person_is_found(page: Page, home: str, typed: str) -> None:
    """By characters, by pinyin from any syllable on, by initials."""
    page.goto(home + "people/")
    page.get_by_role("searchbox").fill(typed)
    found = page.evaluate(VISIBLE)
    assert "周红波" in found
    assert len(found) < 6


def test_pinyin_within_a_syllable_finds_nothing(page: Page, home: str) -> None:
    """Ou is no name, though Zhou holds it; and that nothing was found is said aloud."""
    page.goto(home + "people/")
    page.get_by_role("searchbox").fill("ouhong")
    assert page.evaluate(VISIBLE) == []
    expect(page.get_by_role("status")).to_have_text("没有相符的条目。")
    page.get_by_role("searchbox").fill("")
    assert len(page.evaluate(VISIBLE)) > 30
    expect(page.locator(".letters")).to_be_visible()


def test_a_place_is_found_with_what_it_lies_in_and_what_lies_in_it(page: Page, home: str) -> None:
    """荔湾区 stands under 广东省 and 广州市, and keeps its streets."""
    page.goto(home + "places/")
    page.get_by_role("searchbox").fill("lwq")
    found = page.evaluate(VISIBLE)
    assert found[:3] == ["广东省", "广州市", "荔湾区"]
    assert "芳村花园" in found
    assert not {"天河区", "东莞市", "茂名市"} & set(found)


def test_names_bear_their_pinyin(scriptless: Page, home: str) -> None:
    """Over each character, for eyes alone: a voice reads the name once, and so does who copies it."""
    scriptless.goto(home + "people/zhou-hongbo/")
    assert scriptless.locator("h1 rt").all_text_contents() == ["Zhōu", "Hóng", "bō"]
    expect(scriptless.get_by_role("heading", level=1, name="周红波", exact=True)).to_be_visible()


def test_a_long_name_page_begins_with_the_way_to_each_report(scriptless: Page, home: str, exhibition: Site) -> None:
    """From the list to the sentences of a report."""
    scriptless.goto(home + exhibition.fullest("places"))
    jump = scriptless.locator(".jumps a").last
    title = words(jump)
    jump.click()
    expect(scriptless).to_have_url(re.compile("#in-"))
    assert words(scriptless.locator(":target")) == title
    expect(scriptless.locator(":target")).to_be_in_viewport()


def test_a_headline_goes_on_where_the_newspaper_began_a_new_line(scriptless: Page, home: str) -> None:
    """Beside each other on a desk; on a phone the second line of the print begins a line of the page."""
    scriptless.goto(home + "reports/")
    lines = scriptless.locator(".report-title", has_text="党旗在防控").locator(".line")
    for width, below in ((1440, False), (360, True)):
        scriptless.set_viewport_size({"width": width, "height": 740})
        first, second = (line.bounding_box() for line in lines.all())
        assert first
        assert second
        assert (second["y"] > first["y"]) is below
        assert (second["x"] == first["x"]) is below


def test_every_paragraph_is_indented_whatever_a_script_makes_of_it(page: Page, home: str) -> None:
    """Also those whose notes found no room in the margin and wait behind a mark."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(home + "reports/2021-liwan-2/")
    expect(page.locator(".exhibit > .kept").first).to_be_visible()
    indents = "all => all.map(each => parseFloat(getComputedStyle(each).textIndent))"
    found = page.locator(".exhibit > p[id^=p]:not(.join-note)").evaluate_all(indents)
    assert found
    assert min(found) > 30
