"""The Chromium or Chrome of this machine, for what only a browser can tell; Playwright drives it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from generator.site.project import Stopped

if TYPE_CHECKING:
    from playwright.sync_api import Browser

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
APPLICATIONS = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
NO_BROWSER = (
    "no Chromium or Chrome was found; install one (Debian: sudo apt install chromium) or name its program in the "
    "environment variable CHROMIUM"
)
NO_DRIVER = "Playwright, which drives the browser, is not installed; install it with: pip install playwright"
# As root Chromium has no sandbox; in a container /dev/shm is too small for it; the rest keeps it from calling home.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-proxy-server",
)


def find_browser() -> str | None:
    """The program that CHROMIUM names, else the first Chromium or Chrome that is known here; None if there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    on_path = next(filter(None, map(shutil.which, COMMANDS)), None)
    return on_path or next((str(path) for path in APPLICATIONS if path.is_file()), None)


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """A headless browser; Stopped where there is none, or nothing to drive it with."""
    program = find_browser()
    if program is None:
        raise Stopped(NO_BROWSER)
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as error:
        raise Stopped(NO_DRIVER) from error
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        except Error as error:
            raise Stopped(f"{program} does not start: {error.message.splitlines()[0]}") from error
        yield browser
