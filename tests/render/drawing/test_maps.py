"""What a map shows: every place once, the bulk large, what is close together in insets, nothing twice."""

from __future__ import annotations

import re
import time
from collections import Counter
from dataclasses import replace
from itertools import combinations
from math import hypot

import numpy as np
import pytest
from hypothesis import given, settings

from generator.labels import Labels
from generator.render.drawing.map.clip import clipped
from generator.render.drawing.map.clusters import APART, marks_of
from generator.render.drawing.map.coast import coast, is_known, outlines
from generator.render.drawing.map.frame import frame_of
from generator.render.drawing.map.look import NARROW, WIDE, Look
from generator.render.drawing.map.places import Place, leader_of, names_of, spots_of
from generator.render.drawing.map.plates import Plate, Plater, Plates
from generator.render.drawing.map.scope import scope_of
from tests.render.drawing.invented import place, scattered

LINK = re.compile(r'<a class="(place|place approximate|cluster|area|away)" href="([^"]+)"')


def _plates(places: list[Place], look: Look = WIDE, *, with_coast: bool = False) -> Plates:
    plater = Plater(Labels("zh-Hans"), lambda p: f"../places/{p.entity.id}/", coast=with_coast, anchor="map-")
    return plater.plates(scope_of(places), look, "地图")


def _linked(plate: Plate) -> list[str]:
    return [target for _, target in LINK.findall(plate.drawing.svg)]


@given(places=scattered((100.0, 120.0), (20.0, 40.0)))
@settings(deadline=None, max_examples=40)
def test_each_place_is_under_one_mark(places: list[Place]) -> None:
    """Marks keep a finger's breadth apart, and share the places among them."""
    spots = spots_of(places)
    marks = marks_of(spots, frame_of([spot.point for spot in spots], NARROW.sheet))
    assert all(hypot(a.x - b.x, a.y - b.y) >= APART for a, b in combinations(marks, 2))
    assert Counter(p.entity.id for m in marks for p in m.places) == Counter(p.entity.id for p in places)


@given(places=scattered((100.0, 120.0), (20.0, 40.0)))
@settings(deadline=None, max_examples=20)
def test_every_place_is_shown_in_the_end(places: list[Place]) -> None:
    """On the map or in an inset each place has its dot, or stands beside the dot that it shares, just once."""
    plates = _plates(places)
    shown = [p.entity.id for plate in (plates.main, *plates.insets) for spot in plate.dots for p in spot.places]
    away = [spot.places for group in scope_of(places).away if len(group) == 1 for spot in group if not spot.others]
    assert Counter(shown + [p.entity.id for held in away for p in held]) == Counter(p.entity.id for p in places)


@given(places=scattered((113.2, 113.4), (23.0, 23.2)))
@settings(deadline=None, max_examples=20)
def test_every_link_leads_to_a_place_or_an_inset(places: list[Place]) -> None:
    """Each ring has its inset, each inset its ring, and each dot a page of a place."""
    plates = _plates(places)
    targets = [target for plate in (plates.main, *plates.insets) for target in _linked(plate)]
    anchors = {f"#{inset.anchor}" for inset in plates.insets}
    assert {t for t in targets if t.startswith("#")} == anchors
    assert {t for t in targets if not t.startswith("#")} <= {f"../places/{p.entity.id}/" for p in places}
    assert len(anchors) == len(plates.insets)


@given(places=scattered((100.0, 120.0), (20.0, 40.0)))
@settings(deadline=None, max_examples=20)
def test_an_inset_leads_back_to_where_it_was_opened(places: list[Place]) -> None:
    """To the enlargement with its ring, or to the map."""
    plates = _plates(places)
    for inset in plates.insets:
        assert f"#{inset.anchor}" in _linked(inset.above or plates.main)


def test_an_enlargement_within_another_has_another_name() -> None:
    """The city and its neighbour for the first; for the middle of the city two of its parts."""
    city, old, new, other = (
        place(n, 113.2 + east, 23.1, mentions=20 - n) for n, east in enumerate((0, 0.01, 0.02, 0.3))
    )
    old, new = (replace(part, entity=replace(part.entity, within=(city.entity.name,))) for part in (old, new))
    labels = Labels("zh-Hans")
    outer, inner = [city, old, new, other], [city, old, new]
    assert names_of(outer, labels, inner=False) == f"{city.name}、{other.name}"
    assert names_of(inner, labels, inner=True) == f"{old.name}、{new.name}"
    assert names_of(inner, labels, inner=False) == city.name


def test_the_same_places_give_the_same_map() -> None:
    """Byte for byte."""
    places = [place(n, 100 + n * 7 % 20, 20 + n * 3 % 17, mentions=n % 5 + 1) for n in range(60)]
    assert _plates(places).main.drawing.svg == _plates(places).main.drawing.svg


def test_what_lies_far_off_does_not_shrink_the_rest() -> None:
    """Twelve places in Guangzhou and one in Geneva: a map of Guangzhou, and an arrow to the north-west."""
    places = [place(n, 113.2 + n / 100, 23.1 + n % 3 / 50) for n in range(12)] + [place(99, 6.14, 46.2)]
    scope = scope_of(places)
    assert [[s.first.entity.id for s in group] for group in scope.away] == [["p99"]]
    plates = _plates(places)
    assert frame_of([s.point for s in scope.framed], WIDE.sheet).kilometres < 40
    assert '<a class="away" href="../places/p99/">' in plates.main.drawing.svg


def test_a_far_group_has_an_inset_of_its_own() -> None:
    """Two places by Lake Geneva are opened in one."""
    places = [place(n, 113.2 + n / 100, 23.1 + n % 3 / 50) for n in range(12)]
    places += [place(98, 6.63, 46.52), place(99, 6.14, 46.2)]
    plates = _plates(places)
    assert any({s.first.entity.id for s in inset.spots} == {"p98", "p99"} for inset in plates.insets)


def test_a_province_is_no_point() -> None:
    """On a map of the country its name stands there; on one of a city it is told that it is larger than the map."""
    province = place(0, 108.0, 30.0, kind="province")
    country = [place(n, 100 + n, 22 + n) for n in range(1, 15)]
    assert scope_of([province, *country]).areas[0].first is province
    city = [place(n, 108 + n / 100, 30 + n % 3 / 50) for n in range(1, 12)]
    scope = scope_of([province, *city])
    assert (scope.areas, [s.first for s in scope.larger]) == ((), [province])


def test_a_province_does_not_lie_in_its_capital() -> None:
    """Where both have one point the city has the dot alone."""
    spots = spots_of([place(0, 113.2, 23.1, kind="province"), place(1, 113.2, 23.1)])
    assert sorted(p.entity.id for spot in spots for p in spot.places if not spot.others) == ["p0", "p1"]


def test_places_at_one_point_share_a_dot() -> None:
    """The place that the point is of has the dot; what lies somewhere in it stands beside."""
    places = [place(1, 113.0, 23.0, mentions=9, near="第2镇"), place(2, 113.0, 23.0), place(3, 114.0, 23.5)]
    plates = _plates(places)
    shared = next(spot for spot in plates.main.dots if spot.others)
    assert (shared.first.entity.id, [p.entity.id for p in shared.others]) == ("p2", ["p1"])
    assert not plates.insets


def test_a_roughly_placed_dot_is_hollow() -> None:
    """And its title says so."""
    svg = _plates([place(1, 113.0, 23.0, near="某市"), place(2, 114.0, 23.5)]).main.drawing.svg
    assert '<a class="place approximate" href="../places/p1/"><title>第1镇，提到1次，位置为大概</title>' in svg


@pytest.mark.parametrize("point", [(113.0, 23.0), (180.0, 0.0), (0.0, 90.0), (-180.0, -90.0)])
def test_a_single_place_has_a_map(point: tuple[float, float]) -> None:
    """Wherever it is, the poles too."""
    plates = _plates([place(1, *point)], with_coast=True)
    assert _linked(plates.main) == ["../places/p1/"]
    assert "NaN" not in plates.main.drawing.svg.upper().replace("TARGET", "")


def test_rings_are_called_after_what_most_of_them_lies_in() -> None:
    """Districts of a city give it their weight."""
    from dataclasses import replace

    city, one, two = place(1, 1, 1, mentions=2), place(2, 1, 1, mentions=5), place(3, 1, 1, mentions=4)
    inside = [replace(p, entity=replace(p.entity, within=("某省", city.name))) for p in (one, two)]
    assert leader_of([*inside, city]) is city


def test_time_grows_with_the_places_as_a_line_does() -> None:
    """Ten times as many places take less than forty times as long: nothing compares everything with everything."""

    def seconds(count: int) -> float:
        rng = np.random.default_rng(1)
        at = zip(rng.uniform(80, 130, count).round(3), rng.uniform(20, 50, count).round(3), strict=True)
        places = [place(n, float(x), float(y), mentions=n % 9 + 1) for n, (x, y) in enumerate(at)]
        start = time.process_time()
        _plates(places)
        return time.process_time() - start

    seconds(20)
    assert seconds(2000) < 40 * max(seconds(200), 0.05)


def test_the_coast_is_where_it_is() -> None:
    """Beijing lies on land, the middle of the Yellow Sea does not; Taiwan and Hainan are land."""
    frame = frame_of([(85.0, 18.0), (130.0, 47.0)], WIDE.sheet)
    rings = list(outlines(frame, "land", 0.5))
    known = {"北京": (116.39, 39.95), "黄海": (123.5, 35.5), "台湾": (121.0, 23.8), "海南": (109.8, 19.2)}
    on_land = {name: _inside(frame.point(at), rings) for name, at in known.items()}
    assert on_land == {"北京": True, "黄海": False, "台湾": True, "海南": True}


def test_coasts_do_not_tear_at_the_180th_meridian() -> None:
    """The map around it shows Chukotka whole: no line along the meridian, land on both sides."""
    frame = frame_of([(170.0, 64.0), (-170.0, 70.0)], WIDE.sheet)
    rings = list(outlines(frame, "land", 0.5))
    assert _inside(frame.point((179.5, 67.5)), rings)
    assert _inside(frame.point((-179.5, 67.5)), rings)
    assert _inside(frame.point((180.0, 67.5)), rings)


def test_a_city_is_not_shown_with_a_coast_that_is_not_sure() -> None:
    """A line of 1:50 million says nothing about streets."""
    assert not is_known(frame_of([(113.2, 23.1), (113.4, 23.2)], WIDE.sheet))
    assert is_known(frame_of([(100.0, 20.0), (120.0, 40.0)], WIDE.sheet))
    assert {"land", "lakes", "rivers"} == set(coast().layers)


def test_rings_are_cut_at_an_edge() -> None:
    """A square over the corner leaves a square."""
    ring = clipped(np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]]), 0.0, 5.0, 0.0, 5.0)
    assert {tuple(point) for point in ring.tolist()} == {(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)}
    assert len(clipped(ring, 2.0, 3.0, 2.0, 3.0)) == 0


def _inside(point: tuple[float, float], rings: list[np.ndarray]) -> bool:
    """Whether a point lies in an odd number of rings' windings (even-odd rule)."""
    x, y = point
    crossings = 0
    for ring in rings:
        a, b = ring, np.roll(ring, -1, axis=0)
        spans = (a[:, 1] > y) != (b[:, 1] > y)
        step = np.where(spans, b[:, 1] - a[:, 1], 1.0)
        crossings += int((spans & (x < a[:, 0] + (y - a[:, 1]) * (b[:, 0] - a[:, 0]) / step)).sum())
    return crossings % 2 == 1
