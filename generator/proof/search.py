"""The data of the search: every page and paragraph that a result may lead to, every file that a search may load."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, unquote

from generator.proof.sheet import Fault, Reference, Sheet, Use

# As `generator.search.data` has it, which loads what makes pages.
FOLDER = "search"
INDEX = f"{FOLDER}/index.js"
HANDED_OVER = re.compile(r"baozhan\.search\.take\((?P<name>\"[^\"]*\"),(?P<data>.*)\);\s*\Z", re.DOTALL)
# The folders of names, by the letters of `generator.search.names`.
KINDS = {"p": "people", "l": "places", "o": "organisations", "n": "newspapers"}


def read_index(text: str, start: str = "") -> Sheet:
    """What the first file of the search leads to; its addresses are counted from the root of the site."""
    taken = _taken(text)
    if taken is None:
        return _broken(INDEX)
    try:
        return Sheet(INDEX, tuple(_in_index(taken[1])), start=start)
    except (KeyError, TypeError, IndexError, ValueError):
        return _broken(INDEX)


def read_part(file: str, text: str, pages: dict[str, str], start: str = "") -> Sheet:
    """What another file of the search leads to: the paragraphs of a text, or the pages of names.

    `pages` are the addresses of the texts by the names of their files.
    """
    taken = _taken(text)
    if taken is None:
        return _broken(file)
    name, data = taken
    try:
        if name == "names":
            return Sheet(file, tuple(_in_names(data)), start=start)
        if name.startswith("texts/"):
            return Sheet(file, tuple(_in_text(data, pages[name.removeprefix("texts/")])), start=start)
    except (KeyError, TypeError, IndexError, ValueError):
        return _broken(file)
    return Sheet(file)


def pages_of(text: str) -> dict[str, str]:
    """The addresses of the pages that are searched, by the names of their texts' files; none where nothing is told."""
    taken = _taken(text)
    try:
        return dict(_pages(taken[1])) if taken else {}
    except (KeyError, TypeError, ValueError):
        return {}


def _pages(index: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON, of which nothing is known
    yield from ((unquote(name), f"reports/{name}/") for name in index["reports"])
    yield from ((unquote(name), address) for address, name in index["own"])


def _in_index(index: Any) -> Iterator[Reference]:  # noqa: ANN401 - JSON, of which nothing is known
    pages = dict(_pages(index))
    yield from (Reference(address or "./", 1) for address in pages.values())
    if "texts" in index:
        for name, text in index["texts"].items():
            yield from _in_text(text, pages[name])
        yield from _in_names(index["names"])
        return
    stamp = index["stamp"]
    files = ["names", *(f"{length}-{n}" for length, count in enumerate(index["shards"], 1) for n in range(count))]
    yield from (Reference(f"{FOLDER}/{stamp}/{name}.js", 1, Use.FETCHED) for name in files)
    yield from (Reference(f"{FOLDER}/texts/{quote(name)}.js", 1, Use.FETCHED) for name in pages)


def _in_text(text: Any, page: str) -> Iterator[Reference]:  # noqa: ANN401 - JSON, of which nothing is known
    for anchor in dict.fromkeys(passage[0] for passage in text["passages"]):
        yield Reference(f"{page or './'}#{quote(anchor)}" if anchor else page or "./", 1)


def _in_names(lines: str) -> Iterator[Reference]:
    for line in lines.splitlines():
        kind, name, *_ = line.split("\t")
        yield Reference(f"{KINDS[kind]}/{quote(name)}/", 1)


def _taken(text: str) -> tuple[str, Any] | None:
    found = HANDED_OVER.match(text)
    try:
        return (json.loads(found["name"]), json.loads(found["data"])) if found else None
    except json.JSONDecodeError:
        return None


def _broken(file: str) -> Sheet:
    return Sheet(file, faults=(Fault(0, "bad-search", "the search cannot read this file; build the site anew"),))
