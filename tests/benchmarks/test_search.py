"""The search beside others: all are given the same pages, and what is measured is what is said."""

from __future__ import annotations

import gzip
import math
from dataclasses import replace
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser

from benchmarks.invention.exhibition import invent
from benchmarks.lighthouse.serving import LEVEL
from benchmarks.search import ours, pagefind
from benchmarks.search.asking import Cold, Exactness, exactness
from benchmarks.search.engine import Made
from benchmarks.search.exhibition import ONE_FILE, Exhibited, Page, chosen
from benchmarks.search.line import Line, served
from benchmarks.search.measured import Compared, Figures, compare, crossing
from benchmarks.search.table import crossing_lines, search_lines
from generator.search.data import WHOLE
from generator.search.trial import Question

REPORTS, QUESTIONS = 6, 20
COLD = Cold(1, 0.5, 40_000, 50_000)
EXACT = Exactness(1.0, 1.0)
FIGURES = Figures(
    engine=ours.ONE_FILE_NAME,
    built=True,
    made=Made(0.1, 2.0),
    files=6,
    bytes=50_000,
    exactness=EXACT,
    plain=EXACT,
    desk=COLD,
    phone=COLD,
    from_disk=True,
)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small exhibition."""
    folder = tmp_path_factory.mktemp("searched") / "content"
    invent(REPORTS, folder)
    return folder


def sized(text_bytes: int, one: float, index: float) -> Compared:
    """An exhibition in which the first result costs so many bytes with one file and with an index."""
    figures = (
        replace(FIGURES, phone=replace(COLD, first=one, seconds=one)),
        replace(FIGURES, engine=ours.INDEX_NAME, built=False, phone=replace(COLD, first=index, seconds=index)),
    )
    return Compared("invented", 1, 1, text_bytes, 1, figures, (), math.nan)


def test_the_questions_are_of_the_pages(content: Path) -> None:
    """Every page that must be found is one of those that all engines are given, and holds the words."""
    exhibited = Exhibited(content, QUESTIONS)
    pages = {page.url: page for page in exhibited.pages}
    assert exhibited.reports == len(pages) == REPORTS
    assert len(exhibited.questions) == QUESTIONS
    assert exhibited.plain
    for question in exhibited.plain:
        for url in question.pages:
            assert any(question.words in text.replace(" ", "") for text in pages[url].paragraphs), question
    assert exhibited.text_bytes < len(exhibited.files(ONE_FILE)["search/index.js"])
    # What is called “as built” is what the program builds.
    assert (len(exhibited.files(WHOLE)) == 1) == (ours.built(exhibited.text_bytes) == ours.ONE_FILE_NAME)
    assert len(exhibited.files(exhibited.text_bytes)) == 1 < len(exhibited.files(exhibited.text_bytes - 1))


def test_the_same_each_time(content: Path) -> None:
    """The same questions, of which the same are asked cold."""
    one, other = (Exhibited(content, QUESTIONS) for _ in range(2))
    assert (one.questions, one.pages, one.text_bytes) == (other.questions, other.pages, other.text_bytes)
    assert chosen(one.plain, 3) == chosen(other.plain, 3)
    assert len(set(chosen(one.plain, 3))) == 3


def test_a_page_says_each_thing_once() -> None:
    """The title is no paragraph, too; nothing in a text becomes a tag."""
    page = Page("reports/a/", Path("reports/a.md"), "水退了", ("水退了", "<1米&稳"))
    assert page.markup == "<h1>水退了</h1>\n\n<p>&lt;1米&amp;稳</p>\n"


def test_the_cure_of_pagefind() -> None:
    """Han characters stand alone in the shadow and in the phrase; marks, which Pagefind passes over, are not asked."""
    assert pagefind.cut("第17号").replace(pagefind.UNSEEN, "|") == "|第|17|号|"
    assert pagefind.phrase("第17号，防控“") == '"第 17 号 防 控"'


def test_exactness() -> None:
    """One of two pages found, and a wrong one with it."""
    questions = [Question("防控", frozenset({"reports/a/", "reports/%E4%B8%80/"}))]
    assert exactness(questions, {"防控": frozenset({"reports/一/", "reports/b/"})}) == Exactness(0.5, 0.5)
    assert exactness(questions, {"防控": frozenset()}) == Exactness(0.0, 0.0)


def test_the_line_counts_what_is_sent(tmp_path: Path) -> None:
    """Text goes over it compressed, as GitHub Pages sends it."""
    text = "防控".encode() * 5000
    (tmp_path / "index.js").write_bytes(text)
    line = Line(math.inf, 0.0)
    with served(tmp_path, line) as root:
        asked = Request(root + "index.js", headers={"Accept-Encoding": "gzip"})  # noqa: S310 - our own server
        with urlopen(asked) as answer:  # noqa: S310 - our own server
            assert gzip.decompress(answer.read()) == text
    assert line.sent == len(gzip.compress(text, LEVEL, mtime=0))


def test_where_one_file_and_the_index_cross() -> None:
    """Halfway between two sizes, both counted in logarithms; nowhere if one is always the cheaper."""
    sizes = [sized(10_000, 10, 20), sized(1_000_000, 40, 20)]
    place = crossing(sizes, lambda figures: figures.phone.first)
    assert place is not None
    assert math.isclose(place, 100_000)
    assert crossing(sizes[:1], lambda figures: figures.phone.first) is None
    assert [line for line in crossing_lines(sizes) if "at 100 kB" in line]


def test_the_best_is_exact() -> None:
    """What misses a page may be as fast as it likes."""
    fast = replace(FIGURES, engine="fast", exactness=Exactness(0.9, 1.0), phone=replace(COLD, seconds=0.1))
    compared = replace(sized(1, 10, 20), figures=(FIGURES, fast))
    assert "  the measurements speak for: ours, one file" in search_lines(compared)
    near = replace(FIGURES, engine="hardly faster", files=9, phone=replace(COLD, seconds=COLD.seconds * 0.95))
    assert replace(compared, figures=(near, FIGURES)).best == FIGURES
    assert "  the measurements speak for: none, since none finds everything" in search_lines(
        replace(compared, figures=(fast,))
    )


@pytest.mark.browser
def test_ours_beside_others(browser: Browser, content: Path) -> None:
    """In a browser ours finds everything, either way, from a disk too; others are measured where they are installed."""
    compared = compare(browser, "invented", content, QUESTIONS, 1)
    names = [figures.engine for figures in compared.figures]
    assert names[:2] == [ours.ONE_FILE_NAME, ours.INDEX_NAME]
    assert len(names) + len(compared.missing) >= 4
    for name in names[:2]:
        figures = compared.of(name)
        assert figures.exactness == figures.plain == EXACT
        assert figures.from_disk
        assert 0 < figures.desk.first == figures.phone.first <= figures.phone.ten <= figures.bytes
    for figures in compared.figures[2:]:
        assert figures.plain.recall > 0.5
        assert not figures.from_disk
