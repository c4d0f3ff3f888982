"""The preview as a curator sees it: pages load themselves again where they are read, notes unfold, the policy holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from generator.preview.serve import follow_once
from generator.preview.server import Server
from generator.preview.standing import Standing
from generator.served import HOST
from tests.browser import axe
from tests.browser.conftest import PATIENCE, Record
from tests.preview.desk import OPTIONS, Desk

pytestmark = pytest.mark.browser
LONG = "“孩子们回来了,我们就放心了。”石桥镇镇长李秀英说。\n\n" * 60


class Previewed:
    """An exhibition on the desk and the server that shows it."""

    def __init__(self, folder: Path) -> None:
        """Serve a new exhibition in `folder`, two of whose files have a fault, at a free port."""
        self.desk = Desk(folder)
        self.desk.edit("content/reports/flood.yml", "sic: 昨日", "sic: 明日")
        self.desk.edit("content/people.yml", "name: 张德顺", "name: 张德顺\n  rolls: []")
        text = self.desk.content / "reports" / "flood.txt"
        text.write_text(text.read_text(encoding="utf-8") + LONG, encoding="utf-8")
        self.server = Server(0)
        self.home = f"http://{HOST}:{self.server.server_port}/"
        self._standing: Standing | None = None
        Thread(target=self.server.serve_forever, daemon=True).start()
        self.follow()

    def follow(self) -> None:
        """Show what stands in the files now."""
        self._standing = follow_once(self.desk.project, OPTIONS, self._standing)
        self.server.show(self._standing)


@pytest.fixture
def previewed(tmp_path: Path) -> Iterator[Previewed]:
    """A preview that is running."""
    preview = Previewed(tmp_path)
    yield preview
    preview.server.shutdown()
    preview.server.server_close()


def test_an_edit_shows_by_itself_where_the_reader_is(page: Page, previewed: Previewed, record: Record) -> None:
    """The page loads again, scrolled as it was; neither the edit nor loading breaks the page's own policy."""
    page.goto(f"{previewed.home}reports/flood/")
    page.evaluate("document.fonts.ready")
    page.mouse.wheel(0, 1500)
    page.wait_for_function("() => scrollY > 1000")
    before = page.evaluate("scrollY")
    previewed.desk.edit("content/reports/flood.txt", "河水退了", "洪水退了")
    previewed.follow()
    expect(page.locator("h1")).to_contain_text("洪水退了", timeout=PATIENCE * 4)
    page.wait_for_function("before => Math.abs(scrollY - before) < 40", arg=before)
    assert record.errors == []
    assert record.strangers == []


def test_a_broken_file_is_said_over_the_page_until_it_is_mended(page: Page, previewed: Previewed) -> None:
    """The bar comes and goes without a touch."""
    page.goto(f"{previewed.home}reports/flood/")
    kept = (previewed.desk.content / "people.yml").read_text(encoding="utf-8")
    previewed.desk.write("people.yml", "- {id: a, name: [甲\n")
    previewed.follow()
    expect(page.get_by_role("alert")).to_contain_text("content/people.yml", timeout=PATIENCE * 4)
    previewed.desk.write("people.yml", kept)
    previewed.follow()
    expect(page.get_by_role("alert")).to_have_count(0, timeout=PATIENCE * 4)


def test_the_list_leads_to_each_note_and_unfolds_it(page: Page, previewed: Previewed) -> None:
    """From the masthead to the list, from there to the paragraph; what is folded is opened."""
    page.goto(previewed.home)
    page.locator(".preview-todo").click()
    expect(page.locator("h1")).to_have_text("待办")
    links = page.locator(".preview-list a")
    addresses = [link.get_attribute("href") or "" for link in links.all()]
    assert len(addresses) >= 3
    for address in addresses:
        page.goto(previewed.home.rstrip("/") + address)
        expect(page.locator(f"#{address.partition('#')[2]}")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_notes_and_list_are_for_everybody(page: Page, previewed: Previewed, width: int, scheme: str) -> None:
    """Axe finds nothing on pages with notes, with the bar over them, and on the list; none is wider than the window."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    previewed.desk.edit("theme/assets/css/report.css", ".exhibit {", "@import 'a.css';\n.exhibit {")
    previewed.follow()
    for address in ("reports/flood/", "people/zhang-deshun/", "todo/"):
        page.goto(previewed.home + address)
        page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })")
        axe.load(page)
        assert axe.faults(page, axe.ALL) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
