"""The text as it came in can be seen beside what was made of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.exhibitions import Site
from tests.browser.reading import squeezed, words

pytestmark = pytest.mark.browser
MARKED = re.compile(r'class="join" href="#')


def test_the_fold_opens_on_the_numbered_lines_of_the_source(page: Page, home: str, exhibition: Site) -> None:
    """原文 is folded at first; open, it shows lines of the page text, each under its own number."""
    source = exhibition.content / "reports" / "2022-sanya.txt"
    printed = source.read_text(encoding="utf-8").split("\n")
    page.goto(f"{home}reports/2022-sanya/")
    lines = page.locator("#source li")
    expect(lines.first).to_be_hidden()
    page.locator("#source summary").click()
    expect(lines.first).to_be_visible()
    numbered = {int(line.get_attribute("value") or 0): words(line) for line in lines.all()}
    assert numbered == {number: squeezed(printed[number - 1]) for number in numbered}
    assert list(numbered) == list(range(min(numbered), max(numbered) + 1))


def test_the_fold_holds_every_word_of_the_source(exhibition: Site, page: Page, home: str) -> None:
    """All pages of one page text together show all of its lines."""
    for source in (exhibition.content / "reports").glob("*.txt"):
        shown: set[str] = set()
        for address in _pages_of(exhibition, source):
            page.goto(home + address)
            shown.update(squeezed(line) for line in page.locator("#source li").all_text_contents())
        text = source.read_text(encoding="utf-8-sig").split("\n")
        assert [line for line in text if squeezed(line) not in shown | {""}] == []


def test_a_join_leads_to_its_lines(page: Page, home: str, exhibition: Site) -> None:
    """The mark of a rejoined sentence opens a note, whose links unfold the source and bring a line into sight."""
    _follow_a_join(page, home + _joined(exhibition))


def test_a_join_leads_to_its_lines_without_scripts(scriptless: Page, home: str, exhibition: Site) -> None:
    """The browser itself shows what is asked for, and unfolds what a link leads into."""
    _follow_a_join(scriptless, home + _joined(exhibition))


def _follow_a_join(page: Page, address: str) -> None:
    page.goto(address)
    mark = page.locator("a.join").first
    assert mark.get_attribute("title")
    note = page.locator(mark.get_attribute("href") or "")
    expect(note).to_be_hidden()
    _click_above(page, mark)
    expect(note).to_be_in_viewport()
    line = note.locator("a[href^='#L']").last
    target = line.get_attribute("href") or ""
    line.click()
    expect(page).to_have_url(re.compile(f"{re.escape(target)}$"))
    expect(page.locator(target)).to_be_in_viewport()
    expect(note).to_be_hidden()


def _click_above(page: Page, mark: Locator) -> None:
    """The mark is an arc over the line and takes no room in it."""
    mark.evaluate("element => element.scrollIntoView({block: 'center'})")
    place = mark.bounding_box()
    assert place
    page.mouse.click(place["x"], place["y"] + place["height"] / 2)


def _pages_of(exhibition: Site, source: Path) -> list[str]:
    own = re.compile(rf"reports/{re.escape(source.stem)}(-\d+)?/")
    return [address for address in exhibition.pages("reports") if own.fullmatch(address)]


def _joined(exhibition: Site) -> str:
    """A report with a rejoined sentence."""
    return next(
        address
        for address in exhibition.pages("reports")
        if MARKED.search((exhibition.folder / address / "index.html").read_text(encoding="utf-8"))
    )
