"""Whatever characters a report holds, the page shows them and none acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.render.escape import visible
from tests.browser import hostile
from tests.browser.conftest import Record, listen
from tests.browser.exhibitions import Site, build
from tests.browser.reading import squeezed

pytestmark = pytest.mark.browser
WIDTH = 360
# One look at a page: what acted, and its words, white space left out.
LOOK = """
() => {
  const words = element => element ? element.textContent.replace(/\\s+/g, "") : "";
  const all = selector => [...document.querySelectorAll(selector)].map(words);
  const article = document.querySelector(".exhibit")?.cloneNode(true);
  article?.querySelector("#source")?.remove();
  // Drawings of ours have a role, and nothing in them but shapes, words and links.
  const shapes = "g, a, path, line, rect, circle, text, tspan, title, svg";
  const drawn = `main :not(svg, g) > svg:not([role]), main svg :not(${shapes})`;
  const active = `main :is(script, img, [onclick], [onerror], [onload]), ${drawn}, a[href^='javascript:' i]`;
  return {
    acted: [window.hit ?? "", ...[...document.querySelectorAll(active)].map(each => each.outerHTML)].filter(Boolean),
    width: document.documentElement.scrollWidth,
    title: document.title.replace(/\\s+/g, ""),
    headline: all("h1").join("|"),
    article: words(article),
    captions: all("figcaption").join("|"),
    source: all("#source li").join(""),
    marked: all(".mentions strong"),
    body: words(document.body),
  };
}
"""
payloads = pytest.mark.parametrize("key", hostile.PAYLOADS)


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of a page on a phone; words without their white space."""

    acted: list[str]
    width: int
    title: str
    headline: str
    article: str
    captions: str
    source: str
    marked: list[str]
    body: str


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk through the whole hostile exhibition: each page as it was seen, and what went wrong on the way."""

    looks: dict[str, Look]
    record: Record

    def at(self, address: str) -> Look:
        """The page at an address; the test fails where there is none."""
        if address not in self.looks:
            pytest.fail(f"there is no page {address}")
        return self.looks[address]


@pytest.fixture(scope="module")
def walk(browser: Browser, hostile_home: str, hostile_exhibition: Site) -> Iterator[Walk]:
    """Every page of the hostile exhibition, opened once."""
    with browser.new_context(locale="zh-CN", viewport={"width": WIDTH, "height": 740}) as context:
        page = context.new_page()
        record = listen(page)
        looks = {address: _look(page, hostile_home + address) for address in hostile_exhibition.pages()}
        yield Walk(looks, record)


def test_it_builds(hostile_exhibition: Site) -> None:
    """Every text becomes a report, without any problem that stops it."""
    reports = {address.split("/")[1] for address in hostile_exhibition.pages("reports")}
    assert reports >= set(hostile.PAYLOADS), hostile_exhibition.said
    assert hostile_exhibition.exit_code == 0, hostile_exhibition.said


def test_a_very_long_name_stops_nothing(tmp_path: Path) -> None:
    """Names become names of files, which no file system lets be as long as it likes."""
    hostile.write(tmp_path / "content", {"long": "长" * 200})
    site = build(tmp_path / "content")
    assert site.exit_code == 0, site.said
    assert "reports/long/" in site.pages("reports")


def test_nothing_acts(walk: Walk) -> None:
    """On no page of the site does a character do anything."""
    acted = {address: look.acted for address, look in walk.looks.items() if look.acted}
    assert (acted, walk.record.errors, walk.record.strangers) == ({}, [], [])


@pytest.mark.parametrize("mark", [hostile.COMPUTED, hostile.OVERRIDE], ids=["computed", "override"])
def test_nothing_is_computed_or_reversed(walk: Walk, mark: str) -> None:
    """No template sees the text, and no character turns the words after it around unseen."""
    assert [address for address, look in walk.looks.items() if mark in look.body + look.title] == []


@payloads
def test_the_report_shows_every_character(walk: Walk, key: str) -> None:
    """In the headline, in paragraphs, in captions, in the source and in the window's title."""
    payload, text = _shown(hostile.PAYLOADS[key]), _shown(hostile.report(hostile.PAYLOADS[key]))
    report = walk.at(f"reports/{key}/")
    assert payload in report.headline
    assert payload in report.title
    assert report.captions.count(payload) >= 3
    assert report.article.count(payload) >= text.count(payload)
    assert report.source == text


@payloads
def test_the_name_s_page_shows_every_character(walk: Walk, key: str) -> None:
    """As the page's headline and in the sentences, marked."""
    name = _shown(hostile.name_with(hostile.PAYLOADS[key]))
    person = walk.at(f"people/zhou-{key}/")
    assert person.headline == name
    assert name in person.title
    assert name in person.marked


@pytest.mark.parametrize("index", ["reports/", "newspapers/", "captions/"])
def test_the_indexes_show_every_character(walk: Walk, index: str) -> None:
    """Headlines, newspapers and captions, as the reports show them."""
    body = walk.at(index).body
    assert [key for key, payload in hostile.PAYLOADS.items() if _shown(payload) not in body] == []


def test_the_index_of_people_shows_every_character(walk: Walk) -> None:
    """Every name that the authority file lists and a report names."""
    names = {key: _shown(hostile.name_with(payload)) for key, payload in hostile.PAYLOADS.items()}
    body = walk.at("people/").body
    assert [key for key, name in names.items() if name not in body] == []


def test_the_exhibition_s_name_shows_every_character(walk: Walk) -> None:
    """In the window's title of every page."""
    title = _shown(hostile.title())
    assert walk.at("").title == title
    assert [address for address, look in walk.looks.items() if title not in look.title] == []


def test_no_page_scrolls_sideways(walk: Walk) -> None:
    """A very long word breaks where the sheet ends."""
    assert [(address, look.width) for address, look in walk.looks.items() if look.width > WIDTH] == []


def _look(page: Page, address: str) -> Look:
    page.goto(address)
    return Look(**page.evaluate(LOOK))


def _shown(text: str) -> str:
    """A text as a page is to show it: what would act unseen is named, white space left out."""
    return squeezed(visible(text))
