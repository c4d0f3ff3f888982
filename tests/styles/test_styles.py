"""One style sheet for the site: everything that its pages can meet, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import tinycss2

from generator.styles.bundle import bundle
from generator.styles.names import names_in
from generator.styles.prune import UnreadableError, pruned

PAGE = '<body class="page wide"><p id="p1" lang="zh">字<a href="x">名</a></p><svg><linearGradient/></svg></body>'
NAMES = names_in([PAGE], ['root.dataset.textSize = "large"; row.classList.add("is-open");'])


def _pruned(sheet: str, *asked: str) -> str:
    return pruned({"a.css": sheet}, NAMES, asked).replace("\n", "")


@pytest.mark.parametrize(
    "rule",
    [
        ".page p{color:red}",
        "#p1>a{color:red}",
        "P{color:red}",
        "[href]:hover{color:red}",
        "*{color:red}",
        ":root{color:red}",
        "::selection{color:red}",
        "a:not(.gone){color:red}",
        "a:nth-child(2n + 1){color:red}",
        ":is(.gone,p) a{color:red}",
        ".is-open p{color:red}",
        '[data-text-size="large"] p{color:red}',
        "linearGradient{color:red}",
        "@media print{p{color:red}}",
        "@media (width<=48rem){@supports (display:grid){p{color:red}}}",
        "@page{margin:2cm;@bottom-center{content:counter(page)}}",
        "@font-face{font-family:X;src:url(x.woff2)}",
        '.page::before{content:"a ;  b /* c */ }"}',
        "p{width:calc(1px + 2px)}",
        "p{--own:1;width:var(--own)}",
        ".page .wide,p{color:red}",
        "p{background:url(data:image/svg+xml;charset=utf-8,x)}",
    ],
)
def test_what_a_page_can_meet_stays_as_it_is(rule: str) -> None:
    """To the character: these rules are written as tightly as the bundle is."""
    assert _pruned(rule) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        ".page .gone p{color:red}",
        "#gone,table{color:red}",
        "[data-gone]{color:red}",
        ":is(.gone,table) a{color:red}",
        "p:has(.gone){color:red}",
        "@media print{.gone{color:red}}",
        "p{--unused:1}",
        "p{--a:var(--b);--b:1}",
        "p{}",
        '@charset "UTF-8";',
        "/* said to people */",
    ],
)
def test_what_none_can_meet_goes(rule: str) -> None:
    """With the conditions around it, and with the custom properties that only it asked for."""
    assert _pruned(rule) == ""


def test_one_selector_of_several_stays_without_the_others() -> None:
    """In its place, with all that is declared."""
    assert _pruned(".gone , .page  >  p /* why */ { color : red ; /* why */ margin: 0  1px }") == (
        ".page > p{color : red;margin: 0 1px}"
    )


def test_custom_properties_that_scripts_ask_for_stay() -> None:
    """A script reads them by their names."""
    assert _pruned("p{--read:1}", "--read") == "p{--read:1}"


@pytest.mark.parametrize("sheet", ["p { color: red", ".page { --x: { a: b } } p{color:red}", "p{color:red;;}"])
def test_what_comes_out_reads_as_what_went_in(sheet: str) -> None:
    """Unclosed or odd, as a browser would read it; and once more it is the same."""
    once = _pruned(sheet)
    assert "color: red" in once or "color:red" in once
    assert pruned({"a.css": once}, NAMES).replace("\n", "") == once
    assert not [each for each in tinycss2.parse_stylesheet(once) if each.type == "error"]


@pytest.mark.parametrize(("sheet", "said"), [("p{}\n@import 'x.css';", "a.css:2: @import"), ("p{}\n\n.x", "a.css:3: ")])
def test_what_cannot_be_bundled_is_said_with_its_line(sheet: str, said: str) -> None:
    """The build stops and leaves the site as it was."""
    with pytest.raises(UnreadableError) as raised:
        _pruned(sheet)
    assert str(raised.value).startswith(said)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two pages, one in a folder, and two sheets; another host's sheet and the fonts' are not ours to bundle."""
    for name, text in {
        "assets/css/a.css": "p { color: red } .gone { color: blue }",
        "assets/stylesheets/base.css": "p { margin: 0 }",
        "assets/fonts/fonts.css": "@font-face { font-family: X }",
        "index.html": _page(""),
        "people/x/index.html": _page("../../"),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _page(root: str) -> str:
    sheets = ("assets/stylesheets/base.css", "assets/fonts/fonts.css", "assets/css/a.css")
    links = "\n  ".join(f'<link rel="stylesheet" href="{root}{sheet}">' for sheet in sheets)
    return f"<html><head>{links}</head><body><p>字</p></body></html>"


def test_every_page_links_the_one_sheet_and_the_others_go(site: Path) -> None:
    """In the order in which the pages linked them, from where each page lies."""
    bundle(site)
    sheet = next((site / "assets" / "css").iterdir())
    assert [file.name for file in site.rglob("*.css")].count("fonts.css") == 1
    assert sorted(file.name for file in site.rglob("*.css")) == [sheet.name, "fonts.css"]
    assert sheet.read_text(encoding="utf-8").splitlines()[1:] == ["p{margin: 0}", "p{color: red}"]
    for page, root in (("index.html", ""), ("people/x/index.html", "../../")):
        text = (site / page).read_text(encoding="utf-8")
        assert text.index(f'href="{root}assets/css/{sheet.name}"') < text.index(f'href="{root}assets/fonts/fonts.css"')
        assert text.count("stylesheet") == 2


def test_a_site_that_is_bundled_is_bundled_again_to_the_same(site: Path) -> None:
    """Plain MkDocs may call twice."""
    bundle(site, "展")
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    bundle(site, "展")
    assert {file.name: file.read_bytes() for file in site.rglob("*.html")} == {
        file.name: text for file, text in before.items() if file.suffix == ".html"
    }


@pytest.mark.parametrize("title", ["纸上战疫", 'a "b" \\ </style>\n{}', "）；}"])
def test_printed_sheets_bear_the_title(site: Path, title: str) -> None:
    """To the letter, as one string of CSS, whatever stands in it."""
    bundle(site, title)
    sheet = next((site / "assets/css").glob("exhibition-*.css")).read_text(encoding="utf-8")
    rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    box = next(rule for rule in rules if getattr(rule, "at_keyword", "") == "page" and "top-left" in rule.serialize())
    strings = [getattr(token, "value", "") for token in _tokens(box.content) if getattr(token, "type", "") == "string"]
    assert strings[0] == title
    assert "</" not in sheet


def _tokens(tokens: Iterable[object]) -> Iterator[object]:
    for token in tokens:
        yield token
        yield from _tokens(getattr(token, "content", None) or ())
