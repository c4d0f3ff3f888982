"""A page written by hand, with references and embeddings of every kind, and with HTML that tries to act."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from generator.served import serve
from tests.browser.conftest import Record
from tests.browser.exhibitions import Site, build
from tests.essays.demonstration import demonstrate_essay
from tests.essays.test_allowed import HARMLESS, HOSTILE
from tests.photographs.demonstration import WITHHELD

SMALL = (800, 600)
ESSAY, HOSTILE_ESSAY, HARMLESS_ESSAY = "pages/foreword/", "pages/hostile/", "pages/harmless/"
# What must not run has a title of its own, so that nothing else can be taken for it.
TITLE = "# 页\n\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The demonstration, with two more pages: of what is not allowed, and of what is."""
    content = demonstrate_essay(tmp_path_factory.mktemp("essay") / "content", SMALL)
    (content / "pages" / "hostile.md").write_text(TITLE + "\n\n".join(HOSTILE), encoding="utf-8")
    (content / "pages" / "harmless.md").write_text(TITLE + "\n\n".join(HARMLESS), encoding="utf-8")
    return build(content)


@pytest.fixture(scope="module")
def essay_home(site: Site) -> Iterator[str]:
    """The address of its front page."""
    with serve(site.folder) as address:
        yield address


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_the_page_shows_all_it_refers_to(page: Page, record: Record, essay_home: str, width: int) -> None:
    """Links, a card, maps, the timeline, photographs, passages; nothing runs over the edge, nothing is raw."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(essay_home + ESSAY)
    content = page.locator("#content")
    for kind, count in {
        ".name-card": 2,
        ".essay-map": 1,
        ".place-map": 2,
        ".time-strip": 1,
        ".embedded.hung": 2,
        ".embedded.quoted": 2,
    }.items():
        expect(content.locator(kind)).to_have_count(count)
    for drawing in (".essay-map svg[role]", ".time-strip svg[role]"):
        assert sum(content.locator(drawing).nth(number).is_visible() for number in range(2)) == 1
    shown = content.inner_text()
    assert re.findall(r"!?\[\[.*?\]\]", shown) == ["[[石桥镇]]", "[[石桥镇]]"]
    assert WITHHELD not in page.content()
    assert "■■在门口" in shown
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert record.errors == record.strangers == []


def test_every_link_leads_to_its_place(page: Page, essay_home: str) -> None:
    """Those of references, drawings and cards alike, with the place on the page that they name."""
    page.goto(essay_home + ESSAY)
    links = page.locator("#content a").evaluate_all(
        "links => links.map(a => a.href?.baseVal ? new URL(a.href.baseVal, location).href : a.href)"
    )
    assert len(links) > 25
    for address in sorted(set(links)):
        answer = page.request.get(address)
        assert answer.ok, address
        _, _, anchor = address.partition("#")
        if anchor and address.partition("#")[0].endswith("/"):
            assert f'id="{anchor}"' in answer.text(), address


def test_a_photograph_opens(page: Page, record: Record, essay_home: str) -> None:
    """As on every page that shows some."""
    page.goto(essay_home + ESSAY)
    page.locator(".embedded .photograph").first.click()
    expect(page.locator(".pswp")).to_be_visible()
    assert record.errors == []


def test_what_acts_is_gone(page: Page, record: Record, essay_home: str, site: Site) -> None:
    """No script, no style, no request to another host; and each is told at its line."""
    page.goto(essay_home + HOSTILE_ESSAY)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.hit") is None
    assert record.strangers == []
    for element in (
        "script",
        "style",
        "iframe",
        "form",
        "object",
        "[style]",
        "[onclick]",
        "[onerror]",
        "[onmouseover]",
    ):
        expect(page.locator(f"#content {element}")).to_have_count(0)
    told = re.findall(r"pages/hostile\.md:\d+: warning: not-allowed: ", site.said)
    assert len(told) >= len(HOSTILE) - 1


def test_what_is_allowed_is_there(page: Page, essay_home: str, site: Site) -> None:
    """Nothing of it was said to be wrong."""
    page.goto(essay_home + HARMLESS_ESSAY)
    for element in ("div.note#n1[lang=en]", "details[open] summary", "ruby rt", "figure picture", "abbr[title]", "sup"):
        expect(page.locator(f"#content {element}").first).to_be_attached()
    assert "pages/harmless.md" not in site.said


def test_the_search_and_the_card_have_words(site: Site) -> None:
    """Neither the data of the search nor the card's words hold brackets."""
    texts = (site.folder / "search").rglob("*.js")
    assert all("[[people:" not in file.read_text(encoding="utf-8") for file in texts)
    assert "堤坝、学校与石桥镇" in (site.folder / "pages/foreword/index.html").read_text(encoding="utf-8")
