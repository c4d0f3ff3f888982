"""Where places lie on the globe. Texts are invented."""

from __future__ import annotations

from dataclasses import replace

from generator.gazetteer import Gazetteer
from generator.model.exhibition import Authority
from generator.model.names import Entity, Mention, NameKind
from generator.model.problem import Location
from generator.resolve import Resolution, resolve
from tests.recognise.pages import report

# 甲县 and 乙区 are in 某市, 甲县 also in 他市; 乙区 and 丁县 have no coordinates of their own.
TABLE = (
    "0东省\t\t\t30,110,1",
    "1某市\t\t\t30.5,110.5,2",
    "2甲县\t\t\t30.6,110.6,3",
    "3西岭镇",
    "2乙区",
    "3中街街道",
    "1他市\t\t\t33,113,4",
    "2甲县",
    "2丙县\t\t\t33.1,113.1,5",
    "1省直辖行政区划",
    "2丁县",
    "0京市\t\t\t40,116,6",
    "1京市",
    "2北区",
)
GAZETTEER = Gazetteer(TABLE)


def settled(text: str, places: str, *authorities: Authority) -> Resolution:
    """The resolution of a report of one paragraph that names these places."""
    mentions = []
    for name in places.split():
        start = text.index(name)
        mentions.append(Mention(NameKind.PLACE, name, "p1", start, start + len(name), 0.9))
    return resolve([(report(text), tuple(mentions))], authorities, GAZETTEER)


def place(name: str, **more: object) -> Authority:
    """An entry of places.yml."""
    plain = Authority(f"id-{name}", NameKind.PLACE, name, Location("places.yml", 1))
    return replace(plain, **more)  # type: ignore[arg-type]  # replace checks the names, the tests give the right types


def where(resolution: Resolution, form: str) -> tuple[float | None, float | None, str | None, str | None]:
    """Latitude, longitude, precision and whose they are, of the only entity of that form."""
    found = one(resolution, form)
    return found.latitude, found.longitude, found.precision, found.located_by


def one(resolution: Resolution, form: str) -> Entity:
    """The only entity with that written form."""
    (entity,) = [entity for entity in resolution.entities if form in entity.forms]
    return entity


def test_a_division_has_its_own_coordinates_and_their_source() -> None:
    """Its precision is its kind; the number and the licence of GeoNames are the source."""
    found = settled("某市丙县和东省", "某市 丙县 东省")
    assert where(found, "丙县") == (33.1, 113.1, "county", None)
    assert where(found, "某市") == (30.5, 110.5, "city", None)
    assert where(found, "东省") == (30.0, 110.0, "province", None)
    assert one(found, "丙县").coordinates_source == "GeoNames 5, CC BY 4.0"


def test_a_place_without_its_own_takes_those_of_the_next_larger_that_has_some() -> None:
    """A town its county's, a street in a district without any its city's; precision and name are the larger one's."""
    found = settled("某市甲县西岭镇柳树村，某市乙区中街街道", "某市 甲县 西岭镇 柳树村 乙区 中街街道")
    assert where(found, "西岭镇") == (30.6, 110.6, "county", "甲县")
    assert where(found, "柳树村") == (30.6, 110.6, "county", "甲县")
    assert where(found, "乙区") == (30.5, 110.5, "city", "某市")
    assert where(found, "中街街道") == (30.5, 110.5, "city", "某市")
    assert one(found, "柳树村").coordinates_source == "GeoNames 3, CC BY 4.0"


def test_nothing_is_shown_where_its_province_is_governed() -> None:
    """A village of which only the province is known has no coordinates, nor has a county of which no more is."""
    found = settled("东省柳树村和丁县", "东省 柳树村 丁县")
    assert where(found, "柳树村") == (None, None, None, None)
    assert where(found, "丁县") == (None, None, None, None)


def test_a_municipality_counts_as_a_city() -> None:
    """It is a province by rank and a city by nature."""
    assert where(settled("京市北区", "京市 北区"), "北区") == (40.0, 116.0, "city", "京市")


def test_a_name_that_nothing_decides_has_none() -> None:
    """甲县 is in two cities; a town alone may be another of that name."""
    for name in ("甲县", "西岭镇", "柳树村"):
        assert where(settled(f"在{name}", name), name) == (None, None, None, None)
    assert where(settled("在西岭镇", "西岭镇", place("西岭镇", place_kind="town")), "西岭镇")[:2] == (None, None)


def test_the_coordinates_of_the_authority_file_win() -> None:
    """For the place itself and for what lies in it."""
    city = place("某市", place_kind="city", coordinates=(31.0, 111.0), coordinates_source="某地名表")
    found = settled("某市乙区中街街道", "某市 乙区 中街街道", city)
    assert where(found, "某市") == (31.0, 111.0, "city", None)
    assert where(found, "乙区") == (31.0, 111.0, "city", "某市")
    assert one(found, "中街街道").coordinates_source == "某地名表"


def test_an_entry_without_coordinates_takes_those_of_the_gazetteer() -> None:
    """By its own path, in which larger places may be left out, else by what it lies in."""
    city = place("某市", place_kind="city")
    county = place("甲县", place_kind="county", within="id-某市")
    hall = place("大礼堂", place_kind="building", within="id-甲县")
    found = settled("某市甲县大礼堂", "某市 甲县 大礼堂", city, county, hall)
    assert where(found, "甲县") == (30.6, 110.6, "county", None)
    assert where(found, "大礼堂") == (30.6, 110.6, "county", "甲县")


def test_a_province_of_the_authority_file_lends_its_point_to_nothing() -> None:
    """Whatever word the curator has for its kind."""
    province = place("东省", place_kind="一级政区", coordinates=(30.0, 110.0))
    road = place("东西高速", place_kind="road", within="id-东省")
    assert where(settled("东省东西高速", "东省 东西高速", province, road), "东西高速") == (None, None, None, None)


def test_what_is_withheld_lies_nowhere_and_lends_nothing() -> None:
    """Neither its point nor its name stands at another place."""
    county = place("甲县", place_kind="county", within="id-某市", withheld=True, coordinates=(30.7, 110.7))
    found = settled("某市甲县柳树村", "某市 柳树村", place("某市", place_kind="city"), county)
    assert where(found, "柳树村")[3] != "甲县"
    hidden = [entity for entity in found.entities if entity.withheld]
    assert [entity.name for entity in hidden] == ["甲县"]
    plain = settled("某市丙县", "丙县", place("丙县", place_kind="county", withheld=True))
    assert one(plain, "丙县").latitude is None
