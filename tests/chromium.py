"""The browser of the browser tests: Chromium or Chrome as it is found on this machine, driven by Playwright.

`python -m tests.chromium` prints where it is. With `--install`, on Debian and as root, it first installs what it lacks.
Where that cannot be it says in one line what to install, and the browser tests are skipped with the same line.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.browser import ARGUMENTS, find_browser

if TYPE_CHECKING:  # the fixtures import Playwright when they need it: other tests run without
    from playwright.sync_api import Browser, Page

MISSING = (
    "Tests in a browser are skipped: no Chromium or Chrome was found. Install one (Debian: sudo apt install chromium) "
    "or name its program in the environment variable CHROMIUM."
)
STUCK = (
    "Tests in a browser are skipped: Playwright's driver does not start ({reason}). Install what it needs "
    "(Debian: sudo apt install libatomic1)."
)
# The browser, and the one library of Playwright's driver that a small Debian leaves out.
PACKAGES = ("chromium", "libatomic1")


def lacking() -> str | None:
    """The line that says what tests in a browser lack here, None where they can run."""
    if find_browser() is None:
        return MISSING
    driver = subprocess.run(
        [sys.executable, "-m", "playwright", "--version"], capture_output=True, text=True, check=False
    )
    if driver.returncode == 0:
        return None
    said = driver.stderr.strip().splitlines() or ["no reason given"]
    return STUCK.format(reason=said[-1])


def can_install() -> bool:
    """Whether this is Debian and we are root. Ubuntu's `chromium` is a snap, which cannot be installed everywhere."""
    release = Path("/etc/os-release")
    is_debian = release.is_file() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()
    return is_debian and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install() -> None:
    """Install Debian's packages; where apt fails it has said why, and they are still lacking."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *PACKAGES]):
        command = ["apt-get", "--quiet", "--quiet", *arguments]
        subprocess.run(command, env=environment, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless browser for the whole run."""
    if reason := lacking():
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new tab of a Chinese reader's browser, with nothing kept from other tests."""
    with browser.new_context(locale="zh-CN") as context:
        yield context.new_page()


def main(arguments: list[str]) -> None:
    """Print where the browser is, or what to install; with `--install` install it where that can be done."""
    if "--install" in arguments and lacking() and can_install():
        install()
    print(lacking() or find_browser())


if __name__ == "__main__":
    main(sys.argv[1:])
