"""Pagefind, where it is installed: as it comes, and with a cure for Chinese.

It cuts words otherwise when it indexes than when it is asked. The cure: it is given a shadow of the pages with a space
of no width (U+200B) around every Han character, and words as a phrase of single characters.

It is no part of what `make` installs: the environment variable PAGEFIND_PYTHON names a Python that has it (`pip install
"pagefind[extended]"` in a virtual environment of its own; the plain program cuts no Chinese).
"""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from benchmarks.command import Failed, run
from benchmarks.search.engine import Engine, Made, driver, weight, write_blank
from benchmarks.search.exhibition import Exhibited, Page

PYTHON = "PAGEFIND_PYTHON"
NAME, SHADOW_NAME = "Pagefind", "Pagefind, shadow"
MISSING = f'Pagefind is not installed; {PYTHON} may name a Python with it (pip install "pagefind[extended]")'
_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HAN = re.compile(f"([{_HAN}])")
# What Pagefind indexes of a text cut so; it passes over marks.
WORDS = re.compile(rf"[{_HAN}]|[^\W{_HAN}]+")
UNSEEN, MAGIC = "\u200b", b"pagefind_dcd"


def missing() -> str | None:
    """Why it cannot be measured."""
    done = subprocess.run(  # noqa: S603 - the Python that was named
        [_python(), "-m", "pagefind", "--version"], capture_output=True, check=False
    )
    return MISSING if done.returncode else None


def engines(exhibited: Exhibited, folder: Path) -> Iterator[Engine]:
    """Pagefind on the pages as they are, and on their shadow."""
    yield _engine(NAME, exhibited.pages, folder / "plain")
    shadow = tuple(map(_shadow, exhibited.pages))
    yield replace(_engine(SHADOW_NAME, shadow, folder / "shadow"), asks=phrase)


def _python() -> str:
    return os.environ.get(PYTHON, sys.executable)


def _engine(name: str, pages: tuple[Page, ...], site: Path) -> Engine:
    _write(pages, site)
    made = _made(site)
    write_blank(site)
    bundle = site / "pagefind"
    # What comes with it, but is for its dialogs, is left out.
    kept = [file for file in bundle.rglob("*") if file.is_file() and not _is_dialog(file)]
    return Engine(name, site, driver("pagefind"), made, len(kept), weight(kept), page_of=_page_of(bundle))


def _is_dialog(file: Path) -> bool:
    return file.suffix in {".css", ".js"} and file.name not in {"pagefind.js", "pagefind-worker.js"}


def _write(pages: tuple[Page, ...], site: Path) -> None:
    for page in pages:
        file = site / page.url / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        html = (
            f'<!doctype html><html lang="zh"><meta charset="utf-8"><title></title><body>\n{page.markup}</body></html>\n'
        )
        file.write_text(html, encoding="utf-8", newline="\n")


def _made(site: Path) -> Made:
    with tempfile.TemporaryDirectory() as folder:
        command = [_python(), "-m", "pagefind", "--site", str(site)]
        spent, memory = run(command, Path(folder, "times"), Path(folder, "said"))
        if not (site / "pagefind" / "pagefind.js").is_file():
            raise Failed(f"Pagefind made no index in {site}: {Path(folder, 'said').read_text(encoding='utf-8')}")
    return Made(spent.processor, memory)


def _page_of(bundle: Path) -> Callable[[str], str]:
    """The page of each fragment: what a result is until its fragment is fetched is its name."""
    pages = {file.stem: _address(file) for file in (bundle / "fragment").glob("*.pf_fragment")}
    return pages.__getitem__


def _address(fragment: Path) -> str:
    said = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(MAGIC))
    return unquote(said["url"]).removeprefix("/")


def _shadow(page: Page) -> Page:
    return replace(page, title=cut(page.title), paragraphs=tuple(map(cut, page.paragraphs)))


def cut(text: str) -> str:
    """A text with a space of no width on both sides of every Han character."""
    return HAN.sub(rf"{UNSEEN}\1{UNSEEN}", text)


def phrase(words: str) -> str:
    """The same words as a phrase of single characters."""
    return '"' + " ".join(WORDS.findall(words)) + '"'
