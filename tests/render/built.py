"""What a browser would show of generated Markdown: built as MkDocs builds it, read back by ids."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown

# Those that MkDocs always loads, and those of mkdocs.yml.
EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
VOID = {"br", "hr", "img", "input", "link", "meta"}


def to_html(text: str) -> str:
    """Markdown (without front matter) as MkDocs's Python-Markdown builds it."""
    return markdown.markdown(text, extensions=EXTENSIONS)


def flat(text: str) -> str:
    """Text as a browser shows it: white space run together, none at the ends."""
    return re.sub(r"\s+", " ", text).strip()


class Built(HTMLParser):
    """The elements of an HTML page: their tags and attributes, and the text within each that has an id."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self.all = ""
        self._open: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        found = dict(attrs)
        self.tags.append((tag, found))
        if found.get("id"):
            self.texts[found["id"] or ""] = ""
        if tag not in VOID:
            self._open.append((tag, found.get("id")))

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Note text, within every element with an id around it."""
        self.all += data
        for _, identity in self._open:
            if identity:
                self.texts[identity] += data

    def handle_comment(self, data: str) -> None:
        """Note a comment: none of our pages has one."""
        self.tags.append(("comment", {"text": data}))

    def handle_pi(self, data: str) -> None:
        """Note a processing instruction: none of our pages has one."""
        self.tags.append(("pi", {"text": data}))

    def unknown_decl(self, data: str) -> None:
        """Note a declaration: none of our pages has one."""
        self.tags.append(("declaration", {"text": data}))

    def tag_names(self) -> set[str]:
        """The kinds of elements on the page."""
        return {tag for tag, _ in self.tags}
