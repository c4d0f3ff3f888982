"""Cities abroad: which are known, where they lie, and what the table leaves out."""

from __future__ import annotations

import json
import lzma
from importlib import resources

import pytest

from generator.characters import simplified
from generator.gazetteer import Gazetteer
from generator.gazetteer.countries import country_names, country_of
from generator.gazetteer.division import PREFECTURE
from generator.gazetteer.features import features
from tools.gazetteer.abroad import City, Known, abroad_table, chosen, read_abroad
from tools.gazetteer.usage import ALSO

NOTHING = Known(frozenset(), frozenset(), {})


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The table that the program carries."""
    return Gazetteer()


def _table() -> list[list[str]]:
    packed = resources.files("generator.gazetteer").joinpath("data", "abroad.tsv.xz").read_bytes()
    return [line.split("\t") for line in lzma.decompress(packed).decode("utf-8").splitlines()]


def city(number: int, forms: str, country: str = "FR", population: int = 500_000) -> City:
    """A city of the list."""
    return City(number, tuple(forms.split()), country, 45.0, 5.0, population)


def stay(*cities: City, known: Known = NOTHING) -> dict[int, tuple[str, ...]]:
    """Number of each city that stays → its forms."""
    return {one.id: one.forms for one in chosen(cities, known)[0]}


@pytest.mark.parametrize(
    ("form", "country", "latitude", "longitude"),
    [
        ("波尔图", "葡萄牙", 41.15, -8.61),
        ("科托努", "贝宁", 6.37, 2.42),
        ("克利夫兰", "美国", 41.50, -81.69),
        ("埃尔多雷特", "肯尼亚", 0.52, 35.27),
        ("腊戍", "缅甸", 22.94, 97.75),
        ("東京", "日本", 35.69, 139.69),
        ("利物浦", "英国", 53.41, -2.98),
        ("海参崴", "俄罗斯", 43.12, 131.89),
        ("麻坡", "马来西亚", 2.04, 102.57),
        ("宿霧", "菲律宾", 10.32, 123.89),
        ("峇株巴轄", "马来西亚", 1.85, 102.93),
    ],
)
def test_a_city_abroad_lies_in_its_country(
    gazetteer: Gazetteer, form: str, country: str, latitude: float, longitude: float
) -> None:
    """With coordinates and GeoNames's number, in either script."""
    (found,) = gazetteer.named(simplified(form))
    assert (found.level, found.kind, found.within) == (PREFECTURE, "city", (country,))
    assert found.latitude == pytest.approx(latitude, abs=0.2)
    assert found.longitude == pytest.approx(longitude, abs=0.2)
    assert found.geonames is not None
    assert gazetteer.at(found.path) == found
    assert gazetteer.knows(simplified(form))


def test_other_forms_lead_to_one_city(gazetteer: Gazetteer) -> None:
    """休斯顿 is 休斯敦; the usual form is its name."""
    assert gazetteer.named("休斯顿") == gazetteer.named("休斯敦")
    assert gazetteer.named("休斯顿")[0].name == "休斯敦"


def test_a_city_right_behind_its_country_is_found(gazetteer: Gazetteer) -> None:
    """葡萄牙波尔图, but no 波尔图 in 西班牙."""
    assert gazetteer.longest_within("葡萄牙", "葡萄牙波尔图的", 3) == 6
    assert gazetteer.longest_within("西班牙", "西班牙波尔图的", 3) == 3
    assert gazetteer.longest_at("在埃尔多雷特高原", 1, 8) == 6


@pytest.mark.parametrize("form", ["高山", "丰田", "大野", "雪梨", "林肯", "夏洛特", "自由", "天堂", "环球", "凤凰城"])
def test_words_and_people_are_no_cities(gazetteer: Gazetteer, form: str) -> None:
    """GeoNames has all of them as names of cities."""
    assert not any(division.within and division.within[0] in country_names() for division in gazetteer.named(form))
    assert form not in {one for forms, _, _ in _table() for one in forms.split("/")}


def test_the_table_holds_what_it_should() -> None:
    """Each form once, of two to eight characters, called like no division, country or feature; coordinates on earth."""
    rows, divisions = _table(), set(Gazetteer().forms())
    forms = [form for written, _, _ in rows for form in written.split("/")]
    assert len(forms) == len(set(forms))
    assert {len(form) for form in forms} <= set(range(2, 9))
    assert not set(forms) & (set(country_names()) | set(features()) | divisions)
    for written, country, place in rows:
        latitude, longitude, _ = map(float, place.split(","))
        assert -60 < latitude < 75, written
        assert -180 <= longitude <= 180, written
        assert country_of(country)
    assert 3_000 < len(rows) < 5_000


def test_the_table_stays_small() -> None:
    """It is part of every installation."""
    assert len(resources.files("generator.gazetteer").joinpath("data", "abroad.tsv.xz").read_bytes()) < 100_000


def test_a_form_of_several_cities_is_the_one_that_is_far_larger() -> None:
    """Five times as large as any other of that name; else nobody's."""
    assert stay(city(1, "蒙特莱"), city(2, "蒙特莱", population=100_000)) == {1: ("蒙特莱",)}
    assert stay(city(1, "蒙特莱"), city(2, "蒙特莱", population=200_000)) == {}


def test_a_small_city_is_not_believed() -> None:
    """Where cities are called like people they must be larger; a long form is less likely a word or somebody's name."""
    assert stay(city(1, "蒙特莱", population=40_000), city(2, "蒙特莱堡", population=40_000)) == {2: ("蒙特莱堡",)}
    assert stay(city(1, "蒙特莱", "US", 120_000), city(2, "蒙特莱堡", "US", 120_000)) == {2: ("蒙特莱堡",)}


def test_small_towns_of_southeast_asia_are_believed() -> None:
    """Their own Chinese newspapers have named them before GeoNames did; of two characters they must still be known."""
    assert stay(city(1, "蒙特莱 蒙特", "MY", 12_000)) == {1: ("蒙特莱",)}
    assert stay(city(1, "蒙特莱", "MY", 8_000)) == {}


def test_short_forms_and_those_of_japan_and_korea_must_be_known_to_everybody() -> None:
    """里昂 and 大阪 are, 里欧 and 丰桥 are not."""
    assert stay(city(1, "里昂 里欧"), city(2, "大阪", "JP"), city(3, "丰桥", "JP")) == {1: ("里昂",), 2: ("大阪",)}


def test_what_is_called_so_already_is_no_city_abroad() -> None:
    """Divisions, countries and the CLDR's cities elsewhere; the CLDR's own city stays and gives its name."""
    known = Known({"永平关"}, {"蒙特拉"}, {"卡斯通": "ES", "里布尔": "FR"})
    found = stay(city(1, "永平关"), city(2, "蒙特拉"), city(3, "卡斯通"), city(4, "阿布尔 里布尔"), known=known)
    assert found == {4: ("里布尔", "阿布尔")}


def test_forms_that_end_as_divisions_do_are_left_out() -> None:
    """汉堡北区 and 肯特县 are no cities; 布里奇港 may be one."""
    assert stay(city(1, "汉堡北区 肯特县 布里奇港")) == {1: ("布里奇港",)}


def test_the_list_is_read_without_china_and_small_places() -> None:
    """Forms simplified and without 市; what newspapers print is added; a place that is missed is told."""
    place = {"geonameid": 7, "name": "Lyon", "latitude": 45.7, "longitude": 4.8, "admin1code": "84"}
    lyon = place | {"countrycode": "FR", "population": 520_000, "alternatenames": ["里昂市", "里昂", "Lyons"]}
    other = place | {"countrycode": "CN", "population": 900_000, "alternatenames": ["里昂"]}
    small = place | {"countrycode": "DE", "population": 900, "alternatenames": ["里昂"]}
    usual = {
        key: place | {"countrycode": key[:2], "name": key[3:], "population": 1, "alternatenames": []} for key in ALSO
    }
    listed = {**usual, "FR Lyon": lyon, "CN": other, "DE": small}
    read = [one for one in read_abroad(json.dumps(listed)) if "里昂" in one.forms]
    assert [(one.country, one.forms) for one in read] == [("FR", ("里昂",))]
    del listed["PT Porto"]
    with pytest.raises(ValueError, match="PT Porto"):
        read_abroad(json.dumps(listed))


def test_the_table_is_written_largest_first() -> None:
    """Forms, country, rounded coordinates and number."""
    cities, _ = chosen([city(1, "蒙特莱", population=80_000), city(2, "卡斯通")], NOTHING)
    assert abroad_table(cities) == "卡斯通\tFR\t45,5,2\n蒙特莱\tFR\t45,5,1\n"
