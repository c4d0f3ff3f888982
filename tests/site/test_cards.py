"""Every page of a site shows a card where its link is shared."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from PIL import Image

from generator.cards import store
from generator.cards.card import Card
from generator.site.build import Options, build
from generator.site.project import find_project
from tests.browser.exhibitions import Site
from tests.pipeline.tiny import FLOOD, HARVEST, tiny_exhibition

META = re.compile(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">')
ROOT = "https://example.org/a/b/"


def meta_of(page: Path) -> dict[str, str]:
    """What a page says of itself where it is shared."""
    return {name: unescape(content) for name, content in META.findall(page.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", ["exhibition", "hostile_exhibition"])
def test_every_page_shows_a_card(name: str, request: pytest.FixtureRequest) -> None:
    """The picture is there, has the size that the page says, and words for those who cannot see it."""
    site: Site = request.getfixturevalue(name)
    assert site.pages()
    for page in site.pages():
        said = meta_of(site.folder / page / "index.html")
        address = urlsplit(urljoin(f"{ROOT}{page}", said["og:image"]))
        with Image.open(site.folder / address.path.removeprefix(urlsplit(ROOT).path)) as card:
            assert (card.size, card.format) == ((1200, 630), "PNG")
        assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
        assert all(said[name] for name in ("og:title", "og:type", "og:image:alt", "og:locale", "twitter:card"))
        assert not {"og:image", "og:title"} - said.keys()


def _build(home: Path, site_url: str | None = None) -> dict[str, bytes]:
    site = home / "site"
    build(find_project(home / "content", site), Options(site_url=site_url, catalogue=False))
    return {f.relative_to(site).as_posix(): f.read_bytes() for f in site.rglob("*") if f.is_file()}


def test_crawlers_get_a_whole_address(tmp_path: Path) -> None:
    """Where the site's address is known so is the picture's; the pictures are the same, and nothing else changes."""
    tiny_exhibition(tmp_path / "content")
    plain, told = _build(tmp_path), _build(tmp_path, ROOT)
    page = tmp_path / "site" / "reports" / "flood" / "index.html"
    assert meta_of(page)["og:image"] == f"{ROOT}assets/cards/reports/flood.png"
    cards = {name for name in plain if name.startswith("assets/cards/")}
    assert len(cards) > 5
    assert all(plain[name] == told[name] for name in cards)
    lines = zip(
        plain["reports/flood/index.html"].splitlines(), told["reports/flood/index.html"].splitlines(), strict=False
    )
    changed = [after for before, after in lines if before != after]
    # The canonical address, the card's, what the report and the page are cited by, and the fonts of all these, which
    # the page names and the search asks for later.
    assert len(changed) <= 11


def test_only_changed_pages_are_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another headline is one more card; what changes nothing that a card says draws none."""
    drawn: list[str] = []
    draw = store._draw  # noqa: SLF001 - counted, not replaced

    def counted(card: Card, file: Path) -> None:
        drawn.append(card.headline[0])
        draw(card, file)

    monkeypatch.setattr(store, "_draw", counted)
    content = tiny_exhibition(tmp_path / "content")
    _build(tmp_path)
    assert len(drawn) > 5
    drawn.clear()
    (content / "reports" / "flood.txt").write_text(FLOOD.replace("也消了毒", "都消了毒"), encoding="utf-8")
    _build(tmp_path)
    assert drawn == []
    (content / "reports" / "harvest.txt").write_text(HARVEST.replace("秋粮入库", "秋粮归仓"), encoding="utf-8")
    _build(tmp_path)
    assert drawn == ["秋粮归仓"]


def test_cards_of_pages_that_are_gone_go(tmp_path: Path) -> None:
    """Neither site nor Markdown nor cache keeps the card of a report that was taken out."""
    content = tiny_exhibition(tmp_path / "content")
    before = _build(tmp_path)
    (content / "reports" / "harvest.txt").unlink()
    after = _build(tmp_path)
    assert "assets/cards/reports/harvest.png" in before
    assert "assets/cards/reports/harvest.png" not in after
    shown = {data for name, data in after.items() if name.startswith("assets/cards/")}
    kept = {file.read_bytes() for file in (tmp_path / "build" / "cache" / "cards").iterdir()}
    assert kept == shown
