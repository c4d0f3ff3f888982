from __future__ import annotations

import pytest

from generator.content.exhibition import DEFAULT, read_exhibition
from generator.model.exhibition import Basemap, Exhibition, Naming, Section


def _read(text: str) -> tuple[Exhibition, list[str]]:
    exhibition, problems = read_exhibition(text.encode())
    return exhibition, [str(problem) for problem in problems]


def test_every_key_of_the_contract_is_read() -> None:
    """The file of the contracts comes out as its record, without a problem."""
    exhibition, problems = _read("""
title: 纸上战疫
subtitle: 副题
language: zh-Hant
foreword: pages/foreword.md
sections:
  - {id: guangzhou, title: 广州, period: 2021-05/2021-06, intro: 引言, reports: [a, b-1]}
names: all
rights: 权利
credits: [数据, 图片]
contact: 联系
made_by: 项目组，2026年
indexing: false
domain: exhibition.example.org
basemap: coast
""")
    section = Section("guangzhou", "广州", ("a", "b-1"), "2021-05/2021-06", "引言")
    wanted = Exhibition(
        "纸上战疫",
        "副题",
        "zh-Hant",
        "pages/foreword.md",
        (section,),
        Naming.ALL,
        "权利",
        ("数据", "图片"),
        "联系",
        made_by="项目组，2026年",
        indexing=False,
        domain="exhibition.example.org",
        basemap=Basemap.COAST,
    )
    assert (exhibition, problems) == (wanted, [])


def test_title_alone_is_enough() -> None:
    """Everything but the title is optional."""
    assert _read("title: 战") == (Exhibition("战"), [])


def test_missing_and_empty_files_give_a_default_and_a_problem() -> None:
    """There is an exhibition to build in any case, and a line that says what to write."""
    for data in (None, b"", b"  \n", b"# nothing\n"):
        exhibition, problems = read_exhibition(data)
        assert exhibition == DEFAULT
        assert [problem.code for problem in problems] == ["no-title"]


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    """A slip of the pen is an error that says what was probably meant; the rest counts."""
    exhibition, problems = _read("title: 战\nsubtitel: 疫\n")
    assert exhibition == Exhibition("战")
    assert problems == [
        "exhibition.yml:2: error: unknown-key: the exhibition has no key subtitel; do you mean subtitle?"
    ]


def test_an_unknown_base_map_names_the_nearest() -> None:
    """And degrees alone are drawn."""
    exhibition, problems = _read("title: 战\nbasemap: coasts\n")
    assert exhibition.basemap is Basemap.NONE
    assert problems == ["exhibition.yml:2: error: unknown-value: basemap: coasts is not known; do you mean coast?"]
    assert _read("title: 战\nbasemap: none\n") == (Exhibition("战"), [])


def test_all_faults_are_said_at_once() -> None:
    """One run shows every fault, each at its line, and every good value beside them is used."""
    exhibition, problems = _read("""title: [战]
subtitle: 副题
language: zh
names: none
indexing: maybe
sections:
  - {id: a, title: 甲, period: 2021年5月, reports: r1}
  - {id: a, title: 乙}
  - {id: "b c", title: 丙}
  - 丁
rigths: 权利
""")
    lines = [(int(problem.split(":")[1]), problem.split(": ")[2]) for problem in problems]
    assert sorted(lines) == [
        (1, "no-title"), (1, "wrong-type"), (3, "unknown-value"), (4, "unknown-value"), (5, "wrong-type"),
        (7, "date"), (7, "wrong-type"), (8, "duplicate-id"), (9, "bad-id"), (10, "wrong-type"), (11, "unknown-key"),
    ]  # fmt: skip
    assert exhibition.subtitle == "副题"
    assert exhibition.sections == (Section("a", "甲", ("r1",), "2021-05"),)


def test_a_wide_colon_is_explained() -> None:
    """The Chinese colon makes no key; the problem says so."""
    _, problems = _read("title：纸上战疫")
    assert "：" in problems[0]


@pytest.mark.parametrize(
    ("written", "domain"),
    [
        ("exhibition.example.org", "exhibition.example.org"),
        ("Example.ORG", "example.org"),
        ("展览.example", "xn--ygtq17h.example"),
    ],
)
def test_a_domain_is_a_host(written: str, domain: str) -> None:
    """As the network writes it."""
    assert _read(f"title: 战\ndomain: {written}") == (Exhibition("战", domain=domain), [])


@pytest.mark.parametrize(
    "written",
    [
        *("https://example.org", "example.org/a", "example.org:80", "example", "-a.org", "a..org", "'*.example.org'"),
        *("127.0.0.1", "octocat.github.io", "a b.org", f"{'a' * 64}.org", "'a.org\n\n  b.org'", "。"),
    ],
)
def test_what_is_no_domain_is_said(written: str) -> None:
    """At its line; the site is built without it."""
    exhibition, problems = _read(f"title: 战\ndomain: {written}")
    assert exhibition == Exhibition("战")
    assert [problem.split(": ")[:3] for problem in problems] == [["exhibition.yml:2", "error", "bad-domain"]]
