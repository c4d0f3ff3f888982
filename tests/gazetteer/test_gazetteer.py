"""Known places by name, and how place names are built."""

from __future__ import annotations

import pytest

from generator.characters import simplified
from generator.gazetteer import Gazetteer
from generator.gazetteer.grammar import is_description, kind_of, sort_length, stem


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The table that the program carries."""
    return Gazetteer()


@pytest.mark.parametrize(
    ("form", "path"),
    [
        ("荔湾区", ("广东省", "广州市", "荔湾区")),
        ("荔湾", ("广东省", "广州市", "荔湾区")),
        ("肃北", ("甘肃省", "酒泉市", "肃北蒙古族自治县")),
        ("仙桃", ("湖北省", "仙桃市")),
        ("大栅栏街道", ("北京市", "西城区", "大栅栏街道")),
        ("苗栗", ("台湾省", "苗栗县")),
    ],
)
def test_a_full_or_short_name_finds_its_place_and_what_it_lies_in(
    gazetteer: Gazetteer, form: str, path: tuple[str, ...]
) -> None:
    """Names of the table lead to one place with its larger places, none of them twice, no 省直辖 among them."""
    assert [division.path for division in gazetteer.named(form)] == [path]


def test_a_name_of_several_places_gives_them_all(gazetteer: Gazetteer) -> None:
    """铁西区 lies in three cities."""
    assert {d.within[-1] for d in gazetteer.named("铁西区")} == {"四平市", "沈阳市", "鞍山市"}


def test_the_largest_place_comes_first(gazetteer: Gazetteer) -> None:
    """吉林 is the province before it is the city."""
    assert [division.name for division in gazetteer.named("吉林")] == ["吉林省", "吉林市"]


def test_a_former_name_finds_the_place_of_today(gazetteer: Gazetteer) -> None:
    """襄樊市 has been 襄阳市 since 2010."""
    (division,) = gazetteer.named("襄樊市")
    assert (division.name, division.former) == ("襄阳市", True)


def test_a_street_committee_is_found_without_its_last_character(gazetteer: Gazetteer) -> None:
    """Newspapers print 白鹤洞街 for 白鹤洞街道."""
    assert {division.name for division in gazetteer.named("白鹤洞街")} == {"白鹤洞街道"}


def test_the_stem_of_a_town_finds_the_towns(gazetteer: Gazetteer) -> None:
    """遮放 alone is no name of the table; the town of that stem is told when asked for."""
    assert not gazetteer.knows("遮放")
    assert [(d.name, d.level, d.within[-1]) for d in gazetteer.towns_called("遮放")] == [("遮放镇", 3, "芒市")]
    assert gazetteer.towns_called("荔湾区") == ()


def test_countries_are_known(gazetteer: Gazetteer) -> None:
    """They come from the CLDR."""
    assert [division.kind for division in gazetteer.named("新加坡")] == ["country"]


def test_the_longest_name_at_a_place_is_found(gazetteer: Gazetteer) -> None:
    """In 陕西省西安市 the province's name in full, not 陕西."""
    text = "在陕西省西安市"
    assert text[1 : gazetteer.longest_at(text, 1, len(text))] == "陕西省"
    assert gazetteer.longest_at(text, 0, len(text)) == 0


def test_what_lies_in_a_place_is_found_right_after_it(gazetteer: Gazetteer) -> None:
    """A town's short form counts there: 天宝 in 花都区 is none, 枣园 in 莲湖区 is one."""
    assert gazetteer.longest_within("莲湖区", "莲湖区枣园的", 3) == 5
    assert gazetteer.longest_within("花都区", "花都区枣园的", 3) == 3


def test_the_table_may_be_given() -> None:
    """A gazetteer of a few lines works like the large one."""
    small = Gazetteer(("0甲省\t甲", "1乙市\t乙", "2丙丁县\t丙丁", "3戊己镇"))
    assert small.named("戊己镇")[0].path == ("甲省", "乙市", "丙丁县", "戊己镇")
    assert small.named("丙丁")[0].kind == "county"


@pytest.mark.parametrize(
    ("name", "kind", "before"),
    [
        ("唐都花园社区", "community", "唐都"),
        ("鹤洞大桥", "bridge", "鹤洞"),
        ("贵阳北站", "station", "贵阳"),
        ("都隆隧道", "tunnel", "都隆"),
        ("曾文水库", "water", "曾文"),
        ("徐寨大队", "village", "徐"),
        ("尉氏县交警大队", None, "尉氏"),
        ("罗氏大祠堂", "building", "罗氏"),
        ("广州", "city", "广"),
    ],
)
def test_the_end_of_a_name_says_its_kind(name: str, kind: str | None, before: str) -> None:
    """Kinds are the words of the contracts; the stem is what stands before the words for sorts."""
    assert kind_of(name) == kind
    if kind:
        assert stem(name) == before


@pytest.mark.parametrize("name", ["自然村", "中高风险村", "封闭管理区", "老城区", "机场", "该村", "大桥"])
def test_descriptions_are_no_names(name: str) -> None:
    """They say what sort of place it is and not which."""
    assert is_description(name)


@pytest.mark.parametrize("name", ["人民路", "峨眉山路社区", "保平村", "华景新城", "八掌溪"])
def test_names_are_no_descriptions(name: str) -> None:
    """A common word before a road's sort is its name."""
    assert not is_description(name)
    assert sort_length(name) > 0


def test_traditional_characters_keep_their_number() -> None:
    """One for one, so that offsets stay."""
    text = "臺灣花蓮縣光復鄉の𠮷，abc"
    assert simplified(text) == "台湾花莲县光复乡の𠮷，abc"
    assert len(simplified(text)) == len(text)
