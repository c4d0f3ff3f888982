"""Width, case, script and blanks make no difference; everything else does."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from generator.folding import fold, variants


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("疫 情\n防\u3000控", "疫情防控"),
        ("廣州「荔灣」區", '广州"荔湾"区'),
        ("ＰＣＲ检测", "pcr检测"),
        ("２０２１年，", "2021年,"),
        ("达嗨•伊斯巴利达夫", "达嗨·伊斯巴利达夫"),
        ("零\u200b宽\ufeff", "零宽"),
    ],
)
def test_alike(one: str, other: str) -> None:
    """What print takes for one another is one."""
    assert fold(one) == fold(other) == other


@pytest.mark.parametrize(("one", "other"), [("荔湾", "荔弯"), ("5月21日", "5月2日1"), ("。", "，"), ("干", "千")])
def test_not_alike(one: str, other: str) -> None:
    """Other characters, another order and another mark are something else."""
    assert fold(one) != fold(other)


@given(st.text(), st.text())
def test_character_by_character(one: str, other: str) -> None:
    """What stands beside a character changes nothing, and folding again does not."""
    assert fold(one + other) == fold(one) + fold(other)
    assert fold(fold(one)) == fold(one)


def test_variants_of_known_characters_alone() -> None:
    """The browser gets the pairs that can matter in these texts."""
    pairs = variants("广湾")
    both = dict(zip(pairs[::2], pairs[1::2], strict=True))
    assert both["廣"] == "广"
    assert both["灣"] == "湾"
    assert set(both.values()) <= {"广", "湾"}
