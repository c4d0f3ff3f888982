"""Where a headline may break: between words, and as print allows it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from generator.lexicon.breaks import NOT_FIRST, NOT_LAST, between_words


def _pieces(text: str) -> list[str]:
    cuts = [0, *between_words(text), len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("群众干部一起植树", ["群众", "干部", "一起", "植树"]),
        ("十年的努力", ["十年的努力"]),
        ("他说：“再来一次”", ["他说：", "“再来一次”"]),
        ("ABC公司成立", ["ABC", "公司", "成立"]),
        ("", [""]),
    ],
)
def test_lines_break_between_words(text: str, pieces: list[str]) -> None:
    """Never within a word, not before 的, not between a mark and what it closes or opens."""
    assert _pieces(text) == pieces


@given(st.text("党旗一线，。“”《》（）ab12的在战疫·—…", max_size=30))
def test_no_line_begins_or_ends_with_a_wrong_mark(text: str) -> None:
    """避头尾 holds whatever a headline is made of, and nothing is lost."""
    pieces = _pieces(text)
    assert "".join(pieces) == text
    assert all(piece[0] not in NOT_FIRST for piece in pieces[1:])
    assert all(piece[-1] not in NOT_LAST for piece in pieces[:-1])
