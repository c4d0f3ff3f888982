"""What was read with doubt: each a line for the curator, with the YAML that settles it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from generator.layout.segments import Segment
from generator.layout.split import Start
from generator.model.page import Kind
from generator.model.problem import Level, Location, Problem
from generator.model.source import PageText

# Below these the reading is told as doubtful; the page is built all the same.
DOUBTFUL_KIND, DOUBTFUL_START, DOUBTFUL_JOIN = 0.6, 0.85, 0.85
# The same as odds: a likelihood of 0.85 is 1.7 in logarithms.
DOUBTFUL_ODDS = math.log(DOUBTFUL_JOIN / (1 - DOUBTFUL_JOIN))
SHOWN = 12
ANSWER = re.compile(r"“- (\{[^{}]*\})” under reading:")


def doubtful_kinds(source: PageText, groups: Sequence[Sequence[Segment]]) -> Iterator[Problem]:
    """Blocks whose kind is doubtful."""
    for segment in (segment for group in groups for segment in group):
        if segment.confidence < DOUBTFUL_KIND:
            said = f"taken for {segment.kind} ({segment.reason}); if that is wrong, put"
            yield _doubt(source, segment, "doubtful-kind", f"{said} {_yaml(f'line: {segment.line}, kind: …')}")


def doubtful_starts(source: PageText, segments: Sequence[Segment], starts: Sequence[Start]) -> Iterator[Problem]:
    """Headings that are taken for a section's and may open a report, and the other way about."""
    for start in starts:
        segment = segments[start.head]
        if start.confidence >= DOUBTFUL_START:
            continue
        if start.opens:
            said = f"{_shown(segment)} is taken for the start of a report; if it is a heading inside the one above, put"
            settled = f"line: {segment.line}, kind: {Kind.HEADING}"
        else:
            said = f"{_shown(segment)} is taken for a heading inside a report; if a report begins here, put"
            settled = f"line: {segment.line}, starts: report"
        yield _doubt(source, segment, "doubtful-start", f"{said} {_yaml(settled)}")


def doubtful_joins(source: PageText, group: Sequence[Segment]) -> Iterator[Problem]:
    """Broken sentences of a report whose other half is doubtful, if the curator has not spoken of it."""
    for segment in group:
        told = segment.continuation
        spoken = segment.kind is not Kind.PARAGRAPH or segment.told_join is not None
        if spoken or told is None or abs(told.odds) >= DOUBTFUL_ODDS:
            continue
        opens = " ".join(segment.text[:SHOWN].split())
        taken = "is taken to go on with" if told.joined else "is not taken to go on with"
        said = f"“{opens}…” {taken} the paragraph of line {told.line}, which breaks off; if that is wrong, put"
        answer = f"lines: [{told.line}, {segment.line}], join: {'false' if told.joined else 'true'}"
        yield _doubt(source, segment, "doubtful-join", f"{said} {_yaml(answer)}")


def answer_of(problem: Problem) -> str | None:
    """The YAML of `reading:` that settles a doubt of reading, `{line: 12, kind: …}`; None of other problems."""
    found = ANSWER.search(problem.message)
    return found[1] if found else None


def _shown(segment: Segment) -> str:
    words = " ".join(segment.words.split())
    return f"“{words[:SHOWN]}{'…' if len(words) > SHOWN else ''}”"


def _yaml(settled: str) -> str:
    return f"“- {{{settled}}}” under reading: in the YAML beside the text"


def _doubt(source: PageText, segment: Segment, code: str, message: str) -> Problem:
    return Problem(Location(source.path, segment.line), Level.INFO, code, message)
