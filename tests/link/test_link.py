"""Reports, facts and names become one collection."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.content.ids import LONGEST
from generator.link.index import index_of
from generator.link.link import link
from generator.link.newspapers import paper_name
from generator.link.pinyin import reading_of, spelled
from generator.link.places import Hierarchy, Rank
from generator.link.record import record_of
from generator.link.sections import arrange
from generator.link.sentences import opening_of, sentence_around, sentence_spans, uncut
from generator.model.exhibition import Exhibition, Naming, ReportFacts, Section, SourceFacts, TextFacts
from generator.model.names import Entity, Mention, NameKind, Reference, Status
from generator.model.page import DateReading, Kind
from generator.model.problem import Location
from tests.render import sample

HERE = Location("x.yml")


def test_reports_hang_where_the_curator_said() -> None:
    """In the order of the sections; the rest last; a page's name stands for all its reports."""
    exhibition = Exhibition("展", sections=(Section("b", "乙", ("2019-photo",)),))
    collection = link(exhibition, [(sample.STORM, TextFacts()), (sample.PHOTO, TextFacts())], (), ())
    hung = [(exhibit.section.id, exhibit.report.id) for exhibit in collection.exhibits]
    assert hung == [("b", "2019-photo"), ("others", "2019-linhai")]
    two = replace(sample.PHOTO, reports=tuple(replace(sample.PHOTO.reports[0], id=i) for i in ("x-1", "x-2")))
    sections, problems = arrange(exhibition, [two])
    assert sections[0].reports == ("x-1", "x-2")
    assert problems == ()


def test_wrong_sections_are_told() -> None:
    """A report that is not there, or hangs twice, is a problem and no crash."""
    sections = (Section("a", "甲", ("nobody", "2019-photo")), Section("others", "乙", ("2019-photo",)))
    arranged, problems = arrange(Exhibition("展", sections=sections), [sample.PHOTO, sample.STORM])
    assert [problem.code for problem in problems] == ["no-such-report", "report-hung-twice"]
    assert [section.id for section in arranged] == ["a", "others", "others-2"]


def test_facts_of_no_report_are_told() -> None:
    """Facts under an id that the page no longer has are a problem that names those it has."""
    facts = TextFacts(reports=(ReportFacts("2019-linhai-7", Location("a.yml", 4)),))
    (problem,) = link(Exhibition("展"), [(sample.STORM, facts)], (), ()).problems
    assert str(problem).startswith("a.yml:4: warning: no-such-report:")
    assert "2019-linhai" in problem.message


def test_record_prefers_the_curator() -> None:
    """What the curator says of the report goes before what he says of its page, and both before the reading."""
    said = ReportFacts("2019-linhai", HERE, date="2019-08-14", authors=("某人",))
    facts = TextFacts(SourceFacts(newspaper="晨报", date="2019-08-13"), (said,))
    (exhibit,) = link(Exhibition("展"), [(sample.STORM, facts)], (), ()).exhibits
    record = record_of(exhibit)
    assert (record.date, record.publisher, record.authors) == ("2019-08-14", "晨报", ("某人",))
    assert record.title == "洪水退去 东桥镇连夜清淤"
    assert set(record.by_curator) == {"date", "publisher", "authors"}
    assert record.date_evidence == ()


def test_what_a_text_was_taken_over_from_is_not_its_newspaper() -> None:
    """(转自《海潮日报》) names where the text comes from; who printed it is only known if the print says so."""
    lines = [(Kind.PARAGRAPH, "文。"), (Kind.BYLINE, "(转自2月16日《海潮日报》)")]
    page = sample.page("x", lines, publisher="《海潮日报》", source_note="byline1")
    collection = link(Exhibition("展"), [(page, TextFacts())], (), ())
    record = record_of(collection.exhibits[0])
    assert (record.publisher, record.taken_from) == (None, "转自2月16日《海潮日报》")
    assert index_of(collection).published == {}
    page = sample.page("x", lines, publisher="东桥晚报", source_note="byline1")
    assert record_of(link(Exhibition("展"), [(page, TextFacts())], (), ()).exhibits[0]).publisher == "东桥晚报"


def test_newspapers_are_found() -> None:
    """From the curator, from the byline and from title marks, each once; 本报 is nobody's name."""
    lines = [(Kind.BYLINE, "海潮日报记者 李木"), (Kind.PARAGRAPH, "转自《海潮日报》和《东海晚报》,见《通知》。")]
    page = sample.page("x", lines, publisher="《海潮日报》")
    collection = link(Exhibition("展"), [(page, TextFacts())], (), ())
    assert [(e.name, e.kind) for e in collection.entities] == [
        ("海潮日报", NameKind.NEWSPAPER),
        ("东海晚报", NameKind.NEWSPAPER),
    ]
    assert [r.mention.form for r in collection.exhibits[0].references] == ["海潮日报", "海潮日报", "东海晚报"]
    assert index_of(collection).published[collection.entities[0].id] == collection.exhibits
    assert paper_name("本报") is None


def test_organisation_called_like_a_newspaper_is_one() -> None:
    """What the names stage took for an organisation becomes the newspaper, and keeps its address."""
    paper = Entity("hai-chao", NameKind.ORGANISATION, "海潮日报", ("海潮日报",))
    references = sample.mentions(sample.STORM, [(paper, "海潮日报")])
    collection = link(Exhibition("展"), [(sample.STORM, TextFacts())], (paper,), references)
    found = [e for e in collection.entities if "海潮" in e.name]
    assert [(e.id, e.kind) for e in found] == [("hai-chao", NameKind.NEWSPAPER)]


def test_what_is_a_newspapers_name_in_one_report_is_not_its_name_everywhere() -> None:
    """A page of another newspaper of that name is the other's."""
    paper = Entity("hai-chao", NameKind.ORGANISATION, "海潮日报", ("海潮日报", "晨报"), bound=frozenset({"晨报"}))
    page = sample.page("x", [(Kind.PARAGRAPH, "海潮日报的人来了。")])
    facts = TextFacts(SourceFacts(newspaper="晨报"))
    collection = link(Exhibition("展"), [(page, facts)], (paper,), sample.mentions(page, [(paper, "海潮日报")]))
    assert [entity.name for entity in collection.entities] == ["海潮日报", "晨报"]
    assert index_of(collection).publishers["x"].name == "晨报"


def test_place_taken_by_another_name_stays_its() -> None:
    """Between title marks, what the names stage has taken is not named twice."""
    page = sample.page("x", [(Kind.PARAGRAPH, "《东桥镇报》")])
    reference = Reference("x", Mention(NameKind.PLACE, "东桥镇", "p1", 1, 4, 1.0), "dongqiao-zhen")
    assert link(Exhibition("展"), [(page, TextFacts())], (sample.TOWN,), [reference]).entities == (sample.TOWN,)


def test_index_counts() -> None:
    """Mentions, reports and company of a name."""
    index = index_of(sample.collection())
    school = index.entities["dongqiao-school"]
    assert (index.reports_of(school), index.mentions_of(school)) == (2, 3)
    assert [(e.id, n) for e, n in index.companions_of(school)] == [("zhang-haiyang", 2), ("dongqiao-zhen", 1)]
    assert not index.has_page(Entity("nobody", NameKind.PERSON, "无名", status=Status.CONFIRMED))


def test_index_leaves_out_what_leads_nowhere() -> None:
    """A reference to an entity that is not there is left out."""
    reference = Reference("2019-photo", Mention(NameKind.PLACE, "8", "fig1", 0, 1, 1.0), "gone")
    collection = link(Exhibition("展", names=Naming.ALL), [(sample.PHOTO, TextFacts())], (), [reference])
    assert index_of(collection).sightings == {}


def test_hierarchy() -> None:
    """A larger place without page is a name; two of one name in one place lead to neither."""
    twin = replace(sample.PROVINCE, id="zhejiang-2")
    (first, second) = Hierarchy([sample.PROVINCE, sample.TOWN]).ladder(sample.TOWN)
    assert (first.entity, second.entity) == (sample.PROVINCE, None)
    assert Hierarchy([sample.PROVINCE, twin, sample.TOWN]).ladder(sample.TOWN)[0].entity is None
    (tree,) = Hierarchy([sample.PROVINCE, sample.TOWN]).tree()
    (city,) = tree.branches
    assert (tree.name, city.name, city.branches[0].entities) == ("浙江省", "台州市", (sample.TOWN,))


@pytest.mark.parametrize(
    ("name", "kind", "rank"),
    [
        ("浙江", "province", Rank.DIVISION),
        ("上海市", "city", Rank.DIVISION),
        ("法国", "country", Rank.COUNTRY),
        ("东桥村", "village", Rank.UNPLACED),
        ("某地", None, Rank.UNPLACED),
    ],
)
def test_what_lies_in_nothing_else(name: str, kind: str | None, rank: Rank) -> None:
    """Provinces stand first, countries by themselves, and what nobody has placed apart from both."""
    (branch,) = Hierarchy([Entity("x", NameKind.PLACE, name, (name,), place_kind=kind)]).tree()
    assert branch.rank is rank


def test_hierarchy_calls_a_place_as_its_page_does() -> None:
    """What lies in 浙江 lies in 浙江省."""
    village = Entity("cun", NameKind.PLACE, "某村", ("某村",), within=("浙江",), within_id="zhejiang")
    (tree,) = Hierarchy([sample.PROVINCE, village]).tree()
    assert [branch.name for branch in tree.branches] == ["某村"]


def test_hierarchy_knows_short_names() -> None:
    """A place whose page has the short name is found under the full one, also where nobody names it as the next."""
    guangxi = Entity("gx", NameKind.PLACE, "广西", ("广西",))
    county = Entity("xian", NameKind.PLACE, "某县", ("某县",), within=("广西壮族自治区", "某市"))
    hierarchy = Hierarchy([guangxi, county])
    assert [step.name for step in hierarchy.ladder(county)] == ["广西壮族自治区", "某市"]
    assert hierarchy.ladder(county)[0].entity == guangxi
    assert [branch.name for branch in hierarchy.tree()] == ["广西"]


@pytest.mark.parametrize(
    ("name", "letter"), [("周红波", "Z"), ("单田芳", "S"), ("“初心”服务队", "C"), ("300", "#"), ("", "#")]
)
def test_letter(name: str, letter: str) -> None:
    """A person is filed as the surname is read; what has no reading under #."""
    assert reading_of(name, NameKind.PERSON).letter == letter


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("周红波", "Zhōu Hóngbō"),
        ("欧阳修", "Ōuyáng Xiū"),
        ("单田芳", "Shàn Tiánfāng"),
        ("段安娥", "Duàn Ān’é"),
        ("买买提·吐尔逊", "Mǎimǎití Tǔ’ěrxùn"),
        ("阿依古丽", "Āyīgǔlì"),
        ("300", ""),
    ],
)
def test_people_are_spelled_by_the_norm(name: str, words: str) -> None:
    """Surname and given name apart and with capitals, the given name together, vowels kept apart."""
    assert spelled(Entity("x", NameKind.PERSON, name)) == words


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("泉州市", "city", "Quánzhōu Shì"),
        ("泉州", "city", "Quánzhōu"),
        ("石家庄", "city", "Shíjiāzhuāng"),
        ("景德镇", "city", "Jǐngdézhèn"),
        ("浑源县", "county", "Húnyuán Xiàn"),
        ("蓟县", "county", "Jì Xiàn"),
        ("延安路", "road", "Yán’ān Lù"),
        ("湘西土家族苗族自治州", "prefecture", "Xiāngxī Tǔjiāzú Miáozú Zìzhìzhōu"),
        ("香港特别行政区", "province", "Xiānggǎng Tèbiéxíngzhèngqū"),
        ("洛阳经济开发区", "zone", "Luòyáng Jīngjì Kāifāqū"),
        ("徐州东站", "station", "Xúzhōudōng Zhàn"),
        ("泰山路社区", "community", "Tàishānlù Shèqū"),
        ("泉山花园小区", "estate", "Quánshān Huāyuán Xiǎoqū"),
        ("黄河", "water", "Huánghé"),
        ("M镇", None, ""),
    ],
)
def test_places_are_spelled_by_the_norm(name: str, kind: str | None, words: str) -> None:
    """The name is a word and the sort of place another, unless the sort is part of the name."""
    assert spelled(Entity("x", NameKind.PLACE, name, place_kind=kind)) == words


def test_newspaper_of_any_length_has_an_address() -> None:
    """The address of a very long name is short enough for a file, and another's of the same beginning is another."""
    pages = [
        (sample.page(name, [(Kind.PARAGRAPH, "文。")]), TextFacts(SourceFacts(newspaper=paper)))
        for name, paper in (("a", "长" * 300 + "报"), ("b", "长" * 300 + "晚报"))
    ]
    ids = [entity.id for entity in link(Exhibition("展"), pages, (), ()).entities]
    assert len(set(ids)) == 2
    assert all(len(identity) <= LONGEST for identity in ids)


def test_sentences_tile_the_text() -> None:
    """Sentences follow one another without a gap; quotation marks close theirs; a decimal point ends none."""
    text = "“去吗?”他没有走。3.9万人……走了;还有"
    spans = sentence_spans(text)
    assert [text[start:end] for start, end in spans] == ["“去吗?”", "他没有走。", "3.9万人……", "走了;", "还有"]
    assert sentence_around(spans, 6) == (5, 10)
    assert sentence_spans("") == ((0, 0),)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "他来了。“我累。没办法,咱是党员。”任为说。他走了。",
            ["他来了。", "“我累。没办法,咱是党员。”任为说。", "他走了。"],
        ),
        ("“人隔离了,爱没隔离。”", ["“人隔离了,爱没隔离。”"]),
        ("“走吧!”于富德说,我们走。", ["“走吧!”", "于富德说,我们走。"]),
        ("咱是党员。”任为说。", ["咱是党员。”", "任为说。"]),
        ("“大家都动起来。”他走遍每条街道。", ["“大家都动起来。”", "他走遍每条街道。"]),
        ("“写得好。”大家读过这部小说。", ["“写得好。”", "大家读过这部小说。"]),
        (
            "“累吗?”记者接受了采访。“有人来慰问。”我们感谢慰问。",
            ["“累吗?”", "记者接受了采访。", "“有人来慰问。”", "我们感谢慰问。"],
        ),
        ("“谁来?”孩子问道。", ["“谁来?”孩子问道。"]),
        ("好。" * 40 + "”任为说。", [*["好。"] * 39, "好。”", "任为说。"]),
    ],
)
def test_a_speech_and_who_made_it_are_one_sentence(text: str, sentences: list[str]) -> None:
    """Whole, from where it opens; a speech that opens nowhere stays apart."""
    spans = sentence_spans(text)
    assert [text[start:end] for start, end in spans] == sentences


def test_no_sentence_cuts_a_name() -> None:
    """A name that holds what ends a sentence widens its sentence, and cuts no opening either."""
    text = "甲说。某某;公司来了。乙说。"
    spans = uncut(sentence_spans(text), [(3, 8)])
    assert [text[start:end] for start, end in spans] == ["甲说。", "某某;公司来了。", "乙说。"]
    assert text[: opening_of(text, 6, [(3, 8)])] == "甲说。某某;公司"


@pytest.mark.parametrize(
    ("text", "length", "opening"),
    [
        ("一。二。", 10, "一。二。"),
        ("一二三四。五六七八。", 5, "一二三四。"),
        ("一二三四,五六七八九十", 6, "一二三四,"),
    ],
)
def test_opening(text: str, length: int, opening: str) -> None:
    """Cut after a sentence, else after a comma."""
    assert text[: opening_of(text, length)] == opening


def test_dates_sort_with_the_unknown_last() -> None:
    """A report's date that is no EDTF counts as unknown."""
    from generator.model.edtf import first_moment

    page = replace(sample.PHOTO.reports[0], date=DateReading("去年"))
    assert first_moment(page.date.edtf) is None
    moments = [first_moment(d) for d in ("2020", "2020-21", "2020-03-02", "2020-03-02~", "2021/2022", "../2022-01")]
    orders = [m.order for m in moments if m]
    assert orders == sorted(orders)


@pytest.mark.parametrize(
    ("folio", "source", "told"),
    [
        ("3　云浦晚报　1999.6.26 星期六", SourceFacts("《云浦晚报》", "1999-06-26", edition="第三版"), ()),
        ("江淮纺织报　1982年10月14日　③", SourceFacts("江淮紡織報", "1982-10-14", edition="第3版"), ()),
        ("A06 人文　运河日报", SourceFacts("运河日报", "2013-05-18", edition="A06"), ("date",)),
        ("云浦晚报　今日8版", SourceFacts("云浦日报", edition="第八版"), ("publisher", "edition")),
        ("1999.6.26", SourceFacts(date="1999-06-27"), ("date",)),
    ],
)
def test_what_the_folio_prints_is_not_the_curators(folio: str, source: SourceFacts, told: tuple[str, ...]) -> None:
    """Though no rule reads it: only what the print does not say, or says otherwise."""
    page = sample.page("x", [(Kind.FURNITURE, folio), (Kind.PARAGRAPH, "文。")])
    (exhibit,) = link(Exhibition("展"), [(page, TextFacts(source))], (), ()).exhibits
    assert set(record_of(exhibit).by_curator) == set(told)


def test_what_repeats_the_print_is_not_the_curators() -> None:
    """A headline, a day as they were read."""
    read = replace(sample.STORM.reports[0], date=DateReading("2019-08-13", ("8月13日",)))
    page = replace(sample.STORM, reports=(read,))
    said = ReportFacts("2019-linhai", HERE, title="洪水退去　东桥镇连夜清淤", date="2019-08-13")
    (exhibit,) = link(Exhibition("展"), [(page, TextFacts(reports=(said,)))], (), ()).exhibits
    record = record_of(exhibit)
    assert record.by_curator == ()
    assert record.date_evidence == ("8月13日",)


def test_what_is_withheld_with_a_name_withholds_its_namesakes_too() -> None:
    """白云 is to be left out; a mountain is called so, too, and 和平 besides, as somebody else is."""
    left_out = Entity("a", NameKind.PERSON, "白云", ("白云",), status=Status.CONFIRMED, withheld=True)
    mountain = Entity("b", NameKind.PLACE, "云峰", ("白云", "和平"))
    other, apart = Entity("c", NameKind.PERSON, "和平", ("和平",)), Entity("d", NameKind.PERSON, "石竹", ("石竹",))
    for order in ((left_out, mountain, other, apart), (apart, other, mountain, left_out)):
        once = link(Exhibition("展"), [], order, ()).entities
        assert {entity.id for entity in once if entity.withheld} == {"a", "b", "c"}
        assert link(Exhibition("展"), [], once, ()).entities == once
