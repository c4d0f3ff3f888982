"""Links in raw HTML and SVG, to the Markdown files of other pages, and to files: MkDocs leaves them as they are."""

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
# A photograph: the link to its file, the files of its formats and widths. Within tags, since text may look like one.
PHOTOGRAPH = re.compile(r'<(?:a class="photograph|source |img )[^<>]*>')
FILES = re.compile(r'(?P<name> (?:href|src|srcset)=")(?P<value>[^"]+)"')
FILE = re.compile(r"(?P<path>(?:\.\./)*photographs/[^\s,]+)")
log = logging.getLogger("mkdocs.exhibit")


def resolved(html: str, page: Page, files: Files) -> str:
    """The HTML of a page with its raw links leading where the pages will be; one to nowhere is warned of."""

    def way(found: re.Match[str]) -> str:
        address = _address(found["path"], page, files)
        return f'{found["tag"]}{address}{found["anchor"] or ""}"' if address else found[0]

    def file(found: re.Match[str]) -> str:
        return _address(found["path"], page, files) or found[0]

    def value(found: re.Match[str]) -> str:
        return f'{found["name"]}{FILE.sub(file, found["value"])}"'

    def photograph(tag: re.Match[str]) -> str:
        return FILES.sub(value, tag[0])

    html = LINK.sub(way, html) if ".md" in html else html
    return PHOTOGRAPH.sub(photograph, html) if "photographs/" in html else html


def _address(path: str, page: Page, files: Files) -> str | None:
    """Where a file of the Markdown's folder will be, as the page names it; None, with a warning, where none is."""
    target = normpath(join(dirname(page.file.src_uri), unquote(path)))
    found = files.get_file_from_path(target)
    if found is None:
        log.warning("%s links to %s, which is not there", page.file.src_uri, target)
        return None
    return found.url_relative_to(page.file)
