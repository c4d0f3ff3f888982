"""`exhibit catalogue`: the book alone, or a part of it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.cache.records import RecordStore
from generator.catalogue.book import Selection
from generator.catalogue.press import Shop, books_for, catalogues
from generator.catalogue.typeset import NotSet
from generator.catalogue.volumes import file_of
from generator.content import read_content
from generator.labels import Labels
from generator.model.problem import Problem
from generator.photographs.album import Album
from generator.pipeline import Progress, gather, in_order
from generator.render import hang_of, write
from generator.site.project import Stopped, find_project


@dataclass(frozen=True, slots=True)
class Booklet:
    """What was printed: so many reports, what is wrong with the content, and the files of the volumes."""

    reports: int
    problems: tuple[Problem, ...]
    files: tuple[Path, ...]


def printed(
    content_folder: Path, sections: tuple[str, ...], reports: tuple[str, ...], out: Path, progress: Progress
) -> Booklet:
    """Set the book of a content folder, or what is named of it by ids, and write it to `out`.

    Further volumes lie beside it. Raise Stopped.
    """
    project = find_project(content_folder, Path("site"))
    content = read_content(project.content)
    if content.withholding_unsure:
        return Booklet(0, in_order(content.problems), (out,))
    album = Album(project.photographs)
    collection = gather(content, RecordStore(project.cache / "pages"), progress=progress, album=album)
    write(album.printed(), project.prints)
    _known("section", sections, (section.id for section in collection.sections))
    _known("report", reports, (exhibit.report.id for exhibit in collection.exhibits))
    selection = Selection(sections, reports)
    books = books_for(hang_of(collection, Labels(collection.exhibition.language)), content, out.name, selection)
    progress("printing", 0, 1)
    try:
        volumes = catalogues(books, Shop.of(project))
    except NotSet as fault:
        raise Stopped(f"the catalogue could not be set: {fault}") from fault
    files = tuple(out.with_name(file_of(out.name, number)) for number in range(1, len(volumes) + 1))
    for file, pdf in zip(files, volumes, strict=True):
        file.write_bytes(pdf)
    return Booklet(sum(map(selection.holds, collection.exhibits)), collection.problems, files)


def _known(kind: str, wanted: Iterable[str], known: Iterable[str]) -> None:
    """Stopped for an id that there is not, with the one most like it."""
    ids = list(known)
    for identity in wanted:
        if identity not in ids:
            near = difflib.get_close_matches(identity, ids, 1, 0)
            hint = f"; there is {near[0]}" if near else ""
            raise Stopped(f"there is no {kind} {identity}{hint}")
