"""Passages become running Markdown: names linked, joins and corrections marked, withheld names hidden.

This is the only way from a part of a report to a page, so that what is withheld is withheld everywhere.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from generator.labels import Labels
from generator.link.index import Index
from generator.model.collection import Exhibit
from generator.model.exhibition import Correction
from generator.model.names import Entity, Mention, Status
from generator.model.page import Kind, Page, Part
from generator.render.addresses import Address, between, name_address
from generator.render.corrections import correction_words, corrections_in
from generator.render.escape import Markdown, attribute, identifier, link, markdown
from generator.render.marks import Mark, Set_co, compose, cut_by, pieces
from generator.render.punctuation import full_width
from generator.render.runs import Broken, Corrected, Hidden, Named, Run, Seen
from generator.render.withheld import HIDDEN, Withheld

Span = tuple[int, int]
NO_ANCHORS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Composer:
    """Sets the text of parts for the pages, in one language, with one list of withheld names."""

    index: Index
    labels: Labels
    withheld: Withheld
    # Whether half-width marks are set full-width; what is kept and cited stays as printed.
    full_width: bool = False
    # Where names are hidden in each page text, found once.
    _hidden_in: dict[str, list[tuple[int, int]]] = field(default_factory=dict, compare=False)

    def text(self, part: Part) -> str:
        """The text of a part as it is shown, of the same length; a table keeps its columns as they were spaced."""
        return full_width(part.text) if self.full_width and part.kind is not Kind.TABLE else part.text

    def part(self, exhibit: Exhibit, part: Part, here: Address, anchors: Mapping[str, str] = NO_ANCHORS) -> Markdown:
        """A part with its names linked, each once, and its joins and corrections marked.

        `anchors` are the places of their pages to which the names of some (by their ids) lead.
        """
        return self.stretch(exhibit, part, here, (0, len(part.text)), anchors=anchors)

    def stretch(  # noqa: PLR0913 - what is set, where, and how
        self,
        exhibit: Exhibit,
        part: Part,
        here: Address,
        span: tuple[int, int],
        *,
        joins: bool = True,
        anchors: Mapping[str, str] = NO_ANCHORS,
    ) -> Markdown:
        """A stretch of a part, set as the whole part would be, perhaps without its joins, which lead to its page."""
        hidden, corrected = self._marks_of_print(exhibit, part)
        links = [
            Mark(
                start,
                end,
                self._link(entity, self._within(part, (start, end), corrected), here, anchors.get(entity.id, "")),
            )
            for entity, mention in self._links(exhibit, part, corrected)
            for start, end in [(mention.start, mention.end)]
        ]
        points = self._joins(part) if joins else []
        return compose(self.text(part), [*hidden, *links, *corrected], points, start=span[0], end=span[1])

    def signed(self, exhibit: Exhibit, part: Part, here: Address, who: Container[str], anchor: str) -> Markdown:
        """A credit, in which only these people (by their ids) are linked, to this place of their pages."""
        hidden, corrected = self._marks_of_print(exhibit, part)
        links = [
            Mark(m.start, m.end, self._link(entity, self._within(part, (m.start, m.end), corrected), here, anchor))
            for entity, m in self._links(exhibit, part, corrected)
            if entity.id in who
        ]
        return compose(self.text(part), [*hidden, *links, *corrected])

    def unlinked(self, exhibit: Exhibit, part: Part) -> Markdown:
        """A part without links: headlines and headings."""
        return compose(self.text(part), self.printed_marks(exhibit, part))

    def runs(self, exhibit: Exhibit, part: Part, span: Span | None = None) -> tuple[Run, ...]:
        """A part (or a stretch of it) for the catalogue: the same text as on its page, each mark as what it means.

        All mentions are marked here, not the first alone: an index tells every page on which a name stands.
        """
        start, stop = span or (0, len(part.text))
        corrections = [Mark(at, at + len(c.sic), Corrected(c)) for c, at in self.corrections(exhibit, part)]
        marks: list[Mark[Run]] = [
            *(Mark(*hidden, Hidden(), hides=True) for hidden in self._hidden(exhibit, part)),
            *(
                Mark(m.start, m.end, Named(entity, tuple(pieces(self.text(part), corrections, (), m.start, m.end))))
                for entity, m in self._links(exhibit, part, corrections, every=True)
            ),
            *corrections,
        ]
        points: list[Mark[Run]] = [
            *(Mark(at, at, Broken()) for _, at in joins_of(part) if start < at < stop),
            *(Mark(at, at, Seen(entity)) for entity, at in self._seen_at(exhibit, part) if start <= at < stop),
        ]
        return tuple(pieces(self.text(part), marks, points, start, stop))

    def _seen_at(self, exhibit: Exhibit, part: Part) -> Iterator[tuple[Entity, int]]:
        """Where in a part those with pages are named, names within longer names too."""
        for reference in self.index.at(exhibit.report.id, part.anchor):
            entity = self.index.entities[reference.entity]
            if self.index.has_page(entity):
                yield entity, reference.mention.start

    def plain(self, exhibit: Exhibit, part: Part, span: tuple[int, int] | None = None) -> str:
        """A part (or a stretch of it) as printed, plain text for front matter and labels, ■■ for withheld names."""
        return self._plain(exhibit, part, part.text, span)

    def words(self, exhibit: Exhibit, part: Part, span: Span | None = None) -> str:
        """The same as it is shown."""
        return self._plain(exhibit, part, self.text(part), span)

    def _plain(self, exhibit: Exhibit, part: Part, text: str, span: Span | None) -> str:
        start, end = span or (0, len(text))
        shown, position = [], start
        for first, last in self._hidden(exhibit, part):
            if first < end and start < last:
                shown += [text[position : max(first, position)], HIDDEN]
                position = min(last, end)
        return "".join((*shown, text[position:end]))

    def sentence(self, exhibit: Exhibit, part: Part, span: Span, marked: Iterable[Span]) -> Markdown:
        """A sentence of a part, with these stretches of the part in bold."""
        hidden, corrected = self._marks_of_print(exhibit, part)
        bold = [
            Mark(start, end, Markdown(f"**{self._within(part, (start, end), corrected)}**"))
            for start, end in sorted(marked, key=lambda stretch: stretch[0] - stretch[1])
            if span[0] <= start and end <= span[1] and not cut_by(start, end, corrected)
        ]
        return compose(self.text(part), [*hidden, *bold, *corrected], start=span[0], end=span[1])

    def name(self, entity: Entity, here: Address) -> Markdown:
        """A name of an entity as a link to its page."""
        return self._link(entity, entity.name, here)

    def _link(self, entity: Entity, form: str, here: Address, anchor: str = "") -> Markdown:
        return link(form, between(here, name_address(entity), anchor), auto=is_auto(entity))

    def _within(self, part: Part, span: Span, corrected: Sequence[Mark[Markdown]]) -> Markdown:
        """A stretch as printed, what is wrong in it corrected."""
        return compose(self.text(part), corrected, start=span[0], end=span[1])

    def linked_in(self, exhibit: Exhibit, part: Part) -> list[tuple[Entity, Mention]]:
        """The first mention of each entity with a page; a name within a longer linked name stays in that."""
        return self._links(exhibit, part, self._marks_of_print(exhibit, part)[1])

    def corrections(self, exhibit: Exhibit, part: Part) -> tuple[tuple[Correction, int], ...]:
        """The corrections that the part shows, with their offsets in its text."""
        return corrections_in(exhibit, part, self.withheld, self._hidden(exhibit, part))

    def _links(
        self, exhibit: Exhibit, part: Part, corrected: Sequence[Mark[Set_co]], *, every: bool = False
    ) -> list[tuple[Entity, Mention]]:
        links: list[tuple[Entity, Mention]] = []
        seen: set[str] = set()
        end = 0
        references = self.index.at(exhibit.report.id, part.anchor)
        for reference in sorted(references, key=lambda r: (r.mention.start, -r.mention.end)):
            entity, mention = self.index.entities[reference.entity], reference.mention
            if mention.start < end or (entity.id in seen and not every) or not self.index.has_page(entity):
                continue
            if cut_by(mention.start, mention.end, corrected):
                continue
            seen.add(entity.id)
            end = mention.end
            links.append((entity, mention))
        return links

    def printed_marks(self, exhibit: Exhibit, part: Part) -> list[Mark[Markdown]]:
        """What is set otherwise than printed: withheld names before all, then the curator's corrections."""
        hidden, corrected = self._marks_of_print(exhibit, part)
        return [*hidden, *corrected]

    def _marks_of_print(self, exhibit: Exhibit, part: Part) -> tuple[list[Mark[Markdown]], list[Mark[Markdown]]]:
        """Withheld names, and corrections."""
        return (
            [Mark(start, end, Markdown(HIDDEN), hides=True) for start, end in self._hidden(exhibit, part)],
            [self._corrected(correction, start) for correction, start in self.corrections(exhibit, part)],
        )

    def _hidden(self, exhibit: Exhibit, part: Part) -> list[tuple[int, int]]:
        if not self.withheld:
            return []
        own = self.withheld.spans(part.text, self.index.at(exhibit.report.id, part.anchor))
        return self.withheld.with_halves(own, part.passage, self.hidden_in_source(exhibit.page))

    def hidden_in_source(self, page: Page) -> list[tuple[int, int]]:
        """Where names are hidden in a page text, whichever of its reports they stand in. Sorted, apart."""
        if page.source.path not in self._hidden_in:
            named = [
                (report, [r for part in report.parts for r in self.index.at(report.id, part.anchor)])
                for report in page.reports
            ]
            self._hidden_in[page.source.path] = self.withheld.source_spans(page, named)
        return self._hidden_in[page.source.path]

    def digest_of(self, page: Page) -> str | None:
        """The SHA-256 of a page text; None where names are hidden in it: whoever guesses one could prove it by that."""
        return None if self.hidden_in_source(page) else page.source.sha256

    def _corrected(self, correction: Correction, start: int) -> Mark[Markdown]:
        """Both readings, of which a style shows one; of a doubt the printed words, marked."""
        said = attribute(correction_words(correction, self.labels, self.withheld.hide))
        printed = markdown(correction.sic)
        if correction.corr is None:
            both = f'<span class="query" title="{said}">{printed}</span>'
        else:
            right = markdown(self.withheld.hide(correction.corr))
            both = f'<span class="correction" title="{said}"><del hidden>{printed}</del><ins>{right}</ins></span>'
        return Mark(start, start + len(correction.sic), Markdown(both))

    def _joins(self, part: Part) -> list[Mark[Markdown]]:
        title = attribute(self.labels.gettext("Broken here by the layout, joined again"))
        return [
            Mark(offset, offset, Markdown(f'<a class="join" href="#{anchor}" title="{title}"></a>'))
            for anchor, offset in joins_of(part)
        ]


def joins_of(part: Part) -> Iterator[tuple[Markdown, int]]:
    """Where broken sentences of a part were put together: the id of the note on each, and its offset in the text."""
    inside = (offset for offset in part.passage.joins if 0 < offset < len(part.text))
    return ((identifier(f"{part.anchor}-join{number}"), offset) for number, offset in enumerate(inside, 1))


def is_auto(entity: Entity) -> bool:
    """Whether an entity was only found by the program, and nobody confirmed it."""
    return entity.status is not Status.CONFIRMED
