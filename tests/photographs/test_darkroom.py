"""What is made once is not made again, what breaks off leaves nothing, and one bad file costs one file."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from generator.content.photographs import list_photographs
from generator.photographs import darkroom
from generator.photographs.darkroom import CHANGED, Shot, all_known, develop, glance
from generator.photographs.duplicates import NEAR
from generator.photographs.making import make
from generator.photographs.store import UNFINISHED, PhotographStore
from tests.photographs.demonstration import demonstrate
from tests.photographs.drawings import drawing
from tests.photographs.made import encoded

SMALL = (120, 90)
LONG_AGO = 1_500_000_000


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with three photographs of one report."""
    folder = tmp_path / "content" / "photographs" / "flood"
    folder.mkdir(parents=True)
    for number in (1, 2, 3):
        put(folder / f"{number}.jpg", encoded(drawing(number, SMALL), "JPEG"))
    return tmp_path / "content"


def put(file: Path, data: bytes) -> None:
    """A file that was there long ago."""
    file.write_bytes(data)
    os.utime(file, (LONG_AGO, LONG_AGO))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts the pictures that are decoded."""
    decoded: list[int] = []
    really = make.opened

    def watched(*arguments: object) -> object:
        decoded.append(1)
        return really(*arguments)  # type: ignore[arg-type] # handed on as it came

    monkeypatch.setattr(make, "opened", watched)
    return decoded


def run(content: Path, cache: Path, jobs: int = 1, advance: Callable[[int, int], None] = lambda *_: None) -> list[Shot]:
    """Make all photographs of a content folder ready."""
    return list(develop(list_photographs(content).files, PhotographStore(cache), jobs, advance))


def glanced(
    content: Path, cache: Path, jobs: int = 1, advance: Callable[[int, int], None] = lambda *_: None
) -> list[Shot]:
    """Look at all photographs of a content folder."""
    return list(glance(list_photographs(content).files, PhotographStore(cache, read_only=True), jobs, advance))


def kept(cache: Path) -> dict[str, bytes]:
    """The files of the cache."""
    return {file.name: file.read_bytes() for file in cache.iterdir()}


def test_made_once(content: Path, tmp_path: Path, made: list[int]) -> None:
    """A second run decodes nothing, nor does one after files were renamed, copied or touched."""
    first = run(content, tmp_path / "cache")
    assert len(made) == 3
    assert run(content, tmp_path / "cache") == first
    folder = content / "photographs" / "flood"
    (folder / "1.jpg").rename(folder / "01-村民.jpg")
    (folder / "4.jpg").write_bytes((folder / "2.jpg").read_bytes())
    (folder / "3.jpg").touch()
    assert [shot.made.parts for shot in run(content, tmp_path / "cache")] == [
        first[0].made.parts,
        *(s.made.parts for s in first[1:]),
        first[1].made.parts,
    ]
    assert len(made) == 3


def test_another_content_is_made_anew(content: Path, tmp_path: Path, made: list[int]) -> None:
    """Even if size and time of change are the same: the disk tells when it was put there."""
    before = run(content, tmp_path / "cache")
    file = content / "photographs" / "flood" / "1.jpg"
    data = bytearray(encoded(drawing(9, SMALL), "JPEG"))
    put(file, bytes(data[:-2]) + bytes(max(0, before[0].file.seen[0] - len(data))) + bytes(data[-2:]))
    after = run(content, tmp_path / "cache")
    assert len(made) == 4
    assert after[0].sha256 != before[0].sha256
    assert after[1:] == before[1:]


def test_several_processes_make_the_same(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte."""
    run(content, tmp_path / "one")
    monkeypatch.setattr(darkroom, "WORTH_A_PROCESS", 1)
    run(content, tmp_path / "two", jobs=2)
    assert kept(tmp_path / "one") == kept(tmp_path / "two")


def test_progress(content: Path, tmp_path: Path) -> None:
    """It is told how many of how many are done, to the end."""
    told: list[tuple[int, int]] = []
    run(content, tmp_path / "cache", advance=lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_what_is_no_longer_used_is_forgotten(content: Path, tmp_path: Path) -> None:
    """As is what a broken run left."""
    run(content, tmp_path / "cache")
    everything = kept(tmp_path / "cache")
    (tmp_path / "cache" / f"x.avif.1{UNFINISHED}").write_bytes(b"half")
    (content / "photographs" / "flood" / "3.jpg").unlink()
    run(content, tmp_path / "cache")
    rest = kept(tmp_path / "cache")
    assert len(rest) < len(everything)
    assert {name for name in rest if name not in everything} == set()
    (content / "photographs" / "flood" / "1.jpg").unlink()
    (content / "photographs" / "flood" / "2.jpg").unlink()
    run(content, tmp_path / "cache")
    assert set(kept(tmp_path / "cache")) == {"seen.json"}


def test_a_lost_rendition_is_made_again(content: Path, tmp_path: Path, made: list[int]) -> None:
    """Whoever tidies the cache by hand, or whose disk is full, gets all files again."""
    run(content, tmp_path / "cache")
    everything = kept(tmp_path / "cache")
    next((tmp_path / "cache").glob("*.avif")).write_bytes(b"short")
    run(content, tmp_path / "cache")
    assert len(made) == 4
    assert kept(tmp_path / "cache") == everything
    for record in (tmp_path / "cache").glob("*.json"):
        record.write_bytes(b'{"a": [')
    run(content, tmp_path / "cache")
    assert kept(tmp_path / "cache") == everything


def test_a_run_that_breaks_off(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next one makes what is missing, and the cache is as if nothing had happened."""
    run(content, tmp_path / "whole")
    really, written = PhotographStore.keep_part, []

    def breaking(store: PhotographStore, *arguments: object) -> None:
        written.append(1)
        if len(written) == 5:
            raise KeyboardInterrupt
        really(store, *arguments)  # type: ignore[arg-type] # handed on as it came

    monkeypatch.setattr(PhotographStore, "keep_part", breaking)
    with pytest.raises(KeyboardInterrupt):
        run(content, tmp_path / "cache")
    run(content, tmp_path / "cache")
    assert kept(tmp_path / "cache") == kept(tmp_path / "whole")


def test_a_file_that_changes_while_it_is_read(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is left out this time, and nothing of it is kept for good."""
    file = content / "photographs" / "flood" / "1.jpg"
    really = make.opened

    def changing(*arguments: object) -> object:
        picture = really(*arguments)  # type: ignore[arg-type] # handed on as it came
        if not changed:
            changed.append(1)
            with file.open("ab") as more:
                more.write(b"more")
        return picture

    changed: list[int] = []
    monkeypatch.setattr(make, "opened", changing)
    assert [shot.made.refused for shot in run(content, tmp_path / "cache")] == [CHANGED, None, None]
    assert [shot.made.refused for shot in run(content, tmp_path / "cache")] == [None, None, None]


def test_a_fault_of_the_program_costs_one(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told with the file, and tried again next time."""
    calls: list[int] = []
    really = make.likeness

    def failing(picture: object) -> int:
        calls.append(1)
        if len(calls) == 2:
            raise ZeroDivisionError("oh")
        return really(picture)  # type: ignore[arg-type] # handed on as it came

    monkeypatch.setattr(make, "likeness", failing)
    refused = [shot.made.refused or "" for shot in run(content, tmp_path / "cache")]
    assert "please report it" in refused[1]
    assert "ZeroDivisionError" in refused[1]
    assert [shot.made.refused for shot in run(content, tmp_path / "cache")] == [None, None, None]


def test_a_damaged_file_is_not_decoded_twice(content: Path, tmp_path: Path, made: list[int]) -> None:
    """That it cannot be shown is known by its content."""
    whole = encoded(drawing(1, (600, 450)), "JPEG")
    put(content / "photographs" / "flood" / "4.jpg", whole[: len(whole) // 2])
    for _ in range(2):
        assert "damaged" in (run(content, tmp_path / "cache")[3].made.refused or "")
    assert len(made) == 4


def test_a_glance_makes_nothing(content: Path, tmp_path: Path, made: list[int]) -> None:
    """Photographs are looked through; what a build made is known, and nothing is written."""
    assert [(shot.made.width, shot.made.parts) for shot in glanced(content, tmp_path / "cache")] == [(120, ())] * 3
    assert not (tmp_path / "cache").exists()
    built = run(content, tmp_path / "cache")
    before = kept(tmp_path / "cache")
    assert len(made) == 6
    assert glanced(content, tmp_path / "cache") == built
    assert kept(tmp_path / "cache") == before
    assert len(made) == 6


def test_a_glance_sees_what_a_build_sees(tmp_path: Path) -> None:
    """Size and look of all that the demonstration brings: every format, lying and upright, in all colours."""
    content = demonstrate(tmp_path / "content", (1000, 750))
    seen = glanced(content, tmp_path / "cache")
    for before, after in zip(seen, run(content, tmp_path / "cache"), strict=True):
        assert (before.made.width, before.made.height) == (after.made.width, after.made.height)
        assert before.made.pictures == after.made.pictures
        differing = int(before.made.likeness, 16) ^ int(after.made.likeness, 16)
        assert differing.bit_count() <= NEAR // 3, before.file.name


def test_a_glance_in_several_processes(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sees the same, and tells how far it is."""
    alone = glanced(content, tmp_path / "cache")
    monkeypatch.setattr(darkroom, "WORTH_A_LOOK", 1)
    put(content / "photographs" / "flood" / "0.svg", b"<svg/>")
    told: list[tuple[int, int]] = []
    seen = glanced(content, tmp_path / "cache", jobs=2, advance=lambda done, total: told.append((done, total)))
    assert seen[1:] == alone
    assert "SVG" in (seen[0].made.refused or "")
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_whether_all_are_known(content: Path, tmp_path: Path) -> None:
    """Until one changes, or what was made of it is lost."""
    store = PhotographStore(tmp_path / "cache")

    def known() -> bool:
        return all_known(list_photographs(content).files, store)

    assert not known()
    run(content, tmp_path / "cache")
    assert known()
    put(content / "photographs" / "flood" / "1.jpg", encoded(drawing(8, SMALL), "JPEG"))
    assert not known()
    run(content, tmp_path / "cache")
    next((tmp_path / "cache").glob("*.avif")).unlink()
    assert not known()


def test_large_pictures_are_made_one_at_a_time(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two side by side might be more than there is memory for; a JPEG that is read by rows is never large."""
    put(content / "photographs" / "flood" / "4.png", encoded(drawing(4, SMALL), "PNG"))
    put(content / "photographs" / "flood" / "5.jpg", encoded(drawing(5, SMALL), "JPEG", progressive=True))
    monkeypatch.setattr(darkroom, "LARGE", SMALL[0] * SMALL[1] - 1)
    monkeypatch.setattr(darkroom, "WORTH_A_PROCESS", 1)
    shifts: list[tuple[int, int]] = []

    def noting(work: Callable[[object], object], tasks: list[object], processes: int) -> Generator[object, None, None]:
        shifts.append((len(tasks), processes))
        yield from map(work, tasks)

    monkeypatch.setattr(darkroom, "side_by_side", noting)
    run(content, tmp_path / "cache", jobs=2)
    assert shifts == [(3, 2), (2, 1)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_full_disk_is_no_fault_of_a_photograph(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    """The run stops and says where; in whichever process it is met."""
    monkeypatch.setattr(darkroom, "WORTH_A_PROCESS", 1)
    (tmp_path / "cache").write_bytes(b"a file where the folder should be")
    with pytest.raises(OSError, match="cache"):
        run(content, tmp_path / "cache", jobs)
