"""Where references stand in a page is what Python-Markdown takes it for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from generator.essays.references import Place, references_in

BRACKETS = st.lists(
    st.sampled_from([*"[]|#!\\`~<>&*_(){}:-+=. \n\t甲乙1", "[[", "]]", "```", "<div>", "\ue000"]), max_size=60
).map("".join)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("在[[荔湾区]]。", [("荔湾区", None, Place.TEXT)]),
        ("在[[荔湾区|这个区]]。", [("荔湾区", "这个区", Place.TEXT)]),
        ("[[a-1#p12]]", [("a-1#p12", None, Place.TEXT)]),
        ("![[map]]", [("map", None, Place.ALONE)]),
        ("前\n![[map]]\n后", [("map", None, Place.ALONE)]),
        ("看![[map]]", [("map", None, Place.TEXT)]),
        ("- 甲\n- ![[map]]", [("map", None, Place.TEXT)]),
        ("> ![[map]]", [("map", None, Place.TEXT)]),
        ("# 在[[荔湾区]]", [("荔湾区", None, Place.UNLINKED)]),
        ("在[[荔湾区]]\n===", [("荔湾区", None, Place.UNLINKED)]),
        ("<div>\n[[荔湾区]]\n</div>", [("荔湾区", None, Place.HTML)]),
        ("<div markdown>\n\n[[荔湾区]]\n\n</div>", [("荔湾区", None, Place.TEXT)]),
        ("|甲|\n|---|\n|[[荔湾区\\|区]]|", [("荔湾区", "区", Place.TEXT)]),
        ("1. 甲\n\n    [[荔湾区]]", [("荔湾区", None, Place.TEXT)]),
        ("\\\\[[荔湾区]]", [("荔湾区", None, Place.TEXT)]),
    ],
)
def test_a_reference_is_found(text: str, places: list[tuple[str, str | None, Place]]) -> None:
    """With what it names, its own words, and what it stands in."""
    assert [(one.target, one.words, one.place) for one in references_in(text)] == places


@pytest.mark.parametrize(
    "text",
    [
        "`[[荔湾区]]`",
        "``a ` [[荔湾区]]``",
        "```\n[[荔湾区]]\n```",
        "~~~ md\n[[荔湾区]]\n~~~",
        "文\n\n    [[荔湾区]]",
        "<pre>[[荔湾区]]</pre>",
        "<!-- [[荔湾区]] -->",
        '<abbr title="[[荔湾区]]">区</abbr>',
        "\\[[荔湾区]]",
        "[[1]](x.md)",
        "[[1]][x]",
        "[荔湾区](x.md)",
        "【【荔湾区】】",
        "［［荔湾区］］",
        "[[]]",
        "[[荔\n湾区]]",
        "---\ntitle: '[[荔湾区]]'\n---\n文",
    ],
)
def test_what_is_no_reference_stays(text: str) -> None:
    """Code, attributes, comments, escapes, links of Markdown, other brackets."""
    assert references_in(text) == ()


def test_the_line_is_that_of_the_file() -> None:
    """Front matter counts."""
    assert [one.line for one in references_in("---\ntitle: 甲\n---\n\n[[乙]]\n\n[[丙]]")] == [5, 7]


def test_an_exclamation_mark_that_is_escaped_is_one() -> None:
    r"""`\![[map]]` is an exclamation mark and a reference."""
    (one,) = references_in("\\![[map]]")
    assert not one.embedding
    assert one.start == 2


@given(BRACKETS)
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    """Whatever brackets stand where: references lie apart, in order, and are what they say."""
    end = 0
    for one in references_in(text):
        assert end <= one.start < one.end
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        assert text[one.start : one.end].removeprefix("!").startswith(f"[[{one.target}"[:2])
        assert one.line == text.count("\n", 0, one.start) + 1
        end = one.end
