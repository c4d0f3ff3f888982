"""Whatever characters a report holds, the page shows them and none acts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser import hostile
from tests.browser.conftest import Record
from tests.browser.exhibitions import Site
from tests.browser.reading import squeezed, words

pytestmark = pytest.mark.browser
# A page's own words, without the source text below them.
WITHOUT_SOURCE = """
() => {
  const copy = document.querySelector(".exhibit").cloneNode(true);
  copy.querySelector("#source").remove();
  return copy.textContent;
}
"""
ACTIVE = "main :is(script, img, svg, [onclick], [onerror], [onload]), a[href^='javascript:' i]"
payloads = pytest.mark.parametrize("key", hostile.PAYLOADS)


def test_it_builds(hostile_exhibition: Site) -> None:
    """Every text becomes a report, without any problem that stops it."""
    reports = {address.split("/")[1] for address in hostile_exhibition.pages("reports")}
    assert reports >= set(hostile.PAYLOADS), hostile_exhibition.said
    assert hostile_exhibition.exit_code == 0, hostile_exhibition.said


def test_nothing_acts(page: Page, record: Record, hostile_home: str, hostile_exhibition: Site) -> None:
    """On no page of the site does a character do anything."""
    acting = {}
    for address in hostile_exhibition.pages():
        page.goto(hostile_home + address)
        hit, active = page.evaluate("window.hit"), page.locator(ACTIVE).count()
        if hit or active or hostile.COMPUTED in words(page.locator("body")) + page.title():
            acting[address] = (hit, active)
    assert acting == {}
    assert record.errors == []
    assert record.strangers == []


@payloads
def test_the_report_shows_every_character(page: Page, hostile_home: str, key: str) -> None:
    """In the headline, in paragraphs, in captions, in the source and in the window's title."""
    payload = squeezed(hostile.PAYLOADS[key])
    page.goto(f"{hostile_home}reports/{key}/")
    assert payload in words(page.locator("h1"))
    assert payload in squeezed(page.title())
    assert payload in "".join(words(caption) for caption in page.locator("figcaption").all())
    written = squeezed(hostile.report(hostile.PAYLOADS[key]))
    assert squeezed("".join(page.locator("#source li").all_text_contents())) == written
    assert squeezed(str(page.evaluate(WITHOUT_SOURCE))).count(payload) >= written.count(payload)


@payloads
def test_the_name_s_page_shows_every_character(page: Page, hostile_home: str, key: str) -> None:
    """As the page's headline and in the sentences, marked."""
    name = squeezed(hostile.name_with(hostile.PAYLOADS[key]))
    page.goto(f"{hostile_home}people/zhou-{key}/")
    assert words(page.locator("h1")) == name
    assert name in squeezed(page.title())
    assert name in {words(mark) for mark in page.locator(".mentions strong").all()}


def test_indexes_and_front_page_show_every_character(page: Page, hostile_home: str) -> None:
    """Every headline in the list of reports, every name in the list of people, the exhibition's name everywhere."""
    page.goto(f"{hostile_home}reports/")
    headlines = words(page.locator("main"))
    page.goto(f"{hostile_home}people/")
    people = words(page.locator("main"))
    missing = [key for key, payload in hostile.PAYLOADS.items() if squeezed(payload) not in headlines]
    nameless = [key for key, payload in hostile.PAYLOADS.items() if squeezed(hostile.name_with(payload)) not in people]
    assert (missing, nameless) == ([], [])
    page.goto(hostile_home)
    assert squeezed(page.title()) == squeezed(hostile.title())


def test_a_very_long_word_widens_no_page(page: Page, hostile_home: str) -> None:
    """It breaks where the sheet ends."""
    page.set_viewport_size({"width": 360, "height": 740})
    for address in ("", "reports/", "reports/long-word/", "people/", "people/zhou-long-word/", "captions/"):
        page.goto(hostile_home + address)
        assert page.evaluate("document.documentElement.scrollWidth") == 360, address
