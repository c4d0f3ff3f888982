"""Whether what the curator wrote of a page text agrees with the text as it was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from generator.model.exhibition import Correction, Photograph, Settlement, TextFacts
from generator.model.page import Kind, Page
from generator.model.problem import Level, Location, Problem
from generator.model.source import PageText


def disagreements(page: Page, facts: TextFacts) -> Iterator[Problem]:
    """Where facts speak of a line, a character or a caption that is not there."""
    source = page.source
    # Beside the name of an original file, the digest is that file's.
    named = facts.source.sha256 if facts.source.original_file is None else None
    if named and named.lower() != source.sha256:
        also = f" and {moved}" if (moved := _moved(facts.corrections, source)) else ""
        message = (
            f"this text's sha256 is {source.sha256}; if you changed the text, write that{also}, else restore the text"
        )
        yield _warning(Location(source.path), "sha256", message)
    yield from _evidence(page, facts)
    for settlement in facts.reading:
        yield from _lines(settlement, source)
    for correction in facts.corrections:
        yield from _sic(correction, page)
    yield from _overlapping(facts.corrections, source)
    for photograph in facts.photographs:
        yield from _photograph(photograph, page)


def _moved(corrections: Sequence[Correction], source: PageText) -> str | None:
    """By how much the lines have moved, where all corrections whose words are in another line now say the same."""
    said = [(correction.line, by) for correction in corrections if (by := _moved_by(correction, source))]
    if len({by for _, by in said}) != 1:
        return None
    by = said[0][1]
    return f"correct the line numbers beside it, where lines have moved by {by:+d}"


def _moved_by(correction: Correction, source: PageText) -> int:
    """How far from its line the words of a correction stand, where they stand in one line only."""
    lines = source.text.split("\n")
    at = [number for number, line in enumerate(lines, 1) if correction.sic in line]
    return at[0] - correction.line if len(at) == 1 else 0


def _evidence(page: Page, facts: TextFacts) -> Iterator[Problem]:
    """Words said to speak for a date that the page does not print."""
    beside = Location(str(PurePosixPath(page.source.path).with_suffix(".yml")))
    said = [(beside, words) for words in facts.source.date_evidence]
    said += [(report.location, words) for report in facts.reports for words in report.date_evidence]
    for location, words in said:
        if not any(report.prints(words) for report in page.reports):
            message = f"date_evidence: the page does not print {words}; copy the words from there to the letter"
            yield _warning(location, "not-printed", message)


def _lines(settlement: Settlement, source: PageText) -> Iterator[Problem]:
    for line in settlement.lines:
        if line > len(source.line_starts):
            message = f"the text has no line {line}; correct the number, its last is {len(source.line_starts)}"
            yield _error(settlement.location, "no-such-line", message)


def _sic(correction: Correction, page: Page) -> Iterator[Problem]:
    source = page.source
    if correction.line > len(source.line_starts):
        message = f"the text has no line {correction.line}; correct the number, its last is {len(source.line_starts)}"
        yield _error(correction.location, "no-such-line", message)
        return
    span = source.line_span(correction.line)
    if correction.sic not in source.text[span.start : span.end]:
        message = f"line {correction.line} of the text does not hold {correction.sic}; copy it from there"
        yield _error(correction.location, "no-such-words", message)
    elif source.text.count(correction.sic, span.start, span.end) > 1:
        message = f"line {correction.line} holds {correction.sic} more than once; copy some words around it as well"
        yield _warning(correction.location, "ambiguous", message)
    elif all(
        correction.stands_in(p, source) is None
        for report in page.reports
        for p in report.parts
        if p.kind is not Kind.TABLE
    ):
        message = f"no report shows {correction.sic} in one piece there; leave out what does not belong to it"
        yield _warning(correction.location, "not-shown", message)


def _overlapping(corrections: Sequence[Correction], source: PageText) -> Iterator[Problem]:
    """Of two corrections that share a character only the first is shown."""
    taken: list[tuple[int, int]] = []
    for correction in corrections:
        if correction.line > len(source.line_starts):
            continue
        span = source.line_span(correction.line)
        start = source.text.find(correction.sic, span.start, span.end)
        end = start + len(correction.sic)
        if start >= 0 and any(start < last and first < end for first, last in taken):
            message = f"{correction.sic} overlaps with a correction before it, so that it is not shown; make them one"
            yield _warning(correction.location, "overlap", message)
        taken.append((start, end))


def _photograph(photograph: Photograph, page: Page) -> Iterator[Problem]:
    report = next((report for report in page.reports if report.id == photograph.report), None)
    if report is None:
        known = ", ".join(report.id for report in page.reports) or "none"
        yield _error(
            photograph.location,
            "no-such-report",
            f"no report of this page is {photograph.report}; correct the id, it has {known}",
        )
    elif (photograph.caption or 0) > (captions := len(report.of_kind(Kind.CAPTION))):
        message = f"{report.id} has no caption {photograph.caption}; correct the number, it has {captions}"
        yield _error(photograph.location, "no-such-caption", message)


def _error(location: Location, code: str, message: str) -> Problem:
    return Problem(location, Level.ERROR, code, message)


def _warning(location: Location, code: str, message: str) -> Problem:
    return Problem(location, Level.WARNING, code, message)
