"""What is stored with a reader: what the note on 关于本展 says, and nothing else."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.exhibitions import Site

pytestmark = pytest.mark.browser
NOTED = "all => all.map(each => each.dataset.stored)"
STORED = """
async () => ({
  local: Object.keys(localStorage).sort(),
  session: Object.keys(sessionStorage),
  cookie: document.cookie,
  databases: (await indexedDB.databases()).map(each => each.name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})
"""
NOTHING_ELSE = {"session": [], "cookie": "", "databases": [], "caches": [], "workers": 0}


def test_nothing_is_stored_with_a_reader_who_chooses_nothing(page: Page, home: str, exhibition: Site) -> None:
    """Whatever kind of page is opened."""
    for address in ("", exhibition.fullest("reports"), exhibition.fullest("people"), "captions/", "map/", "about/"):
        page.goto(home + address)
    assert page.evaluate(STORED) == {"local": [], **NOTHING_ELSE}


def test_what_is_stored_is_what_the_note_says(page: Page, home: str, exhibition: Site) -> None:
    """After every switch was used; a switch that is added and stores something has to be added to the note."""
    page.goto(f"{home}about/")
    noted = page.locator("[data-stored]").evaluate_all(NOTED)
    assert len(noted) > 0
    page.goto(home + exhibition.fullest("reports"))
    switches = page.locator(".switches button:visible")
    assert switches.count() > 3
    kept: set[str] = set()
    for number in range(switches.count()):
        switches.nth(number).click()
        stored = page.evaluate(STORED)
        # A choice that is the usual one again is forgotten, so each is looked at when it is made.
        kept.update(stored.pop("local"))
        assert stored == NOTHING_ELSE
    assert sorted(kept) == sorted(noted)
    assert page.context.cookies() == []
