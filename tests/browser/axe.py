"""axe-core, run in a page that is open. <https://github.com/dequelabs/axe-core>; axe-playwright-python brings it."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ALL = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
# One line for each element that is at fault: the rule, a selector, what is wrong with it.
FAULTS = """
options => axe.run(options).then(found => found.violations.flatMap(rule => rule.nodes.map(node => {
  const said = [...node.any, ...node.all, ...node.none].map(check => check.message);
  return `${rule.id} (${rule.impact}) at ${node.target.join(" ")}: ${said[0] || rule.help}`;
})))
"""


def load(page: Page) -> None:
    """Make axe known to the page that is open."""
    page.evaluate(AXE_SCRIPT)


def faults(page: Page, options: object) -> list[str]:
    """What axe finds, a line for each element."""
    found: list[str] = page.evaluate(FAULTS, options)
    return found
