"""Places made up for tests of the map."""

from __future__ import annotations

from hypothesis import strategies as st

from generator.model.names import Entity, NameKind
from generator.render.drawing.map.places import Place


def place(  # noqa: PLR0913 - what a test wants to say of a place
    number: int, longitude: float, latitude: float, *, mentions: int = 1, near: str | None = None, kind: str = "city"
) -> Place:
    """A place with its own coordinates, or with those of a larger one."""
    entity = Entity(
        f"p{number}",
        NameKind.PLACE,
        f"第{number}镇",
        latitude=latitude,
        longitude=longitude,
        precision=kind,
        located_by=near,
    )
    area = kind in {"province", "country"} and not near
    return Place(entity, entity.name, entity.name, (longitude, latitude), near is not None, area, mentions)


def scattered(longitude: tuple[float, float], latitude: tuple[float, float]) -> st.SearchStrategy[list[Place]]:
    """Some places between these degrees, some at one point, some only roughly placed."""
    point = st.tuples(*(st.floats(*span).map(lambda degrees: round(degrees, 3)) for span in (longitude, latitude)))
    told = st.tuples(point, st.integers(1, 40), st.sampled_from([None, "某市"]))
    drawn = st.lists(told, min_size=1, max_size=40)
    return drawn.map(lambda found: [place(n, *at, mentions=m, near=near) for n, (at, m, near) in enumerate(found)])
