"""axe-core finds nothing on any kind of page: what a machine can tell of WCAG 2.2 AA, and its best practices."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe
from tests.browser.conftest import PATIENCE, Shown

pytestmark = pytest.mark.browser
# What is folded is looked at, too.
UNFOLD = "() => document.querySelectorAll('details').forEach(each => { each.open = true; })"
# A picture without words, and words that are too faint.
SPOIL = """
() => {
  const faint = document.createElement("p");
  faint.style.color = "#ccc";
  faint.append("faint words");
  document.querySelector("main").append(new Image(), faint);
}
"""
# The same pages at both widths; what is hard, where there is least room.
LOOKS = [
    ("exhibition", 360),
    ("exhibition", 1440),
    ("hard_exhibition", 360),
    ("photographed_exhibition", 360),
    ("photographed_exhibition", 1440),
    ("empty_exhibition", 1440),
]


@pytest.mark.parametrize(("shown", "width"), LOOKS, indirect=["shown"])
def test_axe_finds_nothing(browser: Browser, shown: Shown, width: int) -> None:
    """Not on light paper, and no colour that is too faint on dark."""
    with browser.new_context(locale="zh-CN", viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        faults = [f"{kind}: {fault}" for kind, address in shown.pages.items() for fault in _faults(page, address)]
    assert faults == [], "\n".join(faults)


def test_axe_would_find_something(page: Page, home: str) -> None:
    """It does look: what is spoilt is found."""
    page.goto(home)
    axe.load(page)
    page.evaluate(SPOIL)
    assert {"image-alt", "color-contrast"} <= {fault.split()[0] for fault in axe.faults(page, axe.ALL)}


def _faults(page: Page, address: str) -> list[str]:
    page.emulate_media(color_scheme="light")
    page.goto(address)
    page.evaluate(UNFOLD)
    axe.load(page)
    light = axe.faults(page, axe.ALL)
    # Dark paper is the same page in other colours.
    page.emulate_media(color_scheme="dark")
    return light + [f"dark: {fault}" for fault in axe.faults(page, axe.COLOURS)]
