from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.project import Stopped, find_project
from tests.pipeline.tiny import tiny_exhibition


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A tiny exhibition."""
    return tiny_exhibition(tmp_path / "content")


def test_work_lies_beside_the_content(content: Path, tmp_path: Path) -> None:
    """Generated Markdown is where the design says: build/markdown beside content/."""
    assert find_project(content, tmp_path / "site").markdown == tmp_path / "build" / "markdown"


def test_two_exhibitions_in_one_folder_do_not_share_their_work(tmp_path: Path) -> None:
    """a/ and b/ side by side each have a folder of work."""
    a, b = (find_project(tiny_exhibition(tmp_path / name), tmp_path / f"{name}-site") for name in "ab")
    assert a.work != b.work


def test_a_missing_content_folder_is_said(tmp_path: Path) -> None:
    """The message names the folder and the option."""
    with pytest.raises(Stopped, match=r"nowhere; .*--content"):
        find_project(tmp_path / "nowhere", tmp_path / "site")


@pytest.mark.parametrize("out", ["content", "content/site", ".", "build", "build/site"])
def test_nothing_is_built_over_what_people_wrote(content: Path, out: str) -> None:
    """Neither into the content nor around it, nor into the folder of work."""
    with pytest.raises(Stopped, match="choose another folder"):
        find_project(content, content.parent / out)


def test_a_folder_of_something_else_is_refused(content: Path, tmp_path: Path) -> None:
    """--out ~/Documents is a slip, not a wish."""
    out = tmp_path / "documents"
    out.mkdir()
    (out / "letter.odt").write_bytes(b"x")
    with pytest.raises(Stopped, match="choose an empty folder"):
        find_project(content, out)
    with pytest.raises(Stopped, match="is a file"):
        find_project(content, out / "letter.odt")


def test_a_site_of_plain_mkdocs_is_taken_over(content: Path, tmp_path: Path) -> None:
    """Who built with `mkdocs build` before need not empty the folder."""
    out = tmp_path / "site"
    out.mkdir()
    for name in ("index.html", "404.html"):
        (out / name).write_text("x", encoding="utf-8")
    assert find_project(content, out).out == out
