from __future__ import annotations

import pytest

from generator.content.authorities import AuthorityFile, read_authorities
from generator.model.exhibition import Alias, Authority
from generator.model.names import NameKind, Role, Status
from generator.model.problem import Location


def _read(text: str, file: str = "people.yml") -> AuthorityFile:
    return read_authorities(file, text.encode())


def _codes(text: str, file: str = "people.yml") -> list[str]:
    return [problem.code for problem in _read(text, file).problems]


def test_a_person_of_the_contract_is_read() -> None:
    """Every key of people.yml reaches its field."""
    found = _read("""
- id: zhou-hongbo
  name: 周红波
  aliases: [周书记]
  not: [周红波涛]
  status: suggested
  display: withheld
  same_as: [wikidata:Q1]
  note: 注
  roles: [{text: 三亚市委书记, report: 2022-sanya}]
""")
    wanted = Authority(
        "zhou-hongbo", NameKind.PERSON, "周红波", Location("people.yml", 2), (Alias("周书记"),), ("周红波涛",),
        Status.SUGGESTED, withheld=True, same_as=("wikidata:Q1",), note="注",
        roles=(Role("三亚市委书记", "2022-sanya"),),
    )  # fmt: skip
    assert found == AuthorityFile((wanted,), ())


def test_a_place_of_the_contract_is_read() -> None:
    """Places have a kind, a larger place and coordinates."""
    (place,) = _read(
        "- {id: liwan, name: 荔湾区, kind: district, within: guangzhou, coordinates: [23.12, 113.24],"
        " coordinates_source: GeoNames}",
        "places.yml",
    ).entries
    assert (place.place_kind, place.within, place.coordinates) == ("district", "guangzhou", (23.12, 113.24))
    assert place.coordinates_source == "GeoNames"


def test_an_alias_may_be_one_in_a_report_only() -> None:
    """市委组织部 is another office in each city."""
    (body,) = _read(
        "- {name: 广州市委组织部, aliases: [穗组, {text: 市委组织部, report: 2021-guangzhou}]}", "organisations.yml"
    ).entries
    assert body.aliases == (Alias("穗组"), Alias("市委组织部", "2021-guangzhou"))


def test_an_alias_without_its_text_is_told() -> None:
    """A report alone names nothing; a number or a list is no name."""
    assert _codes("- {name: 甲, aliases: [{report: x}]}") == ["no-text"]
    assert _codes("- {name: 甲, aliases: [{text: 乙, page: x}]}") == ["unknown-key"]
    assert _codes("- {name: 甲, aliases: [[乙]]}") == ["wrong-type"]


def test_a_kind_of_place_is_one_of_the_contract_or_chinese() -> None:
    """A slip is told with the word that is meant; the curator's own word stays."""
    assert _codes("- {id: a, name: 甲, kind: distrikt}", "places.yml") == ["unknown-value"]
    (place,) = _read("- {id: a, name: 甲, kind: 街巷}", "places.yml").entries
    assert place.place_kind == "街巷"


def test_ids_of_others_have_their_form() -> None:
    """An id that leads nowhere is told and left out."""
    found = _read("- {id: a, name: 甲, same_as: [wikidata:Q16572, geonames:1809858, wikidata:16572, x]}", "places.yml")
    assert found.entries[0].same_as == ("wikidata:Q16572", "geonames:1809858")
    assert [problem.code for problem in found.problems] == ["same-as", "same-as"]


def test_a_key_of_another_kind_is_unknown() -> None:
    """People lie nowhere; places hold no office."""
    assert _codes("- {id: a, name: 甲, within: b}") == ["unknown-key"]
    assert _codes("- {id: a, name: 甲, roles: []}", "places.yml") == ["unknown-key"]


def test_coordinates_the_wrong_way_round_are_told() -> None:
    """Longitude first is the usual slip; in China it cannot be a latitude."""
    assert _codes("- {id: a, name: 甲, coordinates: [113.24, 23.12]}", "places.yml") == ["coordinates"]
    assert _codes("- {id: a, name: 甲, coordinates: [23.12]}", "places.yml") == ["coordinates"]
    assert "wrong-type" in _codes("- {id: a, name: 甲, coordinates: [.nan, x]}", "places.yml")


def test_ids_are_single_and_can_be_addresses() -> None:
    """Two entries of one id (capitals do not tell them apart) and ids that no file can have are errors."""
    found = _read("- {id: a, name: 甲}\n- {id: A, name: 乙}\n- {id: ../x, name: 丙}\n- {id: index, name: 丁}\n")
    assert [problem.code for problem in found.problems] == ["bad-id", "bad-id", "duplicate-id"]
    assert [entry.name for entry in found.entries] == ["甲", "丙", "丁"]


def _told(text: str, file: str) -> list[tuple[int, str]]:
    return sorted((problem.location.line, problem.code) for problem in _read(text, file).problems)


def test_larger_places_that_are_not_there_and_circles_are_told() -> None:
    """At the line that says so; what merely lies in a circle is not at fault, and a slip is told with what is meant."""
    found = _read(
        """
- id: guangzhou
  name: 广州市
- id: liwan
  name: 荔湾区
  within: guanzhou
- {id: a, name: 甲市, within: b}
- {id: b, name: 乙省, within: a}
- {id: c, name: 丙县, within: a}
- {id: d, name: 丁村, within: d}
""",
        "places.yml",
    )
    assert [(p.location.line, p.code, p.level.value) for p in found.problems] == [
        (6, "no-such-place", "error"),
        (7, "within-itself", "error"),
        (8, "within-itself", "error"),
        (10, "within-itself", "error"),
    ]
    assert found.problems[0].message.endswith("do you mean guangzhou?")
    assert "a › b › a" in found.problems[1].message
    assert len(found.entries) == 6


def test_a_name_of_two_is_told() -> None:
    """At the line of the alias, with the line of the other; blanks that print sets in a name make no other."""
    text = "- id: a\n  name: 甲一\n  aliases:\n  - 小甲\n  - 老 甲\n- id: b\n  name: 甲二\n  aliases: [老甲]\n"
    (problem,) = _read(text).problems
    assert (problem.location, problem.code) == (Location("people.yml", 8), "name-of-two")
    assert "of a in line 5" in problem.message


@pytest.mark.parametrize(
    "apart",
    [
        "- {id: a, name: 李强, roles: [{text: 村民, report: x}]}\n- {id: b, name: 李强}",
        "- {id: a, name: 李强, aliases: [{text: 李强, report: x}]}\n- {id: b, name: 李强}",
        "- {id: a, name: 甲, aliases: [{text: 李, report: x}]}\n- {id: b, name: 乙, aliases: [{text: 李, report: y}]}",
        "- {id: a, name: 李强, aliases: [李强]}",
    ],
)
def test_namesakes_that_are_told_apart_are_no_fault(apart: str) -> None:
    """By a role, or by the report in which the name is theirs."""
    assert _codes(apart) == []


def test_one_name_of_two_in_one_report_is_told() -> None:
    """Bound to the same report, the name says of neither that it is meant."""
    both = (
        "- {id: a, name: 甲, aliases: [{text: 李, report: x}]}\n- {id: b, name: 乙, aliases: [{text: 李, report: x}]}"
    )
    assert _codes(both) == ["name-of-two"]


def test_all_faults_of_a_file_are_told_at_once() -> None:
    """An unknown key, an id twice, a name of two, a larger place that is not there and a circle, each with its line."""
    text = (
        "- {id: a, name: 甲市, within: b}\n- {id: b, name: 乙省, within: a}\n- {id: a, name: 丙县}\n"
        "- {id: d, name: 丁镇, wihtin: a}\n- {id: e, name: 戊村, aliases: [丁镇]}\n- {id: f, name: 己村, within: z}\n"
    )
    assert _told(text, "places.yml") == [
        (1, "within-itself"),
        (2, "within-itself"),
        (3, "duplicate-id"),
        (4, "unknown-key"),
        (5, "name-of-two"),
        (6, "no-such-place"),
    ]


def test_a_word_that_may_have_meant_withheld_withholds() -> None:
    """The doubt is reported, and it goes the safe way."""
    found = _read("- {id: a, name: 甲, display: witheld}")
    assert found.entries[0].withheld
    assert [problem.code for problem in found.problems] == ["unknown-value"]


def test_a_withheld_entry_outlives_its_faults() -> None:
    """A second entry of an id goes, unless that would show a name."""
    found = _read("- {id: a, name: 甲}\n- {id: a, name: 乙, display: withheld}\n- {id: a, name: 丙}\n")
    assert [(entry.name, entry.withheld) for entry in found.entries] == [("甲", False), ("乙", True)]


def test_a_file_that_breaks_off_before_a_withheld_name_forbids_publishing() -> None:
    """The entries before the fault count; what stands after it may be a name that must not be shown."""
    broken = "- {id: a, name: 甲}\n- {id: b, name: 乙: 丙}\n- {id: c, name: 丁, display: withheld}\n"
    found = _read(broken)
    assert [entry.name for entry in found.entries] == ["甲"]
    assert [problem.code for problem in found.problems] == ["yaml", "not-published"]
    assert _codes(broken.replace(", display: withheld", "")) == ["yaml"]


@pytest.mark.parametrize(
    "faulty",
    [
        "{id: a, nmae: 甲, display: withheld}",
        "{id: a, name: 甲, dispaly: withheld}",
        "{id: a, name: 甲, name: 乙, display: withheld}",
        "{id: a, name: 甲, aliases: [{report: x}], display: withheld}",
        "{name: “”, display: withheld}",
        "{id: a, name: [甲, 乙], display: withheld}",
        "{id: a, name: [甲, 乙], display: Hidden}",
        "{id: a, name: 甲， display：withheld}",
        "name: 甲\n    display：withheld",
        "name: 甲\n  note: |\n    注\n    - name: 乙\n      display: withheld",
        "- name: 甲\n    display: withheld",
        "甲 display withheld",
        "{name: 某, display: *x, aliases: [甲]}",
        "{id: y, note: '注\u2028注', nmae: 甲, display: withheld}",
    ],
)
def test_a_faulty_entry_that_withholds_forbids_publishing(faulty: str) -> None:
    """The program may not have understood which name is to be hidden; an entry beside it changes nothing."""
    found = _read(f"- {{id: x, name: 丙}}\n- {faulty}\n- {{id: z, name: 丁, nmae: 戊}}\n")
    assert {problem.location.line for problem in found.problems if problem.code == "not-published"} == {2}


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "gb18030"])
def test_no_encoding_hides_that_a_name_is_withheld(codec: str) -> None:
    """A fault in a file of any encoding, or that none can be told, forbids publishing."""
    for text in (
        "- {id: a, nmae: 甲, display: withheld}\n",
        "- {id: a, name: 甲, note: [}\n- {name: 乙, display: hidden}",
    ):
        found = read_authorities("people.yml", text.encode(codec))
        assert "not-published" in [problem.code for problem in found.problems]


def test_a_second_document_is_not_read() -> None:
    """And what it withholds would be shown."""
    assert "not-published" in _codes("- {id: a, name: 甲}\n---\n- {id: b, name: 乙, display: withheld}\n")


def test_a_comment_withholds_nothing() -> None:
    """It may speak of it, beside an entry with a fault."""
    assert _codes("- {id: a, name: 甲, foo: 1}\n# display: withheld\n- {id: b, name: 乙, display: withheld}\n") == [
        "unknown-key"
    ]


def test_a_fault_of_somebody_else_forbids_nothing() -> None:
    """The entry that withholds is whole; faults stand in others."""
    found = _read(
        "- {id: a, nmae: 甲}\n- id: b\n  name: 乙\n  display: withheld\n- {id: c, name: 丙, dispaly: shown}\n"
    )
    assert [problem.code for problem in found.problems] == ["unknown-key", "no-name", "unknown-key"]


def test_a_name_that_makes_no_id_is_told() -> None:
    """It is no page and no entry; silence would lose it."""
    found = _read("- name: “”\n")
    assert (found.entries, [problem.code for problem in found.problems]) == ((), ["no-id"])


@pytest.mark.parametrize("nothing", ["", "~", "null", "NULL"])
def test_nothing_is_no_name(nothing: str) -> None:
    """A value left empty is not written, rather than the word null."""
    assert _codes(f"- {{id: a, name: {nothing}}}\n") == ["no-name"]
    (person,) = _read(f"- {{id: a, name: 甲, note: {nothing}}}\n").entries
    assert person.note is None
    assert "wrong-type" in _codes(f"- {{id: a, name: 甲, aliases: [乙, {nothing or '~'}]}}\n")


def test_one_bad_coordinate_leaves_no_point() -> None:
    """A pair with an item that is no number is no pair of the others."""
    found = _read("- {id: a, name: 甲, coordinates: [x, 23.12, 113.24]}", "places.yml")
    assert found.entries[0].coordinates is None
    assert "wrong-type" in [problem.code for problem in found.problems]


def test_a_name_is_enough() -> None:
    """The id is optional; what an address cannot hold is left out of one made from a name."""
    found = _read("- name: 周红波\n- name: 阿卜杜拉·买买提\n")
    assert [entry.id for entry in found.entries] == ["周红波", "阿卜杜拉-买买提"]
    assert found.problems == ()


def test_an_empty_file_is_no_fault() -> None:
    """People may not have been entered yet."""
    assert _read("") == _read("# none yet\n") == AuthorityFile((), ())


@pytest.mark.parametrize(
    ("written", "none"), [("roles: []", True), ("roles: [{text: 区长}]", False), ("note: 无", False)]
)
def test_an_empty_list_of_roles_says_that_there_are_none(written: str, none: bool) -> None:  # noqa: FBT001 - a case
    """Nothing written leaves those that were found."""
    found = _read(f"- name: 李木\n  {written}\n")
    assert not found.problems
    assert [entry.no_roles for entry in found.entries] == [none]
