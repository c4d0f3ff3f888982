"""Who runs no scripts, who sets the colours, who prints: every kind of page is whole for them, too."""

from __future__ import annotations

import re
import zlib

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe
from tests.browser.conftest import Shown
from tests.browser.measures import IN_SIGHT
from tests.browser.reading import squeezed

pytestmark = pytest.mark.browser
ONLY_REAL = pytest.mark.parametrize("shown", ["exhibition"], indirect=True)
# A page of Chromium's PDFs and the drawing that it shows; operators that paint words or pictures.
PDF_PAGE = re.compile(rb"/Type\s*/Page\b(?!s).*?/Contents\s+(\d+)\s", re.DOTALL)
PDF_STREAM = rb"(?:^|\s)%d 0 obj.*?stream\r?\n(.*?)endstream"
PAINTS = re.compile(rb"\bT[jJ]\b|\bDo\b")


def test_without_scripts_every_page_is_whole(page: Page, scriptless: Page, shown: Shown) -> None:
    """The headline is there, the way about leads on, and no word is out of sight that is not so with scripts."""
    hidden = {}
    for kind, address in shown.pages.items():
        scriptless.goto(address)
        expect(scriptless.get_by_role("heading", level=1)).to_be_visible()
        expect(scriptless.locator("a[href]:visible").nth(0)).to_be_visible()
        page.goto(address)
        # A script may cut a piece of text in two: what is looked for are characters.
        there = squeezed("".join(scriptless.evaluate(IN_SIGHT)))
        if words := [each for each in page.evaluate(IN_SIGHT) if squeezed(each) not in there]:
            hidden[kind] = words
    assert hidden == {}


@ONLY_REAL
def test_colours_of_the_reader_s_own(page: Page, shown: Shown) -> None:
    """Where the system sets the colours, nothing is lost in them."""
    page.emulate_media(forced_colors="active", color_scheme="dark")
    found = []
    for kind, address in shown.pages.items():
        page.goto(address)
        axe.load(page)
        found += [f"{kind}: {fault}" for fault in axe.faults(page, axe.COLOURS)]
    assert found == []


@ONLY_REAL
def test_no_sheet_of_paper_is_blank(page: Page, shown: Shown) -> None:
    """Printed, every page has words or pictures on each sheet."""
    blank = {}
    for kind, address in shown.pages.items():
        page.goto(address)
        sheets = _sheets(page.pdf(format="A4"))
        assert sheets
        if numbers := [number for number, drawing in enumerate(sheets, 1) if not PAINTS.search(drawing)]:
            blank[kind] = f"sheets {numbers} of {len(sheets)}"
    assert blank == {}


def _sheets(pdf: bytes) -> list[bytes]:
    """What is drawn on each sheet, as operators."""
    return [_stream(pdf, int(found[1])) for found in PDF_PAGE.finditer(pdf)]


def _stream(pdf: bytes, number: int) -> bytes:
    found = re.search(PDF_STREAM % number, pdf, re.DOTALL)
    assert found, f"the PDF has no object {number}"
    return zlib.decompressobj().decompress(found[1])
