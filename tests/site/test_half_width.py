"""Half-width marks within Chinese stand at the word that they close."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from generator.site.half_width import set_apart


def _m(mark: str) -> str:
    return f'<span class="mark">{mark}</span>'


@pytest.mark.parametrize(
    ("html", "as_set"),
    [
        ("<p>报告,累计</p>", f"<p>报告{_m(',')}累计</p>"),
        ('<p><a href="x,y">广州</a>,再次;</p>', f'<p><a href="x,y">广州</a>{_m(",")}再次{_m(";")}</p>'),
        ("<p>3,000人, 10:30</p>", f"<p>3,000人{_m(',')} 10:30</p>"),
        ("<svg><text>报告,累计</text></svg><p>好!</p>", f"<svg><text>报告,累计</text></svg><p>好{_m('!')}</p>"),
        ('<ol class="lines"><li>报告,累计</li></ol>', '<ol class="lines"><li>报告,累计</li></ol>'),
        ('<pre class="table">甲,乙</pre>', '<pre class="table">甲,乙</pre>'),
        ("<p>阿·克,A·B</p>", f"<p>阿{_m('·')}克{_m(',')}A·B</p>"),
        ("<p>全,角,记号</p>".replace(",", "，"), "<p>全，角，记号</p>"),
    ],
)
def test_marks_after_chinese_are_set_apart(html: str, as_set: str) -> None:
    """In running text only, and only after a Chinese character; attributes and drawings are left as they are."""
    assert set_apart(html) == as_set


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "<svg>", "</svg>", "报", "告,", ";", "·", "a", "&amp;", " "]),
        max_size=25,
    )
)
def test_nothing_else_changes(pieces: list[str]) -> None:
    """Without the added elements the page is what it was."""
    html = "".join(pieces)
    assert re.sub(r'<span class="mark">(.)</span>', r"\1", set_apart(html)) == html
