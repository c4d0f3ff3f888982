"""The wording for the tagger, and the way back; sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from generator.recognise.plain import plain
from generator.recognise.sentences import sentences


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("本报记者 杨 洋", "本报记者 杨洋"),
        ("记者 李小明 毕志毅", "记者 李小明 毕志毅"),
        ("有 72 岁", "有72岁"),
        ("卡尔•马克思", "卡尔·马克思"),
        ("花蓮縣", "花莲县"),
        ("梁 喻 摄", "梁喻 摄"),
        ("退役军人向　阳蹲下身子", "退役军人向阳蹲下身子"),
        ("问话的人叫卓 尔。”卓 尔说，天黑了", "问话的人叫卓尔。”卓尔说，天黑了"),
        ("（文 张小明）", "（文 张小明）"),
    ],
)
def test_wording(printed: str, text: str) -> None:
    """Names set wide are closed, dividing blanks stay, characters are simplified."""
    assert plain(printed).text == text


@given(st.text("杨洋 　摄72a·•蓮，\n", max_size=40))
def test_every_character_leads_back_to_the_print(printed: str) -> None:
    """Offsets rise, and a span's ends are the printed characters at its ends."""
    wording = plain(printed)
    assert list(wording.offsets) == sorted(set(wording.offsets))
    for position in range(len(wording.text)):
        start, end = wording.printed(position, position + 1)
        assert end == start + 1
        assert wording.position(start) == position


@given(st.text("王说，。！？“”（）；\n 、a", max_size=400))
def test_sentences_tile_the_text(text: str) -> None:
    """One after the other they are the text, and none is empty."""
    spans = list(sentences(text))
    assert "".join(text[a:b] for a, b in spans) == text
    assert all(a < b for a, b in spans)


def test_what_stands_in_quotes_stays_together() -> None:
    """A short quotation is not cut at its own full stop."""
    text = "“不行！我去。”他回答。第二句。"
    assert [text[a:b] for a, b in sentences(text)] == ["“不行！我去。”", "他回答。", "第二句。"]
