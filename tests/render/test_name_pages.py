"""The pages of names, the indexes, the front page."""

from __future__ import annotations

from dataclasses import replace

import yaml

from generator.labels import Labels
from generator.link.link import link
from generator.model.exhibition import Correction, Exhibition, Naming, SourceFacts, TextFacts
from generator.model.names import Entity, Ground, Mention, NameKind, Reason, Reference, Role, Status
from generator.model.page import Contributor, Kind
from generator.model.problem import Location
from generator.render.addresses import name_address
from generator.render.render import render
from tests.render import sample

RP = '<rp aria-hidden="true">%s</rp>'


def pages(language: str = "zh-Hans") -> dict[str, str]:
    """The pages of the sample."""
    return {str(file.path): file.text for file in render(sample.collection(), Labels(language))}


def test_every_sentence_that_names_a_person() -> None:
    """The sentence is quoted with the name in bold, and leads to its paragraph."""
    text = pages()["people/zhang-haiyang.md"]
    assert (
        "- 镇党委书记**张海洋**一夜没睡,**张海洋**说:“先清学校。” "
        "[第1段](../reports/2019-linhai.md#p1){ .paragraph-link }"
    ) in text
    assert "[图1](../reports/2019-linhai.md#fig1){ .paragraph-link }" in text
    assert "\npinyin: Zhāng Hǎiyáng\n" in text
    syllables = zip("张海洋", ("Zhāng", "Hǎi", "yáng"), strict=True)
    over = (f'{c}{RP % "（"}<rt aria-hidden="true">{s}</rt>{RP % "）"}' for c, s in syllables)
    assert f'# <ruby>{"".join(over)}</ruby> {{ #name aria-label="张海洋" }}' in text
    assert "镇党委书记\n{ .role }" in text


def test_who_stands_in_the_same_paragraphs() -> None:
    """Those nearby are listed, the most frequent first."""
    near = pages()["people/zhang-haiyang.md"].split("## 同段提到的")[1]
    assert near.index("东桥小学") < near.index("东桥镇")


def test_unconfirmed_name_says_so() -> None:
    """A name that only the program found says it on its page."""
    found = pages()
    assert "程序自动识别，尚未经人确认。\n{ .auto-note }" in found["people/li-mu.md"]
    assert "auto-note" not in found["people/zhang-haiyang.md"]


def test_place_has_its_ladder() -> None:
    """Larger places with a page are links, the others plain text."""
    assert "[浙江省](zhejiang.md) › 台州市 › 东桥镇\n{ .ladder }" in pages()["places/dongqiao-zhen.md"]
    assert (
        '- [浙江省](zhejiang.md) <span class="count">2</span>\n{ #Z .branch data-key="zhe jiang sheng" }\n'
        "    - 台州市\n    { .branch }\n        - [东桥镇](dongqiao-zhen.md)" in pages()["places/index.md"]
    )


def test_a_place_lists_what_lies_within_it() -> None:
    """The smaller places of the exhibition, nested and counted, also on the page of one that nobody confirmed."""
    found = pages()
    below = found["places/zhejiang.md"].split("{ #within }")[1]
    assert below.startswith(
        '\n\n- 台州市\n{ .branch }\n    - [东桥镇](dongqiao-zhen.md) <span class="count">3</span>\n\n'
    )
    assert "#within" not in found["places/dongqiao-zhen.md"]
    auto = replace(sample.PROVINCE, status=Status.PROVISIONAL)
    texts = {str(f.path): f.text for f in render(sample.collection(entities=[auto, sample.TOWN]), Labels("en"))}
    assert "## Places within { #within }" in texts["places/zhejiang.md"]


def _over_time(*years: str, entity: Entity, reasons: tuple[Reason, ...] = ()) -> str:
    """The page of a name that a report of each of these years names, in the order of the exhibition."""
    reports, references = [], []
    for number, year in enumerate(years):
        page = sample.page(f"r{number}", [(Kind.HEADLINE, f"第{number}篇"), (Kind.PARAGRAPH, f"{entity.name}来了。")])
        reports.append((page, TextFacts(SourceFacts(date=year or None))))
        references += [replace(r, reasons=reasons) for r in sample.mentions(page, [(entity, entity.name)])]
    collection = link(Exhibition("x", names=Naming.ALL), reports, (entity,), references)
    return {str(f.path): f.text for f in render(collection, Labels("zh-Hans"))}[name_address(entity)]


def test_reports_and_roles_stand_in_the_order_of_their_dates() -> None:
    """The undated last; a role once, with the first date and report that print it; what no report prints first."""
    roles = (Role("副区长", "r0"), Role("副区长", "r3"), Role("书记", "r1"), Role("区长", "r2"), Role("注"))
    text = _over_time("2022-07-08", "2021", "", "2020-05", entity=replace(sample.LI, roles=roles))
    told = [line for line in text.splitlines() if line.endswith("</span>") or line == "注"]
    assert told[:4] == [
        "注",
        '副区长 <span class="words">2020年5月 [第3篇](../reports/r3.md)</span>',
        '书记 <span class="words">2021年 [第1篇](../reports/r1.md)</span>',
        '区长 <span class="words">[第2篇](../reports/r2.md)</span>',
    ]
    places = [text.index(f"## [第{number}篇]") for number in (3, 1, 0, 2)]
    assert places == sorted(places)


def test_why_a_name_is_taken_for_this_one_is_said() -> None:
    """Beside the report, the strongest reason; of what the curator confirmed nothing is to be said."""
    reasons = (Reason(Ground.CITY, "三亚市"), Reason(Ground.ROLE, "区长"))
    said = '<span class="why">视为同一人：身份相同（区长）</span>'
    assert said in _over_time("2021", entity=sample.LI, reasons=reasons)
    assert "why" not in _over_time("2021", entity=replace(sample.LI, status=Status.CONFIRMED), reasons=reasons)
    assert "why" not in _over_time("2021", entity=sample.LI, reasons=(Reason(Ground.AUTHORITY),))


def test_namesakes_lead_to_each_other() -> None:
    """With what tells them apart; one that is called so only by its short name is among them."""
    two = (
        Entity("haizhou-qu", NameKind.PLACE, "海州区", ("海州区", "海州"), place_kind="district", within=("江苏省",)),
        Entity("haizhou", NameKind.PLACE, "海州", ("海州",)),
    )
    page = sample.page("x", [(Kind.PARAGRAPH, "海州区的海州。")])
    references = [
        Reference("x", Mention(NameKind.PLACE, "海州区", "p1", 0, 3, 1.0), "haizhou-qu"),
        Reference("x", Mention(NameKind.PLACE, "海州", "p1", 4, 6, 1.0), "haizhou"),
    ]
    collection = link(Exhibition("x", names=Naming.ALL), [(page, TextFacts())], two, references)
    texts = {str(f.path): f.text for f in render(collection, Labels("zh-Hans"))}
    assert (
        '同名：[海州](haizhou.md){ .auto } <span class="words">所在未定</span>\n{ .namesakes }'
        in texts["places/haizhou-qu.md"]
    )
    assert "同名：[海州区](haizhou-qu.md){ .auto }" in texts["places/haizhou.md"]
    assert "据文中所写，无法确定所在。\n{ .unknown }" in texts["places/haizhou.md"]
    assert "{ .namesakes }" not in pages()["people/zhang-haiyang.md"]


def test_newspaper_lists_its_reports() -> None:
    """A newspaper has a page for what it published, and for where it is named."""
    found = pages()
    published = found["newspapers/hai-chao-ri-bao.md"].split("{ #published }")[1]
    title = '<span class="line">洪水退去</span> <span class="line">东桥镇连夜清淤</span>'
    assert f"- [{title}](../reports/2019-linhai.md){{ .report-title }}" in published
    assert '<span class="words">2019年8月13日</span>' in published
    assert "据《**浙东晚报**》报道" in found["newspapers/zhe-dong-wan-bao.md"]


def test_indexes() -> None:
    """People by letter, dates by year with the unknown last, captions under their reports."""
    found = pages()
    assert found["people/index.md"].index("## L { #L }") < found["people/index.md"].index("## Z { #Z }")
    assert found["dates.md"].index("## 2019年 { #y2019 }") < found["dates.md"].index("## 日期不明 { #unknown }")
    assert "[图1](reports/2019-photo.md#fig1){ .figure-way } 8月20日,东桥小学开学。" in found["captions.md"]


def test_front_page_opens_with_the_lead() -> None:
    """The first report of a section leads it, with its kicker and how it begins, its names linked."""
    home = pages()["index.md"]
    lead = home[home.index('<article class="lead"') : home.index("</article>")]
    assert "台风过后第三天\n{ .kicker }" in lead
    assert "8月12日清晨,[东桥镇](places/dongqiao-zhen.md)的水退了。" in lead
    assert "join" not in lead


def test_about_names_each_source() -> None:
    """Each page text is named with its newspaper, its size and how to know it again."""
    about = pages()["about.md"]
    assert "content/reports/2019-linhai.txt" in about
    assert sample.STORM.source.sha256[:12] in about
    assert "curator@example.org" in about
    order = [about.index(anchor) for anchor in ("#method", "#sources", "#rights", "#removal")]
    assert order == sorted(order)


def test_empty_exhibition_says_what_is_missing() -> None:
    """With nothing to show, each page says so in a sentence."""
    from generator.link.link import link
    from generator.model.exhibition import Exhibition

    found = {str(f.path): f.text for f in render(link(Exhibition("展"), [], (), ()), Labels("zh-Hans"))}
    assert "还没有报道。\n{ .empty }" in found["reports/index.md"]
    assert "还没有报道。\n{ .empty }" in found["index.md"]
    assert "报道里没有提到人物" in found["people/index.md"]


def test_name_with_no_reading() -> None:
    """A name that is not Chinese stands last, under #."""
    foreign = Entity("ufo", NameKind.ORGANISATION, "东桥镇", ("东桥镇",), Status.CONFIRMED)
    sign = Entity("sign", NameKind.ORGANISATION, "300", ("300",), Status.CONFIRMED)
    found = {str(f.path): f.text for f in render(sample.collection(entities=[foreign, sign]), Labels("en"))}
    index = found["organisations/index.md"]
    assert index.index("## D") < index.index("## \\# { #- }")


def test_same_input_same_bytes() -> None:
    """Rendering twice gives the same files in the same order."""
    once, twice = (list(render(sample.collection(), Labels("zh-Hant"))) for _ in range(2))
    assert once == twice


def _page_of(entity: Entity) -> str:
    """The page of a name that stands in the first report of the sample."""
    references = sample.mentions(sample.STORM, [(entity, entity.name)])
    collection = link(Exhibition("x", names=Naming.ALL), [(sample.STORM, TextFacts())], (entity,), references)
    found = {str(file.path): file.text for file in render(collection, Labels("zh-Hans"))}
    return found[name_address(entity)]


def test_a_place_says_where_it_lies_on_the_globe() -> None:
    """Coordinates with their source, and the same place in other registers; unknown ones are said to be."""
    known = replace(
        sample.TOWN,
        latitude=28.5,
        longitude=-121.25,
        coordinates_source="某地名表",
        same_as=("wikidata:Q16572", "geonames:1809858"),
    )
    text = _page_of(known)
    assert "坐标：北纬28.5°，西经121.25°（某地名表）\n{ .coordinates }" in text
    assert "[Wikidata Q16572](https://www.wikidata.org/wiki/Q16572)" in text
    assert "[GeoNames 1809858](https://www.geonames.org/1809858)" in text
    assert "坐标：不详\n{ .unknown }" in _page_of(replace(sample.TOWN, latitude=None))


def test_coordinates_of_a_larger_place_are_said_to_be_that() -> None:
    """The page and its front matter name the larger place and the source."""
    lent = replace(sample.TOWN, located_by="临海市", precision="city", coordinates_source="GeoNames 1804979, CC BY 4.0")
    text = _page_of(lent)
    assert "坐标：北纬28.8°，东经121.1°（取自上级地点临海市 · GeoNames 1804979, CC BY 4.0）\n{ .coordinates }" in text
    front = yaml.safe_load(text.split("---")[1])
    assert (front["coordinates"], front["coordinates_of"], front["precision"]) == ([28.8, 121.1], "临海市", "city")
    assert front["coordinates_source"] == "GeoNames 1804979, CC BY 4.0"
    assert "上级" not in _page_of(sample.TOWN)
    unsaid = _page_of(replace(lent, coordinates_source=None))
    assert "坐标：北纬28.8°，东经121.1°（取自上级地点临海市）\n" in unsaid


def _about(town: Entity, *credited: str) -> str:
    references = sample.mentions(sample.STORM, [(town, town.name)])
    exhibition = Exhibition("x", names=Naming.ALL, credits=credited)
    collection = link(exhibition, [(sample.STORM, TextFacts())], (town,), references)
    return next(file.text for file in render(collection, Labels("zh-Hans")) if str(file.path) == "about.md")


def test_geonames_is_credited_where_its_coordinates_are_shown() -> None:
    """With links to it and to its licence; not where the curator has named it, or where nothing is from it."""
    town = replace(sample.TOWN, coordinates_source="GeoNames 1804979, CC BY 4.0")
    credit = "取自 [GeoNames](https://www.geonames.org/)（[CC\u00a0BY\u00a04.0](https://creativecommons.org/licenses/by/4.0/)）"
    assert credit in _about(town)
    assert credit not in _about(town, "坐标取自 GeoNames（CC BY 4.0）。")
    assert credit not in _about(sample.TOWN)


def test_what_the_curator_could_not_find_is_said() -> None:
    """Somebody without an office, a place that nobody places; of what nobody confirmed nothing is claimed."""
    assert "报道没有写明身份。\n{ .unknown }" in _page_of(replace(sample.ZHANG, roles=()))
    assert "{ .unknown }" not in _page_of(sample.ZHANG)
    assert "报道没有写明所在。\n{ .unknown }" in _page_of(replace(sample.TOWN, within=()))
    assert "所在" not in _page_of(replace(sample.TOWN, within=(), place_kind="province"))


def test_what_two_houses_wrote_together_is_neither_s_alone() -> None:
    """Where lists name the writers, all their houses stand before them; a report of one house is that house's."""
    paper = Entity("paper", NameKind.NEWSPAPER, "海潮日报", ("海潮日报",), Status.CONFIRMED)
    agency = Entity("agency", NameKind.NEWSPAPER, "东海社", ("东海社",), Status.CONFIRMED)
    lines = [(Kind.HEADLINE, "洪水退了"), (Kind.PARAGRAPH, "文。"), (Kind.BYLINE, "东海社记者 李木 海潮日报记者 张林")]
    writers = (Contributor("李木", "记者", "byline1", 6, 8), Contributor("张林", "记者", "byline1", 16, 18))
    page = sample.page("x", lines, publisher="东海社", contributors=writers)
    references = sample.mentions(page, [(agency, "东海社"), (paper, "海潮日报")])
    collection = link(Exhibition("x"), [(page, TextFacts())], (paper, agency), references)
    found = {str(file.path): file.text for file in render(collection, Labels("zh-Hans"))}
    assert "东海社 《海潮日报》 · 李木 张林\n{ .record }" in found["index.md"]
    assert '<span class="words">东海社 《海潮日报》\u00a0· 李木 张林</span>' in found["reports/index.md"]


def test_corrections_have_a_page_and_about_the_credits() -> None:
    """What was set right or doubted, each with the way to its paragraph, and whose data was used."""
    here = Location("x.yml", 1)
    facts = TextFacts(
        corrections=(
            Correction(here, 11, "三百名", "三百余名", "漏字"),
            Correction(here, 11, "上街", None, "疑有漏字"),
        )
    )
    exhibition = Exhibition("x", credits=("坐标出自某地名表。",))
    collection = link(exhibition, [(sample.STORM, facts)], (), ())
    pages = {str(file.path): file.text for file in render(collection, Labels("zh-Hans"))}
    text, about = pages["corrections.md"], pages["about.md"]
    corrected, doubted = text.split("## 更正（1）")[1].split("## 存疑（1）")
    for part in (corrected, doubted):
        title = '<span class="line">洪水退去</span> <span class="line">东桥镇连夜清淤</span>'
        assert f"### [{title}](reports/2019-linhai.md){{ .report-title }}" in part
    way = "[第2段](reports/2019-linhai.md#p2){ .paragraph-link }"
    assert f'- “三百余名” <span class="said">报纸原作“三百名”（漏字）</span> {way}' in corrected
    assert f'- “上街” <span class="said">疑有漏字</span> {way}' in doubted
    assert "part_of: about/" in text
    assert "[更正1处，存疑1处](corrections.md)" in about
    assert "坐标出自某地名表。\n{ .credits }" in about
