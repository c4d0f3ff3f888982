"""One browser that takes all pictures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

from generator.browser import ARGUMENTS, find_browser
from tests import chromium

Scheme = Literal["light", "dark"]

WIDTHS = (360, 768, 1440)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
# Pixels. What lies below has no other layout than what is above it, and an endless list would be an endless picture.
WINDOW, TALLEST = 900, 4000
# Fonts have come, photographs too, which else wait until somebody scrolls, and scripts are done.
READY = """
() => {
  const images = [...document.images];
  images.forEach(image => { image.loading = "eager"; });
  return Promise.all([document.fonts.ready, ...images.map(image => image.decode().catch(() => {}))])
    .then(() => new Promise(done => requestAnimationFrame(() => done(true))));
}
"""


class NoBrowserError(Exception):
    """There is no browser, or it does not start; its words say what to install."""


@dataclass(frozen=True, slots=True)
class Views:
    """How pages are looked at."""

    widths: tuple[int, ...] = WIDTHS
    schemes: tuple[Scheme, ...] = SCHEMES


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as it was seen."""

    kind: str
    width: int
    scheme: Scheme
    file: Path


@contextmanager
def browser() -> Iterator[Browser]:
    """The browser of the tests; raises `NoBrowserError` where there is none."""
    if reason := chromium.lacking():
        raise NoBrowserError(reason.removeprefix("Tests in a browser are skipped: "))
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))


def take(browser: Browser, home: str, kinds: dict[str, str], views: Views, folder: Path) -> Iterator[Picture]:
    """Pictures of the pages at these addresses below `home`, written as <kind>-<width>-<scheme>.png into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for width in views.widths:
        with browser.new_context(locale="zh-CN", viewport={"width": width, "height": WINDOW}) as context:
            page = context.new_page()
            for kind, address in kinds.items():
                page.goto(home + address)
                page.evaluate(READY)
                for scheme in views.schemes:
                    file = folder / f"{kind}-{width}-{scheme}.png"
                    _shoot(page, width, scheme, file)
                    yield Picture(kind, width, scheme, file)


def _shoot(page: Page, width: int, scheme: Scheme, file: Path) -> None:
    page.emulate_media(color_scheme=scheme)
    height = int(page.evaluate("() => document.documentElement.scrollHeight"))
    clip: FloatRect = {"x": 0, "y": 0, "width": width, "height": min(max(height, WINDOW), TALLEST)}
    page.screenshot(path=file, full_page=True, clip=clip)
