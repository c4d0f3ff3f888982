"""A page is light enough for a phone far from a mast: words, styles and scripts, compressed as GitHub Pages does."""

from __future__ import annotations

import gzip
from pathlib import Path

from justhtml import JustHTML

from tests.browser.exhibitions import Site
from tests.browser.kinds import kinds

MOST, LEVEL = 120_000, 6
PARTS = {"link[rel=stylesheet]": "href", "script[src]": "src"}


def test_every_page_is_light(exhibition: Site) -> None:
    """HTML, CSS and JavaScript together, fonts and pictures apart."""
    weights = {kind: _weight(exhibition.folder, address) for kind, address in kinds(exhibition).items()}
    assert {kind: weight for kind, weight in weights.items() if weight > MOST} == {}


def _weight(folder: Path, address: str) -> int:
    page = folder / address
    page = page if page.is_file() else page / "index.html"
    document = JustHTML(page.read_text(encoding="utf-8"), sanitize=False)
    parts = [str((part.attrs or {})[name]) for selector, name in PARTS.items() for part in document.query(selector)]
    files = {(page.parent / part.partition("?")[0]).resolve() for part in parts}
    return sum(len(gzip.compress(file.read_bytes(), LEVEL, mtime=0)) for file in {page, *files})
