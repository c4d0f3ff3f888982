"""Every page of a site, opened in a browser: below a path of a server, and from a disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from generator.served import Quiet, serve
from tests.browser.crawl import crawl
from tests.browser.exhibitions import Site

pytestmark = pytest.mark.browser
BELOW = "a/b/"
# Fewer would mean that hardly anything was looked at.
PAGES = 100


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """The tabs of a reader who was never here."""
    with browser.new_context(locale="zh-CN") as opened:
        yield opened


class NoLists(Quiet):
    """Serves pages and files, and no list of what lies in a folder, as GitHub Pages does."""

    def list_directory(self, path: str) -> None:  # type: ignore[override] # the library's returns what it lists
        """A folder without a page is not there."""
        del path
        self.send_error(404)


def test_below_a_path_nothing_is_broken(context: BrowserContext, exhibition: Site, tmp_path: Path) -> None:
    """All links, anchors, pictures and scripts of all pages; no word in the console; no other host."""
    shutil.copytree(exhibition.folder, tmp_path / BELOW)
    with serve(tmp_path, NoLists) as address:
        seen = crawl(context, address + BELOW)
    assert seen.faults == []
    pages = {page.removeprefix(address + BELOW) for page in seen.pages}
    assert pages == set(exhibition.pages())
    assert len(pages) > PAGES


def test_from_a_disk_nothing_is_broken(context: BrowserContext, offline_exhibition: Site) -> None:
    """The same of the site that was built for it, whose links all name files."""
    root = offline_exhibition.folder
    seen = crawl(context, (root / "index.html").as_uri())
    assert seen.faults == []
    assert set(seen.pages) == {(root / page / "index.html").as_uri() for page in offline_exhibition.pages()}


BROKEN = {
    '<a href="none.html">a</a>': "leads nowhere",
    '<a href="folder/">a</a>': "leads nowhere",
    '<a href="other.html#none">a</a>': "has no none",
    '<a href="#none">a</a>': "has no none",
    '<a href="../">a</a>': "leads out of the site",
    '<img alt="" src="none.png">': "leads nowhere",
    '<img alt="" src="other.svg" srcset="other.svg 1x, none.png 2x">': "leads nowhere",
    "<style>body { background: url(none.png) }</style>": "Failed to load",
    '<link rel="icon" href="http://127.0.0.1:9/">': "127.0.0.1:9",
    "<script>console.warn('words')</script>": "words",
    "<script>throw new Error('words')</script>": "words",
    "<script>alert('words')</script>": "words",
}


@pytest.mark.parametrize(("body", "word"), BROKEN.items())
@pytest.mark.parametrize("served", [True, False], ids=["served", "disk"])
def test_what_is_broken_is_seen(context: BrowserContext, tmp_path: Path, body: str, word: str, *, served: bool) -> None:
    """One thing wrong on the second page, and the crawl tells it."""
    site = tmp_path / "site"
    (site / "folder").mkdir(parents=True)
    for name, html in {"index.html": '<a href="other.html">a</a>', "other.html": body}.items():
        (site / name).write_text(f'<!doctype html><link rel="icon" href="data:,">{html}', encoding="utf-8")
    (site / "other.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    with serve(tmp_path, NoLists) as address:
        seen = crawl(context, f"{address}site/" if served else (site / "index.html").as_uri())
    assert len(seen.pages) > 1
    assert any(word in fault for fault in seen.faults), seen.faults
