"""The site that was built for a disk, used from there as a reader uses it: double-clicked, without a server."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.site.build import Options, build
from generator.site.project import find_project
from tests.browser.conftest import PATIENCE
from tests.browser.crawl import crawl
from tests.browser.exhibitions import Site
from tests.browser.searching import WORD, field_of, group_of, open_search
from tests.pipeline.tiny import FLOOD, HARVEST, tiny_exhibition

pytestmark = pytest.mark.browser
PAPER = "getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).fontSize"
LIGHTBOX = ".pswp--open"
REPORT = "reports/2021-guangzhou/"
# Signs that mean something in an address, and such as no address may hold.
ODD_FOLDERS = ("空 格", "展览（二）", "a#b", "100%", "a%20b", "问？? !&'+;")
# Addresses of reports and names are letters; those of pages written by hand are what their files are called.
ODD_PAGE = "丰收 问？!&'+;"


@dataclass(frozen=True, slots=True)
class Disk:
    """A tab, and what it heard of errors, warnings, dialogs and hosts."""

    page: Page
    root: Path
    heard: list[str] = field(default_factory=list)

    def at(self, page: str = "", more: str = "") -> str:
        """The address of a page, as a browser names it that opened the file."""
        return (self.root / page / "index.html").as_uri() + more


@pytest.fixture
def disk(page: Page, offline_exhibition: Site) -> Iterator[Disk]:
    """The exhibition on a disk; at the end nothing may have been said, and nobody asked."""
    yield from _listening(page, offline_exhibition.folder)


@pytest.fixture
def photographs_on_disk(page: Page, offline_photographed_exhibition: Site) -> Iterator[Disk]:
    """The exhibition with photographs on a disk."""
    yield from _listening(page, offline_photographed_exhibition.folder)


def _listening(page: Page, root: Path) -> Iterator[Disk]:
    disk = Disk(page, root)
    page.on("console", lambda message: disk.heard.append(message.text))
    page.on("pageerror", lambda error: disk.heard.append(str(error)))
    page.on("request", lambda request: disk.heard.append(request.url) if request.url.startswith("http") else None)
    yield disk
    assert disk.heard == []


def test_a_result_of_the_search_leads_to_its_words(disk: Disk) -> None:
    """The address keeps what was looked for; the page is found, and the words in it are marked."""
    page = disk.page
    open_search(page, disk.at(), WORD)
    expect(page).to_have_url(disk.at(more="?q=%E7%96%AB%E6%83%85%E9%98%B2%E6%8E%A7"))
    group_of(page, "报道").locator("a").first.click()
    expect(page).to_have_url(re.compile(r"/reports/[^/]+/index\.html\?marked="))
    expect(page.locator("mark.found").first).to_be_visible()
    page.go_back()
    expect(field_of(page)).to_have_value(WORD)


def test_a_name_that_is_found_leads_to_its_page(disk: Disk) -> None:
    """By its initials, from the page of another name."""
    page = disk.page
    page.goto(disk.at("places/guangzhou-shi", "?q=zhb"))
    page.locator(".search-of-names a").first.click()
    expect(page).to_have_url(disk.at("people/zhou-hongbo"))
    expect(page).to_have_title(re.compile("^周红波 · "))


def test_switches_hold_on_the_next_page(disk: Disk) -> None:
    """Paper and size, as the reader left them; a browser that stores nothing for files would take them back."""
    page = disk.page
    page.goto(disk.at(REPORT))
    before = page.evaluate(PAPER)
    page.locator("#scheme").click()
    page.get_by_role("group", name="字号").get_by_role("button", name="大").click()
    changed = page.evaluate(PAPER)
    assert changed != before
    page.get_by_role("link", name="地图", exact=True).first.click()
    expect(page).to_have_url(disk.at("map"))
    assert page.evaluate(PAPER) == changed


def test_without_storage_and_changes_of_the_address_all_else_works(disk: Disk) -> None:
    """Browsers that keep both from files."""
    page = disk.page
    page.add_init_script("""
        Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
        history.replaceState = () => { throw new DOMException("no", "SecurityError"); };
    """)
    page.goto(disk.at("captions"))
    whole = page.locator(".hanging:visible").count()
    page.locator(".wall-field select").first.select_option(index=1)
    assert page.locator(".hanging:visible").count() < whole
    page.locator("#scheme").click()
    open_search(page, disk.at(REPORT), WORD)
    expect(group_of(page, "报道").locator("a").first).to_be_visible()


def test_the_map_leads_on(disk: Disk) -> None:
    """A dot to its place, a ring to what lies within, as on a server."""
    page = disk.page
    page.goto(disk.at("map"))
    ring = page.locator("#map-wide a.cluster").first
    target = ring.get_attribute("href") or ""
    ring.locator(".target").click()
    expect(page).to_have_url(disk.at("map", target))
    expect(page.locator(target)).to_be_in_viewport()
    dot = page.locator("#map-wide a.place").first
    dot.locator(".dot").click()
    expect(page).to_have_url(re.compile(r"/places/[^/]+/index\.html$"))
    expect(page.locator(".place-map .here")).to_be_visible()


def test_a_stop_of_the_tour_leads_on_and_back(disk: Disk) -> None:
    """From the tour to the passage in its report, from there to the next stop's and to the tour."""
    page = disk.page
    page.goto(disk.at())
    page.get_by_role("link", name="导览", exact=True).first.click()
    page.locator(".halt .all a").first.click()
    expect(page).to_have_url(re.compile(r"/reports/[^/]+/index\.html#p\d+$"))
    page.locator(".waymark .onward a").first.click()
    expect(page).to_have_url(re.compile(r"/reports/[^/]+/index\.html#"))
    page.locator(".waymark .tour-here a").first.click()
    expect(page).to_have_url(re.compile(r"/tours/[^/]+/index\.html#stop-2$"))


def test_a_citation_is_copied(disk: Disk) -> None:
    """By the clipboard, or by what is selected."""
    page = disk.page
    page.goto(disk.at(REPORT))
    page.locator(".record-column .cite summary").click()
    page.locator(".record-column .copy").first.click()
    expect(page.locator(".record-column [role=status]").first).to_have_text("已复制")


def test_a_photograph_opens_by_itself(photographs_on_disk: Disk) -> None:
    """By a click, by its address, and closes again."""
    disk, page = photographs_on_disk, photographs_on_disk.page
    page.goto(disk.at("reports/twelve"))
    page.locator("#fig1-photo1").click()
    expect(page.locator(LIGHTBOX)).to_be_focused()
    expect(page).to_have_url(disk.at("reports/twelve", "#fig1-photo1"))
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(disk.at("reports/twelve", "#fig2-photo1"))
    page.keyboard.press("Escape")
    expect(page.locator(LIGHTBOX)).to_have_count(0)
    page.goto(disk.at())
    page.goto(disk.at("reports/twelve", "#fig5-photo1"))
    expect(page.locator(".lightbox-words")).to_contain_text("第5处工地")
    shown = page.locator(".pswp__item[aria-hidden=false] .pswp__img:not(.pswp__img--placeholder)")
    expect(shown).to_have_js_property("complete", value=True)
    assert shown.evaluate("image => image.naturalWidth") > 0


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small exhibition for a disk, one page of which has an odd name."""
    home = tmp_path_factory.mktemp("small")
    content = tiny_exhibition(home / "content", flood=FLOOD, harvest=HARVEST)
    (content / "pages").mkdir(exist_ok=True)
    (content / "pages" / f"{ODD_PAGE}.md").write_text("# 说明\n\n[[harvest]]\n", encoding="utf-8")
    (content / "pages" / "foreword.md").write_text(f"# 前言\n\n[说明](<{ODD_PAGE}.md>)\n", encoding="utf-8")
    with (content / "exhibition.yml").open("a", encoding="utf-8") as exhibition:
        exhibition.write("\nforeword: pages/foreword.md\n")
    build(find_project(content, home / "site"), Options(catalogue=False, offline=True))
    return home / "site"


@pytest.mark.parametrize("name", ODD_FOLDERS)
def test_a_folder_may_have_any_name(browser: Browser, small: Path, tmp_path: Path, name: str) -> None:
    """Nothing is broken in it, and what the search finds is found."""
    root = tmp_path / name / "展览"
    shutil.copytree(small, root)
    with browser.new_context(locale="zh-CN") as context:
        seen = crawl(context, (root / "index.html").as_uri())
        assert seen.faults == []
        assert len(seen.pages) == len(list(root.rglob("index.html")))
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        open_search(page, (root / "index.html").as_uri(), "粮站")
        group_of(page, "报道").locator("a").first.click()
        expect(page.locator("mark.found")).to_have_text("粮站")
        assert _file(page.url) == root / "reports" / "harvest" / "index.html"


def _file(address: str) -> Path:
    """The file of an address; browsers write some signs as they are that others write in numbers."""
    return Path(url2pathname(urlsplit(address).path))
