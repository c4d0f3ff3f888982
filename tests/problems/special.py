"""The codes of what content alone cannot bring about: this program, its theme, MkDocs, the disk; other commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateSyntaxError

from generator import reading
from generator.adding.add import add
from generator.adding.incoming import Incoming, incoming
from generator.adding.shelf import read_shelf
from generator.cache.records import RecordStore
from generator.catalogue import setting
from generator.catalogue.typeset import NotSet
from generator.content import read_content
from generator.model.problem import Problem
from generator.pipeline import gather
from generator.preview.faults import faults_of, style_faults
from generator.search.ask import verdict
from generator.search.trial import Question
from generator.site.build import Options, build, check
from generator.site.gone import gone_addresses
from generator.site.project import Project, find_project
from generator.suggest import insert
from tests.pipeline.tiny import FLOOD, HARVEST
from tests.problems.examples import TEXT, USUAL
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


def other_format(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:
    """A PDF where a page text should be."""
    monkeypatch.chdir(laid(folder, {"a.pdf": b"%PDF"}))
    return [found for found in incoming([Path("a.pdf")]) if isinstance(found, Problem)]


def added(folder: Path, text: str, there: str = TEXT) -> Iterable[Problem]:
    """A text that comes to another."""
    content = laid(folder / "content", {**USUAL, "reports/a.txt": there})
    return add(Incoming("b.txt", "b.txt", text.encode()), read_shelf(content)).problems


def duplicate(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:  # noqa: ARG001 - as above
    """The same text once more."""
    return added(folder, TEXT)


def similar(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:  # noqa: ARG001 - as above
    """The same page, of which another program misread some signs."""
    page = f"{FLOOD}{HARVEST}"
    return added(folder, page.replace("的", "旳").replace("石桥", "右桥"), page)


def gone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:  # noqa: ARG001 - as above
    """A page of the site before that this one has not."""
    here = project(folder)
    return gone_addresses(["people/zhang-mu/index.html"], gather(read_content(here.content), RecordStore(here.cache)))


def embedded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:
    """A part without anything to see: no text that is read well leaves one."""
    monkeypatch.setattr("generator.essays.faults.is_printed", lambda _: False)
    return check(project(folder, pages__b="# 缘起\n\n![[a#p1]]\n"))


def with_theme(folder: Path, **files: str) -> Project:
    """The usual exhibition with a theme of its own."""
    laid(folder / "theme", {name.replace("__", "/").replace("_", "."): text for name, text in files.items()})
    return replace(project(folder), config=folder / "mkdocs.yml")


def template(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:  # noqa: ARG001 - as above
    """A template whose block has no end."""
    here = with_theme(folder, main_html="<main>\n{% block content %}\n</main>\n")
    with pytest.raises(TemplateSyntaxError) as broken:
        Environment(loader=FileSystemLoader(folder / "theme"), autoescape=True).get_template("main.html")
    return faults_of(broken.value, here)


def style(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterable[Problem]:  # noqa: ARG001 - as above
    """A style sheet that fetches another."""
    return style_faults(with_theme(folder, assets__css__report_css="@import 'a.css';\n"))


SPECIAL: Mapping[str, Callable[[Path, pytest.MonkeyPatch], Iterable[Problem]]] = {
    "program-fault": program_fault,
    "unreadable": unreadable,
    "address-gone": gone,
    "file-format": other_format,
    "duplicate-text": duplicate,
    "similar-text": similar,
    "embed-empty": embedded,
    "template": template,
    "style": style,
    "site": site,
    "catalogue": catalogue,
    "search": search,
    "not-added": not_added,
}
