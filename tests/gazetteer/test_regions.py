"""States and provinces of other countries: which are known, where they lie, and what the table leaves out."""

from __future__ import annotations

import lzma
import re
from importlib import resources

import pytest

from generator.characters import simplified
from generator.gazetteer import Gazetteer
from generator.gazetteer.abroad import forms_abroad
from generator.gazetteer.countries import country_names, country_of
from generator.gazetteer.division import PREFECTURE
from generator.gazetteer.features import features
from tools.gazetteer.abroad import City
from tools.gazetteer.regions import (
    Region,
    Subdivision,
    Taken,
    Town,
    chosen_regions,
    named,
    read_labels,
    read_populations,
    read_seats,
    read_subdivisions,
    regions_table,
)
from tools.gazetteer.usage_regions import USUAL_REGIONS

NOTHING = Taken(frozenset(), frozenset(), frozenset())


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The table that the program carries."""
    return Gazetteer()


def _packed() -> bytes:
    return resources.files("generator.gazetteer").joinpath("data", "regions.tsv.xz").read_bytes()


def _table() -> list[list[str]]:
    return [line.split("\t") for line in lzma.decompress(_packed()).decode("utf-8").splitlines()]


def division(code: str, sort: str = "State", *names: str) -> Subdivision:
    """A first division of a country."""
    return Subdivision(code, names, sort, tuple(code.split("-")))


def stay(*forms: str, code: str = "FR-XX", people: int = 9_000_000, taken: Taken = NOTHING) -> tuple[str, ...]:
    """The forms of one division that stay."""
    one = division(code)
    kept, _ = chosen_regions([(one, forms)], {}, {one.codes: people}, taken)
    return kept[0].forms if kept else ()


@pytest.mark.parametrize(
    ("form", "name", "country"),
    [
        ("加州", "加利福尼亚州", "美国"),
        ("沙捞越", "砂拉越州", "马来西亚"),
        ("砂拉越州", "砂拉越州", "马来西亚"),
        ("北蘇門答臘省", "北苏门答腊省", "印度尼西亚"),
        ("苏北省", "北苏门答腊省", "印度尼西亚"),
        ("清邁府", "清迈府", "泰国"),
        ("基辅州", "基辅州", "乌克兰"),
        ("埃尔祖鲁姆省", "埃尔祖鲁姆省", "土耳其"),
        ("掸邦", "掸邦", "缅甸"),
        ("魁北克省", "魁北克省", "加拿大"),
        ("埼玉县", "埼玉县", "日本"),
        ("卡累利阿", "卡累利阿共和国", "俄罗斯"),
    ],
)
def test_a_division_abroad_lies_in_its_country(gazetteer: Gazetteer, form: str, name: str, country: str) -> None:
    """With its sort and without, in either script, of the mainland's usage or the country's own newspapers'."""
    (found,) = gazetteer.named(simplified(form))
    assert (found.name, found.level, found.kind, found.within) == (name, PREFECTURE, "province", (country,))
    assert gazetteer.knows(simplified(form))
    assert gazetteer.at(found.path) == found
    assert gazetteer.longest_within(country, country + simplified(form), len(country)) == len(country) + len(form)


def test_the_point_is_that_of_the_seat(gazetteer: Gazetteer) -> None:
    """California is governed from Sacramento, 巴伐利亚州 from Munich."""
    for form, latitude, longitude in (("加州", 38.58, -121.49), ("巴伐利亚", 48.14, 11.58)):
        (found,) = gazetteer.named(form)
        assert found.latitude == pytest.approx(latitude, abs=0.05)
        assert found.longitude == pytest.approx(longitude, abs=0.05)
        assert found.geonames is not None


def test_a_country_by_its_short_form_is_no_part_of_the_name(gazetteer: Gazetteer) -> None:
    """印尼北苏门答腊省 is two places."""
    assert gazetteer.named("印尼")[0].name == "印度尼西亚"
    assert gazetteer.longest_at("印尼北苏门答腊省", 0, 8) == 2


def test_a_city_keeps_its_name(gazetteer: Gazetteer) -> None:
    """清迈, 纽约 and 东京 are cities; with a sort they are what lies about them."""
    assert [gazetteer.named(form)[0].kind for form in ("清迈", "纽约", "东京")] == ["city"] * 3
    assert [gazetteer.named(form)[0].kind for form in ("清迈府", "纽约州", "东京都")] == ["province"] * 3


def test_a_name_of_two_countries_is_open(gazetteer: Gazetteer) -> None:
    """科尔多瓦省 lies in Argentina, Colombia and Spain; the country before it says which."""
    assert {found.within for found in gazetteer.named("科尔多瓦省")} == {("阿根廷",), ("哥伦比亚",), ("西班牙",)}
    found = gazetteer.at(("西班牙", "科尔多瓦省"))
    assert found is not None
    assert found.within == ("西班牙",)


@pytest.mark.parametrize(
    "form",
    [
        *("河南省", "太原省", "中央省", "三角州", "高原州", "西北省", "东北省", "霹雳", "山口", "福井", "宫城"),
        *("维多利亚", "弗吉尼亚", "华盛顿", "哥伦比亚", "亚马逊", "门多萨"),
    ],
)
def test_words_people_and_chinese_places_are_no_divisions_abroad(gazetteer: Gazetteer, form: str) -> None:
    """The CLDR has all of them as names of divisions, or as names without a sort."""
    assert form not in {one for forms, *_ in _table() for one in forms.split("/")}
    assert not any(found.kind == "province" and found.level == PREFECTURE for found in gazetteer.named(form))


def test_the_table_holds_what_it_should(gazetteer: Gazetteer) -> None:
    """Forms of Han characters that mean no division of China, country, city or feature; coordinates on earth."""
    rows = _table()
    forms = {form for written, *_ in rows for form in written.split("/")}
    assert not forms & {*gazetteer.forms(), *country_names(), *forms_abroad(), *features()}
    assert all(re.fullmatch("[㐀-鿿-]{2,20}", form) for form in forms)
    for written, country, *place in rows:
        assert country_of(country), written
        if place:
            latitude, longitude, _ = map(float, place[0].split(","))
            assert (-56 < latitude < 79, -180 <= longitude <= 180) == (True, True), written
    assert 2_500 < len(rows) < 3_500
    assert sum(len(row) > 2 for row in rows) > 2_000


def test_every_state_of_the_large_countries_is_there() -> None:
    """Fifty states and the capital's district, sixteen states and territories of Malaysia less its two cities."""
    rows = _table()
    assert sum(row[1] == "US" for row in rows) == 51
    assert sum(row[1] == "MY" for row in rows) >= 13
    assert sum(row[1] == "JP" for row in rows) == 47
    assert sum(row[1] == "DE" for row in rows) == 16


def test_the_table_stays_small() -> None:
    """It is part of every installation."""
    assert len(_packed()) < 60_000


def test_labels_are_read_without_marks() -> None:
    """Simplified, one dash, no note to tell two of one name apart."""
    names = {"usnm": "新墨西哥州 (美國)", "esri": "拉里奧哈²", "debw": "巴登－符騰堡"}
    written = (f'<subdivision type="{code}">{name}</subdivision>' for code, name in names.items())
    xml = f"<ldml>{''.join(written)}</ldml>"
    assert read_labels(xml) == {"US-NM": "新墨西哥州", "ES-RI": "拉里奥哈", "DE-BW": "巴登-符腾堡"}


def test_divisions_are_read_without_china(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those with a code of ISO 3166-2; a division of `USUAL_REGIONS` that is missed is told."""
    rows = (
        "Sarawak\tMY-13\tMY.11\t1\tState\tBorneo\t1\t\t9\n"
        "Fujian\tCN-FJ\tCN.07\t2\tProvince\t\t1\t\t9\nNo\t\tXX.1\t3\t\t\t1\t\t9\n"
    )
    monkeypatch.setattr("tools.gazetteer.regions.USUAL_REGIONS", {"MY-13": ("砂拉越",)})
    assert read_subdivisions(rows) == [Subdivision("MY-13", ("Sarawak", "Borneo"), "State", ("MY", "11"))]
    monkeypatch.setattr("tools.gazetteer.regions.USUAL_REGIONS", {"MY-12": ("沙巴",)})
    with pytest.raises(ValueError, match="MY-12"):
        read_subdivisions(rows)


def test_seats_and_people_are_counted() -> None:
    """The largest seat of a division, and the people of all its towns."""
    row = "{}\tTown\tTown\t\t{}\t9.5\tP\t{}\tMY\t\t11\t{}\t\t\t{}\n"
    text = (
        row.format(1, 1.5, "PPLA", "01", 900) + row.format(2, 2.5, "PPLA2", "02", 50) + row.format(3, 3, "PPL", "", 9)
    )
    assert read_seats(text) == {("MY", "11"): Town(1, 1.5, 9.5, 900), ("MY", "11", "02"): Town(2, 2.5, 9.5, 50)}
    place = '{"countrycode": "MY", "admin1code": "11", "population": 7}'
    assert read_populations(f'{{"1": {place}, "2": {place}}}') == {("MY", "11"): 14}


def test_a_name_is_made_with_a_sort_and_without() -> None:
    """The sort is what most of the country's are called, else what is usual; a city's other forms are taken too."""
    three = [division(f"XX-{n}", "State", name) for n, name in enumerate(("Lanta", "Berau", "Selat"))]
    labels = [{"XX-0": "兰塔邦", "XX-1": "贝劳邦", "XX-2": "塞拉特"}]
    made = {one.code: forms for one, forms in named(three, labels, [City(1, ("伯劳",), "XX", 1, 1, 9, "Berau")])}
    assert made == {"XX-0": ("兰塔邦", "兰塔"), "XX-1": ("贝劳邦", "伯劳邦", "贝劳"), "XX-2": ("塞拉特邦", "塞拉特")}
    assert dict(named([division("YY-1")], [{"YY-1": "塞拉特"}], ()))[division("YY-1")] == ("塞拉特州", "塞拉特")


def test_a_name_without_its_sort_is_believed_of_large_divisions() -> None:
    """Not of small ones, not of two characters, not in Japan, not where it ends as a surname does."""
    assert stay("塞拉特尼亚州", "塞拉特尼亚") == ("塞拉特尼亚州", "塞拉特尼亚")
    assert stay("塞拉特尼亚州", "塞拉特尼亚", people=100_000) == ("塞拉特尼亚州",)
    assert stay("塞拉州", "塞拉") == ("塞拉州",)
    assert stay("塞拉科夫州", "塞拉科夫") == ("塞拉科夫州",)
    assert stay("山口县", "山口", code="JP-99") == ("山口县",)


def test_what_means_something_else_is_left_out() -> None:
    """Divisions of China with any sort, countries, cities; words with a sort."""
    taken = Taken({"泰安"}, {"塞拉尼亚"}, {"莫尼亚特"})
    assert stay("泰安省", "塞拉尼亚", "莫尼亚特", "莫尼亚特省", taken=taken) == ("莫尼亚特省",)
    assert stay("东部省", "高山省", "中央邦") == ("中央邦",)


def test_what_several_bear_needs_its_sort() -> None:
    """Then the text about it may say which is meant."""
    both = [(division("FR-1"), ("塞拉特尼亚州", "塞拉特尼亚")), (division("ES-1"), ("塞拉特尼亚州", "塞拉特尼亚"))]
    people: dict[tuple[str, ...], int] = {("FR", "1"): 9_000_000, ("ES", "1"): 9_000_000}
    kept, _ = chosen_regions(both, {}, people, NOTHING)
    assert [one.forms for one in kept] == [("塞拉特尼亚州",)] * 2


def test_the_table_is_written_with_seats_where_they_are_known() -> None:
    """Forms, country, rounded coordinates and number."""
    regions = [Region("FR-1", ("塞拉州", "塞拉"), Town(7, 1.23456, 2.0, 9)), Region("ES-1", ("莫尼州",), None)]
    assert regions_table(regions) == "塞拉州/塞拉\tFR\t1.235,2,7\n莫尼州\tES\n"


def test_what_newspapers_print_is_written_once() -> None:
    """No form is written down twice for one division."""
    assert all(len(forms) == len(set(forms)) for forms in USUAL_REGIONS.values())
