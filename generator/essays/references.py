"""References in a page written by hand, `[[荔湾区]]`, and where each stands, by Python-Markdown's own word.

Each is replaced by a token, the page is set by the extensions with which the site is built, and the result is looked
through for the tokens: so code, headings, links and raw HTML are what the engine takes for them, not what we think.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from html.parser import HTMLParser

from markdown import Markdown

from generator.render.said import REFERENCE as WRITTEN

# Of `[[1]](x.md)` Markdown makes a link.
REFERENCE = re.compile(rf"{WRITTEN.pattern}(?![(\[])")
FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# As in mkdocs.yml, with what MkDocs always loads.
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html")
VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
CODE = frozenset({"code", "pre", "script", "style", "textarea", "template", "svg", "title"})
# Names are linked where they are read, not where they are shouted; and no link stands in a link.
UNLINKED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "a", "summary", "button"})
AROUND_EMBEDS = frozenset({"p", "div", "section", "article"})
# No character of a page: where its first private-use characters are in use, the next ones are taken.
PRIVATE = range(0xE000, 0xF8FF)
MOST_INDENTED = 3


class Place(Enum):
    """Where a reference stands, as far as it matters to how it is set."""

    TEXT = "text"
    HTML = "raw HTML, in which Markdown is not read"
    UNLINKED = "a heading or a link"
    ALONE = "a line of its own"
    CODE = "code, or an attribute: it stays as it is"


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference at `text[start:end]`, on a line (from 1); `words` are the curator's own for it.

    `embedding` says whether it asks for what it names to be shown there (`![[…]]`).
    """

    start: int
    end: int
    line: int
    target: str
    words: str | None
    embedding: bool
    place: Place = Place.TEXT


def references_in(text: str) -> tuple[Reference, ...]:
    """The references of a page in their order, but for those in its front matter and in code."""
    found = tuple(_written(text))
    if not found:
        return ()
    places = _places(text, found)
    placed = (replace(one, place=places.get(number, Place.CODE)) for number, one in enumerate(found))
    return tuple(_settled(one, text) for one in placed if one.place is not Place.CODE)


def _written(text: str) -> Iterator[Reference]:
    front = FRONT_MATTER.match(text)
    for found in REFERENCE.finditer(text, front.end() if front else 0):
        escaped = _is_escaped(text, found.start())
        bang = bool(found["bang"])
        if escaped and not bang:
            continue
        yield Reference(
            found.start() + (escaped and bang),
            found.end(),
            text.count("\n", 0, found.start()) + 1,
            # In a table the bar may be escaped.
            found["target"].removesuffix("\\").strip(),
            None if found["words"] is None else found["words"].strip() or None,
            bang and not escaped,
        )


def _is_escaped(text: str, at: int) -> bool:
    before = text[:at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _settled(one: Reference, text: str) -> Reference:
    """An embedding is alone where nothing else stands on its line, and the line is not indented."""
    start, end = text.rfind("\n", 0, one.start) + 1, text.find("\n", one.end)
    line = text[start : end if end >= 0 else len(text)].rstrip()
    alone = line.lstrip(" ") == text[one.start : one.end] and len(line) - len(line.lstrip(" ")) <= MOST_INDENTED
    if one.place is Place.ALONE and not (one.embedding and alone):
        return replace(one, place=Place.TEXT)
    return one


def _places(text: str, found: tuple[Reference, ...]) -> dict[int, Place]:
    """Where each reference came out of the engine, by its number; one that did not is missing."""
    opening, closing = _unused(text)
    pieces, at = [], 0
    for number, one in enumerate(found):
        # What is Markdown loses the backslash, what is not keeps it.
        pieces += [text[at : one.start], f"{opening}{number}\\_{closing}"]
        at = one.end
    probe = FRONT_MATTER.sub("", "".join((*pieces, text[at:])))
    reader = _Places(opening, closing)
    reader.feed(Markdown(extensions=list(EXTENSIONS)).convert(probe))
    reader.close()
    return reader.places


def _unused(text: str) -> tuple[str, str]:
    free = (chr(code) for code in PRIVATE if chr(code) not in text)
    return next(free), next(free)


class _Places(HTMLParser):
    """Notes between which tags each token stands."""

    def __init__(self, opening: str, closing: str) -> None:
        super().__init__(convert_charrefs=True)
        self.places: dict[int, Place] = {}
        self._token = re.compile(rf"{opening}(\d+)(\\?)_{closing}")
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as HTMLParser
        """Go into an element."""
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Come out of it, and of what was left open in it."""
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Note the tokens of a stretch of text."""
        for found in self._token.finditer(data):
            self.places[int(found[1])] = self._place(raw=bool(found[2]))

    def _place(self, *, raw: bool) -> Place:
        around = set(self._open)
        if around & CODE:
            return Place.CODE
        if around & UNLINKED:
            return Place.UNLINKED
        if raw:
            return Place.HTML
        return Place.ALONE if around <= AROUND_EMBEDS else Place.TEXT
