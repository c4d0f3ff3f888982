from __future__ import annotations

import os

import pytest

from generator.preview.serve import follow_once
from generator.preview.standing import Standing
from generator.site.build import build
from tests.preview.desk import OPTIONS, PEOPLE, Desk

FLOOD = "reports/flood/index.html"
BAR = '<div class="preview-broken" role="alert">'
BEFORE = "这里显示的是出错之前的样子"


def _follow(desk: Desk, before: Standing | None = None) -> Standing:
    return follow_once(desk.project, OPTIONS, before)


def _page(standing: Standing, address: str = FLOOD) -> str:
    page = standing.page(address)
    assert page is not None
    return page


@pytest.mark.parametrize(
    ("file", "broken", "said"),
    [
        ("content/people.yml", "- {id: a, name: [甲\n", "content/people.yml:"),
        ("content/people.yml", "- {id: a, display: withheld, name: 甲: 乙}\n", "content/people.yml:"),
        ("content/reports/flood.yml", "source: {date: 2019\n", "content/reports/flood.yml:"),
        ("content/exhibition.yml", "title: '清河\n", "content/exhibition.yml:"),
        ("theme/report.html", '{% extends "main.html" %}\n{% block content %}\n{% if %}', "theme/report.html:3"),
        ("mkdocs.yml", "site_name: [", "mkdocs.yml:1"),
    ],
)
def test_a_broken_file_leaves_the_last_good_pages_until_it_is_mended(
    desk: Desk, file: str, broken: str, said: str
) -> None:
    """Over them a bar says which file and line; it goes when the file is as it was."""
    good = _follow(desk)
    whole = _page(good)
    assert BAR not in whole
    at = desk.home / file
    kept = at.read_text(encoding="utf-8")
    at.write_text(broken, encoding="utf-8")
    desk.edit("content/reports/flood.txt", "河水退了", "洪水退了")
    stale = _follow(desk, good)
    assert stale.epoch > good.epoch
    page = _page(stale)
    assert "河水退了" in page
    assert BAR in page
    assert f"<code>{said}" in page
    assert BEFORE in page
    assert said in _page(stale, "todo/index.html")
    at.write_text(kept, encoding="utf-8")
    mended = _page(_follow(desk, stale))
    assert BAR not in mended
    assert "洪水退了" in mended


def test_what_is_broken_from_the_start_is_said_on_an_empty_page(desk: Desk) -> None:
    """At any address, with the file and the line; it comes alive when the file is mended."""
    desk.write("people.yml", "- {id: a, name: [甲\n")
    first = _follow(desk)
    for address in ("index.html", FLOOD):
        page = _page(first, address)
        assert "content/people.yml:" in page
        assert BEFORE not in page
        assert "/-/preview.js" in page
    assert "/-/preview.js" in first.not_found()
    desk.write("people.yml", PEOPLE)
    assert "河水退了" in _page(_follow(desk, first))


def test_a_template_that_fails_shows_the_last_good_page_and_where(desk: Desk) -> None:
    """Only pages that it sets have the bar; one that was never shown is empty but for it."""
    good = _follow(desk)
    _page(good)
    desk.edit("theme/report.html", '<article class="exhibit"', '<article {{ meta.title.nothing() }} class="exhibit"')
    standing = _follow(desk, good)
    page = _page(standing)
    assert "河水退了" in page
    assert "theme/report.html:" in page
    assert BEFORE in page
    fresh = _page(standing, "reports/harvest/index.html")
    assert "theme/report.html:" in fresh
    assert BEFORE not in fresh
    assert BAR not in _page(standing, "index.html")


def test_a_style_that_a_build_would_refuse_is_said_over_pages_that_follow(desk: Desk) -> None:
    """Browsers pass over what is no CSS: the edit of a text shows all the same."""
    good = _follow(desk)
    desk.edit("theme/assets/css/report.css", ".exhibit {", "@import 'a.css';\n.exhibit {")
    desk.edit("content/reports/flood.txt", "河水退了", "洪水退了")
    page = _page(_follow(desk, good))
    assert "theme/assets/css/report.css:" in page
    assert "洪水退了" in page
    assert BEFORE not in page


def test_a_deleted_text_has_no_page_until_it_comes_back(desk: Desk) -> None:
    """The address leads nowhere meanwhile, on a page that loads itself again."""
    good = _follow(desk)
    text = desk.content / "reports" / "harvest.txt"
    kept = text.read_bytes()
    text.unlink()
    without = _follow(desk, good)
    assert without.page("reports/harvest/index.html") is None
    assert "/-/preview.js" in without.not_found()
    text.write_bytes(kept)
    assert "秋粮入库" in _page(_follow(desk, without), "reports/harvest/index.html")


def test_a_content_folder_that_is_gone_is_waited_for(desk: Desk) -> None:
    """As when a disk is taken out, or a folder renamed and named back."""
    good = _follow(desk)
    elsewhere = desk.content.rename(desk.home / "elsewhere")
    standing = follow_once(good.project, OPTIONS, good)
    assert "河水退了" in _page(standing)
    assert BAR in _page(standing)
    elsewhere.rename(desk.content)
    assert BAR not in _page(follow_once(good.project, OPTIONS, standing))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_file_leaves_the_last_good_pages(desk: Desk) -> None:
    """A text whose permissions are wrong does not take its pages away."""
    good = _follow(desk)
    text = desk.content / "reports" / "flood.txt"
    text.chmod(0)
    page = _page(_follow(desk, good))
    text.chmod(0o644)
    assert "河水退了" in page
    assert "content/reports/flood.txt:1" in page


def test_problems_stand_beside_what_they_concern_and_in_the_list(desk: Desk) -> None:
    """At the paragraph, at the page of the name, each linked from the list, counted in the masthead."""
    desk.edit("content/reports/flood.yml", "sic: 昨日", "sic: 明日")
    desk.edit("content/people.yml", "name: 张德顺", "name: 张德顺\n  rolls: []")
    standing = _follow(desk)
    count = len(standing.problems)
    harvest, person = "reports/harvest/index.html", "people/zhang-deshun/index.html"
    flood, harvest, person, listed = (_page(standing, a) for a in (FLOOD, harvest, person, "todo/index.html"))
    assert f'<a class="preview-todo" href="/todo/">待办 {count}</a>' in flood
    note = flood.index("content/reports/flood.yml:6")
    assert flood.index("</details>", note) + len("</details>") == flood.index('<p id="p1"')
    assert "content/people.yml:6" in person
    assert 'class="preview-note"' not in _page(standing, "people/wang-jianguo/index.html")
    for number in range(1, count + 1):
        assert f"#todo-{number}" in listed
        assert sum(f'id="todo-{number}"' in page for page in (flood, harvest, person)) == 1
    assert f"{count}件待办" in listed


def test_broken_links_of_an_essay_show_on_it(desk: Desk) -> None:
    """What a build says of links and anchors, the page says that holds them."""
    desk.edit("content/pages/foreword.md", "flood.md#p1", "flood.md#p99")
    desk.edit("content/pages/foreword.md", "两篇报道", "[两篇](../reports/nothing.md)报道")
    page = _page(_follow(desk), "pages/foreword/index.html")
    assert "#p99" in page
    assert "nothing.md" in page
    assert page.count("nothing.md 无效，没有 reports/nothing.md 这个文件") == 1


def test_the_list_speaks_the_language_of_the_exhibition(desk: Desk) -> None:
    """In traditional characters, and in English; so do the things to be done."""
    desk.edit("content/exhibition.yml", "names: all", "names: all\nlanguage: zh-Hant")
    standing = _follow(desk)
    assert "待辦 2" in _page(standing)
    assert "上下文定不下來" in _page(standing, "todo/index.html")
    desk.edit("content/exhibition.yml", "zh-Hant", "en")
    standing = _follow(desk)
    assert "To do 2" in _page(standing)
    assert "nothing near by decides it" in _page(standing, "todo/index.html")


def test_with_nothing_to_do_the_list_says_so(desk: Desk) -> None:
    """And the line of the masthead counts none."""
    for name in ("flood", "harvest"):
        desk.edit(f"content/reports/{name}.txt", "石桥镇", "镇")
    standing = _follow(desk)
    assert standing.problems == ()
    assert "没有待办的事。" in _page(standing, "todo/index.html")


def test_nothing_of_the_preview_is_in_a_built_site(desk: Desk) -> None:
    """No note, no list, no script of it, however wrong the content is."""
    desk.edit("content/people.yml", "name: 张德顺", "name: 张德顺\n  rolls: []")
    _page(_follow(desk))
    build(desk.project, OPTIONS)
    files = [file for file in desk.project.out.rglob("*") if file.is_file()]
    assert not [file for file in files if "todo" in file.parts or "preview" in file.name]
    texts = [file for file in files if file.suffix in {".html", ".css", ".js", ".xml", ".txt"}]
    assert texts
    for file in texts:
        text = file.read_text(encoding="utf-8")
        for mark in ("preview-note", "preview-todo", "preview-broken", "/-/", "unknown-key", "待办"):
            assert mark not in text, f"{mark} in {file}"
