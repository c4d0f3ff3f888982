"""With the keys alone: first the way past the masthead, then everything in turn, in sight, marked, and out again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Shown
from tests.browser.kinds import kinds

pytestmark = pytest.mark.browser
# Where a page has more to stop at, the first so many are walked: what comes after is more of the same list.
MOST_STOPS = 60
# Everything that can be stopped at is numbered in the order of the page; what a fold hides cannot.
NUMBER = """
() => {
  const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const stops = [...document.querySelectorAll(all)].filter(each =>
    each.checkVisibility({visibilityProperty: true}) && !each.disabled && each.getClientRects().length);
  stops.forEach((each, number) => { each.dataset.stop = number; });
  return stops.length;
}
"""
# Where the focus is: the number of the stop, whether it is in the window, how it is marked.
HERE = """
() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const box = here.getBoundingClientRect(), style = getComputedStyle(here);
  return {
    stop: Number(here.dataset.stop ?? -1),
    name: `${here.localName}.${here.className.baseVal ?? here.className}: ${here.textContent.trim().slice(0, 20)}`,
    inSight: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
  };
}
"""


@pytest.mark.parametrize("shown", ["exhibition", "photographed_exhibition"], indirect=True)
def test_every_page_can_be_walked_with_the_keys(page: Page, shown: Shown) -> None:
    """Tab comes by all that can be followed or turned, in the order of the page, each marked and in sight."""
    faults = {kind: found for kind in kinds(shown.site) if (found := _walk(page, shown.pages[kind]))}
    assert faults == {}


def test_the_first_key_leads_past_the_masthead(page: Page, home: str) -> None:
    """The first stop is in sight once it has the focus, and Enter goes to the page itself."""
    page.goto(home)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    target = skip.get_attribute("href") or ""
    assert target.startswith("#")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(f"{target} :focus").count() == 1


def _walk(page: Page, address: str) -> list[str]:
    """What is wrong with the stops of a page."""
    page.goto(address)
    stops = min(int(page.evaluate(NUMBER)), MOST_STOPS)
    faults: list[str] = []
    for stop in range(stops):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None or here["stop"] != stop:
            return [*faults, f"stop {stop} is {here and here['name']}"]
        if not here["inSight"] or not here["marked"]:
            faults.append(f"{here['name']} is {'not marked' if here['inSight'] else 'out of sight'}")
    if stops < MOST_STOPS:
        page.keyboard.press("Tab")
        beyond = page.evaluate(HERE)
        if beyond and beyond["stop"] != 0:
            faults.append(f"behind the last stop comes {beyond['name']}")
    return faults
