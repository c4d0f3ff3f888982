from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.site.project import OURS
from tests.pipeline.tiny import tiny_exhibition


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The program's files as a clone has them, with a tiny exhibition."""
    for folder in ("generator", "theme"):
        shutil.copytree(OURS / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(OURS / "mkdocs.yml", tmp_path)
    (tmp_path / "build" / "markdown").mkdir(parents=True)
    tiny_exhibition(tmp_path / "content")
    return tmp_path


def test_plain_mkdocs_builds_what_exhibit_builds(clone: Path) -> None:
    """`mkdocs build --strict` works where the package is not installed, and gives the same bytes."""
    for command in (["mkdocs", "build", "--strict", "-q"], ["generator", "build", "--out", "other", "--no-catalogue"]):
        run = subprocess.run(
            [sys.executable, "-P", "-m", *command] if command[0] == "mkdocs" else [sys.executable, "-m", *command],
            cwd=clone, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
    plain = {f.relative_to(clone / "site"): f.read_bytes() for f in (clone / "site").rglob("*") if f.is_file()}
    ours = {f.relative_to(clone / "other"): f.read_bytes() for f in (clone / "other").rglob("*") if f.is_file()}
    assert {path: data for path, data in ours.items() if path.name != ".exhibit-files"} == plain
