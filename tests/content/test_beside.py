from __future__ import annotations

import pytest

from generator.content.beside import read_facts
from generator.model.exhibition import Correction, Photograph, ReportFacts, Settlement, SourceFacts, TextFacts
from generator.model.page import Kind
from generator.model.problem import Location

FILE = "reports/a.yml"


def _codes(text: str) -> list[tuple[int, str]]:
    _, problems = read_facts(FILE, text.encode())
    return [(problem.location.line, problem.code) for problem in problems]


def test_every_key_of_the_contract_is_read() -> None:
    """The file of the contracts comes out as its records, each with its line."""
    facts, problems = read_facts(
        FILE,
        """source: {newspaper: 新快报, date: 2021-06-30~, date_evidence: [证], date_note: 注, edition: A05,
  page_name: 要闻, url: https://example.org/a,
  original_file: a.pdf, sha256: 00ff, rights: 权}
reports:
  - {id: a-2, title: 题, kicker: 引, deck: 副, authors: [甲], date: 2021-06, date_evidence: [据],
     date_note: 记, column: 栏, genre: 通讯, subjects: [防疫]}
reading:
  - {line: 12, kind: caption}
  - {lines: [40, 42], join: true}
  - {line: 77, starts: report}
corrections:
  - {line: 83, sic: 极响应, corr: 积极响应, why: 首字缺失}
photographs:
  - {report: a-1, caption: 1, file: 1.jpg, alt: 述, rights: 权}
""".encode(),
    )
    assert problems == ()
    assert facts == TextFacts(
        source=SourceFacts(
            "新快报", "2021-06-30~", ("证",), "注", "A05", "要闻", "https://example.org/a", "a.pdf", "00ff", "权"
        ),
        reports=(
            ReportFacts(
                "a-2", Location(FILE, 5), "题", "引", "副", ("甲",), "2021-06", ("据",), "记", "栏", "通讯", ("防疫",)
            ),
        ),
        reading=(
            Settlement(Location(FILE, 8), (12,), kind=Kind.CAPTION),
            Settlement(Location(FILE, 9), (40, 42), join=True),
            Settlement(Location(FILE, 10), (77,), starts_report=True),
        ),
        corrections=(Correction(Location(FILE, 12), 83, "极响应", "积极响应", "首字缺失"),),
        photographs=(Photograph(Location(FILE, 14), "a-1", 1, "1.jpg", "述", "权"),),
    )


@pytest.mark.parametrize(
    ("written", "caption", "unpaired"),
    [("", None, False), ("caption: 2, ", 2, False), ("caption: none, ", None, True), ("caption: 无, ", None, True)],
)
def test_a_photograph_may_leave_its_caption_to_its_name(written: str, caption: int | None, unpaired: bool) -> None:  # noqa: FBT001 - a value of the test
    """Or have none at all."""
    facts, problems = read_facts(FILE, f"photographs:\n- {{report: a, {written}file: 1.jpg}}\n".encode())
    assert facts.photographs == (Photograph(Location(FILE, 2), "a", caption, "1.jpg", unpaired=unpaired),)
    assert problems == ()


def test_a_slip_in_an_id_of_rights_is_told() -> None:
    """With the nearest id; words of one's own are not."""
    assert (2, "unknown-rights") in _codes("photographs:\n- {report: a, file: 1.jpg, rights: CC-BY}\n")
    assert (1, "unknown-rights") in _codes("source: {rights: NKCC}\n")
    assert _codes("source: {rights: 版权归本报}\n") == []


def test_a_doubt_is_a_correction_without_a_reading() -> None:
    """What is wrong and cannot be told needs a reason in its place."""
    facts, problems = read_facts(FILE, "corrections:\n- {line: 1, sic: 连续多日新增, why: 疑缺一字}\n".encode())
    assert facts.corrections == (Correction(Location(FILE, 2), 1, "连续多日新增", None, "疑缺一字"),)
    assert problems == ()


def test_no_join_is_another_answer_than_none() -> None:
    """`join: false` keeps two fragments apart."""
    facts, _ = read_facts(FILE, b"reading:\n  - {lines: [1, 3], join: no}\n")
    assert facts.reading[0].join is False


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("reading:\n- {kind: caption}\n", (2, "no-line")),
        ("reading:\n- {line: 3}\n", (2, "no-settlement")),
        ("reading:\n- {line: 0, kind: caption}\n", (2, "wrong-type")),
        ("reading:\n- {line: 3, kind: captoin}\n", (2, "unknown-value")),
        ("reading:\n- {line: 3, join: true}\n", (2, "join-lines")),
        ("corrections:\n- {line: 3, sic: 极}\n", (2, "correction")),
        ("corrections:\n- {line: 3, sic: 极, corr: null}\n", (2, "correction")),
        ("corrections:\n- {line: 3, sic: 极, corr: 极, why: 无}\n", (2, "correction")),
        ("photographs:\n- {report: a, caption: 1, file: ../../x.jpg}\n", (2, "photograph")),
        ("reports:\n- {title: 题}\n", (2, "no-id")),
        ("source: {url: 'javascript:alert(1)'}\n", (1, "url")),
        ("source: {date: 2021/6/30}\n", (1, "date")),
        ("source: 新快报\n", (1, "wrong-type")),
        ("- a\n", (1, "wrong-type")),
    ],
)
def test_a_fault_is_named_by_its_line(text: str, problem: tuple[int, str]) -> None:
    """Each slip is an error at its line."""
    assert problem in _codes(text)


def test_one_fault_does_not_cost_the_rest() -> None:
    """The good corrections of a list with a bad one are made."""
    facts, problems = read_facts(FILE, "corrections:\n- {line: 1}\n- {line: 2, sic: 甲, corr: 乙}\n".encode())
    assert [correction.line for correction in facts.corrections] == [2]
    assert len(problems) == 1
