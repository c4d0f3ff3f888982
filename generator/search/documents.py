"""What is searched: each report, each caption and each text of the exhibition itself, as their pages show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from generator.catalogue.essay import paragraphs_of
from generator.content.folder import Content
from generator.essays.setting import EssaySetter
from generator.labels.dates import date_words
from generator.link.record import Record
from generator.model.collection import Exhibit
from generator.model.edtf import first_moment
from generator.model.names import NameKind
from generator.model.page import Kind, Part
from generator.model.tour import Tour
from generator.render.addresses import HOME, Address, report_address, tour_address
from generator.render.exhibition import Hang, credits_of, is_printed
from generator.render.said import plain
from generator.render.words import publication


class Rank(IntEnum):
    """What a passage is to its text: part of its head, running text, or the caption of a photograph."""

    HEAD = 0
    BODY = 1
    CAPTION = 2


HEAD = (Kind.KICKER, Kind.HEADLINE, Kind.DECK)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text that a result can lead to: the id on its page, empty for the page, and its words.

    `printed` is what the newspaper has there, where the page shows it corrected.
    """

    anchor: str
    rank: Rank
    text: str
    printed: str | None = None

    @property
    def readings(self) -> tuple[str, ...]:
        """All that it can be found by."""
        return (self.text,) if self.printed is None else (self.text, self.printed)


@dataclass(frozen=True, slots=True)
class Document:
    """A page that is searched. Of the exhibition's own texts only title and passages are known.

    `newspaper` is an entity's id, `places` likewise; `date` and `paper` are what readers see of them.
    """

    address: Address
    title: str
    passages: tuple[Passage, ...]
    date: str | None = None
    year: str | None = None
    paper: str | None = None
    newspaper: str | None = None
    section: str | None = None
    section_title: str | None = None
    places: tuple[str, ...] = ()

    @property
    def captions(self) -> tuple[tuple[Passage, ...], ...]:
        """Its captions with their credits, in order: each caption is a result by itself."""
        found: dict[str, tuple[Passage, ...]] = {}
        for passage in self.passages:
            if passage.rank is Rank.CAPTION:
                found[passage.anchor] = (*found.get(passage.anchor, ()), passage)
        return tuple(found.values())

    @property
    def words(self) -> tuple[Passage, ...]:
        """All of it but captions."""
        return tuple(passage for passage in self.passages if passage.rank is not Rank.CAPTION)


@dataclass(frozen=True, slots=True)
class Documents:
    """Everything that is searched: the reports in the order of the exhibition, then its own texts."""

    reports: tuple[Document, ...]
    texts: tuple[Document, ...]


def documents_of(hang: Hang, content: Content) -> Documents:
    """What the search of an exhibition looks through."""
    reports = tuple(_report(hang, exhibit) for exhibit in hang.collection.exhibits)
    return Documents(reports, tuple(_texts(hang, content)))


def _report(hang: Hang, exhibit: Exhibit) -> Document:
    report, hide = exhibit.report, hang.withheld.hide
    record = hang.index.records[report.id]
    paper = hang.index.publishers.get(report.id)
    moment = first_moment(record.date)
    said = publication(record.publisher)
    section = exhibit.section
    return Document(
        address=report_address(report),
        title=hang.titles_in_line[report.id],
        passages=(*_by_curator(hang, exhibit, record), *_printed(hang, exhibit)),
        date=date_words(record.date, hang.labels),
        year=moment.year if moment else None,
        paper=hide(said) if said else None,
        newspaper=paper.id if paper and hang.index.has_page(paper) else None,
        section=section.id,
        section_title=hang.section_title(section),
        places=tuple(_places(hang, exhibit)),
    )


def _by_curator(hang: Hang, exhibit: Exhibit, record: Record) -> Iterator[Passage]:
    """Title, kicker and deck where the curator's own words stand there."""
    printed = {part.text for part in exhibit.report.parts}
    for anchor, words in (("title", record.title), ("", record.kicker), ("curators-deck", record.deck)):
        if words and words not in printed:
            yield Passage(anchor, Rank.HEAD, hang.withheld.hide(words))


def _printed(hang: Hang, exhibit: Exhibit) -> Iterator[Passage]:
    """The parts of a report of which there is anything to see."""
    owners = {credit.anchor: owner for owner, credits in credits_of(exhibit.report).items() for credit in credits}
    captions = {part.anchor for part in exhibit.report.of_kind(Kind.CAPTION)}
    for part in exhibit.report.parts:
        if part.kind is not Kind.FURNITURE and is_printed(part):
            anchor = owners.get(part.anchor, part.anchor)
            rank = Rank.CAPTION if anchor in captions else Rank.HEAD if part.kind in HEAD else Rank.BODY
            printed, shown = hang.composer.words(exhibit, part), _corrected(hang, exhibit, part)
            yield Passage(anchor, rank, shown, None if shown == printed else printed)


def _corrected(hang: Hang, exhibit: Exhibit, part: Part) -> str:
    """A part with the curator's corrections in it, as its page shows it."""
    words, position = [], 0
    for correction, start in hang.composer.corrections(exhibit, part):
        if correction.corr is not None:
            words += [hang.composer.words(exhibit, part, (position, start)), hang.withheld.hide(correction.corr)]
            position = start + len(correction.sic)
    return "".join((*words, hang.composer.words(exhibit, part, (position, len(part.text)))))


def _places(hang: Hang, exhibit: Exhibit) -> Iterator[str]:
    """The places with pages that a report names, each once."""
    named = dict.fromkeys(reference.entity for reference in exhibit.references)
    entities = (hang.index.entities[name] for name in named if name in hang.index.entities)
    return (e.id for e in entities if e.kind is NameKind.PLACE and hang.index.has_page(e))


def _texts(hang: Hang, content: Content) -> Iterator[Document]:
    """The exhibition's own words: introductions, tours, essays."""
    collection = hang.collection
    intros = tuple(Passage("", Rank.BODY, words) for s in collection.sections if (words := plain(hang, s.intro)))
    if intros:
        yield Document(HOME, collection.exhibition.title, intros)
    yield from (_tour(hang, tour) for tour in collection.tours)
    setter = EssaySetter(hang)
    for essay in content.essays:
        blocks = paragraphs_of(setter.plain(essay))
        if blocks:
            title, *rest = blocks
            said = (Passage("", Rank.HEAD, title), *(Passage("", Rank.BODY, block) for block in rest))
            yield Document(Address(essay.path), title, said)


def _tour(hang: Hang, tour: Tour) -> Document:
    own = ((tour.title, Rank.HEAD), (plain(hang, tour.intro), Rank.BODY))
    about = (Passage("", rank, words) for words, rank in own if words)
    stops = (
        Passage(f"stop-{number}", Rank.BODY, words)
        for number, stop in enumerate(tour.stops, 1)
        for words in (stop.title, plain(hang, stop.text))
        if words
    )
    return Document(tour_address(tour), tour.title, (*about, *stops))
