"""The timeline and who with whom, as visitors use them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 800}
DESK = {"width": 1440, "height": 900}
OPACITY = "element => getComputedStyle(element).opacity"


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_a_mark_leads_to_its_sentence(page: Page, home: str, size: dict[str, int]) -> None:
    """A blue tick of one sentence: the report opens with that paragraph in view."""
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.goto(f"{home}dates/")
    mark = page.locator(".timeline .event[href*='reports/']:visible").first
    way = mark.get_attribute("href") or ""
    mark.click(force=True)
    page.wait_for_url(re.compile(r"/reports/.+#"))
    expect(page.locator(f"[id='{way.partition('#')[2]}']")).to_be_in_viewport()


def test_a_flag_leads_to_its_report(page: Page, home: str) -> None:
    """The words of a report on the timeline are the way to it; without a script as well."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{home}dates/")
    flag = page.locator(".timeline-wide .report:has(text)").first
    words = (flag.locator("text").text_content() or "").rstrip("…")
    flag.locator("text").click()
    assert words in re.sub(r"\s", "", page.locator("h1").inner_text())


def test_one_drawing_at_a_time(page: Page, home: str) -> None:
    """The wide one on a desk, the tall one on a phone, words of at least 12 pixels in both, nothing pushed sideways."""
    for size, shown, other in ((DESK, "wide", "tall"), (PHONE, "tall", "wide")):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        page.goto(f"{home}dates/")
        expect(page.locator(f".timeline-{shown}")).to_be_visible()
        expect(page.locator(f".timeline-{other}")).to_be_hidden()
        sizes = page.locator(f".timeline-{shown} text").evaluate_all(
            "texts => texts.map(text => parseFloat(getComputedStyle(text).fontSize))"
        )
        assert sizes
        assert min(sizes) >= 12
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_year_is_jumped_to(page: Page, home: str) -> None:
    """The row of years leads into the list."""
    page.goto(f"{home}dates/")
    page.locator(".years a").last.click()
    expect(page.locator("h2").last).to_be_in_viewport()


def test_the_strip_of_the_front_page_leads(page: Page, home: str) -> None:
    """Each tick to a report, or to its month in the timeline."""
    page.goto(home)
    tick = page.locator(".time-strip a:visible").last
    way = (tick.get_attribute("href") or "").partition("#")[0]
    tick.locator("rect").last.click()
    assert way.strip("./") in page.url


def test_who_is_pointed_at_shows_its_lines(page: Page, home: str) -> None:
    """Of a name and of a report, by pointer and by keyboard; without a script."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{home}together/")
    name = page.locator(".together .name:has(path)").first
    quiet = float(name.locator("path").first.evaluate(OPACITY))
    name.locator("text").hover()
    assert float(name.locator("path").first.evaluate(OPACITY)) > quiet
    report = page.locator(".together .report").first
    own = report.locator(".own").first
    assert float(own.evaluate(OPACITY)) == 0
    report.locator("a").focus()
    assert float(own.evaluate(OPACITY)) == 1


def test_on_a_phone_it_is_a_matrix(page: Page, home: str) -> None:
    """A table with its reports above; a number leads to the paragraph; nothing pushes the page sideways."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{home}together/")
    expect(page.locator(".together-wide")).to_be_hidden()
    cell = page.locator(".matrix td a").first
    expect(cell).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    way = cell.get_attribute("href") or ""
    cell.click()
    expect(page.locator(f"[id='{way.partition('#')[2]}']")).to_be_in_viewport()
