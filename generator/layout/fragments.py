"""Lines → fragments: stretches of the page text that the layout kept together.

A text out of a PDF comes in one of two manners: a paragraph a line, or hard-wrapped at the column's width.
The second is told by its lines: most are as long as the longest and stop in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.layout.lines import SLACK, Line
from generator.layout.punctuation import is_finished
from generator.layout.set_in import told_apart
from generator.model.page import Kind
from generator.model.source import PageText, Passage, Span

NARROWEST_COLUMN, WIDEST_COLUMN = 8, 60
INDENT = 2
OPENS_OTHER = re.compile(r"[上下左右]?[图圖][为為①-⑳]|[■▲●▼◆□]|本[报報]|新[华華]社|[（(]")
# 19:30 男篮决赛 市体育馆
TIMED_ROW = re.compile(r"\d{1,2}[：:]\d{2}(?:\s*[-–—~～至]\s*\d{1,2}[：:]\d{2})?[\s　]+[^。！？]{2,40}")
LEAST_WRAPPED_SHARE, LEAST_PROSE_SHARE, MOST_LONGER_SHARE, MOST_LONGER_EVER = 0.45, 0.3, 0.25, 0.6
LEAST_WRAPPED_LINES = 5
# A single blank beside a Latin word parts words, not columns.
COLUMNS = re.compile(r"\S(?!(?<=[A-Za-z]) (?=\S)| (?=[A-Za-z]))[\s　]+(?=\S)")
LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z'’.-]*")
NUMBER = re.compile(r"\d[\d.,:]*[%％℃]?")
MOST_GAPS, MOST_CAPTION_LINES = 2, 6
CAPTION = re.compile(r"[上下左右]?图[为①-⑳：:]|[▲▼]")
SHOWS = re.compile("图为|[▲▼◀▶■●◆]|^[上下左右]?图[：:]")
# A picture's mark opens a caption wherever a line begins with it.
MARKED = re.compile(r"[▲▼◀▶■◆●]\s*[㐀-鿿\d“]|[上下左右]?图[：:]|图[①-⑳]")
# ①…。 below a line with its full stop: one of several.
NUMBERED, LISTED = re.compile(r"[①-⑳❶-❿]"), re.compile(r"\S[\s\u3000]{2,}第?[A-Z]?\d{1,2}\s*版$")
# …在晾晒当归。赖声摄: behind who took the picture nothing of its caption follows.
CREDITED = re.compile(
    r"(?:^|[。！？”\s])[^。！？，,]{2,16}(?<!拍)摄[）)]?$|(?:^|[。！？”\s])[^。！？，,\s]{0,8}(?:供图|资料图片|资料照片)$|[（(][^（()）。]{2,24}(?:摄|供图|提供|图片|照片|资料图|资料片)[）)]$"
)
PICTURED = re.compile(r"[。！？”）)][\s\u3000]{2,}[^。！？，,]{2,20}(?:摄|供图|提供)[）)]?$")
LEAST_HEADING = 3
FIGURE_LEFT = re.compile(r"[，,][^，,。]{2,}\d$")
FOLIO = re.compile(r"月\s*\S{1,3}日[\s　]*(?:星期|周|礼拜|週)[一二三四五六日天]|第\s*\S{1,3}\s*版|[A-Z]\d{1,2}\s*版")
BOLD = re.compile(r"(?P<hashes>#{1,6}\s+)?(?P<mark>\*\*|__)(?=\S)(?:(?!(?P=mark)).)+(?<=\S)(?P=mark)")
PROSE = re.compile(r"(?<!\d)[，,]|[，,](?!\d)|[。；、]|记者|記者|通讯员|通訊員")


@dataclass(frozen=True, slots=True)
class Fragment:
    """One or several printed lines that belong together; `blanks` counts the empty lines before it.

    `before` and `behind` count the characters that set it in bold (**…**), which its passage leaves out. `settled` is
    its kind and `told_join` whether it goes on with a text before it, where the curator said so; `anew` if because of
    that its lines are others than were found.
    """

    passage: Passage
    line: int
    blanks: int
    indent: int
    before: int = 0
    behind: int = 0
    settled: Kind | None = None
    told_join: bool | None = None
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of a fragment to be, with what the curator said of it."""

    lines: list[Line]
    settled: Kind | None = None
    told_join: bool | None = None
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """How the text of a page is set: the width of its column, 0 where it is not wrapped; whether paragraphs indent."""

    width: int
    indented: bool

    def continues(self, group: list[Line], line: Line, after: Line | None) -> bool:
        """Whether a line goes on with the paragraph that a group of lines is."""
        return self.width > 0 and _continues(group, line, after, self.width, indented=self.indented)

    def in_caption(self, group: list[Line], line: Line) -> bool:
        """Whether a line goes on with the caption that a group of lines is."""
        return self.width > 0 and (_in_caption(group, line) or _wide_caption(group, line, self.width))


Regroup = Callable[[Sequence[Group], Manner], Sequence[Group]]


def fragments_of(source: PageText, regroup: Regroup | None = None) -> tuple[Fragment, ...]:
    """The fragments of a page text, in order; every printed character lies in exactly one.

    `regroup` puts the lines together otherwise than they were found to belong.
    """
    lines = _printed_lines(source)
    width = _column_width(lines)
    if not width and (closer := _without_common_gap(lines)) is not lines:
        width = _column_width(closer)
        lines = closer if width else lines
    manner = Manner(width, _are_indented(lines))
    groups: list[list[Line]] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if (
            groups
            and width
            and not CREDITED.search("".join(each.text for each in groups[-1][-2:]))
            and not (len(groups) > 1 and _whole_caption_inside(groups[-2], groups[-1], width))
            and (manner.continues(groups[-1], line, after) or manner.in_caption(groups[-1], line))
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    found: Sequence[Group] = tuple(map(Group, told_apart(groups, width) if width else groups))
    return tuple(_fragment(source, group) for group in (regroup(found, manner) if regroup else found))


def is_wrapped(source: PageText) -> bool:
    """Whether the lines of a page text are those of its columns, not paragraphs."""
    return _column_width(_printed_lines(source)) > 0


def _fragment(source: PageText, group: Group) -> Fragment:
    first, last = group.lines[0], group.lines[-1]
    passage = Passage.of(source, Span(first.span.start, last.span.end))
    whole = Fragment(passage, first.line, first.blanks, first.indent, 0, 0, group.settled, group.told_join, group.anew)
    bold = BOLD.fullmatch(passage.text)
    if not bold:
        return whole
    start, behind = 0 if bold["hashes"] else len(bold["mark"]), len(bold["mark"])
    words = passage.cut(start, len(passage.text) - behind)
    return replace(whole, passage=words, before=start, behind=behind)


def _printed_lines(source: PageText) -> list[Line]:
    lines: list[Line] = []
    blanks = position = 0
    for raw in source.text.splitlines(keepends=True):
        text = raw.strip()
        if text:
            indent = len(raw) - len(raw.lstrip())
            start = position + indent
            lines.append(Line(Span(start, start + len(text)), source.line_of(start), blanks, indent, text))
            blanks = 0
        else:
            blanks += 1
        position += len(raw)
    return lines


def _without_common_gap(lines: list[Line]) -> list[Line]:
    """The lines without the empty ones that an extractor has put between any two."""
    least = min((line.blanks for line in lines[1:]), default=0)
    return [replace(line, blanks=max(0, line.blanks - least)) for line in lines] if least else lines


def _column_width(lines: list[Line]) -> int:
    """The width at which the text is hard-wrapped, 0 where it is not."""
    tight = [left for left, right in pairwise(lines) if not right.blanks and _may_wrap(left)]
    if len(tight) < LEAST_WRAPPED_LINES:
        return 0
    widths = sorted(line.width for line in tight if not is_finished(line.text)) or [0]
    width = widths[len(widths) * 3 // 4]
    full = [line for line in tight if abs(line.width - width) <= SLACK and not is_finished(line.text)]
    longer = sum(line.width > width + SLACK + 1 for line in lines)
    # Verses may be as long as each other, but have their commas at the end.
    prose = sum(bool(PROSE.search(line.text[:-1])) for line in full)
    # On a page of many short paragraphs few lines are full, but hardly any is longer.
    bounded = len(full) >= LEAST_WRAPPED_SHARE * len(widths) and longer <= MOST_LONGER_SHARE * len(full)
    wrapped = bounded or len(full) >= LEAST_WRAPPED_SHARE * len(tight)
    # Headlines and bylines are short and alike as well; the text of a wrapped page is, too.
    wrapped = wrapped and longer <= MOST_LONGER_EVER * len(full) and prose >= LEAST_PROSE_SHARE * len(full)
    return width if wrapped and NARROWEST_COLUMN < width <= WIDEST_COLUMN else 0


def _may_wrap(line: Line) -> bool:
    return len(line.text) >= NARROWEST_COLUMN and _may_follow(line)


def _may_follow(line: Line) -> bool:
    """Rows of a table have gaps between their cells and no commas; running text has hardly any gaps."""
    return len(COLUMNS.findall(line.text)) <= MOST_GAPS or bool(PROSE.search(line.text))


def _stands_alone(line: Line, after: Line | None) -> bool:
    """A line without an end, with a new paragraph below it: a heading."""
    return _may_head(line) and (after is None or after.blanks > 0 or after.indent > line.indent)


def _may_head(line: Line) -> bool:
    """A line without an end; one that breaks off behind a clause and a figure, …,窗口只剩6, is text."""
    return not is_finished(line.text) and not FIGURE_LEFT.search(line.text)


def _stops_short(line: Line, width: int) -> bool:
    """A line without an end that does not fill its column: no paragraph's, neither in its middle nor at its end."""
    return _may_head(line) and line.width < width - SLACK and len(line.text) >= LEAST_HEADING


def _in_caption(group: list[Line], following: Line) -> bool:
    """Whether a caption, set narrower than the text, goes on with the next line."""
    last = group[-1]
    unfinished = not is_finished(last.text) and not re.search(r"[摄图供]$", last.text)
    return (
        bool(CAPTION.match(group[0].text)) and unfinished and not following.blanks and len(group) < MOST_CAPTION_LINES
    )


def _wide_caption(group: list[Line], following: Line, width: int) -> bool:
    """Whether a line that reaches out of its column goes on in one that ends in a credit: a caption."""
    wider = len(group) == 1 and group[0].width > width + SLACK + 1 and not is_finished(group[0].text)
    return (
        wider
        and not following.blanks
        and following.indent <= group[0].indent + 1
        and bool(PICTURED.search(following.text))
    )


def _whole_caption_inside(text: list[Line], caption: list[Line], width: int) -> bool:
    """Whether a caption of one line has its full stop, where the full line above it breaks off in its sentence.

    Then what follows goes on with that sentence.
    """
    above, line = text[-1], caption[-1]
    marked = MARKED.match(caption[0].text) or CAPTION.match(caption[0].text)
    broken = len(text) > 1 and not is_finished(above.text) and above.width >= width - SLACK
    return len(caption) == 1 and bool(marked) and is_finished(line.text) and broken


def _are_indented(lines: list[Line]) -> bool:
    """Whether most lines behind a finished one, close to it, have an indent: paragraphs begin so."""
    opening = [right for left, right in pairwise(lines) if not right.blanks and is_finished(left.text)]
    return sum(line.indent > 0 for line in opening) * 2 > len(opening)


def _continues(group: list[Line], following: Line, after: Line | None, width: int, *, indented: bool) -> bool:
    """Whether the next line goes on with this one's paragraph."""
    line, finished = group[-1], is_finished(group[-1].text)
    if following.blanks or following.indent > line.indent + 1 or not (_may_wrap(line) and _may_follow(following)):
        return False
    if _is_other(line, following):
        return False
    # Where paragraphs have an indent, a flush line behind a full one goes on with it.
    flush = indented and not following.indent and line.width >= width
    credited = len(group) > 1 and CREDITED.search(following.text)
    if credited and not any(SHOWS.search(each.text) for each in group):
        return False
    apart = _stands_alone(following, after) or _stops_short(following, width)
    if finished and (OPENS_OTHER.match(following.text) or (apart and not flush)):
        return False
    # The extraction may have lost the indent of a paragraph's first line.
    lost = INDENT if len(group) == 1 and not line.indent and "。" in line.text and not finished else 0
    # What did not fit stands on the next line as a whole: a Latin word, within a paragraph a number.
    inside = len(group) > 1 or line.indent > following.indent
    word = LATIN_WORD.match(following.text) or (NUMBER.match(following.text) if inside else None)
    lost += word.end() if word and not finished else 0
    return line.width + lost >= width - SLACK and len(following.text) <= width + SLACK + 1


def _is_other(line: Line, following: Line) -> bool:
    """Whether two lines cannot be of one paragraph: a caption's mark, the folio, rows of a programme or of contents."""
    folio = bool(FOLIO.search(line.text)) and not PROSE.search(line.text)
    timed = TIMED_ROW.fullmatch(line.text) and TIMED_ROW.fullmatch(following.text)
    numbered = NUMBERED.match(following.text) and is_finished(line.text)
    listed = LISTED.search(line.text) or LISTED.search(following.text)
    return bool(MARKED.match(following.text) or folio or timed or numbered or listed)
