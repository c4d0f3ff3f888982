"""Where the divisions of the table lie."""

from __future__ import annotations

import lzma
from importlib import resources

import pytest

from generator.gazetteer import Gazetteer

# A frame around China; latitude and longitude that were swapped would fall out of it.
SOUTH, NORTH, WEST, EAST = 3.0, 54.0, 73.0, 136.0


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The table that the program carries."""
    return Gazetteer()


def _table() -> list[str]:
    packed = resources.files("generator.gazetteer").joinpath("data", "divisions.tsv.xz").read_bytes()
    return lzma.decompress(packed).decode("utf-8").splitlines()


def test_most_divisions_down_to_the_county_have_coordinates_in_china() -> None:
    """All provinces, nearly all prefectures, two thirds of the counties and zones; nothing below, nothing abroad."""
    all_, placed = [0, 0, 0, 0], [0, 0, 0, 0]
    for line in _table():
        all_[int(line[0])] += 1
        fields = line.split("\t")
        if len(fields) == 4:
            placed[int(line[0])] += 1
            latitude, longitude, _ = map(float, fields[3].split(","))
            assert SOUTH < latitude < NORTH, line
            assert WEST < longitude < EAST, line
    assert placed[0] == all_[0] == 34
    assert placed[1] > 0.95 * all_[1]
    assert placed[2] > 0.65 * all_[2]
    assert placed[3] == 0


def test_the_table_stays_small() -> None:
    """It is part of every installation."""
    packed = resources.files("generator.gazetteer").joinpath("data", "divisions.tsv.xz").read_bytes()
    assert len(packed) < 400_000


@pytest.mark.parametrize(
    ("path", "latitude", "longitude"),
    [
        (("广东省", "广州市"), 23.13, 113.26),
        (("山东省", "青岛市", "胶州市"), 36.25, 119.97),
        (("江西省", "吉安市", "吉水县"), 27.22, 115.13),
        (("江西省", "吉安市", "吉安县"), 27.04, 114.91),
        (("安徽省", "宣城市", "绩溪县"), 30.07, 118.59),
        (("福建省", "南平市", "武夷山市"), 27.76, 118.03),
        (("甘肃省", "酒泉市", "肃北蒙古族自治县"), 39.51, 94.88),
        (("湖北省", "仙桃市"), 30.36, 113.45),
        (("北京市", "延庆区"), 40.46, 115.97),
        (("新疆维吾尔自治区", "喀什地区", "叶城县"), 37.88, 77.41),
    ],
)
def test_places_that_are_known_lie_where_they_do(
    gazetteer: Gazetteer, path: tuple[str, ...], latitude: float, longitude: float
) -> None:
    """Within about 20 km of the seats of their governments."""
    division = gazetteer.at(path)
    assert division is not None
    assert division.latitude == pytest.approx(latitude, abs=0.2)
    assert division.longitude == pytest.approx(longitude, abs=0.2)
    assert division.geonames is not None


def test_one_name_in_several_cities_lies_in_each_of_them(gazetteer: Gazetteer) -> None:
    """No 鼓楼区, 朝阳区 or 城关区 lies farther from its city than the next province."""
    for name in ("鼓楼区", "朝阳区", "城关区", "铁西区", "永定区", "普陀区"):
        for division in gazetteer.named(name):
            city = gazetteer.at(division.within)
            assert city is not None
            if division.latitude is not None and city.latitude is not None:
                assert division.latitude == pytest.approx(city.latitude, abs=1.3), division.path
                assert division.longitude == pytest.approx(city.longitude, abs=1.3), division.path


def test_a_path_leads_to_one_place_or_to_none(gazetteer: Gazetteer) -> None:
    """The larger places tell namesakes apart; some may be left out; a name of several alone says nothing."""
    full = gazetteer.at(("江苏省", "徐州市", "鼓楼区"))
    assert full is not None
    assert gazetteer.at(("徐州市", "鼓楼区")) == full
    assert gazetteer.at(("鼓楼区",)) is None
    assert gazetteer.at(("广东省", "徐州市", "鼓楼区")) is None
    assert gazetteer.at(("徐州市", "鼓楼")) is None
    assert gazetteer.at(()) is None


def test_towns_and_countries_have_none(gazetteer: Gazetteer) -> None:
    """Below the county nothing is known; countries are not in the table."""
    assert [d.latitude for d in gazetteer.named("大栅栏街道")] == [None]
    assert [d.latitude for d in gazetteer.named("新加坡")] == [None]


def test_the_fields_after_a_name_are_kept_apart() -> None:
    """A division without short forms or former names has coordinates all the same."""
    own = Gazetteer(("0海省\t\t\t20.5,110,5", "1甲市\t甲地", "2乙县\t\t旧乙县/旧乙\t21.25,110.5,6"))
    (province,), (city,), (county,) = own.named("海省"), own.named("甲地"), own.named("旧乙")
    assert (province.latitude, province.longitude, province.geonames) == (20.5, 110.0, 5)
    assert (city.latitude, city.longitude, city.geonames) == (None, None, None)
    assert (county.name, county.former, county.latitude) == ("乙县", True, 21.25)
    assert not own.knows("20.5,110,5")
