"""The catalogue alone: the texts of content/, then invented exhibitions of growing size."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import outloud
import page
import pikepdf

from benchmarks.command import HOME, Run, print_catalogue
from benchmarks.invention.exhibition import invent


@dataclass(frozen=True, slots=True)
class Volume:
    """A catalogue: of how many volumes, pages and bytes it is, and what it cost.

    The run reads the texts, too; of its stages `book` is the data, `typeset` the fonts, typst and the packing. `faults`
    are the errors that two validators find against PDF/UA-1 and PDF/A-2a.
    """

    name: str
    volumes: int
    pages: int
    size: int
    run: Run
    faults: tuple[str, ...]


def measured(sizes: Sequence[int]) -> Iterator[Volume]:
    """The catalogue of content/, then one of each size, each in a folder of its own that is gone afterwards."""
    yield _volume("content/", HOME / "content")
    for reports in sorted(sizes):
        with tempfile.TemporaryDirectory(prefix="exhibition-") as folder:
            content = Path(folder, "content")
            invent(reports, content)
            yield _volume(f"{reports} invented", content)


def _volume(name: str, content: Path) -> Volume:
    with tempfile.TemporaryDirectory(prefix="catalogue-") as folder:
        run = print_catalogue(content, Path(folder, "catalogue.pdf"))
        files = sorted(Path(folder).glob("*.pdf"))
        faults = tuple(f"{file.name}: {fault}" for file in files for fault in _faults(file))
        pages, size = sum(map(_pages, files)), sum(file.stat().st_size for file in files)
    return Volume(name, len(files), pages, size, run, faults)


def _pages(file: Path) -> int:
    with pikepdf.open(file) as opened:
        return len(opened.pages)


def _faults(file: Path) -> Iterator[str]:
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        report = page.validate_pdf(file, profile=profile, limits=page.SafetyLimits.unlimited())
        yield from (f"{failure.rule_id}: {failure.message}" for failure in report.failures)
    heard = outloud.check(str(file))
    yield from filter(None, [heard.error])
    yield from (f"{found.rule}: {found.message}" for found in heard.findings if found.severity == "error")
