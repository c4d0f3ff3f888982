"""The page of a report: what the newspaper printed, part by part, and beside it what we know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.labels.dates import date_words
from generator.link.record import Record
from generator.link.sentences import printed_lines
from generator.model.collection import Exhibit
from generator.model.exhibition import Photograph
from generator.model.names import Entity, NameKind, Status
from generator.model.page import Kind, Part
from generator.render.addresses import between, report_address
from generator.render.compose import compose
from generator.render.escape import Markdown, address, front_matter, html, markdown
from generator.render.exhibition import Hang, credits_of
from generator.render.source_view import SourceLine, SourceView
from generator.render.words import publication, seen_words, who_or_what

HEAD = (Kind.KICKER, Kind.HEADLINE, Kind.DECK)
# Names are linked where they are read, not where they are shouted.
UNLINKED = (Kind.KICKER, Kind.HEADLINE, Kind.DECK, Kind.HEADING)
# Who wrote and who photographed needs no note: the line itself says it.
UNNOTED = (Kind.BYLINE, Kind.CREDIT, Kind.DATELINE)
IN_LINES = (Kind.LIST, Kind.TABLE, Kind.VERSE)
RECORD_PLACES = 3


@dataclass(frozen=True, slots=True)
class Note:
    """A margin note: a name, and what is known of it."""

    name: Markdown
    words: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What belongs to a caption besides its words and credits."""

    number: str
    photograph: Markdown | None


@dataclass(frozen=True, slots=True)
class Block:
    """A part as it is set: by the template of its kind, with the notes that follow it."""

    template: str
    anchor: str
    text: Markdown
    lines: tuple[Markdown, ...] = ()
    credits: tuple[Block, ...] = ()
    dateline: Block | None = None
    figure: Figure | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Everything that report.md sets."""

    front: Markdown
    headline: Markdown
    headline_class: str
    as_printed: Markdown | None
    kickers: tuple[Block, ...]
    decks: tuple[Block, ...]
    bylines: tuple[Block, ...]
    blocks: tuple[Block, ...]
    source: tuple[SourceLine, ...]


class ReportWriter:
    """Writes the pages of the reports."""

    def __init__(self, hang: Hang) -> None:
        self._hang = hang
        pages: dict[str, list[Exhibit]] = {}
        for exhibit in hang.collection.exhibits:
            pages.setdefault(exhibit.page.source.path, []).append(exhibit)
        self._sources = {path: SourceView(exhibits, hang.withheld) for path, exhibits in pages.items()}

    def page(self, exhibit: Exhibit) -> ReportPage:
        """The page of one report."""
        hang, record = self._hang, self._hang.index.records[exhibit.report.id]
        body = _Body(hang, exhibit)
        hoisted, rest = _hoist_bylines(exhibit)
        return ReportPage(
            front=front_matter(self._front(exhibit, record)),
            headline=hang.headline(exhibit),
            headline_class=_headline_class(record),
            as_printed=_as_printed(hang, exhibit, record),
            kickers=tuple(body.head(Kind.KICKER, record.kicker)) if record.title else (),
            decks=tuple(body.head(Kind.DECK, record.deck)),
            bylines=tuple(body.blocks(hoisted)),
            blocks=tuple(body.blocks(rest)),
            source=tuple(self._sources[exhibit.page.source.path].lines(exhibit)),
        )

    def _front(self, exhibit: Exhibit, record: Record) -> dict[str, object]:
        hang, report, source = self._hang, exhibit.report, exhibit.page.source
        hide = hang.withheld.hide
        return {
            "title": hang.title(exhibit),
            "template": "report.html",
            "kicker": record.kicker and hide(record.kicker),
            "deck": record.deck and hide(record.deck),
            "authors": [hide(name) for name in record.authors],
            "photographers": [hide(name) for name in record.photographers],
            "publisher": record.publisher and hide(record.publisher),
            "publication": publication(record.publisher and hide(record.publisher)),
            "date": record.date,
            "date_label": date_words(record.date, hang.labels),
            "date_evidence": [hide(words) for words in record.date_evidence],
            "edition": record.edition,
            "column": record.column and hide(record.column),
            "dateline": record.dateline and hide(record.dateline),
            "genre": record.genre,
            "subjects": list(record.subjects),
            "section": exhibit.section.id,
            "section_title": hang.section_title(exhibit.section),
            **{key: self._ids(exhibit, kind) for key, kind in ID_KEYS.items()},
            "place_labels": self._place_labels(exhibit),
            "source": {"file": source.path, "lines": list(report.lines), "sha256": source.sha256},
            "lines": f"{report.lines[0]}–{report.lines[1]}",
            "by_curator": list(record.by_curator),
            "rights": record.rights or hang.collection.exhibition.rights,
            "description": hang.description(exhibit),
        }

    def _ids(self, exhibit: Exhibit, kind: NameKind) -> list[str]:
        return [entity.id for entity in self._named(exhibit) if entity.kind is kind]

    def _place_labels(self, exhibit: Exhibit) -> list[str]:
        """The places that a report names most often."""
        places = [e for e in self._named(exhibit) if e.kind is NameKind.PLACE and self._hang.index.has_page(e)]
        times = {entity.id: 0 for entity in places}
        for reference in exhibit.references:
            if reference.entity in times:
                times[reference.entity] += 1
        return [e.name for e in sorted(places, key=lambda e: -times[e.id])[:RECORD_PLACES]]

    def _named(self, exhibit: Exhibit) -> list[Entity]:
        """Everybody and everything that a report names, in the order of its parts, without those left out."""
        index = self._hang.index
        ids = dict.fromkeys(r.entity for part in exhibit.report.parts for r in index.at(exhibit.report.id, part.anchor))
        named = (index.entities[identity] for identity in ids)
        return [e for e in named if not (e.withheld or e.nickname or e.status is Status.REJECTED)]


ID_KEYS = {"people": NameKind.PERSON, "places": NameKind.PLACE, "organisations": NameKind.ORGANISATION}


class _Body:
    """Sets the parts of one report, noting each name where it is first linked.

    A name of which only this one mention is known has no note: it would say nothing.
    """

    def __init__(self, hang: Hang, exhibit: Exhibit) -> None:
        self._hang = hang
        self._exhibit = exhibit
        self._here: PurePosixPath = report_address(exhibit.report.id)
        self._noted: set[str] = set()
        self._figures = 0
        self._credits: dict[str, tuple[Part, ...]] = credits_of(exhibit.report)

    def head(self, kind: Kind, settled: str | None) -> Iterator[Block]:
        """Kickers or decks: as printed, unless the curator wrote another."""
        parts = self._exhibit.report.of_kind(kind)
        if settled and (not parts or parts[0].text != settled):
            yield Block(kind.value, kind.value, markdown(self._hang.withheld.hide(settled)))
            return
        for part in parts:
            yield Block(kind.value, part.anchor, self._hang.composer.unlinked(self._exhibit, part))

    def blocks(self, parts: tuple[Part, ...]) -> Iterator[Block]:
        """The parts in order; a credit goes to its figure, a dateline to the paragraph that it opens."""
        owned = {id(credit) for part in parts for credit in self._credits.get(part.anchor, ())}
        dateline: Block | None = None
        for part, following in zip(parts, (*parts[1:], None), strict=False):
            if id(part) in owned:
                continue
            if part.kind is Kind.DATELINE and following and following.kind is Kind.PARAGRAPH:
                dateline = self._block(part)
                continue
            yield self._block(part, dateline)
            dateline = None

    def _block(self, part: Part, dateline: Block | None = None) -> Block:
        composer = self._hang.composer
        linked = part.kind not in UNLINKED
        text = composer.part(self._exhibit, part, self._here) if linked else composer.unlinked(self._exhibit, part)
        return Block(
            template=part.kind.value,
            anchor=part.anchor,
            text=text,
            lines=self._lines(part) if part.kind in IN_LINES else (),
            credits=tuple(self._block(credit) for credit in self._credits.get(part.anchor, ())),
            dateline=dateline,
            figure=self._figure() if part.kind is Kind.CAPTION else None,
            notes=tuple(self._notes(part)) if linked and part.kind not in UNNOTED else (),
        )

    def _lines(self, part: Part) -> tuple[Markdown, ...]:
        """A list, table or verse by the lines of the print."""
        lines = printed_lines(part, self._exhibit.page.source)
        composer = self._hang.composer
        if part.kind is Kind.TABLE:
            # Set as it was spaced, hence as raw HTML.
            return tuple(html(composer.plain(self._exhibit, part, span)) for span in lines)
        return tuple(composer.stretch(self._exhibit, part, self._here, span) for span in lines)

    def _figure(self) -> Figure:
        self._figures += 1
        number = self._figures
        return Figure(
            number=self._hang.labels.gettext("Figure %(number)s", number=number),
            photograph=self._photograph(number),
        )

    def _photograph(self, number: int) -> Markdown | None:
        report = self._exhibit.report.id
        found = (p for p in self._exhibit.facts.photographs if (p.report, p.caption) == (report, number))
        photograph: Photograph | None = next(found, None)
        if photograph is None:
            return None
        target = between(self._here, PurePosixPath("photographs", report, photograph.file))
        alt = markdown(self._hang.withheld.hide(photograph.alt or ""))
        return Markdown(f"![{alt}]({address(target)})")

    def _notes(self, part: Part) -> Iterator[Note]:
        for entity in self._hang.composer.linked_in(self._exhibit, part):
            if entity.id not in self._noted:
                self._noted.add(entity.id)
                labels, index = self._hang.labels, self._hang.index
                known = who_or_what(entity, labels, self._exhibit.report.id)
                if not known and index.mentions_of(entity) == 1:
                    continue
                seen = seen_words(entity, index, labels, in_report=True)
                said = labels.gettext("%(known)s. ", known=known) if known else ""
                words = said + labels.gettext("%(seen)s.", seen=seen)
                yield Note(self._hang.composer.name(entity, self._here), words)


def _hoist_bylines(exhibit: Exhibit) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The bylines that go under the deck, and the other parts below the head.

    A byline printed before or in the middle of the text is hoisted; one that closes the text stays there.
    """
    parts = tuple(part for part in exhibit.report.parts if part.kind not in HEAD)
    last = max((i for i, part in enumerate(parts) if part.kind in {Kind.PARAGRAPH, Kind.HEADING}), default=len(parts))
    hoisted = tuple(part for part in parts[:last] if part.kind is Kind.BYLINE)
    return hoisted, tuple(part for part in parts if part not in hoisted)


def _headline_class(record: Record) -> str:
    if "title" in record.by_curator:
        return "by-curator"
    return "headline" if record.title else "untitled"


def _as_printed(hang: Hang, exhibit: Exhibit, record: Record) -> Markdown | None:
    """The printed headline, where the curator gives another."""
    printed = exhibit.report.of_kind(Kind.HEADLINE)
    if "title" not in record.by_curator or not printed or printed[0].text == record.title:
        return None
    return compose(printed[0].text, hang.composer.printed_marks(exhibit, printed[0]))
