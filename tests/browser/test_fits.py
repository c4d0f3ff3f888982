"""Every kind of page fits a phone, a tablet and a desk."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.exhibitions import Site

pytestmark = pytest.mark.browser
WIDTHS = (360, 768, 1440)
INDEXES = ("reports/", "people/", "places/", "organisations/", "newspapers/", "dates/", "captions/")
KINDS = ("reports", "people", "places", "organisations", "newspapers")
# Whether the page scrolls sideways, and what reaches out of the sheet, by tag, class and first words.
OUTSIDE = """
() => {
  const {scrollWidth, clientWidth} = document.documentElement;
  const out = [...document.querySelectorAll("body *")]
    .filter(element => element.getBoundingClientRect().right > clientWidth + 1)
    .map(element => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 20)}`);
  return scrollWidth > clientWidth ? [`${scrollWidth} pixels`, ...out] : [];
}
"""
BROKEN_IMAGES = "() => [...document.images].filter(each => !each.naturalWidth).map(each => each.src)"


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as it was seen; `outside` by the width of the window."""

    language: str
    headlines: int
    broken_images: list[str]
    outside: dict[int, list[str]]


@pytest.fixture(scope="module")
def pages(browser: Browser, home: str, exhibition: Site) -> dict[str, Seen]:
    """A page of each kind, by its address: of a kind with many, the one with most on it."""
    addresses = ("", *INDEXES, *(exhibition.fullest(kind) for kind in KINDS), "about/", "404.html")
    with browser.new_context(locale="zh-CN") as context:
        page = context.new_page()
        return {address: _see(page, home + address) for address in addresses}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(pages: dict[str, Seen], width: int) -> None:
    """Nothing reaches out of the sheet."""
    assert {address: seen.outside[width] for address, seen in pages.items() if seen.outside[width]} == {}


def test_every_page_names_its_language(pages: dict[str, Seen]) -> None:
    """A screen reader knows which voice to take."""
    assert {seen.language.partition("-")[0] for seen in pages.values()} == {"zh"}


def test_every_page_has_one_headline(pages: dict[str, Seen]) -> None:
    """Where a reader who hears the page starts."""
    assert [address for address, seen in pages.items() if seen.headlines != 1] == []


def test_no_picture_is_broken(pages: dict[str, Seen]) -> None:
    """Every picture that a page shows has come."""
    assert [picture for seen in pages.values() for picture in seen.broken_images] == []


def _see(page: Page, address: str) -> Seen:
    page.goto(address)
    return Seen(
        language=page.locator("html").get_attribute("lang") or "",
        headlines=page.locator("h1").count(),
        broken_images=page.evaluate(BROKEN_IMAGES),
        outside={width: _outside(page, width) for width in WIDTHS},
    )


def _outside(page: Page, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": 900})
    found: list[str] = page.evaluate(OUTSIDE)
    return found
