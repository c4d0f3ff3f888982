"""署名 in a manner that no grammar knows: a short line with somebody's name in it, where reports are signed.

What is seen of such a line is weighed by a table that is learnt from pages whose bylines were put into manners made up
for it (`tools.fit_layout.signs`), against all headings of the pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.layout.columns import is_rubric
from generator.layout.flow.continuity import LONGEST_STRING, Strings
from generator.layout.punctuation import CLAUSE_MARK, ideographs, is_cut
from generator.layout.segments import Named, Segment
from generator.lexicon.surnames import can_be_name
from generator.lexicon.words import words
from generator.model.page import Kind
from generator.weights import table_of

LONGEST = 32
# Few short lines with a name sign in a manner that is not known; a headline lost costs more than a byline not found.
CAUTION = 2.0
TOKEN = re.compile(r"[㐀-鿿·]+")
MAKES = re.compile("[采写撰编文稿笔述录记访摄图讯供译辑]|报道|整理|发回|作者|口述")
OFFICE = re.compile("[者员人师生]$")
MARK = re.compile(r"[■□●○◆◇▲△【（(—―]")
MOST_NAMES, MOST_OTHERS, LEFTS, LENGTHS = 3, 2, (0, 2, 4, 6, 9), (4, 8, 12, 16, 22)
TEXT = (Kind.PARAGRAPH, Kind.VERSE, Kind.LIST)
BELOW_HEAD, AT_END = "below a head", "at the end of a text"
Seen = Iterator[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Line:
    """A line that may sign: its index, where it stands, and the names in it as (start, end) of its text."""

    index: int
    place: str
    names: tuple[tuple[int, int], ...]

    def rest(self, segments: Sequence[Segment]) -> str:
        """Its text without the names."""
        text, kept, at = segments[self.index].text, "", 0
        for start, end in self.names:
            kept, at = kept + text[at:start], end
        return kept + text[at:]


@dataclass(frozen=True, slots=True)
class Page:
    """What a page has of such lines: how many of each wording, how many bylines at each place, what its text holds."""

    lines: tuple[Line, ...]
    wordings: Counter[str]
    bylines: Counter[str]
    text: frozenset[str]

    @classmethod
    def of(cls, segments: Sequence[Segment]) -> Page:
        """That of a page."""
        lines = candidates(segments)
        places = (_place_of(segments, i) for i, s in enumerate(segments) if s.kind is Kind.BYLINE and not s.run_in)
        texts = (segment.text for segment in segments if segment.kind is Kind.PARAGRAPH)
        wordings = Counter(line.rest(segments) for line in lines)
        return cls(tuple(lines), wordings, Counter(places), Strings.of(texts).once if lines else frozenset())


def unknown_manners(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments, lines that rather sign than head a text taken for bylines."""
    page, found = Page.of(segments), list(segments)
    for line in page.lines:
        if table_of("generator.layout", "signs").of(evidence(segments, line, page)) > CAUTION:
            here = segments[line.index]
            names = tuple(Named("".join(here.text[a:b].split()), None, a, b) for a, b in line.names)
            reason = "names somebody where reports are signed"
            found[line.index] = here.taken_for(Kind.BYLINE, 0.58, reason, names=names)
    return tuple(found)


def candidates(segments: Sequence[Segment]) -> list[Line]:
    """The short lines with a name set apart in them, where reports are signed."""
    lines: list[Line] = []
    for index, here in enumerate(segments):
        short = len(here.text) <= LONGEST and not here.level and not here.run_in and not here.before
        if not short or here.kind not in (Kind.HEADING, Kind.PARAGRAPH) or here.text[-1] in "。！？!?；：:，":
            continue
        place = _place(segments, index)
        names = _names(here.text) if place and not is_rubric(here.text) else ()
        if names:
            lines.append(Line(index, place, names))
    return lines


def _names(text: str) -> tuple[tuple[int, int], ...]:
    known = words()
    spans = (found.span() for found in TOKEN.finditer(text) if can_be_name(found.group()))
    return tuple((start, end) for start, end in spans if text[start:end] not in known)


def _place(segments: Sequence[Segment], index: int) -> str:
    above = segments[index - 1] if index else None
    below = segments[index + 1] if index + 1 < len(segments) else None
    if above is not None and above.kind is Kind.HEADING and below is not None and below.kind in (*TEXT, Kind.DATELINE):
        return BELOW_HEAD
    finished = above is not None and above.kind in TEXT and not is_cut(above.text)
    ends = below is None or below.kind in (Kind.HEADING, Kind.FURNITURE)
    return AT_END if finished and ends else ""


def evidence(segments: Sequence[Segment], line: Line, page: Page) -> Seen:
    """What is seen of a line that may sign."""
    here, rest = segments[line.index], line.rest(segments)
    yield line.place, 1.0
    yield f"{min(MOST_NAMES, len(line.names))} names", 1.0
    yield f"besides names {_up_to(ideographs(rest), LEFTS)}", 1.0
    yield f"length {_up_to(len(here.text), LENGTHS)}", 1.0
    facts = {
        "a mark or bracket first": MARK.match(here.text),
        "a word of making": MAKES.search(rest),
        "a word that ends as offices do": any(OFFICE.search(token) for token in TOKEN.findall(rest)),
        "clause marks": CLAUSE_MARK.search(rest.replace("、", "")),
        "a figure": re.search(r"\d", rest),
        "its names stand in the text": any(here.text[a:b][:LONGEST_STRING] in page.text for a, b in line.names),
        "ends on the name": line.names[-1][1] == len(here.text.rstrip(" 】）)—―")),
        "begins with the name": line.names[0][0] == 0,
    }
    for name, found in facts.items():
        if found:
            yield name, 1.0
    yield from _beside(segments, line, page)


def _beside(segments: Sequence[Segment], line: Line, page: Page) -> Seen:
    """What the page has at the same place elsewhere, and how close the line is to what it stands beside."""
    alike, signed = page.wordings[line.rest(segments)] - 1, page.bylines[line.place]
    yield f"{min(MOST_OTHERS, alike)} others in its manner", 1.0
    yield f"{line.place}, as {min(MOST_OTHERS, signed)} bylines are", 1.0
    gap = segments[line.index].blanks
    below = segments[line.index + 1].blanks if line.index + 1 < len(segments) else gap
    yield f"{line.place}, {'closer to above' if gap < below else 'closer to below' if below < gap else 'between'}", 1.0


def _place_of(segments: Sequence[Segment], index: int) -> str:
    """Where a byline stands."""
    return BELOW_HEAD if index and segments[index - 1].kind is Kind.HEADING else AT_END


def _up_to(number: int, bounds: Sequence[int]) -> str:
    return next((f"up to {bound}" for bound in bounds if number <= bound), f"more than {bounds[-1]}")
