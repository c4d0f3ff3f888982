"""A page written by hand as it is published: references become links, embeddings what they name.

Two settings: Markdown with links, for the site, and Markdown in plain words, for paper and for the search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import groupby

from generator.content.folder import Essay
from generator.essays.embeds import Embeds
from generator.essays.markup import left_out
from generator.essays.references import FRONT_MATTER, Place, Reference, references_in
from generator.render.addresses import Address
from generator.render.compose import is_auto
from generator.render.escape import Markdown, address, html, link, markdown
from generator.render.exhibition import Hang
from generator.render.referred import Found, Named
from generator.render.said import called, way_to
from generator.render.withheld import HIDDEN

Setter = Callable[[Reference], str]
TEMPLATE = "template: text.html"


class _Shown(str):
    """What is embedded, set already."""

    __slots__ = ()


class EssaySetter:
    """Sets the pages written by hand."""

    def __init__(self, hang: Hang) -> None:
        self._hang = hang

    @cached_property
    def _embeds(self) -> Embeds:
        return Embeds(self._hang)

    def page(self, essay: Essay) -> str:
        """The Markdown of its page, front matter included."""
        here = Address(essay.path)
        photographs: list[bool] = []

        def set_(one: Reference) -> str:
            meant = self._hang.referred.find(one.target)
            if (
                one.embedding
                and one.place is Place.ALONE
                and (shown := self._embeds.page(meant, here, len(photographs) + 1))
            ):
                photographs.append('class="photograph' in shown)
                return _Shown(f"\n{shown.strip()}\n")
            return self._linked(one, meant, here)

        text = self._replaced(essay, set_)
        return _with_front_matter(text, photographs=any(photographs))

    def plain(self, essay: Essay) -> str:
        """Its Markdown without links to the exhibition: what is embedded in words."""

        def set_(one: Reference) -> str:
            meant = self._hang.referred.find(one.target)
            if one.embedding and one.place is Place.ALONE and (said := self._embeds.plain(meant)):
                return f"\n{said}\n"
            words = self._words(one, meant)
            return str(html(words) if one.place is Place.HTML and not one.words else _as_markdown(one, words))

        return self._replaced(essay, set_)

    def _replaced(self, essay: Essay, set_: Setter) -> str:
        """The text with every reference set; what is not allowed is out, what is withheld is hidden."""
        text = self._hang.withheld.hide_in_markdown(left_out(essay.text))
        pieces, at = [], 0
        for one in references_in(text):
            pieces += [text[at : one.start], set_(one)]
            at = one.end
        return "".join(self._hidden([*pieces, text[at:]]))

    def _hidden(self, pieces: list[str]) -> Iterator[str]:
        """The pieces with ■■ for names that have come together only now; what is embedded has hidden its own."""
        for embedded, run in groupby(pieces, lambda piece: isinstance(piece, _Shown)):
            together = "".join(run)
            yield together if embedded else self._hang.withheld.hide_in_markdown(together)

    def _linked(self, one: Reference, meant: Found, here: Address) -> str:
        words = self._words(one, meant)
        way = way_to(meant, here)
        if not way or one.place is Place.UNLINKED or (HIDDEN in words and not one.words):
            shown = html(words) if one.place is Place.HTML and not one.words else _as_markdown(one, words)
        elif one.place is Place.HTML:
            auto = ' class="auto"' if isinstance(meant, Named) and is_auto(meant.entity) else ""
            shown = Markdown(f'<a{auto} href="{address(way)}">{one.words or html(words)}</a>')
        else:
            shown = link(_as_markdown(one, words), way, auto=isinstance(meant, Named) and is_auto(meant.entity))
        return f"\\!{shown}" if one.embedding and shown.startswith("[") else str(shown)

    def _words(self, one: Reference, meant: Found) -> str:
        """What a reference is in words: the curator's, else what it names, with ■■ for what is withheld."""
        return one.words or called(self._hang, one.target, meant)


def _as_markdown(one: Reference, words: str) -> Markdown:
    """The curator's own words are Markdown already."""
    return Markdown(words) if one.words else markdown(words)


def _with_front_matter(text: str, *, photographs: bool) -> str:
    """The page with front matter, which says whether photographs are to open by themselves."""
    said = "photographs: true\n" if photographs else ""
    front = FRONT_MATTER.match(text)
    if front is None:
        return f"---\n{TEMPLATE}\n{said}---\n\n{text}"
    first, rest = text.split("\n", 1)
    return f"{first}\n{said}{rest}" if "photographs:" not in front[0] else text
