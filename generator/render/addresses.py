"""Where each page lies, and how one page names another."""

from __future__ import annotations

import re

from generator.model.names import Entity, NameKind
from generator.model.page import Report
from generator.model.tour import Tour

FOLDERS = {
    NameKind.PERSON: "people",
    NameKind.PLACE: "places",
    NameKind.ORGANISATION: "organisations",
    NameKind.NEWSPAPER: "newspapers",
}
UNSAFE_IN_FILE_NAME = re.compile(r"[\x00-\x1f/\\:*?\"<>|]|^\.")
# MkDocs takes a page of these names for the index of its folder.
INDEX_NAMES = {"index", "readme"}


class Address(str):
    """A page within the folder of Markdown: `reports/2020-02.md`. Pages lie at most one folder deep."""

    __slots__ = ()

    @property
    def folder(self) -> str:
        """Its folder with a slash, empty for the pages at the top."""
        return self[: self.rfind("/") + 1]

    @property
    def name(self) -> str:
        """Its file."""
        return self[self.rfind("/") + 1 :]


HOME = Address("index.md")
REPORTS = Address("reports/index.md")
DATES = Address("dates.md")
TOGETHER = Address("together.md")
CAPTIONS = Address("captions.md")
MAP = Address("map.md")
ABOUT = Address("about.md")
CORRECTIONS = Address("corrections.md")
TOURS = Address("tours/index.md")


def report_address(report: Report) -> Address:
    """The page of a report."""
    return Address(f"reports/{file_name(report.slug or report.id)}")


def name_address(entity: Entity) -> Address:
    """The page of a person, place, organisation or newspaper."""
    return Address(f"{FOLDERS[entity.kind]}/{file_name(entity.slug or entity.id)}")


def dates_address(stretch: str) -> Address:
    """A page of the timeline's list: a year, or a month of one (2021-06)."""
    return Address(f"dates/{file_name(stretch)}")


def names_address(kind: NameKind) -> Address:
    """The index of all names of a kind."""
    return Address(f"{FOLDERS[kind]}/index.md")


def tour_address(tour: Tour) -> Address:
    """The page of a guided path."""
    return Address(f"tours/{file_name(tour.slug or tour.id)}")


def folder_of(report: Report) -> str:
    """The folder of a report's photographs in photographs/: called as its page."""
    return report_address(report).name.removesuffix(".md")


def file_name(identity: str) -> str:
    """The file of an address's last word, without what a file system or MkDocs would take for something else."""
    safe = UNSAFE_IN_FILE_NAME.sub("-", identity)
    return f"{safe}-.md" if safe.lower() in INDEX_NAMES else f"{safe}.md"


def between(here: Address, there: Address, anchor: str = "") -> str:
    """The relative link from a page to another, or to an anchor of it."""
    fragment = f"#{anchor}" if anchor else ""
    if here == there and fragment:
        return fragment
    if here.folder == there.folder:
        return there.name + fragment
    return f"{'../' if here.folder else ''}{there}{fragment}"


def built(here: Address, there: Address, anchor: str = "") -> str:
    """The same link in the finished site, where every page is a folder: for raw HTML, which MkDocs leaves alone."""
    fragment = f"#{anchor}" if anchor else ""
    if here == there and fragment:
        return fragment
    up = "../" * _folder_of(here).count("/")
    return (f"{up}{_folder_of(there)}" or "./") + fragment


def _folder_of(page: Address) -> str:
    """Where MkDocs puts a page: `places/x/`."""
    return page.removesuffix("index.md") if page.name == "index.md" else f"{page.removesuffix('.md')}/"
