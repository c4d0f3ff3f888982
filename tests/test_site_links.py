"""Nothing in the finished site leads nowhere, and nothing in it is fetched from another host."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.exhibitions import Site

# Links to another host are for the reader to follow; these are fetched without asking.
FETCHED = {"script", "img", "source", "iframe", "embed", "object", "audio", "video", "track", "input"}
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
REFERENCES = ("href", "src", "data", "poster", "action")
IN_STYLES = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s;]+)""")
# Shown at any address that does not exist, however deep: relative links would lead astray there.
NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True)
class Reference:
    """An address that a page names; `fetched` without the reader's doing."""

    address: str
    fetched: bool


class Parsed(HTMLParser):
    """What a page refers to, and the anchors that it offers."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.references: list[Reference] = []
        self.anchors: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the references and the id of an element."""
        found = {name: value or "" for name, value in attrs}
        fetched = tag in FETCHED or (tag == "link" and bool(FETCHED_LINKS & set(found.get("rel", "").split())))
        self.references += [Reference(found[name], fetched) for name in REFERENCES if name in found]
        self.anchors += [found["id"]] if "id" in found else []


@pytest.fixture(params=["exhibition", "hostile_exhibition"])
def site(request: pytest.FixtureRequest) -> Site:
    """The exhibition of this repository, and the one of texts that try to act."""
    found: Site = request.getfixturevalue(request.param)
    return found


@cache
def parsed(file: Path) -> Parsed:
    """A page of the site."""
    return Parsed(file.read_text(encoding="utf-8"))


def test_the_exhibition_builds_without_an_error(exhibition: Site) -> None:
    """Neither the content nor MkDocs has anything to complain about."""
    assert exhibition.exit_code == 0, exhibition.said


def test_every_link_leads_to_a_page_and_a_place_on_it(site: Site) -> None:
    """Of every page: each file that it names is there, and so is each anchor."""
    lost = [
        f"{_name(page, site)}: {reference.address}"
        for page in _pages(site)
        for reference in parsed(page).references
        if _is_internal(reference.address) and not _resolves(reference.address, page, site.folder)
    ]
    assert lost == []


def test_no_address_starts_at_the_root(site: Site) -> None:
    """The site can lie below a path, or on a stick."""
    absolute = [
        f"{_name(page, site)}: {reference.address}"
        for page in _pages(site)
        for reference in parsed(page).references
        if page.name != NOT_FOUND and reference.address.startswith("/")
    ]
    assert absolute == []


def test_nothing_is_fetched_from_another_host(site: Site) -> None:
    """No style, script, picture, font or frame; not by the styles either."""
    named = [
        f"{_name(page, site)}: {reference.address}"
        for page in _pages(site)
        for reference in parsed(page).references
        if reference.fetched and not _is_internal(reference.address) and not reference.address.startswith("data:")
    ]
    styled = [f"{_name(sheet, site)}: {address}" for sheet, address in _in_styles(site) if urlsplit(address).netloc]
    assert named + styled == []


def test_every_file_that_a_style_names_is_there(site: Site) -> None:
    """Fonts and pictures of the styles."""
    lost = [
        f"{_name(sheet, site)}: {address}"
        for sheet, address in _in_styles(site)
        if _is_internal(address) and not (sheet.parent / unquote(urlsplit(address).path)).is_file()
    ]
    assert lost == []


def test_an_anchor_means_one_place(site: Site) -> None:
    """No page gives two elements one id."""
    doubled = {
        _name(page, site): sorted({anchor for anchor in anchors if anchors.count(anchor) > 1})
        for page in _pages(site)
        if len(anchors := parsed(page).anchors) != len(set(anchors))
    }
    assert doubled == {}


def _pages(site: Site) -> list[Path]:
    return sorted(site.folder.rglob("*.html"))


def _name(file: Path, site: Site) -> str:
    return file.relative_to(site.folder).as_posix()


def _in_styles(site: Site) -> list[tuple[Path, str]]:
    sheets = sorted(site.folder.rglob("*.css"))
    return [(sheet, address) for sheet in sheets for address in IN_STYLES.findall(sheet.read_text(encoding="utf-8"))]


def _is_internal(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc


def _resolves(address: str, page: Path, root: Path) -> bool:
    parts = urlsplit(address)
    path = unquote(parts.path)
    start = root if path.startswith("/") else page.parent
    file = (start / path.lstrip("/")).resolve() if path else page
    file = file / "index.html" if file.is_dir() else file
    if not file.is_file() or not file.is_relative_to(root.resolve()):
        return False
    anchor = unquote(parts.fragment)
    return not anchor or file.suffix != ".html" or anchor in parsed(file).anchors
