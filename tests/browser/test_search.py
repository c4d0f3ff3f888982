"""The search: its dialog opens over any page, finds while one types, and leads by mouse, touch or keys to the words."""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect

from generator.served import serve
from tests.browser import axe
from tests.browser.conftest import PATIENCE, Record
from tests.browser.exhibitions import Site
from tests.browser.measures import OUTSIDE

pytestmark = pytest.mark.browser
REPORT = "reports/2021-guangzhou/"
# A word of many reports, one of nearly all, one of none.
WORD, COMMON, NONE = "疫情防控", "的", "没有这样的词"
# Of the exhibition's sections.
SECTION = "guangzhou"
PAGE_OF_HITS = 10
NO_MODAL = "delete HTMLDialogElement.prototype.showModal"
# The next answers come the later the shorter the word is: of two questions the first is answered last.
SLOW = """
() => {
  const find = baozhan.search.find;
  baozhan.search.find = (query, ...rest) => find(query, ...rest).then(
    answer => new Promise(done => setTimeout(done, query.length > 2 ? 0 : 400, answer)));
}
"""
HERE = "() => document.activeElement.className + ' ' + document.activeElement.textContent"


def _dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="搜索")


def _field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="词语、人名、地名")


def _said(page: Page) -> Locator:
    return page.locator(".search-said")


def _group(page: Page, name: str) -> Locator:
    return page.locator(".search-group").filter(has=page.get_by_role("heading", name=re.compile(f"^{name}")))


def _open(page: Page, address: str, word: str = "") -> None:
    """Open a page and its search, by its key, and look for a word, if one is given."""
    page.goto(address)
    page.keyboard.press("/")
    expect(_field(page)).to_be_focused()
    if word:
        page.keyboard.insert_text(word)
        expect(_said(page)).to_contain_text(re.compile("报道|没有"))


def test_the_button_opens_and_esc_closes(page: Page, home: str, record: Record) -> None:
    """The focus goes to the field, and back to where it was; the page can be searched again."""
    page.goto(home)
    button = page.get_by_role("button", name="搜索")
    for _ in range(2):
        button.click()
        expect(_dialog(page)).to_be_visible()
        expect(_field(page)).to_be_focused()
        page.keyboard.press("Escape")
        expect(_dialog(page)).to_be_hidden()
        expect(button).to_be_focused()
    assert record.errors == []
    assert record.strangers == []


def test_keys_open_it(page: Page, home: str) -> None:
    """`/` and Ctrl-K, wherever one is on the page; in a field they are what is typed."""
    page.goto(home)
    for key in ("/", "Control+k"):
        page.keyboard.press(key)
        expect(_dialog(page)).to_be_visible()
        page.get_by_role("button", name="关闭").click()
        expect(_dialog(page)).to_be_hidden()
        # Who stood nowhere stands nowhere: the next blank scrolls.
        assert page.evaluate("() => document.activeElement === document.body")
    page.goto(f"{home}people/")
    page.get_by_role("searchbox").press("/")
    expect(page.get_by_role("searchbox")).to_have_value("/")
    expect(page.locator(".search")).to_have_count(0)


def test_nothing_is_fetched_before_it_is_asked_for(page: Page, home: str) -> None:
    """Who only reads fetches the few lines that open it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(home + REPORT)
    page.wait_for_load_state("networkidle")
    assert [path for path in asked if "search" in path] == ["/assets/js/search/open.js"]


def test_what_is_typed_is_found(page: Page, home: str) -> None:
    """In words how much; each report once, with where it is from, and its sentences with the word marked."""
    _open(page, home, WORD)
    reports = _group(page, "报道")
    hits = reports.locator(".search-hit")
    expect(_said(page)).to_contain_text(f"报道{hits.count()}篇")
    assert hits.count() >= 5
    titles = hits.locator("h4").all_inner_texts()
    assert len(set(titles)) == len(titles)
    for hit in hits.all():
        sentences = hit.locator(".search-sentence")
        assert 1 <= sentences.count() <= 3
        assert {re.sub(r"\s", "", mark) for mark in sentences.locator("mark").all_inner_texts()} == {WORD}


def test_the_marked_word_is_in_sight_on_a_phone(page: Page, home: str) -> None:
    """However long its sentence is: on the first two lines of it."""
    page.set_viewport_size({"width": 320, "height": 700})
    _open(page, home, WORD)
    lines = page.locator(".search-sentence").evaluate_all(
        """all => all.map(each => {
          const mark = each.querySelector("mark").getBoundingClientRect();
          return (mark.top - each.getBoundingClientRect().top) / parseFloat(getComputedStyle(each).lineHeight);
        })"""
    )
    assert len(lines) > 3
    assert max(lines) < 2


def test_a_name_is_found_by_its_initials(page: Page, home: str) -> None:
    """And leads to its page."""
    _open(page, home)
    page.keyboard.insert_text("hwy")
    people = _group(page, "人物")
    people.get_by_role("link", name="黄闻禹").click()
    expect(page).to_have_url(f"{home}people/huang-wenyu/")


def test_nothing_is_looked_up_while_an_input_method_composes(page: Page, home: str) -> None:
    """Letters that become characters are no question; the characters are."""
    _open(page, home)
    page.evaluate(
        "() => { window.asked = []; const find = baozhan.search.find; "
        "baozhan.search.find = (query, ...rest) => { asked.push(query); return find(query, ...rest); }; }"
    )
    keys = page.context.new_cdp_session(page)
    for letters in ("d", "dang", "dang yuan"):
        keys.send("Input.imeSetComposition", {"text": letters, "selectionStart": len(letters), "selectionEnd": 0})
        page.wait_for_timeout(200)
    assert page.evaluate("() => asked") == []
    keys.send("Input.insertText", {"text": "党员"})
    expect(_said(page)).to_contain_text("报道")
    assert page.evaluate("() => asked") == ["党员"]


def test_an_answer_that_comes_late_is_dropped(page: Page, home: str) -> None:
    """What is shown is found for what stands in the field."""
    _open(page, home)
    page.evaluate(SLOW)
    _field(page).fill("党员")
    page.wait_for_timeout(200)
    _field(page).fill(WORD)
    expect(page.locator(".search-sentence mark").first).to_have_text(WORD)
    page.wait_for_timeout(500)
    assert set(page.locator(".search-sentence mark").all_inner_texts()) == {WORD}


def test_keys_lead_through_the_results(page: Page, home: str) -> None:
    """Arrows go from one to the next and back to the field; Enter opens."""
    _open(page, home, WORD)
    links = page.locator(".search-found a:visible")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(_field(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(links.nth(0)).to_be_focused()
    target = links.nth(0).evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_the_focus_stays_within(page: Page, home: str) -> None:
    """Behind the last stop comes the first, and before the first the last."""
    _open(page, home, WORD)
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("() => document.querySelector('.search').contains(document.activeElement)")
    last = page.evaluate(HERE)
    page.keyboard.press("Tab")
    expect(_field(page)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(HERE) == last


def test_the_address_opens_it(page: Page, home: str) -> None:
    """With the words and the filters; while it is open the address says so, afterwards no more."""
    page.goto(f"{home}{REPORT}?q={quote(WORD)}&section={SECTION}#p2")
    expect(_field(page)).to_have_value(WORD)
    expect(page.get_by_label("展区")).to_have_value(SECTION)
    expect(_said(page)).to_contain_text("报道")
    _field(page).fill("党员")
    expect(page.locator(".search-sentence mark").first).to_have_text("党员")
    address = urlsplit(page.url)
    assert (parse_qs(address.query), address.fragment) == ({"q": ["党员"], "section": [SECTION]}, "p2")
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{home}{REPORT}#p2")


def test_going_back_comes_back_to_what_was_found(page: Page, home: str) -> None:
    """From the page that a result led to."""
    _open(page, home, WORD)
    page.locator(".search-sentence").first.click()
    page.wait_for_url(re.compile("marked="))
    page.go_back()
    expect(_field(page)).to_have_value(WORD)
    expect(page.locator(".search-sentence mark").first).to_have_text(WORD)


def test_filters_leave_what_fits(page: Page, home: str) -> None:
    """Each says how much it holds; what is left is of it, and the address says so."""
    _open(page, home, WORD)
    everything = page.locator(".search-hit").count()
    page.get_by_label("展区").select_option(SECTION)
    expect(page).to_have_url(re.compile(f"section={SECTION}"))
    reports = _group(page, "报道").locator(".search-hit")
    expect(reports.first).to_be_visible()
    assert 0 < page.locator(".search-hit").count() < everything
    assert all("广州" in words for words in reports.locator("h4 + .words").all_inner_texts())


def test_more_are_shown_on_demand(page: Page, home: str) -> None:
    """Ten first; the keys go on at the first of those that come."""
    _open(page, home, COMMON)
    reports = _group(page, "报道")
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
        _open(page, home)
        page.keyboard.insert_text("一")
        names = page.locator(".search-names li")
        expect(_said(page)).to_contain_text("名称")
        total = int(re.findall(r"名称(\d+)个", _said(page).inner_text())[0])
        assert 0 < names.count() < total
        page.locator(".search-all-names > .search-more").click()
        expect(names).to_have_count(total)
        expect(page.locator(".search-all-names > .search-more")).to_have_count(0)


def test_nothing_found_is_said(page: Page, home: str) -> None:
    """With the filters that are on, and a way without them."""
    _open(page, home, NONE)
    expect(_said(page)).to_have_text(f"没有找到“{NONE}”。")
    expect(page.locator(".search-without")).to_have_count(0)
    page.get_by_label("展区").select_option(SECTION)
    expect(page.locator(".search-without")).to_contain_text("展区 广州")
    page.get_by_role("button", name="全部都找").click()
    expect(page.get_by_label("展区")).to_have_value("")
    expect(page.locator(".search-without")).to_have_count(0)
    expect(_field(page)).to_be_focused()


def test_a_name_that_is_nearly_right_is_offered(page: Page, home: str) -> None:
    """One character is wrong."""
    _open(page, home, "黄闻雨")
    near = _group(page, "相近的名称")
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
    expect(_field(page)).to_be_focused()
    page.keyboard.insert_text(WORD)
    expect(_said(page)).to_have_text("搜索未能载入。")
    page.unroute("**/search/index.js")
    page.keyboard.insert_text("第")
    page.keyboard.press("Backspace")
    expect(_said(page)).to_contain_text("报道")


def test_a_browser_without_modal_dialogs_searches_too(page: Page, home: str) -> None:
    """The page beneath is out of reach while it is open, and in reach again afterwards."""
    page.add_init_script(NO_MODAL)
    page.goto(home)
    page.get_by_role("button", name="搜索").click()
    expect(_field(page)).to_be_focused()
    apart = "() => [...document.body.children].filter(each => each.inert && each.ariaHidden === 'true').length"
    assert page.evaluate(apart) == page.evaluate("() => document.body.children.length") - 1
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("() => document.querySelector('.search').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(_dialog(page)).to_be_hidden()
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
    _open(page, home, WORD)
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
            _open(page, home, word)
            axe.load(page)
            faults += axe.faults(page, axe.ALL)
    assert faults == []


@pytest.mark.parametrize(("width", "text"), [(320, 16), (320, 32), (360, 16), (768, 16), (1440, 16), (1440, 32)])
def test_nothing_reaches_out_of_it(page: Page, home: str, width: int, text: int) -> None:
    """However narrow the window and however large the text: no word, and nothing scrolls sideways."""
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": text}})
    page.set_viewport_size({"width": width, "height": 800})
    _open(page, home + REPORT, WORD)
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
        _field(page).fill(COMMON)
        expect(_said(page)).to_contain_text("报道")
        low = (
            page.locator(".search")
            .locator("a, button, select, input")
            .evaluate_all(
                "all => all.filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 24)"
                ".map(each => each.outerHTML)"
            )
        )
    assert low == []
