"""Headlines in lists: the lines of the print hold together, and break between words only."""

from __future__ import annotations

import pytest

from generator.render.headline import SHORTEST_REST, held_lines, may_break


def test_each_printed_line_is_a_piece() -> None:
    """Both stand on one line of the page where there is room, else each on its own."""
    assert held_lines(["洪水退去", "东桥镇连夜清淤"]) == (
        '<span class="line">洪水退去</span> <span class="line">东桥镇连夜清淤</span>'
    )


def test_a_short_headline_of_one_line_is_bare() -> None:
    """There is nothing to hold together."""
    assert held_lines(["洪水退去"]) == "洪水退去"


def test_what_is_printed_never_acts() -> None:
    """Marks of Markdown and HTML in a headline show."""
    assert held_lines(["洪水*退去*", "<b>清淤"]) == (
        '<span class="line">洪水\\*退去\\*</span> <span class="line">&lt;b>清淤</span>'
    )


@pytest.mark.parametrize(
    "line", ["党旗在防控一线高高飘扬", "一段说防汛的队伍连夜出发", "湖北黄冈发热人员主动就诊可得奖励"]
)
def test_no_line_ends_with_a_rest_of_one_word(line: str) -> None:
    """A headline may break, but leaves no last line of two characters."""
    breaks = may_break(line, [(0, len(line))])
    assert breaks
    assert max(breaks) <= len(line) - SHORTEST_REST
