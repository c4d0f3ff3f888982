"""A report as data for the catalogue: its head, its parts in the order of its page, its source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.catalogue.prints import Prints
from generator.catalogue.runs import Json, Runs, RunSetter, Span, stripped
from generator.labels.dates import date_words
from generator.link.record import Record
from generator.link.sentences import printed_lines
from generator.model.collection import Exhibit
from generator.model.page import Kind, Part
from generator.render.drawing.measure import shortened
from generator.render.exhibition import Hang, credits_of, is_printed
from generator.render.headline import line_spans, may_break, printed_spans
from generator.render.report_page import hoist_bylines
from generator.render.report_parts import IN_LINES
from generator.render.words import agency, newspaper_words, publication, quoted

SHORT_SHA = 12
# Characters of a running head.
RUNNING = 34


class ReportSetter:
    """Sets reports as data."""

    def __init__(self, hang: Hang) -> None:
        self._hang = hang
        self._setter, self._prints = RunSetter(hang), Prints(hang)

    def report(self, exhibit: Exhibit) -> Json:
        """Everything that the template of a report sets."""
        hang, report = self._hang, exhibit.report
        record = hang.index.records[report.id]
        hoisted, rest = hoist_bylines(exhibit)
        publisher = hang.index.publishers.get(report.id)
        return {
            "id": report.id,
            "title": hang.titles_in_line[report.id],
            "short": shortened(hang.titles_in_line[report.id], RUNNING),
            "record": self._record(record),
            "publisher": publisher.id if publisher and hang.index.has_page(publisher) else None,
            "head": self._head(exhibit, record),
            "bylines": list(_Body(self._setter, self._prints, exhibit).blocks(hoisted)),
            "blocks": [
                *_Body(self._setter, self._prints, exhibit).blocks(rest),
                *self._prints.without_caption(exhibit),
            ],
            "source": self._source(exhibit, record),
        }

    def _record(self, record: Record) -> list[str]:
        """The newspaper, or where the text was taken from, and the date."""
        hide = self._hang.withheld.hide
        known = (publication(record.publisher) or record.taken_from, date_words(record.date, self._hang.labels))
        return [hide(words) for words in known if words]

    def _head(self, exhibit: Exhibit, record: Record) -> Json:
        """As on its page (`report_head`): a report without headline is called by its rubric, else by how it begins."""
        shown = self._hang.printed_title(exhibit)
        kickers = [one for one in self._lines(exhibit, Kind.KICKER, record.kicker) if one["part"] is not shown]
        others = [part for part in _printed(exhibit, Kind.HEADLINE) if part is not shown]
        above = shown is None or shown.kind is Kind.HEADLINE
        below = [
            *({"kind": "headline", "runs": self._setter.runs(exhibit, part), "part": part} for part in others),
            *([] if above else kickers),
            *self._lines(exhibit, Kind.DECK, record.deck),
        ]
        return {
            "above": [_without_part(one) for one in (kickers if above else [])],
            "lines": self._headline(exhibit, shown),
            "printed": shown is not None,
            "below": list(map(_without_part, below)),
        }

    def _headline(self, exhibit: Exhibit, part: Part | None) -> list[list[Runs]]:
        """The lines of a headline, each in the pieces between which it may break."""
        text = self._hang.composer.text(part) if part else self._hang.title_shown(exhibit)
        spans = printed_spans(part, exhibit.page.source) if part else line_spans(text)
        cuts = may_break(text, spans)
        lines = []
        for start, end in spans:
            ends = [start, *(cut for cut in cuts if start < cut < end), end]
            lines.append([self._piece(exhibit, part, text, span) for span in pairwise(ends)])
        return lines

    def _piece(self, exhibit: Exhibit, part: Part | None, text: str, span: Span) -> Runs:
        return self._setter.runs(exhibit, part, span) if part else [text[slice(*span)]]

    def _lines(self, exhibit: Exhibit, kind: Kind, settled: str | None) -> list[Json]:
        """Kickers or decks as printed; where the curator wrote another, that before them."""
        parts = _printed(exhibit, kind)
        said = bool(settled) and all(part.text != settled for part in parts)
        own: list[Json] = []
        if settled and said:
            own.append({"kind": kind.value, "runs": [self._hang.withheld.hide(settled)], "part": None})
        as_printed = "as_printed" if said else kind.value
        return [*own, *({"kind": as_printed, "runs": self._setter.runs(exhibit, p), "part": p} for p in parts)]

    def _source(self, exhibit: Exhibit, record: Record) -> Json:
        """Where a report is from, and how its date is known."""
        labels, hide, source = self._hang.labels, self._hang.withheld.hide, exhibit.page.source
        lines = "–".join(str(line) for line in dict.fromkeys(exhibit.report.lines))
        date = date_words(record.date, labels)
        facts = [
            newspaper_words(record.publisher and hide(record.publisher), labels),
            hide(agency(record.publisher) or ""),
            hide(record.taken_from or ""),
            date or labels.gettext("date: the text does not say"),
            hide(record.edition or ""),
            hide(record.column or ""),
            hide(record.genre or ""),
        ]
        sha256 = self._hang.composer.digest_of(exhibit.page)
        return {
            "facts": [words for words in facts if words],
            "evidence": [*self._evidence(exhibit, record), *([hide(record.date_note)] if record.date_note else [])],
            "by_curator": "date" in record.by_curator,
            "file": hide(source.path),
            "lines": labels.gettext("lines %(lines)s", lines=lines),
            "digest": f" · SHA-256 {sha256[:SHORT_SHA]}…" if sha256 else "",
        }

    def _evidence(self, exhibit: Exhibit, record: Record) -> Iterator[str]:
        labels = self._hang.labels
        for words in record.date_evidence:
            said = quoted(self._hang.withheld.hide(words))
            here = exhibit.report.prints(words)
            yield (
                labels.gettext("from “%(words)s”", words=said)
                if here
                else labels.gettext("from “%(words)s” on the same page", words=said)
            )


class _Body:
    """Sets the parts of one report in the order of its page."""

    def __init__(self, setter: RunSetter, prints: Prints, exhibit: Exhibit) -> None:
        self._setter, self._prints, self._exhibit, self._hang = setter, prints, exhibit, setter.hang
        captions = exhibit.report.of_kind(Kind.CAPTION)
        self._numbers = {part.anchor: number for number, part in enumerate(captions, 1)}
        self._credits = credits_of(exhibit.report)

    def blocks(self, parts: tuple[Part, ...]) -> Iterator[Json]:
        """The parts in order; a credit goes to its figure, a dateline to the paragraph that it opens."""
        owned = {id(credit) for part in parts for credit in self._credits.get(part.anchor, ())}
        dateline: Runs | None = None
        for part, following in zip(parts, (*parts[1:], None), strict=False):
            if id(part) in owned or not is_printed(part):
                continue
            if part.kind is Kind.DATELINE and following and following.kind is Kind.PARAGRAPH:
                dateline = self._setter.runs(self._exhibit, part)
                continue
            yield self._block(part) | ({"dateline": dateline} if dateline else {})
            dateline = None

    def _block(self, part: Part) -> Json:
        block: Json = {"kind": part.kind.value, "runs": self._setter.runs(self._exhibit, part)}
        if part.kind in IN_LINES:
            lines = printed_lines(part, self._exhibit.page.source)
            block["lines"] = [self._setter.runs(self._exhibit, part, span) for span in lines]
            block.pop("runs")
        if part.kind is Kind.JUMP_LINE:
            block["to"] = self._other_half(part)
        if part.kind is Kind.CAPTION:
            block |= self._figure(part)
        credits = [c for c in self._credits.get(part.anchor, ()) if is_printed(c)]
        return block | {"credits": [self._setter.runs(self._exhibit, c) for c in credits]}

    def _figure(self, part: Part) -> Json:
        """What belongs to a caption."""
        number = self._numbers[part.anchor]
        called = self._hang.labels.gettext("Figure %(number)s", number=number)
        return {
            "runs": stripped(self._setter.runs(self._exhibit, part)),
            "label": figure_label(self._exhibit, part),
            "number": called,
            "images": self._prints.of(self._exhibit, number, called),
        }

    def _other_half(self, part: Part) -> str | None:
        """The report with the other half, where the exhibition has it."""
        halves, report = self._hang.index.halves, self._exhibit.report
        onward = report.continued_to is not None and report.continued_to in part.text
        return (halves.onward if onward else halves.back).get(report.id)


def figure_label(exhibit: Exhibit, caption: Part) -> str:
    """What a figure is called within the book, so that lists can tell its page."""
    return f"figure-{exhibit.report.id}-{caption.anchor}"


def _without_part(line: Json) -> Json:
    return {key: value for key, value in line.items() if key != "part"}


def _printed(exhibit: Exhibit, kind: Kind) -> list[Part]:
    return [part for part in exhibit.report.of_kind(kind) if is_printed(part)]
