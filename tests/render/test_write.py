"""Files on disk."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from generator.render.render import RenderedFile
from generator.render.write import Written, write

ONE = RenderedFile(PurePosixPath("reports/一.md"), "一\n")
TWO = RenderedFile(PurePosixPath("index.md"), "二\n")


def test_writes_only_what_changed(tmp_path: Path) -> None:
    """A second run without change writes nothing, not even a date."""
    folder = tmp_path / "markdown"
    assert write([ONE, TWO], folder) == Written(2, 0, 0)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert write([ONE, TWO], folder) == Written(0, 2, 0)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
    assert write([ONE, RenderedFile(TWO.path, "三\n")], folder) == Written(1, 1, 0)


def test_removes_what_is_no_longer_made(tmp_path: Path) -> None:
    """Its own old files go, with the folder that they leave empty; what others put there stays."""
    folder = tmp_path / "markdown"
    write([ONE, TWO], folder)
    (folder / "mine.md").write_text("mine", encoding="utf-8")
    assert write([TWO], folder) == Written(0, 1, 1)
    assert sorted(path.name for path in folder.rglob("*")) == ["index.md", "mine.md"]


def test_never_removes_outside_the_folder(tmp_path: Path) -> None:
    """A list that somebody changed leads to no file outside."""
    folder = tmp_path / "markdown"
    write([ONE], folder)
    outside = tmp_path / "keep.md"
    outside.write_text("keep", encoding="utf-8")
    listed = tmp_path / "markdown.generated"
    listed.write_text(f"../keep.md\n{outside}\n", encoding="utf-8")
    write([ONE], folder)
    assert outside.exists()


def test_stops_without_half_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a file cannot be put in place, the old one is whole."""
    folder = tmp_path / "markdown"
    write([ONE], folder)

    def refuse(*_: object) -> None:
        raise OSError("no space")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="no space"):
        write([RenderedFile(ONE.path, "新\n")], folder)
    assert [path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()] == ["一\n"]
