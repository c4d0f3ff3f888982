"""Finding the names of a page: words, claims, settlement, mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.gazetteer import Gazetteer
from generator.model.names import Mention
from generator.model.page import Report
from generator.recognise import organisations, people, places
from generator.recognise.claim import Claim, settled
from generator.recognise.contributors import contributors
from generator.recognise.tagger import Tagger
from generator.recognise.words import Words, cut


def recognise(reports: Sequence[Report], tagger: Tagger, gazetteer: Gazetteer) -> tuple[tuple[Mention, ...], ...]:
    """The names in the reports of one page, given in page order: for each report its mentions in the order of parts.

    Mentions of a part never overlap, and `part.text[start:end] == form`. Reports of a page share evidence, so that the
    result depends on nothing but these reports.
    """
    return tuple(
        tuple(mention for words in row for mention in _mentions(words, settled(_claims(report, words, gazetteer))))
        for report, row in zip(reports, cut(reports, tagger), strict=True)
    )


def _claims(report: Report, words: Words, gazetteer: Gazetteer) -> Iterator[Claim]:
    yield from contributors(report, words)
    yield from people.tagged(words)
    yield from places.tagged(words, gazetteer)
    yield from organisations.tagged(words)


def _mentions(words: Words, claims: list[Claim]) -> Iterator[Mention]:
    for claim in claims:
        start, end = words.plain.printed(claim.start, claim.end)
        form = words.part.text[start:end]
        confidence = round(claim.confidence, 4)
        yield Mention(claim.kind, form, words.part.anchor, start, end, confidence, claim.reasons, claim.role)
