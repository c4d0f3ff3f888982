"""Dated events of a report, and the date of the report itself."""

from __future__ import annotations

import pytest

from generator.dates import events_of
from generator.layout import read_layout
from generator.model.event import Basis
from generator.model.page import Page
from generator.model.source import PageText
from generator.read import read_page

HEAD = "水退人进\n\n本报记者 方未艾\n\n"


def _page(text: str) -> Page:
    source = read_page("page.txt", text.encode())
    assert isinstance(source, PageText)
    return read_layout(source)


def _events(text: str, date: str | None = "2021-06-30~") -> list[tuple[str, str]]:
    (report,) = _page(HEAD + text).reports
    events = events_of(report.parts, date)
    assert all(report.part(e.anchor).text[e.start : e.end].strip() for e in events)
    return [(report.part(e.anchor).text[e.start : e.end], e.edtf) for e in events]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("大桥于1998年8月7日合龙。", [("1998年8月7日", "1998-08-07")]),
        ("5月21日，水位回落。", [("5月21日", "2021-05-21")]),
        ("12月3日，他到了村里。", [("12月3日", "2020-12-03")]),
        ("去年9月，他到了村里。", [("去年9月", "2020-09")]),
        ("2015年9月3日开工，同年12月5日停工。", [("2015年9月3日", "2015-09-03"), ("同年12月5日", "2015-12-05")]),
        ("2015年开工，次年3月停工。", [("2015年", "2015"), ("次年3月", "2016-03")]),
        ("2015年9月3日开工，12月5日停工。", [("2015年9月3日", "2015-09-03"), ("12月5日", "2015-12-05")]),
        ("6月19日至29日没有降雨。", [("6月19日至29日", "2021-06-19/2021-06-29")]),
        ("6月21日决口，23日合龙。", [("6月21日", "2021-06-21"), ("23日", "2021-06-23")]),
        ("去年12月28日到1月3日，他都在堤上。", [("去年12月28日到1月3日", "2020-12-28/2021-01-03")]),
        ("上世纪80年代，这里是河滩。", [("上世纪80年代", "198X")]),
        ("16日，指挥部发布通告。", [("16日", "2021-06-16")]),
        ("后年开学。", [("后年", "2023")]),
        ("往后年年都要花钱，战后年代也这样，以后年景好。", []),
    ],
)  # fmt: skip
def test_an_event_has_its_date(text: str, found: list[tuple[str, str]]) -> None:
    """What is left open is taken from the words before, else from the date of the report."""
    assert _events(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "每年5月，他都要上堤。",
        "今年以来雨水多。",
        "7月9日，新桥通车。",
        "同年，他当了支书。",
        "2021年2月29日，他出生。",
    ],
)
def test_what_cannot_be_told_is_no_event(text: str) -> None:
    """Recurring days, this year at large, days soon after the report that may be last year's, years of nothing."""
    assert _events(text) == []


def test_what_is_said_to_come_is_in_the_year_of_the_report() -> None:
    """将于9月1日 is no day of last year."""
    assert _events("新校舍将于9月1日启用。") == [("9月1日", "2021-09-01")]


def test_without_a_date_of_the_report_only_printed_years_count() -> None:
    """Nothing is guessed."""
    assert _events("5月21日，水位回落。2019年，去年，16日。", None) == [("2019年", "2019")]


def test_the_basis_says_where_the_year_is_from() -> None:
    """Printed, from the words before, from the report."""
    (report,) = _page(HEAD + "2015年9月3日开工，12月5日停工。\n\n5月21日，水位回落。").reports
    bases = [event.basis for event in events_of(report.parts, "2021-06-30~")]
    assert bases == [Basis.PRINTED, Basis.CONTEXT, Basis.REPORT]


def test_the_folio_says_the_day_of_print() -> None:
    """With its words as evidence."""
    page = _page("要闻 03 2024年7月3日 星期三 责任编辑 龙溪\n\n" + HEAD + "湖区水位昨日开始回落。")
    assert page.reports[0].date.edtf == "2024-07-03"
    assert page.reports[0].date.evidence == ("2024年7月3日",)


def test_a_dateline_takes_the_year_of_its_month() -> None:
    """About that day: papers print the day after."""
    page = _page(HEAD + "新华社长沙7月2日电 湖区水位开始回落。\n\n截至2024年7月1日，共有三处出险。")
    assert page.reports[0].date.edtf == "2024-07-02~"
    assert page.reports[0].date.evidence[:2] == ("新华社长沙7月2日电", "2024年7月1日")


def test_a_counted_anniversary_gives_the_year() -> None:
    """With the last month that the text names."""
    page = _page(HEAD + "8月19日上午，在第五个“中国医师节”到来之际，医疗队成立了临时党支部。")
    assert page.reports[0].date.edtf == "2022-08~"
    assert page.reports[0].date.evidence == ("第五个“中国医师节”", "8月19日")


def test_two_anniversaries_of_different_years_settle_nothing() -> None:
    """A doubt is no date."""
    page = _page(HEAD + "新中国成立70周年那年他退休。今年是建党100周年。7月1日，他来了。")
    assert page.reports[0].date.edtf is None


def test_reports_of_a_page_appeared_on_one_day() -> None:
    """What one leaves open another tells."""
    page = _page(
        "水退人进\n\n本报记者 方未艾\n\n新华社长沙7月2日电 截至2024年7月1日，共有三处出险。\n\n\n\n"
        "桥通了\n\n本报记者 石磊\n\n新桥昨日通车，两岸居民不再绕行。"
    )
    assert [report.date.edtf for report in page.reports] == ["2024-07-02~", "2024-07-02~"]
