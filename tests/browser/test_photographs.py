"""Photographs in a report: light, still, in the right size, whole on paper."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.browser.conftest import PATIENCE

pytestmark = pytest.mark.browser
REPORT = "reports/twelve/"
# Bytes, and gzip's level.
MOST, LEVEL = 600_000, 6
SHIFTS = """
() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.value; }))
    .observe({type: "layout-shift", buffered: true});
  const step = () => {
    scrollBy(0, 500);
    if (scrollY + innerHeight < document.documentElement.scrollHeight - 5) setTimeout(step, 60);
    else setTimeout(() => done(sum), 300);
  };
  step();
})
"""
# How wide each photograph is shown, and how wide the browser was told that it would be.
WIDTHS = """
() => [...document.querySelectorAll(".photograph img")].map(image => {
  image.loading = "eager";
  return image.decode().then(() => {
    const file = Number(/-(\\d+)-[0-9a-f]+\\.\\w+$/.exec(image.currentSrc)[1]);
    return [image.getBoundingClientRect().width, file];
  });
})
"""
# Which files are there when the page is printed.
PRINTED = """
window.printed = new Promise(done => {
  window.print = () => done([...document.images].map(each => each.complete && each.currentSrc));
});
"""


@pytest.fixture(params=[1, 3], ids=["one dot to the pixel", "three"])
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A telephone's tab."""
    with browser.new_context(
        locale="zh-CN",
        viewport={"width": 390, "height": 844},
        is_mobile=True,
        has_touch=True,
        device_scale_factor=request.param,
    ) as context:
        tab = context.new_page()
        tab.set_default_timeout(PATIENCE)
        yield tab


def test_twelve_photographs_weigh_little_before_anybody_scrolls(phone: Page, photographed_home: str) -> None:
    """Everything that is transferred, fonts and all; text compressed, as GitHub Pages does."""
    answers: list[Response] = []
    phone.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it keeps a note on what it calls
    phone.goto(photographed_home + REPORT, wait_until="networkidle")
    phone.wait_for_timeout(1000)
    assert phone.locator("a.photograph").count() == 12
    assert sum("/photographs/" in answer.url for answer in answers) >= 3
    assert sum(map(_weight, answers)) <= MOST


def _weight(answer: Response) -> int:
    body = answer.body()
    plain = answer.headers["content-type"].startswith(("text/", "image/svg", "application/javascript"))
    return len(gzip.compress(body, LEVEL, mtime=0)) if plain else len(body)


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("address", [REPORT, "captions/"])
def test_nothing_jumps(page: Page, photographed_home: str, width: int, address: str) -> None:
    """Photographs that come late find their room kept."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(photographed_home + address)
    assert page.evaluate(SHIFTS) < 0.01


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("address", [REPORT, "captions/", "people/chen-hesheng/"])
def test_the_right_size_is_fetched(page: Page, photographed_home: str, width: int, address: str) -> None:
    """Enough pixels for what is shown (or all there are), and not twice as many as the next size has."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(photographed_home + address)
    found = page.evaluate(f"() => Promise.all(({WIDTHS})())")
    assert found
    for shown, fetched in found:
        assert fetched >= min(shown, 1200) * 0.9
        assert fetched <= max(480, shown * 2.1)


def test_on_paper_a_photograph_stays_with_its_words(page: Page, photographed_home: str) -> None:
    """In one piece, and no taller than half a page."""
    page.emulate_media(media="print")
    page.goto(photographed_home + REPORT)
    figures = page.locator(".exhibit figure").all()
    assert len(figures) == 12
    assert {figure.evaluate("each => getComputedStyle(each).breakInside") for figure in figures} == {"avoid"}
    tall = [image.evaluate("each => each.getBoundingClientRect().height") for image in page.locator("figure img").all()]
    assert max(tall) <= 100 / 25.4 * 96 + 1


def test_the_button_prints_photographs_in_a_width_for_paper(page: Page, photographed_home: str) -> None:
    """All of them, also those that nobody has scrolled to, and not before they have come."""
    page.add_init_script(PRINTED)
    page.goto(photographed_home + REPORT)
    page.get_by_role("button", name="打印本篇").first.click()
    widths = [int(source.split("-")[-2]) for source in page.evaluate("() => window.printed")]
    assert len(widths) == 12
    assert min(widths) >= 1300
