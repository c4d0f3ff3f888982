"""Whatever a page text holds: nothing is lost, nothing is made up, nothing crashes."""

from __future__ import annotations

import os
import re

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from generator.inspect import inspect_json
from generator.layout import read_layout
from generator.model.page import Kind, Page
from generator.model.source import PageText
from generator.read import read_page
from tests.layout.noising import noised_pages

# `GENERATED_PAGES=100000 pytest tests/layout/test_properties.py -k noised` is the long run.
GENERATED_PAGES = int(os.environ.get("GENERATED_PAGES", "500"))
LETTERS = re.compile(r"[㐀-鿿A-Za-z0-9]")
# Their labels (图①：, 编者按：) stand in the marker, not in the words.
MARKED = (Kind.CAPTION, Kind.EDITORS_NOTE)
LINES = [
    "本报记者 欧阳青 通讯员 李  婕",
    "党建引领战疫情 党旗高高飘扬",
    "# 黄土下面有炊烟",
    "——赤水河渔政员和他们的河流日记",
    "新华社长沙7月2日电（记者徐海波）湖区水位昨日开始回落。",
    "▲消防员在转移被困群众。湛 江 摄",
    "图①:歌手在调音。图②:老人在合唱。",
    "等他返回，猪圈已经",
    "没了顶。",
    "(下转第三版)",
    "编者按：粮食多了，农民心里是怎么想的？",
    "要闻 03  2024年7月3日 星期三  责任编辑 龙 溪",
    "“水走它自己的路了。”",
    "福州 多云 25℃~32℃",
    "我家的红薯窖下面，",
    "　　他指着新栽的桐树说，树栽下去就不怕了。",
    "English words and 数字123",
]
PAGES = st.lists(st.sampled_from(LINES) | st.text(max_size=60), max_size=30).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", "\r\n", "\n\n\n\n"]).map(lambda end: end.join(lines))
)


def _read(text: str) -> Page | None:
    source = read_page("page.txt", text.encode("utf-8", "surrogatepass"))
    return read_layout(source) if isinstance(source, PageText) else None


def _holds(page: Page) -> None:
    text = page.source.text
    covered = [0] * len(text)
    for block in page.blocks:
        assert (block.report is None) == (block.kind is Kind.FURNITURE)
        for place in range(block.span.start, block.span.end):
            covered[place] += 1
    assert all(times == 1 for times, char in zip(covered, text, strict=True) if not char.isspace())
    for report in page.reports:
        anchors = [part.anchor for part in report.parts]
        assert len(set(anchors)) == len(anchors)
        for part in report.parts:
            assert all(text[part.passage.source_offset(i)] == char for i, char in enumerate(part.text))
        for maker in report.contributors:
            assert "".join(report.part(maker.anchor).text[maker.start : maker.end].split()) == maker.name


def _shows_all(page: Page) -> None:
    """Every character of a report's blocks stands in one of its parts, but for the marks that labels replace."""
    text = page.source.text
    shown = [0] * len(text)
    for report in page.reports:
        for part in report.parts:
            for piece in part.passage.pieces:
                for place in range(piece.source, piece.source + piece.length):
                    shown[place] += 1
    for block in page.blocks:
        if block.report is None:
            continue
        missing = "".join(text[i] for i in range(block.span.start, block.span.end) if not shown[i])
        assert not LETTERS.search(missing) or block.kind in MARKED, (block, missing)
    assert max(shown, default=0) <= 1


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_every_character_lies_in_one_block(text: str) -> None:
    """Blocks tile the text; parts, names and anchors point where they say."""
    page = _read(text)
    if page is not None:
        _holds(page)
        assert inspect_json([page], (), {})["files"][0]["characters"] == len(page.source.text)


@settings(max_examples=GENERATED_PAGES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(noised_pages())
def test_noised_pages_lose_nothing(text: str) -> None:
    """Pages of the project, shuffled, cut and noised."""
    page = _read(text)
    if page is not None:
        _holds(page)
        _shows_all(page)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    """Text that is no newspaper page at all is read like any other."""
    page = _read(text)
    if page is not None:
        _holds(page)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_answered(data: bytes) -> None:
    """A file of any bytes is a page or a problem, never a crash."""
    read_page("page.txt", data)


@pytest.mark.parametrize(
    "unit", ["（记者张三）", "(", "上接第一版", "。（", "图①", "责编 ", "1月1日", "“", "\u3000", "#"]
)
def test_a_line_of_one_thing_repeated_is_read(unit: str) -> None:
    """A line that is nothing but what rules cut out does not exhaust the program."""
    page = _read(unit * 3000)
    if page is not None:
        _holds(page)


def test_a_sentence_that_nothing_finishes_is_given_up() -> None:
    """However many lines that may interrupt it stand behind it."""
    quotes = "\n\n".join(f"> 第{number}句话是这样说的。" for number in range(30))
    page = _read(
        f"水退人进田先动\n\n本报记者 高远\n\n雨在后半夜停了。水退之后，镇里统计了各村的损失，倒塌的房屋\n\n{quotes}"
    )
    assert page is not None
    _holds(page)
    assert page.joins == ()
