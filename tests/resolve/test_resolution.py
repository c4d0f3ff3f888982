"""Who and what names mean over several reports. Texts and people are invented."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from generator.content.authorities import read_authorities
from generator.gazetteer import Gazetteer
from generator.model.exhibition import Alias, Authority
from generator.model.names import Entity, Ground, Mention, NameKind, Reason, Role, Status
from generator.model.page import Kind, Report
from generator.model.problem import Location
from generator.resolve import Resolution, resolve
from tests.recognise.pages import report

GAZETTEER = Gazetteer()
PERSON, PLACE, BODY = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION
Named = tuple[Report, tuple[Mention, ...]]


def named(  # noqa: PLR0913 - a report is told in one line
    text: str, people: str = "", places: str = "", bodies: str = "", *, name: str = "a", role: str | None = None
) -> Named:
    """A report of one paragraph and its mentions: wherever a name stands and not a longer one of its kind, in order."""
    found = []
    for kind, names in ((PERSON, people), (PLACE, places), (BODY, bodies)):
        forms = "|".join(re.escape(form) for form in sorted(names.split(), key=len, reverse=True))
        for match in re.finditer(forms, text) if forms else ():
            whose = role if kind is PERSON else None
            found.append(Mention(kind, match[0], "p1", *match.span(), 0.9, (), whose))
    return report(text, name=name), tuple(sorted(found, key=lambda mention: mention.start))


def settled(*reports: Named, authorities: tuple[Authority, ...] = ()) -> Resolution:
    """The resolution of these reports."""
    return resolve(reports, authorities, GAZETTEER)


def entered(entries: list[str]) -> tuple[Authority, ...]:
    """What these lines, which problems tell, say in people.yml."""
    return read_authorities("people.yml", "".join(f"- {entry}\n" for entry in entries).encode()).entries


def one(resolution: Resolution, form: str) -> Entity:
    """The only entity with that written form."""
    (entity,) = [entity for entity in resolution.entities if form in entity.forms]
    return entity


def entry(name: str, kind: NameKind = PERSON, **more: object) -> Authority:
    """An entry of an authority file."""
    plain = Authority(f"id-{name}", kind, name, Location("people.yml", 1))
    return replace(plain, **more)  # type: ignore[arg-type]  # replace checks the names, the tests give the right types


def test_short_and_full_name_are_one_place() -> None:
    """荔湾 is 荔湾区; the name in full is the entity's, its address comes from it, its city is its parent."""
    found = settled(named("广州荔湾，荔湾区和荔湾", places="广州 荔湾区 荔湾"))
    place = one(found, "荔湾")
    assert (place.id, place.name, set(place.forms)) == ("liwan-qu", "荔湾区", {"荔湾", "荔湾区"})
    assert (place.place_kind, place.within, place.within_id) == ("district", ("广东省", "广州市"), "guangzhou-shi")


@pytest.mark.parametrize(("city", "province"), [("沈阳", "辽宁省"), ("四平", "吉林省"), ("鞍山", "辽宁省")])
def test_one_name_of_several_places_is_decided_by_the_place_before_it(city: str, province: str) -> None:
    """铁西区 after its city is that city's."""
    found = settled(named(f"在{city}铁西区开工", places=f"{city} 铁西区"))
    assert one(found, "铁西区").within == (province, f"{city}市")


def test_one_name_of_several_places_is_decided_by_the_places_near_by() -> None:
    """The reference keeps the reason."""
    found = settled(named("沈阳昨天下雨。铁西区积水，沈河区无事。", places="沈阳 铁西区 沈河区"))
    assert one(found, "铁西区").within == ("辽宁省", "沈阳市")
    (reasons,) = {r.reasons for r in found.references if r.mention.form == "铁西区"}
    assert reasons == (Reason(Ground.NEAR, "沈阳市"),)
    assert str(reasons[0]) == "near 沈阳市"


@pytest.mark.parametrize(
    ("kind", "within"), [(Kind.DATELINE, ("辽宁省", "阜新市")), (Kind.PARAGRAPH, ())], ids=["dateline", "paragraph"]
)
def test_one_name_of_several_places_is_decided_by_the_dateline(kind: Kind, within: tuple[str, ...]) -> None:
    """Where a report is sent from goes before a place that is only named; one named is as good as another."""
    sent = report("海潮社阜新市电", "连云港的客人看了海州。")
    sent = replace(sent, parts=(replace(sent.parts[0], kind=kind), sent.parts[1]))
    places = [("p1", "阜新市", 3), ("p2", "连云港", 0), ("p2", "海州", 8)]
    mentions = tuple(Mention(PLACE, form, anchor, at, at + len(form), 0.9) for anchor, form, at in places)
    assert one(settled((sent, mentions)), "海州").within == within


def test_a_city_is_not_the_county_in_it_that_is_called_like_it() -> None:
    """阜新 is 阜新市 though 阜新蒙古族自治县 lies near whatever is near 阜新市."""
    found = settled(named("阜新电，阜新市海州区植树。", places="阜新 阜新市 海州区"))
    assert one(found, "阜新").name == "阜新市"


def test_a_place_with_a_former_name_is_one() -> None:
    """沙县 is short for 沙县区 and was its name: no doubt between the two."""
    found = settled(named("三明的沙县，沙县。三元区。", places="三明 沙县 三元区"))
    assert (one(found, "沙县").within, found.problems) == (("福建省", "三明市"), ())


@pytest.mark.parametrize(
    "text",
    [
        "连云港海州区建馆，海州旧时是州治。",
        "连云港海州区建馆，古海州地广。",
        "连云港海州区唱起海州五大宫调。",
        "连云港海州区的人说海州话。",
    ],
)
def test_a_short_name_may_be_of_old_or_part_of_another(text: str) -> None:
    """海州 is the district elsewhere in the report; here it stays open, has a page of its own, and is told."""
    found = settled(named(text, places="连云港 海州区 海州"))
    assert one(found, "海州区").within == ("江苏省", "连云港市")
    assert (one(found, "海州").name, one(found, "海州").within) == ("海州", ())
    (problem,) = found.problems
    assert (problem.code, "speaks against it" in problem.message) == ("place-undecided", True)


def test_a_short_name_alone_says_nothing_of_where_a_report_is_about() -> None:
    """沙县小吃 makes no report one about 三明, so that its people are not those of another report there."""
    found = settled(
        named("在沙县喝茶的王海生说。", people="王海生", places="沙县", name="a"),
        named("三明三元区的王海生说。", people="王海生", places="三明 三元区", name="b"),
    )
    assert len([entity for entity in found.entities if entity.kind is PERSON]) == 2


def test_what_nothing_decides_stays_open_and_is_told() -> None:
    """A provisional entity without parent, and a line that says what to do."""
    found = settled(named("铁西区积水。", places="铁西区"))
    assert one(found, "铁西区").within == ()
    (problem,) = found.problems
    assert (problem.code, problem.level.value) == ("place-undecided", "info")
    assert "- {name: 四平市铁西区, kind: district, aliases: [{text: 铁西区, report: a}]}" in problem.message


def test_a_place_that_may_be_the_only_one_of_its_name_is_told() -> None:
    """A short form that nothing bears out is not linked to the county far away; the curator learns of it, once."""
    found = settled(named("看沭阳的花，沭阳很远。", places="沭阳"))
    assert one(found, "沭阳").within == ()
    (problem,) = found.problems
    assert "沭阳 may be 江苏省宿迁市沭阳县" in problem.message


def test_a_short_form_is_not_the_district_of_a_city_far_away() -> None:
    """鹿城 in a report about 三亚 is not 温州's 鹿城区, even where 浙江 is named."""
    found = settled(named("三亚吉阳区和天涯区，鹿城平安，浙江来援。", places="三亚 吉阳区 天涯区 鹿城 浙江"))
    assert one(found, "鹿城").within == ()


def test_two_cities_in_a_row_do_not_lie_in_each_other() -> None:
    """深圳东莞 are two."""
    assert one(settled(named("深圳东莞疫情", places="深圳 东莞")), "东莞").within == ("广东省",)


def test_a_small_place_lies_in_what_is_written_before_it() -> None:
    """And its page knows its parent's."""
    found = settled(named("佛山怡景社区有居民", places="佛山 怡景社区"))
    place = one(found, "怡景社区")
    assert (place.within, place.within_id, place.place_kind) == (("广东省", "佛山市"), "foshan-shi", "community")


def test_one_name_in_one_report_is_one_person() -> None:
    """Whatever is said of them."""
    assert len(settled(named("李强来了。李强走了。", people="李强")).entities) == 1


def test_one_name_in_two_reports_is_two_people_without_evidence() -> None:
    """Two addresses, and a line that says so."""
    found = settled(named("李强来了。", people="李强", name="a"), named("李强走了。", people="李强", name="b"))
    assert sorted(entity.id for entity in found.entities) == ["li-qiang", "li-qiang-b"]
    (problem,) = found.problems
    assert problem.code == "same-name"
    assert "{id: li-qiang-b, name: 李强, aliases: [{text: 李强, report: b}]}" in problem.message


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("三元区财政局副局长", "三元区财政局副局长", True),
        ("市财政局副局长", "市财政局副局长", False),
        ("总书记", "中共中央总书记", True),
        ("村民", "村民", False),
        ("市财政局副局长", "县医院医生", False),
    ],
)
def test_the_same_role_makes_two_reports_speak_of_one_person(first: str, second: str, *, together: bool) -> None:
    """A role that thousands have does not, nor an office of which nobody says where it is."""
    found = settled(
        named("李建强说。", people="李建强", name="a", role=first),
        named("李建强说。", people="李建强", name="b", role=second),
    )
    assert (len(found.entities) == 1) is together


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        (("三明三元区", "市长"), ("三明沙县区", "市长"), True),
        (("三明三元区", "市长"), ("沈阳铁西区", "市长"), False),
        (("沈阳铁西区", "铁西区区长"), ("四平铁西区", "铁西区区长"), False),
        (("沈阳铁西区", "铁西区区长"), ("辽宁沈阳，沈阳铁西区", "沈阳铁西区区长"), True),
        (("沈阳铁西区", "铁西区区长"), ("铁西区", "铁西区区长"), False),
        (("沈阳铁西区", "居民"), ("沈阳铁西区", "居民"), False),
        (("沈阳铁西区", "居民"), ("沈阳铁西区", "铁西区区长"), False),
        (("沈阳铁西区", "铁西区区长"), ("沈阳皇姑区", "皇姑区区长"), True),
    ],
)
def test_an_office_is_of_its_place(first: tuple[str, str], second: tuple[str, str], *, together: bool) -> None:
    """The same words in two cities are two offices; one city ties those who are not one of many."""
    places = "辽宁 三明 沈阳 四平 三元区 沙县区 铁西区 皇姑区"
    found = settled(
        *(
            named(f"{where}，李建强说。", people="李建强", places=places, name=name, role=role)
            for name, (where, role) in zip("ab", (first, second), strict=True)
        )
    )
    assert (len([entity for entity in found.entities if entity.kind is PERSON]) == 1) is together


def test_what_one_city_ties_is_told() -> None:
    """It is not much: the curator is told how to make two of one, and the lines do it."""
    reports = [
        named("沈阳铁西区，李建强说。", people="李建强", places="沈阳 铁西区", name="a"),
        named("沈阳铁西区，李建强说。", people="李建强", places="沈阳 铁西区", name="b"),
    ]
    (problem,) = settled(*reports).problems
    assert problem.code == "taken-for-one"
    entries = problem.message.split("people.yml: - ")[1].split(" and - ")
    found = settled(*reports, authorities=entered(entries))
    assert [r.entity for r in found.references if r.mention.kind is PERSON] == ["li-jianqiang", "li-jianqiang-2"]
    assert found.problems == ()


def test_the_lines_that_are_told_settle_namesakes() -> None:
    """Whichever the curator takes: one person, or two."""
    reports = [named("李强来了。", people="李强", name=name) for name in "ab"]
    (problem,) = settled(*reports).problems
    one_line, two_lines = problem.message.split("if it is one person: ")[1].split("; if they are two: ")
    together = settled(*reports, authorities=entered([one_line.removeprefix("- ")]))
    apart = settled(*reports, authorities=entered(two_lines.removeprefix("- ").split(" and - ")))
    assert len({r.entity for r in together.references}) == 1
    assert [r.entity for r in apart.references] == ["li-qiang", "li-qiang-b"]
    assert together.problems == apart.problems == ()


@pytest.mark.parametrize("other", ["章海阳", "张海阳", "張海洋市"])
def test_two_names_that_read_alike_are_two_people(other: str) -> None:
    """Whatever ties them: the same role in the same place on the same page."""
    found = settled(
        named("三明三元区，张海洋说。", people="张海洋", places="三明 三元区", name="x-1", role="三元区区长"),
        named(f"三明三元区，{other}说。", people=other, places="三明 三元区", name="x-2", role="三元区区长"),
    )
    assert len([entity for entity in found.entities if entity.kind is PERSON]) == 2


def test_reports_of_one_page_speak_of_one_person() -> None:
    """NAME-1 and NAME-2 are reports of one page text."""
    found = settled(named("李强来了。", people="李强", name="x-1"), named("李强走了。", people="李强", name="x-2"))
    assert len(found.entities) == 1


def test_offices_without_a_place_belong_to_their_report() -> None:
    """省委 of two provinces are two, 广州市委组织部 is one."""
    found = settled(
        named("广州天河区，省委要求，广州市委组织部说", places="广州 天河区", bodies="省委 广州市委组织部", name="a"),
        named("长沙岳麓区，省委要求，广州市委组织部说", places="长沙 岳麓区", bodies="省委 广州市委组织部", name="b"),
    )
    bodies = [entity.name for entity in found.entities if entity.kind is BODY]
    assert sorted(bodies) == ["广州市委组织部", "省委", "省委"]


def test_the_authority_file_wins() -> None:
    """Its id, status and what it withholds; an alias leads to it."""
    curated = entry("周红波", aliases=(Alias("红波"),), withheld=True)
    found = settled(named("周红波说，红波好。", people="周红波 红波"), authorities=(curated,))
    (entity,) = found.entities
    assert (entity.id, entity.status, entity.withheld) == ("id-周红波", Status.CONFIRMED, True)
    assert {reference.entity for reference in found.references} == {"id-周红波"}


def test_a_name_that_only_the_curator_knows_is_found() -> None:
    """Also where the recogniser saw nothing, but not inside another name."""
    found = settled(named("和平是爆破工。和平路上。", places="和平路"), authorities=(entry("和平"),))
    assert [(r.mention.start, r.entity) for r in found.references if r.mention.kind is PERSON] == [(0, "id-和平")]


@pytest.mark.parametrize("taken", ["局长周", "红波", "波说"])
def test_the_curator_wins_over_what_the_program_has_cut_otherwise(taken: str) -> None:
    """Whatever piece of the name the program took for somebody."""
    found = settled(named("局长周红波说，好。", people=taken), authorities=(entry("周红波"),))
    assert [(r.mention.form, r.entity) for r in found.references] == [("周红波", "id-周红波")]


def test_the_longest_name_of_the_curator_is_meant() -> None:
    """Of two that overlap, wherever the shorter one begins."""
    given = named("局长周红波说。")
    found = settled(given, authorities=(entry("周红"), entry("周红波"), entry("长周", PLACE)))
    assert [r.entity for r in found.references] == ["id-周红波"]


@pytest.mark.parametrize("printed", ["李　婕", "李 婕", "李婕"])
def test_a_curated_name_is_found_whatever_blanks_are_set_in_it(printed: str) -> None:
    """The mention is the name as printed."""
    found = settled(named(f"护士{printed}说，好。"), authorities=(entry("李 婕"),))
    assert [(r.mention.form, r.mention.start) for r in found.references] == [(printed, 2)]


def test_blanks_between_two_names_make_no_third() -> None:
    """李红 波涛 is not 红波."""
    found = settled(named("李红 波涛 摄", people="李红 波涛"), authorities=(entry("红波"),))
    assert {r.mention.form for r in found.references} == {"李红", "波涛"}


@pytest.mark.parametrize("name", ["周*", "周|", "[x](y)", "<i>", "周 a*b 波"])
def test_a_curated_name_may_hold_any_characters(name: str) -> None:
    """They are characters like others."""
    found = settled(named(f"昨天，{name}和大家说好。"), authorities=(entry(name),))
    assert [r.mention.form for r in found.references] == [name]


def test_what_is_not_the_name_is_left_out() -> None:
    """黄战一开始: the curator says that 黄战一 is nobody, so 黄战 is found in it only where it is not that string."""
    curated = entry("黄战", not_=("黄战一",))
    found = settled(named("黄战一开始说。黄战说。", people="黄战一"), authorities=(curated,))
    assert [(r.mention.form, r.mention.start) for r in found.references] == [("黄战", 7)]


def test_a_rejected_name_is_never_linked() -> None:
    """No reference and no entity."""
    curated = entry("严管", status=Status.REJECTED)
    found = settled(named("严管防控。", people="严管"), authorities=(curated,))
    assert (found.entities, found.references) == ((), ())


def test_a_rejected_name_hides_none_within_it() -> None:
    """武汉市医院 is no hospital's name, but 武汉市 in it is the city."""
    files = (entry("武汉市医院", BODY, status=Status.REJECTED), entry("武汉市", PLACE))
    found = settled(named("做好武汉市医院、机构的通信保障。", bodies="武汉市医院"), authorities=files)
    assert [(r.mention.form, r.entity) for r in found.references] == [("武汉市", "id-武汉市")]


def test_two_entries_of_one_name_are_told_apart_by_the_report() -> None:
    """A role names the report; elsewhere it is a doubt, and told."""
    two = (
        entry("李强", id="a", roles=(Role("李强", "x"),)),
        entry("李强", id="b", roles=(Role("李强", "y"),)),
    )
    found = settled(
        named("李强说。", people="李强", name="x"),
        named("李强说。", people="李强", name="y"),
        named("李强说。", people="李强", name="z"),
        authorities=two,
    )
    assert [reference.entity for reference in found.references] == ["a", "b", "li-qiang"]
    assert [problem.code for problem in found.problems] == ["name-of-two"]


def test_an_alias_of_one_report_is_another_name_elsewhere() -> None:
    """市委组织部 means the office of each report's city; where nobody says, it is nobody's."""
    offices = (
        entry("广州市委组织部", BODY, aliases=(Alias("市委组织部", "x"),)),
        entry("三亚市委组织部", BODY, aliases=(Alias("市委组织部", "y"),)),
    )
    reports = (named("市委组织部说。", name=name) for name in ("x", "y", "z"))
    found = settled(*reports, authorities=offices)
    assert [(r.report, r.entity) for r in found.references] == [("x", "id-广州市委组织部"), ("y", "id-三亚市委组织部")]


def test_an_alias_of_a_page_holds_in_all_its_reports() -> None:
    """The name of a page stands for its reports, as in the sections."""
    curated = entry("三亚市", PLACE, aliases=(Alias("鹿城", "page"),))
    report, mentions = named("鹿城大地。", name="page-2")
    found = settled((replace(report, page="page"), mentions), authorities=(curated,))
    assert [(r.mention.form, r.entity) for r in found.references] == [("鹿城", "id-三亚市")]


def test_who_binds_the_own_name_to_a_report_has_it_only_there() -> None:
    """Elsewhere it is the other's, and there is no doubt."""
    two = (entry("李强", id="a"), entry("李强", id="b", aliases=(Alias("李强", "y"),)))
    found = settled(*(named("李强说。", name=name) for name in "xyz"), authorities=two)
    assert [r.entity for r in found.references] == ["a", "b", "a"]
    assert found.problems == ()


def test_the_nearest_alias_is_meant() -> None:
    """One said of the report goes before one of its page, and that before one of everywhere."""
    files = (
        entry("甲委", BODY, aliases=(Alias("组织部"),)),
        entry("乙委", BODY, aliases=(Alias("组织部", "page"),)),
        entry("丙委", BODY, aliases=(Alias("组织部", "page-2"),)),
    )
    texts = [named("组织部说。", name=name) for name in ("page-1", "page-2", "other")]
    paged = [(replace(report, page="page") if report.id != "other" else report, found) for report, found in texts]
    found = settled(*paged, authorities=files)
    assert [r.entity for r in found.references] == ["id-乙委", "id-丙委", "id-甲委"]


def test_a_withheld_name_is_known_with_all_its_forms() -> None:
    """Also those that no report prints, of an entry that is bound to a report or rejected: pages may quote them."""
    hidden = entry("李木", aliases=(Alias("老李", "x"), Alias("李 师傅")), withheld=True, status=Status.REJECTED)
    found = settled(named("昨天下雨。", name="y"), authorities=(hidden,))
    (entity,) = found.entities
    assert (entity.withheld, entity.status) == (True, Status.CONFIRMED)
    assert set(entity.forms) == {"李木", "老李", "李师傅"}
    assert entity.bound == {"老李"}


def test_a_withheld_name_that_no_report_prints_is_told() -> None:
    """It may be misspelt, and then the right one is shown."""
    files = (entry("李沐", withheld=True), entry("张三", withheld=True))
    found = settled(named("李木和张三说。", people="张三"), authorities=files)
    assert [(problem.code, "李沐" in problem.message) for problem in found.problems] == [("not-named", True)]


def test_a_newspaper_that_only_the_facts_name_is_the_curators() -> None:
    """Its entry is there, with its id and note, though no text prints it."""
    files = (entry("海潮日报", BODY, aliases=(Alias("潮报"),), note="注"), entry("浙东晚报", BODY))
    found = resolve([named("昨天下雨。")], files, GAZETTEER, said={"潮报"})
    assert [(entity.id, entity.note) for entity in found.entities] == [("id-海潮日报", "注")]
    assert [problem.code for problem in found.problems] == ["not-named"]


def test_what_the_files_say_is_held_against_the_reports() -> None:
    """An office that the cited report does not print, reports that are not there, a name in no report."""
    files = (
        entry("李强", roles=(Role("书记", "x"), Role("市委书记", "x"), Role("书记", "nowhere"))),
        entry("海宁市", PLACE),
        entry("无名", aliases=(Alias("无名氏", "nowhere"),)),
        entry("严管", status=Status.REJECTED),
    )
    found = settled(named("海宁市书记李强说。", name="x"), authorities=files)
    assert [(problem.code, problem.level.value) for problem in found.problems] == [
        ("not-printed", "warning"),
        ("no-such-report", "warning"),
        ("no-such-report", "warning"),
        ("not-named", "info"),
    ]
    assert "市委书记" in found.problems[0].message


def test_a_larger_place_is_needed_though_no_report_names_it() -> None:
    """Ladders may hold places that only the gazetteer knows."""
    files = (
        entry("广东省", PLACE),
        entry("广州市", PLACE, within="id-广东省"),
        entry("荔湾区", PLACE, within="id-广州市"),
    )
    assert settled(named("荔湾区很好。"), authorities=files).problems == ()


def test_ids_are_unique_over_all_kinds_and_never_index() -> None:
    """A person and a place read alike; a person called like the index."""
    found = settled(named("海宁和海宁市，因德克斯", people="海宁 因德克斯", places="海宁市"))
    ids = [entity.id.lower() for entity in found.entities]
    assert len(set(ids)) == len(ids)
    assert "index" not in ids


def test_resolving_twice_gives_the_same() -> None:
    """Same input, same output."""
    given = named("广州荔湾区李强说，省委要求。", people="李强", places="广州 荔湾区", bodies="省委")
    assert settled(given) == settled(given)


def test_references_stand_in_the_order_of_the_text() -> None:
    """By report, part and place in it, whatever their kind."""
    found = settled(named("广州李强说，荔湾区很好。", people="李强", places="广州 荔湾区"))
    starts = [reference.mention.start for reference in found.references]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("said", "roles"), [({}, ["厂长"]), ({"no_roles": True}, []), ({"roles": (Role("区长"),)}, ["区长"])]
)
def test_the_curator_may_say_that_somebody_has_no_role(said: dict[str, Any], roles: list[str]) -> None:
    """Nothing said leaves what was found."""
    found = settled(named("李强说。", people="李强", name="x", role="厂长"), authorities=(entry("李强", **said),))
    assert [role.text for role in found.entities[0].roles] == roles
