"""In an in-app browser of 2018 the pages are plainer and can be read: nothing lies over another, nothing is cut off."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from generator.served import serve
from tests.browser.aged.sheet import NO_FLEX_GAPS, age
from tests.browser.exhibitions import Site
from tests.browser.kinds import kinds
from tests.browser.measures import OUTSIDE

browser = pytest.mark.browser
# Pixels between words and the window's edge, and between two parts of the way about.
EDGE, BETWEEN = 8, 4
# Words that lie over words of another paragraph or list item.
OVERLAPS = """
() => {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines = [];
  while (words.nextNode() && lines.length < 3000) {
    const text = words.currentNode;
    if (!text.data.trim() || text.parentElement.closest(".visually-hidden, .skip, svg")) continue;
    if (!text.parentElement.checkVisibility({visibilityProperty: true})) continue;
    range.selectNodeContents(text);
    const block = text.parentElement.closest("p, li, h1, h2, h3, dt, dd, figcaption, summary, button, div");
    for (const box of range.getClientRects()) if (box.width) lines.push({box, block, text: text.data.trim()});
  }
  lines.sort((one, other) => one.box.top - other.box.top);
  const found = [];
  lines.forEach((one, number) => {
    for (let next = number + 1; next < lines.length && lines[next].box.top < one.box.bottom - 4; next++) {
      const other = lines[next];
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      // Boxes of text are as high as its font, which is more than its characters.
      const low = Math.min(one.box.height, other.box.height) / 2;
      if (one.block !== other.block && wide > 2 && high > low)
        found.push(`over: ${one.text.slice(0, 12)} / ${other.text.slice(0, 12)}`);
    }
  });
  return found.slice(0, 10);
}
"""
# Paragraphs that touch the window's edge; links of the way about that touch one another.
CROWDED = """
([edge, between]) => {
  const found = [];
  for (const each of document.querySelectorAll("main p, main li, main h1, main h2")) {
    const box = each.getBoundingClientRect();
    if (box.width && !each.closest(".visually-hidden") && (box.left < edge || box.right > innerWidth - edge))
      found.push(`edge: ${each.textContent.trim().slice(0, 12)}`);
  }
  const links = [...document.querySelectorAll("nav a")].filter(each => each.checkVisibility());
  const words = document.createRange();
  const boxes = links.map(each => (words.selectNodeContents(each), words.getBoundingClientRect()));
  links.forEach((each, number) => {
    const box = boxes[number], next = boxes[number + 1];
    if (next && Math.abs(next.top - box.top) < 4 && next.left >= box.left && next.left - box.right < between)
      found.push(`touching: ${each.textContent} ${links[number + 1].textContent}`);
  });
  return found.slice(0, 10);
}
"""


@pytest.fixture(scope="module")
def old_home(exhibition: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The front page of the exhibition, its styles aged."""
    folder = tmp_path_factory.mktemp("aged") / "site"
    shutil.copytree(exhibition.folder, folder)
    for sheet in folder.rglob("*.css"):
        sheet.write_text(age(sheet.read_text(encoding="utf-8")), encoding="utf-8")
    with serve(folder) as address:
        yield address


@browser
@pytest.mark.parametrize("width", [360, 1440])
def test_an_old_browser_shows_a_readable_page(page: Page, old_home: str, exhibition: Site, width: int) -> None:
    """On every kind of page."""
    page.set_viewport_size({"width": width, "height": 900})
    faults = {}
    for kind, address in kinds(exhibition).items():
        page.goto(old_home + address)
        page.evaluate(NO_FLEX_GAPS)
        found = page.evaluate(OUTSIDE) + page.evaluate(OVERLAPS) + page.evaluate(CROWDED, [EDGE, BETWEEN])
        if found:
            faults[kind] = found
    assert faults == {}


@pytest.mark.parametrize(
    ("sheet", "aged"),
    [
        ("p{color:red;inset:0;width:min(1px,2px);margin:0}", "p{color:red;margin:0;}"),
        ("p:is(.a){color:red}a,b:focus-visible{top:0}", ""),
        ("p:not(.a, .b){top:0}p:not(.a){top:0}", "p:not(.a){top:0;}"),
        ("a{text-decoration:underline;text-decoration:underline 1px}", "a{text-decoration:underline;}"),
        (
            "@media (width >= 9px){p{top:0}}@media print,(prefers-color-scheme:dark){p{top:0}}",
            "@media print{p{top:0;}}",
        ),
        ("@supports (width: clamp(1px,2px,3px)){p{top:0}}", ""),
        ("@supports not (inset: 0){p{top:0}}", "@supports not (inset: 0){p{top:0;}}"),
        (":root{--a:clamp(1px,2px,3px)}", ":root{--a:unknown();}"),
        ("p{top:0;&.a{top:1px}}", "p{top:0;}"),
    ],
)
def test_what_came_later_is_left_out(sheet: str, aged: str) -> None:
    """The declaration, or the whole rule, as browsers do."""
    assert age(sheet) == aged
