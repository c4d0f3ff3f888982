"""The names by which style sheets can mean what stands on the pages: read from the built HTML and the scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

TAG = re.compile(r"""<([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""")
ATTRIBUTE = re.compile(r"""([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
WORD = re.compile(r"[\w-]+")
# `root.dataset.textSize` is the attribute `data-text-size`.
DATA = re.compile(r"\bdataset\.(\w+)")
HUMP = re.compile(r"[A-Z]")
NAMING = frozenset({"class", "id"})
# What a browser puts on a page unasked.
ALWAYS = frozenset({"html", "head", "body", "tbody", "open"})


def names_in(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """Tags, classes, ids and attributes of the pages, in one set, and every word of the scripts, which may set them."""
    names = set(ALWAYS)
    for page in pages:
        for tag, attributes in set(TAG.findall(page)):
            names.add(tag.lower())
            names.update(_named(attributes))
    for script in scripts:
        names.update(WORD.findall(script))
        names.update(f"data-{HUMP.sub(_hyphened, word)}" for word in DATA.findall(script))
    return frozenset(names)


def _hyphened(hump: re.Match[str]) -> str:
    return f"-{hump[0].lower()}"


@lru_cache(1 << 14)
def _named(attributes: str) -> frozenset[str]:
    names: set[str] = set()
    for name, *values in ATTRIBUTE.findall(attributes):
        names.add(name.lower())
        if name.lower() in NAMING:
            names.update("".join(values).split())
    return frozenset(names)
