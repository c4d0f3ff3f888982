"""A visitor takes a guided tour, without a script: from the front page, along its stops, and from report to report."""

from __future__ import annotations

import re

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.exhibitions import Site

pytestmark = pytest.mark.browser


def test_a_tour_leads_from_report_to_report(scriptless: Page, home: str, exhibition: Site) -> None:
    """Every stop of the file is come by in its order, each at its passage, and the last leads no further."""
    file = next((exhibition.content / "tours").glob("*.yml"))
    stops = yaml.safe_load(file.read_text(encoding="utf-8"))["stops"]
    scriptless.goto(home)
    scriptless.locator(".invitation h2 a").click()
    expect(scriptless.locator(".halt")).to_have_count(len(stops))
    scriptless.locator("#stop-1 .shown > .all a").click()
    onward = scriptless.locator(".waymark .onward a")
    for stop in stops:
        expect(scriptless).to_have_url(re.compile(f"/reports/{stop['report']}/#{stop['part']}$"))
        expect(scriptless.locator(".stop-back")).to_be_in_viewport()
        if stop is not stops[-1]:
            onward.click()
    expect(onward).to_have_count(0)
    scriptless.locator(".waymark .tour-here a").click()
    expect(scriptless.locator(f"#stop-{len(stops)}")).to_be_in_viewport()


def test_a_passage_leads_back_to_its_stop(scriptless: Page, home: str) -> None:
    """Who comes to it from the tour goes on from where the tour was left; who reads the report sees nothing of it."""
    scriptless.goto(home + "tours/yixian/")
    scriptless.locator("#stop-2 .shown > .all a").click()
    back = scriptless.locator(".stop-back")
    back.locator("a").click()
    expect(scriptless).to_have_url(re.compile("/tours/yixian/#stop-2$"))
    scriptless.go_back()
    scriptless.goto(scriptless.url.partition("#")[0])
    expect(back).to_be_hidden()


def test_stops_lead_to_one_another_on_the_page(scriptless: Page, home: str) -> None:
    """Onward and back by their anchors; the list at the head leads to each."""
    scriptless.goto(home)
    scriptless.locator(".tours .route a").nth(1).click()
    expect(scriptless.locator("#stop-2")).to_be_in_viewport()
    scriptless.locator("#stop-2 .onward a").click()
    expect(scriptless).to_have_url(re.compile("#stop-3$"))
    scriptless.locator("#stop-3 .back a").click()
    expect(scriptless).to_have_url(re.compile("#stop-2$"))


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
@pytest.mark.parametrize("path", ["", "tours/yixian/"])
def test_nothing_sticks_out(page: Page, home: str, width: int, path: str) -> None:
    """The front page and a tour fit every screen."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(home + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_headlines_of_a_row_begin_level(page: Page, home: str) -> None:
    """Sections that stand side by side: a front page is set on lines."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(home)
    for row in page.locator(".row").all():
        tops = [lead.bounding_box() for lead in row.locator("> .front > .lead").all()]
        assert len({round(box["y"]) for box in tops if box}) == 1
