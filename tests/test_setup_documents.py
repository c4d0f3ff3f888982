"""The documents name what exists: commands, options, targets of make, files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.commands.cli import main

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "NOTICES.md")
OF_CLICK = {"--help", "--version"}


def read(document: str) -> str:
    """The text of a document of the repository's top level."""
    return (ROOT / document).read_text(encoding="utf-8")


def code(document: str) -> str:
    """What a document shows as code, in blocks and in lines."""
    return "\n".join(re.findall(r"```\w*\n.*?```|`[^`\n]+`", read(document), re.DOTALL))


def options(command: str) -> set[str]:
    """The long options of one of our commands."""
    return {name for option in main.commands[command].params for name in option.opts if name.startswith("--")}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_of_ours_that_a_document_names_exists(document: str) -> None:
    """`exhibit publish` in a document while there is no such command is a lie."""
    assert set(re.findall(r"\bexhibit ([a-z]+)", code(document))) <= main.commands.keys()


def test_the_readme_names_every_command() -> None:
    """Nobody has to guess what `exhibit` can do."""
    assert set(re.findall(r"\bexhibit ([a-z]+)", code("README.md"))) == main.commands.keys()


def test_the_readme_names_every_option_and_no_other() -> None:
    """An option that comes or goes takes its line in the README along."""
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", code("README.md")))
    assert named == set().union(*map(options, main.commands)) - OF_CLICK


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_that_a_document_names_exists(document: str) -> None:
    """`make` would answer "No rule to make target"."""
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)", code(document))) <= targets


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_that_a_document_links_exists(document: str) -> None:
    """Links inside the repository lead somewhere."""
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", read(document))
    assert [link for link in links if not (ROOT / link).exists()] == []
