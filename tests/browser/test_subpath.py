"""The site works wherever it is put: on GitHub Pages it lies below a path."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Page

from generator.served import Quiet, serve
from generator.site.build import Options, build
from generator.site.project import find_project
from tests.browser.exhibitions import Site
from tests.pipeline.tiny import tiny_exhibition

pytestmark = pytest.mark.browser
BELOW = "a/b/"
ADDRESSES = """
() => [...document.querySelectorAll("[href], [src]")]
  .map(each => new URL(each.getAttribute("href") ?? each.getAttribute("src"), document.baseURI).href)
"""


@pytest.fixture(scope="module")
def home_below(exhibition: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The front page of the exhibition, below a path."""
    root: Path = tmp_path_factory.mktemp("below")
    shutil.copytree(exhibition.folder, root / BELOW)
    with serve(root) as address:
        yield address + BELOW


def test_every_link_resolves_below_a_path(page: Page, home_below: str, exhibition: Site) -> None:
    """Links, styles and scripts of the front page and of a report are found, and none leads above the path."""
    addresses: set[str] = set()
    for each in ("", exhibition.fullest("reports")):
        page.goto(home_below + each)
        addresses.update(urldefrag(address).url for address in page.evaluate(ADDRESSES))
    assert [address for address in sorted(addresses) if not address.startswith(home_below)] == []
    assert len(addresses) > 20
    answers = {address: page.request.get(address).status for address in sorted(addresses)}
    assert {address: status for address, status in answers.items() if status != HTTPStatus.OK} == {}


class LikePages(Quiet):
    """Answers as GitHub Pages does: what is not there with the site's page for that, at the address that was asked."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The page of lost addresses."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = (Path(self.directory) / BELOW / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)


@pytest.fixture(scope="module", params=["https://example.org/a/b", None], ids=["told its address", "not told"])
def small_below(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The front page of a small exhibition below a path, which was told its address, or was not."""
    home: Path = tmp_path_factory.mktemp("small")
    content, root = tiny_exhibition(home / "content"), home / "served"
    root.mkdir()
    build(find_project(content, home / "site"), Options(site_url=request.param, catalogue=False))
    shutil.copytree(home / "site", root / BELOW)
    with serve(root, LikePages) as address:
        yield address + BELOW


@pytest.mark.parametrize("lost", ["none", "none/", "reports/none.html", "people/none/deeper/still/", "a/b/none?q=1"])
def test_from_an_address_that_leads_nowhere_one_finds_home(page: Page, small_below: str, lost: str) -> None:
    """However deep it lies, both links lead to the front page, and the fonts are there."""
    answer = page.goto(small_below + lost)
    assert answer
    assert answer.status == HTTPStatus.NOT_FOUND
    page.locator("link[rel=stylesheet]").wait_for(state="attached")
    links = page.locator("a")
    assert links.evaluate_all("all => all.map(each => new URL('.', each.href).href)") == [small_below] * 2
    links.last.click()
    page.wait_for_url(small_below)
    assert page.request.get(page.url).status == HTTPStatus.OK
