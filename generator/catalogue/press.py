"""Books from an exhibition, whole, by volumes, and reports alone: data, fonts, setting; what was set once is kept."""

from __future__ import annotations

import json
import os
import string
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Set as AbstractSet
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cache.fingerprint import of_contents, of_versions
from generator.catalogue.book import ALL, Book, Selection, book_of, volumes_of
from generator.catalogue.edition import set_in_order
from generator.catalogue.fonts import FontFolder, shown_by_any
from generator.catalogue.offprint import offprints_of, wanted
from generator.catalogue.shelf import Shelf
from generator.catalogue.typeset import ALONE, FONTS, Volume, fill, lay_out, typeset, typeset_volume
from generator.content.folder import Content
from generator.essays.setting import EssaySetter
from generator.processes import in_process_of_its_own
from generator.render.escape import VISIBLE, visible
from generator.render.exhibition import Hang
from generator.stopwatch import stopwatch

if TYPE_CHECKING:
    from generator.site.project import Project

FILE = "catalogue.pdf"
OURS = Path(__file__).parent
PACKAGES = ("typst", "pikepdf", "uharfbuzz", "fonttools", "justmytype-intl-cjk", "pylopdf-fonts-zh-cn")
# The book of the site, and some that `exhibit catalogue` made of parts.
KEPT = 4
# A character that no font has.
NUMBERED = "〔U+{:04X}〕"
# The numbers of pages, whatever they will be.
ALWAYS = frozenset(string.digits)
# Reports up to which a book is set again where a section ends badly: more of them take seconds each time.
FITTED = 60


@dataclass(frozen=True, slots=True)
class Shop:
    """Where catalogues are made: the templates, the photographs, and a folder for what need not be done again."""

    templates: Path
    cache: Path
    prints: Path = Path()

    @classmethod
    def of(cls, project: Project) -> Shop:
        """The shop that keeps its things in a folder of its own among what earlier builds kept."""
        return cls(project.templates, project.cache / "catalogue", project.prints)


def book_for(hang: Hang, content: Content, selection: Selection = ALL) -> Book:
    """The data of the catalogue of a content folder, or of a part of it, in one piece."""
    with stopwatch.stage("book"):
        return _printable(book_of(hang, _foreword(hang, content), selection))


def books_for(hang: Hang, content: Content, file: str = FILE, selection: Selection = ALL) -> tuple[Book, ...]:
    """The same by volumes; the first has the name `file`."""
    with stopwatch.stage("book"):
        return tuple(map(_printable, volumes_of(hang, _foreword(hang, content), file, selection)))


def offprints_for(hang: Hang) -> dict[str, Book]:
    """The data of each report alone, by the address of its page; none where none are wanted."""
    with stopwatch.stage("book"):
        return {address: _printable(book) for address, book in offprints_of(hang)} if wanted(hang) else {}


def catalogue(book: Book, shop: Shop) -> bytes:
    """A book as a PDF, from disk if the same was set before. Raise NotSet where typst cannot set it."""

    def made() -> bytes:
        with stopwatch.stage("typeset"):
            return _made(book, shop)

    return Shelf(shop.cache, ".pdf", KEPT).get(_made_from(book, shop), made)


def catalogues(books: tuple[Book, ...], shop: Shop) -> tuple[bytes, ...]:
    """The volumes of a catalogue as PDFs, or the only one. Raise NotSet."""
    if len(books) == 1:
        return (catalogue(books[0], shop),)
    kept = 2 * len(books) + KEPT

    def volume(book: Book) -> Volume:
        @cache
        def made() -> Volume:
            with stopwatch.stage("typeset"):
                return _volume(book, shop)

        told = _made_from(book, shop)
        pdf = Shelf(shop.cache, ".pdf", kept).get(told, lambda: made().pdf)
        places = Shelf(shop.cache, ".json", kept).get(told, lambda: bytes(made().places, "utf-8"))
        return Volume(pdf, places.decode("utf-8"))

    return set_in_order(books, volume)


def offprints(books: Mapping[str, Book], together: Iterable[Book], shop: Shop) -> dict[str, bytes]:
    """Reports alone as PDFs, by the addresses of their pages. Raise NotSet.

    All are set with the fonts of what is set `together` with them, so that these are cut once. A PDF depends on which
    characters its fonts were cut to, though it holds only its own: a character new to the exhibition sets all anew.
    """
    texts = [_text_of(book) for book in (*books.values(), *together)]
    characters = _characters((*texts, *_in_templates(shop.templates)))
    alike = f"{_made_with(shop)} {''.join(sorted(characters))}"
    shelf = Shelf(shop.cache / "reports", ".pdf", 2 * len(books) + KEPT)
    with ExitStack() as stack:
        # A folder for all of them, which costs nothing where nothing is new.
        folder = cache(lambda: stack.enter_context(_laid_out(next(iter(books.values())), shop, characters)))
        return {
            address: shelf.get(f"{_text_of(book)} {alike}", partial(_offprint, book, shop, folder))
            for address, book in books.items()
        }


def _offprint(book: Book, shop: Shop, folder: Callable[[], Path]) -> bytes:
    from generator.catalogue.finish import finished

    with stopwatch.stage("offprints"):
        fill(folder(), book.data, book.files, _photographs(book, shop))
        return finished(typeset(folder(), small=True, main=ALONE))


def _made(book: Book, shop: Shop) -> bytes:
    from generator.catalogue.finish import finished

    with _laid_out(book, shop) as folder:
        return finished(typeset(folder, small=_reports_in(book) <= FITTED))


def _volume(book: Book, shop: Shop) -> Volume:
    """One volume of several, in a process of its own: typst gives its memory back only there."""
    with _laid_out(book, shop) as folder:
        # The last has no reports of its own, but the lists and indexes of all.
        return in_process_of_its_own(_volume_of, (folder, 0 < _reports_in(book) <= FITTED))


def _volume_of(task: tuple[Path, bool]) -> Volume:
    from generator.catalogue.finish import finished

    folder, small = task
    made = typeset_volume(folder, small=small)
    return Volume(finished(made.pdf), made.places)


@contextmanager
def _laid_out(book: Book, shop: Shop, characters: AbstractSet[str] = frozenset()) -> Iterator[Path]:
    """A folder with everything that typst needs for a book, and fonts for these characters besides its own."""
    with tempfile.TemporaryDirectory(prefix="catalogue-") as name:
        folder = Path(name)
        lay_out(folder, shop.templates, book.data, book.files, _photographs(book, shop))
        own = _characters((_text_of(book), *_in_templates(folder)))
        FontFolder(shop.cache / "fonts").put(own | characters, str(book.data["language"]), folder / FONTS)
        yield folder


def _photographs(book: Book, shop: Shop) -> dict[str, Path]:
    return {name: shop.prints / address for name, address in book.prints.items()}


def _characters(texts: Iterable[str]) -> set[str]:
    return set(ALWAYS.union(*texts))


def _text_of(book: Book) -> str:
    """Everything that is set of a book."""
    return json.dumps([book.data, book.files], ensure_ascii=False, sort_keys=True)


def _reports_in(book: Book) -> int:
    sections = book.data["sections"]
    return sum(len(section["reports"]) for section in sections) if isinstance(sections, list) else 0


def _foreword(hang: Hang, content: Content) -> str | None:
    """The essay that the exhibition begins with, its references in words, with ■■ for the names that are withheld."""
    path = hang.collection.exhibition.foreword
    essay = next((essay for essay in content.essays if essay.path == path), None)
    return EssaySetter(hang).plain(essay) if essay else None


def _printable(book: Book) -> Book:
    """The book with what no font shows, and what is invisible, named by its number."""
    text = json.dumps([book.data, book.files], ensure_ascii=False)
    characters = {*visible(text), *NUMBERED.format(0x0123456789ABCDEF)} - set(map(chr, VISIBLE))
    known = shown_by_any(characters, str(book.data["language"]))
    data = {key: _shown(value, known) for key, value in book.data.items()}
    return replace(book, data=data, files={name: str(_shown(text, known)) for name, text in book.files.items()})


def _shown(value: object, known: set[str]) -> object:
    if isinstance(value, str):
        return value if known.issuperset(value) else "".join(_character(c, known) for c in value)
    if isinstance(value, list):
        return [_shown(item, known) for item in value]
    if isinstance(value, dict):
        return {key: _shown(item, known) for key, item in value.items()}
    return value


def _character(character: str, known: set[str]) -> str:
    seen = visible(character)
    return seen if character.isspace() or known.issuperset(seen) else NUMBERED.format(ord(character))


def _in_templates(folder: Path) -> Iterator[str]:
    return (file.read_text(encoding="utf-8") for file in folder.glob("*.typ"))


def _made_from(book: Book, shop: Shop) -> str:
    """Everything that decides the bytes of a book."""
    return f"{_text_of(book)} {_made_with(shop)}"


def _made_with(shop: Shop) -> str:
    """Everything but its data that does."""
    code = of_contents([shop.templates, OURS, OURS.parent / "fonts", OURS.parent / "typefaces.py"])
    return f"{code} {of_versions(PACKAGES)} {os.environ.get('SOURCE_DATE_EPOCH')}"
