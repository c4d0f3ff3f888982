"""Small content folders, the books that are made of them, and what stands in a PDF."""

from __future__ import annotations

import json
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import yaml

from generator.cache.records import RecordStore
from generator.catalogue.book import ALL, Book, Selection
from generator.catalogue.press import Shop, book_for, catalogue
from generator.content import read_content
from generator.labels import Labels
from generator.pipeline import gather
from generator.render import hang_of
from generator.render.exhibition import Hang
from generator.site.project import OURS

TEMPLATES = OURS / "theme" / "catalogue"
# typst puts word joiners between characters that no line may part.
UNSEEN = frozenset("\u2060\u200b\u00ad")


def write(content: Path, texts: dict[str, str], **files: object) -> Path:
    """A content folder of page texts by name and of YAML files by name."""
    (content / "reports").mkdir(parents=True)
    for name, text in texts.items():
        (content / "reports" / f"{name}.txt").write_text(text, encoding="utf-8")
    for name, said in files.items():
        file = content / f"{name.replace('__', '/')}.yml"
        file.write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    if not (content / "exhibition.yml").is_file():
        (content / "exhibition.yml").write_text("title: 试展\n", encoding="utf-8")
    return content


def hang(content: Path) -> Hang:
    """The exhibition of a content folder."""
    with tempfile.TemporaryDirectory() as records:
        collection = gather(read_content(content), RecordStore(Path(records)), jobs=1)
    return hang_of(collection, Labels(collection.exhibition.language))


def book(content: Path, selection: Selection = ALL) -> Book:
    """The data of its catalogue."""
    return book_for(hang(content), read_content(content), selection)


def pdf(content: Path, cache: Path, selection: Selection = ALL) -> bytes:
    """Its catalogue."""
    return catalogue(book(content, selection), Shop(TEMPLATES, cache))


def handed_over(made: Book) -> str:
    """Everything that typst is given of a book."""
    return json.dumps([made.data, made.files], ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page as it is drawn: its text, its size in points, where it stands and where it ends."""

    text: str
    size: float
    left: float
    right: float
    bottom: float


class Opened:
    """A PDF, read by another program than the one that made it."""

    def __init__(self, data: bytes) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of its bindings, at the first import
            library: Any = import_module("pymupdf")
        self._document = library.open(stream=data, filetype="pdf")
        self._data = data

    @property
    def pages(self) -> list[str]:
        """The text of each page, without blanks."""
        texts = (page.get_text() for page in self._document.pages())
        return ["".join(c for c in text if not c.isspace() and c not in UNSEEN) for text in texts]

    @property
    def text(self) -> str:
        """All text, without blanks."""
        return "".join(self.pages)

    @property
    def outline(self) -> list[tuple[int, str, int]]:
        """Level, title and page of every entry."""
        return [(level, title, page) for level, title, page in self._document.get_toc()]

    @property
    def fonts(self) -> set[tuple[str, str]]:
        """The names of all fonts, with their kinds."""
        return {(font[3], font[2]) for page in self._document.pages() for font in page.get_fonts()}

    def lines(self) -> Iterator[Line]:
        """The lines of all pages."""
        for page in self._document.pages():
            for block in page.get_text("dict")["blocks"]:
                for line in block.get("lines", ()):
                    text = "".join(span["text"] for span in line["spans"])
                    yield Line(text, max(s["size"] for s in line["spans"]), *(line["bbox"][side] for side in (0, 2, 3)))

    def everything(self) -> bytes:
        """All bytes with every stream unpacked: text, names, titles, metadata."""
        with pikepdf.open(BytesIO(self._data)) as opened:
            streams = [o.read_bytes() for o in opened.objects if isinstance(o, pikepdf.Stream)]
            others = [str(o).encode() for o in opened.objects if not isinstance(o, pikepdf.Stream)]
        return b"\n".join(streams + others)
