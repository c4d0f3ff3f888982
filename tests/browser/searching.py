"""The search as its tests handle it: by the names that its readers see."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

# A word of many reports, one of nearly all, one of none.
WORD, COMMON, NONE = "疫情防控", "的", "没有这样的词"
HERE = "() => document.activeElement.className + ' ' + document.activeElement.textContent"


def dialog_of(page: Page) -> Locator:
    """The dialog."""
    return page.get_by_role("dialog", name="搜索")


def field_of(page: Page) -> Locator:
    """Its field."""
    return page.get_by_role("searchbox", name="词语、人名、地名")


def said_of(page: Page) -> Locator:
    """The line that says how much was found."""
    return page.locator(".search-said")


def group_of(page: Page, name: str) -> Locator:
    """The results of one kind, by its heading."""
    return page.locator(".search-group").filter(has=page.get_by_role("heading", name=re.compile(f"^{name}")))


def open_search(page: Page, address: str, word: str = "") -> None:
    """Open a page and its search, by its key, and look for a word, if one is given."""
    page.goto(address)
    page.keyboard.press("/")
    expect(field_of(page)).to_be_focused()
    if word:
        page.keyboard.insert_text(word)
        expect(said_of(page)).to_contain_text(re.compile("报道|没有"))
