"""A text and its YAML: both are there, or neither."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.adding.placing import place
from tests.adding.exhibitions import add, empty_exhibition, lying_in
from tests.pipeline.tiny import FLOOD

PAIR = {".yml": b"source:\n", ".txt": b"text"}
Link = Callable[[object, object], None]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An exhibition, and a text to add beside it."""
    (tmp_path / "flood.txt").write_text(FLOOD, encoding="utf-8")
    return empty_exhibition(tmp_path / "content")


@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OSError(errno.ENOSPC, "no space")])
def test_cut_off_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, *, after: bool, stop: BaseException
) -> None:
    """Before or after either file has its name: no half pair, nothing left aside; a second run does it all."""
    link, calls = os.link, 0

    def cut_off(source: Path, target: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == at and not after:
            raise stop
        link(source, target)
        if calls == at:
            raise stop

    monkeypatch.setattr("generator.adding.placing.os.link", cut_off)
    if isinstance(stop, OSError):
        # The file system that says so for a link would say so for the copy.
        monkeypatch.setattr("generator.adding.placing._write", _full(PAIR))
    with pytest.raises(type(stop)):
        place(tmp_path / "reports", "flood", PAIR)
    assert list((tmp_path / "reports").iterdir()) == []
    monkeypatch.undo()
    place(tmp_path / "reports", "flood", PAIR)
    assert sorted(file.name for file in (tmp_path / "reports").iterdir()) == ["flood.txt", "flood.yml"]


def _full(pair: dict[str, bytes]) -> Callable[[Path, bytes], None]:
    """A disk that has place for what lies aside, and for nothing more."""
    left = len(pair)

    def write(file: Path, data: bytes) -> None:
        nonlocal left
        left -= 1
        with file.open("xb") as target:
            target.write(data[:1])
            if left < 0:
                raise OSError(errno.ENOSPC, "no space")
            target.write(data[1:])

    return write


def test_where_there_are_no_links_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And still none takes another's place."""

    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr("generator.adding.placing.os.link", no_links)
    place(tmp_path, "flood", PAIR)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        "flood.yml": b"source:\n",
        "flood.txt": b"text",
    }
    with pytest.raises(FileExistsError):
        place(tmp_path, "flood", {".txt": b"other"})
    assert (tmp_path / "flood.txt").read_bytes() == b"text"


@pytest.mark.parametrize("there", [".txt", ".yml"])
def test_what_is_there_is_never_overwritten(tmp_path: Path, there: str) -> None:
    """Of the pair nothing is written where one place is taken."""
    (tmp_path / f"flood{there}").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        place(tmp_path, "flood", PAIR)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {f"flood{there}": b"mine"}


def test_another_program_that_is_quicker_keeps_its_name(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that comes into the way after the name was chosen: the next name is taken."""
    from generator.adding import add as module

    def slow(folder: Path, name: str, files: dict[str, bytes]) -> None:
        if name == "flood":
            folder.mkdir()
            (folder / "flood.txt").write_bytes(b"mine")
        place(folder, name, files)

    monkeypatch.setattr(module, "place", slow)
    assert add(content, content.parent / "flood.txt").exit_code == 0
    there = lying_in(content)
    assert set(there) == {"flood.txt", "flood_2.txt", "flood_2.yml"}
    assert there["flood.txt"] == b"mine"


def test_an_addition_that_the_system_cut_off_is_finished(content: Path) -> None:
    """The YAML alone is there: a second run puts the text beside it and leaves it as it is."""
    add(content, content.parent / "flood.txt")
    whole = lying_in(content)
    (content / "reports" / "flood.txt").unlink()
    with (content / "reports" / "flood.yml").open("a", encoding="utf-8") as file:
        file.write("# looked at\n")
    assert add(content, content.parent / "flood.txt").exit_code == 0
    assert lying_in(content) == whole | {"flood.yml": whole["flood.yml"] + b"# looked at\n"}


def test_a_folder_that_cannot_be_written_is_a_problem_of_the_text(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a line, with what to do; nothing is there."""

    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("generator.adding.placing._write", refused)
    result = add(content, content.parent / "flood.txt")
    assert result.exit_code == 1
    assert (
        ":1: error: not-added: "
        f"{content}/reports/flood.txt cannot be written (Permission denied); nothing was added, "
        "check the folder’s permissions and run the command again"
    ) in result.stdout
    assert lying_in(content) == {}
    monkeypatch.undo()
    (content / "reports").rmdir()
    (content / "reports").write_text("a file", encoding="utf-8")
    assert "not-added" in add(content, content.parent / "flood.txt").stdout
