"""A visitor comes to the front page, reads a report, follows a name, and finds back."""

from __future__ import annotations

import re

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.conftest import Record
from tests.browser.exhibitions import Site
from tests.browser.reading import NAME_IN_TEXT, squeezed, words

pytestmark = pytest.mark.browser


def test_the_front_page_shows_the_exhibition(page: Page, home: str, exhibition: Site) -> None:
    """Its title, and every section in the order of exhibition.yml."""
    settings = yaml.safe_load((exhibition.content / "exhibition.yml").read_text(encoding="utf-8"))
    page.goto(home)
    expect(page).to_have_title(settings["title"])
    names = [words(name) for name in page.locator("section.front .section-name a").all()]
    assert names == [section["title"] for section in settings["sections"]]


def test_a_lead_report_opens_under_its_headline(page: Page, home: str) -> None:
    """The first headline of the front page leads to the report that bears it."""
    page.goto(home)
    lead = page.locator(".lead h3 a").first
    headline = words(lead)
    lead.click()
    expect(page).to_have_url(re.compile("/reports/.+"))
    assert words(page.get_by_role("heading", level=1)) == headline
    assert squeezed(page.title()).startswith(headline)


@pytest.mark.parametrize("folder", ["people", "places", "organisations"])
def test_a_name_leads_to_its_sentences_and_back(page: Page, home: str, exhibition: Site, folder: str) -> None:
    """From a name in a report to its page, which lists the sentence, and back to the paragraph it stands in."""
    report = next(each for each in exhibition.pages("reports") if _names(page, home + each, folder))
    page.goto(home + report)
    name = page.locator(NAME_IN_TEXT.format(folder=folder)).first
    paragraph = name.locator("xpath=ancestor::p")
    anchor, printed = paragraph.get_attribute("id"), words(paragraph)
    name.click()
    expect(page).to_have_url(re.compile(f"/{folder}/.+"))
    back = page.locator(f".mentions li a[href$='{report}#{anchor}']").first
    sentence = squeezed(words(back.locator("xpath=ancestor::li")).removesuffix(words(back)))
    assert sentence
    assert sentence in printed
    assert words(page.locator(".mentions li strong").first) in printed
    back.click()
    expect(page).to_have_url(f"{home}{report}#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_nothing_goes_wrong_and_nothing_is_fetched_elsewhere(
    page: Page, record: Record, home: str, exhibition: Site
) -> None:
    """No error in the console and no request to another host, on the front page and on a page of each kind."""
    for address in ("", *exhibition.pages("reports")[:3], exhibition.fullest("people"), "captions/", "about/"):
        page.goto(home + address)
    assert record.errors == []
    assert record.strangers == []


def _names(page: Page, address: str, folder: str) -> int:
    page.goto(address)
    return page.locator(NAME_IN_TEXT.format(folder=folder)).count()
