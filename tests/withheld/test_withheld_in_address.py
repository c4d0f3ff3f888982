"""Addresses that would tell a withheld name, and those of others that are told apart by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content import read_content
from generator.model.exhibition import Authority
from generator.model.names import NameKind
from generator.model.problem import Location
from generator.resolve.identity import Addresses
from generator.resolve.resolution import _apart_by_what_is_shown
from generator.resolve.uses import Group

ENTRY = "- {id: x1, name: 张三, display: withheld}\n"


def _content(folder: Path, **files: str) -> list[str]:
    """What is said of a content folder with these files, where 张三 is withheld."""
    usual = {"people__yml": ENTRY, "reports__a.txt": "昨天。\n", "exhibition__yml": "title: 展\n"}
    for name, text in (usual | files).items():
        path = folder / name.replace("__yml", ".yml").replace("__", "/")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    codes = ("withheld-in-address", "not-published", "shown-within")
    return [str(problem) for problem in read_content(folder).problems if problem.code in codes]


@pytest.mark.parametrize(
    ("files", "where", "word"),
    [
        ({"reports__zhang-san.txt": "昨天。\n"}, "reports/zhang-san.txt", "reports/zhang-san.txt"),
        ({"reports__2020_ZhangSan_2.txt": "昨天。\n"}, "reports/2020_ZhangSan_2.txt", "reports/2020_ZhangSan_2.txt"),
        ({"reports__a__yml": "reports:\n  - {id: a, slug: zhang-san}\n"}, "reports/a.yml:2", "zhang-san"),
        ({"reports__a__yml": "reports:\n  - {id: a, formerly: [zhang-san]}\n"}, "reports/a.yml:2", "zhang-san"),
        ({"pages__zhangsan.md": "# 题\n"}, "pages/zhangsan.md", "pages/zhangsan.md"),
        ({"tours__zhang-san__yml": "title: 题\nstops:\n  - report: a\n"}, "tours/zhang-san.yml:1", "zhang-san"),
        ({"places__yml": "- {id: zhang-san-lu, name: 三路}\n"}, "places.yml:1", "zhang-san-lu"),
    ],
)
def test_an_address_that_spells_a_withheld_name_is_said(
    tmp_path: Path, files: dict[str, str], where: str, word: str
) -> None:
    """The program cannot hide it: only the curator can call the file otherwise."""
    said = (
        f"{where}: warning: withheld-in-address: {word} becomes an address and spells the name that people.yml:1 "
        "withholds; if it is that name, give it another, and write no `formerly` for the old one"
    )
    assert _content(tmp_path, **files) == [said]


@pytest.mark.parametrize("name", ["zhang-sanfeng", "zhangsanfeng", "san-zhang", "jin-zhang"])
def test_other_words_are_not_said(tmp_path: Path, name: str) -> None:
    """Only whole words that are spelt as the name is."""
    assert _content(tmp_path, **{f"reports__{name}.txt": "昨天。\n"}) == []


def test_an_old_address_that_holds_the_name_itself_is_not_published(tmp_path: Path) -> None:
    """Neither where it is a slug's or a former address."""
    said = _content(tmp_path, reports__a__yml="reports:\n  - {id: a, formerly: [张三来信]}\n")
    assert [line for line in said if line.startswith("reports/a.yml:2: error: not-published: 张三来信")]


def test_a_name_that_is_shown_and_holds_the_withheld_one_is_said(tmp_path: Path) -> None:
    """Whether 张三丰 tells who 张三 is, only the curator knows."""
    people = f"{ENTRY}- {{id: x2, name: 張三丰}}\n- {{id: x3, name: 张三, status: suggested}}\n"
    said = (
        "people.yml:2: info: shown-within: 張三丰 holds the name that people.yml:1 withholds, and is shown because it "
        "is entered here; if it would tell that name, take this entry out or withhold it too"
    )
    assert _content(tmp_path, people__yml=people) == [said]


def test_namesakes_are_not_told_apart_by_a_withheld_place() -> None:
    """Two roads of one name have the districts in their addresses, but for the one that is withheld."""
    entries = (Authority("d", NameKind.PLACE, "荔灣區", Location("places.yml", 1), withheld=True),)
    group = Group(NameKind.PLACE, "和平路", (), ("荔湾区", "广州市"))
    assert _apart_by_what_is_shown(group, entries).apart == ("广州市",)
    assert _apart_by_what_is_shown(group, ()).apart == ("荔湾区", "广州市")
    addresses = Addresses(["heping-lu"])
    assert addresses.of("和平路", NameKind.PLACE, ("广州市",)).startswith("heping-lu-guang")
