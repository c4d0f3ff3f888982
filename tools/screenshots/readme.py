"""The three pictures of the README: the front page, a report, and the map or else a place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from tests.browser.exhibitions import Site
from tests.browser.kinds import kinds
from tools.screenshots.camera import READY

# Pixels of the window, and bytes of a file: a README is read by mobile data, too.
WIDTH, HEIGHT = 1280, 860
MOST_BYTES = 200_000
COLOURS = (64, 48, 32, 24, 16)


def take(browser: Browser, home: str, site: Site, folder: Path) -> Iterator[Path]:
    """Take them; each is a PNG of few colours and at most 200 KB."""
    folder.mkdir(parents=True, exist_ok=True)
    with browser.new_context(locale="zh-CN", viewport={"width": WIDTH, "height": HEIGHT}) as context:
        page = context.new_page()
        for name, address in _addresses(site).items():
            page.goto(home + address)
            page.evaluate(READY)
            file = folder / f"{name}.png"
            page.screenshot(path=file)
            _thin(file)
            yield file


def _addresses(site: Site) -> dict[str, str]:
    found = kinds(site)
    third = "map" if "map" in found else "places-page"
    return {"home": "", "report": found["reports-page"], third.removesuffix("s-page"): found[third]}


def _thin(file: Path) -> None:
    """Fewer colours until the file is small enough; text on paper needs few."""
    with Image.open(file) as picture:
        full = picture.convert("RGB")
    for colours in COLOURS:
        full.quantize(colours, dither=Image.Dither.NONE).save(file, optimize=True)
        if file.stat().st_size <= MOST_BYTES:
            return
