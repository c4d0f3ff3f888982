"""A site is searched, or it is built without: then nothing of the search is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.build import Options, build
from generator.site.project import find_project
from tests.pipeline.tiny import tiny_exhibition


@pytest.mark.parametrize("search", [True, False])
def test_the_search_can_be_left_out(tmp_path: Path, *, search: bool) -> None:
    """Button, scripts and words of every page, and the files that they would fetch."""
    tiny_exhibition(tmp_path / "content")
    site = tmp_path / "site"
    build(find_project(tmp_path / "content", site), Options(catalogue=False, search=search))
    pages = [file for file in site.rglob("*.html") if file.name != "404.html"]
    assert len(pages) > 1
    for page in pages:
        text = page.read_text(encoding="utf-8")
        signs = ('id="search"', 'id="search-parts"', "assets/js/search/open.js", "search/")
        assert [sign in text for sign in signs] == [search] * len(signs), page
    assert [(site / folder).exists() for folder in ("assets/js/search", "search")] == [search, search]
