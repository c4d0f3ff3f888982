"""An old address leads on: without scripts, below any path, and from a disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.served import serve
from generator.site.build import Options, build
from generator.site.project import find_project
from tests.pipeline.tiny import tiny_exhibition

pytestmark = pytest.mark.browser
PEOPLE = "- {id: wang, name: 王建国, formerly: [wang-jianguo, places/wang]}\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small exhibition in which a name has moved, in a folder below another."""
    home: Path = tmp_path_factory.mktemp("moved")
    content = tiny_exhibition(home / "content")
    (content / "people.yml").write_text(PEOPLE, encoding="utf-8")
    build(find_project(content, home / "site"), Options(catalogue=False))
    shutil.copytree(home / "site", home / "served" / "a" / "b")
    return home / "served"


@pytest.fixture
def below(site: Path) -> Iterator[str]:
    """Its front page, below a path."""
    with serve(site) as address:
        yield f"{address}a/b/"


@pytest.mark.parametrize("old", ["people/wang-jianguo/", "places/wang/", "people/wang-jianguo/index.html"])
def test_an_old_address_leads_to_the_page(browser: Browser, below: str, old: str) -> None:
    """Without scripts."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(below + old)
        page.wait_for_url(f"{below}people/wang/")
        assert page.locator("h1#name").count() == 1


def test_it_can_be_followed_by_hand(browser: Browser, below: str) -> None:
    """Some readers forbid pages to lead them on; and nothing is refused by the page's own policy."""
    with browser.new_context() as context:
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.route(
            "**/people/wang-jianguo/",
            lambda route: route.fulfill(body=_still(route.fetch().text()), content_type="text/html"),
        )
        page.goto(f"{below}people/wang-jianguo/")
        assert page.get_by_text("这一页已移到").is_visible()
        # The page's own style is not refused.
        assert page.locator("header").evaluate("one => getComputedStyle(one).borderTopWidth") == "6px"
        page.get_by_role("link", name="王建国").click()
        page.wait_for_url(f"{below}people/wang/")
        assert said == []


def _still(html: str) -> str:
    """The page without what leads on by itself."""
    return html.replace('http-equiv="refresh"', 'name="refresh"')
