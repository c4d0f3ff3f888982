"""What lies in the folder of photographs."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from generator.content.photographs import list_photographs, printable


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder of photographs with that of one report."""
    (tmp_path / "photographs" / "flood").mkdir(parents=True)
    return tmp_path / "photographs"


def names(root: Path) -> list[tuple[str, str]]:
    """Report and name of what is found."""
    return [(file.report, file.name) for file in list_photographs(root.parent).files]


def problems(root: Path) -> dict[str, str]:
    """Place and code of what is wrong."""
    return {problem.location.file: problem.code for problem in list_photographs(root.parent).problems}


def test_files_by_report_and_name(root: Path) -> None:
    """Names are those of the YAML, whatever the disk makes of them."""
    decomposed = unicodedata.normalize("NFD", "é.jpg")
    for name in ("2.jpg", decomposed, "1.JPG", "a\"b'.jpg", "..jpg.png"):
        (root / "flood" / name).write_bytes(b"x")
    assert names(root) == [("flood", "1.JPG"), ("flood", "2.jpg"), ("flood", "a\"b'.jpg"), ("flood", "é.jpg")]


def test_what_systems_leave_behind_is_passed_over(root: Path) -> None:
    """In silence."""
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", "._1.jpg", "~1.jpg"):
        (root / "flood" / name).write_bytes(b"x")
    assert (names(root), problems(root)) == ([], {})


def test_what_lies_elsewhere_than_it_should(root: Path) -> None:
    """A file outside a report's folder, a folder within one."""
    (root / "1.jpg").write_bytes(b"x")
    (root / "flood" / "more.jpg").mkdir()
    assert names(root) == []
    assert problems(root) == {"photographs/1.jpg": "not-read", "photographs/flood/more.jpg": "not-read"}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_that_lead_out(root: Path, tmp_path: Path) -> None:
    """What lies elsewhere on the disk is not published, nor does a link that leads nowhere or in a ring do harm."""
    (tmp_path / "secret.jpg").write_bytes(b"x")
    (root / "flood" / "0.jpg").write_bytes(b"x")
    for name, target in (
        ("1.jpg", tmp_path / "secret.jpg"),
        ("2.jpg", "nowhere"),
        ("3.jpg", "3.jpg"),
        ("4.jpg", "0.jpg"),
    ):
        (root / "flood" / name).symlink_to(target)
    (root / "etc").symlink_to(tmp_path)
    os.mkfifo(root / "flood" / "5.jpg")
    assert names(root) == [("flood", "0.jpg"), ("flood", "4.jpg")]
    refused = ("flood/1.jpg", "flood/2.jpg", "flood/3.jpg", "flood/5.jpg", "etc")
    assert problems(root) == {f"photographs/{path}": "photograph-not-read" for path in refused}


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything may be read")
def test_a_folder_that_may_not_be_opened(root: Path) -> None:
    """It is told, and the rest is listed."""
    (root / "flood").chmod(0)
    try:
        assert problems(root) == {"photographs/flood": "photograph-not-read"}
    finally:
        (root / "flood").chmod(0o700)


def test_names_fit_to_be_printed() -> None:
    """Nothing in a name breaks the line of a problem, acts on a terminal or cannot be written in UTF-8."""
    assert printable("a\nb\x1b[2J\u202e\udcff.jpg") == "a\ufffdb\ufffd[2J\ufffd\\udcff.jpg"
    assert printable("图 全角　空格.jpg") == "图 全角　空格.jpg"


def test_no_folder_at_all(tmp_path: Path) -> None:
    """Most exhibitions have none."""
    assert list_photographs(tmp_path).files == ()
