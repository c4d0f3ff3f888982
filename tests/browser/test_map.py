"""The map as a visitor uses it: a dot leads to its place, a ring opens below, with keys as well, without a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Record

pytestmark = pytest.mark.browser
WIDTHS = {"wide": 1280, "narrow": 360}


@pytest.mark.parametrize("kind", WIDTHS)
def test_a_dot_leads_to_its_place(scriptless: Page, home: str, kind: str) -> None:
    """At either width, by the map that is shown there."""
    scriptless.set_viewport_size({"width": WIDTHS[kind], "height": 900})
    scriptless.goto(f"{home}map/")
    dot = scriptless.locator(f"#map-{kind} a.place").first
    name = (dot.locator("title").text_content() or "").split("，")[0]
    dot.locator(".dot").click()
    expect(scriptless).to_have_title(re.compile(f"^{re.escape(name)} · "))
    expect(scriptless.locator(".place-map .here")).to_be_visible()


@pytest.mark.parametrize("kind", WIDTHS)
def test_a_ring_opens_below(scriptless: Page, home: str, kind: str) -> None:
    """The enlargement comes into view; the other width's is not shown."""
    scriptless.set_viewport_size({"width": WIDTHS[kind], "height": 900})
    scriptless.goto(f"{home}map/")
    ring = scriptless.locator(f"#map-{kind} a.cluster").first
    target = ring.get_attribute("href") or ""
    ring.locator(".target").click()
    expect(scriptless).to_have_url(re.compile(f"{target}$"))
    expect(scriptless.locator(target)).to_be_in_viewport()
    other = next(name for name in WIDTHS if name != kind)
    expect(scriptless.locator(f"#map-{other}")).to_be_hidden()


def test_keys_reach_the_dots(page: Page, home: str, record: Record) -> None:
    """After the way past the map come its links, the most named first; Enter follows one."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{home}map/")
    page.locator(".to-table a").focus()
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.closest('#map-wide') !== null")
    assert focused
    target = page.evaluate("document.activeElement.href.baseVal")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(target.replace("../", "")) + "$"))
    assert record.errors == []


def test_labels_are_as_wide_as_was_thought(page: Page, home: str) -> None:
    """No label that is shown meets another: what the build reckoned holds for the browser's type."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{home}map/")
    boxes = page.eval_on_selector_all(
        "#map-wide a > text:not(.tip):not(.count)",
        "found => found.map(t => t.getBBox()).map(b => [b.x + 1, b.y + 2, b.x + b.width - 2, b.y + b.height - 2])",
    )
    pairs = [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :]]
    assert len(boxes) > 20
    assert [
        p for p in pairs if p[0][0] < p[1][2] and p[1][0] < p[0][2] and p[0][1] < p[1][3] and p[1][1] < p[0][3]
    ] == []


def test_the_table_has_every_place_of_the_map(page: Page, home: str) -> None:
    """Whoever does not see the map reads the same places in the table."""
    page.goto(f"{home}map/")
    drawn = set(
        page.eval_on_selector_all(".map-drawn svg a.place, .map-drawn svg a.area", "f => f.map(a => a.href.baseVal)")
    )
    listed = set(page.eval_on_selector_all("#map-table th a", "f => f.map(a => a.getAttribute('href'))"))
    assert drawn
    assert drawn <= listed
