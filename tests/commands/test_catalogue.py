"""`exhibit catalogue`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.catalogue import volumes
from generator.commands.cli import main
from tests.catalogue.books import Opened
from tests.pipeline.tiny import tiny_exhibition


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the content of a tiny exhibition."""
    tiny_exhibition(tmp_path / "content")
    return tmp_path


def _catalogue(home: Path, *arguments: str) -> Result:
    out = ("--content", str(home / "content"), "--out", str(home / "book.pdf"))
    return CliRunner().invoke(main, ["catalogue", *out, *arguments])


def test_the_whole_book(home: Path) -> None:
    """Written where it is wanted, and nothing else besides what a build keeps."""
    run = _catalogue(home)
    assert (run.exit_code, "2 reports → " in run.stdout) == (0, True)
    assert len(Opened((home / "book.pdf").read_bytes()).pages) > 3
    assert {entry.name for entry in home.iterdir()} == {"content", "build", "book.pdf"}


def test_one_report_of_it(home: Path) -> None:
    """What is named is counted."""
    run = _catalogue(home, "--report", "flood")
    assert "1 reports → " in run.stdout


def test_volumes_lie_beside_each_other(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is named in what the command says."""
    monkeypatch.setattr(volumes, "MOST", 1)
    run = _catalogue(home)
    assert run.exit_code == 0
    for name in ("book.pdf", "book-2.pdf", "book-3.pdf"):
        assert (home / name).read_bytes().startswith(b"%PDF")
        assert str(home / name) in run.stdout


@pytest.mark.parametrize(
    ("option", "said"),
    [("--report", "there is no report floo; there is flood"), ("--section", "there is no section floo")],
)
def test_what_there_is_not_is_said(home: Path, option: str, said: str) -> None:
    """With the id that is most like it; no file is written."""
    run = _catalogue(home, option, "floo")
    assert run.exit_code == 2
    assert said in run.stderr
    assert not (home / "book.pdf").exists()
