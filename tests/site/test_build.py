from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.model.problem import Level
from generator.site import build as building
from generator.site.build import Built, Options, build, check
from generator.site.project import Stopped, find_project
from tests.pipeline.tiny import HARVEST, tiny_exhibition


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the content of a tiny exhibition."""
    tiny_exhibition(tmp_path / "content")
    return tmp_path


def _build(home: Path, **options: object) -> Built:
    return build(find_project(home / "content", home / "site"), Options(**{"catalogue": False} | options))  # type: ignore[arg-type]


def _times(folder: Path) -> dict[str, int]:
    return {str(file): file.stat().st_mtime_ns for file in sorted(folder.rglob("*"))}


def _bytes(folder: Path) -> dict[str, bytes]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def test_texts_become_a_site(home: Path) -> None:
    """A page for each report and name, in the exhibition's language and under its title, without a fault."""
    built = _build(home)
    assert [str(problem) for problem in built.problems if problem.level is Level.ERROR] == []
    page = (home / "site" / "reports" / "flood" / "index.html").read_text(encoding="utf-8")
    assert "河水退了" in page
    assert "清河纪事" in page
    assert (home / "site" / "people" / "wang-jianguo" / "index.html").is_file()


def test_without_change_nothing_is_written(home: Path) -> None:
    """The second build touches no file, neither of the site nor of its work, and says the same."""
    first = _build(home)
    before = _times(home)
    second = _build(home)
    assert (second.written, second.deleted) == (0, 0)
    assert (second.reports, second.problems) == (first.reports, first.problems)
    assert _times(home) == before


def test_the_same_content_gives_the_same_bytes(home: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """In another folder, at another time, with another cache: the same site."""
    other = tmp_path_factory.mktemp("other")
    shutil.copytree(home / "content", other / "content")
    _build(home, site_url="https://example.org/a/")
    _build(other, site_url="https://example.org/a/", clean=True)
    assert _bytes(home / "site") == _bytes(other / "site")


def test_an_edit_reaches_the_site_and_what_is_gone_goes(home: Path) -> None:
    """A new text has its page, a deleted text has none, and foreign files stay."""
    _build(home)
    (home / "site" / "CNAME").write_text("example.org", encoding="utf-8")
    (home / "content" / "reports" / "flood.txt").rename(home / "content" / "reports" / "school.txt")
    built = _build(home)
    assert built.written
    assert built.deleted
    assert not (home / "site" / "reports" / "flood").exists()
    assert (home / "site" / "reports" / "school" / "index.html").is_file()
    assert (home / "site" / "CNAME").is_file()


def test_a_damaged_site_is_made_whole(home: Path) -> None:
    """Somebody deleted a page: it comes back although no text changed."""
    _build(home)
    (home / "site" / "index.html").unlink()
    assert _build(home).written == 1
    assert (home / "site" / "index.html").is_file()


def test_a_broken_build_leaves_the_old_site_whole(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Interrupted or failed, the site is as it was, and the next build makes it anew."""
    _build(home)
    before = _bytes(home / "site")
    (home / "content" / "reports" / "more.txt").write_text(HARVEST, encoding="utf-8")
    for error in (KeyboardInterrupt, Stopped):

        def broken(*_: object, error: type[BaseException] = error) -> None:
            raise error

        with monkeypatch.context() as patched:
            patched.setattr(building, "build_html", broken)
            with pytest.raises(error):
                _build(home)
        assert _bytes(home / "site") == before
    assert _build(home).reports == 3
    assert [entry.name for entry in (home / "build").glob("site-*")] == []


def test_an_unsure_withholding_publishes_nothing(home: Path) -> None:
    """The list of names to be withheld breaks off: the site stays as it was until it is mended."""
    _build(home)
    before = _bytes(home / "site")
    (home / "content" / "people.yml").write_text("- {id: a, name: 甲: 乙, display: withheld}\n", encoding="utf-8")
    built = _build(home)
    assert not built.published
    assert "not-published" in {problem.code for problem in built.problems}
    assert _bytes(home / "site") == before


def test_a_broken_link_in_a_page_by_hand_is_a_problem_there(home: Path) -> None:
    """What MkDocs warns of comes back as an error at the page that it is about."""
    pages = home / "content" / "pages"
    pages.mkdir()
    (pages / "essay.md").write_text("# 题\n\n[那里](nowhere.md)\n", encoding="utf-8")
    said = [(problem.location.file, problem.code) for problem in _build(home).problems]
    assert ("pages/essay.md", "site") in said


def test_a_withheld_name_is_in_no_file_of_the_site(home: Path) -> None:
    """Masthead and titles included."""
    with (home / "content" / "exhibition.yml").open("a", encoding="utf-8") as file:
        file.write("subtitle: 校长王建国的一年\n")
    (home / "content" / "people.yml").write_text("- {id: w, name: 王建国, display: withheld}\n", encoding="utf-8")
    _build(home)
    assert [name for name, data in _bytes(home / "site").items() if "王建国".encode() in data] == []


def test_check_writes_nothing(home: Path) -> None:
    """Neither beside the content nor into a cache."""
    before = _times(home)
    check(find_project(home / "content", home / "site"))
    assert _times(home) == before


def test_odd_names_have_pages(home: Path) -> None:
    """Blanks, quotes, Chinese and signs of addresses in a file's name: its page is built, at an address in letters."""
    for name in ("两个 空格", "引号'\"", "“弯引号”"):
        (home / "content" / "reports" / f"{name}.txt").write_text(HARVEST, encoding="utf-8")
    built = _build(home)
    assert [str(problem) for problem in built.problems if problem.level is Level.ERROR] == []
    pages = {file.parent.name for file in (home / "site" / "reports").glob("*/index.html")}
    assert {"liang-ge-kong-ge", "yin-hao", "wan-yin-hao"} <= pages
