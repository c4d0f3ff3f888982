"""Rows of short lines: tables of numbers, lists, verse. They are told by their neighbours, not one by one."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.layout.columns import is_label
from generator.layout.fragments import TIMED_ROW
from generator.layout.rules.byline import NAMES_ALONE
from generator.layout.segments import Segment
from generator.model.page import Kind

Segments = tuple[Segment, ...]
CELLS = re.compile(r"\S(?:[ ]{2,}|\t|　+|\s*[|｜│]\s*|\s(?=[\d+\-−]))")
APPENDED = re.compile(r"附\s*表|附\s*[:：]|表\s*(?:[\d一二三四五六七八九十]{1,2}(?![\d月年日])|[:：\s])")
# 【男子全程】 right above its rows
LABEL = re.compile(r"[【\[][^【】\[\]]{2,12}[】\]]")
LONGEST_CELL, DEEP_INDENT, SURE = 10, 4, 0.9
FIGURE = re.compile(r"\d+")
LEAST_FIGURES, LONGEST_RESULT = 5, 160
NUMBER = re.compile(r"\d")
# 九日 上午十时 兰里广场 舞狮与挥春: a programme in three columns and more.
PROGRAMME = re.compile(
    r"(?:[\d一二三四五六七八九十]{1,3}月)?[\d一二三四五六七八九十廿]{1,3}[日号][\s\u3000]*(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?[\s\u3000]+"
    r"(?:[上中下]午|[早晚]上?|凌晨|清晨|[\d一二三四五六七八九十]{1,3}(?:时|点|[：:]\d\d))[^。！？\s\u3000]*[\s\u3000]+[^。！？]{2,40}"
)
ITEM = re.compile(
    r"^(?:[①-⑳]|[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[）)]|\d{1,2}\s*[.、．)）](?!\d)|[·•●▪◆]\s*|[-–]\s+)"
)
ENTRY = re.compile(r"(?!问|問|答|记者|記者)[㐀-鿿]{2,8}\s*[：:]\s*[^。！？：:]{1,24}")
REGULATED = re.compile(
    r"(?:[㐀-鿿]{5}[，,、][㐀-鿿]{5}|[㐀-鿿]{7}[，,、][㐀-鿿]{7}|[㐀-鿿]{5}|[㐀-鿿]{7})[。！？，,；!?;]"
)
PROSE = re.compile(r"^[“\"]|[：:\d]")
STANZA = re.compile(r"[一二三四五六七八九十]{1,2}")
DEEPER, MOST_TRIED = 2, 12
LEAST_ROWS, LEAST_VERSES, LEAST_BARE, LEAST_IN_STANZAS = 3, 3, 4, 6
LONGEST_VERSE, SHORT_VERSE, LONGEST_ROW, LONGEST_ITEM = 22, 14, 60, 70


def understand_rows(segments: Segments) -> Segments:
    """The segments, rows of tables, lists and verse named as such."""
    segments = _mark(segments, _is_row, LEAST_ROWS, Kind.TABLE, "numbers in columns")
    segments = _mark(segments, _is_result, LEAST_ROWS, Kind.LIST, "figures line by line")
    segments = _mark(segments, _is_entry, LEAST_ROWS, Kind.LIST, "a word and what is said of it, line by line")
    segments = _mark(segments, _is_item, LEAST_ROWS, Kind.LIST, "numbered items one below the other")
    return _mark_verse(segments)


def _plain(segment: Segment) -> bool:
    return segment.kind in (Kind.PARAGRAPH, Kind.HEADING) and not segment.level and not segment.run_in


def _is_row(segment: Segment) -> bool:
    text = segment.text
    if not _plain(segment) or len(text) > LONGEST_ROW or "。" in text:
        return False
    return len(CELLS.findall(text)) >= 1 and len(NUMBER.findall(text)) >= 1


def _is_result(segment: Segment) -> bool:
    """A line of results: nearly all of it figures and what they belong to."""
    text = segment.text
    return (
        _plain(segment)
        and "。" not in text
        and len(text) <= LONGEST_RESULT
        and len(FIGURE.findall(text)) >= LEAST_FIGURES
    )


def _is_entry(segment: Segment) -> bool:
    """全长：1874.6米, 开工：2019年12月26日, 19:30 男篮决赛 市体育馆."""
    patterns = (ENTRY, TIMED_ROW, PROGRAMME)
    return _plain(segment) and any(pattern.fullmatch(segment.text) for pattern in patterns)


def _is_item(segment: Segment) -> bool:
    """An item of a list is one sentence at most; numbered paragraphs are running text."""
    text = segment.text
    return _plain(segment) and bool(ITEM.match(text)) and len(text) <= LONGEST_ITEM and "。" not in text[:-1]


def _mark(segments: Segments, test: Callable[[Segment], bool], least: int, kind: Kind, reason: str) -> Segments:
    found = list(segments)
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and test(found[end]) and (end < start + 2 or _as_close(found, start, end)):
            end += 1
        if end - start >= least:
            found[start:end] = [segment.taken_for(kind, 0.8, reason) for segment in found[start:end]]
            _take_header(found, start, kind)
        start = max(end, start + 1)
    return tuple(found)


def _as_close(found: list[Segment], start: int, index: int) -> bool:
    """Whether a row stands as close to the one above it as the second to the first."""
    return found[index].blanks == found[start + 1].blanks


def _take_header(found: list[Segment], start: int, kind: Kind) -> None:
    """The row of column names above a table, and above that its title where it says that it is one: 附表：…."""
    if kind is not Kind.TABLE or not start:
        return
    header = found[start - 1]
    cells = header.text.split()
    if _plain(header) and len(cells) >= 3 and all(len(cell) <= LONGEST_CELL for cell in cells):
        found[start - 1] = header.taken_for(kind, 0.7, "names the columns")
        start -= 1
    title = found[start - 1] if start else None
    labelled = title is not None and not found[start].blanks and bool(LABEL.fullmatch(title.text))
    if title is None or len(title.text) > LONGEST_ROW:
        return
    if labelled or (_plain(title) and APPENDED.match(title.text)):
        found[start - 1] = title.taken_for(kind, 0.8, "says that a table follows")


def _mark_verse(segments: Segments) -> Segments:
    """Poems: stanzas of short lines without gaps, or short lines one by one below a colon."""
    found = list(segments)
    start, verses = 1, False
    while start < len(found):
        end = start
        while end < len(found) and _is_verse(found[end]) and (end == start or _goes_with(found, start, end)):
            end += 1
        end = max(end, _stanzas_end(found, start))
        if end - start >= LEAST_VERSES and _sounds_like_verse(found, start, end, verses=verses):
            for index in range(start, end):
                found[index] = found[index].taken_for(Kind.VERSE, 0.75, "short lines alike", names=())
            start, verses = end, True
            continue
        # The line that spoilt a run may only be what stands above a poem; behind long runs nothing is tried again.
        start = start + 1 if end - start <= MOST_TRIED else end
    return _with_stanza_numbers(found)


def _stanzas_end(found: list[Segment], start: int) -> int:
    """Where the stanzas end that begin here: of two and more lines close together, a wider gap between them."""
    sizes, index = [0], start
    while index < len(found) and _is_verse(found[index]) and len(found[index].text) <= SHORT_VERSE:
        if index > start and abs(found[index].indent - found[start].indent) >= DEEPER:
            break
        sizes = [*sizes, 1] if index > start and found[index].blanks else [*sizes[:-1], sizes[-1] + 1]
        index += 1
    lines = found[start : start + sum(sizes)]
    if not any(map(_punctuated, lines[: sizes[0]])) and all(map(_punctuated, lines[sizes[0] :])):
        # What stands above the poem: its rubric, its title, its writer.
        return start
    if len(sizes) > 1 and min(sizes) > 1 and sum(sizes) >= LEAST_IN_STANZAS:
        return index
    return start


def _with_stanza_numbers(found: list[Segment]) -> Segments:
    """一, 二, 三 above the stanzas of a poem; and what few lines stand between two stanzas, close together."""
    for index in range(len(found) - 2, -1, -1):
        here, below = found[index], found[index + 1]
        number = STANZA.fullmatch(here.text) and below.kind is Kind.VERSE
        near = not below.blanks and abs(here.indent - below.indent) < DEEPER
        close = here.kind is not Kind.VERSE and below.kind is Kind.VERSE and near and _is_verse(here)
        if number or close:
            found[index] = here.taken_for(Kind.VERSE, 0.7, "belongs to the stanza below it", names=())
    return tuple(found)


def _is_verse(segment: Segment) -> bool:
    named = segment.kind is Kind.BYLINE and segment.reason == NAMES_ALONE
    short = 3 <= len(segment.text) <= LONGEST_VERSE and not segment.level and not segment.run_in
    return (
        short
        and not is_label(segment.text)
        and (segment.kind in (Kind.PARAGRAPH, Kind.HEADING) or named)
        and not PROSE.search(segment.text)
    )


def _goes_with(found: list[Segment], start: int, index: int) -> bool:
    """One verse below another: as close as the first two, or by a stanza's gap after lines without any."""
    even = found[index].blanks == found[start + 1].blanks
    aligned = abs(found[index].indent - found[start].indent) < DEEPER
    return even and aligned and (not found[index].blanks or len(found[index].text) <= SHORT_VERSE)


def _punctuated(line: Segment) -> bool:
    return line.text[-1] in "，。；、！？,;!?"


def _sounds_like_verse(found: list[Segment], start: int, end: int, *, verses: bool) -> bool:
    """Most lines stop inside a sentence, as prose does not; or all have the measure of a regulated poem.

    `verses`: whether others stand above, so that fewer lines will do.
    """
    lines = found[start:end]
    below = found[end].kind if end < len(found) else None
    signed = end < len(found) and below in (Kind.BYLINE, Kind.DATELINE) and found[end].confidence >= SURE
    if signed or (len(lines) < LEAST_BARE and not verses and not any(map(_punctuated, lines))):
        return False
    if all(REGULATED.fullmatch(line.text) for line in lines):
        return True
    announced = found[start - 1].text.endswith(("：", ":", "——")) or lines[1].indent >= DEEP_INDENT
    if lines[1].blanks and not (announced and all(len(line.text) <= SHORT_VERSE for line in lines)):
        return False
    return sum(not line.text.endswith(("。", "！", "？", "!", "?")) for line in lines) * 2 >= len(lines)
