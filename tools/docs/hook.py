"""MkDocs's hook for the documentation: the style, the reference from the code, and the way to the other language."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:  # MkDocs may have been started from elsewhere
    sys.path.insert(0, str(ROOT))

from tools.docs import commands, figures, keys, problems  # noqa: E402 - the path comes first

MADE: dict[str, Callable[[str], str]] = {
    "reference/commands.md": commands.page,
    "reference/yaml.md": keys.page,
    "reference/problems.md": problems.page,
}
FIGURES = "<!-- figures -->"
OTHER, OTHER_OF_ENGLISH = {"lang": "en", "name": "English"}, {"lang": "zh", "name": "中文"}


def language_of(config: MkDocsConfig) -> str:
    """The folder of its pages tells it: zh or en."""
    return Path(config.docs_dir).name


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made from the code, as it is now."""
    language = language_of(config)
    for path, page in MADE.items():
        # The one that is kept for code hosts.
        if kept := files.get_file_from_path(path):
            files.remove(kept)
        files.append(File.generated(config, path, content=page(language)))
    files.append(File.generated(config, "assets/docs.css", abs_src_path=str(ROOT / "docs" / "docs.css")))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - MkDocs's
    """Set the measured figures where a page asks for them."""
    if FIGURES not in markdown:
        return markdown
    return markdown.replace(FIGURES, figures.table(language_of(config)))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave out the page of lost addresses, which only a server shows."""
    config.theme.static_templates -= {"404.html"}
    return config


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:  # noqa: ARG001 - MkDocs's
    """Each page leads to the same page in the other language."""
    up = "../" * page.url.count("/")
    there = page.url or "index.html"
    english = language_of(config) == "en"
    config.extra["other"] = (
        OTHER_OF_ENGLISH | {"link": f"{up}../{there}"} if english else OTHER | {"link": f"{up}en/{there}"}
    )
    return context
