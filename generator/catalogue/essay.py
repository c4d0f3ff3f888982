"""An essay in Markdown as data for the catalogue: by python-markdown to HTML, then block by block.

What no template knows is set as its text: nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import ClassVar

import markdown

from generator.catalogue.runs import Json

FRONT_MATTER = re.compile(r"\A---\r?\n.*?\r?\n(?:---|\.\.\.)[ \t]*\r?\n", re.DOTALL)
EXTENSIONS = ("attr_list", "md_in_html", "tables", "fenced_code", "footnotes", "def_list")
BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "li", "blockquote", "dt", "dd", "figcaption"})
INLINE = {"strong": "b", "b": "b", "em": "e", "i": "e", "code": "v", "del": "d", "s": "d"}
SILENT = frozenset({"script", "style", "template"})
ABSOLUTE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


def blocks_of(text: str) -> list[Json]:
    """The blocks of an essay: headings with their level, paragraphs, list items with their depth, quotes, tables."""
    html = markdown.markdown(FRONT_MATTER.sub("", text), extensions=list(EXTENSIONS))
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return list(_nested(reader.finished()))


def titled(blocks: list[Json]) -> tuple[list[Json], list[Json]]:
    """The runs of the heading with which an essay begins, none where it does not, and the other blocks."""
    if blocks and blocks[0]["kind"] == "heading":
        runs = blocks[0]["runs"]
        return (runs if isinstance(runs, list) else []), blocks[1:]
    return [], blocks


def paragraphs_of(text: str) -> list[str]:
    """What an essay says, block by block, in plain words; a table is one block, its cells parted by blanks."""
    return [" ".join(words.split()) for block in blocks_of(text) if (words := _words_in(block)).strip()]


def _words_in(said: object) -> str:
    """All words in blocks, rows, cells and runs."""
    if isinstance(said, str):
        return said
    if isinstance(said, list):
        return "".join(map(_words_in, said))
    if not isinstance(said, dict):
        return ""
    if "br" in said:
        return " "
    if "cells" in said:
        return " ".join(map(_words_in, said["cells"])) + " "
    return _words_in(said.get("t", said.get("runs", said.get("rows", ""))))


def _nested(blocks: list[Json]) -> Iterator[Json]:
    """The blocks, each heading with its `depth` (2 beneath the essay's own title), no step left out on the way down."""
    above: list[int] = []
    for number, block in enumerate(blocks):
        level = block.get("level")
        if isinstance(level, int) and number:
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
            yield block | {"depth": len(above) + 1}
        else:
            yield block


class _Reader(HTMLParser):
    """Collects blocks of runs: `{"kind", "runs", ...}`; a table has `rows` of cells of runs."""

    VOID: ClassVar = frozenset({"br", "hr", "img", "wbr", "input"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[Json] = []
        self._open: list[tuple[str, str]] = []
        self._lists: list[tuple[str, int]] = []
        self._runs: list[Json | str] = []
        self._links: list[str] = []
        self._rows: list[Json] | None = None

    def finished(self) -> list[Json]:
        """All blocks, what was left open included."""
        self._flush("p")
        return self._blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open what a tag opens."""
        given = dict(attrs)
        if tag in self.VOID:
            self._void(tag, given)
            return
        if tag in {"ul", "ol"}:
            self._flush(self._kind())
            self._lists.append((tag, int(given.get("start") or 1) - 1))
        elif tag == "table":
            self._flush(self._kind())
            self._rows = []
        elif tag == "tr" and self._rows is not None:
            self._rows.append({"cells": [], "head": False})
        elif tag in BLOCKS or tag in {"div", "section", "table"}:
            self._flush(self._kind())
            if tag == "li" and self._lists:
                self._lists[-1] = (self._lists[-1][0], self._lists[-1][1] + 1)
        elif tag == "a":
            self._links.append(given.get("href") or "")
        self._open.append((tag, given.get("href") or ""))

    def _void(self, tag: str, given: dict[str, str | None]) -> None:
        if tag == "br":
            self._runs.append({"br": True})
        elif tag == "img" and given.get("alt"):
            self._runs.append(str(given["alt"]))
        elif tag == "hr":
            self._flush(self._kind())
            self._blocks.append({"kind": "hr", "runs": []})

    def handle_endtag(self, tag: str) -> None:
        """Close what a tag closes, and what was left open within it."""
        if all(opened != tag for opened, _ in self._open):
            return
        if tag in {"td", "th"} and self._rows is not None:
            self._close_cell(tag)
        elif tag == "table" and self._rows is not None:
            self._blocks.append({"kind": "table", "rows": self._rows})
            self._rows = None
        elif tag in BLOCKS or tag in {"div", "section", "ul", "ol"}:
            self._flush(self._kind())
            if tag in {"ul", "ol"} and self._lists:
                self._lists.pop()
        elif tag == "a" and self._links:
            self._links.pop()
        while self._open and self._open.pop()[0] != tag:
            pass

    def _close_cell(self, tag: str) -> None:
        rows = self._rows
        if rows:
            cells = rows[-1]["cells"]
            assert isinstance(cells, list)  # noqa: S101 - as made above
            cells.append(self._runs)
            rows[-1]["head"] = tag == "th" and not (cells[:-1] and not rows[-1]["head"])
        self._runs = []

    def handle_data(self, data: str) -> None:
        """Text, with what it stands in."""
        if any(tag in SILENT for tag, _ in self._open):
            return
        within_pre = any(tag == "pre" for tag, _ in self._open)
        if not self._runs and not data.strip():
            return
        if within_pre:
            for line in data.splitlines():
                self._runs += [self._run(line), {"br": True}]
        else:
            self._runs.append(self._run(re.sub(r"\s+", " ", data)))

    def _run(self, words: str) -> Json:
        run: Json = {"t": words} | {INLINE[tag]: True for tag, _ in self._open if tag in INLINE}
        if self._links and ABSOLUTE.match(self._links[-1]):
            run["href"] = self._links[-1]
        return run

    def _kind(self) -> str:
        """What the innermost open block is."""
        tags = [tag for tag, _ in self._open]
        return next((tag for tag in reversed(tags) if tag in BLOCKS), "p")

    def _flush(self, kind: str) -> None:
        if self._rows is not None:
            return
        runs, self._runs = self._runs, []
        if not any(_says(run) for run in runs):
            return
        tags = [tag for tag, _ in self._open]
        block: Json = {"kind": kind, "runs": runs, "quoted": "blockquote" in tags}
        if kind[0] == "h" and kind[1:].isdigit():
            block |= {"kind": "heading", "level": int(kind[1:])}
        elif self._lists:
            ordered, number = self._lists[-1]
            first = kind == "li" or (kind == "p" and not self._is_continued())
            block |= {"kind": "item", "depth": len(self._lists), "marker": _marker(ordered, number) if first else ""}
        self._blocks.append(block)

    def _is_continued(self) -> bool:
        """Whether an item has a paragraph already."""
        last = self._blocks[-1] if self._blocks else {}
        ordered, number = self._lists[-1]
        return last.get("kind") == "item" and ordered == "ol" and last.get("marker") == _marker(ordered, number)


def _marker(ordered: str, number: int) -> str:
    return f"{number}." if ordered == "ol" else "·"


def _says(run: Json | str) -> bool:
    return bool(str(run if isinstance(run, str) else run.get("t", "")).strip())
