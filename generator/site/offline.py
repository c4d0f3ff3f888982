"""A finished site → the same site for a disk, a USB stick, a folder sent by mail (`exhibit build --offline`).

Nothing answers there but the file system. So a link to a page names the file, `reports/x/index.html` instead of
`reports/x/`, at the same place as in a site for servers: pages, anchors and addresses of photographs stay what they
are. What only a server, a search engine or a chat has a use for is left out.
"""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

PAGE = "index.html"
# How a page says what it was made for: `exhibit check --site` then wants every link to name a file.
MARK = '<meta name="exhibit" content="offline">'
# The page of lost addresses, which nobody serves; what search engines and GitHub Pages look for.
FOR_HOSTS = ("404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt", ".nojekyll", "CNAME")
CARDS = "assets/cards"
# Where a page leads: links of HTML and of drawings, and the address to which a page that has moved sends its reader.
LINK = re.compile(
    r"""(?P<tag><a\s[^<>]*?(?<=\s)(?:xlink:)?href=["']|<meta\s[^<>]*?content=["'][\d.\s]*;\s*url=)"""
    r"""(?P<path>[^"'#?:]+)(?=["'#?])""",
    re.IGNORECASE,
)
# What chats show of a link. And fonts that are fetched before a style asks for them: of a disk, browsers refuse that.
USELESS = re.compile(r'\s*<(?:meta (?:property="og:|name="twitter:)|link rel="preload" )[^<>]*>')
START = re.compile(r'<meta charset="utf-8">', re.IGNORECASE)


def make_offline(site: Path) -> None:
    """Change a finished site, in its folder, into one that is opened from the file system."""
    for name in FOR_HOSTS:
        (site / name).unlink(missing_ok=True)
    shutil.rmtree(site / CARDS, ignore_errors=True)
    pages = frozenset(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    for page in pages:
        file = site / page
        file.write_text(offline(file.read_text(encoding="utf-8"), page, pages), encoding="utf-8", newline="\n")


def offline(html: str, page: str, pages: frozenset[str]) -> str:
    """The HTML of a page for a disk; `page` and `pages` are files, by their paths from the root of the site."""
    folder = dirname(page)

    def to_file(link: re.Match[str]) -> str:
        return link["tag"] + _file(link["path"], folder, pages)

    html = LINK.sub(to_file, USELESS.sub("", html))
    return START.sub(lambda start: start[0] + MARK, html, count=1)


def _file(path: str, folder: str, pages: frozenset[str]) -> str:
    """A path of a link, with the page's file where it names the folder of a page; any other as it is."""
    target = normpath(join(folder, unquote(unescape(path)), PAGE))
    if target not in pages:
        return path
    return PAGE if path in (".", "./") else f"{path.rstrip('/')}/{PAGE}"
