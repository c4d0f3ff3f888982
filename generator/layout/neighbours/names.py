"""Names alone on a line: a writer's byline, or a line that only looks like names."""

from __future__ import annotations

import re

from generator.layout.columns import is_rubric
from generator.layout.punctuation import LETTERS_DAY, SENTENCE_END
from generator.layout.rules.byline import NAMES_ALONE
from generator.layout.rules.heading import likeness
from generator.layout.segments import UNTOLD, Named, Segment
from generator.lexicon.surnames import can_be_name
from generator.model.page import Kind

WRITER = re.compile(r"[㐀-鿿]{2,3}")
SPACED = re.compile(r"\S[\s　]+\S")
SECTION_NAMES = frozenset(
    "引子 尾声 结语 后记 背景 链接 现状 问题 对策 起因 经过 结果 上篇 中篇 下篇 缘起 启示 反思 解读 印象".split()
)
# Most names have three characters, most columns two or four.
LIKELY_NAME = 3
LONGEST_CAPTION, MOST_SENTENCES = 160, 3
TEXT = (Kind.PARAGRAPH, Kind.VERSE, Kind.LIST)


def bare_names(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Names alone are a byline below a heading or at a report's end; elsewhere the line is what it looks like."""
    return tuple(
        _as_line(segment) if segment.reason == NAMES_ALONE and not _at_edge(segments, index) else segment
        for index, segment in enumerate(segments)
    )


def _at_edge(segments: tuple[Segment, ...], index: int) -> bool:
    before = segments[index - 1].kind if index else None
    after = segments[index + 1].kind if index + 1 < len(segments) else None
    if index and before is Kind.HEADING and is_rubric(segments[index - 1].text):
        return False
    below_head = before in (Kind.HEADING, Kind.BYLINE) and after is not None
    if after is Kind.HEADING and before in TEXT and _may_be_column(segments[index], segments[index + 1]):
        return False
    ends = after in (None, Kind.HEADING, Kind.FURNITURE) or bool(LETTERS_DAY.fullmatch(segments[index + 1].text))
    return below_head or (before in TEXT and ends)


def _may_be_column(here: Segment, below: Segment) -> bool:
    """Whether a line that may be a name rather names the column of the headline below it, being as close to that."""
    if here.text.startswith(("（", "(")):
        # Brackets name who wrote what stands above.
        return False
    if here.blanks != below.blanks:
        return here.blanks > below.blanks
    return len("".join(here.text.split())) != LIKELY_NAME


def _as_line(segment: Segment) -> Segment:
    confidence = likeness(segment.text)
    kind = Kind.HEADING if confidence >= 0.5 else Kind.PARAGRAPH
    return segment.taken_for(kind, max(0.5, confidence - 0.2), "a short line, though it looks like names", names=())


def writers(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A name alone between headline and text, or two characters spaced out as print does with names, is the writer."""
    found = list(segments)
    for index in range(1, len(found) - 1):
        above, here, below = found[index - 1 : index + 2]
        kinds = (above.kind, here.kind) == (Kind.HEADING, Kind.HEADING) and below.kind in TEXT
        if kinds and not here.level and not is_rubric(above.text) and _is_writer(above, here, below):
            named = (Named("".join(here.text.split()), None, 0, len(here.text)),)
            found[index] = here.taken_for(Kind.BYLINE, 0.6, "a name between headline and text", names=named)
    return tuple(found)


def makers_of_pictures(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """摄影：王一鸣 right below a caption says who took the picture; below a headline it belongs to the byline."""
    found = list(segments)
    for index in range(1, len(found)):
        above, here = found[index - 1], found[index]
        only_pictures = bool(here.names) and all(name.photographer and not name.writer for name in here.names)
        below_picture = above.kind is Kind.CAPTION or _may_be_caption(above, here)
        if below_picture and here.kind is Kind.BYLINE and only_pictures and here.blanks <= above.blanks:
            found[index] = here.taken_for(Kind.CREDIT, 0.85, "right below a caption")
    return tuple(found)


def _may_be_caption(above: Segment, here: Segment) -> bool:
    """Whether a text is set apart, as short as a caption, with the line below close to it."""
    short = len(above.text) <= LONGEST_CAPTION and len(SENTENCE_END.findall(above.text)) <= MOST_SENTENCES
    untold = above.kind is Kind.PARAGRAPH and above.reason == UNTOLD and not above.run_in
    return untold and short and above.blanks > 0 and not here.blanks


def _is_writer(above: Segment, here: Segment, below: Segment) -> bool:
    name = "".join(here.text.split())
    looks = can_be_name(name) or (len(name) == 2 and bool(SPACED.search(here.text)))
    return looks and bool(WRITER.fullmatch(name)) and name not in SECTION_NAMES and _leaves_title(above, name, below)


def _leaves_title(above: Segment, name: str, below: Segment) -> bool:
    """Whether the line above is longer than a name; the title of a poem may be as short."""
    return len(above.text) > len(name) + 1 or (below.kind is Kind.VERSE and can_be_name(name))
