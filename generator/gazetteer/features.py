"""Mountains, waters, islands, plains and regions by the names that newspapers print. Written from general knowledge."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources

from generator.gazetteer.division import FEATURE, Division

_LIST = "features.txt"
_NOWHERE_ALONE = "-"


@cache
def features() -> dict[str, Division]:
    """Each written form → the feature: its usual name, its kind, and the province or country that all of it lies in."""
    return dict(_read(resources.files("generator.gazetteer").joinpath("data", _LIST).read_text("utf-8")))


def _read(text: str) -> Iterator[tuple[str, Division]]:
    """`kind place: name name/other form …`, a line each; lines that begin with # are for readers."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            head, _, names = line.partition(": ")
            kind, where = head.split(" ")
            within = () if where == _NOWHERE_ALONE else (where,)
            for name in names.split():
                usual, *others = name.split("/")
                feature = Division(usual, usual, FEATURE, kind, within)
                yield from ((form, feature) for form in (usual, *others))
