"""Lets plain `mkdocs build` and `mkdocs serve` work: the pipeline runs first, the theme gets our labels.

The logic is not here (generator.pipeline, generator.site): MkDocs is called, not inhabited.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

# On a fresh clone the package itself need not be installed.
sys.path[:0] = [] if (home := str(Path(__file__).parent.parent)) in sys.path else [home]

from generator.site import half_width, languages, plain, raw_links  # noqa: E402 - they are found only now

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Write the Markdown, unless `exhibit` has; name the site."""
    return plain.prepare(config)


def on_env(env: Environment, **_: object) -> Environment:
    """Give the templates labels and the exhibition."""
    return plain.furnish(env)


def on_files(files: Files, **_: object) -> Files:
    """Leave out what Material brings and no page of ours loads."""
    return plain.in_use(files)


def on_page_content(html: str, page: Page, files: Files, **_: object) -> str:
    """Lead the links of drawings to the pages; keep half-width marks at their words."""
    return half_width.set_apart(raw_links.resolved(html, page, files))


def on_post_page(output: str, **_: object) -> str:
    """Say where a page that speaks English speaks Chinese."""
    return languages.marked(output, plain.language())


def on_post_template(output_content: str, **_: object) -> str:
    """The same of pages that come of a template alone."""
    return languages.marked(output_content, plain.language())


def on_post_build(config: MkDocsConfig, **_: object) -> None:
    """Put the styles together; cut the fonts to what the finished pages show."""
    plain.finish(config)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Watch what people write instead of what the program writes."""
    return plain.watch(server, config)
