"""When a report was printed, as EDTF (ISO 8601-2:2019), with the words that say so.

Three kinds of evidence, the strongest first: the day in the page's folio is the day of print; a dateline's day with a
year that the text names; a full date with the year elsewhere in the text, which gives only about when.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.layout.segments import Segment
from generator.model.page import DateReading, Kind, Part

FULL = re.compile(r"(?P<year>(?:19|20)\d\d)\s*[年.\-/]\s*(?P<month>\d{1,2})\s*[月.\-/]\s*(?P<day>\d{1,2})(?!\d)\s*日?")
DAY = re.compile(r"(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日")
MOST_EVIDENCE = 4


def page_date(segments: Sequence[Segment]) -> str | None:
    """The day that the folio prints, as EDTF; None where no furniture names one, or two differ."""
    days = {_edtf(m) for s in segments if s.kind is Kind.FURNITURE for m in FULL.finditer(s.text)} - {None}
    return days.pop() if len(days) == 1 else None


def date_of(parts: Sequence[Part], folio: str | None) -> DateReading:
    """The report's date and its evidence, None where the text does not settle it."""
    datelines = [part.text for part in parts if part.kind is Kind.DATELINE]
    texts = [part.text for part in parts if part.kind in (Kind.PARAGRAPH, Kind.CAPTION, Kind.DECK)]
    days = [found.group() for text in texts for found in DAY.finditer(text)]
    evidence = tuple(dict.fromkeys([*datelines, *days]))[:MOST_EVIDENCE]
    if folio:
        return DateReading(folio, evidence)
    return DateReading(_dated(datelines, texts), evidence)


def _dated(datelines: list[str], texts: list[str]) -> str | None:
    full = [found for text in [*datelines, *texts] for found in FULL.finditer(text)]
    for text in datelines:
        day = DAY.search(text)
        for found in full if day else ():
            if day and int(found["month"]) == int(day["month"]):
                return _approximately(_edtf(day, found["year"]))
    return None


def _approximately(date: str | None) -> str | None:
    return f"{date}~" if date else None


def _edtf(found: re.Match[str], year: str | None = None) -> str | None:
    month, day = int(found["month"]), int(found["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{year or found['year']}-{month:02d}-{day:02d}"
