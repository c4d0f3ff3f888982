from __future__ import annotations

import ast
import contextlib
import os
import pickle
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeVar

import pytest

import generator
from generator import processes, reading
from generator.cache.records import SUFFIX, RecordStore
from generator.content import TextFile, read_content
from generator.model.exhibition import TextFacts
from generator.model.page import Page
from generator.model.problem import Problem
from generator.reading import STAGES, Reading, read_texts
from tests.pipeline.tiny import tiny_exhibition

T = TypeVar("T")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A tiny exhibition."""
    return tiny_exhibition(tmp_path / "content")


@pytest.fixture
def read_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the texts that are read and not taken from the cache, as they are."""
    paths: list[str] = []
    really = reading.laid_out

    def watched(path: str, *rest: object) -> Page | Problem:
        paths.append(path)
        return really(path, *rest)  # type: ignore[arg-type] # handed on as it came

    monkeypatch.setattr(reading, "laid_out", watched)
    return paths


def _read(content: Path, store: RecordStore, jobs: int | None = None) -> tuple[Reading, ...]:
    return read_texts(read_content(content).texts, store, jobs, lambda _done, _total: None)


def test_an_edit_reads_one_text_anew(content: Path, tmp_path: Path, read_anew: list[str]) -> None:
    """What is unchanged comes from the cache, and what comes from there is the same."""
    store = RecordStore(tmp_path / "cache")
    first = _read(content, store)
    assert read_anew == ["reports/flood.txt", "reports/harvest.txt"]
    assert _read(content, store) == first
    text = content / "reports" / "harvest.txt"
    text.write_text(text.read_text(encoding="utf-8") + "\n粮站站长赵宝成说,仓库够用。\n", encoding="utf-8")
    assert _read(content, store) != first
    assert read_anew[2:] == ["reports/harvest.txt"]


def test_the_reading_part_of_the_yaml_counts_and_the_rest_does_not(
    content: Path, tmp_path: Path, read_anew: list[str]
) -> None:
    """A settled doubt changes how a page is read; its newspaper does not."""
    store = RecordStore(tmp_path / "cache")
    _read(content, store)
    beside = content / "reports" / "flood.yml"
    beside.write_text("source: {newspaper: 清河日报}\n", encoding="utf-8")
    _read(content, store)
    assert len(read_anew) == 2
    beside.write_text("reading: [{line: 5, kind: caption}]\n", encoding="utf-8")
    _read(content, store)
    assert read_anew[2:] == ["reports/flood.txt"]


def test_damaged_and_foreign_records_are_read_anew(content: Path, tmp_path: Path, read_anew: list[str]) -> None:
    """A cache is never trusted: cut off, emptied or written by somebody else, it costs time and nothing more."""
    store = RecordStore(tmp_path / "cache")
    first = _read(content, store)
    for damage in (b"", b"\x80\x05", pickle.dumps("something else"), pickle.dumps((1, 2))):
        for file in (tmp_path / "cache").glob(f"*{SUFFIX}"):
            file.write_bytes(damage)
        assert _read(content, store) == first
    assert len(read_anew) == 2 * 5


def test_records_name_no_function(tmp_path: Path) -> None:
    """A cache from elsewhere can make nothing run: only the records of the model load."""

    class Harm:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(tmp_path / "harm"),)

    store = RecordStore(tmp_path)
    (tmp_path / f"key{SUFFIX}").write_bytes(pickle.dumps(Harm()))
    assert store.get("key") is None
    assert not (tmp_path / "harm").exists()


def test_records_that_nobody_needs_go(content: Path, tmp_path: Path) -> None:
    """The cache does not grow with every edit."""
    store = RecordStore(tmp_path / "cache")
    _read(content, store)
    (content / "reports" / "flood.txt").unlink()
    _read(content, store)
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_several_processes_read_the_same(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether one process reads or two, the readings are the same and in the same order."""
    monkeypatch.setattr(reading, "WORTH_A_PROCESS", 1)
    alone = _read(content, RecordStore(tmp_path / "one"), jobs=1)
    assert _read(content, RecordStore(tmp_path / "two"), jobs=2) == alone


def test_a_process_that_dies_costs_time_alone(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system takes a process away for its memory: the rest is read by the first one."""

    class Dying(ThreadPoolExecutor):
        def __init__(self, *_: object, **__: object) -> None:
            super().__init__(1)

        def map(self, fn: Callable[..., T], /, *iterables: Iterable[object], **_: object) -> Iterator[T]:  # type: ignore[override] # timeout and chunksize are not for one thread
            yield fn(next(iter(iterables[0])))
            raise BrokenProcessPool

    alone = _read(content, RecordStore(tmp_path / "one"), jobs=1)
    monkeypatch.setattr(reading, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(processes, "ProcessPoolExecutor", Dying)
    assert _read(content, RecordStore(tmp_path / "two"), jobs=2) == alone


def test_a_fault_of_the_program_costs_one_text(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text is left out with a line that names it, the others are read, and nothing of it is cached."""
    really = reading.laid_out

    def failing(path: str, *rest: object) -> Page | Problem:
        if "flood" in path:
            raise ZeroDivisionError("oh")
        return really(path, *rest)  # type: ignore[arg-type] # handed on as it came

    monkeypatch.setattr(reading, "laid_out", failing)
    flood, harvest = _read(content, RecordStore(tmp_path / "cache"))
    assert [(p.location.file, p.code) for p in flood.problems] == [("reports/flood.txt", "program-fault")]
    assert harvest.problems == ()
    assert len(list((tmp_path / "cache").iterdir())) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "empty-text"), (b"\n \n", "empty-text"), (b"\x89PNG\r\n" + bytes(99), "not-a-text")],
)
def test_a_text_that_cannot_be_read_is_a_problem(data: bytes, code: str) -> None:
    """Empty, binary and undecodable files have no page and one problem."""
    text = TextFile("reports/a.txt", "a", data, TextFacts())
    (read,) = read_texts([text], RecordStore(Path("nowhere"), read_only=True), 1, lambda _done, _total: None)
    assert read.page is None
    assert [p.code for p in read.problems] == [code]


def test_the_key_of_a_reading_knows_all_the_code_that_reads() -> None:
    """The stages of a reading import nothing of the program that its key does not cover."""
    home = Path(generator.__file__).parent
    stages = [name for name in STAGES if not name.endswith(".py")]
    covered = {name.removesuffix(".py") for name in STAGES}
    for stage in stages:
        for file in (home / stage).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator."):
                    assert (node.module or "").split(".")[1] in covered, file


@pytest.mark.parametrize("moment", [0.7, 1.3, 2.0])
def test_an_interrupt_ends_all_processes(tmp_path: Path, moment: float) -> None:
    """Ctrl-C reaches every process at once, wherever each stands; none is left waiting for another."""
    pages = Path(__file__).parent.parent / "pages"
    reports = tmp_path / "content" / "reports"
    reports.mkdir(parents=True)
    for text in pages.glob("*.txt"):
        shutil.copy(text, reports)
    command = [sys.executable, "-m", "generator", "build", "--jobs", "2", "--no-catalogue"]
    ours = {**os.environ, "PYTHONPATH": str(Path(generator.__file__).parent.parent)}
    # A shell that runs the tests in the background has them ignore Ctrl-C, and so whatever they start.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        build = subprocess.Popen(command, cwd=tmp_path, env=ours, start_new_session=True, stderr=subprocess.DEVNULL)
    finally:
        signal.signal(signal.SIGINT, before)
    with build:
        time.sleep(moment)
        os.killpg(build.pid, signal.SIGINT)
        try:
            assert build.wait(timeout=60) != 0
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(build.pid, signal.SIGKILL)
