from __future__ import annotations

import pytest

from generator.model.problem import Level, Location, Problem
from generator.preview.places import Place, Places
from generator.preview.shown import Shown
from tests.preview.desk import Desk


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """The exhibition of the desk."""
    return Desk(tmp_path_factory.mktemp("desk")).shown()


@pytest.mark.parametrize(
    ("file", "line", "places"),
    [
        ("reports/flood.txt", 5, (Place("reports/flood.md", "p1"),)),
        ("reports/flood.txt", 3, (Place("reports/flood.md", "byline1"),)),
        ("reports/flood.txt", 1, (Place("reports/flood.md"),)),
        ("reports/flood.txt", 0, (Place("reports/flood.md"),)),
        ("reports/flood.yml", 1, (Place("reports/flood.md"),)),
        ("reports/flood.yml", 4, (Place("reports/flood.md"),)),
        ("reports/flood.yml", 6, (Place("reports/flood.md", "p1"),)),
        ("people.yml", 3, (Place("people/wang-jianguo.md"),)),
        ("people.yml", 5, (Place("people/zhang-deshun.md"),)),
        ("pages/foreword.md", 3, (Place("pages/foreword.md"),)),
        ("exhibition.yml", 2, (Place("index.md"),)),
        ("tours/walk.yml", 3, (Place("tours/walk.md"),)),
        ("photographs/flood/1.jpg", 0, (Place("reports/flood.md"),)),
        ("photographs/nobody/1.jpg", 0, ()),
        ("places.yml", 7, ()),
        ("../theme/main.html", 7, ()),
        ("odd.yml", 1, ()),
    ],
)
def test_a_problem_shows_at_what_it_is_about(shown: Shown, file: str, line: int, places: tuple[Place, ...]) -> None:
    """At the paragraph of that line, at the page of that entry, else at the head of the page, else nowhere."""
    problem = Problem(Location(file, line), Level.ERROR, "a-code", "wrong; mend it")
    assert Places(shown.hang, shown.content.folder).of(problem) == places
