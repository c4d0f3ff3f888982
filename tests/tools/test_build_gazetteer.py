"""How the table of divisions is made, on small lists that are made up."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.gazetteer import Gazetteer
from tools.gazetteer.checks import implausible
from tools.gazetteer.divisions import Row, read_divisions
from tools.gazetteer.matching import Found, match
from tools.gazetteer.points import Point, distance, read_points
from tools.gazetteer.table import packed, table
from tools.gazetteer.wheels import WHEELS, Wheels

LISTED = """\
广东省\t440000\t广东
\t江城市\t440100\t江城
\t\t朝阳区\t440101\t朝阳
\t\t\t东河街道
\t\t\t\t一社区
\t\t平山县\t440121\t平山
\t\t\t西岭镇
\t\t\t南坪镇
\t\t\t北塘镇
\t\t\t第三监狱
\t\t江城县\t440122\t江城
\t\t\t白石镇
\t海岸市\t440200\t海岸
\t\t朝阳区\t440201\t朝阳
\t\t云水县\t440221\t云水
\t\t\t龙尾镇
"""
CHANGES = "2003-01-01\t国批\t广东省\t广东\t江城市\t江城\t旧平县\t旧平=>广东省\t江城市\t平山县\n"
CITY = Point(1, 23.0, 113.0, frozenset({"江城", "江城市"}), frozenset({"jiangcheng"}), "44", "4401", "PPLA", 900_000)
COAST = Point(2, 22.0, 115.0, frozenset({"海岸"}), frozenset({"haian"}), "44", "4402", "PPLA2", 500_000)


def rows() -> list[Row]:
    """The divisions of the made-up list."""
    return read_divisions(LISTED, CHANGES)


def point(number: int, names: str, *, prefecture: str = "4401", feature: str = "PPLA3", **more: object) -> Point:
    """A place 20 km from the city, or where `more` says."""
    chinese = frozenset(names.split())
    plain = Point(number, 23.18, 113.0, chinese, frozenset(), prefecture[:2], prefecture, feature)
    return replace(plain, **more)  # type: ignore[arg-type]  # replace checks the names, the tests give the right types


def found(*points: Point) -> dict[str, Found]:
    """Path of each division that gets a point → the point and the rule that found it."""
    divisions = rows()
    matched = match(divisions, (CITY, COAST, *points))
    return {"".join(_path(divisions, number)): one for number, one in matched.items()}


def _path(divisions: Sequence[Row], number: int) -> list[str]:
    return [] if number < 0 else [*_path(divisions, divisions[number].parent), divisions[number].name]


PINGSHAN, CHAOYANG, JIANGCHENG = "广东省江城市平山县", "广东省江城市朝阳区", "广东省江城市江城县"


def test_the_list_is_read_to_the_town_without_what_is_no_place() -> None:
    """Villages and prisons are left out; codes, short forms and former names are kept."""
    names = [row.name for row in rows()]
    assert "一社区" not in names
    assert "第三监狱" not in names
    (pingshan,) = [row for row in rows() if row.name == "平山县"]
    assert (pingshan.level, pingshan.code, pingshan.shorts, pingshan.former) == (
        2,
        "440121",
        ("平山",),
        ("旧平县", "旧平"),
    )


def test_provinces_and_prefectures_lie_where_the_city_of_their_name_does() -> None:
    """The seat of the province's government, and the large place called like the prefecture."""
    matched = found()
    assert {path: one.point.id for path, one in matched.items()} == {
        "广东省": 1,
        "广东省江城市": 1,
        "广东省海岸市": 2,
    }


@pytest.mark.parametrize(
    ("place", "rule"),
    [
        (point(9, "平山县", feature=""), 1),
        (point(9, "旧平县", feature=""), 1),
        (point(9, "平山"), 2),
        (point(9, "西岭"), 3),
        (point(9, "城关", latin=frozenset({"pingshan"})), 4),
        (point(9, "平山", feature="PPL", population=20_000), 5),
        (point(9, "", feature="", latin=frozenset({"pingshan"}), once_seat=True), 5),
    ],
)
def test_a_county_is_found_by_its_name_its_town_or_its_pinyin(place: Point, rule: int) -> None:
    """The surest rule that holds decides."""
    one = found(place)[PINGSHAN]
    assert (one.point.id, one.rule) == (9, rule)


@pytest.mark.parametrize(
    "place",
    [
        point(9, "平山县", prefecture="4402"),
        point(9, "平山", feature="PPL", population=900),
        point(9, "平山 白石镇", feature="PPL", population=20_000),
        point(9, "龙尾", latin=frozenset({"longwei"})),
    ],
)
def test_what_proves_nothing_gives_no_point(place: Point) -> None:
    """Another prefecture's place, a hamlet of the name, another county's town, a seat of another name."""
    assert PINGSHAN not in found(place)


def test_one_name_in_two_cities_is_told_apart_by_the_city() -> None:
    """朝阳区 of 江城 gets the 朝阳区 that GeoNames puts in 江城."""
    here, there = point(8, "朝阳区"), point(9, "朝阳区", prefecture="4402", latitude=22.1, longitude=115.0)
    matched = found(here, there)
    assert (matched[CHAOYANG].point.id, matched["广东省海岸市朝阳区"].point.id) == (8, 9)


def test_a_county_called_like_its_city_is_not_the_city() -> None:
    """江城县 has its seat elsewhere: only its full name or a town of its own tells where."""
    assert JIANGCHENG not in found(point(9, "江城", population=30_000))
    assert found(point(9, "白石"))[JIANGCHENG].rule == 3


def test_two_far_places_of_one_name_give_none() -> None:
    """Which of them it is cannot be told; two entries of one town are one."""
    near, far = point(8, "平山县", latitude=23.2), point(9, "平山县", latitude=23.9)
    assert PINGSHAN not in found(point(7, "平山县"), far)
    assert found(point(7, "平山县"), near)[PINGSHAN].point.id == 7


def test_a_county_must_lie_among_its_towns() -> None:
    """Where the towns are known, a point far from them is another place; their middle stands for the county."""
    towns = [
        point(10 + n, name, feature="", latitude=24.0 + n / 20) for n, name in enumerate(("西岭镇", "南坪镇", "北塘镇"))
    ]
    assert found(point(9, "平山县", latitude=24.02), *towns)[PINGSHAN].rule == 1
    moved = found(point(9, "平山县", latitude=23.2), *towns)[PINGSHAN]
    assert (moved.rule, moved.point.id) == (6, 11)


def test_a_district_is_found_in_its_city_only() -> None:
    """A small place called like a district counts where it stands in the city."""
    inside, outside = point(9, "朝阳", feature=""), point(9, "朝阳", feature="", latitude=23.5)
    assert found(inside)[CHAOYANG].rule == 5
    assert CHAOYANG not in found(outside)


def test_counties_do_not_share_a_point() -> None:
    """The surer rule has it."""
    matched = found(point(9, "平山县 白石"))
    assert PINGSHAN in matched
    assert JIANGCHENG not in matched


def test_a_point_too_far_from_its_city_stops_the_build() -> None:
    """The sentence names both and the distance."""
    divisions = rows()
    county = next(number for number, row in enumerate(divisions) if row.name == "平山县")
    far = {0: Found(CITY, 0), 1: Found(CITY, 0), county: Found(point(9, "平山县", latitude=28.0), 1)}
    assert list(implausible(divisions, far)) == ["平山县 lies 556 km from 江城市, more than 250"]
    near = far | {county: Found(point(9, "平山县"), 1)}
    assert list(implausible(divisions, near)) == []


def test_the_distance_between_cities() -> None:
    """北京 and 上海 are about 1,070 km apart."""
    beijing = point(1, "", latitude=39.9075, longitude=116.3972)
    assert distance(beijing, point(2, "", latitude=31.2222, longitude=121.4581)) == pytest.approx(1067, abs=5)


def test_what_is_written_is_read_again() -> None:
    """The table gives back names, forms and coordinates; from the same lists come the same bytes."""
    divisions = rows()
    county = point(9, "平山县", latitude=23.17996, longitude=113.5)
    text, again = (table(divisions, match(divisions, p)) for p in ((CITY, COAST, county), (county, COAST, CITY)))
    assert packed(text) == packed(again)
    gazetteer = Gazetteer(tuple(text.splitlines()))
    (read,) = gazetteer.named("旧平县")
    assert (read.name, read.former, read.within) == ("平山县", True, ("广东省", "江城市"))
    assert (read.latitude, read.longitude, read.geonames) == (23.18, 113.5, 9)
    assert [d.latitude for d in gazetteer.named("白石镇")] == [None]
    assert not gazetteer.knows("23.18,113.5,9")


def test_places_are_read_from_four_lists() -> None:
    """Names in any script, simplified; the prefecture by GeoNames's code; which places are seats."""
    place = {
        "geonameid": 7,
        "name": "Yünshui",
        "latitude": 23.5,
        "longitude": 113.5,
        "countrycode": "CN",
        "population": 12,
        "admin1code": "30",
        "alternatenames": ["雲水縣", "Yün-shui-hsien", "Юньшуй"],
    }
    abroad = place | {"geonameid": 8, "countrycode": "JP"}
    (read,) = read_points(
        json.dumps({"7": place, "8": abroad}),
        "Yunshui\t7\t1|2\t48\nElsewhere\t8\t\t9\n",
        "Guangdong\t\tCN.30\nHaian Shi\t\tCN.30.4402\n",
        "7\tYunshui\tYunshui\t\t23.5\t113.5\tP\tPPLA3\n",
    )
    assert (read.id, read.chinese, read.province, read.prefecture) == (7, frozenset({"云水县"}), "44", "4402")
    assert (read.feature, read.once_seat) == ("PPLA3", True)
    assert "yunshui" in read.latin


def test_wheels_are_the_ones_that_the_table_was_made_from(tmp_path: Path) -> None:
    """A missing wheel and another one are named."""
    first = next(iter(WHEELS))
    with pytest.raises(ValueError, match=f"{first} is not there"):
        Wheels(tmp_path)
    (tmp_path / first).write_bytes(b"another")
    with pytest.raises(ValueError, match="is not the file that the table was made from"):
        Wheels(tmp_path)


def test_labels_are_read_out_of_the_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The CLDR's file of that language, as it is written."""
    written = "<ldml>砂拉越</ldml>".encode()
    with tarfile.open(tmp_path / "cldr-0.tgz", "w:gz") as archive:
        member = tarfile.TarInfo("package/3rdparty/cldr/common/subdivisions/zh.xml")
        member.size = len(written)
        archive.addfile(member, io.BytesIO(written))
    digest = hashlib.sha256((tmp_path / "cldr-0.tgz").read_bytes()).hexdigest()
    monkeypatch.setattr("tools.gazetteer.wheels.WHEELS", {"cldr-0.tgz": digest})
    assert Wheels(tmp_path).labels("zh") == "<ldml>砂拉越</ldml>"
