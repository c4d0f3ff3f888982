"""The collection becomes Markdown files: every page through its template, every text escaped on its way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.compiled import Compiled
from generator.labels import Labels
from generator.link.index import index_of
from generator.model.collection import Collection
from generator.model.exhibition import Punctuation
from generator.model.names import NameKind
from generator.render.about_page import about_page
from generator.render.addresses import (
    ABOUT,
    CAPTIONS,
    CORRECTIONS,
    HOME,
    MAP,
    TOGETHER,
    Address,
    name_address,
    report_address,
)
from generator.render.compose import Composer
from generator.render.corrections_page import corrections_page
from generator.render.escape import Markdown, attribute, html, identifier, markdown
from generator.render.exhibition import Hang
from generator.render.home_page import home_page
from generator.render.index_pages import IndexWriter
from generator.render.map_page import map_page
from generator.render.name_page import NameWriter
from generator.render.photographers import Photographers
from generator.render.photographs import Photographs
from generator.render.report_page import ReportWriter
from generator.render.timeline_page import timeline_pages
from generator.render.together_page import together_page
from generator.render.tour_pages import TourWriter
from generator.render.wall import Wall
from generator.render.wall_page import wall_page
from generator.render.withheld import Withheld

COMPILED = Compiled()


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A generated file: its path within the folder of Markdown, and its text."""

    path: PurePosixPath
    text: str


def render(collection: Collection, labels: Labels) -> Iterator[RenderedFile]:
    """All pages of an exhibition. The same collection gives the same files, in the same order."""
    return pages_of(hang_of(collection, labels))


def hang_of(collection: Collection, labels: Labels) -> Hang:
    """The collection ready to be written down."""
    index = index_of(collection)
    withheld = Withheld(collection.entities)
    is_wide = collection.exhibition.punctuation is Punctuation.FULL_WIDTH
    return Hang(collection, index, labels, withheld, Composer(index, labels, withheld, is_wide))


def pages_of(hang: Hang) -> Iterator[RenderedFile]:
    """All pages, in one order."""
    return (RenderedFile(PurePosixPath(path), text()) for path, text in texts_of(hang))


def texts_of(hang: Hang) -> Iterator[tuple[Address, Callable[[], str]]]:
    """All pages in the same order: where each lies, and what writes it when it is called."""
    templates = environment(hang.labels, hang.withheld)
    for path, template, page in _pages(hang):
        yield path, partial(_text, templates, template, page)


def environment(labels: Labels, withheld: Withheld) -> Environment:
    """The templates. What they are given is escaped as Markdown unless it is Markdown; nothing may be undefined."""

    def escaped(value: object) -> str:
        if isinstance(value, Markdown):
            return value
        if isinstance(value, str):
            return markdown(withheld.hide(value))
        if isinstance(value, int):
            return str(value)
        # An undefined value raises here and says its name.
        raise TypeError(f"a template prints {value!s}, which is no text")

    templates = Environment(
        loader=PackageLoader("generator.render"),
        undefined=StrictUndefined,
        finalize=escaped,
        autoescape=False,  # noqa: S701 - escaping is `finalize`'s, and for Markdown
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=COMPILED,
    )
    templates.filters |= {"html": html, "attribute": attribute, "identifier": identifier}
    templates.globals |= {"_": labels.gettext, "ngettext": labels.ngettext, "pgettext": labels.pgettext}
    return templates


def _pages(hang: Hang) -> Iterator[tuple[Address, str, Callable[[], object]]]:
    """Where each page lies, its template, and what gathers what it shows."""
    photographs = Photographs(hang)
    tours = TourWriter(hang, photographs)
    yield HOME, "home.md", lambda: home_page(hang, tours)
    photographers = Photographers(hang.index, photographs)
    reports = ReportWriter(hang, tours, photographs, photographers)
    for exhibit in hang.collection.exhibits:
        yield report_address(exhibit.report), "report.md", partial(reports.page, exhibit)
    for path, tour_template, tour in tours.pages():
        yield path, tour_template, _known(tour)
    wall = Wall(hang, photographs, photographers)
    names = NameWriter(hang, wall)
    for kind in NameKind:
        for entity in hang.index.with_page(kind):
            yield name_address(entity), "name.md", partial(names.page, entity)
    indexes = IndexWriter(hang)
    for path, page in indexes.pages():
        yield path, "index.md", _known(page)
    yield CAPTIONS, "wall.md", lambda: wall_page(hang, wall)
    for path, timeline in timeline_pages(hang, indexes.report_line):
        yield path, "timeline.md", _known(timeline)
    yield TOGETHER, "together.md", lambda: together_page(hang)
    yield MAP, "map.md", lambda: map_page(hang)
    corrections = corrections_page(hang)
    if corrections.corrections or corrections.doubts:
        yield CORRECTIONS, "corrections.md", _known(corrections)
    yield ABOUT, "about.md", lambda: about_page(hang, corrections)


def _known(page: object) -> Callable[[], object]:
    """A page that had to be gathered to know that it is there."""
    return lambda: page


def _text(templates: Environment, template: str, page: Callable[[], object]) -> str:
    """A page's text, with one newline at its end."""
    return templates.get_template(template).render(page=page()).rstrip("\n") + "\n"
