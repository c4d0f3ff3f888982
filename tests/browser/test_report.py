"""What a report's page offers besides the report: a citation to take away, neighbours, the way about."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.exhibitions import Site
from tests.browser.reading import words

pytestmark = pytest.mark.browser
REPORT = "reports/2021-guangzhou/"
CITED = "黄闻禹. 党建引领战疫情 党旗在防控一线高高飘扬[N]. 新快报，[约2021-06-30]."
PAGE_CITED = "党建引领战疫情 党旗在防控一线高高飘扬//纸上战疫. 版面文本第3–71行."
# Zotero's translator “Embedded Metadata” and Google Scholar read these.
META = "() => Object.fromEntries([...document.querySelectorAll('meta[name]')].map(each => [each.name, each.content]))"


PAGE_RULES = """
() => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
  .filter(rule => rule instanceof CSSPageRule).map(rule => rule.cssText)
"""


@pytest.mark.parametrize("width", [360, 1440])
def test_the_citation_unfolds(scriptless: Page, home: str, width: int) -> None:
    """It can be read and selected without script, in the column as in the line above the headline."""
    scriptless.set_viewport_size({"width": width, "height": 800})
    scriptless.goto(home + REPORT)
    if width < 1200:
        scriptless.locator(".record-line > summary").click()
    scriptless.locator(".cite:visible summary").click()
    expect(scriptless.locator(".cited:visible")).to_have_text([CITED, PAGE_CITED])


def test_the_citation_is_copied(browser: Browser, home: str) -> None:
    """The report's or the page's, and it is said to those who see and to those who hear."""
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(home + REPORT)
        page.locator(".record-column .cite summary").click()
        for number, cited in enumerate((CITED, PAGE_CITED)):
            page.locator(".record-column .copy").nth(number).click()
            expect(page.locator(".record-column [role=status]").nth(number)).to_have_text("已复制")
            assert page.evaluate("navigator.clipboard.readText()") == cited


def test_the_citation_is_copied_where_there_is_no_clipboard_to_write_to(page: Page, home: str) -> None:
    """An old browser, a page without https: what is selected is copied, or the reader is told to."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(home + REPORT)
    page.locator(".record-column .cite summary").click()
    page.locator(".record-column .copy").first.click()
    expect(page.locator(".record-column [role=status]").first).to_have_text(re.compile("已复制|未能复制"))
    assert page.evaluate("String(getSelection())").strip() == CITED


def test_programs_can_cite_it(page: Page, home: str) -> None:
    """By the tags that they look for; a newspaper article, its date as far as it is certain."""
    page.goto(home + REPORT)
    meta = page.evaluate(META)
    assert meta["DC.type"] == "newspaperArticle"
    assert meta["citation_title"] == "党建引领战疫情 党旗在防控一线高高飘扬"
    assert meta["citation_author"] == "黄闻禹"
    assert meta["citation_journal_title"] == "新快报"
    assert meta["citation_publication_date"] == "2021"


def test_it_prints(page: Page, home: str) -> None:
    """The button asks the browser to; on paper nothing is left to press."""
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(home + REPORT)
    page.locator(".record-column .print").click()
    assert page.evaluate("window.printed") is True
    page.emulate_media(media="print")
    assert [button for button in page.locator("main button").all() if button.is_visible()] == []


def test_paper_says_what_it_is(page: Page, home: str) -> None:
    """How to cite it, that 〔 〕 is ours where it is used, numbers of pages; and names are text like any other."""
    page.goto(home + REPORT)
    expect(page.locator(".imprint")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".imprint p")).to_have_text([CITED, PAGE_CITED, "〔 〕内是本展所加。"])
    lines = "links => links.map(link => getComputedStyle(link).textDecorationLine)"
    assert set(page.locator(".exhibit p a").evaluate_all(lines)) == {"none"}
    assert "counter(page)" in "".join(page.evaluate(PAGE_RULES))
    page.goto(home + "reports/2020-quanguo-3/")
    expect(page.locator(".imprint p")).to_have_count(2)


def test_neighbours_lead_on(scriptless: Page, home: str, exhibition: Site) -> None:
    """Each once, to another report, with what makes it near; before the source text."""
    reports = [address for address in exhibition.pages("reports") if address != "reports/"]
    near = scriptless.locator(".near li")
    for address in reports:
        scriptless.goto(home + address)
        assert 1 <= near.count() <= 5
        addresses = [link.evaluate("each => each.href") for link in near.locator("a").all()]
        assert len(set(addresses)) == len(addresses)
        assert home + address not in addresses
        assert all(words(why) for why in near.locator(".why").all())
    assert scriptless.locator(".near ~ #source").count() == 1
    title = words(near.first.locator("a"))
    near.first.locator("a").click()
    assert words(scriptless.get_by_role("heading", level=1)) == title


def test_a_phone_s_masthead_is_two_rows_and_leads_everywhere(scriptless: Page, home: str) -> None:
    """The first parts in sight, the rest unfold without script, and where one is says so."""
    scriptless.set_viewport_size({"width": 1440, "height": 800})
    scriptless.goto(home + "about/")
    every = [words(link) for link in scriptless.locator(".way nav a:visible").all()]
    scriptless.set_viewport_size({"width": 360, "height": 740})
    first = [words(link) for link in scriptless.locator(".way nav a:visible").all()]
    assert first == every[: len(first)]
    row = scriptless.locator(".way").bounding_box()
    assert row is not None
    assert row["height"] < 80
    expect(scriptless.locator(".more summary")).to_have_class("here")
    scriptless.locator(".more summary").click()
    assert [words(link) for link in scriptless.locator(".way nav a:visible").all()] == every
    scriptless.locator(".more a").first.click()
    expect(scriptless).not_to_have_url(home + "about/")


def test_the_rest_of_the_masthead_closes(page: Page, home: str) -> None:
    """By a click elsewhere and by Esc, which gives the focus back; meanwhile the switches can be pressed."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(home + REPORT)
    more, summary = page.locator(".more details"), page.locator(".more summary")
    summary.click()
    page.locator("#scheme").click()
    expect(page.locator("#scheme")).to_have_text("浅色")
    expect(more).not_to_have_attribute("open", "")
    summary.click()
    page.locator(".more a").first.focus()
    page.keyboard.press("Escape")
    expect(more).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()


@pytest.mark.parametrize(("width", "least"), [(360, 32), (1440, 24)])
def test_what_is_pressed_is_large_enough(page: Page, home: str, width: int, least: int) -> None:
    """For a finger on a phone, for a mouse elsewhere (WCAG 2.5.8)."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(home + REPORT)
    heights = "all => all.map(each => [each.textContent, each.getBoundingClientRect().height])"
    found = page.locator(".way :is(a, summary, button):visible").evaluate_all(heights)
    assert found
    assert [name for name, height in found if height < least] == []


def test_scripts_are_small() -> None:
    """Four thousand bytes at most cross the net; where photographs hang, five and a half thousand more."""
    scripts = Path(__file__).parents[2] / "theme" / "assets" / "js"
    sizes = {file.stem: len(gzip.compress(file.read_bytes())) for file in scripts.glob("*.js")}
    hung = sizes.pop("lightbox") + sizes.pop("wall")
    assert sum(sizes.values()) <= 4096
    assert hung <= 5632
