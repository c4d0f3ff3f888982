"""Pages printed by Chromium, on the papers that readers have: whole, in their size, searchable, black on white."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pymupdf
import pytest
from playwright.sync_api import Browser, Page

from generator.served import serve
from tests.browser.exhibitions import Site
from tests.browser.kinds import kinds

pytestmark = pytest.mark.browser
# Points, to the width of a printer's dot.
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
SLACK = 1.0
# Both margins, in pixels (print.css). Some styles ask for the width of the paper, some for what the margins leave: what
# a window shows in either width is on paper.
MARGINS = 168
POINTS_PER_PIXEL = 0.75
# The lightest that text may be on white (WCAG 1.4.3: 4.5 to 1).
LIGHTEST_GREY = 0x767676
BLACK = 0x141414
RED = 0xB1131B
# All text but what only a voice reads, and drawings, of which paper may show another one than a window.
WORDS = """
() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = "";
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const within = text.parentElement;
    const silent = within.closest("svg, script, .to-table") || within.getBoundingClientRect().width <= 1;
    if (within.checkVisibility() && !silent) words += text.data;
  }
  return words;
}
"""
# The same on every paper.
SMALL_PRINT = "() => parseFloat(getComputedStyle(document.querySelector('.ear')).fontSize)"


@dataclass(frozen=True, slots=True)
class Printed:
    """A page on paper, and what it was: its words, and the size of the small print in its masthead, in points."""

    pages: tuple[tuple[float, float], ...]
    fonts: frozenset[str]
    letters: tuple[dict[str, Any], ...]
    words: Counter[str]
    small_print: float

    @property
    def sizes(self) -> set[float]:
        """In which sizes there is text, in points."""
        return {round(span["size"], 1) for span in self.letters}


Press = Callable[[str, str], Printed]


@pytest.fixture(scope="module")
def printed(browser: Browser, exhibition: Site) -> Iterator[Press]:
    """Prints a kind of page on a paper, each once; for a reader who reads in the dark and has opened nothing."""
    addresses = kinds(exhibition)
    with serve(exhibition.folder) as home, browser.new_context(color_scheme="dark", locale="zh-CN") as context:
        page = context.new_page()

        @cache
        def pdf(kind: str, paper: str) -> Printed:
            page.goto(home + addresses[kind])
            page.emulate_media(media="print")
            width = round(PAPERS[paper][0] / POINTS_PER_PIXEL)
            words = _shown(page, width - MARGINS) & _shown(page, width)
            small_print = page.evaluate(SMALL_PRINT) * POINTS_PER_PIXEL
            with pymupdf.open(  # type: ignore[no-untyped-call]
                stream=page.pdf(format=paper, print_background=True)
            ) as document:
                return _read(document, words, small_print)

        yield pdf


def _shown(page: Page, width: int) -> Counter[str]:
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("document.fonts.ready")
    return Counter(_seen(page.evaluate(WORDS)))


def _read(document: pymupdf.Document, words: Counter[str], small_print: float) -> Printed:
    spans = [
        {**span, "page": number, "text": "".join(letter["c"] for letter in span["chars"])}
        for number, sheet in enumerate(document.pages())
        for block in sheet.get_text("rawdict")["blocks"]  # type: ignore[no-untyped-call]
        for line in block.get("lines", ())
        for span in line["spans"]
    ]
    return Printed(
        pages=tuple((sheet.rect.width, sheet.rect.height) for sheet in document.pages()),
        fonts=frozenset(font[2] for sheet in document.pages() for font in sheet.get_fonts()),  # type: ignore[no-untyped-call]
        letters=tuple(spans),
        words=words,
        small_print=round(small_print, 1),
    )


KINDS = (
    "reports-page",
    "people-page",
    "places-page",
    "map",
    "dates",
    "home",
    "people",
    "together",
    "tours-page",
    "about",
)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_prints_whole(printed: Press, kind: str, paper: str) -> None:
    """On its reader's paper, each character of it, in the size that the style gives: nothing was shrunk to fit."""
    page = printed(kind, paper)
    assert all(abs(width - PAPERS[paper][0]) < SLACK for width, _ in page.pages)
    lost = page.words - Counter(_seen("".join(span["text"] for span in page.letters)))
    assert not lost
    assert page.small_print in page.sizes
    for span in page.letters:
        left, top, right, bottom = span["bbox"]
        width, height = page.pages[span["page"]]
        assert 0 <= left < right <= width + SLACK
        assert 0 <= top < bottom <= height + SLACK


@pytest.mark.parametrize("kind", KINDS)
def test_print_can_be_searched(printed: Press, kind: str) -> None:
    """Characters are printed as such (Type 3 fonts are drawings that often cannot be copied)."""
    assert printed(kind, "A4").fonts == {"Type0"}


@pytest.mark.parametrize("kind", KINDS)
def test_print_is_black_on_white(printed: Press, kind: str) -> None:
    """From the dark, too; the exhibition's red stays, blue does not."""
    colours = {span["color"] for span in printed(kind, "A4").letters if span["text"].strip()}
    assert BLACK in colours
    assert all(colour <= LIGHTEST_GREY or colour == RED for colour in colours), [f"{each:06x}" for each in colours]


def _seen(text: str) -> str:
    """Without blanks, and without the joiner that keeps marks at their words."""
    return "".join(text.replace("\u2060", "").split())
