"""Invented exhibitions: what the benchmarks measure must be the same each time, and be read as what it is."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from PIL import Image

from benchmarks.command import Run, Spent
from benchmarks.growth import Size, exponents
from benchmarks.invention.exhibition import invent
from benchmarks.invention.photographs import photographs
from generator.layout import read_layout
from generator.model.source import PageText
from generator.read import read_page

REPORTS = 40


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An exhibition."""
    folder = tmp_path_factory.mktemp("invented") / "content"
    invent(REPORTS, folder)
    return folder


def texts(content: Path) -> list[bytes]:
    """Its page texts in order."""
    return [text.read_bytes() for text in sorted((content / "reports").glob("*.txt"))]


def test_the_same_each_time(content: Path, tmp_path: Path) -> None:
    """An exhibition of the same size is the same to the byte."""
    invent(REPORTS, tmp_path / "content")
    assert texts(tmp_path / "content") == texts(content)


def test_a_smaller_one_opens_the_larger(content: Path, tmp_path: Path) -> None:
    """But for its last page, a smaller exhibition is the beginning of a larger one: sizes differ in size alone."""
    invent(REPORTS // 2, tmp_path / "content")
    smaller = texts(tmp_path / "content")[:-1]
    assert smaller == texts(content)[: len(smaller)]


def test_read_as_what_it_is(content: Path) -> None:
    """About as many reports are read as were invented, of the length of real ones."""
    sources = [source for text in texts(content) if isinstance(source := read_page("page.txt", text), PageText)]
    found = sum(len(read_layout(source).reports) for source in sources)
    assert abs(found - REPORTS) <= REPORTS // 10
    assert 1_000 < sum(len(source.text) for source in sources) / REPORTS < 2_000


@pytest.mark.parametrize(("power", "times"), [(1, 5.0), (2, 25.0)])
def test_growth_is_the_slope(power: int, times: float) -> None:
    """Five times the text in five times the time is growth of 1, in twenty-five times of 2."""

    def size(characters: int, seconds: float) -> Size:
        whole = Spent(seconds, seconds)
        return Size(1, characters, Run(whole, 0.0, {"reading": whole}, 1, 0, 0, 0.0))

    (steps,) = exponents([size(1_000, 1.0), size(5_000, times)])
    assert math.isclose(steps["whole"].clock, power)


def test_photographs_are_the_same_each_time(tmp_path: Path) -> None:
    """As many as were asked for, so many a report, of the size, and to the byte the same."""
    for name in ("one", "two"):
        photographs(3, (120, 90), tmp_path / name, 2)
    files = sorted((tmp_path / "one").rglob("*.jpg"))
    assert [str(file.relative_to(tmp_path / "one")) for file in files] == [
        "report-001/1.jpg",
        "report-001/2.jpg",
        "report-002/1.jpg",
    ]
    assert len({file.read_bytes() for file in files}) == 3
    for file in files:
        assert (tmp_path / "two" / file.relative_to(tmp_path / "one")).read_bytes() == file.read_bytes()
        with Image.open(file) as image:
            assert image.size == (120, 90)
