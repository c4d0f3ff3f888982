"""A page as it is served: the exhibition's own, and what only its curator sees put into it on the way.

What is put in comes from this host alone and needs no inline script or style, so that the page's content security
policy holds while it is being worked on, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

OURS = "-"
HEAD_END = "</head>"
BODY = re.compile(r"<body\b[^>]*>")
CONTENT = re.compile(r'<div\b[^>]*\bid="content"[^>]*>')
ARTICLE = re.compile(r'<article class="exhibit"[^>]*>')
SWITCHES = '<div class="switches">'
# Where a note may stand before an element; one within a line has none before it.
BLOCK = r'<(?:p|h[1-6]|figure|blockquote|ul|ol|table|div|aside|section)\b[^<>]*\bid="{}"[^<>]*>'
# The page of 404 names its one script; ours comes from this host.
SCRIPTS = re.compile(r"(<meta http-equiv=\"Content-Security-Policy\"[^>]*script-src )(?!'self')(?:'none')?")


def dressed(
    html: str, epoch: int, bar: str = "", line: str = "", notes: Mapping[str | None, Iterable[str]] | None = None
) -> str:
    """The page with live reload, a bar over it, a line in its masthead, and notes by the anchors they stand at.

    Notes of None, and those whose anchor is not there, stand at the head of what the page shows.
    """
    at_head: list[str] = []
    for anchor, each in (notes or {}).items():
        words = "".join(each)
        block = _block(html, anchor)
        if block is None:
            at_head.append(words)
        else:
            html = f"{html[: block.start()]}{words}{html[block.start() :]}"
    html = _with_head_notes(html, "".join(at_head))
    html = html.replace(SWITCHES, SWITCHES + line, 1) if SWITCHES in html else _after(BODY, html, line)
    html = _after(BODY, html, bar)
    ours = (
        f'<link rel="stylesheet" href="/{OURS}/preview.css">'
        f'<script src="/{OURS}/preview.js" data-epoch="{epoch}" defer></script>'
    )
    html = SCRIPTS.sub(r"\g<1>'self' ", html)
    return html.replace(HEAD_END, ours + HEAD_END, 1) if HEAD_END in html else ours + html


def plain(title: str) -> str:
    """An empty page, for when nothing can be shown yet."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title></head><body></body></html>\n"
    )


def _block(html: str, anchor: str | None) -> re.Match[str] | None:
    """The element with an anchor, or with what it is a part of: `fig1-credit` stands in `fig1`."""
    if anchor is None:
        return None
    for name in dict.fromkeys((anchor, anchor.partition("-")[0])):
        if found := re.search(BLOCK.format(re.escape(name)), html):
            return found
    return None


def _with_head_notes(html: str, notes: str) -> str:
    if not notes:
        return html
    if ARTICLE.search(html):
        return _after(ARTICLE, html, notes)
    around = f'<div class="preview-notes">{notes}</div>'
    content = CONTENT.search(html)
    return f"{html[: content.start()]}{around}{html[content.start() :]}" if content else _after(BODY, html, around)


def _after(place: re.Pattern[str], html: str, words: str) -> str:
    return place.sub(lambda found: found[0] + words, html, count=1) if words else html
