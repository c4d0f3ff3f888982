"""What is learnt of layout: the shipped tables are those that the pages teach, and learning is no chance."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from generator.layout.neighbours import before_signing
from generator.layout.page import lines_of
from generator.model.page import Kind
from generator.weights import table_of
from tools.fit_layout.going_on import cases
from tools.fit_layout.pages import Gold, golds
from tools.fit_layout.signs import said_otherwise
from tools.fit_layout.starts import divisions


@pytest.fixture(scope="module")
def pages() -> list[Gold]:
    """A few pages of one set."""
    return [gold for gold in golds() if gold.set_of == "third"]


def test_the_same_pages_give_the_same_cases(pages: list[Gold]) -> None:
    """Cuts are made by a chance that the page's name starts: twice the same, both sorts."""
    first, second = list(cases(pages)), list(cases(pages))
    assert [case.seen for case in first] == [case.seen for case in second]
    assert {case.is_so for case in first} == {True, False}


def test_a_pages_true_division_is_among_those_the_program_chooses_from(pages: list[Gold]) -> None:
    """The reports of the gold tile the runs of a page, from its first to its last."""
    for one in divisions(pages):
        chosen = [one.stretches[number][:2] for number in one.true]
        assert chosen[0][0] == 0
        assert chosen[-1][1] == one.runs
        assert all(left[1] == right[0] for left, right in pairwise(chosen))


def test_bylines_are_said_otherwise(pages: list[Gold]) -> None:
    """A page whose bylines have a manner that the grammar does not know has fewer that are known by it."""
    said = [
        (gold, said_otherwise(gold.source, "值夜 {}", random.Random(1)))  # noqa: S311 - nothing is secret here
        for gold in pages
    ]
    known = [(gold, page) for gold, page in said if page is not None]
    assert known
    for gold, page in known:
        before, after = (sum(s.kind is Kind.BYLINE for s in before_signing(lines_of(p))) for p in (gold.source, page))
        assert after < before


@pytest.mark.parametrize(("kind", "name"), [("going_on", "a scrap of a sentence"), ("starts", "closed before")])
def test_the_tables_weigh_what_the_program_sees(kind: str, name: str) -> None:
    """A name in a table that the program gives to nothing would weigh nothing."""
    assert table_of("generator.layout", kind).sum([(name, 1.0)]) > 0
