"""A report's head: which of its headings is kicker, headline, deck; 主题——副题 cut in two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.layout.columns import close_up, is_column, is_rubric
from generator.layout.head_lines import deck_in_two, merged_lines, with_labels
from generator.layout.headline import ADDED, DASH, HALVES, IN_BRACKETS, LEAST_SIDE, LONGEST_RUBRIC, title_score
from generator.layout.punctuation import SENTENCE_END, ideographs
from generator.layout.segments import Segment
from generator.layout.settle.kinds import with_heads
from generator.layout.split import DECK_MARK, MOST_BESIDE_PICTURES
from generator.model.page import Kind
from generator.model.source import PageText

SHOWS_FIRST = re.compile(r"(?:图|圖)[为為]")
SHOWS_LATER = re.compile(r"(?<=[。！？])\s*(?:图|圖)[为為]")
# 【井边闲话】水桶的记性: the column and the headline in one line.
COLUMN_BEFORE = re.compile(r"【[^【】]{2,8}】\s*(?=[^【】]{3})")
LONGEST_MARKED_RUBRIC = 8
AGAINST_COLUMN, AGAINST_HALVES = 3.0, 1.5
LEAST_WHOLE, LONGER = 6, 4
PLACES = {2: (0.6, 0.4), 3: (0.0, 1.2, -0.6)}


def dress_head(source: PageText, report: Sequence[Segment]) -> tuple[Segment, ...]:
    """The report's segments, those of its head with their kinds; headings further down stay headings."""
    report = _first_sentence_shows(source, merged_lines(source, report))
    size = _head_size(report)
    head = [s for s in report[:size] if s.kind is Kind.HEADING]
    if not head:
        return with_heads(report)
    title = _settled_title(head, report[size:])
    signed = any(s.kind is Kind.BYLINE for s in report[: size + 1])
    kinds = {id(s): s.settled or _kind(index, title, head, signed=signed) for index, s in enumerate(head)}
    dressed: list[Segment] = []
    for segment in report[:size]:
        kind = kinds.get(id(segment))
        dressed.extend(_dress(source, segment, kind) if kind else (segment,))
    return with_heads((*dressed, *(_below_heading(segment) for segment in with_labels(source, report[size:]))))


def _below_heading(segment: Segment) -> Segment:
    """A line in round brackets further down heads nothing; counted （二） does."""
    added = segment.kind is Kind.HEADING and not segment.level and ADDED.fullmatch(segment.text)
    return segment.taken_for(Kind.PARAGRAPH, 0.7, "adds something in brackets") if added else segment


def _first_sentence_shows(source: PageText, report: Sequence[Segment]) -> tuple[Segment, ...]:
    """A photo report's only text, 图为… and the news around it: that sentence is the caption, the rest is text."""
    size = _text_start(report)
    first = report[size] if size < len(report) else None
    after = report[size + 1 : size + 2]
    pictured = first is not None and (
        first.kind is Kind.CAPTION or (first.kind is Kind.PARAGRAPH and any(s.kind is Kind.CREDIT for s in after))
    )
    if not size or first is None or not pictured or first.body or first.settled:
        return tuple(report)
    if SHOWS_FIRST.match(first.text):
        end = SENTENCE_END.search(first.text)
        cut, kinds = (end.end() if end else 0), (Kind.CAPTION, Kind.PARAGRAPH)
    else:
        shows = SHOWS_LATER.search(first.text)
        cut, kinds = (shows.start() if shows else 0), (Kind.PARAGRAPH, Kind.CAPTION)
    if not 0 < cut < len(first.text):
        return tuple(report)
    told = zip(first.cut(source, cut), kinds, strict=True)
    pieces = (piece.taken_for(kind, 0.7, "what 图为 shows, and the news beside it") for piece, kind in told)
    return (*report[:size], *pieces, *report[size + 1 :])


def _text_start(report: Sequence[Segment]) -> int:
    """Where the text below the head begins, behind a dateline or byline; 0 for a report without head."""
    size = _head_size(report)
    while size and size < len(report) and report[size].kind in (Kind.DATELINE, Kind.BYLINE):
        size += 1
    return size


def column_of(report: Sequence[Segment]) -> Segment | None:
    """The name of a column (栏目) above the headline: 维港纵横, 今日谈. It is too short to be a kicker."""
    head = [segment for segment in report if segment.kind in (Kind.KICKER, Kind.HEADLINE)]
    if len(head) < 2 or head[0].kind is not Kind.KICKER:
        return None
    return head[0] if is_column(head[0].words) else None


def _dress(source: PageText, segment: Segment, kind: Kind) -> tuple[Segment, ...]:
    if kind is Kind.HEADING:
        return (segment,)
    reason = "by its place and form in the head"
    column = None if segment.settled else COLUMN_BEFORE.match(segment.text)
    if kind is Kind.HEADLINE and column and not segment.body:
        name, title = segment.cut(source, column.end())
        named = name.taken_for(Kind.KICKER, segment.confidence - 0.1, "in brackets before the headline")
        return named, *_cut_at_dash(source, title.taken_for(kind, segment.confidence, reason))
    if kind is Kind.HEADLINE:
        return _cut_at_dash(source, segment.taken_for(kind, segment.confidence, reason))
    mark = DECK_MARK.match(segment.words)
    body = segment.body + (mark.end() if mark and kind is Kind.DECK else 0)
    return (segment.taken_for(kind, segment.confidence - 0.1, reason, body=body),)


def _cut_at_dash(source: PageText, title: Segment) -> tuple[Segment, ...]:
    found = DASH.search(title.text, title.body)
    if not found:
        return (title,)
    left, right = title.text[title.body : found.start()], title.text[found.end() :]
    if ideographs(left) < LEAST_SIDE or ideographs(right) < LEAST_SIDE or right.count("——"):
        return (title,)
    first, second = title.cut(source, found.start())
    deck = second.taken_for(Kind.DECK, 0.9, "behind the headline's dash", body=found.end() - found.start())
    return first, deck


def _head_size(report: Sequence[Segment]) -> int:
    """How many segments make up the head: headings, with bylines or furniture among them, up to any text."""
    last = 0
    bylines = 0
    for index, segment in enumerate(report):
        if segment.kind is Kind.HEADING:
            if bylines and not DECK_MARK.match(segment.words):
                break
            last = index + 1
        elif segment.kind is Kind.BYLINE:
            bylines += last > 0
        elif segment.kind not in (Kind.FURNITURE, Kind.JUMP_LINE) and (last or segment.kind is not Kind.EDITORS_NOTE):
            break
    return last


def _kind(index: int, title: int | None, head: list[Segment], *, signed: bool) -> Kind:
    if title is None:
        return Kind.KICKER
    if index == title:
        return Kind.HEADLINE
    if index < title:
        return Kind.KICKER
    if DECK_MARK.match(head[index].words):
        return Kind.DECK
    # ## between # and the byline is the deck, however it is marked.
    below_marked = head[title].level and head[index].level > head[title].level and not signed
    if deck_in_two(head) and index == len(head) - 1:
        return Kind.DECK
    return Kind.HEADING if below_marked or index > title + 1 else Kind.DECK


def _settled_title(head: list[Segment], below: Sequence[Segment]) -> int | None:
    """Which heading is the headline: the one that the curator says is, else one of those of which nothing is said."""
    said = next((index for index, segment in enumerate(head) if segment.settled is Kind.HEADLINE), None)
    free = [index for index, segment in enumerate(head) if segment.settled is None]
    if said is not None or len(free) == len(head):
        return said if said is not None else _title_index(head, below)
    title = _title_index([head[index] for index in free], below) if free else None
    return None if title is None else free[title]


def _title_index(head: list[Segment], below: Sequence[Segment]) -> int | None:
    """Which heading is the headline; None for a rubric that stands alone over a picture."""
    if len(head) == 1:
        if IN_BRACKETS.fullmatch(head[0].words):
            return None
        rubric = is_rubric(head[0].words) or len(head[0].words) <= LONGEST_RUBRIC
        return None if rubric and _is_photo_report(below) else 0
    marked = [index for index, segment in enumerate(head) if segment.level and not DECK_MARK.match(segment.words)]
    if len(marked) > 1 and _names_rubric(head[marked[0]], below):
        marked = marked[1:]
    if marked:
        return min(marked, key=lambda index: (head[index].level, index))
    if deck_in_two(head):
        return 0
    places = PLACES.get(len(head), PLACES[3])
    scores = [title_score(segment, place) for segment, place in zip(head, places, strict=False)]
    scores[0] -= AGAINST_COLUMN * is_column(head[0].words) + AGAINST_HALVES * _halves_over_whole(head)
    return scores.index(max(scores))


def _halves_over_whole(head: Sequence[Segment]) -> bool:
    """逾八万人迎猪年　三代华裔舞长龙 over 鼓声回来了: two halves over a shorter line are its kicker."""
    sizes = [len("".join(segment.words.split())) for segment in head]
    parted = [bool(HALVES.search(close_up(segment.words))) for segment in head]
    wholes = [size for size, apart in zip(sizes[1:], parted[1:], strict=True) if not apart]
    # 三亚：党徽闪耀… says with its colon where the news is, as headlines do.
    whole = "：" in head[0].words or ":" in head[0].words
    return parted[0] and not whole and any(LEAST_WHOLE <= size <= sizes[0] - LONGER for size in wholes)


def _names_rubric(first: Segment, below: Sequence[Segment]) -> bool:
    """Whether the first of two marked headings is a rubric over the second: 简讯, 短评, 四十年前的今天."""
    signed = bool(below) and below[0].kind in (Kind.BYLINE, Kind.DATELINE)
    bracketed = bool(IN_BRACKETS.fullmatch(first.words))
    return bracketed or is_rubric(first.words) or (signed and len(first.words) <= LONGEST_MARKED_RUBRIC)


def _is_photo_report(below: Sequence[Segment]) -> bool:
    texts = [s for s in below if s.kind not in (Kind.FURNITURE, Kind.CREDIT, Kind.BYLINE)]
    words = sum(len(s.text) for s in texts if s.kind is not Kind.CAPTION)
    return any(s.kind is Kind.CAPTION for s in texts[:2]) and words <= MOST_BESIDE_PICTURES
