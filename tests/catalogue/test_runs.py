from __future__ import annotations

import pytest

from generator.catalogue.runs import Runs, RunSetter, words_of
from generator.model.page import Kind
from generator.render.exhibition import Hang
from tests.catalogue.books import hang, write

TEXT = """河水退了
本报记者 王小明
昨日，周红波到江城市青石镇视察，周红波说河水已经退
了，极响应号召。青石镇的李大山没有说话。
"""
PEOPLE = [
    {"id": "zhou", "name": "周红波", "status": "confirmed"},
    {"id": "li", "name": "李大山", "status": "confirmed", "display": "withheld"},
]
FACTS = {"corrections": [{"line": 4, "sic": "极响应", "corr": "积极响应", "why": "首字缺失"}]}


@pytest.fixture(scope="module")
def flood(tmp_path_factory: pytest.TempPathFactory) -> Hang:
    """A report with a name twice, somebody withheld, and a correction."""
    folder = tmp_path_factory.mktemp("runs") / "content"
    return hang(write(folder, {"flood": TEXT}, people=PEOPLE, reports__flood=FACTS))


def paragraphs(flood: Hang) -> list[Runs]:
    """The paragraphs as runs."""
    exhibit = flood.collection.exhibits[0]
    return [RunSetter(flood).runs(exhibit, part) for part in exhibit.report.of_kind(Kind.PARAGRAPH)]


def test_every_mention_is_noted_not_the_first_alone(flood: Hang) -> None:
    """An index tells every page on which a name stands, so each place where it begins is marked."""
    noted = [run["m"] for runs in paragraphs(flood) for run in runs if isinstance(run, dict) and "m" in run]
    assert noted.count("zhou") == 2


def test_a_correction_has_both_readings_and_says_why(flood: Hang) -> None:
    """What is right is set, what was printed goes into the note."""
    found = [run for runs in paragraphs(flood) for run in runs if isinstance(run, dict) and "c" in run]
    assert [(run["c"], run["r"]) for run in found] == [("极响应", "积极响应")]
    assert "极响应" in str(found[0]["w"])
    assert "首字缺失" in str(found[0]["w"])


def test_who_is_withheld_is_hidden_and_nowhere_named(flood: Hang) -> None:
    """■■ stands in place of the name, and no id, no mark, nothing else says who it is."""
    runs = paragraphs(flood)
    assert "李大山" not in repr(runs)
    assert "'li'" not in repr(runs)
    assert "青石镇的■■没有说话" in "".join(map(words_of, runs))


def test_all_words_are_there(flood: Hang) -> None:
    """Runs put together read as the part does, corrected, with what is hidden hidden."""
    exhibit = flood.collection.exhibits[0]
    for part in exhibit.report.of_kind(Kind.PARAGRAPH, Kind.HEADLINE, Kind.BYLINE):
        expected = part.text.replace("极响应", "积极响应").replace("李大山", "■■")
        assert words_of(RunSetter(flood).runs(exhibit, part)) == expected
