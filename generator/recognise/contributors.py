"""Who is named in bylines and credits: the reading stage knows where, so that nothing is weighed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.names import NameKind
from generator.model.page import Report
from generator.recognise.claim import Claim
from generator.recognise.words import Words

_SURE = 12.0


def contributors(report: Report, words: Words) -> Iterator[Claim]:
    """The contributors printed in this part."""
    for person in report.contributors:
        if person.anchor == words.part.anchor:
            start, end = words.plain.position(person.start), words.plain.position(person.end)
            yield Claim(NameKind.PERSON, start, end, _SURE, ("byline",), person.role)
