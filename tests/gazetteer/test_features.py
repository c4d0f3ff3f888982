"""Mountains, waters and regions: the list, and what names of it mean in a report. Texts are invented."""

from __future__ import annotations

from collections import Counter
from importlib import resources

import pytest

from generator.gazetteer import Gazetteer
from generator.gazetteer.division import COUNTRY, FEATURE, PREFECTURE, PROVINCE
from generator.gazetteer.features import features
from generator.model.names import PLACE_KINDS, Entity, Mention, NameKind
from generator.recognise.places.weigh import COMMON_WORDS, NOT_PLACES
from generator.resolve import resolve
from tests.recognise.pages import report

GAZETTEER = Gazetteer()


def found(text: str, places: str) -> dict[str, Entity]:
    """The places of a report of one paragraph by their written forms."""
    mentions = []
    for name in places.split():
        start = text.index(name)
        mentions.append(Mention(NameKind.PLACE, name, "p1", start, start + len(name), 0.9))
    resolution = resolve([(report(text), tuple(mentions))], (), GAZETTEER)
    return {form: entity for entity in resolution.entities for form in entity.forms}


@pytest.mark.parametrize(
    ("form", "kind", "within"),
    [
        ("祁连山", "mountain", ()),
        ("大别山", "mountain", ()),
        ("河西走廊", "region", ()),
        ("巴丹吉林沙漠", "region", ()),
        ("华北平原", "region", ()),
        ("长三角", "region", ()),
        ("漆水河", "water", ("陕西省",)),
        ("青土湖", "water", ("甘肃省",)),
        ("波罗的海", "water", ()),
        ("红海", "water", ()),
        ("富士山", "mountain", ("日本",)),
        ("蜈支洲岛", "island", ("海南省",)),
    ],
)
def test_a_feature_is_known_with_its_kind_and_what_it_lies_in(form: str, kind: str, within: tuple[str, ...]) -> None:
    """By a level of its own, without coordinates."""
    (feature,) = GAZETTEER.named(form)
    assert (feature.level, feature.kind, feature.within) == (FEATURE, kind, within)
    assert (feature.latitude, feature.longitude, feature.geonames) == (None, None, None)
    assert GAZETTEER.knows(form)
    assert GAZETTEER.at(feature.path) == feature


def test_a_short_form_leads_to_the_usual_name() -> None:
    """长三角 is 长江三角洲."""
    assert GAZETTEER.named("长三角")[0].name == "长江三角洲"
    assert GAZETTEER.is_full("长江三角洲")
    assert not GAZETTEER.is_full("长三角")


def test_a_mountain_comes_before_the_district_that_is_called_after_it() -> None:
    """泰山 is the mountain, 泰山区 the district."""
    assert [division.name for division in GAZETTEER.named("泰山")][:2] == ["泰山", "泰山区"]
    assert {division.name for division in GAZETTEER.named("泰山区")} == {"泰山区"}


def test_the_longest_name_is_found() -> None:
    """塔克拉玛干沙漠 before 塔克拉玛干; what lies in a province right behind it."""
    assert GAZETTEER.longest_at("穿过塔克拉玛干沙漠的", 2, 10) == 9
    assert GAZETTEER.longest_within("陕西省", "陕西省漆水河边", 3) == 6


def test_the_list_is_sound() -> None:
    """Each form once; kinds have labels; what features lie in is known; none hides a larger place or a plain word."""
    text = resources.files("generator.gazetteer").joinpath("data", "features.txt").read_text("utf-8")
    lines = [line.partition(": ") for line in text.splitlines() if line and not line.startswith("#")]
    forms = [form for _, _, names in lines for name in names.split() for form in name.split("/")]
    assert [form for form, number in Counter(forms).items() if number > 1] == []
    assert {feature.kind for feature in features().values()} <= set(PLACE_KINDS)
    assert not set(forms) & (COMMON_WORDS | NOT_PLACES)
    for where in {place for feature in features().values() for place in feature.within}:
        assert GAZETTEER.named(where)[0].level in {COUNTRY, PROVINCE}, where
    for form in forms:
        others = [division for division in GAZETTEER.named(form) if division.level != FEATURE]
        assert all(division.level > PREFECTURE and division.name != form for division in others), form


def test_every_province_has_features_of_its_own() -> None:
    """At least eight, most of them thirty and more."""
    inside = Counter(feature.within[0] for feature in set(features().values()) if feature.within)
    provinces = [d for form in GAZETTEER.forms() for d in GAZETTEER.named(form) if d.level == PROVINCE]
    assert min(inside[province.name] for province in provinces) >= 8
    assert sum(inside[name] >= 30 for name in {province.name for province in provinces}) >= 30


def test_a_feature_of_a_report_has_its_kind_and_its_province() -> None:
    """What lies in several provinces lies in none."""
    named = found("漆水河从秦岭流来。", "漆水河 秦岭")
    assert (named["漆水河"].place_kind, named["漆水河"].within) == ("water", ("陕西省",))
    assert (named["秦岭"].place_kind, named["秦岭"].within) == ("mountain", ())
    assert named["漆水河"].latitude is None


def test_a_feature_is_no_home_of_a_report() -> None:
    """Mountains and seas do not say where a village lies that nothing else places."""
    named = found("漆水河边的上沟村，漆水河和太白山。", "漆水河 上沟村 太白山")
    assert named["上沟村"].within == ()


def test_what_stands_behind_a_feature_lies_where_that_does() -> None:
    """Not in the river: 漆水河上沟村 is in 陕西省; behind a range of several provinces it lies nowhere known."""
    assert found("在漆水河上沟村", "漆水河 上沟村")["上沟村"].within == ("陕西省",)
    assert found("在秦岭上沟村", "秦岭 上沟村")["上沟村"].within == ()


def test_a_city_abroad_has_its_country_and_its_coordinates() -> None:
    """From the same numbers as the divisions of China."""
    city = found("他在埃尔多雷特训练。", "埃尔多雷特")["埃尔多雷特"]
    assert (city.place_kind, city.within) == ("city", ("肯尼亚",))
    assert city.latitude == pytest.approx(0.52, abs=0.2)
    assert "CC BY 4.0" in str(city.coordinates_source)
