"""How progress and problems are printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.model.problem import Level, Problem
from generator.pipeline import Progress, silent

STAGES = {
    "reading": "reading the page texts",
    "resolving": "settling who is who and where is where",
    "linking": "linking the reports",
    "photographs": "making the photographs ready",
    "rendering": "writing the Markdown",
    "building": "building the site",
    "printing": "setting the catalogue",
    "searching": "searching the site",
    "proofing": "reading the site",
}


def print_problems(problems: Iterable[Problem], content: Path | None) -> None:
    """One line each on stdout, `file:line: level: code: message`; files of the content folder below its name."""
    for line in in_lines(problems, content):
        click.echo(line)


def in_lines(problems: Iterable[Problem], content: Path | None) -> Iterator[str]:
    """The lines of problems. A fault of a whole file stands at its first line, so that every line has the same form."""
    for problem in problems:
        file, line = printed_place(problem, content)
        yield f"{file}:{line}: {problem.level}: {problem.code}: {problem.in_one_line}"


def printed_place(problem: Problem, content: Path | None) -> tuple[str, int]:
    """The file and line of a problem as a curator opens them."""
    place = problem.location
    return place.file if content is None else os.path.normpath(content / place.file), max(1, place.line)


def exit_code(problems: Iterable[Problem]) -> int:
    """1 where the content has errors, else 0."""
    return int(any(problem.level is Level.ERROR for problem in problems))


def tally(problems: Iterable[Problem]) -> str:
    """How many problems of each level, in words; empty where there are none."""
    levels = [problem.level for problem in problems]
    counts = ((levels.count(level), level.value) for level in Level)
    return ", ".join(f"{n} {name}{'s' if n > 1 and name != 'info' else ''}" for n, name in counts if n)


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """Progress on stderr while a terminal shows it; silence in a log file."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress as Bars, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(24), MofNCompleteColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("", total=None)

        def progress(stage: str, done: int, total: int) -> None:
            bars.update(task, description=STAGES[stage], completed=done, total=total)

        yield progress
