"""What check says of photographs, and the table of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands.cli import main
from generator.commands.photographs import print_table
from generator.model.problem import Level, Problem
from generator.site.build import Options, build, check
from generator.site.project import Project, find_project
from tests.photographs.demonstration import jpeg
from tests.photographs.drawings import drawing
from tests.photographs.made import encoded
from tests.pipeline.tiny import tiny_exhibition

TEXT = """河水退了 学校开学了

本报记者 欧阳明

清河县石桥镇中心小学昨日开学，操场上的淤泥已经清理完毕。

■8月1日，村民回家。张木 摄

■8月2日，孩子们在操场上清扫淤泥。张木 摄
"""
LONG_AGO = 1_500_000_000
LARGE, SMALL = (900, 600), (300, 200)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An exhibition of three reports with two captions each and no photograph."""
    content = tiny_exhibition(tmp_path / "content", flood=TEXT, harvest=TEXT, page=f"{TEXT}")
    (content / "reports" / "flood.yml").write_text("source: {rights: InC}\n", encoding="utf-8")
    return find_project(content, tmp_path / "site")


@pytest.fixture
def put(project: Project) -> Callable[..., Path]:
    """Puts a drawing into the folder of a report."""

    def put_one(path: str, number: int = 1, size: tuple[int, int] = LARGE, data: bytes = b"") -> Path:
        file = project.content / "photographs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data or encoded(drawing(number, size), "JPEG"))
        # What was there for a while is known by its times.
        os.utime(file, (LONG_AGO, LONG_AGO))
        return file

    return put_one


def of_photographs(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    """Place and code of what is said of photographs."""
    return [
        (p.location.file.removeprefix("photographs/"), p.code)
        for p in problems
        if p.location.file.startswith("photographs")
    ]


def said(project: Project, code: str) -> str:
    """The one message of that code."""
    [message] = [p.message for p in check(project) if p.code == code]
    return message


def test_without_photographs_nothing_is_said(project: Project) -> None:
    """An exhibition of texts is whole."""
    assert of_photographs(check(project)) == []


def test_captions_without_photograph_are_one_line_a_report(project: Project, put: Callable[..., Path]) -> None:
    """And none for reports that have no folder."""
    put("flood/2.jpg")
    assert ("flood", "no-photograph") in of_photographs(check(project))
    assert said(project, "no-photograph") == "no photograph for caption 1; call one 1-….jpg to have it there"


def test_alt_text(project: Project, put: Callable[..., Path]) -> None:
    """Where it is missing, the line that gives it is there to be copied, or the line to which it is added."""
    put("flood/1.jpg")
    assert "- {report: flood, caption: 1, alt: …, file: 1.jpg} under photographs: in reports/flood.yml" in said(
        project, "no-alt"
    )
    yaml = project.content / "reports" / "flood.yml"
    yaml.write_text("photographs:\n- {report: flood, file: 1.jpg}\n", encoding="utf-8")
    assert "add `alt: …` in line 2 of reports/flood.yml" in said(project, "no-alt")
    yaml.write_text("photographs:\n- {report: flood, file: 1.jpg, alt: 村民}\n", encoding="utf-8")
    assert "no-alt" not in [code for _, code in of_photographs(check(project))]


def test_rights(project: Project, put: Callable[..., Path]) -> None:
    """Its own, its page's or the exhibition's will do."""
    put("flood/1.jpg")
    put("harvest/1.jpg", 2)
    assert [place for place, code in of_photographs(check(project)) if code == "no-rights"] == ["harvest/1.jpg"]
    with (project.content / "exhibition.yml").open("a", encoding="utf-8") as file:
        file.write("rights: 各归其主\n")
    assert "no-rights" not in [code for _, code in of_photographs(check(project))]


def test_small_pictures(project: Project, put: Callable[..., Path]) -> None:
    """Told with their size."""
    put("flood/1.jpg", size=SMALL)
    assert said(project, "small-photograph").startswith("small: 300 × 200 pixels")


def twice(project: Project) -> list[tuple[str, str]]:
    """What check says of pictures that are there twice."""
    return [(place, code) for place, code in of_photographs(check(project)) if code.startswith(("same-", "alike-"))]


def test_the_same_picture_twice(project: Project, put: Callable[..., Path]) -> None:
    """The same bytes, and what only looks the same; before anything was built and after."""
    put("flood/1.jpg")
    put("flood/2.jpg", 2)
    put("harvest/1.jpg")
    put("page/1.jpg", data=encoded(drawing(1, (450, 300)), "PNG")).rename(
        project.content / "photographs" / "page" / "1.png"
    )
    said = [("harvest/1.jpg", "same-photograph"), ("page/1.png", "alike-photographs")]
    assert twice(project) == said
    assert not project.work.exists()
    build(project, Options(jobs=1))
    assert twice(project) == said


def test_a_new_copy_of_what_was_built(project: Project, put: Callable[..., Path]) -> None:
    """What is looked through is compared with what was made, whichever way up and in whatever size it lies there."""
    put("flood/1.jpg", 1, (3000, 2000))
    build(project, Options(jobs=1))
    put("harvest/2.jpg", data=jpeg(drawing(1, LARGE), orientation=6))
    put("harvest/1.jpg", 2)
    assert twice(project) == [("harvest/2.jpg", "alike-photographs")]


def test_a_damaged_picture_is_found_before_a_build(project: Project, put: Callable[..., Path]) -> None:
    """Its header is whole, and says nothing of what is missing."""
    whole = encoded(drawing(1, LARGE), "JPEG")
    put("flood/1.jpg", data=whole[: len(whole) * 2 // 3])
    put("flood/2.jpg", data=encoded(drawing(2, LARGE), "PNG"))
    found = {p.location.file: p for p in check(project) if p.code == "photograph-not-read"}
    assert {place: problem.level for place, problem in found.items()} == {
        "photographs/flood/1.jpg": Level.ERROR,
        "photographs/flood/2.jpg": Level.ERROR,
    }
    assert "damaged" in found["photographs/flood/1.jpg"].message
    assert "PNG" in found["photographs/flood/2.jpg"].message
    assert table(project)[0] == 1


def test_what_cannot_be_shown(project: Project, put: Callable[..., Path]) -> None:
    """One error each, at the file; the rest is built."""
    put("flood/1.jpg")
    put("flood/2.svg", data=b"<svg/>")
    put("flood/notes.txt", data=b"notes")
    built = build(project, Options(jobs=1))
    assert built.reports == 3
    levels = {p.location.file: p.level for p in built.problems if p.code == "photograph-not-read"}
    assert levels == {"photographs/flood/2.svg": Level.ERROR, "photographs/flood/notes.txt": Level.WARNING}
    assert list((project.out / "photographs" / "flood").glob("fig1-*.avif"))


@pytest.mark.parametrize(("folder", "near"), [("flod", "flood"), ("Flood", None), ("xyz", "the id of its report")])
def test_a_folder_for_no_report(project: Project, put: Callable[..., Path], folder: str, near: str | None) -> None:
    """The nearest report is named; capitals are no matter."""
    put(f"{folder}/1.jpg")
    messages = [p.message for p in check(project) if p.code == "no-such-report"]
    assert (near is None and messages == []) or (near is not None and near in messages[0])


def test_check_writes_nothing(project: Project, put: Callable[..., Path]) -> None:
    """No cache, no rendition."""
    put("flood/1.jpg")
    check(project)
    assert not project.work.exists()


def test_a_new_photograph_is_a_change(project: Project, put: Callable[..., Path]) -> None:
    """A build with nothing changed does nothing; one more photograph, or another one of the same size, is seen."""
    file = put("flood/1.jpg")
    assert build(project, Options(jobs=1)).written
    assert build(project, Options(jobs=1)).written == 0
    put("flood/2.jpg", 2)
    assert build(project, Options(jobs=1)).written
    file.write_bytes(encoded(drawing(5, LARGE), "JPEG"))
    assert build(project, Options(jobs=1)).written
    file.unlink()
    assert build(project, Options(jobs=1)).deleted
    assert list((project.out / "photographs" / "flood").glob("fig1-*")) == []


def table(project: Project) -> tuple[int, list[list[str]]]:
    """What the command prints, where nobody watches, and how it ends."""
    run = CliRunner().invoke(main, ["photographs", "--content", str(project.content), "--out", str(project.out)])
    return run.exit_code, [line.split("\t") for line in run.output.splitlines()]


def test_the_table(project: Project, put: Callable[..., Path]) -> None:
    """A row for each photograph and each caption without one, cells parted by tabs."""
    put("flood/2 学校.jpg", size=SMALL)
    put("flood/村民.jpg", 2)
    code, rows = table(project)
    assert rows[0] == ["report", "caption", "words", "file", "size", "alt", "rights", "missing"]
    assert rows[1] == ["flood", "1", "8月1日，村民回家。", "-", "-", "-", "-", "photograph"]
    assert rows[2] == [
        "flood",
        "2",
        "8月2日，孩子们在操场上清扫淤…",
        "2 学校.jpg",
        "300 × 200",
        "-",
        "InC",
        "alt, larger file",
    ]
    assert rows[3] == ["flood", "-", "-", "村民.jpg", "900 × 600", "-", "InC", "caption, alt"]
    assert rows[4][0].startswith("2 photographs, 1 with a caption; 1 warning")
    assert code == 0
    put("flood/1.jpg", data=b"<svg/>")
    assert table(project)[0] == 1


def test_the_table_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """It is drawn, and what names hold is no markup."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    print_table([("flood", "1", "[bold]村民", "a.jpg", "-", "-", "-", "-")])
    said = capsys.readouterr().out
    assert "[bold]村民" in said
    assert "\t" not in said


def test_a_table_hides_withheld_names(project: Project, put: Callable[..., Path]) -> None:
    """As all that quotes the texts does."""
    put("flood/1.jpg")
    (project.content / "people.yml").write_text("- {name: 村民, display: withheld}\n", encoding="utf-8")
    assert "■■回家" in str(table(project)[1])


def test_a_photograph_that_is_not_there(project: Project) -> None:
    """Told at its line, though the report has no folder."""
    yaml = project.content / "reports" / "flood.yml"
    yaml.write_text("photographs:\n- {report: flood, caption: 1, file: 1.jpg}\n", encoding="utf-8")
    assert [(p.location.file, p.location.line) for p in check(project) if p.code == "no-such-file"] == [
        ("reports/flood.yml", 2)
    ]
