"""The search of this project, its texts in one file or beside an index: both are made, whichever the program chose."""

from __future__ import annotations

import shutil
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from benchmarks.command import HOME
from benchmarks.search.engine import Engine, Made, driver, weight, write_blank
from benchmarks.search.exhibition import INDEX, ONE_FILE, Exhibited
from generator.search.data import WHOLE

SCRIPTS = Path("assets", "js", "search")
ONE_FILE_NAME, INDEX_NAME = "ours, one file", "ours, index"


def engines(exhibited: Exhibited, folder: Path) -> Iterator[Engine]:
    """Ours with all texts in one file, and with an index."""
    yield _engine(ONE_FILE_NAME, exhibited, ONE_FILE, folder / "one")
    yield _engine(INDEX_NAME, exhibited, INDEX, folder / "index")


def built(text_bytes: int) -> str:
    """The name of the one that the program chooses by itself, for texts that compress to so many bytes."""
    return ONE_FILE_NAME if text_bytes <= WHOLE else INDEX_NAME


def _engine(name: str, exhibited: Exhibited, whole: int, site: Path) -> Engine:
    files, made = _made(exhibited, whole)
    write_blank(site)
    shutil.copytree(HOME / "theme" / SCRIPTS, site / SCRIPTS)
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8", newline="\n")
    kept = [*(site / path for path in files), *(site / SCRIPTS).iterdir()]
    return Engine(name, site, driver("ours"), made, len(kept), weight(kept))


def _made(exhibited: Exhibited, whole: int) -> tuple[dict[str, str], Made]:
    """Make the files twice: to take the time, and to see what memory they need above what the build holds anyhow."""
    start = process_time()
    files = exhibited.files(whole)
    seconds = process_time() - start
    tracemalloc.start()
    exhibited.files(whole)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return files, Made(seconds, peak / 1e6)
