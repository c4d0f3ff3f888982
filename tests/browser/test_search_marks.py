"""Where a result of the search leads, its words are marked, and can be gone through."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Record

pytestmark = pytest.mark.browser
REPORT = "reports/2021-guangzhou/"
WORD, ANCHOR = "疫情防控", "p12"
# What was printed, and what the curator made of it.
PRINTED, RIGHT = "主场战", "主战场"
# Its end is a name that is a link; the comma after it stands in an element of its own.
ACROSS = "再度活跃在广州疫情防控一线,成为"
# As the marks are read: the line-by-line text and the notes are not the report.
PARTS = """
() => [...document.querySelectorAll(".exhibit :is(h1, h2, p, figcaption)")]
  .filter(part => !part.closest(".source, .notes, .near, .waymark, .join-note, .stop-back"))
  .map(part => part.textContent.replace(/\\s/g, ""))
"""


def _marked(page: Page, address: str, words: Sequence[str], anchor: str = "") -> Locator:
    asked = "&".join(f"marked={quote(word)}" for word in words)
    page.goto(f"{address}?{asked}#{anchor}")
    return page.locator("mark.found")


def test_every_place_is_marked(page: Page, home: str, record: Record) -> None:
    """As many as the text has, and no character is another one or elsewhere."""
    page.goto(home + REPORT)
    before = page.evaluate(PARTS)
    wanted = sum(part.count(WORD) for part in before)
    marks = _marked(page, home + REPORT, [WORD], ANCHOR)
    expect(page.locator(".found-bar")).to_contain_text(f"共{wanted}处")
    assert set(marks.all_text_contents()) == {WORD}
    assert marks.count() == wanted
    assert page.evaluate(PARTS) == before
    assert record.errors == []


def test_it_opens_at_the_place(page: Page, home: str) -> None:
    """The first mark of the paragraph that the result led to is the one that is shown, in sight."""
    _marked(page, home + REPORT, [WORD], ANCHOR)
    here = page.locator(".found-now")
    expect(here).to_be_in_viewport()
    assert here.evaluate("(mark, anchor) => mark.closest('p').id === anchor", ANCHOR)


def test_words_are_found_across_links_and_blanks(page: Page, home: str) -> None:
    """One place, in pieces; a printed blank, a line break of a headline count for nothing."""
    marks = _marked(page, home + REPORT, [ACROSS], ANCHOR)
    assert "".join(marks.all_text_contents()) == ACROSS
    assert marks.count() > 1
    expect(page.locator(".found-bar")).to_contain_text("共1处")
    expect(page.get_by_role("button", name="下一处")).to_have_count(0)
    headline = "党建引领战疫情党旗在防控"
    marks = _marked(page, home + REPORT, [headline], "headline")
    assert "".join(marks.all_text_contents()) == headline
    assert page.locator("h1 mark").count() > 1


def test_words_do_not_run_from_one_paragraph_into_the_next(page: Page, home: str) -> None:
    """What ends one and what begins the next is no word; without marks there is no bar."""
    page.goto(home + REPORT)
    end, begin = page.evaluate("() => ['p1', 'p2'].map(id => document.getElementById(id).textContent.trim())")
    marks = _marked(page, home + REPORT, [end[-2:] + begin[:2]])
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert marks.count() == 0
    expect(page.locator(".found-bar")).to_have_count(0)


def test_the_bar_leads_from_place_to_place(page: Page, home: str) -> None:
    """On from the last to the first, and back; each comes into sight."""
    _marked(page, home + REPORT, [WORD])
    bar = page.get_by_role("region", name="找到的词语")
    expect(bar).to_contain_text(re.compile("第1处"))
    bar.get_by_role("button", name="上一处").click()
    told = re.findall(r"\d+", bar.inner_text())
    assert told[0] == told[1]
    expect(page.locator(".found-now")).to_be_in_viewport()
    bar.get_by_role("button", name="下一处").click()
    bar.get_by_role("button", name="下一处").click()
    expect(bar).to_contain_text("第2处")
    expect(page.locator(".found-now")).to_be_in_viewport()


def test_marks_can_be_taken_away(page: Page, home: str) -> None:
    """The page is as it was, and so is its address."""
    page.goto(home + REPORT)
    before = page.locator(".exhibit p[id]").evaluate_all("all => all.map(each => each.innerHTML)")
    marks = _marked(page, home + REPORT, [WORD], ANCHOR)
    page.get_by_role("button", name="去掉标记").click()
    expect(marks).to_have_count(0)
    expect(page.locator(".found-bar")).to_have_count(0)
    expect(page).to_have_url(f"{home}{REPORT}#{ANCHOR}")
    assert page.locator(".exhibit p[id]").evaluate_all("all => all.map(each => each.innerHTML)") == before


def test_what_was_printed_is_found_behind_its_correction(page: Page, home: str) -> None:
    """主场战 stands in the newspaper, 主战场 on the page: that is marked, as one place."""
    marks = _marked(page, home + REPORT, [PRINTED])
    expect(page.locator("mark.found:visible")).to_have_text(RIGHT)
    expect(page.locator(".found-bar")).to_contain_text("共1处")
    assert PRINTED in marks.all_text_contents()
    expect(page.locator("mark.found:visible")).to_be_in_viewport()


def test_a_fold_that_holds_the_word_is_opened(page: Page, home: str) -> None:
    """What is found is in sight, whatever hid it; the text line by line is the same text once more and stays folded."""
    page.goto(home + REPORT)
    page.evaluate("""() => {
      const fold = document.createElement("details");
      fold.innerHTML = "<summary>折</summary><p>折在里面的词</p>";
      document.getElementById("content").append(fold);
      history.replaceState(null, "", "?marked=" + encodeURIComponent("里面的词"));
      const script = document.createElement("script");
      script.src = new URL("marks.js", document.querySelector("script[src*='search/open.js']").src).href;
      document.head.append(script);
    }""")
    expect(page.locator("mark.found")).to_be_visible()
    _marked(page, home + REPORT, [WORD])
    expect(page.locator("mark.found").first).to_be_visible()
    assert not page.locator("details.source").evaluate("fold => fold.open")


def test_marks_are_not_printed(page: Page, home: str) -> None:
    """Paper shows the report as it is."""
    mark = _marked(page, home + REPORT, [WORD]).first
    expect(mark).to_be_visible()
    page.emulate_media(media="print")
    assert mark.evaluate("mark => getComputedStyle(mark).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert mark.evaluate("mark => getComputedStyle(mark).borderBottomWidth") == "0px"
    expect(page.locator(".found-bar")).to_be_hidden()
    expect(page.locator("#search")).to_be_hidden()
