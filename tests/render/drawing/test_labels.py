"""Labels of a map: what is placed is never covered."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, strategies as st

from generator.render.drawing.map.labels import Box, Room, Wanted, around, place_all

EDGE = Box(0, 0, 400, 300)
marks = st.lists(
    st.tuples(st.floats(0, 400), st.floats(0, 300), st.floats(2, 12), st.text("甲乙丙a1", min_size=1, max_size=9)),
    max_size=40,
)


@given(found=marks)
def test_labels_keep_apart(found: list[tuple[float, float, float, str]]) -> None:
    """No label lies on another, on a mark, or over the edge."""
    room = Room(EDGE)
    dots = [around(x, y, radius) for x, y, radius, _ in found]
    for dot in dots:
        room.take(dot)
    placed = [label for label in place_all([Wanted(text, x, y, r, 13) for x, y, r, text in found], room) if label]
    assert not any(one.box.meets(other.box) for one, other in combinations(placed, 2))
    assert not any(label.box.meets(dot) for label in placed for dot in dots)
    assert all(label.box.within(EDGE) for label in placed)


@given(found=marks)
def test_placing_is_the_same_every_time(found: list[tuple[float, float, float, str]]) -> None:
    """The same marks in the same order give the same labels."""
    wanted = [Wanted(text, x, y, r, 13) for x, y, r, text in found]
    assert place_all(wanted, Room(EDGE)) == place_all(wanted, Room(EDGE))


def test_the_first_takes_the_best_place_and_the_last_goes_without() -> None:
    """To the right, if that is free; where all eight positions are taken there is no label."""
    room = Room(Box(0, 0, 70, 20))
    first, second = place_all([Wanted("广州市", 10, 10, 3, 13), Wanted("荔湾区", 12, 10, 3, 13)], room)
    assert first is not None
    assert (first.anchor, first.box.left) == ("start", 15.0)
    assert second is None
