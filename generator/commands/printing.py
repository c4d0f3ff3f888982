"""How progress and problems are printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.content.exhibition import language_of
from generator.in_script import in_script
from generator.model.problem import Level, Problem
from generator.pipeline import Progress, silent
from generator.problem_codes import message_in
from generator.problem_codes.sayings import ENGLISH

STAGES = {
    "reading": ("reading the page texts", "识读版面文本"),
    "resolving": ("settling who is who and where is where", "辨别人物和地点"),
    "linking": ("linking the reports", "链接各篇报道"),
    "photographs": ("making the photographs ready", "处理图片"),
    "rendering": ("writing the Markdown", "写出 Markdown"),
    "building": ("building the site", "生成网站"),
    "printing": ("setting the catalogue", "排图录"),
    "searching": ("searching the site", "试用网站搜索"),
    "proofing": ("reading the site", "检查网站"),
}
LEVELS = {
    Level.ERROR: ("error", "errors", "个错误"),
    Level.WARNING: ("warning", "warnings", "个警告"),
    Level.INFO: ("info", "info", "个提示"),
}


def spoken(content: Path) -> str:
    """The language of what is printed: on a terminal the exhibition's, in a pipe English, as programs know it."""
    return language_of(content) if sys.stdout.isatty() else ENGLISH


def in_words(english: str, chinese: str, language: str) -> str:
    """The one in the language, Chinese in its script."""
    return english if language == ENGLISH else in_script(chinese, language)


def print_problems(problems: Iterable[Problem], content: Path | None, language: str | None = None) -> None:
    """One line each on stdout, `file:line: level: code: message`; files of the content folder below its name.

    On a terminal the message is in the exhibition's language, which is looked for in the content folder if not given.
    """
    spoken_here = language if language and sys.stdout.isatty() else spoken(content) if content else ENGLISH
    for line in in_lines(problems, content, spoken_here):
        click.echo(line)


def in_lines(problems: Iterable[Problem], content: Path | None, language: str = ENGLISH) -> Iterator[str]:
    """The lines of problems. A fault of a whole file stands at its first line, so that every line has the same form."""
    for problem in problems:
        file, line = printed_place(problem, content)
        yield f"{file}:{line}: {problem.level}: {problem.code}: {message_in(problem, language)}"


def printed_place(problem: Problem, content: Path | None) -> tuple[str, int]:
    """The file and line of a problem as a curator opens them."""
    place = problem.location
    return place.file if content is None else os.path.normpath(content / place.file), max(1, place.line)


def exit_code(problems: Iterable[Problem]) -> int:
    """1 where the content has errors, else 0."""
    return int(any(problem.level is Level.ERROR for problem in problems))


def tally(problems: Iterable[Problem], language: str = ENGLISH) -> str:
    """How many problems of each level, in words; empty where there are none."""
    levels = [problem.level for problem in problems]
    counts = [(levels.count(level), words) for level, words in LEVELS.items() if level in levels]
    if language == ENGLISH:
        return ", ".join(f"{n} {many if n > 1 else one}" for n, (one, many, _) in counts)
    return in_script("、".join(f"{n} {words}" for n, (*_, words) in counts), language)


@contextmanager
def shown_progress(content: Path) -> Iterator[Progress]:
    """Progress on stderr while a terminal shows it; silence in a log file."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress as Bars, SpinnerColumn, TextColumn

    language = language_of(content)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(24), MofNCompleteColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("", total=None)

        def progress(stage: str, done: int, total: int) -> None:
            bars.update(task, description=in_words(*STAGES[stage], language), completed=done, total=total)

        yield progress
