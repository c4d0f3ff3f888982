"""What of a text is drawn."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from generator.cards import faces
from generator.cards.wording import GETA, drawable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("党旗\n  高高\t飘扬", "党旗 高高 飘扬"),
        ("a\u202eb\u200bc\x00d\ufeff", "abcd"),
        ("e\u0301té", "été"),
        ("战😀👍🏽疫", "战〓疫"),
        ("مرحبا بالعالم", GETA),
        ("\U000f0000旗", "〓旗"),
        ("齊あ한", "齊あ한"),
        ("\u200b\u202e", ""),
        ("葛\U000e0100城", "葛城"),
        ("a\ud800b", "ab"),
    ],
)
def test_what_cannot_be_drawn(text: str, shown: str) -> None:
    """Unseen characters go; where no face of ours has a character the geta stands, once for a row of them."""
    assert drawable(text, faces.has) == shown


@given(st.text(max_size=80))
def test_everything_drawable_has_a_face(text: str) -> None:
    """No character is left that would be an empty box."""
    assert all(character.isspace() or faces.has(character) for character in drawable(text, faces.has))
