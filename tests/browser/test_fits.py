"""Every kind of page fits a phone, a tablet and a desk."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.exhibitions import Site

pytestmark = pytest.mark.browser
WIDTHS = (360, 768, 1440)
INDEXES = ("reports/", "people/", "places/", "organisations/", "newspapers/", "dates/", "captions/")
KINDS = ("reports", "people", "places", "organisations", "newspapers")
# What reaches out of the sheet at the right, named by tag, class and first words.
OUTSIDE = """
() => [...document.querySelectorAll("body *")]
  .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(element => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 20)}`)
"""
BROKEN_IMAGES = "() => [...document.images].filter(each => !each.naturalWidth).map(each => each.src)"


def test_no_page_scrolls_sideways(page: Page, home: str, exhibition: Site) -> None:
    """At no width; of a kind with many pages, the one with most on it."""
    too_wide = {}
    for address in _one_of_each(exhibition):
        page.goto(home + address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if _scrolls_sideways(page):
                too_wide[address, width] = page.evaluate(OUTSIDE)
    assert too_wide == {}


def test_every_page_has_a_language_one_headline_and_whole_pictures(page: Page, home: str, exhibition: Site) -> None:
    """A screen reader knows which voice to take and where the page starts; no picture is broken."""
    faults = {}
    for address in _one_of_each(exhibition):
        page.goto(home + address)
        language = page.locator("html").get_attribute("lang") or ""
        found = (language.partition("-")[0], page.locator("h1").count(), page.evaluate(BROKEN_IMAGES))
        if found != ("zh", 1, []):
            faults[address] = found
    assert faults == {}


def _one_of_each(exhibition: Site) -> tuple[str, ...]:
    return ("", *INDEXES, *(exhibition.fullest(kind) for kind in KINDS), "about/", "404.html")


def _scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
