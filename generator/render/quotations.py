"""Sentences of the reports, quoted on other pages with the way back to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.link.sentences import quoted_units, sentence_around
from generator.model.collection import Exhibit
from generator.model.page import Part
from generator.render.addresses import Address, between, report_address
from generator.render.escape import Markdown, link
from generator.render.exhibition import Hang
from generator.render.words import part_words


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence, and the way to it."""

    sentence: Markdown
    link: Markdown


def quotations(
    hang: Hang, exhibit: Exhibit, part: Part, marked: Iterable[tuple[int, int]], here: Address
) -> Iterator[Quotation]:
    """Each sentence of a part that holds one of the marked stretches, once, with them in bold."""
    stretches = tuple(marked)
    named = ((r.mention.start, r.mention.end) for r in hang.index.at(exhibit.report.id, part.anchor))
    spans = quoted_units(part, exhibit.page.source, named)
    way = between(here, report_address(exhibit.report), part.anchor)
    for span in dict.fromkeys(sentence_around(spans, start) for start, _ in stretches):
        sentence = hang.composer.sentence(exhibit, part, _without_blanks(part.text, span), stretches)
        yield Quotation(sentence, link(part_words(exhibit.report, part, hang.labels), way))


def _without_blanks(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span without the white space at its two ends."""
    words = text[span[0] : span[1]]
    start = span[0] + len(words) - len(words.lstrip())
    return start, max(start, span[0] + len(words.rstrip()))
