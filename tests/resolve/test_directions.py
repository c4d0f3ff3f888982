"""A confirmed place's name that only ends a word for a direction is not that place."""

import pytest

from generator.model.exhibition import Authority
from generator.model.names import NameKind
from generator.model.page import Kind
from generator.model.problem import Location
from generator.resolve.authority import Authorities
from tests.render import sample

ENTRY = Authority("beijiao", NameKind.PLACE, "北角", Location("places.yml", 1))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("西北角的墙脚有一道斜缝。", []),
        ("東北角有一口井。", []),
        ("他住在北角。", [3]),
        ("由东北角区政府修缮。", [2]),
        ("港岛北角，西北角。", [2]),
    ],
)
def test_a_name_within_a_direction_is_not_found(text: str, found: list[int]) -> None:
    """北角 is a place; in 西北角 it is the end of a word."""
    page = sample.page("a", [(Kind.PARAGRAPH, text)])
    _, mentions = Authorities([ENTRY]).settle((page.reports[0], ()))
    assert [mention.start for mention in mentions] == found
