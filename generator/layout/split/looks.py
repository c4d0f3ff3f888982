"""How a run of headings looks and what stands around it, in plain facts: nothing here is judged.

Each fact has a name in plain words; what it weighs for a report that begins there is learnt (`tools.fit_layout`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.layout.columns import close_up, is_label
from generator.layout.punctuation import CLAUSE_MARK, is_cut
from generator.layout.segments import Segment, usual_gap
from generator.layout.split.runs import Run
from generator.model.page import Kind

Seen = Iterator[tuple[str, float]]
PICTURE = (Kind.CAPTION, Kind.CREDIT)
MAKERS = (Kind.BYLINE, Kind.DATELINE)
LENGTHS, LONGEST_LINES = (3, 4, 5, 6, 8, 10, 13, 16, 20, 26), (8, 12, 16, 20, 26)
BODIES = (0, 80, 160, 300, 600, 1200)
MOST_COUNTED, MOST_PARAGRAPHS, MOST_LINES, CLEARLY_SHORTER, LONGEST_TEXT = 3, 6, 4, 3, 3000
IN_QUOTES, QUOTE = re.compile('[“「"].*[”」"]'), re.compile('[“「"]')
ASKS, CALLS, COLON, DIGIT = re.compile("[？?]$"), re.compile("[！!]$"), re.compile("[：:]"), re.compile(r"\d")
HALVES = re.compile(r"[㐀-鿿”][\s　]+[㐀-鿿“]")
PLACE = re.compile("[省市县州区镇]")
DAY = re.compile("(?:[\\d一二三四五六七八九十]|昨|今|近|日前).{0,6}[日天]")
REPORTERS = re.compile("记者|本报|通讯员|获悉|从.{2,14}了解")
REFERS = re.compile("[他她这那此而其但除]|在此|同时|另外|不过|说起|谈|问")
PAIR = re.compile("[㐀-鿿]{2}")


@dataclass(frozen=True, slots=True)
class Page:
    """What holds for the runs of a page together: whose text is signed, above or below, and how far off they stand."""

    segments: Sequence[Segment]
    runs: Sequence[Run]
    usual: int
    gaps: Sequence[int]
    signed: Sequence[bool]
    signed_below: Sequence[bool]
    signed_lengths: Sequence[int]

    @classmethod
    def of(cls, segments: Sequence[Segment], runs: Sequence[Run]) -> Page:
        """A page and its runs of headings."""
        belows = [segments[run.end : run.below] for run in runs]
        signed = [any(s.kind in MAKERS for s in below[:2]) for below in belows]
        ends = [any(s.kind is Kind.BYLINE for s in below[-2:]) for below in belows]
        signed_below = [end and not above for end, above in zip(ends, signed, strict=True)]
        gaps = [segments[run.start].blanks for run in runs[1:]]
        lengths = [len(segments[run.start].words) for run, is_signed in zip(runs, signed, strict=True) if is_signed]
        return cls(segments, runs, usual_gap(segments), gaps, signed, signed_below, lengths)


def looks(segments: Sequence[Segment], runs: Sequence[Run]) -> list[list[tuple[str, float]]]:
    """For each run what is seen of it; of the first nothing, since it opens a report in any case."""
    page = Page.of(segments, runs)
    signed, below = sum(page.signed), sum(page.signed_below)
    return [[], *([*_looks(page, index, signed, below)] for index in range(1, len(runs)))]


def _looks(page: Page, index: int, signed: int, signed_below: int) -> Seen:
    run = page.runs[index]
    head, below = page.segments[run.start : run.end], page.segments[run.end : run.below]
    yield from _lines(head)
    yield from _words(close_up(head[0].words))
    yield from _text(below)
    yield from _above(page, run)
    yield from _below(head[0], below)
    yield from _signing(page, index, signed, signed_below)
    yield from _matter(page, index, close_up(head[0].words))


def _lines(head: Sequence[Segment]) -> Seen:
    if len(head) == 1:
        yield f"one line of {up_to(len(close_up(head[0].words)), LENGTHS)}", 1.0
    elif len(head) == 2 and is_label(head[0].text):
        yield "a label and a line", 1.0
    else:
        yield f"{min(MOST_LINES, len(head))} lines", 1.0
        yield f"the longest of {up_to(max(len(s.words) for s in head), LONGEST_LINES)}", 1.0
    if head[0].level:
        yield "marked with #", 1.0


def _words(words: str) -> Seen:
    yield f"{min(2, len(CLAUSE_MARK.findall(words)))} clause marks", 1.0
    if IN_QUOTES.fullmatch(words):
        yield "all in quotes", 1.0
    elif QUOTE.search(words):
        yield "quotes inside", 1.0
    facts = {"asks": ASKS, "calls": CALLS, "a colon": COLON, "a figure": DIGIT, "two halves": HALVES, "a place": PLACE}
    for name, pattern in facts.items():
        if pattern.search(words):
            yield name, 1.0


def _text(below: Sequence[Segment]) -> Seen:
    """How much text stands below, and how it begins."""
    texts = [segment.text for segment in below if segment.kind is Kind.PARAGRAPH]
    yield f"text of {up_to(sum(map(len, texts)), BODIES)}", 1.0
    yield f"{min(MOST_PARAGRAPHS, len(texts))} paragraphs", 1.0
    if not texts:
        return
    first = texts[0]
    facts = {
        "text: a quotation first": QUOTE.match(first),
        "text: a day first": DAY.search(first[:16]),
        "text: tells of reporters": REPORTERS.search(first[:60]),
        "text: a place first": PLACE.search(first[:20]),
        "text: refers back": REFERS.match(first),
    }
    for name, found in facts.items():
        if found:
            yield name, 1.0


def _above(page: Page, run: Run) -> Seen:
    """The gap above, and the line above it."""
    gap, least, most = page.segments[run.start].blanks, min(page.gaps), max(page.gaps)
    yield f"gap {max(-1, min(3, gap - page.usual)):+d}", 1.0
    if least < most and gap in (least, most):
        yield "the widest gap" if gap == most else "the narrowest gap", 1.0
    above = page.segments[run.start - 1]
    yield f"above it {above.kind}", 1.0
    if above.kind is Kind.PARAGRAPH:
        how = "broken off" if is_cut(above.text) else "with a quotation" if above.text[-1] in '”」"' else "with a stop"
        yield f"above it text that ends {how}", 1.0


def _below(first: Segment, below: Sequence[Segment]) -> Seen:
    """What stands below, and how close."""
    for place, segment in zip(("below it", "second below"), below, strict=False):
        yield f"{place} {segment.kind}", 1.0
    if below:
        yield f"gap below {min(2, below[0].blanks)}", 1.0
        if below[0].blanks < first.blanks:
            yield "closer to what is below", 1.0


def _signing(page: Page, index: int, signed: int, signed_below: int) -> Seen:
    """Whether its text is signed, above or below, where so many others of the page are."""
    others = min(MOST_COUNTED, signed - page.signed[index])
    yield f"{'signed' if page.signed[index] else 'unsigned'} as {others} others are", 1.0
    others = min(MOST_COUNTED, signed_below - page.signed_below[index])
    yield f"{'signed' if page.signed_below[index] else 'unsigned'} below as {others} others are", 1.0
    run = page.runs[index]
    if page.signed_lengths and not page.signed[index] and run.end - run.start == 1:
        length, shortest = len(close_up(page.segments[run.start].words)), min(page.signed_lengths)
        if length < shortest - CLEARLY_SHORTER:
            yield "shorter than what heads signed texts", 1.0
        elif length >= shortest:
            yield "as long as what heads signed texts", 1.0


def _matter(page: Page, index: int, words: str) -> Seen:
    """How many of its words the text above and the text below have."""
    pairs = {words[i : i + 2] for i in range(len(words) - 1) if PAIR.match(words, i)}
    run = page.runs[index]
    sides = {"above": (page.runs[index - 1].start, run.start), "below": (run.end, run.below)}
    for side, (start, end) in sides.items():
        text = " ".join(segment.text for segment in page.segments[start:end])[:LONGEST_TEXT]
        common = sum(pair in text for pair in pairs)
        if common:
            yield f"its words stand {side}", common / len(pairs)


def up_to(number: int, bounds: Sequence[int]) -> str:
    """The first bound that a number does not pass, told."""
    return next((f"up to {bound}" for bound in bounds if number <= bound), f"more than {bounds[-1]}")
