"""Statements of rights."""

from __future__ import annotations

import pytest

from generator.content.rights import KNOWN, meant_by, rights_of
from generator.labels import Labels
from generator.labels.rights import rights_words


@pytest.mark.parametrize(
    ("words", "identifier"),
    [
        ("CC-BY-4.0", "CC-BY-4.0"),
        ("cc by-nc-sa 3.0", "CC-BY-NC-SA-3.0"),
        ("https://creativecommons.org/licenses/by/4.0/deed.zh-hans", "CC-BY-4.0"),
        ("http://rightsstatements.org/vocab/InC/1.0/", "InC"),
        ("https://rightsstatements.org/page/NoC-US/1.0/?language=en", "NoC-US"),
        ("CC0", "CC0-1.0"),
        ("nkc", "NKC"),
    ],
)
def test_known_statements(words: str, identifier: str) -> None:
    """By id or address, however they are written."""
    rights = rights_of(words)
    assert rights.id == identifier
    assert rights.url
    assert rights.url.startswith("https://")


@pytest.mark.parametrize(
    "words",
    [
        "版权归新快报所有",
        "文字和图画全属虚构，以 CC0 1.0 放弃权利",
        "All rights reserved",
        "none",
        "Xinhua",
        "public domain",
    ],
)
def test_words_of_ones_own(words: str) -> None:
    """They stay as they are, and are nobody's slip."""
    assert rights_of(words).words == words
    assert rights_of(words).id is None
    assert meant_by(words) is None


@pytest.mark.parametrize(
    ("words", "identifier"),
    [
        ("CC-BY", "CC-BY-4.0"),
        ("CC-BY-SA", "CC-BY-SA-4.0"),
        ("NCK", "NKC"),
        ("InC-EDUC", "InC-EDU"),
        ("CC-BY-5.0", "CC-BY-4.0"),
    ],
)
def test_slips(words: str, identifier: str) -> None:
    """What looks like an id and is none is told, with the nearest."""
    assert meant_by(words) == identifier


def test_all_have_words_in_every_language() -> None:
    """The twelve of RightsStatements.org, twelve licences, CC0 and the mark of the public domain."""
    assert len(KNOWN) == 26
    for rights in KNOWN.values():
        assert rights_words(rights, Labels("en")) == rights.words
        for language in ("zh-Hans", "zh-Hant"):
            assert rights_words(rights, Labels(language)) not in ("", rights.words)
