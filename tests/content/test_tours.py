"""Guided paths as the curator writes them, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content import read_content
from generator.content.tours import read_tour, read_tours, walkable
from generator.model.page import Kind
from generator.model.problem import Location
from generator.model.tour import Stop, Tour
from tests.render import sample

PATH = "tours/walk.yml"
REPORTS = {"2019-linhai": sample.STORM.reports[0], "2019-photo": sample.PHOTO.reports[0]}


def _read(text: str) -> tuple[Tour | None, list[str]]:
    tour, problems = read_tour(PATH, "walk", text.encode())
    return tour, [str(problem) for problem in problems]


def _walk(*stops: tuple[str, str | None]) -> Tour:
    return Tour("walk", "走", Location(PATH, 1), None, tuple(Stop(Location(PATH, 3), *stop) for stop in stops))


def test_every_key_is_read() -> None:
    """A tour with an introduction and two stops comes out as its record, without a problem."""
    tour, problems = _read("""title: 走
intro: 引言
stops:
  - {report: a, part: p9, title: 桥头, text: 看这里。}
  - report: b
""")
    first = Stop(Location(PATH, 4), "a", "p9", "桥头", "看这里。")
    assert (tour, problems) == (
        Tour("walk", "走", Location(PATH, 1), "引言", (first, Stop(Location(PATH, 5), "b"))),
        [],
    )


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    """Of the tour and of a stop, with the line; what is known is kept."""
    tour, problems = _read("titel: 走\ntitle: 走\nstops:\n  - {report: a, paragraf: p9, txt: 看}\n")
    assert tour is not None
    assert tour.stops == (Stop(Location(PATH, 4), "a"),)
    assert [problem.split("; ")[1] for problem in problems if "titel" in problem or "txt" in problem] == [
        "do you mean text?",
        "do you mean title?",
    ]
    assert {problem.split(": ")[0] for problem in problems} == {"tours/walk.yml:1", "tours/walk.yml:4"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["no-stops"]),
        ("走一走\n", ["no-stops"]),
        ("title: 走\n", ["no-stops"]),
        ("title: 走\nstops: []\n", ["no-stops"]),
        ("title: 走\nstops:\n", ["no-stops"]),
        ("title: 走\nstops: a\n", ["wrong-type", "no-stops"]),
        ("title: 走\nstops: [a]\n", ["wrong-type", "no-stops"]),
        ("title: 走\nstops:\n  - {title: 桥头}\n", ["no-report", "no-stops"]),
    ],
)
def test_a_tour_without_a_stop_is_none(text: str, codes: list[str]) -> None:
    """Whatever is written instead of a list of stops is told, and there is no page of it."""
    tour, problems = read_tour(PATH, "walk", text.encode())
    assert tour is None
    assert [problem.code for problem in problems] == codes


def test_a_tour_without_title_is_called_by_its_file() -> None:
    """And the curator is told."""
    tour, problems = _read("stops:\n  - {report: a}\n  - {titel: b}\n")
    assert tour is not None
    assert (tour.title, len(tour.stops)) == ("walk", 1)
    assert [problem.split(": ")[2] for problem in problems] == ["unknown-key", "no-report", "no-title"]


def test_a_stop_at_what_is_not_there_is_left_out() -> None:
    """Of a report and of a part the nearest is named; the other stops stay in their order."""
    tour = _walk(("2019-linhai", "p2"), ("2019-linhay", None), ("2019-linhai", "p22"), ("2019-photo", "fig1"))
    found = walkable([tour], REPORTS)
    assert [(stop.report, stop.part) for stop in found.tours[0].stops] == [
        ("2019-linhai", "p2"),
        ("2019-photo", "fig1"),
    ]
    assert [str(problem) for problem in found.problems] == [
        "tours/walk.yml:3: error: no-such-report: no report has the id 2019-linhay; do you mean 2019-linhai?",
        "tours/walk.yml:3: error: no-such-part: 2019-linhai has no part p22; its last is p2, write one up to that",
    ]


def test_what_resembles_nothing_is_told_what_there_is() -> None:
    """The parts of a report in a few words."""
    (problem,) = walkable([_walk(("2019-photo", "第九段"))], REPORTS).problems
    assert problem.message == "2019-photo has no part 第九段; write one that it has: kicker, fig1"
    (problem,) = walkable([_walk(("2019-linhai", "第九段"))], REPORTS).problems
    assert "p1 to p2" in problem.message
    assert REPORTS["2019-linhai"].of_kind(Kind.PARAGRAPH)


def test_a_tour_with_no_stop_left_is_left_out() -> None:
    """There would be nothing on its page."""
    assert walkable([_walk(("gone", None)), _walk(("2019-photo", None))], REPORTS).tours == (
        _walk(("2019-photo", None)),
    )


def test_odd_names_of_files_are_told(tmp_path: Path) -> None:
    """The name becomes an address: what cannot be one, or is one twice, or is no YAML, is left out."""
    for name in ("walk.yml", "a b.yml", "index.yml", "walk.yaml", "notes.txt"):
        (tmp_path / name).write_text("title: 走\nstops:\n  - {report: a}\n", encoding="utf-8")
    files = sorted(tmp_path.iterdir())
    found = read_tours([*files, tmp_path / "sub" / "WALK.yml"])
    assert [tour.id for tour in found.tours] == ["walk"]
    assert {(p.location.file, p.code) for p in found.problems} == {
        ("tours/a b.yml", "file-name"),
        ("tours/index.yml", "file-name"),
        ("tours/walk.yaml", "not-read"),
        ("tours/notes.txt", "not-read"),
        ("tours/WALK.yml", "duplicate-id"),
    }


def test_a_tours_address_may_not_say_a_withheld_name(tmp_path: Path) -> None:
    """The file's name is on the web: nothing is published."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "tours").mkdir()
    (tmp_path / "exhibition.yml").write_text("title: 展\n", encoding="utf-8")
    (tmp_path / "people.yml").write_text("- {id: w, name: 王建国, display: withheld}\n", encoding="utf-8")
    (tmp_path / "tours" / "王建国的路.yml").write_text("title: 走\nstops:\n  - {report: a}\n", encoding="utf-8")
    assert read_content(tmp_path).withholding_unsure
