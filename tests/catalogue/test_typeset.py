from __future__ import annotations

from pathlib import Path

import pytest
import typst

from generator.catalogue.fonts import FontFolder
from generator.catalogue.typeset import FONTS, NotSet, typeset

TITLE = '#set document(title: "t", date: auto)\n#set text(font: "Noto Serif SC", lang: "zh")\n'


class PanicException(BaseException):
    """What the bindings raise where typst itself breaks."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a font of few characters."""
    FontFolder(tmp_path / "kept").put(set("字 and"), "zh-Hans", tmp_path / FONTS)
    return tmp_path


def _breaking(*_: object, **__: object) -> None:
    raise PanicException("index out of\nbounds")


def _interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_what_typst_stumbles_over_stops_nothing_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said in one line, like any other reason for which there is no book."""
    monkeypatch.setattr(typst, "Compiler", _breaking)
    with pytest.raises(NotSet, match=r"^typst failed: index out of bounds$"):
        typeset(folder, small=False)


def test_whoever_interrupts_is_heard(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the program, book or not."""
    monkeypatch.setattr(typst, "Compiler", _interrupted)
    with pytest.raises(KeyboardInterrupt):
        typeset(folder, small=False)


def test_no_font_of_the_machine_is_seen(folder: Path) -> None:
    """A character that no font beside the text has cannot be set, whatever else is installed."""
    (folder / "catalogue.typ").write_text(f"{TITLE}字 and 典\n", encoding="utf-8")
    with pytest.raises(NotSet, match="could not be displayed"):
        typeset(folder, small=False)


def test_fonts_that_cannot_be_read_are_said(folder: Path) -> None:
    """Their text would be missing without a word."""
    (folder / "catalogue.typ").write_text(f"{TITLE}字\n", encoding="utf-8")
    assert typeset(folder, small=False).startswith(b"%PDF")
    (folder / FONTS / "broken.ttf").write_bytes(b"no font")
    with pytest.raises(NotSet, match="fonts"):
        typeset(folder, small=False)


def test_no_package_is_fetched(folder: Path) -> None:
    """What is not in the folder is not there."""
    (folder / "catalogue.typ").write_text('#import "@preview/cetz:0.3.0"\n', encoding="utf-8")
    with pytest.raises(NotSet):
        typeset(folder, small=False)
