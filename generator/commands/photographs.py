"""What `exhibit photographs` prints: the pairing of photographs and captions, as a table."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import click

from generator.cache.records import RecordStore
from generator.commands.printing import in_words, spoken
from generator.content import read_content
from generator.content.photographs import printable
from generator.model.exhibition import Exhibition
from generator.model.page import Kind
from generator.model.problem import Problem
from generator.photographs.album import Album, Survey
from generator.photographs.doubts import SMALL
from generator.photographs.hung import Hung, own_rights
from generator.photographs.pairing import Pair
from generator.photographs.telling import Teller, teller_of
from generator.pipeline import Progress, gather
from generator.site.project import Project

COLUMNS = ("report", "caption", "words", "file", "size", "alt", "rights", "missing")
# Characters of a caption, enough to know it again.
FIRST_WORDS = 16
NOTHING = "-"


# What the cells say of a photograph, or of a caption without one, in the order of COLUMNS.
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows in the order of the exhibition; what is wrong with photographs; how many there are, in words."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    summary: str


def surveyed(project: Project, progress: Progress) -> Table:
    """The photographs of a project and their captions; nothing is made and nothing written."""
    content = read_content(project.content)
    if content.withholding_unsure:
        return Table((), content.problems, "no table: it might show a name that is to be withheld")
    collection = gather(content, RecordStore(project.cache / "pages", read_only=True), progress=progress)
    album = Album(project.photographs, read_only=True)
    survey = album.survey(collection, content.photographs, partial(progress, "photographs"))
    teller = teller_of(collection)
    rows = tuple(row for hung in survey.hung for row in _rows(hung, survey, teller, content.exhibition))
    paired = sum(pair.caption is not None for hung in survey.hung for pair in hung.pairs)
    summary = in_words(
        f"{len(survey.shots)} photographs, {paired} with a caption",
        f"{len(survey.shots)} 张图片，其中 {paired} 张配有说明",
        spoken(project.content),
    )
    return Table(rows, (*content.photographs.problems, *survey.problems), summary)


def print_table(rows: Sequence[Row]) -> None:
    """The table on stdout: drawn on a terminal, for programs a line a row."""
    if not rows:
        return
    if not sys.stdout.isatty():
        for cells in (COLUMNS, *rows):
            click.echo("\t".join(cells))
        return
    from rich.console import Console
    from rich.table import Table as Drawn
    from rich.text import Text

    drawn = Drawn(box=None, pad_edge=False, header_style="bold")
    for column in COLUMNS:
        drawn.add_column(column, overflow="fold")
    for row in rows:
        drawn.add_row(*map(Text, row))
    Console().print(drawn)


def _rows(hung: Hung, survey: Survey, teller: Teller, exhibition: Exhibition) -> Iterator[Row]:
    """A report's captions in order, each with its photographs, then the photographs without a caption."""
    captions = range(1, len(hung.exhibit.report.of_kind(Kind.CAPTION)) + 1)
    for number in (*captions, None):
        pairs = [pair for pair in hung.pairs if pair.caption == number]
        yield from (_row(hung, pair, survey, teller, exhibition) for pair in pairs)
        if number and not pairs:
            yield _without(hung, number, teller)


def _row(hung: Hung, pair: Pair, survey: Survey, teller: Teller, exhibition: Exhibition) -> Row:
    made, words = survey.shots[pair.file].made, teller.words(hung.exhibit, pair)
    lacks = {
        "caption": pair.caption is None and not (pair.entry and pair.entry.unpaired),
        "alt": not words.alt,
        "rights": not (words.rights or exhibition.rights),
        "larger file": max(made.width, made.height) < SMALL,
    }
    missing = "cannot be shown" if made.refused else ", ".join(name for name, lacking in lacks.items() if lacking)
    size = NOTHING if made.refused else f"{made.width} × {made.height}"
    known = own_rights(hung.exhibit, pair)
    rights = (known.id if known else None) or words.rights
    cells = (words.caption, printable(pair.file.name), size, words.alt, rights, missing)
    return (hung.exhibit.report.id, str(pair.caption or NOTHING), *map(_cell, cells))


def _without(hung: Hung, number: int, teller: Teller) -> Row:
    part = hung.exhibit.report.of_kind(Kind.CAPTION)[number - 1]
    words = _cell(teller.shown(hung.exhibit, part))
    return (hung.exhibit.report.id, str(number), words, *([NOTHING] * 4), "photograph")


def _cell(text: str | None) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(printable(text or "").split())
    return (line if len(line) <= FIRST_WORDS else f"{line[: FIRST_WORDS - 1]}…") or NOTHING
