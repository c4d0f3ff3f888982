"""HTML in pages written by hand: what acts goes, what says something stays, and the curator is told."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings, strategies as st
from markdown import Markdown

from generator.content.folder import Essay
from generator.essays.allowed import SILENT, TAGS, clean, faults_of
from generator.essays.markup import left_out, markup_faults
from generator.essays.references import EXTENSIONS

HOSTILE = [
    "<script>window.hit=1</script>",
    '<img src="x.png" onerror="window.hit=1">',
    '<p onclick="window.hit=1">文</p>',
    "<svg><script>window.hit=1</script></svg>",
    '<svg><a href="javascript:window.hit=1"><text>文</text></a></svg>',
    '<svg><use href="https://x.example/#a"/><animate attributeName="href" values="javascript:1"/></svg>',
    "<svg><style><img src=x.png onerror=window.hit=1></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x.png onerror=window.hit=1></style></mglyph></table></mtext></math>",
    "[文](javascript:window.hit=1)",
    "[文](JaVa&#10;Script:window.hit=1)",
    "[文]( <javascript:window.hit=1> )",
    "[文]\n\n[文]: javascript:window.hit=1",
    "<javascript:window.hit=1>",
    '<a href="data:text/html,文">文</a>',
    '# 文 {: onclick="window.hit=1" }',
    '文\n{: style="position:fixed" onmouseover=hit }',
    '<iframe src="https://x.example/"></iframe>',
    "![文](https://x.example/p.png)",
    "![文](//x.example/p.png)",
    '<img src="\\\\x.example\\p.png">',
    '<img src="x.png" srcset="x.png 1x, https://x.example/p.png 2x">',
    '<picture><source srcset="https://x.example/p.png"><img src="x.png"></picture>',
    "<style>body{display:none}</style>",
    '<link rel="stylesheet" href="https://x.example/a.css">',
    '<meta http-equiv="refresh" content="0;url=https://x.example">',
    '<base href="https://x.example/">',
    '<form action="https://x.example"><input name="a"><button>文</button></form>',
    '<object data="x"></object><embed src="x">',
    '<noscript><p title="</noscript><img src=x.png onerror=window.hit=1>"></noscript>',
    '<template><img src="x.png" onerror="window.hit=1"></template>',
    '<video src="https://x.example/v.mp4" autoplay></video>',
    '<svg><rect fill="url(https://x.example/#a)"/></svg>',
]
HARMLESS = [
    '<div class="note" id="n1" lang="en">文</div>',
    "<details open><summary>题</summary>文</details>",
    "<ruby>漢<rp>（</rp><rt>hàn</rt><rp>）</rp></ruby>",
    '<figure><picture><source srcset="a.webp"><img src="a.png" alt="文"></picture><figcaption>文</figcaption></figure>',
    '<abbr title="文">字</abbr> H<sub>2</sub>O x<sup>2</sup> <del>甲</del><ins>乙</ins> <kbd>A</kbd> <mark>丙</mark>',
    '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>',
    '<table><thead><tr><th scope="col">甲</th></tr></thead><tbody><tr><td colspan="2">乙</td></tr></tbody></table>',
    '<a href="https://example.org/" hreflang="en">文</a> <a href="mailto:a@b.org">信</a> <a href="../x/#p1">页</a>',
    '<ol start="3"><li value="5">文</li></ol>',
    '<svg viewBox="0 0 2 2" role="group" aria-label="图"><g transform="scale(0.5)"><path d="M0 0"></path></g></svg>',
    '<svg><a class="place" href="../x/"><title>甲</title><text x="50%" text-anchor="end">甲</text></a></svg>',
]


def html_of(text: str) -> str:
    """A page as the site sets it."""
    return Markdown(extensions=list(EXTENSIONS)).convert(text)


class Acts(HTMLParser):
    """Collects what could act or ask another host for something."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note it."""
        if tag not in TAGS:
            self.found.append(tag)
        for name, value in attrs:
            said = "".join((value or "").split()).replace("\\", "/").lower()
            if name.startswith("on") or name == "style" or "script:" in said or said.startswith("data:"):
                self.found.append(f"{name}={said}")
            if (name != "href" or tag != "a") and "//" in said:
                self.found.append(f"{name}={said}")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_acts_is_taken_out_and_said(text: str) -> None:
    """Of the finished page nothing acts; the curator hears of it; what the Markdown can lose, it has lost."""
    page = f"首\n\n{text}\n\n尾"
    cleaned = clean(html_of(page))
    assert Acts(cleaned).found == []
    assert "首" in cleaned
    assert "尾" in cleaned
    faults = markup_faults((Essay("pages/a.md", page),))
    assert faults
    assert {(fault.location.file, fault.code, fault.level.value) for fault in faults} == {
        ("pages/a.md", "not-allowed", "warning")
    }
    assert Acts(clean(html_of(left_out(page)))).found == []


@pytest.mark.parametrize("text", HARMLESS)
def test_what_says_something_stays(text: str) -> None:
    """All of it, but for how it is written."""
    assert clean(text) == text.replace(" open>", ' open="">')
    assert faults_of(text) == ()
    assert left_out(text) == text


def test_a_problem_says_what_and_where() -> None:
    """Each at its line; code is no HTML."""
    text = "# 题\n\n`<script>`\n\n<script>a()</script>\n\n<p onclick='a'>文</p>\n\n<script>b()</script>\n"
    said = [(fault.location.line, fault.message) for fault in markup_faults((Essay("pages/a.md", text),))]
    assert said == [
        (5, "<script> is not allowed in a page, and was left out; take it out of the file"),
        (7, "onclick of <p> is not allowed in a page, and was left out; take it out of the file"),
        (9, "<script> is not allowed in a page, and was left out; take it out of the file"),
    ]


def test_the_words_of_a_picture_from_elsewhere_stay() -> None:
    """Its alternative text, and nothing that a browser would show as broken."""
    assert clean(html_of("![一座桥](https://x.example/p.png)")) == "<p>一座桥</p>"
    assert left_out("![一座桥](https://x.example/p.png)") == "一座桥"
    assert clean('<img src="//x" alt="&lt;script>">') == "&lt;script&gt;"


def test_alignment_of_cells_is_no_fault() -> None:
    """Python-Markdown writes it as a style, which the pages' policy stops; the curator did nothing wrong."""
    assert markup_faults((Essay("pages/a.md", "|甲|乙|\n|:-|-:|\n|1|2|\n"),)) == ()


def test_silent_elements_are_not_allowed() -> None:
    """The cleaner refuses lists that contradict each other."""
    assert not TAGS & SILENT


@given(
    st.lists(
        st.sampled_from([*"<>&\"'/= \n甲a", "<b>", "</b>", "<script>", "</script>", "onx=1", "<svg>", "<a href="]),
        max_size=60,
    ).map("".join)
)
@settings(max_examples=300, deadline=None)
def test_no_html_gets_past(html: str) -> None:
    """Whatever is thrown at it, nothing that acts remains; cleaning again changes nothing."""
    cleaned = clean(html)
    assert Acts(cleaned).found == []
    assert clean(cleaned) == cleaned


@given(st.lists(st.sampled_from([*"[]|#!`*_()-+. \n甲乙", "[[", "]]"]), max_size=60).map("".join))
@settings(max_examples=200, deadline=None)
def test_markdown_without_html_is_left_alone(text: str) -> None:
    """Nothing of it is lost."""
    assert left_out(text) == text
