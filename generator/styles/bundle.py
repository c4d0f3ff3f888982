"""The pages of a built site link one style sheet instead of sixteen: on a slow line each would be waited for.

Its name holds a hash of it, so that no page is shown with the styles of another day.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

from generator.styles.names import names_in
from generator.styles.prune import pruned

FOLDER = "assets/css"
SHEET = re.compile(r'<link rel="stylesheet" href="((?:\.{1,2}/)*)(assets/(?:stylesheets|css)/[^"]+\.css)">\s*')
HEAD = "/* Written by the build, from Material for MkDocs (MIT, Martin Donath) and the theme of this exhibition. */\n"
PROPERTY = re.compile(r"--[\w-]+")


def bundle(site: Path, title: str = "") -> None:
    """Put the sheets of each page into one that holds what the site can meet; those that they came from go.

    Each printed sheet bears `title`. Raise UnreadableError where one is not CSS.
    """
    pages = {file: file.read_text(encoding="utf-8") for file in sorted(site.rglob("*.html"))}
    scripts = [file.read_text(encoding="utf-8") for file in sorted(site.rglob("*.js"))]
    names = names_in(pages.values(), scripts)
    asked = frozenset(name for text in (*scripts, *pages.values()) for name in PROPERTY.findall(text))

    @cache
    def bundled(sheets: tuple[str, ...]) -> str:
        texts = {sheet: (site / sheet).read_text(encoding="utf-8") for sheet in sheets}
        sheet = HEAD + pruned(texts, names, asked)
        # A site that is bundled once more has the rule.
        return _write(site, sheet if "@top-left" in sheet else sheet + titled(title))

    used: set[str] = set()
    for file, page in pages.items():
        sheets = tuple(dict.fromkeys(sheet for _, sheet in SHEET.findall(page)))
        if sheets:
            used.update(sheets)
            file.write_text(_linked(page, bundled(sheets)), encoding="utf-8", newline="\n")
    for sheet in used:
        (site / sheet).unlink()


def titled(title: str) -> str:
    """The rule that prints the exhibition's title over every sheet; a margin box holds no words of the page itself."""
    if not title:
        return ""
    # A string of CSS: what ends it, a line or a style, by its number (CSS Syntax 3, 4.3.7).
    words = "".join(f"\\{ord(c):x} " if c in '"\\<' or not c.isprintable() else c for c in title)
    style = 'color:#444;font:400 8.5pt/1 "Noto Sans SC","Noto Sans TC",sans-serif'
    return f'@page{{@top-left{{content:"{words}";{style}}}}}\n'


def _write(site: Path, sheet: str) -> str:
    name = f"{FOLDER}/exhibition-{hashlib.sha256(sheet.encode()).hexdigest()[:12]}.css"
    (site / name).write_text(sheet, encoding="utf-8", newline="\n")
    return name


def _linked(page: str, sheet: str) -> str:
    """The page with one link where the first of its sheets was linked."""
    found = SHEET.search(page)
    assert found is not None  # noqa: S101 - only pages that link sheets come here
    rest = SHEET.sub("", page[found.end() :])
    return f'{page[: found.start()]}<link rel="stylesheet" href="{found[1]}{sheet}">{rest}'
