"""What the commands of `exhibit` share: their options, and how what stops one is said."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import click

from generator.site.project import Stopped

Command = TypeVar("Command", bound=Callable[..., None])
Folder = click.Path(path_type=Path)


class Refused(click.ClickException):
    """The command cannot be carried out as given."""

    exit_code = 2


def folders(command: Command) -> Command:
    """The options that every command takes."""
    out = click.option("--out", type=Folder, default=Path("site"), show_default=True, help="The site.")
    content = click.option("--content", type=Folder, default=Path("content"), show_default=True, help="The texts.")
    return content(out(command))


def building(command: Command) -> Command:
    """The options of the commands that build."""
    for option in (
        click.option("--no-search", is_flag=True, help="Without the search."),
        click.option("--no-catalogue", is_flag=True, help="Without the catalogue in PDF."),
        click.option(
            "--jobs",
            type=click.IntRange(1),
            help="Processes to read texts and make photographs in; as many as pay if not given.",
        ),
        click.option("--clean", is_flag=True, help="Forget what earlier builds kept and do everything anew."),
        click.option("--site-url", help="The address at which the site will stand."),
    ):
        command = option(command)
    return command


@contextlib.contextmanager
def plainly() -> Iterator[None]:
    """What stops a run is said in one line, without a traceback."""
    try:
        yield
    except Stopped as stop:
        raise Refused(str(stop)) from stop
    except OSError as error:
        raise Refused(f"{error.filename or ''}: {error.strerror or error}".lstrip(": ")) from error
