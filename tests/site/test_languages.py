"""Where a page that speaks English speaks Chinese, it says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st
from justhtml import JustHTML

from generator.characters import script_of
from generator.site.build import Options, build
from generator.site.languages import CHINESE, LEFT_ALONE, marked
from generator.site.project import find_project
from tests.pipeline.tiny import tiny_exhibition

TAGS = re.compile(r"<[^>]*>")


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p>三亚</p>", '<p lang="zh-Hans">三亚</p>'),
        (
            '<p class="a"><a href="x">三亚</a>，2022年</p>',
            '<p lang="zh-Hans" class="a"><a href="x">三亚</a>，2022年</p>',
        ),
        ("<p>in 《新快报》, 2021</p>", '<p>in <span lang="zh-Hans">《新快报》</span>, 2021</p>'),
        ("<p>from “变异毒株”</p>", '<p>from <span lang="zh-Hans">“变异毒株”</span></p>'),
        ("<p>by <b>杨洋</b></p>", '<p>by <b lang="zh-Hans">杨洋</b></p>'),
        ("<p>12 reports</p>", "<p>12 reports</p>"),
        ("<ul><li>廣州<li>A</ul>", '<ul><li><span lang="zh-Hant">廣州</span><li>A</ul>'),
        ('<p lang="ja">東京</p>', '<p lang="ja">東京</p>'),
        ("<p>三亚 &amp; 海口</p>", '<p lang="zh-Hans">三亚 &amp; 海口</p>'),
        ("<head><title>三亚</title></head>", "<head><title>三亚</title></head>"),
        ("<script>var a = '三亚';</script>", "<script>var a = '三亚';</script>"),
        ("<select><option>三亚</option></select>", '<select lang="zh-Hans"><option>三亚</option></select>'),
        ("<select><option>A</option><option>三亚 B</option></select>",) * 2,
        ("<svg><text>三亚 3</text></svg>", '<svg lang="zh-Hans"><text>三亚 3</text></svg>'),
        ("<svg><text>in 三亚</text></svg>", '<svg><text>in <tspan lang="zh-Hans">三亚</tspan></text></svg>'),
        ('<p>A<br>三亚<img alt="三亚"></p>', '<p>A<br><span lang="zh-Hans">三亚</span><img alt="三亚"></p>'),
        ("<p>A <!-- 三亚 --></p>", "<p>A <!-- 三亚 --></p>"),
    ],
)
def test_chinese_is_marked(html: str, said: str) -> None:
    """As widely as nothing else stands there, in the script that it is written in."""
    assert marked(html, "en") == said


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_a_chinese_page_stays_as_it_is(language: str) -> None:
    """There it is the page's own language."""
    assert marked("<p>by 杨洋</p>", language) == "<p>by 杨洋</p>"


@given(st.lists(st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<br>", "<svg>", "</svg>", "三亚", "A ", "，", "“1”"])))
def test_no_character_changes(pieces: list[str]) -> None:
    """Whatever the HTML, its text stays, and what is marked twice stays as it was."""
    html = "".join(pieces)
    once = marked(html, "en")
    assert TAGS.sub("", once) == TAGS.sub("", html)
    assert marked(once, "en") == once


def test_a_whole_exhibition(tmp_path: Path) -> None:
    """Of an English exhibition no Chinese word that is shown goes unmarked, and no label is Chinese."""
    tiny_exhibition(tmp_path / "content")
    said = tmp_path / "content" / "exhibition.yml"
    said.write_text(f"{said.read_text(encoding='utf-8')}\nlanguage: en\n", encoding="utf-8")
    build(find_project(tmp_path / "content", tmp_path / "site"), Options(catalogue=False))
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert '<html lang="en"' in html
        assert [words for words in _unmarked(JustHTML(html, sanitize=False).root) if CHINESE.search(words)] == [], page


def _unmarked(node: Any) -> Iterator[str]:  # noqa: ANN401 - a parser's node
    """The texts of a page that are read, and stand in no element of which a language is said but the page."""
    for child in node.children or ():
        if child.name == "#text":
            yield child.data or ""
        elif child.name == "html" or not (child.name in LEFT_ALONE or "lang" in (child.attrs or {})):
            yield from _unmarked(child)


def test_a_report_in_the_other_script(tmp_path: Path) -> None:
    """Among pages in traditional characters a report in simplified ones says so, as a whole."""
    tiny_exhibition(tmp_path / "content")
    said = tmp_path / "content" / "exhibition.yml"
    said.write_text(f"{said.read_text(encoding='utf-8')}\nlanguage: zh-Hant\n", encoding="utf-8")
    build(find_project(tmp_path / "content", tmp_path / "site"), Options(catalogue=False))
    page = (tmp_path / "site" / "reports" / "flood" / "index.html").read_text(encoding="utf-8")
    assert '<article class="exhibit" lang="zh-Hans"' in page


@pytest.mark.parametrize(
    ("text", "script"),
    [("廣州報導", "zh-Hant"), ("广州报道", "zh-Hans"), ("abc", "zh-Hans"), ("", "zh-Hans")],
)
def test_scripts(text: str, script: str) -> None:
    """Told by the characters that have a simplified form."""
    assert script_of(text) == script
