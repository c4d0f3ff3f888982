"""What `exhibit check` prints: all problems, the most important first, for people, for programs and for GitHub."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from itertools import groupby
from pathlib import Path

import click

from generator.commands.printing import in_lines, in_words, printed_place, spoken, tally
from generator.content.fields import nearest
from generator.model.problem import Level, Problem
from generator.problem_codes import explained, group_of, groups, known_codes, message_in, rank_of
from generator.site.project import Stopped

CHINESE = {Level.ERROR: "错误", Level.WARNING: "警告", Level.INFO: "提示"}
ENGLISH = {Level.ERROR: "Errors", Level.WARNING: "Warnings", Level.INFO: "To look at"}
COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.INFO: "cyan"}
# What GitHub calls them, and what would end a value in its workflow commands.
COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
ESCAPES_IN_KEYS = {**ESCAPES, ":": "%3A", ",": "%2C"}


class Form(StrEnum):
    """How problems are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def print_checked(problems: Sequence[tuple[Problem, Path]], form: Form, content: Path, said: str = "") -> None:
    """Print problems, each with the folder that its file lies in; the last line has what else is `said`, and counts.

    In a pipe stdout holds nothing but the problems, one a line, unless there is more to be said.
    """
    ordered = sorted(problems, key=lambda each: rank_of(each[0]))
    if form is Form.JSON:
        click.echo(json.dumps([_as_json(*each) for each in ordered], ensure_ascii=False, indent=1))
    elif form is Form.GITHUB:
        for each in ordered:
            click.echo(_as_command(*each))
    elif sys.stdout.isatty():
        _print_grouped(ordered, spoken(content))
    else:
        for problem, folder in ordered:
            click.echo("\n".join(in_lines([problem], folder)))
    counts = tally((problem for problem, _ in ordered), "en" if said else spoken(content))
    last = "; ".join(filter(None, [said, counts]))
    if last:
        click.echo(last, err=form is Form.JSON or not (said or sys.stdout.isatty()))


def explain(code: str) -> str:
    """What a code means; Stopped where there is none of that name."""
    if code not in known_codes():
        near = nearest(code, known_codes())
        better = f"do you mean {near}?" if near else f"known are {', '.join(known_codes())}"
        raise Stopped(f"there is no code {code}; {better}")
    return explained(code)


def _as_json(problem: Problem, folder: Path) -> dict[str, str | int]:
    file, line = printed_place(problem, folder)
    return {
        "file": file,
        "line": line,
        "level": problem.level.value,
        "code": problem.code,
        "message": problem.in_one_line,
        "message_zh": message_in(problem, "zh-Hans"),
        "group": group_of(problem),
    }


def _as_command(problem: Problem, folder: Path) -> str:
    """A workflow command of GitHub Actions, which marks the line of the file in a pull request.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    file, line = printed_place(problem, _from_here(folder))
    place = f"file={_escaped(file, ESCAPES_IN_KEYS)},line={line},title={_escaped(problem.code, ESCAPES_IN_KEYS)}"
    return f"::{COMMANDS[problem.level]} {place}::{_escaped(problem.in_one_line, ESCAPES)}"


def _from_here(folder: Path) -> Path:
    """A folder as seen from where the command runs, which is the root of the repository."""
    here = Path.cwd()
    return folder.resolve().relative_to(here) if folder.resolve().is_relative_to(here) else folder


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(sign, sign) for sign in text)


def _print_grouped(ordered: Sequence[tuple[Problem, Path]], language: str) -> None:
    """On a terminal: a heading for each level and group, the lines below it as elsewhere."""
    for (level, group), each in groupby(ordered, key=lambda each: (each[0].level, group_of(each[0]))):
        listed = list(each)
        click.echo(click.style(f"{_heading(level, group, language)} ({len(listed)})", fg=COLOURS[level], bold=True))
        for problem, folder in listed:
            click.echo("\n".join(in_lines([problem], folder, language)))
        click.echo()
    click.echo(_where_more(ordered[0][0].code, language) if ordered else _nothing(language))


def _heading(level: Level, group: str, language: str) -> str:
    title = next(each.title for each in groups() if each.id == group)
    return in_words(f"{ENGLISH[level]}: {title.en}", f"{CHINESE[level]}：{title.zh}", language)


def _where_more(code: str, language: str) -> str:
    how = f"exhibit check --explain {code}"
    return in_words(f"Cause and cure: {how}", f"起因和办法：{how}", language)


def _nothing(language: str) -> str:
    return in_words("Nothing is wrong.", "没有发现问题。", language)
