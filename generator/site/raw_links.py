"""Links in raw HTML and SVG, to the Markdown files of other pages: MkDocs leaves them as they are."""

from __future__ import annotations

import logging
import re
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

# Those of Markdown lead to pages already when this is asked.
LINK = re.compile(r'(?P<tag><a [^<>]*?href=")(?P<path>[^"#:?]+\.md)(?P<anchor>#[^"]*)?"')
log = logging.getLogger("mkdocs.exhibit")


def resolved(html: str, page: Page, files: Files) -> str:
    """The HTML of a page with its raw links leading where the pages will be; one to nowhere is warned of."""

    def way(found: re.Match[str]) -> str:
        target = normpath(join(dirname(page.file.src_uri), unquote(found["path"])))
        file = files.get_file_from_path(target)
        if file is None:
            log.warning("%s links to %s, which is not there", page.file.src_uri, target)
            return found[0]
        return f'{found["tag"]}{file.url_relative_to(page.file)}{found["anchor"] or ""}"'

    return LINK.sub(way, html) if ".md" in html else html
