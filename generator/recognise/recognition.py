"""Finding the names of a page: words, claims, settlement, mentions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.gazetteer import Gazetteer
from generator.model.names import Mention, NameKind
from generator.model.page import Report
from generator.recognise import organisations
from generator.recognise.claim import Claim, added, settled
from generator.recognise.contributors import contributors
from generator.recognise.forms import Forms
from generator.recognise.page_text import PageText
from generator.recognise.people import people, repeated, role_of, sure_names
from generator.recognise.places import places, repeated_places, sure_places
from generator.recognise.tagger import Tagger
from generator.recognise.words import Words, cut

Found = tuple[Words, list[Claim]]


def recognise(reports: Sequence[Report], tagger: Tagger, gazetteer: Gazetteer) -> tuple[tuple[Mention, ...], ...]:
    """The names in the reports of one page, given in page order: for each report its mentions in the order of parts.

    Mentions of a part never overlap, and `part.text[start:end] == form`. Reports of a page share evidence, so that the
    result depends on nothing but these reports.
    """
    return recognise_pages([reports], tagger, gazetteer)[0]


def recognise_pages(
    pages: Sequence[Sequence[Report]], tagger: Tagger, gazetteer: Gazetteer
) -> tuple[tuple[tuple[Mention, ...], ...], ...]:
    """The same for many pages, each by itself: faster, because the tagger is asked once for all their sentences."""
    words = iter(cut([report for reports in pages for report in reports], tagger))
    return tuple(_page(reports, [next(words) for _ in reports], gazetteer) for reports in pages)


def _page(
    reports: Sequence[Report], words: Sequence[list[Words]], gazetteer: Gazetteer
) -> tuple[tuple[Mention, ...], ...]:
    text = PageText(one.text for row in words for one in row)
    page = [
        [(one, list(_claims(report, one, text, gazetteer))) for one in row]
        for report, row in zip(reports, words, strict=True)
    ]
    sure = sure_names(_all(page), text)
    people, places = Forms(sure), Forms(sure_places(_all(page)))

    def again(words: Words, claims: list[Claim]) -> list[Claim]:
        names = repeated(words, claims, sure, people, text)
        return [*names, *repeated_places(words, claims, places, gazetteer, text)]

    return tuple(tuple(_mentions_of(row, again)) for row in page)


def _all(page: Iterable[list[Found]]) -> Iterator[Found]:
    return (found for row in page for found in row)


def _claims(report: Report, words: Words, page: PageText, gazetteer: Gazetteer) -> Iterator[Claim]:
    yield from contributors(report, words)
    yield from people(words, page)
    yield from places(words, gazetteer, page)
    yield from organisations.tagged(words)


def _mentions_of(row: list[Found], again: Callable[[Words, list[Claim]], list[Claim]]) -> Iterator[Mention]:
    for words, claims in row:
        alone = added(claims)
        yield from _mentions(words, settled([*alone, *again(words, alone)]))


def _mentions(words: Words, claims: list[Claim]) -> Iterator[Mention]:
    for claim in claims:
        start, end = words.plain.printed(claim.start, claim.end)
        form = words.part.text[start:end]
        confidence = round(claim.confidence, 4)
        role = claim.role
        if claim.kind is NameKind.PERSON and role is None and "nickname" not in claim.reasons:
            role = role_of(words, claim.start, claim.end)
        yield Mention(claim.kind, form, words.part.anchor, start, end, confidence, claim.reasons, role)
