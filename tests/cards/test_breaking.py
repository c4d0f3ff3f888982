"""Where the lines of a headline break, and how large it is set: rules of layout, without a pixel."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, strategies as st

from generator.cards import faces
from generator.cards.atoms import row_of
from generator.cards.breaking import balanced, costs_of, fewest, texts_of
from generator.cards.faces import Face
from generator.cards.headline import Room, Setting, set_headline, set_line, set_list
from generator.lexicon.breaks import CLOSING, NOT_FIRST, OPENING
from tests.render.strategies import CHUNKS

CARD = Room(1080, 340, 112, 44)


def em(text: str) -> float:
    """Chinese fills its square, all else half of it."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)


def broken(text: str, room: float, whole: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A text in the best lines no longer than `room` (em)."""
    row = row_of(text, em)
    costs = costs_of(row, whole)
    return texts_of(row, balanced(row, costs, room, fewest(row, costs, room)))


def lines_of(setting: Setting) -> list[str]:
    """The lines of a setting as text."""
    return [texts_of(row, [(first, last)])[0] for row, first, last in setting.lines]


def test_printed_lines_are_kept() -> None:
    """Where the newspaper printed a blank the line breaks, and nowhere else, however uneven."""
    found = set_headline(("党建引领战疫情", "党旗在防控一线高高飘扬"), (), CARD)
    assert lines_of(found) == ["党建引领战疫情", "党旗在防控一线高高飘扬"]


def test_printed_lines_that_would_be_too_small_are_broken() -> None:
    """A printed line of thirty characters cannot be read in a chat on one line; the next printed line stays apart."""
    found = set_headline(("全市二千七百五十九个村和社区的党群服务站昼夜不息守护居民健康", "党旗飘扬"), (), CARD)
    assert lines_of(found)[-1] == "党旗飘扬"
    assert len(found.lines) == 3
    assert found.size > 60


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("湖北黄冈发热人员主动就诊可得奖励", 11, ("湖北黄冈发热人员", "主动就诊可得奖励")),
        ("人民群众积极参加志愿服务活动", 9, ("人民群众积极", "参加志愿服务活动")),
        ("坚定信心、同舟共济、科学防治", 10, ("坚定信心、", "同舟共济、科学防治")),
    ],
)
def test_lines_are_even_and_break_between_words(text: str, room: float, lines: tuple[str, ...]) -> None:
    """Words stay whole, a pause is the best place, and no line is much longer than it must be."""
    assert broken(text, room) == lines


def test_a_name_is_not_cut() -> None:
    """A name that the report links stays on one line, although no dictionary has it."""
    text = "记者探访欧阳明珠所在的大石桥卫生院"
    assert any("欧阳明珠" in line for line in broken(text, 10, ("欧阳明珠", "大石桥卫生院")))
    assert any("大石桥卫生院" in line for line in broken(text, 10, ("欧阳明珠", "大石桥卫生院")))


@pytest.mark.parametrize("text", ["广州荔湾区“党员先锋岗”昼夜不息", '凝聚同心战"疫"的强大合力'])
def test_short_quotations_are_not_cut(text: str) -> None:
    """What stands between quotation marks is read as one word, whichever marks they are."""
    inner = text[min(text.find(mark) for mark in '“"' if mark in text) :]
    quoted = inner[: max(inner.rfind(mark) for mark in '”"') + 1]
    assert any(quoted in line for line in broken(text, 11))


@given(
    st.text(st.sampled_from("党旗飘扬在一线，。、；：！？“”《》（）【】…—·12a "), min_size=1, max_size=60),
    st.integers(4, 12),
)
def test_no_line_starts_or_ends_with_the_wrong_mark(text: str, room: int) -> None:
    """Closing marks never start a line, opening ones never end it, unless nothing but marks fits on the line."""
    row = row_of(text, em)
    costs = costs_of(row)
    found = broken(text, room) if row.atoms else ()
    for before, line in itertools.pairwise(found):
        start = before.rstrip()
        runs_of_marks = all(c in NOT_FIRST | OPENING or c.isspace() for c in start[1:]) or all(
            c in NOT_FIRST | OPENING or c.isspace() for c in line[:-1]
        )
        wrong = line[0] in CLOSING or start[-1] in OPENING
        assert not wrong or runs_of_marks or _no_break_obeys(costs, room), (text, found)


def _no_break_obeys(costs: tuple[float, ...], room: int) -> bool:
    """Whether marks stand so close that no allowed break leaves lines which fit."""
    stretch = 0
    for cost in costs:
        stretch = stretch + 1 if cost == float("inf") else 0
        if stretch >= room - 1:
            return True
    return False


@given(st.lists(st.sampled_from([*CHUNKS, "党旗", "一线", "2021年", "，", "《报》"]), max_size=40).map("".join))
def test_nothing_is_lost_or_doubled(text: str) -> None:
    """The lines together are the text, blanks at their ends apart."""
    row = row_of(text, em)
    lines = texts_of(row, balanced(row, costs_of(row), 9, fewest(row, costs_of(row), 9)))
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_the_longest_title_fits() -> None:
    """130 characters stand on the card in full; nothing is wider or higher than its room."""
    text = "习近平总书记关于统筹推进疫情防控和经济社会发展工作的重要讲话引起热烈反响，" * 4
    found = set_headline((text[:130],), (), CARD)
    assert "".join(lines_of(found)) == text[:130]
    assert found.width <= CARD.width + found.size / 2
    assert found.height <= CARD.height


@pytest.mark.parametrize(
    "text", ["疫情防控一线，" * 60, "a" * 5000, "。" * 400, "“" * 400, "党 " * 300, "《" * 3 + "报" * 900]
)
def test_what_cannot_fit_is_cut_with_dots(text: str) -> None:
    """Endless titles of any make are cut, with …… at their end, and stay within their room."""
    found = set_headline((text,), (), CARD)
    assert found.height <= CARD.height
    assert found.width <= CARD.width + found.size
    assert "".join(lines_of(found)).endswith("……")


@pytest.mark.parametrize("text", ["疫", "a", "？", "党旗"])
def test_a_short_title_is_one_line(text: str) -> None:
    """One character is set, at the largest size."""
    found = set_headline((text,), (), CARD)
    assert lines_of(found) == [text]
    assert found.size == CARD.largest


def test_many_printed_lines_that_do_not_fit_flow_together() -> None:
    """A headline of a dozen printed blanks cannot have a dozen lines; none of its words is lost."""
    printed = tuple(f"第{number}条要闻" for number in range(1, 13))
    found = set_headline(printed, (), CARD)
    assert "".join("".join(lines_of(found)).split()) == "".join(printed)
    assert found.height <= CARD.height


def test_a_line_shrinks_before_it_is_cut() -> None:
    """A long name of an exhibition is set smaller; only an endless one is cut."""
    assert lines_of(set_line("纸上战疫", Face.HEADLINE, 600, 48, 32)) == ["纸上战疫"]
    long = set_line("纸上战疫" * 4, Face.HEADLINE, 600, 48, 32)
    assert (lines_of(long), long.size) == (["纸上战疫" * 4], 36)
    assert lines_of(set_line("纸上战疫" * 9, Face.HEADLINE, 600, 48, 32))[0].endswith("……")


def test_lists_keep_names_whole() -> None:
    """As many names as fit are shown, none in part, and none wider than the card."""
    names = ("广州市委组织部", "雷神山医院", "中国人民解放军联勤保障部队", "宝妈医院", "甲" * 60, "乙")
    found = set_list(names, Face.TEXT, 34, 500, 3)
    assert all(name in names for line in lines_of(found) for name in line.split())
    assert len(found.lines) <= 3
    assert found.width <= 500


def test_marks_are_trimmed() -> None:
    """An opening mark at a line's start stands at its edge; two marks that meet share their blank halves."""
    width = faces.width
    at_start = row_of("“疫”线", lambda text: width(text, Face.HEADLINE))
    assert at_start.width() == pytest.approx(3.5, abs=0.02)
    assert row_of("《报》（一）", em).width() == pytest.approx(6 - 0.5 * 3)


def test_letters_stand_a_little_apart() -> None:
    """An eighth between Chinese and figures, as `text-autospace` has it."""
    assert row_of("近12例", em).width() == pytest.approx(1 + 1 + 1 + 2 * 0.125)
