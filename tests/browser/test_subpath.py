"""The site works wherever it is put: on GitHub Pages it lies below a path."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Page

from generator.served import serve
from tests.browser.exhibitions import Site

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
