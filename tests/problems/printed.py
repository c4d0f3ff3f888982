"""What `exhibit check` prints of a piece of content or of a site."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from generator.commands.printing import in_lines
from generator.model.problem import Problem
from generator.proof.proof import proof_read
from generator.site.build import check
from generator.site.project import find_project
from tests.problems.examples import USUAL, Files, page

LONG_AGO = 1_500_000_000
SIZES = {"file-too-large": 100_000_001, "site-too-large": 1_000_000_001, "site-nearly-too-large": 900_000_000}


def laid(folder: Path, files: Files) -> Path:
    """These files in a folder."""
    for name, held in files.items():
        if held is not None:
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(held.encode() if isinstance(held, str) else held)
            # What was there for a while is known by its times.
            os.utime(file, (LONG_AGO, LONG_AGO))
    return folder


def of_content(folder: Path, files: Files) -> list[str]:
    """The lines of a content folder of the usual files and of these."""
    content = laid(folder / "content", {**USUAL, **files})
    return printed(check(find_project(content, folder / "site")), "content")


def of_site(folder: Path, files: Files, code: str) -> list[str]:
    """The lines of a site of a front page and of these."""
    site = laid(folder / "site", {"index.html": page(), **files})
    if code in SIZES:
        # A hole of that size.
        os.truncate(site / "a.pdf", SIZES[code])
    return printed(proof_read(site).problems, "site")


def printed(problems: Iterable[Problem], folder: str) -> list[str]:
    """The lines as they are printed, files below the name of their folder."""
    return list(in_lines(problems, Path(folder)))
