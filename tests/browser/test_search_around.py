"""The search and what is around it: addresses, filters, what comes on demand, other browsers, every width."""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from generator.served import serve
from tests.browser import axe
from tests.browser.conftest import PATIENCE
from tests.browser.exhibitions import Site
from tests.browser.measures import OUTSIDE
from tests.browser.searching import COMMON, NONE, WORD, dialog_of, field_of, group_of, open_search, said_of

pytestmark = pytest.mark.browser
REPORT = "reports/2021-guangzhou/"
# Of the exhibition's sections.
SECTION = "guangzhou"
PAGE_OF_HITS = 10
NO_MODAL = "delete HTMLDialogElement.prototype.showModal"


def test_the_address_opens_it(page: Page, home: str) -> None:
    """With the words and the filters; while it is open the address says so, afterwards no more."""
    page.goto(f"{home}{REPORT}?q={quote(WORD)}&section={SECTION}#p2")
    expect(field_of(page)).to_have_value(WORD)
    expect(page.get_by_label("展区")).to_have_value(SECTION)
    expect(said_of(page)).to_contain_text("报道")
    field_of(page).fill("党员")
    expect(page.locator(".search-sentence mark").first).to_have_text("党员")
    address = urlsplit(page.url)
    assert (parse_qs(address.query), address.fragment) == ({"q": ["党员"], "section": [SECTION]}, "p2")
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{home}{REPORT}#p2")


def test_going_back_comes_back_to_what_was_found(page: Page, home: str) -> None:
    """From the page that a result led to."""
    open_search(page, home, WORD)
    page.locator(".search-sentence").first.click()
    page.wait_for_url(re.compile("marked="))
    page.go_back()
    expect(field_of(page)).to_have_value(WORD)
    expect(page.locator(".search-sentence mark").first).to_have_text(WORD)


def test_filters_leave_what_fits(page: Page, home: str) -> None:
    """Each says how much it holds; what is left is of it, and the address says so."""
    open_search(page, home, WORD)
    everything = page.locator(".search-hit").count()
    page.get_by_label("展区").select_option(SECTION)
    expect(page).to_have_url(re.compile(f"section={SECTION}"))
    reports = group_of(page, "报道").locator(".search-hit")
    expect(reports.first).to_be_visible()
    assert 0 < page.locator(".search-hit").count() < everything
    assert all("广州" in words for words in reports.locator("h4 + .words").all_inner_texts())


def test_more_are_shown_on_demand(page: Page, home: str) -> None:
    """Ten first; the keys go on at the first of those that come."""
    open_search(page, home, COMMON)
    reports = group_of(page, "报道")
    hits = reports.locator(".search-hit")
    expect(hits).to_have_count(PAGE_OF_HITS)
    more = reports.get_by_role("button", name="更多")
    left = int(re.findall(r"\d+", more.inner_text())[0])
    more.press("Enter")
    expect(hits).to_have_count(PAGE_OF_HITS + min(left, PAGE_OF_HITS))
    expect(hits.nth(PAGE_OF_HITS).locator("h4 a")).to_be_focused()
    titles = hits.locator("h4 a").evaluate_all("all => all.map(each => each.href)")
    assert len(set(titles)) == len(titles)


def test_names_beyond_the_best_are_shown_on_demand(page: Page, hard_exhibition: Site) -> None:
    """Where hundreds answer: how many is said, and all can be seen."""
    with serve(hard_exhibition.folder) as home:
        open_search(page, home)
        page.keyboard.insert_text("一")
        names = page.locator(".search-names li")
        expect(said_of(page)).to_contain_text("名称")
        total = int(re.findall(r"名称(\d+)个", said_of(page).inner_text())[0])
        assert 0 < names.count() < total
        page.locator(".search-all-names > .search-more").click()
        expect(names).to_have_count(total)
        expect(page.locator(".search-all-names > .search-more")).to_have_count(0)


def test_nothing_found_is_said(page: Page, home: str) -> None:
    """With the filters that are on, and a way without them."""
    open_search(page, home, NONE)
    expect(said_of(page)).to_have_text(f"没有找到“{NONE}”。")
    expect(page.locator(".search-without")).to_have_count(0)
    page.get_by_label("展区").select_option(SECTION)
    expect(page.locator(".search-without")).to_contain_text("展区 广州")
    page.get_by_role("button", name="全部都找").click()
    expect(page.get_by_label("展区")).to_have_value("")
    expect(page.locator(".search-without")).to_have_count(0)
    expect(field_of(page)).to_be_focused()


def test_a_name_that_is_nearly_right_is_offered(page: Page, home: str) -> None:
    """One character is wrong."""
    open_search(page, home, "黄闻雨")
    near = group_of(page, "相近的名称")
    expect(near.get_by_role("link", name="黄闻禹")).to_be_visible()


def test_what_cannot_be_loaded_is_said_and_tried_again(page: Page, home: str) -> None:
    """The scripts beside the masthead's button, the data in the dialog."""
    page.goto(home)
    page.route("**/js/search/engine.js", lambda route: route.abort())
    page.get_by_role("button", name="搜索").click()
    expect(page.locator("#search-failed")).to_have_text("搜索未能载入。")
    page.unroute("**/js/search/engine.js")
    page.route("**/search/index.js", lambda route: route.abort())
    page.get_by_role("button", name="搜索").click()
    expect(field_of(page)).to_be_focused()
    page.keyboard.insert_text(WORD)
    expect(said_of(page)).to_have_text("搜索未能载入。")
    page.unroute("**/search/index.js")
    page.keyboard.insert_text("第")
    page.keyboard.press("Backspace")
    expect(said_of(page)).to_contain_text("报道")


def test_a_browser_without_modal_dialogs_searches_too(page: Page, home: str) -> None:
    """The page beneath is out of reach while it is open, and in reach again afterwards."""
    page.add_init_script(NO_MODAL)
    page.goto(home)
    page.get_by_role("button", name="搜索").click()
    expect(field_of(page)).to_be_focused()
    apart = "() => [...document.body.children].filter(each => each.inert && each.ariaHidden === 'true').length"
    assert page.evaluate(apart) == page.evaluate("() => document.body.children.length") - 1
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("() => document.querySelector('.search').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(dialog_of(page)).to_be_hidden()
    assert page.evaluate(apart) == 0
    expect(page.get_by_role("button", name="搜索")).to_be_focused()


def test_from_a_disk_the_results_lead_to_files(page: Page, exhibition: Site) -> None:
    """Where no server finds the page in its folder."""
    page.goto(f"{(exhibition.folder / 'index.html').as_uri()}?q={quote(WORD)}")
    page.locator(".search-sentence").first.click()
    expect(page.locator("mark.found").first).to_be_visible()


def test_results_stand_in_the_fonts_of_the_exhibition(page: Page, home: str) -> None:
    """Whatever the page itself shows: one that knows a cut of its own only learns of the rest."""
    page.route(home, _without_common_fonts)
    open_search(page, home, WORD)
    page.evaluate("document.fonts.ready")
    keys = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        keys.send(f"{domain}.enable")
    root = keys.send("DOM.getDocument")["root"]["nodeId"]
    for selector in (".search-hit h4 a", ".search-sentence", ".search-said", ".search-group h3", ".search-close"):
        nodes = keys.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]
        used = [font for node in nodes for font in keys.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]]
        assert used
        assert {font["familyName"] for font in used if not font["isCustomFont"]} == set()


def _without_common_fonts(route: Route) -> None:
    """The page as one is that has a cut of its own for everything: without the sheet of all fonts."""
    answer = route.fetch()
    page, left_out = re.subn(r'<link rel="stylesheet" href="[^"]*assets/fonts/fonts-[^"]*">', "", answer.text())
    assert left_out == 1
    route.fulfill(response=answer, body=page)


def test_without_script_there_is_no_button(scriptless: Page, home: str) -> None:
    """It could do nothing."""
    scriptless.goto(home)
    expect(scriptless.locator("#search")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing(browser: Browser, home: str, width: int, scheme: Literal["light", "dark"]) -> None:
    """With results and without."""
    with browser.new_context(
        locale="zh-CN", viewport=ViewportSize(width=width, height=900), color_scheme=scheme
    ) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        faults = []
        for word in (COMMON, NONE):
            open_search(page, home, word)
            axe.load(page)
            faults += axe.faults(page, axe.ALL)
    assert faults == []


@pytest.mark.parametrize(("width", "text"), [(320, 16), (320, 32), (360, 16), (768, 16), (1440, 16), (1440, 32)])
def test_nothing_reaches_out_of_it(page: Page, home: str, width: int, text: int) -> None:
    """However narrow the window and however large the text: no word, and nothing scrolls sideways."""
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": text}})
    page.set_viewport_size({"width": width, "height": 800})
    open_search(page, home + REPORT, WORD)
    assert page.evaluate(OUTSIDE) == []
    body = page.locator(".search-body")
    assert body.evaluate("body => body.scrollWidth - body.clientWidth") <= 0


def test_what_can_be_touched_is_high_enough(browser: Browser, home: str) -> None:
    """WCAG 2.5.8: 24 pixels, with room for a finger on a telephone."""
    with browser.new_context(
        locale="zh-CN", viewport=ViewportSize(width=360, height=740), has_touch=True, is_mobile=True
    ) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(home)
        page.get_by_role("button", name="搜索").tap()
        field_of(page).fill(COMMON)
        expect(said_of(page)).to_contain_text("报道")
        low = (
            page.locator(".search")
            .locator("a, button, select, input")
            .evaluate_all(
                "all => all.filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 24)"
                ".map(each => each.outerHTML)"
            )
        )
    assert low == []
