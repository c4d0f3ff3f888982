"""The codes of what content alone cannot bring about: faults of this program, of MkDocs, of the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from generator import reading
from generator.catalogue import setting
from generator.catalogue.typeset import NotSet
from generator.model.problem import Problem
from generator.search.ask import verdict
from generator.search.trial import Question
from generator.site.build import Options, build, check
from generator.site.project import Project, find_project
from generator.suggest import insert
from tests.problems.examples import USUAL
from tests.problems.printed import laid


def project(folder: Path, **files: str) -> Project:
    """The usual exhibition and these files."""
    pages = {name.replace("__", "/") + ".md": text for name, text in files.items()}
    return find_project(laid(folder / "content", {**USUAL, **pages}), folder / "site")


def program_fault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:
    """A text that this program fails on."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr(reading, "laid_out", fail)
    monkeypatch.setattr("traceback.format_exception", lambda error: [f"ZeroDivisionError: {error}\n"])
    return check(project(folder))


def unreadable(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:
    """A text that may not be opened; whoever runs the tests may open all."""
    here, opened = project(folder), Path.read_bytes

    def refuse(file: Path) -> bytes:
        if file.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(file))
        return opened(file)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    return check(here)


def site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:  # noqa: ARG001 - all are called alike
    """A page written by hand with a link that leads nowhere."""
    options = Options(catalogue=False, search=False)
    return build(project(folder, pages__b="# 缘起\n\n[图](karte.md)\n"), options).problems


def catalogue(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:  # noqa: ARG001 - as above
    """A book that cannot be set."""

    def fail(*_: object) -> None:
        raise NotSet("no room")

    monkeypatch.setattr(setting, "catalogues", fail)
    return setting._printed((), {}, None).problems  # type: ignore[arg-type]  # noqa: SLF001 - what sets is another process


def search(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:  # noqa: ARG001 - as above
    """A search that does not find a page."""
    asked = Question("石桥", frozenset({"reports/a/"}), frozenset())
    return verdict([asked], [(frozenset(), frozenset())]).faults


def not_added(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:  # noqa: ARG001 - as above
    """A file of one entry where a list should be."""
    refused = insert.with_entries("people.yml", b"null\n", (), "", lambda _: ())
    assert not isinstance(refused, bytes)
    return refused


SPECIAL: Mapping[str, Callable[[Path, pytest.MonkeyPatch], Iterable[Problem]]] = {
    "program-fault": program_fault,
    "unreadable": unreadable,
    "site": site,
    "catalogue": catalogue,
    "search": search,
    "not-added": not_added,
}
