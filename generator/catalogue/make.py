"""One catalogue from an exhibition: data, fonts, setting, finish; what was set once is kept."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.cache.fingerprint import of_contents, of_versions
from generator.catalogue.book import Book, Selection, book_of
from generator.catalogue.fonts import FontFolder, shown_by_any
from generator.catalogue.typeset import lay_out, typeset
from generator.content.folder import Content
from generator.render.escape import visible
from generator.render.exhibition import Hang
from generator.stopwatch import stopwatch

FILE = "catalogue.pdf"
OURS = Path(__file__).parent
PACKAGES = ("typst", "pikepdf", "uharfbuzz", "fonttools", "justmytype-intl-cjk", "pylopdf-fonts-zh-cn")
TEMPLATES = "catalogue"


@dataclass(frozen=True, slots=True)
class Shop:
    """Where catalogues are made: the templates, and a folder for what need not be done again."""

    templates: Path
    cache: Path


def catalogue(hang: Hang, content: Content, shop: Shop, selection: Selection = Selection()) -> bytes:
    """The catalogue as a PDF. Raise NotSet where typst cannot set it."""
    with stopwatch.stage("book"):
        book = _printable(book_of(hang, _foreword(hang, content), selection))
    file = shop.cache / f"{_key(book, shop)}.pdf"
    with contextlib.suppress(OSError):
        return file.read_bytes()
    with stopwatch.stage("typeset"):
        made = _made(book, shop)
    _keep(file, made)
    return made


def _made(book: Book, shop: Shop) -> bytes:
    from generator.catalogue.finish import finished

    with tempfile.TemporaryDirectory(prefix="catalogue-") as name:
        folder = Path(name)
        lay_out(folder, shop.templates, book.data, book.files)
        language = str(book.data["language"])
        characters = set(json.dumps(book.data, ensure_ascii=False)).union(*book.files.values(), _in_templates(folder))
        FontFolder(shop.cache / "fonts").put(characters, language, folder / "fonts")
        return finished(typeset(folder))


def _foreword(hang: Hang, content: Content) -> str | None:
    """The essay that the exhibition begins with, with ■■ for the names that are withheld."""
    path = hang.collection.exhibition.foreword
    text = next((essay.text for essay in content.essays if essay.path == path), None)
    return hang.withheld.hide_in_markdown(text) if text else None


def _printable(book: Book) -> Book:
    """The book with what no font shows, and what is invisible, named by its number."""
    text = json.dumps(book.data, ensure_ascii=False)
    known = shown_by_any(set(text), str(book.data["language"]))
    return Book({key: _shown(value, known) for key, value in book.data.items()}, book.files)


def _shown(value: object, known: set[str]) -> object:
    if isinstance(value, str):
        seen = visible(value)
        return seen if known.issuperset(seen) else "".join(_character(c, known) for c in seen)
    if isinstance(value, list):
        return [_shown(item, known) for item in value]
    if isinstance(value, dict):
        return {key: _shown(item, known) for key, item in value.items()}
    return value


def _character(character: str, known: set[str]) -> str:
    return character if character in known or character.isspace() else f"〔U+{ord(character):04X}〕"


def _in_templates(folder: Path) -> Iterator[str]:
    return (file.read_text(encoding="utf-8") for file in folder.glob("*.typ"))


def _key(book: Book, shop: Shop) -> str:
    told = json.dumps([book.data, book.files], ensure_ascii=False, sort_keys=True)
    made_with = f"{of_contents([shop.templates, OURS])} {of_versions(PACKAGES)}"
    return hashlib.sha256(f"{told} {made_with}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _keep(file: Path, made: bytes) -> None:
    """Keep a book for the next time, and none besides. A full disk costs the time, nothing else."""
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        for old in file.parent.glob("*.pdf"):
            old.unlink()
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(made)
        unfinished.replace(file)
