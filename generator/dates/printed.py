"""When a report was printed, as EDTF (ISO 8601-2:2019), with the words that say so.

The day in the page's folio is the day of print. Else a day and month that the dateline names, with the year of a full
date of that month or of a counted anniversary, give about when: papers print the day after. Else a counted anniversary
with the last month that the text names gives the month. Nothing else is concluded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.dates.anniversaries import anniversaries
from generator.dates.expressions import Side, expressions
from generator.model.page import DateReading, Kind, Part

TOLD = (Kind.PARAGRAPH, Kind.CAPTION, Kind.DECK, Kind.EDITORS_NOTE, Kind.PULL_QUOTE)
MOST_EVIDENCE = 4


@dataclass(frozen=True, slots=True)
class _Words:
    """A date with the words that print it."""

    side: Side
    text: str


def page_date(furniture: Iterable[str]) -> DateReading | None:
    """The day that the folio prints; None where no furniture names one, or two differ."""
    days = [said for text in furniture for said in _dates(text) if said.side.year and said.side.day]
    return DateReading(_edtf(days[0].side), (days[0].text,)) if len({said.side for said in days}) == 1 else None


def dates_of(reports: Sequence[Sequence[Part]], folio: DateReading | None) -> tuple[DateReading, ...]:
    """The date of each report of a page and its evidence, None where the texts do not settle it.

    They appeared on one day: what a report leaves open, the others may tell.
    """
    own = [_Texts.of(parts) for parts in reports]
    page = _Texts.together(own)
    if folio:
        return tuple(DateReading(folio.edtf, _evidence([*folio.evidence, *texts.datelines])) for texts in own)
    return tuple(_date(texts, page) for texts in own)


@dataclass(frozen=True, slots=True)
class _Texts:
    """What the texts of a report, or of a page, say of days."""

    datelines: tuple[str, ...]
    sent: _Words | None
    told: tuple[_Words, ...]
    counted: tuple[tuple[int, str], ...]

    @classmethod
    def of(cls, parts: Sequence[Part]) -> _Texts:
        datelines = tuple(part.text for part in parts if part.kind is Kind.DATELINE)
        days = [_Words(said.side, text) for text in datelines for said in _dates(text)]
        sent = (said for said in days if said.side.month and said.side.day)
        texts = [part.text for part in parts if part.kind in TOLD]
        return cls(
            datelines,
            _latest(sent),
            tuple(said for text in texts for said in _dates(text)),
            tuple(counted for text in texts for counted in anniversaries(text)),
        )

    @classmethod
    def together(cls, reports: Sequence[_Texts]) -> _Texts:
        """What all reports of a page say."""
        return cls(
            tuple(words for texts in reports for words in texts.datelines),
            _latest(texts.sent for texts in reports if texts.sent),
            tuple(said for texts in reports for said in texts.told),
            tuple(counted for texts in reports for counted in texts.counted),
        )

    def words(self) -> tuple[str, ...]:
        """Its datelines and the days it names."""
        return (*self.datelines, *(said.text for said in self.told if said.side.day))


def _latest(words: Iterable[_Words]) -> _Words | None:
    return max(words, key=lambda said: (said.side.year or "", said.side.month or 0, said.side.day or 0), default=None)


def _date(own: _Texts, page: _Texts) -> DateReading:
    sent = own.sent or page.sent
    for dateline, texts in ((sent, own), (sent, page), (None, own), (None, page)):
        edtf, words = _sent(dateline, texts) if dateline else _counted(texts)
        if edtf:
            return DateReading(edtf, _evidence([*words, *own.datelines]))
    return DateReading(None, _evidence(own.words()))


def _evidence(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))[:MOST_EVIDENCE]


def _sent(sent: _Words, texts: _Texts) -> tuple[str | None, tuple[str, ...]]:
    """The dateline's day; its year from itself, from a full date of the same month, or from a counted anniversary."""
    if sent.side.year:
        return f"{_edtf(sent.side)}~", (sent.text,)
    for said in texts.told:
        if said.side.year and said.side.month == sent.side.month and said.side.day:
            return f"{_edtf(Side(said.side.year, sent.side.month, sent.side.day))}~", (sent.text, said.text)
    year, words = _counted_year(texts)
    return (f"{_edtf(Side(year, sent.side.month, sent.side.day))}~" if year else None), (sent.text, *words)


def _counted(texts: _Texts) -> tuple[str | None, tuple[str, ...]]:
    """The year of a counted anniversary, with the last month that the text names."""
    year, words = _counted_year(texts)
    days = [said for said in texts.told if said.side.month and said.side.day and not said.side.year]
    if year is None or not days:
        return (f"{year}~" if year else None), words
    last = max(days, key=lambda said: (said.side.month or 0, said.side.day or 0))
    return f"{year}-{last.side.month:02d}~", (*words, last.text)


def _counted_year(texts: _Texts) -> tuple[str | None, tuple[str, ...]]:
    """None where no anniversary is counted, or two of different years are."""
    years = {year for year, _ in texts.counted}
    return (str(years.pop()), (texts.counted[0][1],)) if len(years) == 1 else (None, ())


def _dates(text: str) -> Iterator[_Words]:
    for found in expressions(text):
        if found.relative is None:
            yield _Words(found.side, text[found.start : found.end])


def _edtf(side: Side) -> str:
    return f"{side.year}-{side.month:02d}-{side.day:02d}"
