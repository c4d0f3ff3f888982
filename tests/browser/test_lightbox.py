"""A photograph opens by itself: with the keys, by touch, from an address, and without script as a plain file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.browser import axe
from tests.browser.conftest import PATIENCE, Record, listen

pytestmark = pytest.mark.browser
REPORT = "reports/twelve/"
OPEN = ".pswp--open"
SHOWN = ".pswp__item[aria-hidden=false] .pswp__img:not(.pswp__img--placeholder)"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A telephone's tab."""
    telephone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    with browser.new_context(locale="zh-CN", device_scale_factor=3, **telephone) as context:  # type: ignore[arg-type] # by name
        tab = context.new_page()
        tab.set_default_timeout(PATIENCE)
        yield tab


def test_it_opens_and_closes_with_the_keys(page: Page, record: Record, photographed_home: str) -> None:
    """Enter opens, the arrows lead on and back, Escape closes; the focus returns to the photograph seen last."""
    page.goto(photographed_home + REPORT)
    page.locator("#fig1-photo1").focus()
    page.keyboard.press("Enter")
    _wait(page)
    expect(page.locator(".lightbox-words")).to_contain_text("第1处工地")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".lightbox-words")).to_contain_text("第2处工地")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".lightbox-count")).to_have_text("第2张，共12张")
    page.keyboard.press("Escape")
    expect(page.locator(".pswp")).to_have_count(0)
    expect(page.locator("#fig2-photo1")).to_be_focused()
    expect(page.locator("#fig2-photo1")).to_be_in_viewport()
    expect(page).to_have_url(photographed_home + REPORT)
    assert record == Record()


def test_the_focus_stays_within(page: Page, photographed_home: str) -> None:
    """Tab comes by its links and buttons, each named in Chinese, and by nothing of the page beneath."""
    _open(page, photographed_home, "fig2-photo1")
    names = []
    for _ in range(12):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.textContent"))
        assert page.evaluate("document.querySelector('.pswp').contains(document.activeElement)")
    assert {"上一张", "下一张", "放大", "关闭"} <= set(names)
    assert page.evaluate("document.querySelector('main').closest('[inert]') !== null")


def test_what_is_said_of_it_stays_with_it(page: Page, photographed_home: str) -> None:
    """The caption with its links, the credit, the rights; its words for those who do not see it."""
    _open(page, photographed_home, "fig1-photo1")
    panel = page.locator(".lightbox-panel")
    expect(panel.get_by_role("link", name="清河县")).to_have_attribute("href", "../../places/qinghe-xian/")
    expect(panel).to_contain_text("林小溪 摄")
    expect(panel.locator(".photo-rights a")).to_have_attribute("href", "https://creativecommons.org/licenses/by/4.0/")
    expect(page.locator(SHOWN)).to_have_attribute("alt", "示例图：一群人在堤坝上抬沙石")
    assert page.evaluate("document.querySelectorAll('#fig1-credit').length") == 1


def test_its_address_opens_it(page: Page, record: Record, photographed_home: str) -> None:
    """Shared or loaded again; back closes it, forward opens it."""
    page.goto(f"{photographed_home}{REPORT}#fig5-photo1")
    expect(page.locator(".lightbox-words")).to_contain_text("第5处工地")
    page.reload()
    expect(page.locator(".lightbox-words")).to_contain_text("第5处工地")
    _wait(page)
    page.keyboard.press("Escape")
    expect(page.locator(".pswp")).to_have_count(0)
    expect(page).to_have_url(f"{photographed_home}{REPORT}#fig5")
    page.locator("#fig6-photo1").click()
    expect(page.locator(OPEN)).to_be_visible()
    expect(page).to_have_url(f"{photographed_home}{REPORT}#fig6-photo1")
    page.go_back()
    expect(page.locator(".pswp")).to_have_count(0)
    page.go_forward()
    expect(page.locator(".lightbox-words")).to_contain_text("第6处工地")
    assert record == Record()


def test_fingers_swipe_and_pinch(phone: Page, photographed_home: str) -> None:
    """A swipe leads on, two fingers enlarge."""
    record = listen(phone)
    phone.goto(photographed_home + REPORT)
    phone.locator("#fig1-photo1").tap()
    expect(phone.locator(OPEN)).to_be_visible()
    phone.wait_for_timeout(500)
    fingers = phone.context.new_cdp_session(phone)
    _move(phone, fingers, [[(x, 250)] for x in range(350, 20, -10)])
    expect(phone.locator(".lightbox-count")).to_have_text("第2张，共12张")
    phone.wait_for_timeout(500)
    before = phone.locator(SHOWN).evaluate("image => image.getBoundingClientRect().width")
    _move(phone, fingers, [[(180 - apart, 250), (210 + apart, 250)] for apart in range(0, 100, 10)])
    expect(phone.locator(".lightbox-zoom")).to_have_text("缩回")
    assert phone.locator(SHOWN).evaluate("image => image.getBoundingClientRect().width") > 1.5 * before
    assert record == Record()


def test_without_script_the_link_leads_to_the_photograph(scriptless: Page, photographed_home: str) -> None:
    """To the widest JPEG."""
    scriptless.goto(photographed_home + REPORT)
    link = scriptless.locator("#fig1-photo1")
    expect(link).to_have_accessible_name("示例图：一群人在堤坝上抬沙石 图1：放大")
    with scriptless.expect_response("**/photographs/**.jpg") as answer:
        link.click()
    assert answer.value.ok


def test_where_it_cannot_be_fetched_the_link_leads_to_the_photograph(page: Page, photographed_home: str) -> None:
    """As without script."""
    page.route("**/photoswipe*", lambda route: route.abort())
    page.goto(photographed_home + REPORT)
    page.locator("#fig1-photo1").click()
    page.wait_for_url("**/photographs/**.jpg")


def test_nothing_moves_for_who_wants_no_motion(page: Page, photographed_home: str) -> None:
    """It is there at once."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(photographed_home + REPORT)
    page.locator("#fig1-photo1").click()
    expect(page.locator(OPEN)).to_be_visible()
    moving = "document.querySelector('.pswp').getAnimations({subtree: true}).length"
    assert page.evaluate(moving) == 0


@pytest.mark.parametrize(("scheme", "sheet"), [("light", "rgb(243, 243, 240)"), ("dark", "rgb(22, 23, 26)")])
def test_it_lies_on_the_sheet(page: Page, photographed_home: str, scheme: str, sheet: str) -> None:
    """In the colour of the paper that the reader has."""
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    _open(page, photographed_home, "fig2-photo1")
    expect(page.locator(".pswp__bg")).to_have_css("background-color", sheet)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_it(page: Page, photographed_home: str, scheme: str) -> None:
    """In either paper."""
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    _open(page, photographed_home, "fig2-photo1")
    page.wait_for_timeout(500)
    axe.load(page)
    assert axe.faults(page, axe.ALL) == []


def test_what_opens_photographs_is_fetched_only_where_there_are_some(page: Page, photographed_home: str) -> None:
    """And not before one is asked for."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(photographed_home + "reports/ferry/")
    assert not [url for url in fetched if "lightbox" in url and url.endswith(".js")]
    page.goto(photographed_home + REPORT)
    assert not [url for url in fetched if "photoswipe" in url]


def _open(page: Page, home: str, photograph: str) -> None:
    page.goto(f"{home}{REPORT}#{photograph}")
    _wait(page)


def _wait(page: Page) -> None:
    """Until it is open, and has the focus."""
    expect(page.locator(OPEN)).to_be_focused()


def _move(page: Page, fingers: CDPSession, way: list[list[tuple[int, int]]]) -> None:
    """Fingers on the glass, from place to place."""
    for number, places in enumerate(way):
        points = [{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(places)]
        kind = "touchMove" if number else "touchStart"
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.wait_for_timeout(16)
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
