"""Links within drawings lead to pages, as those of Markdown do."""

from __future__ import annotations

import logging

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.site.raw_links import resolved


def _files(*paths: str) -> Files:
    return Files([File(path, "docs", "site", use_directory_urls=True) for path in paths])


def _page(files: Files, path: str) -> Page:
    file = files.get_file_from_path(path)
    assert file
    return Page(None, file, MkDocsConfig())


def test_a_link_in_a_drawing_leads_to_the_page() -> None:
    """From the top and from a folder, with its anchor, and with a name that the address writes in percents."""
    files = _files("dates.md", "dates/2021.md", "reports/一月.md", "index.md")
    svg = '<svg><a class="event" href="{}"><title>a</title></a></svg>'
    top = resolved(svg.format("reports/%E4%B8%80%E6%9C%88.md#p9"), _page(files, "dates.md"), files)
    assert top == svg.format("../reports/%E4%B8%80%E6%9C%88/#p9")
    deep = resolved(svg.format("../dates.md#y2021"), _page(files, "dates/2021.md"), files)
    assert deep == svg.format("../#y2021")
    home = resolved(svg.format("index.md"), _page(files, "dates.md"), files)
    assert home == svg.format("../")


def test_what_is_no_link_to_a_page_stays() -> None:
    """Anchors, other hosts, and text that looks like a link."""
    files = _files("dates.md")
    for html in ('<a href="#m">a</a>', '<a href="https://example.org/x.md">a</a>', '&lt;a href="x.md"&gt;'):
        assert resolved(html, _page(files, "dates.md"), files) == html


def test_a_link_to_nowhere_is_told(caplog: pytest.LogCaptureFixture) -> None:
    """It stays as it is, and the build hears of it."""
    files = _files("dates.md")
    with caplog.at_level(logging.WARNING, "mkdocs.exhibit"):
        assert resolved('<a href="gone.md">a</a>', _page(files, "dates.md"), files) == '<a href="gone.md">a</a>'
    assert "gone.md" in caplog.text


def test_photographs_are_found_from_where_the_page_will_be() -> None:
    """The link, the files of every width and format, whatever their names; nothing else that names them."""
    files = _files("reports/x.md", "photographs/x/fig1-480.avif", "photographs/x/图 1.jpg", "captions.md")
    tags = (
        '<a class="photograph" id="p" href="{0}photographs/x/%E5%9B%BE%201.jpg">'
        '<source srcset="{0}photographs/x/fig1-480.avif 480w, {0}photographs/x/fig1-480.avif 960w" sizes="1px">'
        '<img src="{0}photographs/x/%E5%9B%BE%201.jpg" alt="photographs/x/fig1-480.avif">'
    )
    assert resolved(tags.format("../"), _page(files, "reports/x.md"), files) == tags.format("../../")
    assert resolved(tags.format(""), _page(files, "captions.md"), files) == tags.format("../")
    text = '<p>src="../photographs/x/gone.jpg"</p>'
    assert resolved(text, _page(files, "reports/x.md"), files) == text


def test_a_photograph_that_is_not_there_is_told(caplog: pytest.LogCaptureFixture) -> None:
    """It stays as it is, and the build hears of it."""
    files = _files("reports/x.md")
    image = '<img src="../photographs/x/gone.jpg">'
    with caplog.at_level(logging.WARNING, "mkdocs.exhibit"):
        assert resolved(image, _page(files, "reports/x.md"), files) == image
    assert "gone.jpg" in caplog.text
