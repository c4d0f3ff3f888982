from __future__ import annotations

import threading
import time
from itertools import pairwise
from pathlib import Path

import pytest

from generator.preview.watch import Seen, seen, wait_for_change


@pytest.mark.parametrize(
    "name",
    [".a.txt.swp", ".a.txt.swx", "4913", "a.txt~", ".#a.txt", "#a.txt#", ".DS_Store", "~lock.a.txt#", "Thumbs.db"],
)
def test_what_editors_leave_is_no_change(tmp_path: Path, name: str) -> None:
    """While a file is open or saved, editors put these beside it."""
    (tmp_path / "a.txt").write_text("甲")
    before = seen([tmp_path])
    (tmp_path / name).write_text("乙")
    assert seen([tmp_path]) == before


def test_every_change_is_seen(tmp_path: Path) -> None:
    """A file written, replaced by one of the same length, deleted, renamed, its folder gone and back."""
    folder, file = tmp_path / "reports", tmp_path / "reports" / "a.txt"
    folder.mkdir()
    states: list[Seen] = [seen([tmp_path])]
    for change in (
        lambda: file.write_text("甲"),
        lambda: (folder / "b").write_text("乙") and (folder / "b").replace(file),
        lambda: file.rename(folder / "c.txt"),
        lambda: folder.rename(tmp_path / "elsewhere"),
        (tmp_path / "elsewhere" / "c.txt").unlink,
    ):
        change()
        states.append(seen([tmp_path]))
    assert all(before != after for before, after in pairwise(states))


def test_a_missing_folder_and_a_single_file_may_be_watched(tmp_path: Path) -> None:
    """mkdocs.yml is a file; an exhibition need have no theme of its own."""
    config = tmp_path / "mkdocs.yml"
    before = seen([config, tmp_path / "theme"])
    config.write_text("a: b")
    assert list(seen([config, tmp_path / "theme"])) == [str(config)]
    assert before == {}


def test_a_folder_that_leads_back_to_itself_ends(tmp_path: Path) -> None:
    """A link to the folder above is no way without end."""
    (tmp_path / "around").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a.txt").write_text("甲")
    assert 0 < len(seen([tmp_path])) < 20


def test_a_file_that_is_being_written_is_waited_for(tmp_path: Path) -> None:
    """A text that comes in pieces is read when it is whole."""
    before = seen([tmp_path])
    whole = "一二三四五六七八九十"

    def write() -> None:
        with (tmp_path / "a.txt").open("w", encoding="utf-8") as file:
            for sign in whole:
                file.write(sign)
                file.flush()
                time.sleep(0.02)

    writer = threading.Thread(target=write)
    writer.start()
    now = wait_for_change([tmp_path], before)
    writer.join()
    assert now[str(tmp_path / "a.txt")][0] == len(whole.encode())
