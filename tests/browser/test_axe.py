"""axe-core finds nothing on any kind of page: what a machine can tell of WCAG 2.2 AA, and its best practices.

<https://github.com/dequelabs/axe-core>; it comes with axe-playwright-python.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PATIENCE, Shown

pytestmark = pytest.mark.browser
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ALL = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
# Dark paper is the same page in other colours.
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
# What is folded is looked at, too.
UNFOLD = "() => document.querySelectorAll('details').forEach(each => { each.open = true; })"
# One line for each element that is at fault: the rule, a selector, what is wrong with it.
FAULTS = """
options => axe.run(options).then(found => found.violations.flatMap(rule => rule.nodes.map(node => {
  const said = [...node.any, ...node.all, ...node.none].map(check => check.message);
  return `${rule.id} (${rule.impact}) at ${node.target.join(" ")}: ${said[0] || rule.help}`;
})))
"""


# The same pages at both widths; what is hard, where there is least room.
LOOKS = [("exhibition", 360), ("exhibition", 1440), ("hard_exhibition", 360), ("empty_exhibition", 1440)]


@pytest.mark.parametrize(("shown", "width"), LOOKS, indirect=["shown"])
def test_axe_finds_nothing(browser: Browser, shown: Shown, width: int) -> None:
    """Not on light paper, and no colour that is too faint on dark."""
    with browser.new_context(locale="zh-CN", viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        faults = [f"{kind}: {fault}" for kind, address in shown.pages.items() for fault in _faults(page, address)]
    assert faults == [], "\n".join(faults)


def test_axe_would_find_something(page: Page, home: str) -> None:
    """It does run: a picture without words and words that are too faint are found."""
    page.goto(home)
    page.evaluate(AXE_SCRIPT)
    page.evaluate(
        "() => { const main = document.querySelector('main');"
        " main.append(new Image(), 'x'); main.style.color = '#ccc'; document.querySelectorAll('main p')"
        ".forEach(each => { each.style.color = '#ccc'; }); }"
    )
    rules = {fault.split()[0] for fault in _run(page, ALL)}
    assert {"image-alt", "color-contrast"} <= rules


def _faults(page: Page, address: str) -> list[str]:
    page.emulate_media(color_scheme="light")
    page.goto(address)
    page.evaluate(UNFOLD)
    page.evaluate(AXE_SCRIPT)
    light = _run(page, ALL)
    page.emulate_media(color_scheme="dark")
    return light + [f"dark: {fault}" for fault in _run(page, COLOURS)]


def _run(page: Page, options: object) -> list[str]:
    found: list[str] = page.evaluate(FAULTS, options)
    return found
