"""The reference of the commands, from what click knows of them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import click

from generator.commands.cli import main
from tools.docs.words import said

TITLE = "Commands"
ABOUT = (
    "`exhibit --help` and `exhibit COMMAND --help` print the same. Results go to stdout, progress to stderr. A command"
    " ends with 0 when all is well, with 1 when the content has errors, with 2 when the command was wrong."
)
HEADS = ("option", "meaning")
# An option within a sentence.
OPTION = re.compile(r"(?<![\w`-])--[a-z][a-z-]*")
DEFAULT = "If not given: %s."


def page(language: str) -> str:
    """The page in Markdown."""
    head = [f"# {said(TITLE, language)}", said(ABOUT, language)]
    return "\n\n".join([*head, *(block for name in main.commands for block in _command(name, language))]) + "\n"


def messages() -> Iterator[str]:
    """Every English message of the page, once or more."""
    yield from (TITLE, ABOUT, *HEADS, DEFAULT)
    for command in main.commands.values():
        yield from _paragraphs(command)
        yield from (help_ for option in _options(command) if (help_ := option.help))


def _command(name: str, language: str) -> Iterator[str]:
    command = main.commands[name]
    yield f"## exhibit {name}"
    arguments = " ".join(_argument(each) for each in command.params if isinstance(each, click.Argument))
    if arguments:
        yield f"`exhibit {name} {arguments}`"
    yield from (_marked(said(paragraph, language)) for paragraph in _paragraphs(command))
    rows = [f"| {_written(option)} | {_meaning(option, language)} |" for option in _options(command)]
    first, second = (said(word, language) for word in HEADS)
    yield "\n".join([f"| {first} | {second} |", "|---|---|", *rows])


def _marked(sentence: str) -> str:
    return OPTION.sub(lambda found: f"`{found[0]}`", sentence)


def _paragraphs(command: click.Command) -> Iterator[str]:
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        yield " ".join(paragraph.replace("\b", "").split())


def _options(command: click.Command) -> Iterator[click.Option]:
    return (each for each in command.params if isinstance(each, click.Option) and not each.hidden)


def _argument(argument: click.Argument) -> str:
    return argument.make_metavar(click.Context(main))


def _written(option: click.Option) -> str:
    names = ", ".join((*option.opts, *option.secondary_opts))
    value = "" if option.is_flag else f" {_value(option)}"
    return f"`{names}{value}`".replace("|", "\\|")


def _value(option: click.Option) -> str:
    """What stands after an option."""
    if isinstance(option.type, click.types.IntParamType):
        return "NUMBER"
    return option.make_metavar(click.Context(main))


def _meaning(option: click.Option, language: str) -> str:
    parts = [_marked(said(option.help or "", language))]
    if option.show_default and option.default is not None:
        parts.append(said(DEFAULT, language) % f"`{option.default}`")
    return ("" if language == "zh" else " ").join(parts).replace("|", "\\|")
