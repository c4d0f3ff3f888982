"""How the tests come by a browser."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import browser
from generator.browser import find_browser
from tests import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any browser; the folder is all of its path."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "APPLICATIONS", ())
    return tmp_path


def program(folder: Path, name: str, script: str = "") -> str:
    """Put a program on the path of the machine."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.usefixtures("bare_machine")
def test_says_in_one_line_what_to_install(capsys: pytest.CaptureFixture[str]) -> None:
    """No browser and no way to install one: one line that names the package, and no error."""
    chromium.main([])
    assert capsys.readouterr().out == chromium.MISSING + "\n"
    assert "sudo apt install chromium" in chromium.MISSING


def test_takes_chrome_where_there_is_no_chromium(bare_machine: Path) -> None:
    """Either will do."""
    chrome = program(bare_machine, "google-chrome")
    assert find_browser() == chrome
    assert find_browser() != program(bare_machine, "chromium")
    assert find_browser() == str(bare_machine / "chromium")


def test_takes_the_browser_that_is_named(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """CHROMIUM goes before what is found; a wrong one is no reason to take another."""
    program(bare_machine, "chromium")
    monkeypatch.setenv("CHROMIUM", program(bare_machine, "nightly"))
    assert find_browser() == str(bare_machine / "nightly")
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    assert find_browser() is None


def test_installs_debians_where_it_may(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As root on Debian, `--install` leaves a browser behind and prints where it is."""
    browser = bare_machine / "chromium"
    program(
        bare_machine,
        "apt-get",
        f'case "$*" in *install*chromium*) echo > "{browser}"; /bin/chmod +x "{browser}" ;; esac',
    )
    monkeypatch.setattr(chromium, "can_install", lambda: True)
    chromium.main(["--install"])
    assert capsys.readouterr().out == f"{browser}\n"


def test_says_what_the_driver_lacks(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser is not enough where Playwright's driver cannot start: its own words are passed on."""
    program(bare_machine, "chromium")
    monkeypatch.setattr(sys, "executable", program(bare_machine, "python", "echo no such library >&2; exit 127"))
    assert chromium.lacking() == chromium.STUCK.format(reason="no such library")


@pytest.mark.browser
def test_the_browser_opens_a_page(page: Page) -> None:
    """The driver and the browser that was found understand each other."""
    page.set_content("<h1 lang=zh>报展</h1>")
    assert page.get_by_role("heading").inner_text() == "报展"
