"""How the tests read a page."""

from __future__ import annotations

from playwright.sync_api import Locator

# A name of the text, in a paragraph that has an address; not the links of the record and of the notes.
NAME_IN_TEXT = ".exhibit p[id^=p] a[href*='/{folder}/']"


def squeezed(text: str) -> str:
    """A text without its white space: the layout's blanks are no part of what is said."""
    return "".join(text.split())


def words(element: Locator) -> str:
    """What an element holds, white space ignored, whether or not it is in sight."""
    return squeezed(element.text_content() or "")
