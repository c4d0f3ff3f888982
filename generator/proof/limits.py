"""How large a site may be. GitHub Pages publishes sites of up to 1 GB and takes files of up to 100 MB."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.problem import Level, Location, Problem
from generator.proof.files import Files

FILE = 100_000_000
SITE = 1_000_000_000
NEARLY = 0.8


def weighed(files: Files) -> Iterator[Problem]:
    """Files and a site that are too large, and a site that soon will be."""
    for name, size in files.sizes.items():
        if size > FILE:
            message = f"the file has {megabytes(size)} MB; make it smaller, GitHub takes {FILE // 1_000_000}"
            yield Problem(Location(name), Level.ERROR, "file-too-large", message)
    total = sum(files.sizes.values())
    if total > NEARLY * SITE:
        said = f"the site has {of_limit(total)}, all that GitHub Pages publishes; make it smaller, or host it elsewhere"
        yield _too_large(said) if total > SITE else _nearly_too_large(said)


def _too_large(said: str) -> Problem:
    return Problem(Location("."), Level.ERROR, "site-too-large", said)


def _nearly_too_large(said: str) -> Problem:
    return Problem(Location("."), Level.WARNING, "site-nearly-too-large", said)


def megabytes(size: int) -> str:
    """Bytes as megabytes with one decimal."""
    return f"{size / 1_000_000:,.1f}"


def of_limit(total: int) -> str:
    """The size of a site beside what it may have."""
    return f"{megabytes(total)} MB of {SITE // 1_000_000:,} MB ({100 * total / SITE:.1f} %)"
