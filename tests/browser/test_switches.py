"""Switches for who runs scripts; everything else for everybody."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.exhibitions import Site
from tests.browser.reading import NAME_IN_TEXT

pytestmark = pytest.mark.browser
REPORT = "reports/2022-sanya/"
CORRECTED, PRINTED, RIGHT = "reports/2021-guangzhou/", "主场战", "主战场"
ADDED = ".notes, .note-mark, .join, .near"
LINKS_IN_TEXT = ".exhibit :is(p[id], p[id] *, figcaption, figcaption *, blockquote *, h2) > a:not(.join)"
IN_SIGHT = """
selector => [...document.querySelectorAll(selector)]
  .filter(element => element.checkVisibility())
  .map(element => element.outerHTML)
"""
# Links in another colour than the words around them, or underlined.
COLOURED = """
selector => [...document.querySelectorAll(selector)]
  .filter(link => getComputedStyle(link).color !== getComputedStyle(link.parentElement).color
    || getComputedStyle(link).textDecorationLine !== "none")
  .map(link => link.textContent)
"""


def test_dark_paper_stays_dark(page: Page, home: str) -> None:
    """The choice holds after a reload and on other pages, and can be taken back."""
    page.goto(home)
    light = _paper(page)
    switch = page.locator("#scheme")
    expect(switch).to_have_text("深色")
    switch.click()
    # It says what it does: so it is no toggle that would be read out as pressed.
    expect(switch).to_have_text("浅色")
    assert switch.get_attribute("aria-pressed") is None
    dark = _paper(page)
    assert dark != light
    page.reload()
    assert _paper(page) == dark
    page.goto(home + REPORT)
    assert _paper(page) == dark
    expect(switch).to_have_text("浅色")
    switch.click()
    expect(switch).to_have_text("深色")
    assert _paper(page) == light


def test_the_text_size_stays(page: Page, home: str) -> None:
    """Everything grows with it, on every page, from the first paint on; and back."""
    page.goto(home + REPORT)
    sizes = page.get_by_role("group", name="字号")
    middle = _sizes(page)
    sizes.get_by_role("button", name="大").click()
    expect(sizes.get_by_role("button", name="大")).to_have_attribute("aria-pressed", "true")
    expect(sizes.get_by_role("button", name="中")).to_have_attribute("aria-pressed", "false")
    large = _sizes(page)
    assert all(big > usual for big, usual in zip(large, middle, strict=True))
    page.reload()
    assert _sizes(page) == large
    # Set by before.js, which runs before there is a body to paint.
    page.route("**/reading.js", lambda route: route.abort())
    page.reload()
    assert _sizes(page) == large
    page.unroute("**/reading.js")
    page.goto(home)
    sizes.get_by_role("button", name="小").press("Enter")
    page.goto(home + REPORT)
    assert all(small < usual for small, usual in zip(_sizes(page), middle, strict=True))
    sizes.get_by_role("button", name="中").click()
    assert _sizes(page) == middle


@pytest.mark.parametrize("width", [360, 1440])
def test_the_text_size_keeps_what_is_read(page: Page, home: str, exhibition: Site, width: int) -> None:
    """The paragraph in the upper half of the window stays there, larger or smaller."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(home + exhibition.fullest("reports"))
    read = page.locator(".exhibit p[id]:not([class])").nth(12)
    read.evaluate("each => scrollTo(0, each.getBoundingClientRect().top + scrollY - 200)")
    for size in ("large", "small", "large"):
        # Pressed where it is, out of sight: a mouse would scroll to it first.
        page.locator(f"#sizes [value={size}]").dispatch_event("click")
        box = read.bounding_box()
        assert box is not None
        assert box["y"] < 740 / 3 < box["y"] + box["height"] + 30


@pytest.mark.parametrize("width", [320, 960, 1200])
def test_large_text_does_not_scroll_sideways(page: Page, home: str, exhibition: Site, width: int) -> None:
    """And leaves margin notes room to be read in."""
    page.set_viewport_size({"width": width, "height": 800})
    for address in ("", exhibition.fullest("reports"), exhibition.fullest("places"), "places/"):
        page.goto(home + address)
        page.get_by_role("group", name="字号").get_by_role("button", name="大").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(home + exhibition.fullest("reports"))
    note = page.locator(".notes:visible").first.bounding_box() if width >= 960 else None
    assert note is None or note["width"] > 200


def test_the_system_s_choice_is_followed(page: Page, home: str) -> None:
    """Who asked the system for dark gets it without a switch."""
    page.goto(home)
    light = _paper(page)
    page.emulate_media(color_scheme="dark")
    assert _paper(page) != light


def test_a_correction_shows_one_reading(page: Page, home: str) -> None:
    """The right one in the text; the printed one where only the printed text is wanted; on paper what was printed."""
    corrected = page.locator(".exhibit .correction").first
    page.goto(home + CORRECTED)
    expect(corrected).to_have_text(RIGHT, use_inner_text=True)
    page.emulate_media(media="print")
    said = corrected.evaluate("element => getComputedStyle(element, '::after').content")
    assert PRINTED in said
    page.emulate_media(media="screen")
    page.locator("#bare").click()
    expect(corrected).to_have_text(PRINTED, use_inner_text=True)


def test_printed_text_only(page: Page, home: str) -> None:
    """只看原文 takes away what was added: marks and notes go, links look like the text around them; and back."""
    page.goto(home + REPORT)
    page.locator("#bare").click()
    expect(page.locator("#bare")).to_have_attribute("aria-pressed", "true")
    assert page.locator(ADDED).count()
    assert page.evaluate(IN_SIGHT, ADDED) == []
    assert page.evaluate(COLOURED, LINKS_IN_TEXT) == []
    page.reload()
    expect(page.locator("#bare")).to_have_attribute("aria-pressed", "true")
    page.locator("#bare").click()
    expect(page.locator(".join").first).to_be_visible()


def test_without_scripts_the_switches_are_not_there(scriptless: Page, home: str) -> None:
    """A switch that nothing turns would mislead."""
    for address in ("", REPORT):
        scriptless.goto(home + address)
        expect(scriptless.locator("#bare")).to_be_hidden()
        expect(scriptless.locator("#scheme")).to_be_hidden()
        expect(scriptless.locator("#sizes")).to_be_hidden()
    for button in (*scriptless.locator(".copy").all(), *scriptless.locator(".print").all()):
        expect(button).to_be_hidden()


def test_without_scripts_everything_is_there(scriptless: Page, home: str, exhibition: Site) -> None:
    """The headline, the text and every note can be read, and links lead on."""
    scriptless.set_viewport_size({"width": 360, "height": 740})
    scriptless.goto(home)
    scriptless.locator(".lead h3 a").first.click()
    expect(scriptless.get_by_role("heading", level=1)).to_be_visible()
    scriptless.goto(home + exhibition.fullest("reports"))
    notes = scriptless.locator(".notes")
    assert notes.count()
    assert [note for note in notes.all() if not note.is_visible()] == []
    scriptless.locator(NAME_IN_TEXT.format(folder="places")).first.click()
    expect(scriptless).to_have_url(re.compile("/places/.+"))
    expect(scriptless.locator(".mentions li").first).to_be_visible()


def test_on_a_phone_a_note_opens_with_a_tap(page: Page, home: str, exhibition: Site) -> None:
    """Notes wait behind a mark at the end of their paragraph, which opens and closes them, by keyboard too."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(home + exhibition.fullest("reports"))
    mark, note = page.locator(".note-mark").first, page.locator(".notes").first
    expect(note).to_be_hidden()
    mark.click()
    expect(note).to_be_visible()
    mark.press("Enter")
    expect(note).to_be_hidden()
    mark.click()
    note.locator("a").first.focus()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(mark).to_be_focused()
    expect(mark).to_have_attribute("aria-expanded", "false")


def _sizes(page: Page) -> list[float]:
    """The size of text, of a label and of the headline, in pixels."""
    sizes = "names => names.map(name => parseFloat(getComputedStyle(document.querySelector(name)).fontSize))"
    found: list[float] = page.evaluate(sizes, [".exhibit p[id]", ".record dt", "h1"])
    return found


def _paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))
