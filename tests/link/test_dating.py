"""Dates of a text as the curator settles them."""

from __future__ import annotations

import pytest

from generator.link.index import index_of
from generator.link.link import link
from generator.model.collection import Collection
from generator.model.event import Basis
from generator.model.exhibition import Dating, Exhibition, SourceFacts, TextFacts
from generator.model.page import Kind
from generator.model.problem import Location
from tests.render import sample

HERE = Location("x.yml", 3)
PAGE = sample.page(
    "x",
    [
        (Kind.PARAGRAPH, "1998年8月7日合龙，1999年通车。"),
        (Kind.PARAGRAPH, "那年冬天，雪很大。"),
        (Kind.PARAGRAPH, "文。"),
    ],
)


def _linked(*dates: Dating) -> Collection:
    return link(Exhibition("展"), [(PAGE, TextFacts(SourceFacts(date="2000-01-02"), dates=dates))], (), ())


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        ((), ["1998-08-07", "1999"]),
        ((Dating(HERE, 1, None),), []),
        ((Dating(HERE, 1, None, "1999年"),), ["1998-08-07"]),
        ((Dating(HERE, 1, "1999-10~", "1999年"),), ["1998-08-07", "1999-10~"]),
        ((Dating(HERE, 2, "1998-12~", "那年冬天"),), ["1998-08-07", "1999", "1998-12~"]),
    ],
)
def test_a_line_says_what_its_date_is(dates: tuple[Dating, ...], days: list[str]) -> None:
    """None, another, or one that was not read; the others stay."""
    collection = _linked(*dates)
    events = index_of(collection).events["x"]
    assert [event.edtf for event in events] == days
    assert all((event.basis is Basis.CURATOR) is (event.edtf.endswith("~")) for event in events)
    assert collection.problems == ()


@pytest.mark.parametrize("dating", [Dating(HERE, 3, None), Dating(HERE, 1, None, "2001年"), Dating(HERE, 2, "1999")])
def test_a_line_without_a_date_is_told(dating: Dating) -> None:
    """It settles nothing, and nothing is changed."""
    collection = _linked(dating)
    (problem,) = collection.problems
    assert problem.code == "no-such-date"
    assert len(index_of(collection).events["x"]) == 2
