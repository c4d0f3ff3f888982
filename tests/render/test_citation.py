"""How a report is cited."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml

from generator.labels import Labels
from generator.link.link import link
from generator.model.exhibition import Exhibition, ReportFacts, SourceFacts, TextFacts
from generator.model.names import Entity, NameKind
from generator.model.page import Contributor, DateReading, Kind, Page
from generator.model.problem import Location
from generator.render.citation import cited_date, edition_number
from generator.render.render import render
from tests.render import sample

HERE = Location("x.yml", 1)
LABELS = Labels("zh-Hans")


def signed(*names: str, **facts: object) -> Page:
    """A report with a headline and these authors."""
    page = sample.page("x", [(Kind.HEADLINE, "潮水退去 小镇清淤"), (Kind.PARAGRAPH, "水退了。")], **facts)
    authors = tuple(Contributor(name, "记者", "p1", 0, 1) for name in names)
    return replace(page, reports=(replace(page.reports[0], contributors=authors),))


def cited(
    page: Page, facts: TextFacts | None = None, *, language: str = "zh-Hans", hidden: str = "", of: str = "citation"
) -> dict[str, str | None]:
    """What the front matter of a report says of its citation, or of its page's."""
    entities = [Entity("h", NameKind.PERSON, hidden, (hidden,), withheld=True)] if hidden else []
    collection = link(Exhibition("展"), [(page, facts or TextFacts())], entities, [])
    pages = {str(file.path): file.text for file in render(collection, Labels(language))}
    found: dict[str, str | None] = yaml.safe_load(pages["reports/x.md"].split("---\n")[1])[of]
    return found


def words(found: dict[str, str | None]) -> str:
    """The citation of what was printed."""
    return f"{found['before']}[N]{found['after']}"


def test_full_record() -> None:
    """Author, title with the blank of its line break, newspaper, date, edition."""
    found = cited(signed("李木"), TextFacts(SourceFacts(newspaper="海潮日报", date="2019-08-13", edition="第3版")))
    assert words(found) == "李木. 潮水退去 小镇清淤[N]. 海潮日报，2019-08-13（3）."
    assert (found["journal"], found["date"]) == ("海潮日报", "2019/08/13")


def test_several_authors() -> None:
    """Three are named, of more the first three."""
    three, four = (cited(signed(*"甲乙丙丁"[:n])) for n in (3, 4))
    assert words(three).startswith("甲，乙，丙. 潮水")
    assert words(four).startswith("甲，乙，丙，等. 潮水")


def test_what_is_unknown_is_said() -> None:
    """No newspaper, no date, no author: the title stands first."""
    found = cited(signed())
    assert words(found) == "潮水退去 小镇清淤[N]. [报纸不详]，[日期不详]."
    assert (found["journal"], found["date"]) == (None, None)


def test_the_paper_that_only_calls_itself_this_paper_is_unknown() -> None:
    """本报 is no name."""
    assert words(cited(signed("李木", publisher="本报"))).endswith("[N]. [报纸不详]，[日期不详].")


def test_an_agency_is_no_newspaper() -> None:
    """It stands for the author, where none has signed."""
    assert words(cited(signed(publisher="新华社"))) == "新华社. 潮水退去 小镇清淤[N]. [报纸不详]，[日期不详]."
    assert words(cited(signed("李木", publisher="新华社"))).startswith("李木. 潮水")


def test_a_title_that_nobody_printed_stands_in_brackets() -> None:
    """That of the curator, and that of a report called by how it begins."""
    page = sample.page("x", [(Kind.PARAGRAPH, "水退了。镇上的人回家了。")])
    assert str(cited(page)["before"]).startswith("[水退了")
    facts = TextFacts(reports=(ReportFacts("x", HERE, title="清淤"),))
    assert cited(signed(), facts)["before"] == "[清淤]"


def test_an_approximate_date_is_one() -> None:
    """In brackets for people, and for programs the year alone, which is certain."""
    found = cited(signed(date=DateReading("2021-06-30~", ())))
    assert words(found).endswith("，[约2021-06-30].")
    assert found["date"] == "2021"


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2021-06-30", "2021-06-30"),
        ("2021-06", "2021-06"),
        ("2021", "2021"),
        ("2021-06~", "[约2021-06]"),
        ("2021-06-30?", "[2021-06-30?]"),
        ("2021-06-30%", "[约2021-06-30?]"),
        ("2020-21", "[2020春]"),
        ("202X", "[202X]"),
        ("2021-05/2021-06", "[2021-05至2021-06]"),
        ("那年夏天", "[那年夏天]"),
        (None, "[日期不详]"),
    ],
)
def test_dates(edtf: str | None, said: str) -> None:
    """Digits where the date is certain as far as it is known, brackets where it is not."""
    assert cited_date(edtf, LABELS) == said


@pytest.mark.parametrize(
    ("written", "number"),
    [("第3版", "3"), ("03版", "03"), ("A12版", "A12"), ("第三版", "三"), ("要闻", "要闻"), (None, None)],
)
def test_editions(written: str | None, number: str | None) -> None:
    """The number of the page, where it has one."""
    assert edition_number(written) == number


def test_a_citation_is_chinese_whatever_the_exhibition_speaks() -> None:
    """As the newspaper is; in the script of the exhibition."""
    assert words(cited(signed(), language="en")).endswith("[报纸不详]，[日期不详].")
    assert words(cited(signed(), language="zh-Hant")).endswith("[報紙不詳]，[日期不詳].")


def test_the_page_is_cited_by_its_exhibition_and_lines() -> None:
    """A part of a greater whole; Chinese whatever the exhibition speaks."""
    page = signed("李木")
    for language, where in (("zh-Hans", "版面文本第1–2行"), ("zh-Hant", "版面文本第1–2行"), ("en", "版面文本第1–2行")):
        found = cited(page, language=language, of="page_citation")
        assert found == {"before": "潮水退去 小镇清淤", "after": f"//展. {where}."}


def test_what_is_withheld_is_not_in_the_citation_of_the_page() -> None:
    """A title may name somebody."""
    assert cited(signed(), hidden="小镇", of="page_citation")["before"] == "潮水退去 ■■清淤"


def test_a_withheld_author_is_not_cited() -> None:
    """Neither by name nor by what follows from it."""
    assert words(cited(signed("李木"), hidden="李木")).startswith("■■. 潮水")
