"""Every kind of part of a report, set."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalogue.book import Book, book_of
from generator.catalogue.press import Shop, catalogue
from generator.labels import Labels
from generator.link.link import link
from generator.model.exhibition import Exhibition, Section, TextFacts
from generator.model.page import Kind
from generator.render import hang_of
from tests.catalogue.books import TEMPLATES, Opened
from tests.render.sample import page

PARTS = [
    (Kind.KICKER, "这是引题"),
    (Kind.HEADLINE, "这是主题"),
    (Kind.DECK, "这是副题"),
    (Kind.BYLINE, "本报记者 王小明"),
    (Kind.EDITORS_NOTE, "这是编者按。"),
    (Kind.DATELINE, "新华社北京2月16日电"),
    (Kind.PARAGRAPH, "这是第一段。"),
    (Kind.HEADING, "这是小标题"),
    (Kind.PARAGRAPH, "这是第二段。"),
    (Kind.CAPTION, "这是图片说明。"),
    (Kind.CREDIT, "周红波 摄"),
    (Kind.CAPTION, "又是图片说明。"),
    (Kind.PULL_QUOTE, "“这是引语。”"),
    (Kind.LIST, "甲项\n乙项"),
    (Kind.TABLE, "名称  数量\n口罩  300"),
    (Kind.VERSE, "河水向东流\n夜里起了风"),
    (Kind.PARAGRAPH, "这是末段。"),
    (Kind.JUMP_LINE, "（下转第三版）"),
]


@pytest.fixture(scope="module")
def book() -> Book:
    """A report of all kinds of parts, and another that goes on with it."""
    pages = [page("whole", PARTS), page("other", [(Kind.HEADLINE, "另一篇"), (Kind.PARAGRAPH, "这是另一篇。")])]
    section = Section("s", "甲区", ("whole", "other"))
    collection = link(Exhibition("试展", sections=(section,)), [(one, TextFacts()) for one in pages], (), ())
    return book_of(hang_of(collection, Labels()), None)


def blocks(book: Book) -> list[dict[str, object]]:
    """The blocks of the first report."""
    sections = book.data["sections"]
    assert isinstance(sections, list)
    found = sections[0]["reports"][0]["blocks"]
    assert isinstance(found, list)
    return found


def test_every_part_is_printed_once(book: Book, tmp_path: Path) -> None:
    """However it looks, and nothing of it twice."""
    text = Opened(catalogue(book, Shop(TEMPLATES, tmp_path))).text
    text = text[text.rindex("这是引题") :]
    text = text[: text.index("另一篇")]
    for kind, words in PARTS:
        assert [text.count("".join(line.split())) for line in words.split("\n")] == [1] * len(words.split("\n")), kind


def test_a_dateline_opens_its_paragraph(book: Book) -> None:
    """It is no line of its own."""
    opened = [block for block in blocks(book) if "dateline" in block]
    assert [(block["dateline"], block["runs"]) for block in opened] == [(["新华社北京2月16日电"], ["这是第一段。"])]


def test_a_credit_belongs_to_its_figure(book: Book) -> None:
    """And a figure has its number."""
    figures = [block for block in blocks(book) if block["kind"] == "caption"]
    assert [(f["number"], f["credits"]) for f in figures] == [("图1", [["周红波 摄"]]), ("图2", [])]


def test_a_jump_line_tells_the_page(book: Book, tmp_path: Path) -> None:
    """Where the other half is in the book, the line leads to it."""
    jump = next(block for block in blocks(book) if block["kind"] == "jump_line")
    jump["to"] = "other"
    opened = Opened(catalogue(book, Shop(TEMPLATES, tmp_path)))
    number = next(number for _, title, number in opened.outline if title == "另一篇")
    assert f"（下转第三版）见第{number}" in opened.text
