"""What is searched: an exhibition, read once, and its pages as all engines are given them."""

from __future__ import annotations

import gzip
import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import unquote

from generator.cache.records import RecordStore
from generator.content import read_content
from generator.content.folder import Content
from generator.labels import Labels
from generator.model.collection import Collection
from generator.pipeline import gather
from generator.render import hang_of
from generator.render.exhibition import Hang
from generator.search.data import search_files, url_of
from generator.search.documents import Document, documents_of
from generator.search.trial import CONVERTED, Question, samples_of

ONE_FILE = 10**9
INDEX = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its URL from the root of the site, its Markdown file, its title, its paragraphs."""

    url: str
    file: Path
    title: str
    paragraphs: tuple[str, ...]

    @property
    def markup(self) -> str:
        """The page's text as HTML; the title is not said again."""
        said = (f"<p>{escape(text, quote=False)}</p>" for text in self.paragraphs if text != self.title)
        return "\n\n".join((f"<h1>{escape(self.title, quote=False)}</h1>", *said)) + "\n"


class Exhibited:
    """An exhibition that was read, with the pages it is searched by and the questions put to it."""

    def __init__(self, content: Path, questions: int) -> None:
        """Read a content folder as a build would."""
        self._content, self._collection = _gathered(content)
        hang = self.hang()
        documents = documents_of(hang, self._content)
        self.reports = len(documents.reports)
        self.pages = tuple(map(_page, (*documents.reports, *documents.texts)))
        self.characters = sum(len(text) for page in self.pages for text in page.paragraphs)
        self.questions = samples_of(hang, self._content, questions)
        self.text_bytes = _compressed_texts(self.files(ONE_FILE))

    @property
    def plain(self) -> tuple[Question, ...]:
        """The questions that visitors would ask: in the script of the texts, with no marks or blanks within."""
        asked = (question for number, question in enumerate(self.questions) if number % CONVERTED)
        return tuple(question for question in asked if question.words.isalnum())

    def hang(self) -> Hang:
        """The exhibition hung anew: nothing of what was said of it is remembered."""
        return hang_of(self._collection, Labels(self._collection.exhibition.language))

    def files(self, whole: int) -> dict[str, str]:
        """The files of our search; texts of up to `whole` bytes are in one."""
        return search_files(self.hang(), self._content, whole)


def _gathered(content: Path) -> tuple[Content, Collection]:
    with tempfile.TemporaryDirectory(prefix="records-") as records:
        read = read_content(content)
        return read, gather(read, RecordStore(Path(records)))


def _page(document: Document) -> Page:
    paragraphs = tuple(reading for passage in document.passages for reading in passage.readings)
    return Page(unquote(url_of(document.address)), Path(document.address), document.title, paragraphs)


def _compressed_texts(files: dict[str, str]) -> int:
    """Bytes of the texts, compressed: what the program chooses between one file and the index by."""
    (script,) = files.values()
    data = json.loads(script[script.index(",") + 1 : script.rindex(")")])
    texts = json.dumps(data["texts"], ensure_ascii=False, separators=(",", ":"))
    return len(gzip.compress(texts.encode(), mtime=0))


def chosen(questions: Sequence[Question], number: int) -> tuple[str, ...]:
    """The words of so many of the questions, from the first to the last."""
    number = min(number, len(questions))
    return tuple(questions[place * len(questions) // number].words for place in range(number))
