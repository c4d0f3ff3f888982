"""Half-width marks within Chinese, set full-width where an exhibition says so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from generator.render import pages_of
from generator.render.exhibition import Hang
from generator.render.punctuation import QUOTES, WIDE, full_width
from tests.catalogue.books import book, handed_over, hang, write

SETS = {**{half: {wide} for half, wide in WIDE.items()}, **{quote: set(pair) for quote, pair in QUOTES.items()}}


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("报告,累计;确诊:好!吗?", "报告，累计；确诊：好！吗？"),
        ("10:30到会,共3,000人,增长3.5%,比分3:2.", "10:30到会，共3,000人，增长3.5%，比分3:2."),
        ("新增30例,其中APP,可查", "新增30例，其中APP，可查"),
        ("He said, yes; 10:30.", "He said, yes; 10:30."),
        ("网址https://a.cn/x?y=1,2;z:3见www.b.cn,邮箱a.b@c.cn", "网址https://a.cn/x?y=1,2;z:3见www.b.cn,邮箱a.b@c.cn"),
        ("他说.", "他说。"),
        ('他说:"好."', "他说：“好。”"),
        ("卡尔.马克思说.", "卡尔.马克思说。"),
        ("河水已经退到了堤下.村民已经回到了家里.", "河水已经退到了堤下。村民已经回到了家里。"),
        ("河水已经退到了堤下.村民已经回到了家里。", "河水已经退到了堤下.村民已经回到了家里。"),
        ("等等...", "等等..."),
        ("1.加强管理", "1.加强管理"),
        ("新冠(COVID-19)疫情(见图)", "新冠（COVID-19）疫情（见图）"),
        ("f(x)与1)加强", "f(x)与1)加强"),
        ('"双抢"和"双\'赢\'"', "“双抢”和“双‘赢’”"),
        ('三个"引号"在"这里', '三个"引号"在"这里'),
        ('说"，不对"', '说"，不对"'),
        ('5"屏幕和6"屏幕', '5"屏幕和6"屏幕'),
        ("don't说,It's", "don't说，It's"),
        ("全角，照旧。“引号”", "全角，照旧。“引号”"),
    ],
)
def test_marks_are_set_by_what_stands_beside_them(printed: str, shown: str) -> None:
    """Those of Chinese; those of numbers, words, addresses and times never, and no quote that is not surely paired."""
    assert full_width(printed) == shown


texts = st.lists(
    st.sampled_from([*"报告累计一家,.:;?!()\"'", "a", "B", "1", "0", " ", "，", "。", "“", "”", "■■", "http://a.cn/,"]),
    max_size=40,
).map("".join)


@given(texts)
def test_only_the_named_marks_change_each_into_its_own(text: str) -> None:
    """Letters, digits and blanks are the same, at the same offsets; what is set once is set."""
    shown = full_width(text)
    assert len(shown) == len(text)
    for before, after in zip(text, shown, strict=True):
        assert before == after or after in SETS[before]


@given(texts)
def test_quotes_are_set_in_pairs(text: str) -> None:
    """As many are opened as are closed."""
    shown = full_width(text)
    for pair in QUOTES.values():
        added = [shown.count(mark) - text.count(mark) for mark in pair]
        assert added[0] == added[1]


@given(st.text(st.characters(codec="ascii"), max_size=60))
def test_what_is_not_chinese_is_never_touched(text: str) -> None:
    """Not a mark of it."""
    assert full_width(text) == text


TEXT = """河水涨了,又退了
本报记者 王小明
昨日10:30,周红波到江城市视察,说:"好!"据统计(截至昨日),共3,000人.
"""


@pytest.fixture(params=["as_printed", "full_width"])
def exhibited(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Hang, Path]:
    """A small exhibition with and without the setting."""
    people = [{"id": "zhou", "name": "周红波", "status": "confirmed"}]
    shown = {"title": "试展", "punctuation": request.param}
    content = write(tmp_path / "content", {"a": TEXT}, people=people, exhibition=shown)
    return request.param, hang(content), content


def test_pages_and_catalogue_show_the_same_marks(exhibited: tuple[str, Hang, Path]) -> None:
    """The paragraph, the headline, lists, quotations on the pages of names; links stay at their words."""
    said, made, content = exhibited
    pages = {str(file.path): file.text for file in pages_of(made)}
    report, source = pages["reports/a.md"].split('<details class="source"')
    front, body = report.split("---\n", 2)[1:]
    printed, wide = "视察,说", "视察，说"
    expected = (True, False) if said == "as_printed" else (False, True)
    for text in (body, pages["people/zhou.md"], handed_over(book(content))):
        assert (printed in text, wide in text) == expected
    assert ("涨了,又" in body, "涨了，又" in body) == expected
    assert "[周红波](../people/zhou.md)" in body
    assert "10:30" in body
    assert "3,000" in body
    # What is kept and cited is as printed.
    assert printed in source
    assert "河水涨了,又退了" in front
    assert "，" not in front.split("citation")[0]
    assert ("全角" in pages["about.md"]) == (said == "full_width")


def test_letters_and_digits_are_the_same(tmp_path: Path) -> None:
    """Of every page, with the setting and without; apart from what is said of it."""
    made = {}
    for said in ("as_printed", "full_width"):
        shown = {"title": "试展", "punctuation": said}
        content = write(tmp_path / said, {"a": TEXT}, exhibition=shown)
        made[said] = {str(file.path): file.text for file in pages_of(hang(content)) if str(file.path) != "about.md"}
    assert made["as_printed"].keys() == made["full_width"].keys()
    for path, text in made["as_printed"].items():
        other = made["full_width"][path]
        assert re.sub(r"[\W_]", "", text) == re.sub(r"[\W_]", "", other), path
