"""The exhibitions under examples/: on other subjects, of invented texts, made without a change of the program."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.proof.proof import proof_read
from generator.site.build import Options, build, check
from generator.site.project import find_project

TOP = Path(__file__).parent.parent
EXAMPLES = sorted((TOP / "examples").iterdir())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda folder: folder.name)
def test_nothing_is_left_open(example: Path, tmp_path: Path) -> None:
    """Neither an error nor a doubt, and nothing is written."""
    assert [str(problem) for problem in check(find_project(example / "content", tmp_path / "site"))] == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda folder: folder.name)
@pytest.mark.parametrize("offline", [False, True], ids=["served", "offline"])
def test_it_builds(example: Path, tmp_path: Path, *, offline: bool) -> None:
    """Catalogue, search and all; every link of the site leads somewhere."""
    shutil.copytree(example / "content", tmp_path / "content")
    project = find_project(tmp_path / "content", tmp_path / "site")
    built = build(project, Options(offline=offline))
    assert [str(problem) for problem in built.problems] == []
    assert built.reports > 10
    assert (tmp_path / "site" / "catalogue.pdf").stat().st_size > 100_000
    assert [str(problem) for problem in proof_read(tmp_path / "site").problems] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda folder: folder.name)
def test_it_says_that_it_is_invented(example: Path) -> None:
    """To whoever opens the folder, and to whoever visits."""
    for file in ("README.md", "content/exhibition.yml", "content/pages/foreword.md"):
        assert "虚构" in (example / file).read_text(encoding="utf-8")
