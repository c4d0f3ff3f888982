"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from generator.model.page import Kind, Part
from generator.model.source import PageText

# A full stop between Latin letters or digits is no end of a sentence: 3.9万, www.example.
SENTENCE = re.compile(r".*?(?:[。！？!?；;…]+[”’」』）)》\"']*|$)", re.DOTALL)

# Who said what stands before it in quotation marks: “……。”任为说。
SAID_BEFORE = re.compile(
    r"\s*[^，,。！？!?；;：:“”「」]{1,20}(?:(?<![小传傳学學据據听聽])[说說]|[说說问問答写寫喊笑叹嘆]道|表示|介绍|介紹|(?<![访訪慰学學疑顾顧])[问問])"
    r"[。！？!?]"
)
OPENING, CLOSING = "“「『", "”」』"
LONGEST_SPEECH = 600

BY_SENTENCE = (Kind.PARAGRAPH, Kind.EDITORS_NOTE, Kind.CAPTION)
BY_LINE = (Kind.LIST, Kind.TABLE, Kind.VERSE)

Spans = tuple[tuple[int, int], ...]


def sentence_spans(text: str) -> Spans:
    """The spans of the sentences of a text, one after the other, covering all of it.

    What somebody says and `任为说。` after it are one.
    """
    spans: list[tuple[int, int]] = []
    for found in SENTENCE.finditer(text):
        start, end = found.span()
        if spans and text[spans[-1][1] - 1] in CLOSING and SAID_BEFORE.fullmatch(found.group()):
            start = _speech(text, spans, start)
        if start < end:
            spans.append((start, end))
    return tuple(spans) or ((0, len(text)),)


def _speech(text: str, spans: list[tuple[int, int]], end: int) -> int:
    """Where the speech begins that ends at `end`; its sentences are taken from `spans`. `end` if nothing opens it."""
    for number in range(len(spans) - 1, -1, -1):
        start = spans[number][0]
        if end - start > LONGEST_SPEECH:
            break
        said = text[start:end]
        if sum(map(said.count, OPENING)) >= sum(map(said.count, CLOSING)):
            del spans[number:]
            return start
    return end


def uncut(spans: Spans, whole: Iterable[tuple[int, int]]) -> Spans:
    """These spans, which follow one another, those put together whose border would cut one of `whole`."""
    kept: list[tuple[int, int]] = []
    names = sorted(whole, reverse=True)
    reach = 0
    for start, end in spans:
        kept.append((kept.pop()[0] if kept and start < reach else start, end))
        while names and names[-1][0] < end:
            reach = max(reach, names.pop()[1])
    return tuple(kept)


def sentence_around(spans: Spans, offset: int) -> tuple[int, int]:
    """The one of these spans in which `offset` lies."""
    return spans[max(0, bisect_right(spans, offset, key=lambda span: span[0]) - 1)]


def printed_lines(part: Part, source: PageText) -> Spans:
    """The spans of a part's text that stood on lines of their own in the page text."""
    lines: list[tuple[int, int]] = []
    last = None
    for piece in part.passage.pieces:
        line = source.line_of(piece.source)
        start = lines.pop()[0] if line == last else piece.start
        lines.append((start, piece.start + len(part.text[piece.start : piece.start + piece.length].rstrip())))
        last = line
    return tuple(lines) or ((0, len(part.text)),)


def quoted_units(part: Part, source: PageText, named: Iterable[tuple[int, int]]) -> Spans:
    """What of a part is quoted: of running text the sentence, of lines the line, of all else the whole.

    None of the stretches in `named` is cut, should a name hold what ends a sentence.
    """
    whole = tuple(named)
    if part.kind in BY_LINE:
        return uncut(printed_lines(part, source), whole)
    return _sentences(part.text, whole) if part.kind in BY_SENTENCE else ((0, len(part.text)),)


@cache
def _sentences(text: str, named: Spans) -> Spans:
    """Many names stand in one paragraph: it is cut into sentences once."""
    return uncut(sentence_spans(text), named)


def opening_of(text: str, length: int, whole: Iterable[tuple[int, int]] = ()) -> int:
    """Where to cut a text so that about `length` characters and whole sentences remain, and none of `whole` is cut.

    The first sentence that reaches two thirds of the length ends it; where the next would run past half as much
    again, the text is cut within the sentence, after a comma where there is one.
    """
    if len(text) <= length:
        return len(text)
    names = tuple(whole)
    for _, end in uncut(sentence_spans(text), names):
        if end >= length * 2 // 3:
            cut = end if end <= length * 3 // 2 else _after_comma(text, length)
            return max((last for first, last in names if first < cut < last), default=cut)
    return len(text)


def _after_comma(text: str, length: int) -> int:
    comma = max(text.rfind(mark, length // 2, length) for mark in "，,、：:")
    return comma + 1 if comma >= 0 else length
