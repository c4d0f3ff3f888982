"""What MkDocs is told of the exhibition."""

from __future__ import annotations

from dataclasses import replace

import pytest
from mkdocs.config.defaults import MkDocsConfig

from generator.model.problem import Location
from generator.model.tour import Stop, Tour
from generator.site.dress import configure, masthead_of
from tests.render import sample

HERE = Location("tours/walk.yml", 1)
TOUR = Tour("walk", "走", HERE, None, (Stop(HERE, "2019-linhai"),))
NAV = ["index.md", "reports/index.md", "people/index.md"]


def _nav(nav: list[str] | None, *tours: Tour) -> list[str] | None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "nav": nav})
    config.validate()
    configure(config, masthead_of(replace(sample.collection(), tours=tours), {}))
    return config.nav


def test_tours_follow_the_reports_in_the_masthead() -> None:
    """The only one itself, or the page of them all."""
    assert _nav(NAV, TOUR) == ["index.md", "reports/index.md", "tours/walk.md", "people/index.md"]
    both = (TOUR, replace(TOUR, id="other"))
    assert _nav(NAV, *both) == ["index.md", "reports/index.md", "tours/index.md", "people/index.md"]


@pytest.mark.parametrize("nav", [NAV, ["index.md", "tours/walk.md"], None])
def test_a_masthead_that_needs_nothing_is_left_alone(nav: list[str] | None) -> None:
    """Without tours, where they are named already, or where there is no nav to add them to."""
    assert _nav(nav, *([] if nav is NAV else [TOUR])) == nav


@pytest.mark.parametrize(
    ("written", "words", "linked"),
    [("CC0-1.0", "CC0 1.0 通用", True), ("全属虚构，随意使用。", "全属虚构，随意使用。", False)],
)
def test_the_foot_of_every_page_says_the_rights_that_are_written(written: str, words: str, linked: bool) -> None:  # noqa: FBT001 - a case
    """A known statement by its name and with its address, words of one's own as they are."""
    collection = sample.collection()
    said = masthead_of(replace(collection, exhibition=replace(collection.exhibition, rights=written)), {}).rights
    assert said is not None
    assert (said.words, bool(said.url)) == (words, linked)
