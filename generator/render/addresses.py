"""Where each page lies, and how one page names another."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from generator.model.names import Entity, NameKind

FOLDERS = {
    NameKind.PERSON: "people",
    NameKind.PLACE: "places",
    NameKind.ORGANISATION: "organisations",
    NameKind.NEWSPAPER: "newspapers",
}
HOME = PurePosixPath("index.md")
REPORTS = PurePosixPath("reports/index.md")
DATES = PurePosixPath("dates.md")
CAPTIONS = PurePosixPath("captions.md")
ABOUT = PurePosixPath("about.md")
UNSAFE_IN_FILE_NAME = re.compile(r"[\x00-\x1f/\\:*?\"<>|]|^\.")
# MkDocs takes a page of these names for the index of its folder.
INDEX_NAMES = {"index", "readme"}


def report_address(report: str) -> PurePosixPath:
    """The page of a report, by its id."""
    return PurePosixPath("reports", file_name(report))


def name_address(entity: Entity) -> PurePosixPath:
    """The page of a person, place, organisation or newspaper."""
    return PurePosixPath(FOLDERS[entity.kind], file_name(entity.id))


def names_address(kind: NameKind) -> PurePosixPath:
    """The index of all names of a kind."""
    return PurePosixPath(FOLDERS[kind], "index.md")


def file_name(identity: str) -> str:
    """The file of an id, without what a file system or MkDocs would take for something else."""
    safe = UNSAFE_IN_FILE_NAME.sub("-", identity)
    return f"{safe}-.md" if safe.lower() in INDEX_NAMES else f"{safe}.md"


def between(here: PurePosixPath, there: PurePosixPath, anchor: str = "") -> str:
    """The relative link from a page to another (or to an anchor of it). Pages lie at most one folder deep."""
    fragment = f"#{anchor}" if anchor else ""
    if here == there and fragment:
        return fragment
    if here.parent == there.parent:
        return f"{there.name}{fragment}"
    return f"{'../' * (len(here.parts) - 1)}{there}{fragment}"
