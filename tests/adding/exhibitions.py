"""Exhibitions to add to, and the command as a curator runs it."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner, Result

from generator.adding.shelf import words_of
from generator.commands.cli import main

PAGES = Path(__file__).parents[1] / "pages"
# A line of the YAML that is no note: it counts once its sign is taken away.
COMMENTED = re.compile(r"^( *)# (?!#)(.*)$")


def printed(file: Path) -> str:
    """The text of a page, in whatever encoding it is."""
    return words_of(file.read_bytes())


def empty_exhibition(folder: Path, *more: str) -> Path:
    """A content folder without texts; `more` are lines of its exhibition.yml."""
    folder.mkdir(parents=True)
    (folder / "exhibition.yml").write_text("\n".join(("title: 清河纪事", "names: all", *more, "")), encoding="utf-8")
    return folder


def add(content: Path, *arguments: object) -> Result:
    """`exhibit add` to a content folder."""
    return CliRunner().invoke(main, ["add", "--content", str(content), *map(str, arguments)])


def check(content: Path) -> Result:
    """`exhibit check` of a content folder."""
    out = content.parent / "site"
    return CliRunner().invoke(main, ["check", "--content", str(content), "--out", str(out)])


def lying_in(content: Path) -> dict[str, bytes]:
    """All that lies in reports/, whatever its name."""
    folder = content / "reports"
    return {file.name: file.read_bytes() for file in folder.iterdir()} if folder.is_dir() else {}


def uncommented(yaml: str, only: int | None = None) -> str:
    """The YAML with the sign taken away from its commented lines, or from the one with that index."""
    lines, seen = [], -1
    for line in yaml.split("\n"):
        found = COMMENTED.match(line)
        # The first line is the editors'.
        if found and "yaml-language-server" not in line:
            seen += 1
            lines.append(found[1] + found[2] if only in {None, seen} else line)
        else:
            lines.append(line)
    return "\n".join(lines)


def settled(yaml: str) -> int:
    """How many lines of the YAML can be taken out of their comment."""
    return sum(bool(COMMENTED.match(line)) and "yaml-language-server" not in line for line in yaml.split("\n"))
