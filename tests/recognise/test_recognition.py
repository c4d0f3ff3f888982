"""What is found in a sentence. The sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from generator.gazetteer import Gazetteer
from generator.model.names import Mention, NameKind
from generator.model.page import Contributor, Kind
from generator.recognise import LacTagger, recognise, recognise_pages
from tests.recognise.pages import report

TAGGER, GAZETTEER = LacTagger(), Gazetteer()


def found(*texts: str, kind: NameKind) -> list[str]:
    """The names of a kind in a report of these paragraphs, as printed, each once."""
    (mentions,) = recognise([report(*texts)], TAGGER, GAZETTEER)
    return list(dict.fromkeys(mention.form for mention in mentions if mention.kind is kind))


PEOPLE = [
    ("副主任 after which a name stands", "市卫健委副主任陈斌说，哪里任务险重，哪里就有党组织。", ["陈斌"]),
    ("a name that is also a word, between a post and a word of speech", "校长高山介绍，今年新生多了一成。", ["高山"]),
    ("a rare surname", "村民亓官福挖红薯窖，挖到一米多深。", ["亓官福"]),
    ("a compound surname", "植物考古学者呼延蕊打开浮选机，水花翻起。", ["呼延蕊"]),
    ("a name with a dot", "最年轻的巴奈·古穆，二十四岁，来自花莲县。", ["巴奈·古穆"]),
    ("names in a list", "志愿者司徒冰、郑长青和于富德一早就到了。", ["司徒冰", "郑长青", "于富德"]),
    ("an age after the name", "林水来，92岁，让老人讲讲墙是怎么来的。", ["林水来"]),
    ("a name set wide", "书记王 刚说这是好事。", ["王 刚"]),
    ("traditional characters", "立法委員陳水扁說，明天起開放。", ["陳水扁"]),
    (
        "a list vouches for its members",
        "到场的有彭小满、覃正、柴米、庄重、苗圃和段青云等12人。",
        ["彭小满", "覃正", "柴米", "庄重", "苗圃", "段青云"],
    ),
    ("a list of things holds nobody", "摊上摆着方桌、高凳、温水瓶、雷管等杂物。", []),
    ("a name set wide after an office, within the sentence", "饲养员邬 静把牛赶回来。", ["邬 静"]),
    ("an age before the name", "46岁的奉长庚在桥头卖菜。", ["奉长庚"]),
    ("a surname that is a word", "队长字向荣记得那一天。", ["字向荣"]),
    ("a mountain that speaks is a person", "村民占柏山说，今年收成好。", ["占柏山"]),
    ("measures are no surnames", "搬张凳子坐下，往返于两县之间，19时许全部撤回。", []),
    ("what somebody is, after an age", "18岁的高中生和60岁的高龄老人都来了。", []),
    ("a brand among goods", "市场上有黄瓜、白菜、方便面、高粱、毛豆等。", []),
    ("heads of columns are nobody", "代表团 金 银 铜 总数", []),
    (
        "a common word between one post and a word of doing",
        "海门乡的饲养员云端把牛赶回来，局长方圆在会上解释了做法。",
        ["云端", "方圆"],
    ),
    ("a word of grammar is no surname", "首批9名工程师由双方互派，已经到岗。", []),
    ("kin and neighbours are nobody by name", "一个老姊妹和卖菜的阿婶问等在门口的老伯。", []),
    ("a side and what it does", "他透露，县方有意把旧楼保留下来。", []),
    ("one thing said twice", "师傅说：高有高的难处，腰要吃苦。", []),
    ("a title belongs to the name before it", "习近平总书记高度重视，亲自指挥。", ["习近平"]),
    ("words that begin like a surname are no names", "工人们连夜赶工，党员干部安全转移群众。", []),
]


@pytest.mark.parametrize(("manner", "sentence", "people"), PEOPLE, ids=[manner for manner, *_ in PEOPLE])
def test_people(manner: str, sentence: str, people: list[str]) -> None:
    """Each manner in which newspapers print a person's name."""
    assert found(sentence, kind=NameKind.PERSON) == people, manner


PLACES = [
    (
        "a hierarchy in a row",
        "陕西省西安市莲湖区枣园街道唐都花园社区的居民",
        ["陕西省", "西安市", "莲湖区", "枣园街道", "唐都花园社区"],
    ),
    (
        "a city abroad behind its country",
        "来自老挝万象的留学生去过坦桑尼亚达累斯萨拉姆。",
        ["老挝", "万象", "坦桑尼亚", "达累斯萨拉姆"],
    ),
    ("what the tagger parts stays two", "西班牙巴塞罗那格拉西亚区的居民", ["西班牙", "巴塞罗那", "格拉西亚区"]),
    ("a word that nobody knows and that ends as a place", "她家在车站南路卖干果。", ["车站南路"]),
    ("a common word in a known place", "他在成华区的建设北路上班。", ["成华区", "建设北路"]),
    (
        "two places with a way between",
        "公交绕行灵龙路、来龙村到梨花沟站，十分钟一班。",
        ["灵龙路", "来龙村", "梨花沟站"],
    ),
    ("words made of words are no places", "老人住在教学楼旁的收购站，认得路。", []),
    ("a short form before a community of its own name", "安徽天长天宝社区干部说", ["安徽", "天长", "天宝社区"]),
    ("no mountain in a community", "引发峨眉山路社区居民恐慌", ["峨眉山路社区"]),
    ("two cities beside each other", "四川成都、福建厦门等地", ["四川", "成都", "福建", "厦门"]),
    ("the word for its sort cut off", "请到丹州社区、月川社区、下洋田社区报名", ["丹州社区", "月川社区", "下洋田社区"]),
    ("words around a name are no part of it", "在长江沿线、云南镇雄县城和赤水河畔", ["长江", "云南", "镇雄", "赤水河"]),
    ("roads by their number", "货车沿106国道往南，到435省道路口掉头，1987年修的省道还在。", ["106国道", "435省道"]),
    ("wards of Taiwan", "台南市麻豆区北势里的里民，隘口里里长涂春妹说", ["台南市", "麻豆区", "北势里", "隘口里"]),
    ("figures end a name", "芳村花园17号楼的居民", ["芳村花园"]),
    ("a list says what it lists", "车队途经青原、互助、奔牛等县。", ["青原", "互助", "奔牛"]),
    ("others that are listed", "苹果、葡萄等市场行情，学生、家长等村民，水稻、玉米等县域产业", []),
    ("a tunnel with a number", "九万大山四号隧道昨天贯通。", ["九万大山四号隧道"]),
    ("a line that begins at a town", "货车排在平沙镇高速口外。", ["平沙镇"]),
    ("the office of a village", "乌嘴乡罗文村渠长介绍说", ["乌嘴乡", "罗文村"]),
    ("a known river at its bank", "清晨，怒江边雾气未散。", ["怒江"]),
    ("a city and its bridge", "车手从兰州中山桥旁骑过。", ["兰州", "中山桥"]),
    ("descriptions that look like names", "穿越桂北群山，山路弯弯，走遍三个乡镇和机耕路。", []),
    ("descriptions", "各自然村、中高风险村和封闭管理区", []),
    ("on the way to Hong Kong, and along the canal", "随团来港的剧团由上海乘船抵港，坟要朝运河。", ["上海"]),
    ("a hospital is no province", "海南省人民医院收治了患者", []),
]


@pytest.mark.parametrize(("manner", "sentence", "places"), PLACES, ids=[manner for manner, *_ in PLACES])
def test_places(manner: str, sentence: str, places: list[str]) -> None:
    """Each manner in which places are named."""
    assert found(sentence, kind=NameKind.PLACE) == places, manner


def test_a_sure_name_is_found_again_where_nothing_speaks_for_it() -> None:
    """The page shares its evidence."""
    people = found("报关员明亮说，旺季每天要办近40票。", "明亮，明天也会来。", kind=NameKind.PERSON)
    assert people == ["明亮"]
    (first, second) = (m for m in recognise([report("教师宿墨说，好。", "树下宿墨走了。")], TAGGER, GAZETTEER)[0])
    assert first.form == second.form == "宿墨"
    assert "elsewhere on the page" in second.reasons


def test_a_name_that_stands_in_full_corrects_one_cut_short() -> None:
    """Where the page always goes on with the same character, the shorter form is no name."""
    people = found("副主任敖向前算得明白。", "听说敖向前在场，大家放了心。", kind=NameKind.PERSON)
    assert people == ["敖向前"]


@pytest.mark.parametrize("form", ["强哥", "冯阿婆", "张大爷"])
def test_nicknames_are_marked(form: str) -> None:
    """They are people, and whom they mean nobody can look up."""
    (mention,) = recognise([report(f"志愿者{form}说，大家都来帮忙。")], TAGGER, GAZETTEER)[0]
    assert (mention.form, "nickname" in mention.reasons) == (form, True)


def test_the_role_is_as_printed() -> None:
    """What stands before the name, to the start of its clause; several offices with their marks."""
    (mentions,) = recognise([report("昨天，广州市公安局党委委员、副局长杨炳升表示，将加强管控。")], TAGGER, GAZETTEER)
    assert [m.role for m in mentions if m.kind is NameKind.PERSON] == ["广州市公安局党委委员、副局长"]


def test_contributors_are_people_whatever_they_are_called() -> None:
    """A photographer called like a city is a person, with the role of the credit."""
    credit = Contributor("湛江", "摄影", "p1", 5, 7, photographer=True)
    given_report = report("本报记者 湛江 摄", kind=Kind.CREDIT, people=(credit,))
    (mention,) = recognise([given_report], TAGGER, GAZETTEER)[0]
    assert (mention.kind, mention.form, mention.role) == (NameKind.PERSON, "湛江", "摄影")


def _sound(text: str, mentions: tuple[Mention, ...]) -> bool:
    ends = 0
    for mention in mentions:
        if mention.start < ends or text[mention.start : mention.end] != mention.form or not mention.form:
            return False
        ends = mention.end
    return True


ALPHABET = "王小明李欧阳司徒广州市荔湾区村路记者说，。、·（）《》 　\t“”0127aZ陳鄉县·•—…"


@settings(max_examples=60, deadline=None)
@given(st.text(ALPHABET, max_size=60))
def test_whatever_the_text_spans_match_it_and_never_overlap(text: str) -> None:
    """`part.text[start:end] == form` holds for every mention of every text."""
    given_report = report(text)
    (mentions,) = recognise([given_report], TAGGER, GAZETTEER)
    assert not mentions or _sound(given_report.parts[0].text, mentions)


@pytest.mark.parametrize("sign", ["*", "|", "[", "<", "#", "`", "_x_", "{{"])
def test_what_holds_signs_is_nobody(sign: str) -> None:
    """The tagger takes 周* for a name like others."""
    sentence = f"社区书记周{sign}说，大家放心。周{sign}波来了。"
    assert not any(sign[0] in form for form in found(sentence, kind=NameKind.PERSON))


def test_furniture_is_not_searched() -> None:
    """The names of the folio line belong to no report."""
    assert recognise([report("责任编辑 张三丰", kind=Kind.FURNITURE)], TAGGER, GAZETTEER) == ((),)


def test_many_pages_at_once_are_read_as_each_by_itself() -> None:
    """What one page makes sure says nothing on another."""
    pages = [[report("教师严谨说，好。", name="a")], [report("作风严谨。", name="b"), report("严谨来了。", name="b-2")]]
    together = recognise_pages(pages, TAGGER, GAZETTEER)
    assert together == tuple(recognise(page, TAGGER, GAZETTEER) for page in pages)
    assert [mention.form for mention in together[0][0]] == ["严谨"]
    assert together[1] == ((), ())


def test_small_places_at_the_head_of_a_body_are_places() -> None:
    """A village's party cell is said of the village, and places in a row are an address."""
    places = found("广陵区汶河街道党工委钟蕾介绍。到云南省昭通市镇雄县上湾小学支教。", kind=NameKind.PLACE)
    assert places == ["广陵区", "汶河街道", "云南省", "昭通市", "镇雄县"]


def test_names_of_other_peoples() -> None:
    """Tibetan and Mongol names have no surname; foreign ones stand after an office."""
    sentence = "消防员洛桑、驻村干部阿旺次仁和牧民巴图那生都在。乌克兰总统泽连斯基通电话。"
    assert found(sentence, kind=NameKind.PERSON) == ["洛桑", "阿旺次仁", "巴图那生", "泽连斯基"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("老卞的儿子卞宝生今年47岁。", None),
        ("他的徒弟王建国说，锁芯坏了。", None),
        ("总工程师王建国说，锁芯坏了。", "总工程师"),
    ],
)
def test_kin_is_no_role(sentence: str, role: str | None) -> None:
    """What somebody is to one other says nothing elsewhere."""
    (mentions,) = recognise([report(sentence)], TAGGER, GAZETTEER)
    assert {m.role for m in mentions if m.kind is NameKind.PERSON and len(m.form) == 3} == {role}
