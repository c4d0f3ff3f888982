"""What visitors fetch and see of the fonts, and the policy that the pages keep to."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Route

from generator.served import serve
from tests.browser.exhibitions import Site
from tests.browser.kinds import kinds

pytestmark = pytest.mark.browser
BUDGET = 350_000
# The build reckons with 22; what a page shows in the end may ask for a few more.
MOST_FILES = 28
MOST_SHIFTED = 0.02
DELAY = 0.03
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 300);
})"""
# A reader's device with other fonts than ours: the widest Latin that a Linux machine has.
FOREIGN = (
    ':root { --serif: "Noto Serif SC", "DejaVu Serif", serif; --sans: "Noto Sans SC", "DejaVu Sans", sans-serif; }'
)


@pytest.mark.parametrize("name", ["exhibition", "hard_exhibition"])
def test_no_first_visit_fetches_more_fonts_than_it_may(
    browser: Browser, request: pytest.FixtureRequest, pytestconfig: pytest.Config, name: str
) -> None:
    """350 KB in 28 files at most, on the fullest page of each kind; and nothing is said in the console."""
    from tests.conftest import REPORT

    site: Site = request.getfixturevalue(name)
    fetched: dict[str, list[int]] = {}
    said: list[str] = []
    for address in kinds(site).values():
        with serve(site.folder) as home, browser.new_context(locale="zh-CN") as context:
            page = context.new_page()
            fonts: list[str] = []
            page.on("requestfinished", partial(_note, fonts))
            page.on("console", lambda message: said.append(message.text))
            page.goto(home + address)
            page.evaluate("document.fonts.ready")
            files = {site.folder / path.lstrip("/") for path in fonts if path.endswith(".woff2")}
            fetched[address] = [file.stat().st_size for file in files]
    assert said == []
    # The page not found asks for its fonts by its script, once it knows where the site lies.
    assert all(sizes for address, sizes in fetched.items() if address != "404.html")
    assert {address: sum(sizes) for address, sizes in fetched.items() if sum(sizes) > BUDGET} == {}
    assert {address: len(sizes) for address, sizes in fetched.items() if len(sizes) > MOST_FILES} == {}
    most = max(fetched, key=lambda address: sum(fetched[address]))
    pytestconfig.stash[REPORT].append(
        f"fonts of a first visit, {name}: at most {sum(fetched[most]) / 1000:.0f} KB, of {most or '/'}, "
        f"and {max(map(len, fetched.values()))} files"
    )


def test_text_and_headlines_stand_in_our_fonts(page: Page, home: str, exhibition: Site) -> None:
    """Chromium says so of the fonts that it draws with, not of those that the styles ask for."""
    page.goto(home + exhibition.fullest("reports"))
    page.evaluate("document.fonts.ready")
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    for selector, family in (("h1", "Noto Sans SC"), ("#p1", "Noto Serif SC"), (".exhibition-name", "Noto Sans SC")):
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        assert used
        assert all(font["isCustomFont"] and font["familyName"].startswith(family) for font in used)
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family + f.weight)")
    assert any("Noto Sans SC" in face and face.endswith("900") for face in loaded)


def test_every_page_has_a_policy_and_no_page_needs_more(exhibition: Site) -> None:
    """No script or style stands in a page; the page not found names its own by their hashes."""
    for file in sorted(exhibition.folder.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        assert text.count('http-equiv="Content-Security-Policy"') == 1
        assert "unsafe" not in text.split('Content-Security-Policy" content="')[1].split('"')[0]
        assert ("<style" in text) == (file.name == "404.html")


def test_a_policy_is_broken_by_nothing_of_the_page_not_found(page: Page, home: str, exhibition: Site) -> None:
    """Its style is applied, its script finds the front page and the fonts."""
    broken: list[str] = []
    page.on("console", lambda message: broken.append(message.text) if "Security" in message.text else None)
    page.route("**/nowhere/at/all", lambda route: _not_found(route, exhibition.folder))
    page.goto(f"{home}nowhere/at/all")
    page.wait_for_selector('link[href*="assets/fonts/"]', state="attached")
    assert page.locator("header a").get_attribute("href") == "/"
    assert page.locator("h1").evaluate("each => getComputedStyle(each).fontWeight") == "900"
    assert broken == []


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_moves_when_the_fonts_come(browser: Browser, home: str, exhibition: Site, width: int) -> None:
    """On a slow line, where the reader's device has other fonts."""
    for address in ("", exhibition.fullest("reports"), exhibition.fullest("people"), "about/", "places/"):
        with browser.new_context(locale="zh-CN", viewport={"width": width, "height": 800}) as context:
            page = context.new_page()
            page.route("**/*.woff2", _slowly)
            page.route("**/assets/css/exhibition-*.css", lambda route: _foreign(route, exhibition.folder))
            page.goto(home + address, wait_until="load")
            page.evaluate("document.fonts.ready")
            assert page.evaluate(SHIFTS) <= MOST_SHIFTED, address or "the front page"


def _note(fetched: list[str], request: Request) -> None:
    fetched.append(urlsplit(request.url).path)


def _slowly(route: Route) -> None:
    time.sleep(DELAY)
    route.continue_()


def _foreign(route: Route, site: Path) -> None:
    styles = (site / urlsplit(route.request.url).path.lstrip("/")).read_text(encoding="utf-8")
    route.fulfill(body=styles + FOREIGN, content_type="text/css")


def _not_found(route: Route, site: Path) -> None:
    route.fulfill(status=404, body=(site / "404.html").read_text(encoding="utf-8"), content_type="text/html")
