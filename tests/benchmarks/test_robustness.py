"""Pages as other extractors, papers and hands would give them are read nearly as well as they are."""

from __future__ import annotations

import pytest

from benchmarks.robustness.changes import Case, changes
from benchmarks.robustness.scores import measured
from tests.conftest import REPORT

# Each fourth page of tests/pages: structure after a change, in what is reached, rounded down.
EVERY = 4
FLOOR = 0.90
LOWER = {"wrapped at 26, no gaps": 0.85, "empty lines between all": 0.87}
COUNTED = "堤上的人数了一夜的沙袋，天亮时水位开始往下落" * 5
CASE = Case(
    f"洪水退去\n\n（通讯员 李　婕）\n　　2月16日，（她说）堤还在。{COUNTED}。\n",
    {"reports": [{"title": "洪水退去", "section_headings": []}], "split_paragraphs": []},
)


def test_no_change_costs_much(pytestconfig: pytest.Config) -> None:
    """Structure stays above its floor after every change, and no character is lost."""
    read = {each.change: each.figures["structure"] or 0.0 for each in measured(EVERY)}
    told = "  ".join(f"{change} {structure:.3f}" for change, structure in read.items())
    pytestconfig.stash[REPORT].append(f"structure of each fourth invented page, changed: {told}")
    assert {change: figure for change, figure in read.items() if figure < LOWER.get(change, FLOOR)} == {}


@pytest.mark.parametrize("name", ["half-width punctuation", "names closed up", "wrapped at 20", "cut", "no indents"])
def test_a_change_is_one(name: str) -> None:
    """Each alters the page, in the same way each time, and loses no word of it."""
    change = next(change for change in changes() if change.name == name)
    changed = change.of(CASE)
    assert changed.text != CASE.text
    assert change.of(CASE) == changed
    words = "".join(change.fold(changed.text).split())
    assert words == "".join(change.fold(CASE.text).split())


def test_a_cut_is_a_join_of_the_gold() -> None:
    """What is cut in two is to be joined again."""
    change = next(change for change in changes() if change.name == "cut")
    ((before, after),) = change.of(CASE).gold["split_paragraphs"]
    assert before + "\n" + after in change.of(CASE).text
