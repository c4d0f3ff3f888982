"""What the curator says of a line takes effect, wherever the line stands, or it is said why it does not."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from generator.layout import read_layout
from generator.model.exhibition import Settlement
from generator.model.page import Block, Kind, Page, Part
from generator.model.problem import Location
from generator.model.source import PageText
from generator.read import read_page
from tests.layout.noising import noised_pages
from tests.layout.test_properties import GENERATED_PAGES, _holds, _shows_all

# Set in a column: a caption of two lines stands inside a sentence, and one line after it is a heading.
WRAPPED = """\
河湾日报　　1961年5月7日　星期日　　第二版

青石渡有了夜航灯
渡工谢望山守灯一百夜

本报记者　乔木兰

　　本报讯　青石渡两岸的乡亲说，从前天一黑
渡船就要收桨，赶夜路的人只好在滩上坐到天
明。今年开春，渡口立起了一盏煤油航灯。灯
由渡工谢望山看守，每天黄昏点上，清早才熄
渡工谢望山（左）同徒弟在灯下查看新换的
缆绳。　　　　　　　　本报记者　乔木兰　摄
灭，风雨没有断过一回。两岸的人都说，看见
灯就像到了家。
　　谢望山今年五十四岁，撑了三十六年的船，
他把每天过渡的人数记在一本旧账簿上，一百
夜里渡了四千多人。问他累不累，他说灯亮着
人就不困，摆渡的人怕的不是浪，是看不见岸。

公社又添两条渡船

　　本报讯　青石公社昨天把两条新船放下了水，
一条走上游的柳湾，一条走下游的石桥。社员
们说，往后送粮不用再绕二十里的山路了。
　　柳湾的社员送来了新打的缆绳，石桥的社员
送来了桐油，说是给新船添一点嫁妆。
　　两条船明天开渡，票价不变。
"""
HEAD = ["市长办公会昨开到深夜", "柳条街不拆了　先修下水道"]
BELOW_EACH_OTHER = """\
河湾日报　1999年6月26日　星期六

市长办公会昨开到深夜
柳条街不拆了　先修下水道

本报记者 乔木兰

议了两年的柳条街改造方案，昨晚有了结果。市长在会上宣布，两侧房屋原则上不拆。

会议从下午两点半开到晚上十点。市建设局提供的数字是，全街有住户三百四十七户。
"""
LINES = [number for number, line in enumerate(WRAPPED.splitlines(), 1) if line.strip()]


def _said(line: int | tuple[int, ...], kind: Kind | None = None, **more: bool) -> Settlement:
    lines = line if isinstance(line, tuple) else (line,)
    return Settlement(Location("page.yml", 7), lines, kind, more.get("join"), more.get("starts"))


def _source(text: str) -> PageText:
    source = read_page("page.txt", text.encode("utf-8", "surrogatepass"))
    assert isinstance(source, PageText)
    return source


def _read(text: str, *settled: Settlement) -> Page:
    return read_layout(_source(text), settled)


def _told(page: Page) -> list[str]:
    return [p.message for p in page.problems if p.code in ("reading-no-effect", "reading-line-empty")]


def _block(page: Page, line: int) -> Block:
    """The block with the first character of a line."""
    span = page.source.line_span(line)
    text = page.source.text[span.start : span.end]
    start = span.start + len(text) - len(text.lstrip())
    return next(b for b in page.blocks if b.span.start <= start < b.span.end)


def _parts(page: Page, *kinds: Kind) -> list[Part]:
    return [part for report in page.reports for part in report.of_kind(*kinds)]


def _texts(page: Page, *kinds: Kind) -> list[str]:
    return ["".join(part.text.split()) for part in _parts(page, *kinds)]


def test_a_caption_inside_a_block_is_cut_out_and_the_sentence_goes_on_around_it() -> None:
    """Two lines are one caption, its credit cut off; the paragraph that it interrupted is one."""
    page = _read(WRAPPED, _said((12, 13), Kind.CAPTION))
    assert _texts(page, Kind.CAPTION) == ["渡工谢望山（左）同徒弟在灯下查看新换的缆绳。"]
    (credit,) = _parts(page, Kind.CREDIT)
    assert (credit.anchor, page.reports[0].photographers) == ("fig1-credit", ("乔木兰",))
    assert any("清早才熄灭，风雨没有断过一回" in text for text in _texts(page, Kind.PARAGRAPH))
    assert _told(page) == []


def test_a_paragraph_that_is_whole_before_a_picture_goes_on_behind_it() -> None:
    """A full line above and no indent below: the rest of the block is the rest of the paragraph."""
    text = WRAPPED.replace("清早才熄\n", "清早才熄。\n").replace("\n灭，风雨", "\n它，风雨")
    page = _read(text, _said((12, 13), Kind.CAPTION))
    assert any("清早才熄。它，风雨" in text for text in _texts(page, Kind.PARAGRAPH))


def test_a_caption_of_which_one_line_is_named_goes_on_as_captions_do() -> None:
    """Where its mark says that it is one and its line is not finished."""
    text = WRAPPED.replace("渡工谢望山（左）同徒弟在灯下查看新换的", "图：谢望山（左）同徒弟在灯下查看新换的")
    page = _read(text, _said(12, Kind.CAPTION))
    assert _texts(page, Kind.CAPTION) == ["谢望山（左）同徒弟在灯下查看新换的缆绳。"]


def test_a_paragraph_begins_where_it_is_said_to() -> None:
    """In the middle of a block, and it does not go on with what stands above."""
    page = _read(WRAPPED, _said(10, Kind.PARAGRAPH))
    assert _block(page, 10).line == 10
    assert not any("坐到天明。今年" in text for text in _texts(page, Kind.PARAGRAPH))


def test_two_lines_of_a_head_are_what_is_said_of_each() -> None:
    """One headline in two lines, or a kicker and a headline, however they are read by themselves."""
    one = _read(BELOW_EACH_OTHER, _said((3, 4), Kind.HEADLINE))
    assert one.reports[0].title == "\n".join(HEAD)
    assert _told(one) == []
    page = _read(BELOW_EACH_OTHER, _said(3, Kind.KICKER), _said(4, Kind.HEADLINE))
    assert [page.reports[0].first_text(Kind.KICKER), page.reports[0].title] == HEAD
    apart = _read(BELOW_EACH_OTHER, _said((3, 4), join=False))
    assert apart.reports[0].title in HEAD
    assert _told(page) == _told(apart) == []


def test_two_lines_are_all_lines_between_them() -> None:
    """[24, 26] holds 25; three numbers are three lines, and those that follow each other one block."""
    verse = _read(WRAPPED, _said((23, 25), Kind.VERSE))
    assert [_block(verse, line).kind for line in (23, 24, 25)] == [Kind.VERSE] * 3
    quote = _read(WRAPPED, _said((16, 17, 18), Kind.PULL_QUOTE))
    assert len(_parts(quote, Kind.PULL_QUOTE)) == 1
    each = _read(WRAPPED, _said((10, 17, 24), Kind.PARAGRAPH))
    assert [_block(each, line).line for line in (10, 17, 24)] == [10, 17, 24]
    assert _block(each, 18).line == 17


def test_numbered_captions_one_below_the_other_stay_apart() -> None:
    """One settlement for all of them."""
    three = "①四点，渡船靠岸。\n②五点，航灯熄灭。\n③六点，渡工回家。"
    page = _read(
        f"青石渡的一夜\n\n本报记者 乔木兰\n\n青石渡的航灯亮了一百夜。\n\n{three}\n", _said((7, 9), Kind.CAPTION)
    )
    assert [block.line for block in page.blocks if block.kind is Kind.CAPTION] == [7, 8, 9]


def test_a_broken_credit_is_put_together_and_names_its_maker() -> None:
    """A name that the line cuts in two is one."""
    text = WRAPPED.replace(
        "缆绳。　　　　　　　　本报记者　乔木兰　摄", "缆绳。\n　　　　　　　　　（本报记者乔木\n兰摄）"
    )
    page = _read(text, _said((12, 13), Kind.CAPTION), _said((14, 15), join=True))
    assert (_texts(page, Kind.CREDIT), page.reports[0].photographers) == (["（本报记者乔木兰摄）"], ("乔木兰",))
    assert _told(page) == []


def test_two_captions_are_joined_over_what_stands_between_them() -> None:
    """Into one part, of the kind of the first."""
    text = f"{BELOW_EACH_OTHER}\n▲渡工谢望山在灯下查看\n\n> 灯亮着人就不困\n\n▲新换的缆绳。\n"
    page = _read(text, _said((12, 16), join=True))
    assert any("查看▲新换的缆绳" in text for text in _texts(page, Kind.CAPTION))
    assert _told(page) == []


def test_what_goes_on_is_not_set_before_what_stands_between() -> None:
    """A paragraph that is made to begin between the two halves takes the second, and that is said."""
    text = WRAPPED.replace("坐到天\n明。今年", "等天明。\n今年以来")
    said = (_said((12, 13), Kind.CAPTION), _said((8, 14), join=True))
    begun = _read(text, *said, _said(10, Kind.PARAGRAPH))
    assert _told(_read(text, *said)) == []
    assert any(part.startswith("今年") and "才熄灭，风雨" in part for part in _texts(begun, Kind.PARAGRAPH))
    assert _told(begun) == [
        "lines 8 and 14 are not joined: the text of line 8 ends before line 10; write lines: [10, 14]"
    ]


@pytest.mark.parametrize(("kind", "line"), list(product(Kind, LINES)))
def test_every_kind_takes_effect_at_every_line(kind: Kind, line: int) -> None:
    """Nothing is lost by it, and nothing else need be said."""
    page = _read(WRAPPED, _said(line, kind))
    _holds(page)
    assert (_block(page, line).kind, _block(page, line).line) == (kind, line)
    assert _told(page) == []


@pytest.mark.parametrize("first", LINES)
def test_every_two_lines_are_joined_or_it_is_said_why_not(first: int) -> None:
    """And apart, where that is said."""
    for second in LINES:
        for join in (True, False):
            page = _read(WRAPPED, _said((first, second), join=join))
            _holds(page)
            assert (_in_one_part(page, min(first, second), max(first, second)) is join) or _told(page)


@pytest.mark.parametrize("line", LINES)
def test_a_report_begins_at_every_line_or_it_is_said_why_not(line: int) -> None:
    """Furniture alone makes none."""
    page = _read(WRAPPED, _said(line, starts=True))
    _holds(page)
    opened = [next(b.line for b in page.blocks if b.report == number) for number in range(len(page.reports))]
    assert (line in opened) == (line != 1) == (not _told(page))


def _in_one_part(page: Page, first: int, second: int) -> bool:
    text, ends = page.source.text, page.source.line_span
    above = [place for place in range(ends(first).start, ends(first).end) if not text[place].isspace()]
    start = next(place for place in range(ends(second).start, ends(second).end) if not text[place].isspace())
    parts = [part.passage for report in page.reports for part in report.parts]
    return any(p.offset_of(start) is not None and any(p.offset_of(a) is not None for a in above) for p in parts)


def test_contradictions_and_empty_lines_are_said() -> None:
    """With the line of the file that says otherwise."""
    twice = _read(WRAPPED, _said(12, Kind.CAPTION), _said(12, Kind.PULL_QUOTE))
    assert _told(twice) == [
        "line 12 is pull_quote, not caption, since line 7 of this file says so; keep one of the two"
    ]
    assert _told(_read(WRAPPED, _said(2, Kind.CAPTION))) == ["line 2 of page.txt is empty; correct the line number"]
    both = _read(WRAPPED, _said((14, 16), join=True), _said((14, 16), join=False))
    assert _told(both) == ["lines 14 and 16 are still joined, since line 7 of this file says so; keep one of the two"]
    assert "they stand in two reports" in _told(_read(WRAPPED, _said((19, 23), join=True)))[0]


@st.composite
def _settled_pages(draw: st.DrawFn) -> tuple[str, list[Settlement]]:
    text = draw(noised_pages())
    count = max(1, len(text.splitlines()))
    lines = st.integers(1, count)
    kinds = st.builds(_said, lines | st.tuples(lines, lines) | st.tuples(lines, lines, lines), st.sampled_from(Kind))
    joins = st.builds(lambda a, b, join: _said((a, b), join=join), lines, lines, st.booleans())
    starts = st.builds(lambda line: _said(line, starts=True), lines)
    return text, draw(st.lists(kinds | joins | starts, min_size=1, max_size=4))


@settings(max_examples=GENERATED_PAGES // 2, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_settled_pages())
def test_settled_pages_lose_nothing(made: tuple[str, list[Settlement]]) -> None:
    """Whatever is said of any lines of any page."""
    text, settled = made
    source = read_page("page.txt", text.encode("utf-8", "surrogatepass"))
    if isinstance(source, PageText):
        page = read_layout(source, settled)
        _holds(page)
        _shows_all(page)


@settings(max_examples=GENERATED_PAGES // 2, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(noised_pages(), st.integers(0), st.integers(1), st.booleans())
def test_lines_are_joined_or_it_is_said_why_not(text: str, place: int, further: int, join: bool) -> None:  # noqa: FBT001
    """Or kept apart; nothing is lost by it."""
    source = read_page("page.txt", text.encode("utf-8", "surrogatepass"))
    lines = _printed(source) if isinstance(source, PageText) else []
    if isinstance(source, PageText) and len(lines) > 1:
        first = place % (len(lines) - 1)
        second = first + 1 + further % (len(lines) - first - 1)
        page = read_layout(source, [_said((lines[first], lines[second]), join=join)])
        _holds(page)
        _shows_all(page)
        assert _in_one_part(page, lines[first], lines[second]) is join or _told(page)


@settings(max_examples=GENERATED_PAGES // 2, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(noised_pages(), st.integers(0), st.sampled_from(Kind))
def test_the_line_that_is_spoken_of_is_what_is_said(text: str, place: int, kind: Kind) -> None:
    """A block of that kind begins there."""
    source = read_page("page.txt", text.encode("utf-8", "surrogatepass"))
    lines = _printed(source) if isinstance(source, PageText) else []
    if isinstance(source, PageText) and lines:
        line = lines[place % len(lines)]
        page = read_layout(source, [_said(line, kind)])
        assert (_block(page, line).kind, _block(page, line).line) == (kind, line)
        assert _told(page) == []


def _printed(source: PageText) -> list[int]:
    """The lines that hold text."""
    spans = [source.line_span(number) for number in range(1, len(source.line_starts) + 1)]
    return [number for number, span in enumerate(spans, 1) if source.text[span.start : span.end].strip()]
