"""The page of a report: what the newspaper printed, part by part, and beside it what we know."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from generator.characters import script_of
from generator.labels.dates import date_words
from generator.link.neighbours import Neighbours
from generator.link.record import Record
from generator.model.collection import Exhibit
from generator.model.names import Entity, NameKind, Status
from generator.model.page import Kind, Part, Report
from generator.render.citation import citation_of, page_citation_of
from generator.render.escape import Markdown, front_matter
from generator.render.exhibition import Hang
from generator.render.near_by import NearBy, near_by
from generator.render.photographers import Photographers
from generator.render.photographs import Photographs
from generator.render.report_head import Head, head_of
from generator.render.report_parts import Block, Body, Loose
from generator.render.rights import rights_line
from generator.render.source_view import SourceLine, SourceView
from generator.render.tour_pages import TourWriter, Waymark
from generator.render.words import agency, newspaper_words, publication, quoted

HEAD = (Kind.KICKER, Kind.HEADLINE, Kind.DECK)
RECORD_PLACES = 3
# Characters of evidence that the record shows unfolded.
SHORT_EVIDENCE = 30
ID_KEYS = {"people": NameKind.PERSON, "places": NameKind.PLACE, "organisations": NameKind.ORGANISATION}


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Everything that report.md sets."""

    front: Markdown
    head: Head
    bylines: tuple[Block, ...]
    blocks: tuple[Block, ...]
    loose: tuple[Loose, ...]
    waymarks: tuple[Waymark, ...]
    near: tuple[NearBy, ...]
    source: tuple[SourceLine, ...]
    withheld_in_part: bool


class ReportWriter:
    """Writes the pages of the reports."""

    def __init__(self, hang: Hang, tours: TourWriter, photographs: Photographs, photographers: Photographers) -> None:
        self._hang = hang
        self._tours = tours
        self._photographs = photographs
        self._photographers = photographers
        self._neighbours = Neighbours(hang.index)
        pages = {exhibit.page.source.path: exhibit.page for exhibit in hang.collection.exhibits}
        hidden = hang.composer.hidden_in_source
        self._sources = {path: SourceView(page, hidden(page)) for path, page in pages.items()}

    def page(self, exhibit: Exhibit) -> ReportPage:
        """The page of one report."""
        record = self._hang.index.records[exhibit.report.id]
        body = Body(self._hang, exhibit, self._photographs, self._photographers)
        hoisted, rest = hoist_bylines(exhibit)
        return ReportPage(
            front=front_matter(self._front(exhibit, record)),
            head=head_of(self._hang, exhibit, record),
            bylines=tuple(body.blocks(hoisted)),
            blocks=tuple(body.blocks(rest)),
            loose=tuple(body.loose()),
            waymarks=self._tours.waymarks(exhibit),
            near=tuple(near_by(self._hang, self._neighbours, exhibit)),
            source=tuple(self._sources[exhibit.page.source.path].lines(exhibit)),
            withheld_in_part=self._sources[exhibit.page.source.path].hides(exhibit),
        )

    def _front(self, exhibit: Exhibit, record: Record) -> dict[str, object]:
        hang, report, source = self._hang, exhibit.report, exhibit.page.source
        hide = hang.withheld.hide
        evidence = [self._evidence(report, words) for words in record.date_evidence]
        own_rights = rights_line(record.rights, hang.labels)
        lines = "–".join(str(line) for line in dict.fromkeys(report.lines))
        return {
            "title": hang.title(exhibit),
            "template": "report.html",
            "kicker": self._printed(exhibit, Kind.KICKER, record.kicker),
            "deck": self._printed(exhibit, Kind.DECK, record.deck),
            "authors": [hide(name) for name in record.authors],
            "photographers": [hide(name) for name in record.photographers],
            "publisher": record.publisher and hide(record.publisher),
            "publication": publication(record.publisher and hide(record.publisher)),
            "newspaper_label": newspaper_words(record.publisher and hide(record.publisher), hang.labels),
            "agency": agency(record.publisher and hide(record.publisher)),
            "taken_from": record.taken_from and hide(record.taken_from),
            "date": record.date,
            "date_label": date_words(record.date, hang.labels),
            "date_evidence": [hide(words) for words in record.date_evidence],
            "evidence_labels": evidence,
            "evidence_folded": bool(record.date_note) or len("".join(evidence)) > SHORT_EVIDENCE,
            "date_note": record.date_note and hide(record.date_note),
            "edition": record.edition and hide(record.edition),
            "column": record.column and hide(record.column),
            "dateline": self._printed(exhibit, Kind.DATELINE, record.dateline),
            "genre": record.genre and hide(record.genre),
            "subjects": list(map(hide, record.subjects)),
            "section": exhibit.section.id,
            "section_title": hang.section_title(exhibit.section),
            **{key: self._ids(exhibit, kind) for key, kind in ID_KEYS.items()},
            "place_labels": self._place_labels(exhibit),
            "source": {
                "file": source.path,
                "lines": list(report.lines),
                "sha256": hang.composer.digest_of(exhibit.page),
            },
            "lines": lines,
            "by_curator": list(record.by_curator),
            "citation": asdict(citation_of(hang, exhibit, record)),
            "page_citation": asdict(page_citation_of(hang, exhibit, lines)),
            "photographs": self._photographs.shown_in(exhibit),
            "corrected": any(hang.composer.corrections(exhibit, part) for part in report.parts),
            "rights": hide(record.rights or hang.collection.exhibition.rights or "") or None,
            "rights_label": own_rights and hide(own_rights.words),
            "rights_url": own_rights and own_rights.url,
            "description": hang.description(exhibit),
            "language": self._language(report),
        }

    def _language(self, report: Report) -> str | None:
        """The language tag of a report in the other Chinese script than the exhibition's interface; else none."""
        script = script_of("".join(part.text for part in report.parts))
        spoken = self._hang.labels.language
        return script if spoken.startswith("zh") and script != spoken else None

    def _printed(self, exhibit: Exhibit, kind: Kind, words: str | None) -> str | None:
        """Words of the head; where the print has them, hidden as it is: it may break a name at their end."""
        if words is None:
            return None
        part = next((part for part in exhibit.report.parts if part.kind is kind and part.text == words), None)
        return self._hang.composer.plain(exhibit, part) if part else self._hang.withheld.hide(words)

    def _evidence(self, report: Report, words: str) -> str:
        """What speaks for a date, and whether it stands in this report or in another of the page."""
        said, labels = quoted(self._hang.withheld.hide(words)), self._hang.labels
        if report.prints(words):
            return labels.gettext("from “%(words)s”", words=said)
        return labels.gettext("from “%(words)s” on the same page", words=said)

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


def hoist_bylines(exhibit: Exhibit) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The bylines that go under the deck, and the other parts below the head.

    A byline printed before or in the middle of the text is hoisted; one that closes the text stays there.
    """
    parts = tuple(part for part in exhibit.report.parts if part.kind not in HEAD)
    last = max((i for i, part in enumerate(parts) if part.kind in {Kind.PARAGRAPH, Kind.HEADING}), default=len(parts))
    hoisted = tuple(part for part in parts[:last] if part.kind is Kind.BYLINE)
    return hoisted, tuple(part for part in parts if part not in hoisted)
