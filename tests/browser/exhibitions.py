"""Finished sites for the tests that look at one: built once a run, by the command that a curator gives."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.browser import hostile
from tests.browser.hard import exhibition as hard
from tests.photographs.demonstration import TWELVE, demonstrate

REPOSITORY = Path(__file__).parents[2]
# Pixels, and how far the grain of a picture strays: like a telephone's by a cloudy day.
LARGE, GRAIN = (2400, 1800), 8


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its folder, the content it was made of, and how the command ended."""

    folder: Path
    content: Path
    exit_code: int
    said: str

    def pages(self, under: str = "") -> tuple[str, ...]:
        """The addresses of the pages below a folder of the site, as links from its root name them."""
        found = sorted((self.folder / under).rglob("index.html"))
        return tuple(f"{file.parent.relative_to(self.folder).as_posix()}/".removeprefix("./") for file in found)

    def fullest(self, under: str) -> str:
        """The page with most on it among those one folder below `under`: where trouble shows first."""
        files = sorted((self.folder / under).glob("*/index.html"))
        file = max(files, key=lambda file: file.stat().st_size)
        return f"{file.parent.relative_to(self.folder).as_posix()}/"


def build(content: Path, *options: str, out: str = "site") -> Site:
    """Build the exhibition of a content folder into `out` beside it, with this repository's program and theme."""
    folder = content.parent / out
    command = [sys.executable, "-m", "generator", "build", "--content", str(content), "--out", str(folder), *options]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, encoding="utf-8", check=False)
    said = f"{done.stderr}{done.stdout}"
    assert (folder / "index.html").is_file(), said
    return Site(folder, content, done.returncode, said)


@pytest.fixture(scope="session")
def exhibition(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The exhibition of this repository's content/, built from a copy of it."""
    content = tmp_path_factory.mktemp("exhibition") / "content"
    shutil.copytree(REPOSITORY / "content", content)
    return build(content)


@pytest.fixture(scope="session")
def offline_exhibition(exhibition: Site) -> Site:
    """The same for a disk."""
    return build(exhibition.content, "--offline", out="offline")


@pytest.fixture(scope="session")
def hostile_exhibition(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """An exhibition of texts that try to act."""
    content = tmp_path_factory.mktemp("hostile") / "content"
    hostile.write(content, hostile.PAYLOADS)
    return build(content)


@pytest.fixture(scope="session")
def hard_exhibition(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """An exhibition that is hard to lay out."""
    content = tmp_path_factory.mktemp("hard") / "content"
    hard.write(content)
    return build(content)


@pytest.fixture(scope="session")
def photographed_exhibition(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """An exhibition with photographs: drawings marked 示例, some with the grain of a photograph, which weighs."""
    content = demonstrate(tmp_path_factory.mktemp("photographed") / "content", LARGE)
    for file in sorted((content / "photographs" / TWELVE).glob("*.jpg")):
        _grain(file)
    return build(content)


@pytest.fixture(scope="session")
def offline_photographed_exhibition(photographed_exhibition: Site) -> Site:
    """The same for a disk."""
    return build(photographed_exhibition.content, "--offline", "--no-catalogue", out="offline")


def _grain(file: Path) -> None:
    with Image.open(file) as drawing:
        image = drawing.convert("RGB")
    noise = Image.effect_noise(image.size, GRAIN).convert("RGB")
    ImageChops.add(image, noise, scale=1, offset=-128).save(file, quality=90)


@pytest.fixture(scope="session")
def empty_exhibition(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """An exhibition without reports."""
    content = tmp_path_factory.mktemp("empty") / "content"
    hard.write_empty(content)
    return build(content)
