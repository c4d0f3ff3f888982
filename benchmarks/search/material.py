"""Material's own search, lunr with jieba: MkDocs builds the pages with Material's own theme, with it and without."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import astuple
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote

from benchmarks.command import Failed, run
from benchmarks.search.engine import Engine, Made, driver, weight, write_blank
from benchmarks.search.exhibition import Exhibited, Page

NAME = "Material (lunr, jieba)"
HOME = Path("index.md")
SCRIPTS = Path("assets", "javascripts")
MISSING = "jieba is not installed (pip install jieba), which Material cuts Chinese by"


def missing() -> str | None:
    """Why it cannot be measured."""
    return None if find_spec("jieba") else MISSING


def engine(exhibited: Exhibited, folder: Path) -> Engine:
    """Build the site; what the search cost is what it costs above the same site without."""
    docs, site = folder / "docs", folder / "site"
    _write(exhibited.pages, docs)
    without = _build(docs, folder / "without", search=False)
    with_search = _build(docs, site, search=True)
    # Of so small a difference, what else the machine does can make less than nothing.
    made = Made(
        *(max(0.0, after - before) for after, before in zip(astuple(with_search), astuple(without), strict=True))
    )
    index = site / "search" / "search_index.json"
    workers = sorted((site / SCRIPTS / "workers").glob("search.*.js"))
    if not index.is_file() or len(workers) != 1:
        raise Failed(f"MkDocs built no search in {site}")
    # For Chinese it loads no language of lunr's.
    kept = [index, *workers]
    write_blank(site)
    script = driver("material", WORKER=workers[0].relative_to(site).as_posix())
    return Engine(NAME, site, script, made, len(kept), weight(kept), page_of=_page_of)


def _page_of(location: str) -> str:
    return unquote(location.removeprefix("./"))


def _write(pages: tuple[Page, ...], docs: Path) -> None:
    """The pages as Markdown; MkDocs wants a front page, which is searched only where it is one of them."""
    for page in pages:
        file = docs / page.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {json.dumps(page.title)}\n---\n\n{page.markup}", encoding="utf-8", newline="\n")
    if not (docs / HOME).exists():
        (docs / HOME).write_text("---\nsearch: {exclude: true}\n---\n\n# 开\n", encoding="utf-8", newline="\n")


def _build(docs: Path, site: Path, *, search: bool) -> Made:
    """MkDocs in a process of its own; with a short nav, or it takes the square of the pages."""
    settings = {
        "site_name": "search",
        "docs_dir": str(docs),
        "site_dir": str(site),
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": ["search"] if search else [],
        "nav": [HOME.as_posix()],
        "not_in_nav": "*",
    }
    with tempfile.TemporaryDirectory() as folder:
        # JSON is YAML.
        config = Path(folder, "mkdocs.yml")
        config.write_text(json.dumps(settings), encoding="utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
        spent, memory = run(command, Path(folder, "times"), Path(folder, "said"))
    return Made(spent.processor, memory)
