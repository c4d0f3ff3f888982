"""What `exhibit add` prints: each text as a tree of what was understood, and what to do next."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from generator.adding.add import Added, add, expected
from generator.adding.incoming import Incoming, incoming, shown
from generator.adding.shelf import Shelf, read_shelf
from generator.adding.told import Node, plain
from generator.commands.printing import exit_code, print_problems, spoken, tally
from generator.model.problem import Problem
from generator.site.project import Stopped

MOST_FILES = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the curator asked for: a name for the one text, or to see only what would be done."""

    name: str | None = None
    dry_run: bool = False


@dataclass(slots=True)
class _Run:
    """How far the command is."""

    shelf: Shelf
    added: list[Added] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def added(files: Iterable[Path], content: Path, wanted: Wanted) -> int:
    """Add files to an exhibition one by one and print what comes of each; returns the exit code.

    Raise Stopped where there is no exhibition to add to, or one name is to be that of several texts.
    """
    if not content.is_dir():
        raise Stopped(
            f"there is no folder {shown(content)}; make an exhibition with `exhibit new` first, "
            "or name the folder of its texts with --content"
        )
    found = list(incoming(files))
    if wanted.name and len(found) > 1:
        raise Stopped(f"--name {wanted.name} is for one text, not for {len(found)}; add them one by one")
    run = _Run(read_shelf(content))
    halves = [expected(text, run.shelf) if isinstance(text, Incoming) else None for text in found]
    for number, text in enumerate(found, 1):
        run.shelf = replace(run.shelf, coming=tuple(filter(None, halves[number:])))
        _one(text, run, wanted)
    _summary(run, wanted)
    return exit_code(run.problems)


def _one(text: Incoming | Problem, run: _Run, wanted: Wanted) -> None:
    if isinstance(text, Problem):
        _say([text], run)
        return
    result = add(text, run.shelf, wanted.name, dry_run=wanted.dry_run)
    _say(result.problems, run)
    if result.kept is None or result.tree is None:
        return
    run.added.append(result)
    run.shelf = run.shelf.holding(result.kept)
    print_tree(result.tree)
    labels, place = run.shelf.labels, run.shelf.content / result.kept.path
    if result.wanted:
        click.echo(
            labels.gettext("The name %(name)s was taken, so that a number stands behind it.", name=result.wanted)
        )
    arrow = labels.gettext("%(file)s → %(place)s", file=result.given, place=shown(place))
    click.echo(f"{arrow}\n")


def _say(problems: Iterable[Problem], run: _Run) -> None:
    problems = tuple(problems)
    run.problems += problems
    print_problems(problems, None, run.shelf.labels.language)


def print_tree(node: Node) -> None:
    """The tree, drawn on a terminal, elsewhere as lines with blanks before them."""
    if not _is_terminal():
        click.echo("\n".join(plain(node)))
        return
    from rich.console import Console
    from rich.text import Text
    from rich.tree import Tree

    def drawn(node: Node, tree: Tree) -> Tree:
        for below in node.below:
            drawn(below, tree.add(Text(next(plain(below)))))
        return tree

    Console().print(drawn(node, Tree(Text(next(plain(node)), style="bold"))))


def _is_terminal() -> bool:
    return sys.stdout.isatty()


def _summary(run: _Run, wanted: Wanted) -> None:
    """What was done, and what the curator does next."""
    labels, number = run.shelf.labels, len(run.added)
    done = (
        labels.ngettext(
            "%(num)s text would be added; nothing was written",
            "%(num)s texts would be added; nothing was written",
            number,
        )
        if wanted.dry_run
        else labels.ngettext("%(num)s text added", "%(num)s texts added", number)
    )
    click.echo("; ".join(filter(None, [done, tally(run.problems, spoken(run.shelf.content))])))
    if not number or wanted.dry_run:
        return
    unsettled = [_beside(result, run.shelf) for result in run.added if result.doubts]
    if unsettled:
        files = [*unsettled[:MOST_FILES]]
        if len(unsettled) > MOST_FILES:
            files.append(labels.gettext("and %(number)s more", number=len(unsettled) - MOST_FILES))
        click.echo(labels.gettext("Settle what is commented in %(files)s", files=", ".join(files)))
    click.echo(labels.gettext("See it in the exhibition: exhibit serve"))


def _beside(result: Added, shelf: Shelf) -> str:
    kept = result.kept
    return shown((shelf.content / kept.path).with_suffix(".yml")) if kept else ""
