"""Pages written by hand, when they are HTML: what is not allowed in them goes, whoever wrote the Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.content.folder import PAGES
from generator.essays.allowed import clean as cleaned

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page


def clean(html: str, page: Page) -> str:
    """The HTML of a page; only those written by hand change."""
    return cleaned(html) if page.file.src_uri.startswith(f"{PAGES}/") else html
