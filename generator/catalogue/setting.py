"""The books of a site in the making, side by side with its pages."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Self

from generator.catalogue.book import Book
from generator.catalogue.edition import name_of
from generator.catalogue.press import FILE, Shop, books_for, catalogues, offprints, offprints_for
from generator.catalogue.typeset import NotSet
from generator.catalogue.volumes import file_of
from generator.content.exhibition import FILE as EXHIBITION
from generator.content.folder import Content
from generator.model.problem import Level, Location, Problem
from generator.render.exhibition import Hang


@dataclass(frozen=True, slots=True)
class Leaf:
    """A volume of a catalogue: what it is called, the name of its file, its bytes. The only volume has no name."""

    name: str
    file: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Printed:
    """A catalogue by volumes and the reports alone, or why there is nothing; no word where none was wanted.

    `reports` are PDFs by the addresses of their pages in the Markdown.
    """

    volumes: tuple[Leaf, ...] = ()
    reports: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


class Setting:
    """A catalogue and the reports alone in the making, side by side with what the `with` block does.

    The data is made at once, since it is read from the same objects as the pages; what follows is typst's.
    """

    def __init__(self, hang: Hang, content: Content, shop: Shop, *, wanted: bool = True) -> None:
        self._pool = ThreadPoolExecutor(1)
        self._made: Future[Printed] | None = None
        if wanted:
            self._made = self._pool.submit(_printed, books_for(hang, content), offprints_for(hang), shop)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def finished(self) -> Printed:
        """What was set, when it is."""
        return self._made.result() if self._made else Printed()


def _printed(books: tuple[Book, ...], alone: Mapping[str, Book], shop: Shop) -> Printed:
    """The books of a site. It is built without any where one cannot be set: what stops one stops the others."""
    try:
        pdfs = catalogues(books, shop)
        volumes = tuple(
            Leaf(name_of(book), file_of(FILE, number), pdf)
            for number, (book, pdf) in enumerate(zip(books, pdfs, strict=True), 1)
        )
        return Printed(volumes, offprints(alone, books, shop))
    except (NotSet, OSError) as fault:
        message = (
            f"the catalogue could not be set ({fault}), the site is without it; build again, or say --no-catalogue"
        )
        return Printed(problems=(Problem(Location(EXHIBITION), Level.WARNING, "catalogue", message),))
