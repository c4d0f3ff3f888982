"""Which reports hang near a report."""

from __future__ import annotations

from collections.abc import Mapping

from generator.link.index import index_of
from generator.link.link import link
from generator.link.neighbours import Neighbour, Neighbours, Way
from generator.model.exhibition import Exhibition, Naming, Section, SourceFacts, TextFacts
from generator.model.names import Entity, NameKind
from generator.model.page import Kind
from tests.render import sample


def place(name: str, kind: str = "district", within: tuple[str, ...] = ()) -> Entity:
    """A place that reports may name."""
    return Entity(name, NameKind.PLACE, name, (name,), place_kind=kind, within=within)


def neighbours(
    reports: Mapping[str, tuple[str | None, str]], *places: Entity, sections: tuple[Section, ...] = ()
) -> Neighbours:
    """Those of an exhibition of reports, each with its date and its words."""
    pages = [
        (sample.page(name, [(Kind.PARAGRAPH, words)]), TextFacts(SourceFacts(date=date)))
        for name, (date, words) in reports.items()
    ]
    named = [(entity, entity.name) for entity in places]
    references = [r for page, _ in pages for r in sample.mentions(page, named)]
    return Neighbours(index_of(link(Exhibition("展", sections=sections, names=Naming.ALL), pages, places, references)))


def ways(found: tuple[Neighbour, ...]) -> dict[str, tuple[Way, ...]]:
    """How each is near."""
    return {each.report: each.ways for each in found}


def test_before_and_after_in_section_and_by_date() -> None:
    """Each once, whatever makes it near; across sections by date alone."""
    sections = (Section("one", "一", ("a", "c")), Section("two", "二", ("b", "d")))
    dates = {"a": "2020-01-01", "b": "2020-01-02", "c": "2020-01-03", "d": None}
    found = neighbours({name: (date, "水退了。") for name, date in dates.items()}, sections=sections)
    assert ways(found.of("a")) == {"c": (Way.AFTER_IN_SECTION,), "b": (Way.AFTER,)}
    assert ways(found.of("c")) == {"a": (Way.BEFORE_IN_SECTION,), "b": (Way.BEFORE,)}
    assert ways(found.of("d")) == {"b": (Way.BEFORE_IN_SECTION,)}


def test_reports_of_one_day_follow_the_exhibition() -> None:
    """And say that they are of one day."""
    found = neighbours(dict.fromkeys("abc", ("2020-01-01", "水退了。")))
    assert ways(found.of("b")) == {
        "a": (Way.BEFORE_IN_SECTION, Way.SAME_DATE),
        "c": (Way.AFTER_IN_SECTION, Way.SAME_DATE),
    }


def test_a_date_that_holds_another_is_neither_before_nor_after() -> None:
    """约2020年 is not before 2020年2月17日, spring not before its months."""
    for wide in ("2020", "2020-02", "2020-21", "202X"):
        found = neighbours({"a": (wide, "水退了。"), "b": ("2020-02-17", "水退了。")})
        assert ways(found.of("b")) == {"a": (Way.BEFORE_IN_SECTION, Way.ABOUT_THEN)}


def test_the_rarest_shared_place_weighs_most() -> None:
    """One that two reports name goes before one that all name; provinces say nothing."""
    reports = {name: (None, words) for name, words in {
        "a": "浙江省荔湾区芳村花园。", "b": "浙江省荔湾区。", "c": "浙江省荔湾区。", "d": "浙江省。",
        "e": "荔湾区芳村花园。",
    }.items()}  # fmt: skip
    sections = tuple(Section(name, name, (name,)) for name in reports)
    province, district, estate = place("浙江省", "province"), place("荔湾区"), place("芳村花园", "estate")
    found = neighbours(reports, province, district, estate, sections=sections).of("a")
    assert [each.report for each in found] == ["e", "b", "c"]
    assert [p.name for p in found[0].places] == ["芳村花园", "荔湾区"]


def test_there_are_never_many() -> None:
    """Two of the section, two by date, and of fifty that name the same place one more."""
    reports = {f"r{n:02}": (f"2020-01-{n % 28 + 1:02}", "荔湾区。") for n in range(50)}
    found = neighbours(reports, place("荔湾区"))
    assert all(1 <= len(found.of(report)) <= 5 for report in reports)


def test_a_withheld_place_is_no_reason() -> None:
    """What has no page is not spoken of."""
    hidden = Entity("x", NameKind.PLACE, "芳村花园", ("芳村花园",), withheld=True, place_kind="estate")
    reports = {"a": (None, "芳村花园。"), "b": (None, "芳村花园。")}
    sections = (Section("one", "一", ("a",)), Section("two", "二", ("b",)))
    assert neighbours(reports, hidden, sections=sections).of("a") == ()


def test_a_report_alone_has_none() -> None:
    """Nothing is near it."""
    assert neighbours({"a": ("2020", "荔湾区。")}, place("荔湾区")).of("a") == ()
