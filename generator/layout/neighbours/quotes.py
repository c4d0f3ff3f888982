"""引语: words with their speaker below them, and words that stand in the running text as well."""

from __future__ import annotations

import re
from collections import defaultdict

from generator.layout.punctuation import CLAUSE_MARK, ideographs, is_cut
from generator.layout.segments import Segment, usual_gap
from generator.model.page import Kind

ATTRIBUTION = re.compile(r"^[—―－–-]{1,3}\s*[㐀-鿿·《》“”「」][㐀-鿿·《》“”「」\s　]{1,23}$")
MARKS = re.compile(r"[\s“”‘’「」『』\"'。，,！!？?：:；;]+")
QUOTED = re.compile(r"[“「『\"].*[”」』\"]")
LEAST, LONGEST, MOST_PLACES = 12, 200, 20
# Inside a broken sentence fewer words will do, as what is lifted stands between its halves.
LEAST_INSIDE, LEAST_CUT = 6, 20
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
    gap = usual_gap(segments)
    candidates = {i: _bare(s.text) for i, s in enumerate(segments) if _may_be_lifted(segments, i, gap)}
    body = "\n".join(_bare(s.text) for s in segments if s.kind is Kind.PARAGRAPH)
    starts = _places(body, {bare[:LEAST_INSIDE] for bare in candidates.values()})
    found = list(segments)
    for index, bare in candidates.items():
        own = found[index].kind is Kind.PARAGRAPH
        places = [place for place in starts[bare[:LEAST_INSIDE]] if body.startswith(bare, place)]
        if len(places) > own or (_breaks_sentence(segments, index) and bare in _around(segments, index)):
            found[index] = found[index].taken_for(Kind.PULL_QUOTE, 0.85, "its words stand in the text as well")
    return tuple(found)


def _may_be_lifted(segments: tuple[Segment, ...], index: int, gap: int) -> bool:
    here = segments[index]
    inside_sentence = _breaks_sentence(segments, index)
    least = LEAST_INSIDE if inside_sentence else LEAST
    if here.level or not least <= len(here.text) <= LONGEST or ideographs(_bare(here.text)) < least:
        return False
    if inside_sentence and here.kind in (Kind.HEADING, Kind.PARAGRAPH):
        return True
    if here.kind is Kind.HEADING and QUOTED.fullmatch(here.text) and here.blanks <= gap:
        # A section that is headed by what somebody says in it.
        return False
    around = [s.kind for s in segments[max(0, index - 1) : index + 2]]
    inside = len(around) == 3 and around[0] in BODY and around[2] in BODY
    return here.kind is Kind.PARAGRAPH or (here.kind is Kind.HEADING and inside)


def _around(segments: tuple[Segment, ...], index: int) -> str:
    """The sentence that the line breaks: the lines above and below it as one."""
    return _bare(segments[index - 1].text + segments[index + 1].text)


def _breaks_sentence(segments: tuple[Segment, ...], index: int) -> bool:
    """Whether a line stands apart between two lines of text, the first of which stops in the middle of a sentence."""
    if not 0 < index < len(segments) - 1:
        return False
    above, here, below = segments[index - 1 : index + 2]
    apart = here.blanks > 0 and below.blanks > 0 and not here.run_in and not below.run_in
    sentence = len(above.text) >= LEAST_CUT and bool(CLAUSE_MARK.search(above.text)) and is_cut(above.text)
    text = above.kind is Kind.PARAGRAPH or (above.kind is Kind.HEADING and not above.level and sentence)
    return apart and text and is_cut(above.text) and below.kind is Kind.PARAGRAPH


def _places(body: str, starts: set[str]) -> defaultdict[str, list[int]]:
    """Where each beginning stands in the body, the first few times; one walk, so that a long page stays linear."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place in range(len(body) - LEAST_INSIDE + 1):
        window = body[place : place + LEAST_INSIDE]
        if window in starts and len(places[window]) < MOST_PLACES:
            places[window].append(place)
    return places


def _bare(text: str) -> str:
    return MARKS.sub("", text)
