"""The search: its dialog opens over any page, finds while one types, and leads by mouse, touch or keys to the words."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Record
from tests.browser.searching import HERE, WORD, dialog_of, field_of, group_of, open_search, said_of

pytestmark = pytest.mark.browser
REPORT = "reports/2021-guangzhou/"
# The next answers come the later the shorter the word is: of two questions the first is answered last.
SLOW = """
() => {
  const find = baozhan.search.find;
  baozhan.search.find = (query, ...rest) => find(query, ...rest).then(
    answer => new Promise(done => setTimeout(done, query.length > 2 ? 0 : 400, answer)));
}
"""


def test_the_button_opens_and_esc_closes(page: Page, home: str, record: Record) -> None:
    """The focus goes to the field, and back to where it was; the page can be searched again."""
    page.goto(home)
    button = page.get_by_role("button", name="搜索")
    for _ in range(2):
        button.click()
        expect(dialog_of(page)).to_be_visible()
        expect(field_of(page)).to_be_focused()
        page.keyboard.press("Escape")
        expect(dialog_of(page)).to_be_hidden()
        expect(button).to_be_focused()
    assert record.errors == []
    assert record.strangers == []


def test_keys_open_it(page: Page, home: str) -> None:
    """`/` and Ctrl-K, wherever one is on the page; in a field they are what is typed."""
    page.goto(home)
    for key in ("/", "Control+k"):
        page.keyboard.press(key)
        expect(dialog_of(page)).to_be_visible()
        page.get_by_role("button", name="关闭").click()
        expect(dialog_of(page)).to_be_hidden()
        # Who stood nowhere stands nowhere, so the next blank scrolls. The browser says that a dialog has been closed a
        # moment after it has gone.
        page.wait_for_function("() => document.activeElement === document.body")
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
    open_search(page, home, WORD)
    reports = group_of(page, "报道")
    hits = reports.locator(".search-hit")
    expect(said_of(page)).to_contain_text(f"报道{hits.count()}篇")
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
    open_search(page, home, WORD)
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
    open_search(page, home)
    page.keyboard.insert_text("hwy")
    people = group_of(page, "人物")
    people.get_by_role("link", name="黄闻禹").click()
    expect(page).to_have_url(f"{home}people/huang-wenyu/")


def test_nothing_is_looked_up_while_an_input_method_composes(page: Page, home: str) -> None:
    """Letters that become characters are no question; the characters are."""
    open_search(page, home)
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
    expect(said_of(page)).to_contain_text("报道")
    assert page.evaluate("() => asked") == ["党员"]


def test_an_answer_that_comes_late_is_dropped(page: Page, home: str) -> None:
    """What is shown is found for what stands in the field."""
    open_search(page, home)
    page.evaluate(SLOW)
    field_of(page).fill("党员")
    page.wait_for_timeout(200)
    field_of(page).fill(WORD)
    expect(page.locator(".search-sentence mark").first).to_have_text(WORD)
    page.wait_for_timeout(500)
    assert set(page.locator(".search-sentence mark").all_inner_texts()) == {WORD}


def test_keys_lead_through_the_results(page: Page, home: str) -> None:
    """Arrows go from one to the next and back to the field; Enter opens."""
    open_search(page, home, WORD)
    links = page.locator(".search-found a:visible")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field_of(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(links.nth(0)).to_be_focused()
    target = links.nth(0).evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_the_focus_stays_within(page: Page, home: str) -> None:
    """Behind the last stop comes the first, and before the first the last."""
    open_search(page, home, WORD)
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("() => document.querySelector('.search').contains(document.activeElement)")
    last = page.evaluate(HERE)
    page.keyboard.press("Tab")
    expect(field_of(page)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(HERE) == last
