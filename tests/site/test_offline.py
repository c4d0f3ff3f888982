from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.problem import Level
from generator.proof.proof import proof_read
from generator.site.build import Built, Options, build
from generator.site.offline import FOR_HOSTS, offline
from generator.site.project import find_project
from tests.pipeline.tiny import tiny_exhibition

PAGES = frozenset({"index.html", "about/index.html", "reports/index.html", "reports/两个 a&b%/index.html", "old.html"})
HERE = "reports/两个 a&b%/index.html"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the content of a tiny exhibition that has a domain."""
    content = tiny_exhibition(tmp_path / "content")
    with (content / "exhibition.yml").open("a", encoding="utf-8") as file:
        file.write("domain: example.org\n")
    return tmp_path


def _build(home: Path, *, offline: bool = True, **options: object) -> Built:
    project = find_project(home / "content", home / "site")
    return build(project, Options(**{"catalogue": False, "offline": offline} | options))  # type: ignore[arg-type]


def _bytes(folder: Path) -> dict[str, bytes]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../../about/", "../../about/index.html"),
        ("../../about/#method", "../../about/index.html#method"),
        ("../../?q=疫情", "../../index.html?q=疫情"),
        ("../..", "../../index.html"),
        ("../", "../index.html"),
        (".", "index.html"),
        ("./#p1", "index.html#p1"),
        ("../%E4%B8%A4%E4%B8%AA%20a%26b%25/#p1", "../%E4%B8%A4%E4%B8%AA%20a%26b%25/index.html#p1"),
        ("../两个 a&amp;b%25/", "../两个 a&amp;b%25/index.html"),
        ("../../about", "../../about/index.html"),
    ],
)
def test_a_link_to_a_page_names_its_file(link: str, file: str) -> None:
    """Whatever stands behind the path stays there, and how the path is written."""
    assert offline(f'<a class="x" href="{link}">a</a>', HERE, PAGES) == f'<a class="x" href="{file}">a</a>'
    drawn = f"<svg><a xlink:href='{link}'><title>a</title></a></svg>"
    assert offline(drawn, HERE, PAGES) == drawn.replace(link, file)


@pytest.mark.parametrize(
    "link",
    "#p1 ?q=1 https://example.org/about/ //example.org/ mailto:a@example.org /about/ ../../old.html ../../report.pdf "
    "../../../about/ ../none/".split(" "),
)
def test_any_other_link_stays(link: str) -> None:
    """Parts of the page, other hosts, files, and what leads nowhere: that is for the check to say."""
    html = f'<a href="{link}">a</a>'
    assert offline(html, HERE, PAGES) == html


def test_a_page_that_has_moved_sends_its_reader_to_a_file() -> None:
    """The old address of a report, say."""
    html = '<meta http-equiv="refresh" content="0; url=../../about/#method"><a href="../../about/">a</a>'
    assert offline(html, HERE, PAGES) == html.replace("about/", "about/index.html")


def test_what_is_shown_as_text_stays() -> None:
    """A page about pages."""
    html = '<p>&lt;a href="../../about/"&gt; og:title href="../../about/"</p><pre>url=../../about/</pre>'
    assert offline(html, HERE, PAGES) == html


def test_what_nobody_asks_a_disk_for_is_left_out(home: Path) -> None:
    """Files for hosts, cards and what chats are told, fonts to be fetched early; the proof finds nothing wrong."""
    built = _build(home)
    assert [str(problem) for problem in built.problems if problem.level is Level.ERROR] == []
    names = set(_bytes(home / "site"))
    assert not names & set(FOR_HOSTS)
    assert [name for name in names if name.startswith("assets/cards/")] == []
    front = (home / "site" / "index.html").read_text(encoding="utf-8")
    for word in ('property="og:', 'name="twitter:', "preload", 'rel="canonical"', "example.org"):
        assert word not in front
    assert 'href="reports/flood/index.html' in front
    assert [str(problem) for problem in proof_read(home / "site").problems] == []


def test_one_kind_after_the_other_into_the_same_folder(home: Path) -> None:
    """Each is what it would be in an empty folder, and a second time nothing is written."""
    _build(home, offline=False)
    server = _bytes(home / "site")
    assert set(FOR_HOSTS) <= set(server)
    assert _build(home).deleted
    disk = _bytes(home / "site")
    assert not set(disk) & set(FOR_HOSTS)
    assert _build(home).written == 0
    _build(home, offline=False)
    assert _bytes(home / "site") == server
    _build(home, clean=True)
    assert _bytes(home / "site") == disk


def test_it_may_say_where_it_stands_besides(home: Path) -> None:
    """Told its address, pages are cited by it; links within the site name files all the same."""
    _build(home, site_url="https://example.org/a")
    report = (home / "site" / "reports" / "flood" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/a/reports/flood/">' in report
    assert 'href="../../about/index.html"' in report
    assert [str(problem) for problem in proof_read(home / "site").problems] == []


def test_odd_names_lead_to_files(home: Path) -> None:
    """Signs that mean something in an address, in the names of pages written by hand: those stay as they are."""
    names = ("两个 空格", "a&b", "问？", "引号'+;")
    (home / "content" / "pages").mkdir(exist_ok=True)
    links = "".join(f"- [{name}](<{name}.md>)\n" for name in names)
    for name in names:
        (home / "content" / "pages" / f"{name}.md").write_text(f"# 说明\n\n{links}", encoding="utf-8")
    _build(home)
    assert all((home / "site" / "pages" / name / "index.html").is_file() for name in names)
    assert [str(problem) for problem in proof_read(home / "site").problems] == []
