"""引语: words with their speaker below them, and words that stand in the running text as well."""

from __future__ import annotations

import re
from collections import defaultdict

from generator.layout.punctuation import ideographs
from generator.layout.segments import Segment, usual_gap
from generator.model.page import Kind

ATTRIBUTION = re.compile(r"^[—―－–-]{1,3}\s*[㐀-鿿·《》“”「」][㐀-鿿·《》“”「」\s　]{1,23}$")
MARKS = re.compile(r"[\s“”‘’「」『』\"'。，,！!？?：:；;]+")
QUOTED = re.compile(r"[“「『\"].*[”」』\"]")
LEAST, LONGEST, MOST_PLACES = 12, 200, 20
BODY = (Kind.PARAGRAPH, Kind.CAPTION, Kind.CREDIT)


def attributed(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Words with ——某某 below them are a pull quote."""
    found = list(segments)
    for index in range(1, len(found)):
        quote, name = found[index - 1], found[index]
        if quote.kind is Kind.PARAGRAPH and ATTRIBUTION.match(name.text):
            found[index - 1] = quote.taken_for(Kind.PULL_QUOTE, 0.9, "a name stands below it")
            found[index] = name.taken_for(Kind.CREDIT, 0.8, "says whose words these are")
    return tuple(found)


def repeated(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Words that stand in the running text as well have been lifted out of it.

    A heading is only taken for a quote where paragraphs stand above and below: elsewhere it may be a headline that
    quotes the report.
    """
    body = "\n".join(_bare(s.text) for s in segments if s.kind is Kind.PARAGRAPH)
    gap = usual_gap(segments)
    candidates = {i: _bare(s.text) for i, s in enumerate(segments) if _may_be_lifted(segments, i, gap)}
    starts = _places(body, {bare[:LEAST] for bare in candidates.values()})
    found = list(segments)
    for index, bare in candidates.items():
        own = found[index].kind is Kind.PARAGRAPH
        places = [place for place in starts[bare[:LEAST]] if body.startswith(bare, place)]
        if len(places) > own:
            found[index] = found[index].taken_for(Kind.PULL_QUOTE, 0.85, "its words stand in the text as well")
    return tuple(found)


def _may_be_lifted(segments: tuple[Segment, ...], index: int, gap: int) -> bool:
    here = segments[index]
    if here.level or not LEAST <= len(here.text) <= LONGEST or ideographs(_bare(here.text)) < LEAST:
        return False
    if here.kind is Kind.HEADING and QUOTED.fullmatch(here.text) and here.blanks <= gap:
        # A section that is headed by what somebody says in it.
        return False
    around = [s.kind for s in segments[max(0, index - 1) : index + 2]]
    inside = len(around) == 3 and around[0] in BODY and around[2] in BODY
    return here.kind is Kind.PARAGRAPH or (here.kind is Kind.HEADING and inside)


def _places(body: str, starts: set[str]) -> defaultdict[str, list[int]]:
    """Where each beginning stands in the body, the first few times; one walk, so that a long page stays linear."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place in range(len(body) - LEAST + 1):
        window = body[place : place + LEAST]
        if window in starts and len(places[window]) < MOST_PLACES:
            places[window].append(place)
    return places


def _bare(text: str) -> str:
    return MARKS.sub("", text)
