"""What is seen of every stretch that the program considers, and whether it is a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.gazetteer import Gazetteer
from generator.recognise import LacTagger
from generator.recognise.page_text import PageText
from generator.recognise.people import candidates, foreign
from generator.recognise.people.evidence import Stretch, evidence as evidence_for_people
from generator.recognise.places.candidates import considered
from generator.recognise.places.evidence import evidence as evidence_for_places
from generator.recognise.tagger import ORGANISATION
from generator.recognise.words import Words, cut
from tests.recognise.pages import report
from tests.recognise.test_recognition import PEOPLE, PLACES
from tools.fit_names.pages import Gold, Span, form_of, labels
from tools.fit_names.renaming import DOTTED, HAN, PlacePool, Pool, renamed

# How often a page is read with other names.
RENAMED = 4
# What a stretch counts on such a page; those far from any name are only taken from the page as it is, for all readings.
COUNTS = 0.25
# A sentence of the tests is one of many that newspapers print in that manner.
SENTENCE = 8.0
# A place within what the tagger thinks so surely to be a body's name counts neither way: the gold names it for where
# it stands by itself.
IN_A_BODY = 0.5
TAGGER, GAZETTEER = LacTagger(), Gazetteer()


@dataclass(frozen=True, slots=True)
class Case:
    """What is seen of a stretch, whether it is a name, and how much the case counts."""

    seen: Mapping[str, float]
    is_name: bool
    counts: float = 1.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A part with the page's own names or with others, and where they stand in it."""

    words: Words
    page: PageText
    known: Mapping[Span, bool]
    renamed: bool
    weight: float = 1.0

    def case(self, span: Span, seen: Iterable[tuple[str, float]]) -> Iterator[Case]:
        """A case, unless the stretch counts neither way, or only repeats what the page with its own names shows."""
        near = any(a < span[1] and span[0] < b for a, b in self.known)
        if self.known.get(span, True) and (near or not self.renamed):
            counts = COUNTS if self.renamed else 1.0 if near else 1.0 + RENAMED * COUNTS
            yield Case(dict(seen), span in self.known, counts * self.weight)


def readings(gold: Gold, pool: Pool, pattern: re.Pattern[str]) -> Iterator[Reading]:
    """The parts of a page as it is, and with those of its people's names exchanged that fit the pattern."""
    others = gold.names["places"] | gold.names["places_optional"]
    for number in range(RENAMED + 1):
        other = pool.renaming(gold.people, pattern, f"{gold.page.source.sha256}{number}") if number else {}
        if number and not other:
            return
        words = [one for row in cut(renamed(gold.page.reports, other), TAGGER) for one in row]
        page = PageText(one.text for one in words)
        for one in words:
            names = gold.people.union(gold.nicknames, other.values())
            known = labels(one.text, names, gold.names["people_optional"], others)
            yield Reading(one, page, known, bool(number))


def with_places(gold: Gold, pool: PlacePool) -> Iterator[Reading]:
    """The parts of a page, and where its places stand in them; then with those exchanged that nobody knows."""
    others = gold.people | gold.names["people_optional"]
    for number in range(RENAMED + 1):
        other = pool.renaming(gold.names["places"], f"{gold.page.source.sha256}{number}") if number else {}
        if number and not other:
            return
        words = [one for row in cut(renamed(gold.page.reports, other), TAGGER) for one in row]
        page = PageText(one.text for one in words)
        for one in words:
            names = gold.names["places"].union(other.values())
            known = labels(one.text, names, gold.names["places_optional"], others)
            known = {span: sure and not _in_a_body(one, *span) for span, sure in known.items()}
            yield Reading(one, page, known, bool(number))


def of_sentences(manners: Sequence[tuple[str, str, list[str]]]) -> Iterator[Reading]:
    """The sentences by which the tests show in what manners names are printed, which are invented too."""
    for _, sentence, names in manners:
        for words in cut([report(sentence)], TAGGER)[0]:
            known = labels(words.text, frozenset(map(form_of, names)), frozenset(), frozenset())
            yield Reading(words, PageText([words.text]), known, renamed=False, weight=SENTENCE)


def people(one: Reading) -> Iterator[Case]:
    """Cases of names without a dot."""
    spans = candidates.spans_of(one.words)
    for start, end in sorted(set(candidates.stretches(one.words, spans))):
        stretch = Stretch.of(one.words, start, end, spans)
        yield from one.case((start, end), evidence_for_people(stretch, one.page))


def dotted(one: Reading) -> Iterator[Case]:
    """Cases of names of several parts."""
    for start, end in foreign.chains(one.words):
        yield from one.case((start, end), foreign.evidence(one.words, start, end, one.page))


def places(one: Reading) -> Iterator[Case]:
    """Cases of places' names; what lies in a name that counts neither way counts neither way."""
    unsure = [span for span, sure in one.known.items() if not sure]
    for piece, told in considered(one.words, GAZETTEER):
        if not any(a <= piece.start and piece.end <= b for a, b in unsure):
            seen = evidence_for_places(one.words, piece, told, GAZETTEER, one.page)
            yield from one.case((piece.start, piece.end), seen)


def _in_a_body(words: Words, start: int, end: int) -> bool:
    return any(
        token.tag == ORGANISATION and token.confidence > IN_A_BODY and token.start <= start and end < token.end
        for token in words.around(start, end)
    )


def cases(kind: str, golds: Iterable[Gold], pool: Pool) -> Iterator[Case]:
    """All cases that pages give to a table: "people", "dotted" or "places"."""
    if kind == "places":
        pages = list(golds)
        pool_of_places = PlacePool.of((name for gold in pages for name in gold.names["places"]), GAZETTEER)
        for gold in pages:
            yield from chain.from_iterable(map(places, with_places(gold, pool_of_places)))
        return
    pattern, of = (HAN, people) if kind == "people" else (DOTTED, dotted)
    for gold in golds:
        yield from chain.from_iterable(map(of, readings(gold, pool, pattern)))


def cases_of_sentences(kind: str) -> Iterator[Case]:
    """All cases that the sentences of the tests give to a table."""
    of = {"people": people, "dotted": dotted, "places": places}[kind]
    yield from chain.from_iterable(map(of, of_sentences(PLACES if kind == "places" else PEOPLE)))
