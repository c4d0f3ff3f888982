"""The exhibitions that are looked at: content/, a hard one, with photographs, an empty one; built when asked for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.browser.exhibitions import REPOSITORY, Site, build
from tests.browser.hard import exhibition as hard
from tests.browser.kinds import kinds
from tests.photographs.demonstration import demonstrate


def _copy(content: Path) -> None:
    shutil.copytree(REPOSITORY / "content", content)


def _photographed(content: Path) -> None:
    demonstrate(content)


WRITERS: dict[str, Callable[[Path], None]] = {
    "real": _copy,
    "hard": hard.write,
    "photographed": _photographed,
    "empty": hard.write_empty,
}
# Where every report is of another sort, one of them does not stand for all.
EVERY_REPORT_OF = {"hard", "photographed"}


def built(name: str, folder: Path) -> Site:
    """The exhibition of that name, written and built anew in a folder."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    content = folder / "content"
    WRITERS[name](content)
    return build(content)


def pages(name: str, site: Site) -> dict[str, str]:
    """What is looked at of an exhibition: a page of each kind, the fullest and the barest, by the kind's name."""
    found = kinds(site, barest=True)
    if name in EVERY_REPORT_OF:
        every = (address for address in site.pages("reports") if address != "reports/")
        found |= {f"report-{address.split('/')[1]}": address for address in every}
    return found
