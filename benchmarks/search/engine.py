"""What is measured: an engine with its site in a folder, and how a browser drives it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from benchmarks.lighthouse.serving import COMPRESSED, compressed

BLANK = "blank.html"
# An icon of its own, or the browser asks for one.
_BLANK = (
    '<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,"><title>开</title></html>\n'
)
DRIVERS = Path(__file__).parent / "drivers"


@dataclass(frozen=True, slots=True)
class Made:
    """What making a search cost: seconds of the processor, megabytes (10^6 bytes) of memory at its peak."""

    seconds: float
    memory: float


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine that is ready to be asked in `site`, on whose `blank.html` the driver runs.

    `asks` puts words as the engine wants them; `page_of` says which page its results mean. `files` and `bytes` are all
    that it keeps for searching, compressed as a server sends it.
    """

    name: str
    site: Path
    driver: str
    made: Made
    files: int
    bytes: int
    asks: Callable[[str], str] = str
    page_of: Callable[[str], str] = unquote


def driver(name: str, **constants: str) -> str:
    """A script of drivers/, with what it must know of the site."""
    said = "".join(f'var {constant} = "{value}";\n' for constant, value in constants.items())
    return said + (DRIVERS / f"{name}.js").read_text(encoding="utf-8")


def weight(files: Iterable[Path]) -> int:
    """Bytes of these files as a server sends them."""
    return sum(
        len(compressed(file, file.stat().st_mtime_ns)) if file.suffix in COMPRESSED else file.stat().st_size
        for file in files
    )


def write_blank(site: Path) -> None:
    """A page with nothing on it."""
    site.mkdir(parents=True, exist_ok=True)
    (site / BLANK).write_text(_BLANK, encoding="utf-8", newline="\n")
