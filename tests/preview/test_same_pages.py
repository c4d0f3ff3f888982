from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from PIL import Image

from generator.preview.shown import Shown
from generator.site.build import build
from generator.site.project import OURS
from tests.preview.desk import OPTIONS, Desk

# What the preview has otherwise: whole fonts, the sheets one by one, no cards.
OTHERWISE = (
    re.compile(r'<link rel="(?:stylesheet|preload)"[^>]*>\s*'),
    re.compile(r'<meta property="og:type".*?<meta name="twitter:card"[^>]*>\s*', re.DOTALL),
    re.compile(r'data-fonts="[^"]*"'),
)
EDITS = (
    ("content/reports/flood.txt", "操场上的淤泥", "操场和走廊上的淤泥"),
    (
        "content/people.yml",
        "id: wang-jianguo\n  name: 王建国",
        "id: wang\n  name: 王建国\n  aliases: [王校长]\n  note: 校长。",
    ),
    ("content/reports/flood.yml", "column: 本地", "column: 乡村"),
    ("content/pages/foreword.md", "第一篇写", "头一篇写"),
    ("content/exhibition.yml", "title: 清河纪事", "title: 清河旧事"),
    ("content/tours/walk.yml", "title: 走一走", "title: 走两步"),
    ("theme/report.html", '<article class="exhibit"', '<article class="exhibit" data-tried'),
    ("theme/assets/css/report.css", "max-width: var(--measure)", "max-width: 30rem"),
)


def _plain(html: str) -> str:
    for pattern in OTHERWISE:
        html = pattern.sub("", html)
    return re.sub(r"\s+", " ", html)


def _assert_same(shown: Shown, site: Path) -> None:
    built = {file.relative_to(site).as_posix() for file in site.rglob("*.html")}
    assert set(shown.press.addresses()) == built - {"404.html"}
    for address in shown.press.addresses():
        path = shown.press.page_at(address)
        assert path
        html, _ = shown.press.page(path)
        assert _plain(html) == _plain((site / address).read_text(encoding="utf-8")), address
    assert _plain(shown.press.template("404.html")) == _plain((site / "404.html").read_text(encoding="utf-8"))


def test_after_every_edit_the_preview_shows_what_a_build_makes(desk: Desk) -> None:
    """Page for page the same HTML: after edits of a text, of YAML that many pages show, an essay, templates, styles.

    The preview lives through them in one process; the last build starts from nothing in a process of its own.
    """
    for name, old, new in EDITS:
        desk.edit(name, old, new)
        shown = desk.shown()
        build(desk.project, OPTIONS)
        _assert_same(shown, desk.project.out)
        if name.endswith(".css"):
            sheet = shown.file(name.removeprefix("theme/"))
            assert sheet is not None
            assert new in sheet.decode()
    fresh = desk.home / "fresh"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "generator",
            "build",
            "--content",
            desk.content,
            "--out",
            fresh,
            "--clean",
            "--no-catalogue",
        ],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(OURS)},
        cwd=desk.home,
    )
    _assert_same(desk.shown(), fresh)


def test_the_search_has_the_same_data(desk: Desk) -> None:
    """What the search reads is what a build writes."""
    shown = desk.shown()
    build(desk.project, OPTIONS)
    files = list((desk.project.out / "search").rglob("*.js"))
    assert files
    for file in files:
        assert shown.file(file.relative_to(desk.project.out).as_posix()) == file.read_bytes()


def test_photographs_are_those_of_a_build(desk: Desk) -> None:
    """The pages show the same files, made ready as for the site."""
    folder = desk.content / "photographs" / "flood"
    folder.mkdir(parents=True)
    Image.linear_gradient("L").resize((1600, 1000)).save(folder / "1.jpg")
    shown = desk.shown()
    build(desk.project, OPTIONS)
    _assert_same(shown, desk.project.out)
    files = [file for file in (desk.project.out / "photographs").rglob("*") if file.is_file()]
    assert files
    for file in files:
        assert shown.file(file.relative_to(desk.project.out).as_posix()) == file.read_bytes()


def test_nothing_is_written_but_what_is_kept_of_reading(desk: Desk) -> None:
    """Neither a site nor Markdown comes of looking at pages: nothing of the preview can be published."""
    shown = desk.shown()
    for address in shown.press.addresses():
        shown.press.page(shown.press.page_at(address) or "")
    made = {file.relative_to(desk.home).parts[:2] for file in desk.home.rglob("*") if file.is_file()}
    made = {folders for folders in made if folders[0] not in {"content", "theme", "mkdocs.yml"}}
    assert made <= {("build", "cache")}


def test_every_character_has_a_font(desk: Desk) -> None:
    """The sheet of the fonts names whole ones, which are there."""
    shown = desk.shown()
    sheet = shown.file("assets/fonts/fonts.css")
    assert sheet is not None
    names = set(re.findall(r'url\("([^"]+)"\)', sheet.decode()))
    assert len(names) == 2
    for name in names:
        font = shown.file(f"assets/fonts/{name}")
        assert font is not None
        assert len(font) > 5_000_000
