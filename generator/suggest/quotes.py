"""The sentences that speak for a proposal, with file and line, and without the names that are withheld."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.link.index import Index, Sighting
from generator.link.sentences import quoted_units, sentence_around
from generator.model.collection import Exhibit
from generator.model.names import Mention
from generator.model.page import Page, Part
from generator.model.problem import Location
from generator.render.withheld import HIDDEN, Withheld
from generator.suggest.proposal import Quote

MOST = 3

Span = tuple[int, int]


class Quoting:
    """Quotes the reports of a collection."""

    def __init__(self, index: Index, withheld: Withheld) -> None:
        self._index, self._withheld = index, withheld
        self._in_source: dict[str, list[Span]] = {}

    def of(self, entity: str) -> tuple[Quote, ...]:
        """A few sentences that name the entity, in the order of the exhibition: the surest of each report first."""
        found = [quote for sighting in self._index.sightings.get(entity, ()) for quote in self._in_part(sighting)]
        ranks: dict[str, int] = {}
        ranked: list[tuple[int, float, int]] = []
        for number in sorted(range(len(found)), key=lambda n: (-found[n].confidence, n)):
            quote = found[number]
            ranks[quote.report] = ranks.get(quote.report, -1) + 1
            ranked.append((ranks[quote.report], -quote.confidence, number))
        return tuple(found[number] for number in sorted(number for _, _, number in sorted(ranked)[:MOST]))

    def _in_part(self, sighting: Sighting) -> Iterator[Quote]:
        exhibit, part = sighting.exhibit, sighting.part
        named = self._index.at(exhibit.report.id, part.anchor)
        units = quoted_units(part, exhibit.page.source, [(r.mention.start, r.mention.end) for r in named])
        hidden = self._hidden(exhibit, part)
        by_unit: dict[Span, list[Mention]] = {}
        for reference in sighting.references:
            by_unit.setdefault(sentence_around(units, reference.mention.start), []).append(reference.mention)
        for unit, mentions in by_unit.items():
            text, names = _quoted(part.text, _without_blanks(part.text, unit), mentions, hidden)
            if names:
                line = exhibit.page.source.line_of(part.passage.source_offset(mentions[0].start))
                location = Location(exhibit.page.source.path, line)
                yield Quote(text, names, location, exhibit.report.id, max(m.confidence for m in mentions))

    def _hidden(self, exhibit: Exhibit, part: Part) -> list[Span]:
        """Where a part holds withheld names, as on its page; here also within the longer names of others."""
        if not self._withheld:
            return []
        own = self._withheld.spans(part.text, self._index.at(exhibit.report.id, part.anchor))
        own += self._withheld.standing_in(part.text)
        return self._withheld.with_halves(own, part.passage, self._in_page(exhibit.page))

    def _in_page(self, page: Page) -> list[Span]:
        if page.source.path not in self._in_source:
            named = [(r, [ref for p in r.parts for ref in self._index.at(r.id, p.anchor)]) for r in page.reports]
            self._in_source[page.source.path] = self._withheld.source_spans(page, named)
        return self._in_source[page.source.path]


def _quoted(text: str, unit: Span, mentions: Sequence[Mention], hidden: Iterable[Span]) -> tuple[str, tuple[Span, ...]]:
    """A stretch of a text with ■■ for what is hidden, and where in it the mentions stand that can be seen."""
    cuts = [(max(start, unit[0]), min(end, unit[1])) for start, end in hidden if start < unit[1] and unit[0] < end]
    seen = list(zip([unit[0], *(end for _, end in cuts)], [*(start for start, _ in cuts), unit[1]], strict=True))
    names: list[Span] = []
    length = 0
    for start, end in seen:
        inside = (m for m in mentions if start <= m.start and m.end <= end)
        names += [(m.start - start + length, m.end - start + length) for m in inside]
        length += end - start + len(HIDDEN)
    return HIDDEN.join(text[start:end] for start, end in seen), tuple(names)


def _without_blanks(text: str, span: Span) -> Span:
    words = text[span[0] : span[1]]
    start = span[0] + len(words) - len(words.lstrip())
    return start, max(start, span[0] + len(words.rstrip()))
