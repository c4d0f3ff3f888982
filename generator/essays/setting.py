"""A page written by hand as it is published: references become links, embeddings what they name.

Two settings: Markdown with links, for the site, and Markdown in plain words, for paper and for the search.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from generator.content.folder import Essay
from generator.essays.embeds import Embeds
from generator.essays.markup import left_out
from generator.essays.names import (
    KNOWN_KINDS,
    Drawing,
    Found,
    Hidden,
    InReport,
    Named,
    Names,
    Nothing,
    Pageless,
    Several,
    parted,
)
from generator.essays.references import FRONT_MATTER, Place, Reference, references_in
from generator.model.exhibition import Authority
from generator.render.addresses import DATES, MAP, Address, between, name_address, report_address
from generator.render.compose import is_auto
from generator.render.escape import Markdown, address, html, link, markdown
from generator.render.exhibition import Hang
from generator.render.withheld import HIDDEN
from generator.render.words import part_words

Setter = Callable[[Reference], str]
TEMPLATE = "template: text.html"


class EssaySetter:
    """Sets the pages written by hand."""

    def __init__(self, hang: Hang, authorities: tuple[Authority, ...] = ()) -> None:
        """Set them by what the reports name, and what else the curator's files do."""
        self._hang = hang
        self._authorities = authorities

    @cached_property
    def _names(self) -> Names:
        return Names(self._hang.index, self._hang.withheld, self._authorities)

    @cached_property
    def _embeds(self) -> Embeds:
        return Embeds(self._hang)

    def page(self, essay: Essay) -> str:
        """The Markdown of its page, front matter included."""
        here = Address(essay.path)
        photographs: list[bool] = []

        def set_(one: Reference) -> str:
            meant = self._names.find(one.target)
            if (
                one.embedding
                and one.place is Place.ALONE
                and (shown := self._embeds.page(meant, here, len(photographs) + 1))
            ):
                photographs.append('class="photograph' in shown)
                return f"\n{shown.strip()}\n"
            return self._linked(one, meant, here)

        text = self._replaced(essay, set_)
        return _with_front_matter(text, photographs=any(photographs))

    def plain(self, essay: Essay) -> str:
        """Its Markdown without links to the exhibition: what is embedded in words."""

        def set_(one: Reference) -> str:
            meant = self._names.find(one.target)
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
        return "".join((*pieces, text[at:]))

    def _linked(self, one: Reference, meant: Found, here: Address) -> str:
        words = self._words(one, meant)
        way = self._way(meant, here)
        if not way or one.place is Place.UNLINKED or (HIDDEN in words and not one.words):
            shown = html(words) if one.place is Place.HTML and not one.words else _as_markdown(one, words)
        elif one.place is Place.HTML:
            auto = ' class="auto"' if isinstance(meant, Named) and is_auto(meant.entity) else ""
            shown = Markdown(f'<a{auto} href="{address(way)}">{one.words or html(words)}</a>')
        else:
            shown = link(_as_markdown(one, words), way, auto=isinstance(meant, Named) and is_auto(meant.entity))
        return f"\\!{shown}" if one.embedding and shown.startswith("[") else str(shown)

    def _way(self, meant: Found, here: Address) -> str:
        match meant:
            case Named(entity):
                return between(here, name_address(entity))
            case InReport(exhibit, part):
                return between(here, report_address(exhibit.report.id), part.anchor if part else "")
            case Drawing(is_map):
                return between(here, MAP if is_map else DATES)
        return ""

    def _words(self, one: Reference, meant: Found) -> str:
        """What a reference is in words: the curator's, else what it names, with ■■ for what is withheld."""
        return one.words or self._hang.withheld.hide(self._called(one, meant))

    def _called(self, one: Reference, meant: Found) -> str:
        match meant:
            case Named(entity, written):
                return _without_kind(one.target) if written else entity.name
            case Pageless(name, written):
                return _without_kind(one.target) if written else name
            case InReport(exhibit, part):
                title = self._hang.titles_in_line[exhibit.report.id]
                return f"{title} {part_words(exhibit.report, part, self._hang.labels)}" if part else title
            case Drawing(is_map):
                labels = self._hang.labels
                return labels.gettext("Map") if is_map else labels.gettext("Timeline")
            case Hidden():
                return HIDDEN
            case Several() | Nothing():
                return _without_kind(one.target)


def _as_markdown(one: Reference, words: str) -> Markdown:
    """The curator's own words are Markdown already."""
    return Markdown(words) if one.words else markdown(words)


def _without_kind(target: str) -> str:
    """What is written of a name: people:周红波 without the kind."""
    kind, rest = parted(target)
    return rest if kind in KNOWN_KINDS and rest else target


def _with_front_matter(text: str, *, photographs: bool) -> str:
    """The page with front matter, which says whether photographs are to open by themselves."""
    said = "photographs: true\n" if photographs else ""
    front = FRONT_MATTER.match(text)
    if front is None:
        return f"---\n{TEMPLATE}\n{said}---\n\n{text}"
    first, rest = text.split("\n", 1)
    return f"{first}\n{said}{rest}" if "photographs:" not in front[0] else text
