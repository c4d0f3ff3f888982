"""What the tests in a browser share: the sites at an address, tabs that remember what went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page

from generator.served import HOST, serve
from tests.browser.exhibitions import Site
from tests.browser.kinds import kinds

# Milliseconds.
PATIENCE = 5000


@dataclass(frozen=True, slots=True)
class Record:
    """What a tab has seen: all that scripts and the console said, dialogs, missing answers, hosts besides ours."""

    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def home(exhibition: Site) -> Iterator[str]:
    """The address of the exhibition's front page."""
    with serve(exhibition.folder) as address:
        yield address


@pytest.fixture(scope="session")
def photographed_home(photographed_exhibition: Site) -> Iterator[str]:
    """The address of the front page of the exhibition with photographs."""
    with serve(photographed_exhibition.folder) as address:
        yield address


@dataclass(frozen=True, slots=True)
class Shown:
    """A site at an address: its kinds of pages, by name, with their whole addresses."""

    site: Site
    home: str
    pages: dict[str, str]


@pytest.fixture(
    scope="session", params=["exhibition", "hard_exhibition", "photographed_exhibition", "empty_exhibition"]
)
def shown(request: pytest.FixtureRequest) -> Iterator[Shown]:
    """The exhibition, the hard one, one with photographs, the empty one, each with a page of every kind that it has."""
    site: Site = request.getfixturevalue(request.param)
    with serve(site.folder) as address:
        yield Shown(site, address, {kind: address + page for kind, page in kinds(site).items()})


@pytest.fixture(scope="session")
def hostile_home(hostile_exhibition: Site) -> Iterator[str]:
    """The address of the hostile exhibition's front page."""
    with serve(hostile_exhibition.folder) as address:
        yield address


@pytest.fixture
def page(page: Page) -> Page:
    """A tab that does not wait long: the sites lie on this machine."""
    page.set_default_timeout(PATIENCE)
    return page


@pytest.fixture
def record(page: Page) -> Record:
    """What the tab sees from now on."""
    return listen(page)


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[Page]:
    """A tab of a reader who runs no scripts."""
    with browser.new_context(locale="zh-CN", java_script_enabled=False) as context:
        tab = context.new_page()
        tab.set_default_timeout(PATIENCE)
        yield tab


def listen(page: Page) -> Record:
    """Note what a tab sees from now on."""
    seen = Record()
    page.on("console", lambda message: seen.errors.append(f"{message.type}: {message.text} {message.location['url']}"))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("dialog", lambda dialog: _dismiss(dialog, seen))
    page.on("request", lambda request: _note_stranger(request.url, seen))
    return seen


def _dismiss(dialog: Dialog, seen: Record) -> None:
    seen.errors.append(f"dialog: {dialog.message}")
    dialog.dismiss()


def _note_stranger(url: str, seen: Record) -> None:
    address = urlsplit(url)
    if address.scheme != "data" and address.hostname != HOST:
        seen.strangers.append(url)
