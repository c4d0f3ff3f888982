"""The page of all captions and photographs: whole without script, and with one to be looked through by names."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from generator.served import serve
from tests.browser.conftest import Record
from tests.browser.exhibitions import Site, build
from tests.photographs.demonstration import demonstrate_long

pytestmark = pytest.mark.browser
WALL = "captions/"
PIECES = 19


def test_a_name_leaves_what_it_is_in(page: Page, record: Record, photographed_home: str) -> None:
    """How many is said aloud, the address keeps it, and all come back."""
    page.goto(photographed_home + WALL)
    whole = page.get_by_role("status").inner_text()
    page.get_by_label("摄影").select_option("chen-hesheng")
    shown = page.locator(".hanging:visible")
    expect(page.get_by_role("status")).to_have_text(f"显示{shown.count()}项")
    assert shown.count() == 5
    assert all("陈河生" in each.inner_text() for each in shown.all())
    assert page.locator(".wall-group:visible").count() == 2
    expect(page).to_have_url(f"{photographed_home}{WALL}?photographers=chen-hesheng")
    page.reload()
    expect(page.locator(".hanging:visible")).to_have_count(5)
    page.get_by_role("button", name="显示全部").click()
    expect(page.locator(".hanging:visible")).to_have_count(PIECES)
    expect(page.get_by_role("status")).to_have_text(whole)
    expect(page).to_have_url(photographed_home + WALL)
    assert record == Record()


def test_names_are_looked_for_together(page: Page, photographed_home: str) -> None:
    """Each place says how many are left of a photographer's, and leaves so many."""
    page.goto(photographed_home + WALL)
    page.get_by_label("摄影").select_option("chen-hesheng")
    places = page.get_by_label("地点")
    name, number = places.locator("option[value=qinghe-xian]").inner_text().split()
    assert name == "清河县"
    places.select_option("qinghe-xian")
    assert 0 < page.locator(".hanging:visible").count() == int(number) < 5


def test_a_name_that_is_not_there_leaves_everything(page: Page, photographed_home: str) -> None:
    """An old address shows the whole wall."""
    page.goto(f"{photographed_home}{WALL}?places=atlantis")
    expect(page.locator(".hanging:visible")).to_have_count(PIECES)


def test_only_what_is_left_opens_after_what_is_left(page: Page, photographed_home: str) -> None:
    """The photographs that a filter leaves out are not among those that follow one another."""
    page.goto(f"{photographed_home}{WALL}?photographers=chen-hesheng")
    page.locator("a.photograph:visible").first.click()
    expect(page.locator(".lightbox-count")).to_have_text("第1张，共5张")
    expect(page).to_have_url(re.compile(r"captions/\?photographers=chen-hesheng#.+-photo1$"))


def test_without_script_everything_hangs_there(scriptless: Page, photographed_home: str) -> None:
    """And the names lead to their pages, a photographer's to what they took."""
    scriptless.goto(photographed_home + WALL)
    expect(scriptless.locator(".hanging:visible")).to_have_count(PIECES)
    scriptless.get_by_text("摄影", exact=True).click()
    scriptless.get_by_role("link", name="赵大川").first.click()
    expect(scriptless).to_have_url(f"{photographed_home}people/zhao-dachuan/#photographs")
    expect(scriptless.locator(".taken .hanging")).to_have_count(5)


def test_each_leads_to_its_caption(page: Page, photographed_home: str) -> None:
    """In its report, and nowhere else."""
    page.goto(photographed_home + WALL)
    page.locator("#school-fig2 .figure-way").click()
    expect(page).to_have_url(f"{photographed_home}reports/school/#fig2")
    expect(page.locator("#fig2")).to_be_in_viewport()


def test_captions_hang_without_any_photograph(page: Page, home: str, exhibition: Site) -> None:
    """The page keeps its address, and shows every caption of every report."""
    captions = 0
    for address in exhibition.pages("reports"):
        page.goto(home + address)
        captions += page.locator(".exhibit figure figcaption").count()
    page.goto(home + WALL)
    assert captions
    expect(page.locator(".hanging:visible")).to_have_count(captions)


@pytest.fixture(scope="session")
def long_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A wall of three years."""
    site = build(demonstrate_long(tmp_path_factory.mktemp("long") / "content"))
    with serve(site.folder) as address:
        yield address


def test_a_long_wall_unfolds(page: Page, record: Record, long_home: str) -> None:
    """The first part hangs there; a filter looks through all, and leaves the wall as it was."""
    page.goto(long_home + WALL)
    expect(page.locator(".wall-part")).to_have_count(3)
    expect(page.locator(".hanging:visible")).to_have_count(24)
    page.get_by_text("2019年").first.click()
    expect(page.locator(".hanging:visible")).to_have_count(48)
    page.get_by_label("摄影").select_option("chen-hesheng")
    expect(page.locator(".hanging:visible")).to_have_count(24)
    expect(page.get_by_role("status")).to_have_text("显示24项")
    page.get_by_role("button", name="显示全部").click()
    expect(page.locator(".hanging:visible")).to_have_count(48)
    assert [part.get_attribute("open") is None for part in page.locator(".wall-part").all()] == [False, True, False]
    assert record == Record()


def test_an_address_unfolds_what_it_leads_to(page: Page, long_home: str) -> None:
    """A caption's, and a photograph's, which opens by itself and is shut again."""
    page.goto(f"{long_home}{WALL}#dam-5-fig2")
    expect(page.locator("#dam-5-fig2")).to_be_in_viewport()
    page.goto("about:blank")
    page.goto(f"{long_home}{WALL}#dam-3-fig1-photo1")
    expect(page.locator(".pswp--open")).to_be_visible()
    expect(page.locator(".lightbox-words")).to_contain_text("8月1日")


def test_a_long_wall_without_script(scriptless: Page, long_home: str) -> None:
    """It unfolds all the same."""
    scriptless.goto(long_home + WALL)
    expect(scriptless.locator(".hanging:visible")).to_have_count(24)
    scriptless.get_by_text("2018年").first.click()
    expect(scriptless.locator(".hanging:visible")).to_have_count(48)
