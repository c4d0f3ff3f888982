"""Bytes become text, or the curator is told why not."""

from __future__ import annotations

import codecs

import pytest

from generator.model.problem import Problem
from generator.model.source import PageText, Span
from generator.read import read_page

TEXT = "春耕全面展开\n\n本报记者 李婕\n\n连日来，各地抢抓农时，春耕生产全面展开。\n"
TRADITIONAL = "春耕全面展開\n\n記者李婕報導\n\n連日來，各地搶抓農時，春耕生產全面展開。\n"


def _text(data: bytes) -> PageText:
    page = read_page("春耕.txt", data)
    assert isinstance(page, PageText), page
    return page


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_encoding_is_found(encoding: str) -> None:
    """Each encoding that Chinese texts come in gives the same text back, without the byte order mark."""
    assert _text(TEXT.encode(encoding)).text == TEXT


def test_big5_is_told_from_gb18030() -> None:
    """Bytes that both encodings admit are read in the one that makes common characters of them."""
    page = _text(TRADITIONAL.encode("big5"))
    assert (page.text, page.encoding) == (TRADITIONAL, "big5")
    assert _text(TRADITIONAL.encode("gb18030")).encoding == "gb18030"


def test_encoding_is_the_codec_that_reads_the_file() -> None:
    """`encoding` names a codec with which anybody gets the same text, the mark taken off."""
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        data = TEXT.encode(encoding)
        page = _text(data)
        assert data.decode(page.encoding).removeprefix("\ufeff") == page.text
        assert codecs.lookup(page.encoding)


def test_lines_are_those_of_an_editor() -> None:
    """Line ends of every system count once; a form feed ends no line."""
    page = _text("一\r\n二\r三\n四\f五".encode())
    assert len(page.line_starts) == 4
    assert [page.line_of(page.text.index(mark)) for mark in "一二三四五"] == [1, 2, 3, 4, 4]
    assert page.line_span(2) == Span(3, 5)


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "empty-text", "empty"),
        (b" \n\t\n", "empty-text", "empty"),
        ("\u3000\n".encode(), "empty-text", "white space only"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(32)) * 9, "not-a-text", "no text file"),
        ("第一行\n".encode() + b"caf\xe9 \xff\xff", "unknown-encoding", "first at line 2"),
    ],
)
def test_unreadable_file_is_a_problem(data: bytes, code: str, words: str) -> None:
    """The problem names the file and says what to do."""
    problem = read_page("content/reports/坏.txt", data)
    assert isinstance(problem, Problem)
    assert (problem.location.file, problem.code) == ("content/reports/坏.txt", code)
    assert words in problem.message
