"""What was read with doubt is told, with the YAML that settles it; and that YAML does settle it."""

from __future__ import annotations

from generator.layout import read_layout
from generator.lexicon.words import opens_with_word, straddles
from generator.model.exhibition import Settlement
from generator.model.page import Kind, Page
from generator.model.problem import Location
from generator.model.source import PageText
from generator.read import read_page

HERE = Location("page.yml", 1)
FLOOD = (
    "洪水退去东桥镇清淤\n\n本报记者 方未艾\n\n"
    "昨日清晨，东桥镇的水位回落到警戒线以下，村民陆续回家，学校操场上晒满了课本。\n\n"
)
SECOND = "老街灯会今晚亮灯\n\n元宵将至，城南老街的三百盏花灯已经挂好，今晚七时亮灯，市民可以乘夜班车前往观看。\n"
BROKEN = (
    "洪水退去东桥镇清淤\n\n本报记者 方未艾\n\n昨日清晨，东桥镇的水位回落到警戒线以下。村民陆续回家，清淤队从下游\n\n"
    "“课本都晒干了。”老师说，学校操场上晒满了课本和桌椅。\n"
)


def _read(text: str, *settled: Settlement) -> Page:
    source = read_page("page.txt", text.encode())
    assert isinstance(source, PageText)
    return read_layout(source, settled)


def _codes(page: Page) -> list[str]:
    return [problem.code for problem in page.problems]


def test_a_doubtful_start_is_told_and_settled() -> None:
    """A heading over a text on another matter may open a report: the curator says whether it does."""
    page = _read(FLOOD + SECOND)
    (doubt,) = [problem for problem in page.problems if problem.code == "doubtful-start"]
    assert doubt.location.line == 7
    assert "“老街灯会今晚亮灯”" in doubt.message
    starts = _read(FLOOD + SECOND, Settlement(HERE, (7,), None, None, starts_report=True))
    inside = _read(FLOOD + SECOND, Settlement(HERE, (7,), Kind.HEADING, None, None))
    assert [report.title for report in starts.reports] == ["洪水退去东桥镇清淤", "老街灯会今晚亮灯"]
    assert [part.text for part in inside.reports[0].of_kind(Kind.HEADING)] == ["老街灯会今晚亮灯"]
    assert "doubtful-start" not in _codes(starts) + _codes(inside)


def test_a_doubtful_join_is_told_and_settled() -> None:
    """A quotation hardly goes on with a sentence that breaks off; the curator may say that it does."""
    page = _read(BROKEN)
    (doubt,) = [problem for problem in page.problems if problem.code == "doubtful-join"]
    assert "- {lines: [5, 7], join: true}" in doubt.message
    settled = _read(BROKEN, Settlement(HERE, (5, 7), None, join=True, starts_report=None))
    assert (len(page.joins), len(settled.joins)) == (0, 1)
    assert "doubtful-join" not in _codes(settled)


def test_a_settled_caption_begins_behind_its_mark() -> None:
    """As one that was read: a mark says what it is and is none of its words."""
    sentences = "河水涨了又退。" * 7
    page = _read(f"{FLOOD}■{sentences}\n", Settlement(HERE, (7,), Kind.CAPTION, None, None))
    assert [part.text for part in page.reports[0].of_kind(Kind.CAPTION)] == [sentences]


def test_words_show_where_a_break_cuts() -> None:
    """A word across the break, and a word at the start of a line."""
    assert straddles("志愿组织+社", "会人士四级动员") == 2
    assert straddles("清淤队从下游", "课本都晒干") == 0
    assert opens_with_word("员工都来了")
    assert not opens_with_word("嗀嗂")
