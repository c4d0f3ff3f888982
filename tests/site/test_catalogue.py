"""The catalogue in a built site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.catalogue import press, volumes
from generator.catalogue.typeset import NotSet
from generator.model.problem import Level
from generator.site.build import Built, Options, build
from generator.site.project import find_project
from tests.pipeline.tiny import tiny_exhibition

LINK = 'href="catalogue.pdf"'


def _build(home: Path, *, catalogue: bool = True) -> Built:
    return build(find_project(home / "content", home / "site"), Options(catalogue=catalogue))


def _front(home: Path) -> str:
    return (home / "site" / "index.html").read_text(encoding="utf-8")


def _never(*_: object, **__: object) -> bytes:
    raise AssertionError("the book was set again")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the content of a tiny exhibition, and its site with a catalogue."""
    tiny_exhibition(tmp_path / "content")
    _build(tmp_path)
    return tmp_path


def test_the_site_has_a_catalogue_and_says_how_large_it_is(home: Path) -> None:
    """Every page leads to it from its foot; the templates stay at home."""
    size = (home / "site" / "catalogue.pdf").stat().st_size
    assert LINK in _front(home)
    assert f"图录（PDF，{max(0.1, size / 1e6):.1f} MB）" in _front(home)
    deeper = (home / "site" / "reports" / "flood" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../catalogue.pdf"' in deeper
    assert list((home / "site").rglob("*.typ")) == []


def test_each_report_leads_to_its_pdf(home: Path) -> None:
    """From its record; where the exhibition wants none there are none."""
    page, pdf = (home / "site" / "reports" / "flood" / name for name in ("index.html", "flood.pdf"))
    assert pdf.read_bytes().startswith(b"%PDF")
    assert 'href="flood.pdf" type="application/pdf">本篇PDF（0.1 MB）' in page.read_text(encoding="utf-8")
    exhibition = home / "content" / "exhibition.yml"
    exhibition.write_text(exhibition.read_text(encoding="utf-8") + "report_pdfs: false\n", encoding="utf-8")
    _build(home)
    assert not pdf.exists()
    assert "本篇PDF" not in page.read_text(encoding="utf-8")


def test_what_does_not_touch_the_book_does_not_set_it_anew(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unchanged build has nothing to do with it, nor has one whose change no page of the book shows."""
    monkeypatch.setattr(press, "typeset", _never)
    assert _build(home).written == 0
    exhibition = home / "content" / "exhibition.yml"
    exhibition.write_text(exhibition.read_text(encoding="utf-8") + "indexing: false\n", encoding="utf-8")
    assert _build(home).written > 0
    assert LINK in _front(home)


def test_a_change_of_a_report_changes_the_book(home: Path) -> None:
    """And nobody is shown the old one."""
    before = (home / "site" / "catalogue.pdf").read_bytes()
    report = home / "content" / "reports" / "flood.txt"
    report.write_text(report.read_text(encoding="utf-8") + "河水后来又涨了一次。\n", encoding="utf-8")
    _build(home)
    assert (home / "site" / "catalogue.pdf").read_bytes() != before


def test_a_large_catalogue_is_there_by_volumes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page leads to each of them, by its name and size; those of an earlier, larger build go."""
    monkeypatch.setattr(volumes, "MOST", 1)
    tiny_exhibition(tmp_path / "content")
    _build(tmp_path)
    files = sorted(file.name for file in (tmp_path / "site").glob("*.pdf"))
    assert files == ["catalogue-2.pdf", "catalogue-3.pdf", "catalogue.pdf"]
    front = _front(tmp_path)
    assert re.findall(r'href="(catalogue[^"]*)" type="application/pdf">(第.册)（', front) == [
        ("catalogue.pdf", "第一册"), ("catalogue-2.pdf", "第二册"), ("catalogue-3.pdf", "第三册"),
    ]  # fmt: skip
    monkeypatch.undo()
    _build(tmp_path, catalogue=False)
    assert list((tmp_path / "site").glob("*.pdf")) == []


def test_without_a_catalogue_no_page_leads_to_one(home: Path) -> None:
    """The file of an earlier build goes."""
    _build(home, catalogue=False)
    assert list((home / "site").rglob("*.pdf")) == []
    assert LINK not in _front(home)


def test_the_site_is_built_where_the_book_cannot_be_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One warning says why; no page leads to what is not there."""

    def fails(*_: object, **__: object) -> bytes:
        raise NotSet("no such font")

    monkeypatch.setattr(press, "typeset", fails)
    tiny_exhibition(tmp_path / "content")
    built = _build(tmp_path)
    said = [(p.level, p.location.file) for p in built.problems if p.code == "catalogue"]
    assert (said, built.published) == ([(Level.WARNING, "exhibition.yml")], True)
    assert LINK not in _front(tmp_path)
