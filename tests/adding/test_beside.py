"""The YAML beside a new text."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings, strategies as st

from generator.adding.beside import Beside, scalar, yaml_of
from generator.adding.doubts import doubts_of
from generator.adding.known import known_of
from generator.content.agreement import disagreements
from generator.content.beside import read_facts
from generator.content.tree import Mapping, Scalar, read_tree
from generator.labels import Labels
from generator.labels.labels import LANGUAGES
from generator.model.page import Page
from generator.model.problem import Level
from generator.reading import laid_out
from tests.adding.exhibitions import PAGES, printed, uncommented

LINES = [line for file in sorted(PAGES.glob("*.txt"))[::12] for line in printed(file).split("\n")]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_text_is_read_as_it_was(words: str) -> None:
    """Whatever signs it holds, in a key's value and in a list in brackets."""
    for yaml, node in ((f"key: {scalar(words)}\n", 0), (f"key: [a, {scalar(words)}, b]\n", 1)):
        tree = read_tree("a.yml", yaml.encode())
        assert tree.problems == ()
        assert isinstance(tree.root, Mapping)
        value = tree.root.entries[0][1]
        found = value if node == 0 else value.items[1]  # type: ignore[union-attr]
        assert isinstance(found, Scalar)
        assert found.text == words


@pytest.mark.parametrize(
    "words", ["12", "1e5", "0x1f", "no", "NULL", "~", "12:30", "- a", "#5", "a: b", "{a}", "'", '"']
)
def test_what_editors_take_for_something_else_stands_in_quotes(words: str) -> None:
    """A number, yes and no, signs of YAML; a date stays bare, as people write it."""
    assert scalar(words) == "'" + words.replace("'", "''") + "'"


def test_dates_and_chinese_stand_bare() -> None:
    """As people write them."""
    for words in ("2021", "2021-06-30~", "新快报", "A05", "羊城晚报·周末"):
        assert scalar(words) == words


@st.composite
def shuffled_pages(draw: st.DrawFn) -> str:
    """Lines of many pages in any order, broken anywhere: full of doubts."""
    chance = Random(draw(st.integers(0, 10**6)))  # noqa: S311 - hypothesis draws the seed
    lines = [chance.choice(LINES) for _ in range(draw(st.integers(1, 40)))]
    return "\n".join(line[: chance.randint(0, len(line))] if chance.random() < 0.3 else line for line in lines)


@settings(max_examples=40)
@given(shuffled_pages(), st.sampled_from(LANGUAGES))
def test_whatever_was_read_gives_yaml_that_serves(text: str, language: str) -> None:
    """As it stands and with all its comments taken away; only what it says is contradicted by nothing in the text."""
    page = laid_out("reports/a.txt", text.encode(), ())
    if not isinstance(page, Page):
        return
    labels = Labels(language)
    doubts = tuple(doubts_of(page, labels))
    beside = Beside(page.reports, known_of(page), doubts, page.source.sha256, "a\u2028b: #.txt", schema=True)
    yaml = yaml_of(beside, labels, str).decode()
    assert len(doubts) == len({(p.location, p.code) for p in page.problems if p.code.startswith("doubtful-")})
    for written in (yaml, uncommented(yaml)):
        facts, problems = read_facts("reports/a.yml", written.encode())
        assert problems == ()
        assert facts.source.original_file == "a\u2028b: #.txt"
        again = laid_out("reports/a.txt", text.encode(), facts.reading)
        assert isinstance(again, Page)
        assert [p for p in disagreements(again, facts) if p.level is Level.ERROR or p.code == "not-printed"] == []
