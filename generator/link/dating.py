"""The dated events of a report, as the curator settles them: what is no date, what is another, what was not found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.dates import TOLD, events_of
from generator.link.record import record_of
from generator.model.collection import Exhibit
from generator.model.event import Basis, Event
from generator.model.exhibition import Dating
from generator.model.page import Part
from generator.model.problem import Level, Problem


def dated_events(exhibit: Exhibit, report_date: str | None) -> tuple[Event, ...]:
    """The events of a report, in the order of its parts; `report_date` is EDTF, None where it is not known."""
    events = events_of(exhibit.report.parts, report_date)
    for dating in exhibit.facts.dates:
        events = _settled(exhibit, events, dating)
    return events


def unmet_datings(exhibits: Sequence[Exhibit]) -> Iterator[Problem]:
    """What the curator says of dates that no report of the page has there."""
    by_page: dict[str, list[Exhibit]] = {}
    for exhibit in exhibits:
        if exhibit.facts.dates:
            by_page.setdefault(exhibit.page.source.path, []).append(exhibit)
    for path, its in by_page.items():
        read = [(each, events_of(each.report.parts, record_of(each).date)) for each in its]
        for dating in its[0].facts.dates:
            if not any(_met(each, events, dating) for each, events in read):
                said = f" called {dating.words}" if dating.words else ""
                message = (
                    f"no date{said} is read in line {dating.line} of {path}; correct the line, "
                    "or copy the words for the date into `words:` to the letter"
                )
                yield Problem(dating.location, Level.WARNING, "no-such-date", message)


def _met(exhibit: Exhibit, events: Sequence[Event], dating: Dating) -> bool:
    found = any(_is_meant(exhibit, event, dating) for event in events)
    return found or (dating.date is not None and _added(exhibit, dating) is not None)


def _settled(exhibit: Exhibit, events: tuple[Event, ...], dating: Dating) -> tuple[Event, ...]:
    meant = [event for event in events if _is_meant(exhibit, event, dating)]
    if dating.date is None:
        return tuple(event for event in events if event not in meant)
    if meant:
        said = {event: replace(event, edtf=dating.date, basis=Basis.CURATOR) for event in meant}
        return tuple(said.get(event, event) for event in events)
    added = _added(exhibit, dating)
    order = {part.anchor: number for number, part in enumerate(exhibit.report.parts)}
    return tuple(sorted((*events, added), key=lambda e: (order[e.anchor], e.start))) if added else events


def _is_meant(exhibit: Exhibit, event: Event, dating: Dating) -> bool:
    part = exhibit.report.part(event.anchor)
    words = part.text[event.start : event.end]
    if dating.words and dating.words not in words:
        return False
    return dating.line in (_line(exhibit, part, event.start), _line(exhibit, part, event.end - 1))


def _added(exhibit: Exhibit, dating: Dating) -> Event | None:
    """The event of words that were read as none."""
    words, date = dating.words, dating.date
    if not words or not date:
        return None
    for part in exhibit.report.parts:
        for found in re.finditer(re.escape(words), part.text) if part.kind in TOLD else ():
            if _line(exhibit, part, found.start()) == dating.line:
                return Event(part.anchor, *found.span(), date, Basis.CURATOR)
    return None


def _line(exhibit: Exhibit, part: Part, offset: int) -> int:
    return exhibit.page.source.line_of(part.passage.source_offset(offset))
