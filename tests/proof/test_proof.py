from __future__ import annotations

import gzip
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands.cli import main
from generator.proof.limits import FILE, SITE
from generator.proof.proof import proof_read
from tests.browser.exhibitions import Site
from tests.pipeline.tiny import tiny_exhibition

HOME = "https://example.org/a/b/"


def page(body: str = "", head: str = "") -> str:
    """A page that is valid."""
    return (
        f'<!doctype html>\n<html lang="zh">\n<head><title>题</title>{head}</head>\n<body>\n{body}\n</body>\n</html>\n'
    )


def canonical(path: str = "") -> str:
    """The link by which a page says its own address."""
    return f'<link rel="canonical" href="{HOME}{path}">'


def laid(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """A site of these files, and of a front page and one report where they are not among them."""
    least = {"index.html": page(), "reports/flood/index.html": page('<p id="p1">水</p>')}
    for name, held in {**least, **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(held.encode() if isinstance(held, str) else held)
    return root


def found(root: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """What is wrong with such a site: `file:line: code`."""
    return [f"{p.location.file}:{p.location.line}: {p.code}" for p in proof_read(laid(root, files)).problems]


SOUND = {
    "a folder, its page, and a paragraph": '<a href="reports/flood/">a</a><a href="reports/flood/index.html#p1">b</a>',
    "a folder without its last stroke": '<a href="reports/flood">a</a>',
    "the page itself": '<a href="">a</a><a href="./">b</a><a href=".">c</a><a href="#">d</a><a href="#top">e</a>',
    "an id that is percent-encoded": '<h2 id="水">水</h2><a href="#%E6%B0%B4">a</a><a href="#水">b</a>',
    "a file with a blank in its name": '<a href="%E9%99%84%20%E4%BB%B6.pdf">a</a><a href="附 件.pdf?x=1">b</a>',
    "words in a page": '<a href="reports/flood/#:~:text=水">a</a><a href="reports/flood/#p1:~:text=水">b</a>',
    "another host that a reader may go to": '<a href="https://example.net/">a</a><a href="mailto:a@example.net">b</a>',
    "pictures of several widths": '<img alt="" src="a.svg" srcset="a.svg 1x, a.svg?x 2x,data:image/png;base64,A= 3x">',
    "a picture in the page": '<img alt="" src="data:image/svg+xml,%3Csvg/%3E">',
    "a sheet that a script asks for": '<script src="a.svg" data-root="reports/.." data-fonts="a.svg"></script>',
    "what is shown as text": "<p>&lt;img src=http://example.net/x.png&gt; href=/x</p>",
}


@pytest.mark.parametrize("body", SOUND.values(), ids=SOUND.keys())
def test_what_resolves_is_not_told(tmp_path: Path, body: str) -> None:
    """Addresses as browsers read them."""
    files: dict[str, str | bytes] = {"index.html": page(body), "附 件.pdf": b"%PDF", "a.svg": "<svg/>"}
    assert found(tmp_path, files) == []


LOST = {
    '<a href="reports/none/">a</a>': "lost-file",
    '<a href="reports/flood/index.html/">a</a>': "lost-file",
    '<a href="reports/">a</a>': "lost-file",  # a folder without a page
    '<a href="reports/flood/#p2">a</a>': "lost-anchor",
    '<a href="#p2">a</a>': "lost-anchor",
    '<a href="Reports/flood/">a</a>': "wrong-case",
    '<a href="reports/flood/Index.html">a</a>': "wrong-case",
    '<a href="/reports/flood/">a</a>': "absolute-path",
    '<img alt="" src="/a.svg">': "absolute-path",
    '<a href="../x/">a</a>': "outside",
    '<a href="reports/../../x/">a</a>': "outside",
    '<a href="http://[x/">a</a>': "bad-address",
    '<img alt="" src="none.jpg">': "lost-file",
    '<img alt="" src="a.svg" srcset="a.svg 1x, none.jpg 2x">': "lost-file",
    '<picture><source srcset="none.avif 400w"><img alt="" src="a.svg"></picture>': "lost-file",
    '<script src="none.js"></script>': "lost-file",
    '<video poster="none.jpg"></video>': "lost-file",
    '<svg><use href="#none"/></svg>': "lost-anchor",
    '<svg><path clip-path="url(#none)"/></svg>': "lost-anchor",
    '<svg><image xlink:href="none.png"/></svg>': "lost-file",
    '<p style="background: url(none.png)">a</p>': "lost-file",
    "<template><a href=none>a</a></template>": "lost-file",
    '<script src="a.js" data-root="." data-fonts="none.css"></script>': "lost-file",
    '<img alt="" src="https://example.net/a.png">': "other-host",
    '<img alt="" src="//example.net/a.png">': "other-host",
    '<img alt="" src="a.svg" srcset="HTTPS://example.net/a.png 2x">': "other-host",
    '<a href="#" ping="https://example.net/">a</a>': "other-host",
    '<p style="background: url(https://example.net/a.png)">a</p>': "other-host",
    "<p><div>a</div></p>": "bad-html",
    '<p id="a">a</p><p id="a">a</p>': "doubled-id",
}


@pytest.mark.parametrize(("body", "code"), LOST.items())
def test_what_does_not_resolve_is_told(tmp_path: Path, body: str, code: str) -> None:
    """By the line at which it stands: the fifth of the page, or none where it is the page as a whole."""
    line = 0 if code == "doubled-id" else 5
    assert found(tmp_path, {"index.html": page(body), "a.svg": "<svg/>", "a.js": ""}) == [f"index.html:{line}: {code}"]


@pytest.mark.parametrize("link", ["reports/flood/", "reports/flood/#p1", "reports/flood", ".", "./?q=1"])
def test_in_a_site_for_a_disk_a_link_names_a_file(tmp_path: Path, link: str) -> None:
    """Of a folder a browser would show a list; on a server it is the page of that folder."""
    body = f'<a href="{link}">a</a><a href="reports/flood/index.html#p1">b</a><a href="?q=1">c</a><a href="#top">d</a>'
    mark = '<meta name="exhibit" content="offline">'
    assert found(tmp_path, {"index.html": page(body)}) == []
    assert found(tmp_path, {"index.html": page(body, mark)}) == ["index.html:5: folder-link"]


def test_in_a_site_for_a_disk_its_address_elsewhere_is_no_file(tmp_path: Path) -> None:
    """What is cited is the page on its server."""
    files: dict[str, str | bytes] = {
        "index.html": page(head=canonical() + '<meta name="exhibit" content="offline">'),
        "reports/flood/index.html": page(f'<a href="{HOME}">a</a><p id="p1">水</p>', canonical("reports/flood/")),
    }
    assert found(tmp_path, files) == []


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ('<link rel="stylesheet" href="none.css">', "lost-file"),
        ('<link rel="Shortcut ICON" href="https://example.net/icon.png">', "other-host"),
        ('<link rel="preload" as="image" href="a.svg" imagesrcset="none.jpg 2x">', "lost-file"),
        ('<link rel="manifest" href="none.webmanifest">', "lost-file"),
        ('<link rel="alternate" type="application/rss+xml" href="none.xml">', "lost-file"),
        ('<meta http-equiv="refresh" content="0; url=none/">', "lost-file"),
        ('<meta property="og:image" content="none.png">', "lost-file"),
        ('<meta property="og:image" content="https://example.net/a.png">', "other-address"),
        ("<style>\n\n@import 'none.css';</style>", "lost-file"),
    ],
)
def test_the_head_of_a_page_is_followed_too(tmp_path: Path, head: str, code: str) -> None:
    """Styles, icons, feeds, and what chats are told."""
    problems = proof_read(laid(tmp_path, {"index.html": page(head=head), "a.svg": "<svg/>"})).problems
    assert [problem.code for problem in problems] == [code]


def test_a_style_names_its_line(tmp_path: Path) -> None:
    """Fonts and pictures of a sheet, counted from the folder of the sheet; comments are passed over."""
    css = """/* url(none.woff2) */
@import "more.css";
a { src: url('none.woff2') format("woff2"), url( ../a.svg ); }
b { background: URL(https://example.net/x.png) }
c { background: url(data:image/png;base64,AA==) }
"""
    files: dict[str, str | bytes] = {"css/a.css": css, "css/more.css": "", "a.svg": "<svg/>"}
    assert found(tmp_path, files) == ["css/a.css:3: lost-file", "css/a.css:4: other-host"]


def test_an_address_told_is_one_of_the_site(tmp_path: Path) -> None:
    """Canonical links, the map, robots.txt: whole addresses, below the one that the front page gives as its own."""
    files: dict[str, str | bytes] = {
        "index.html": page(f'<a href="{HOME}reports/flood/#p1">a</a>', canonical()),
        "reports/flood/index.html": page('<p id="p1">水</p>', canonical("reports/flood/")),
        "sitemap.xml": f"<urlset>\n<url><loc>{HOME}</loc></url>\n<url><loc>{HOME}reports/flood/</loc></url></urlset>",
        "robots.txt": f"User-agent: *\nSitemap: {HOME}sitemap.xml\n",
    }
    files["sitemap.xml.gz"] = gzip.compress(str(files["sitemap.xml"]).encode())
    assert found(tmp_path, files) == []
    files |= {
        "index.html": page(f'<a href="{HOME}none/">a</a>\n<img alt="" src="{HOME}a.svg">', canonical()),
        "reports/flood/index.html": page("", canonical("")),
        "sitemap.xml": f"<urlset>\n<url><loc>{HOME}none/</loc></url><url><loc>https://example.net/</loc></url></urlset>",
        "sitemap.xml.gz": b"no archive",
        "robots.txt": f"User-agent: *\nSitemap: {HOME}none.xml\n",
        "feed.xml": f'<feed xmlns="http://www.w3.org/2005/Atom">\n<entry><link href="{HOME}none/"/></entry></feed>',
        "broken.xml": "<urlset>\n<url></urlset>",
    }
    assert found(tmp_path, files) == [
        "broken.xml:2: bad-xml",
        "feed.xml:2: lost-file",
        "index.html:5: lost-file",
        "index.html:6: other-host",
        "reports/flood/index.html:3: other-address",
        "robots.txt:2: lost-file",
        "sitemap.xml:2: lost-file",
        "sitemap.xml:2: other-address",
        "sitemap.xml.gz:0: bad-xml",
    ]


@pytest.mark.parametrize(
    ("head", "link", "codes"),
    [
        ("", "/reports/flood/", []),
        ("", "reports/flood/", ["absolute-path"]),
        ("", "/none/", ["lost-file"]),
        (canonical(), "/a/b/reports/flood/", []),
        (canonical(), "/a/b", []),
        (canonical(), "/reports/flood/", ["absolute-path"]),
    ],
)
def test_the_page_of_lost_addresses_counts_from_the_root(
    tmp_path: Path, head: str, link: str, codes: list[str]
) -> None:
    """It is shown at any address: relative ones would lead astray, and the root is where the site stands."""
    files: dict[str, str | bytes] = {"index.html": page(head=head), "404.html": page(f'<a href="{link}">a</a>')}
    assert [problem.code for problem in proof_read(laid(tmp_path, files)).problems] == codes


def test_the_domain_is_the_one_that_pages_tell(tmp_path: Path) -> None:
    """Else search engines learn of an address that leads to another."""
    files: dict[str, str | bytes] = {"index.html": page(head=canonical()), "CNAME": "exhibition.example\n"}
    assert found(tmp_path, files) == ["CNAME:0: other-domain"]
    assert found(tmp_path, files | {"CNAME": "example.org\n"}) == []


def test_a_manifest_is_followed(tmp_path: Path) -> None:
    """Its pictures and its first page."""
    files: dict[str, str | bytes] = {
        "a.webmanifest": '{"start_url": "reports/flood/", "icons": [{"src": "none.png"}, {}], "shortcuts": 1}',
        "manifest.json": "{",
    }
    assert found(tmp_path, files) == ["a.webmanifest:1: lost-file", "manifest.json:1: bad-json"]


def test_the_search_leads_to_what_is_there(tmp_path: Path) -> None:
    """Pages, paragraphs and names in its data, all in one file."""
    data = (
        'baozhan.search.take("index",{"reports":["flood","none"],"own":[["","~index"]],"texts":{'
        '"flood":{"title":"水","passages":[["p1",1,"水"],["p9",1,"水"]]}},"names":"l\\tbei-jing\\t1\\tbj\\t北京"});\n'
    )
    assert found(tmp_path, {"search/index.js": data}) == [
        "search/index.js:1: lost-anchor",
        "search/index.js:1: lost-file",
        "search/index.js:1: lost-file",
    ]
    assert found(tmp_path, {"search/index.js": "baozhan.search.take(1);"}) == ["search/index.js:0: bad-search"]


def test_the_files_of_a_large_search_are_there(tmp_path: Path) -> None:
    """Texts, names and shards of the index, which are fetched when they are needed."""
    files: dict[str, str | bytes] = {
        "search/index.js": 'baozhan.search.take("index",{"reports":["flood"],"own":[],"stamp":"ab","shards":[1,1]});\n',
        "search/ab/names.js": 'baozhan.search.take("names","p\\tnobody\\t1\\tn\\t无人");\n',
        "search/ab/1-0.js": 'baozhan.search.take("1-0","");\n',
        "search/texts/flood.js": 'baozhan.search.take("texts/flood",{"passages":[["p9",1,"水"]]});\n',
    }
    assert found(tmp_path, files) == [
        "search/ab/names.js:1: lost-file",
        "search/index.js:1: lost-file",
        "search/texts/flood.js:1: lost-anchor",
    ]


def test_names_that_a_disk_takes_for_one(tmp_path: Path) -> None:
    """On a stick or a Mac one of them would be gone."""
    if os.path.normcase("A") == "a" or (laid(tmp_path, {}) / "INDEX.html").exists():
        pytest.skip("this disk tells no case")
    assert found(tmp_path, {"a.pdf": "", "A.pdf": ""}) == ["a.pdf:0: same-name"]


def test_files_and_sites_that_are_too_large(tmp_path: Path) -> None:
    """A file above 100 MB, a site above 1 GB; from four fifths of that on it is said in time."""
    root = laid(tmp_path, {})
    _stretch(root / "a.bin", FILE)
    assert proof_read(root).problems == ()
    _stretch(root / "a.bin", FILE + 1)
    assert [p.code for p in proof_read(root).problems] == ["file-too-large"]
    for number in range(8):
        _stretch(root / f"{number}.bin", SITE // 10)
    codes = [(p.level.value, p.code) for p in proof_read(root).problems]
    assert codes == [("error", "file-too-large"), ("warning", "site-nearly-too-large")]
    _stretch(root / "8.bin", SITE // 10)
    assert ("error", "site-too-large") in [(p.level.value, p.code) for p in proof_read(root).problems]


def test_several_processes_find_the_same(tmp_path: Path) -> None:
    """In the same order."""
    bad = page('<a href="none/">a</a><a href="#none">b</a>')
    root = laid(tmp_path, {f"{n}.html": bad for n in range(250)} | {"large.html": page(f"<p>{'水' * 6_000_000}</p>")})
    assert proof_read(root, jobs=2) == proof_read(root, jobs=1)
    assert len(proof_read(root, jobs=1).problems) == 500


@pytest.mark.parametrize("site", ["exhibition", "hostile_exhibition", "hard_exhibition", "photographed_exhibition"])
def test_the_sites_that_are_built_here_are_sound(request: pytest.FixtureRequest, site: str) -> None:
    """This repository's exhibition, one whose texts try to act, a hard one, one with photographs: nothing to tell."""
    built: Site = request.getfixturevalue(site)
    proof = proof_read(built.folder)
    assert [str(problem) for problem in proof.problems] == []
    assert proof.references > 1000


def _stretch(file: Path, size: int) -> None:
    with file.open("wb") as opened:
        opened.truncate(size)


def _check(content: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "--content", str(content), *arguments])


def test_the_command_names_files_lines_and_size(tmp_path: Path) -> None:
    """One line a problem, files as they are found from here, the size last; an error ends it with 1."""
    content, site = (
        tiny_exhibition(tmp_path / "content"),
        laid(tmp_path / "made", {"index.html": page('<a href="x">a</a>')}),
    )
    run = _check(content, "--site", str(site))
    assert run.exit_code == 1
    warned, told, size = run.stdout.splitlines()
    assert warned.startswith(f"{content / 'exhibition.yml'}:1: warning: no-rights: ")
    assert told == f"{site / 'index.html'}:5: error: lost-file: x leads to no file of the site"
    assert size.startswith("2 pages, 2 files, 1 references; 0.0 MB of 1,000 MB (0.0 %), the largest file ")
    assert size.endswith("; 1 error, 1 warning")


def test_without_a_folder_it_is_the_one_that_is_built_into(tmp_path: Path) -> None:
    """`--site` alone means `--out`; where no site is, that is said."""
    content = tiny_exhibition(tmp_path / "content")
    with (content / "exhibition.yml").open("a", encoding="utf-8") as file:
        file.write("rights: 仅供研究。\n")
    site = laid(tmp_path / "made", {})
    assert _check(content, "--out", str(site), "--site").exit_code == 0
    missing = _check(content, "--site", "--out", str(tmp_path / "none"))
    assert (missing.exit_code, "there is no site in" in missing.stderr) == (2, True)
