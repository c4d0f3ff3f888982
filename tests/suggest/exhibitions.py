"""Tiny exhibitions of invented reports, and what is suggested for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cache.records import RecordStore
from generator.commands.cli import main
from generator.content import read_content
from generator.labels import Labels
from generator.model.collection import Collection
from generator.pipeline import gather, write_markdown
from generator.reading import gazetteer
from generator.render import hang_of
from generator.suggest.propose import Suggestions, proposals

# Two mayors of one name in two papers, with nothing that makes them one.
NORTH = """北河修桥

沈阳铁西区昨日开工修桥。市长李建国说，桥明年通车。铁西区的居民都来看。
"""
SOUTH = """南河清淤

四平铁西区的河道正在清淤。村民李建国介绍，淤泥运到了城外。
"""


def collection_of(folder: Path) -> Collection:
    """The collection of a content folder."""
    return gather(read_content(folder), RecordStore(folder.parent / "cache"))


def suggestions_for(folder: Path) -> Suggestions:
    """What is suggested for a content folder."""
    return proposals(collection_of(folder), read_content(folder).authorities, gazetteer())


def run(folder: Path, *arguments: object) -> Result:
    """`exhibit suggest` on a content folder."""
    out = folder.parent / "site"
    return CliRunner().invoke(main, ["suggest", "--content", str(folder), "--out", str(out), *map(str, arguments)])


def markdown_of(folder: Path, name: str) -> dict[str, str]:
    """The Markdown of a content folder, written into a folder of that name beside it."""
    out = folder.parent / name
    collection = collection_of(folder)
    hang = hang_of(collection, Labels(collection.exhibition.language))
    write_markdown(hang, read_content(folder), out)
    return {file.relative_to(out).as_posix(): file.read_text(encoding="utf-8") for file in out.rglob("*.md")}


def files_of(folder: Path) -> dict[str, bytes]:
    """The authority files that are there."""
    names: Sequence[str] = ("people.yml", "places.yml", "organisations.yml")
    return {name: (folder / name).read_bytes() for name in names if (folder / name).exists()}
