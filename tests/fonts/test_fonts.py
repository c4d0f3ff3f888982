from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.fonts.cascade import UNSET, Cascade
from generator.fonts.cut import CutStore, available, cut
from generator.fonts.faces import LABELS, REST, SANSES, STYLES, TEXT, TRADITIONAL
from generator.fonts.furnish import furnish
from generator.fonts.sheet import ranges
from generator.fonts.usage import usage_of

RULE = re.compile(r'font-family:"([^"]+)";font-weight:(\d+);.*?url\("([^"]+)"\).*?unicode-range:([^}]+)}')
STYLE = ":root { font: 400 1rem var(--serif) } h1 { font: 900 2rem var(--sans) } .note { font: 400 1rem var(--sans) }"
# A rare character of plane 3, an emoji, a private one and a control picture: none of them in either font, but the last.
HOSTILE = "𰻝😀\ue000␀"


def _page(body: str) -> str:
    sheets = "".join(f'<link rel="stylesheet" href="assets/{sheet}.css">' for sheet in ("fonts/fonts", "css/a"))
    return f"<html><head>{sheets}</head><body>{body}</body></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site, built but for its fonts."""
    folder = tmp_path / "site"
    (folder / "assets" / "css").mkdir(parents=True)
    (folder / "assets" / "css" / "a.css").write_text(STYLE, encoding="utf-8")
    pages = {
        "index": f"<h1>战疫</h1><p>一二三，党旗高扬{HOSTILE}</p>",
        "second": '<p title="版面">四五<span class="note">注释</span></p><details><summary>原文</summary>藏</details>',
    }
    for name, body in pages.items():
        (folder / f"{name}.html").write_text(_page(body), encoding="utf-8")
    return folder


def _rules(folder: Path, page: str) -> list[tuple[str, int, Path, set[str]]]:
    sheets = re.findall(r'rel="stylesheet" href="(assets/fonts/[^"]+)"', (folder / page).read_text(encoding="utf-8"))
    return [
        (family, int(weight), folder / "assets" / "fonts" / file, _characters(written))
        for sheet in sheets
        for family, weight, file, written in RULE.findall((folder / sheet).read_text(encoding="utf-8"))
    ]


def _characters(written: str) -> set[str]:
    found: set[str] = set()
    for part in written.split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        found |= set(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return found


def _bytes(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_every_character_of_the_site_is_in_every_face_that_has_it(site: Path, tmp_path: Path) -> None:
    """Folded, hidden in an attribute, on another page: what a font has is in a slice that says so."""
    furnish(site, tmp_path / "cache")
    shown = set("战疫一二三，党旗高扬版面四五注释原文藏") | set(HOSTILE)
    for face in STYLES:
        rules = [rule for rule in _rules(site, "index.html") if rule[:2] == (face.family, face.weight)]
        held = [characters for *_, characters in rules]
        assert set().union(*held) >= shown & available(face)
        assert sum(map(len, held)) == len(set().union(*held))
        for _, _, file, characters in rules:
            assert set(map(chr, TTFont(BytesIO(file.read_bytes())).getBestCmap())) == characters


def test_the_same_site_gets_the_same_bytes_with_a_cache_and_without(site: Path, tmp_path: Path) -> None:
    """Nothing is cut twice, and no one can tell from the site."""
    before = _bytes(site)
    furnish(site, tmp_path / "cache")
    cut_once = _bytes(site)
    cached = {file: file.stat().st_mtime_ns for file in (tmp_path / "cache").iterdir()}
    for file in (site / "assets" / "fonts").iterdir():
        file.unlink()
    for name, data in before.items():
        (site / name).write_bytes(data)
    furnish(site, tmp_path / "cache")
    assert _bytes(site) == cut_once
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / "cache").iterdir()} == cached


def test_a_new_character_leaves_other_slices_as_they_are(site: Path, tmp_path: Path) -> None:
    """While a curator edits, what is cut stays cut; what no page needs any more is forgotten."""
    text = (site / "second.html").read_text(encoding="utf-8")
    furnish(site, tmp_path / "cache")
    before = {rule[2].name for rule in _rules(site, "index.html")}
    (site / "second.html").write_text(text.replace("四五", "四五六"), encoding="utf-8")
    index = (site / "index.html").read_text(encoding="utf-8")
    index = re.sub(r"<link[^>]*assets/fonts/[^>]*>", "", index).replace(
        "<head>", '<head><link rel="stylesheet" href="assets/fonts/fonts.css">'
    )
    (site / "index.html").write_text(index, encoding="utf-8")
    furnish(site, tmp_path / "cache")
    after = {rule[2].name for rule in _rules(site, "index.html")}
    assert after != before
    assert len(after & before) >= len(before) - 2 * len(STYLES)
    assert len(list((tmp_path / "cache").iterdir())) == len(after)


def test_a_cut_is_the_weight_that_it_says() -> None:
    """The three of the sans differ, in ink and not in width; a damaged cache is cut anew."""
    shapes = [TTFont(BytesIO(cut(face, "国A"))) for face in SANSES]
    assert (
        len({font["glyf"]["A" if "A" in font.getGlyphOrder() else font.getBestCmap()[65]].xMin for font in shapes}) > 1
    )
    assert {font["hmtx"][font.getBestCmap()[ord("国")]][0] for font in shapes} == {1000}
    assert not any("fvar" in font for font in shapes)


def test_a_full_disk_costs_only_time(tmp_path: Path) -> None:
    """A folder that cannot be made keeps nothing, and fonts are cut all the same."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert CutStore(tmp_path / "file").cut(TEXT, "国") == cut(TEXT, "国")


def test_words_go_to_the_face_that_sets_them() -> None:
    """By the styles: families and weights are inherited, a later rule of the same rank wins, print does not count."""
    cascade = Cascade(
        [
            STYLE,
            '.note b { font-weight: 900 } i::after { content: "→" }',
            "@media print { p { font-family: var(--sans) } }",
        ]
    )
    usage = usage_of(
        "<body><h1>甲</h1><p>乙<span class='x note'></span><span class=\"x note\">丙<b>丁</b></span></p></body>",
        cascade,
    )
    assert "甲" in usage.seen[SANSES[-1]]
    assert "乙" in usage.seen[TEXT]
    assert {"丙", "→"} <= usage.seen[LABELS]
    assert "丁" in usage.seen[SANSES[-1]]


def test_a_template_waits_like_a_fold() -> None:
    """Its words, and those of its attributes, are cut for the site, but no page fetches them at its first sight."""
    usage = usage_of(
        '<body><p>甲</p><template data-said="乙"><p title="丙">丁</p></template><p>戊</p></body>', Cascade([STYLE])
    )
    assert usage.everything >= set("甲乙丙丁戊")
    assert not set("乙丙丁") & frozenset().union(*usage.seen.values())
    assert set("甲戊") <= usage.seen[TEXT]


def test_a_selector_with_alternatives_and_a_value() -> None:
    """`:is()` is any of them; a value of an attribute has to be that value."""
    cascade = Cascade(['.way :is(a, b)[aria-pressed="true"] { font-weight: 700 }'])
    way = cascade.inside(UNSET, frozenset({".way"}))
    assert cascade.inside(way, frozenset({"a", "[aria-pressed", '[aria-pressed="true"'})).weight == 700
    assert cascade.inside(way, frozenset({"a", "[aria-pressed", '[aria-pressed="false"'})).weight == 400


def test_a_child_is_not_a_grandchild() -> None:
    """`>` is taken at its word."""
    cascade = Cascade([".page > .shown { font: 400 1rem var(--sans) }"])
    page = cascade.inside(UNSET, frozenset({".page"}))
    assert cascade.inside(page, frozenset({".shown"})).kind == "sans"
    assert cascade.inside(cascade.inside(page, frozenset()), frozenset({".shown"})).kind == "serif"


def test_ranges_are_written_as_css_reads_them() -> None:
    """Neighbours are joined."""
    assert list(ranges("一丁丂字")) == ["U+4e00-4e02", "U+5b57"]


def test_a_site_in_traditional_characters_is_set_in_those_of_taiwan(site: Path, tmp_path: Path) -> None:
    """What they lack, simplified characters, comes from the sans of the mainland; no character comes from both."""
    for name in ("index", "second"):
        file = site / f"{name}.html"
        file.write_text(file.read_text(encoding="utf-8").replace("<html>", '<html lang="zh-Hant">'), encoding="utf-8")
    furnish(site, tmp_path / "cache")
    for ours, rest in zip(TRADITIONAL, REST, strict=True):
        held = {
            face: set().union(
                *(rule[3] for rule in _rules(site, "index.html") if rule[:2] == (face.family, face.weight))
            )
            for face in (ours, rest)
        }
        assert "高" in held[ours] - held[rest]
        assert "战" in held[rest] - held[ours]
