from __future__ import annotations

import pytest

from generator.catalogue.essay import blocks_of, titled


def words(block: dict[str, object]) -> str:
    """The words of a block, those of a table cell by cell."""
    if block["kind"] == "table":
        rows = block["rows"]
        assert isinstance(rows, list)
        return "|".join("".join(run["t"] for run in cell) for row in rows for cell in row["cells"])
    runs = block["runs"]
    assert isinstance(runs, list)
    return "".join(run if isinstance(run, str) else run.get("t", "\n") for run in runs)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("一段。\n\n两段。", [("p", "一段。"), ("p", "两段。")]),
        ("- 甲\n- 乙\n    1. 丙\n    2. 丁", [("item", "甲"), ("item", "乙"), ("item", "丙"), ("item", "丁")]),
        ("> 引文", [("p", "引文")]),
        ("| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |", [("table", "甲|乙|丙|丁")]),
        ("一*二*三**四**`五`", [("p", "一二三四五")]),
        ("```\na  b\n```", [("pre", "a  b\n")]),
        ("<div>裸 <b>HTML</b></div>\n\n后文", [("p", "裸 HTML"), ("p", "后文")]),
        ("![照片上是什么](a.jpg)", [("p", "照片上是什么")]),
        ("---\ntemplate: text.html\n---\n\n正文", [("p", "正文")]),
        ("<details><summary>摘要</summary>里面</details>", [("p", "摘要里面")]),
        ("术语\n:   解释", [("dt", "术语"), ("dd", "解释")]),
        ("<script>x()</script>正文", [("p", "正文")]),
    ],
)
def test_nothing_of_an_essay_is_lost(source: str, expected: list[tuple[str, str]]) -> None:
    """Every kind of block that Markdown has comes with its words; what has no kind of its own comes as text."""
    assert [(block["kind"], words(block)) for block in blocks_of(source)] == expected


def test_headings_go_down_without_a_gap() -> None:
    """PDF/UA knows no heading two levels below the last: #### after # is one level down."""
    blocks = blocks_of("# 前言\n\n#### 甲\n\n##### 乙\n\n## 丙")
    assert [block.get("depth") for block in blocks] == [None, 2, 3, 2]


def test_the_first_heading_is_the_title() -> None:
    """Its words head the foreword; an essay without one has none."""
    title, rest = titled(blocks_of("# 前言\n\n正文"))
    assert ([run["t"] for run in title], len(rest)) == (["前言"], 1)
    assert titled(blocks_of("正文"))[0] == []


def test_numbers_and_depths_of_items() -> None:
    """Ordered lists count; lists within lists are deeper; a second paragraph has no mark."""
    blocks = blocks_of("1. 甲\n\n    续\n\n2. 乙\n\n    - 丙\n")
    assert [(b["marker"], b["depth"]) for b in blocks] == [("1.", 1), ("", 1), ("2.", 1), ("·", 2)]


def test_only_addresses_that_a_book_can_follow_are_links() -> None:
    """A relative link leads to a page of the site, which a book is not: its words stay."""
    runs = blocks_of("[站内](../about.md) [站外](https://example.org/)")[0]["runs"]
    assert isinstance(runs, list)
    assert [(run["t"], run.get("href")) for run in runs] == [
        ("站内", None),
        (" ", None),
        ("站外", "https://example.org/"),
    ]
