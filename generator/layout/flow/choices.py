"""What an uncertain line may be, each possibility with what speaks for it from the line and its closest neighbours.

Scores count as logarithms of odds. What the lines before it say comes on top in `decide`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.layout.columns import is_column
from generator.layout.flow.continuity import UNIT, Strings, needs_more
from generator.layout.punctuation import LETTERS_CLOSE, SENTENCE_END, is_cut
from generator.layout.rules.caption import STANDS
from generator.layout.rules.furniture import RULED
from generator.layout.rules.heading import BY_FORM, LONGEST, SPEAKER, likeness
from generator.layout.segments import UNTOLD, Segment, usual_gap
from generator.model.page import Kind

LEAST_CAPTION = 12
BELOW_RULE, OVER_HEAD, ASKED, PARTED_NUMBER = 2.0, 2.0, 2.0, 3.0
LONGEST_CAPTION, MOST_SENTENCES, SHORT = 260, 4, 90
LONGEST_DECK, LONGEST_QUESTION, LEAST_KICKER, LEAST_CUT = 70, 30, 0.2, 20
CLAUSES = re.compile(r"[，,：:；;]")
IN_QUOTES = re.compile(r"[“\"「『][^“”\"「」『』。]+[”\"」』]")
DASHED = re.compile(r"^[—―－─]{2}")
# “……？”她说, 接到报告后，…: how stories are told, not how headings are worded.
SPOKEN = re.compile(r"^[“\"「『][^”\"」』]{3,}[？！?!。…，,][”\"」』][^”\"」』]{3,}")
NARRATED = re.compile(
    r"^(?:[^，,]{2,14}(?:后|後|时|時|以来|以來|期间|之际|当天|那天)"
    r"|(?:昨[日天晚]|今[日天]|近日|日前|目前|\d{1,2}月\d{1,2}日|\d{1,2}日)[^，,]{0,6})[，,]"
)
ASKS = re.compile(r"^[^。；;]*[？！?!]$")
# （2024年1月23日通过）: what a headline adds in brackets.
UNDER_HEAD = re.compile(r"[（(][^（()）。！？]{4,}[）)]")
# 井在哪里, 钱从何来: what asks so is whole, without any mark.
ASKS_OPENLY = re.compile(r"(?:哪里|哪儿|何在|何来|何往|何去|为何|如何|为什么|怎么办|怎么样|是谁|吗|呢)$")
# 注：…, 资料来源：… below a table: what explains figures shows no picture.
NOTE = re.compile(r"^[（(【\[*※]?\s*(?:注|备注|附注|说明|资料来源|数据来源)\s*[:：]")
IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)$")
MAKERS = (Kind.BYLINE, Kind.DATELINE)
PICTURE = (Kind.CAPTION, Kind.CREDIT)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that a line may be. A pull quote is a line like a heading that stands inside a sentence."""

    kind: Kind
    score: float


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for a whole page: the usual gap between lines, whether paragraphs have an indent, captions a mark.

    `all_indented`: where every piece of text has an indent, the second half of a broken paragraph has it, too.
    """

    gap: int
    indented: bool
    all_indented: bool
    marked: bool
    strings: Strings

    @classmethod
    def of(cls, segments: Sequence[Segment]) -> Setting:
        """That of a page."""
        paragraphs = [s for s in segments if s.kind is Kind.PARAGRAPH and not s.run_in]
        indented = sum(s.indent > 0 for s in paragraphs) * 2 > len(paragraphs)
        marked = any(s.kind is Kind.CAPTION and s.body for s in segments)
        every = all(s.indent > 0 for s in paragraphs)
        return cls(usual_gap(segments), indented, every, marked, Strings.of(s.text for s in segments))


def is_open_to_choice(segment: Segment) -> bool:
    """Whether a line is one of those that their form alone does not settle."""
    if segment.run_in or segment.level:
        return False
    untold = segment.kind is Kind.PARAGRAPH and segment.reason == UNTOLD
    return untold or (segment.kind is Kind.HEADING and segment.reason == BY_FORM)


def choices(segments: Sequence[Segment], index: int, setting: Setting) -> Iterator[Choice]:
    """What the line with that index may be."""
    here = segments[index]
    before = segments[index - 1] if index else None
    after = segments[index + 1] if index + 1 < len(segments) else None
    pictured = after is not None and after.kind is Kind.CREDIT and not after.run_in and after.blanks <= 1
    by_picture = _cut_by_picture(segments, index)
    behind_end = index > 1 and segments[index - 1].kind in MAKERS and segments[index - 2].kind is Kind.PARAGRAPH
    heading = _heading(here, before, after, behind_end=behind_end)
    if heading is not None and before is not None and before.reason == RULED:
        # A box stands inside a sentence as a picture does.
        heading += BELOW_RULE
    if heading is not None and _parts_number(segments, index):
        heading -= PARTED_NUMBER
    deck = bool(DASHED.match(here.text)) and before is not None and before.kind is Kind.HEADING
    if heading is None or not deck:
        yield Choice(Kind.PARAGRAPH, _paragraph(here, pictured=pictured) + 1.0 * by_picture)
    if heading is not None and by_picture:
        heading -= 2.0
    if heading is not None and not pictured:
        yield Choice(Kind.HEADING, heading)
    if (heading is not None and not pictured) or _set_apart(here, after, setting):
        yield Choice(Kind.PULL_QUOTE, _pull_quote(here, after, setting))
    caption = _caption(here, before, after, setting, pictured=pictured)
    if caption is not None:
        yield Choice(Kind.CAPTION, caption)


def _parts_number(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line with a clause mark ends on a figure, and what it counts is below it: 只剩6 / 分钟."""
    here = segments[index]
    if not here.text[-1].isdigit() or not CLAUSES.search(here.text):
        return False
    below = next((s for s in segments[index + 1 : index + 6] if s.kind in (Kind.PARAGRAPH, Kind.HEADING)), None)
    return below is not None and bool(UNIT.match(below.text)) and not below.text[0].isdigit()


def _set_apart(here: Segment, after: Segment | None, setting: Setting) -> bool:
    """Whether short words in quotation marks, without a full stop, stand with gaps above and below them."""
    quoted = len(here.text) <= LONGEST_QUESTION and bool(IN_QUOTES.fullmatch(here.text))
    return quoted and after is not None and min(here.blanks, after.blanks) >= max(1, setting.gap)


def _pull_quote(here: Segment, after: Segment | None, setting: Setting) -> float:
    if _set_apart(here, after, setting):
        return -0.5
    return -1.3 if here.blanks > setting.gap else -3.0


def _cut_by_picture(segments: Sequence[Segment], index: int) -> bool:
    """A long line with clauses and a picture right below it: most such lines are sentences that the picture cuts."""
    here = segments[index]
    if len(here.text) < LEAST_CUT or not CLAUSES.search(here.text):
        return False
    return any(s.kind is Kind.CREDIT or (s.kind is Kind.CAPTION and s.body) for s in segments[index + 1 : index + 3])


def _paragraph(here: Segment, *, pictured: bool) -> float:
    """Few paragraphs are cut, and fewer of those are as short as a heading."""
    return -2.5 * pictured - (1.7 if here.kind is Kind.HEADING else 0.0)


def _heading(here: Segment, before: Segment | None, after: Segment | None, *, behind_end: bool) -> float | None:
    """None for what can be none. `behind_end`: whether the byline at a report's end stands above."""
    if here.kind is Kind.HEADING:
        odds = math.log(max(here.confidence, 0.05) / max(1 - here.confidence, 0.05))
        more = 0.7 if here.text.endswith("的") else 1.5
        odds += ASKED * bool(ASKS_OPENLY.search(here.text))
        odds -= more * (needs_more(here.text) and not IN_QUOTES.fullmatch(here.text)) + 1.0 * bool(
            CLAUSES.search(here.text)
        )
        return odds - 2.5 * bool(SPOKEN.match(here.text)) - 1.5 * bool(NARRATED.match(here.text))
    below_head = before is not None and before.kind is Kind.HEADING
    if below_head and UNDER_HEAD.fullmatch(here.text) and len(here.text) <= LONGEST_DECK:
        return 2.0
    like = likeness(here.text)
    asks = bool(ASKS.search(here.text)) and len(here.text) <= LONGEST_QUESTION and not SPEAKER.match(here.text)
    no_head = "。" in here.text or len(here.text) > LONGEST_DECK or LETTERS_CLOSE.fullmatch(here.text)
    if after is None or no_head or not (asks or is_cut(here.text)):
        return None
    kicker = after.kind is Kind.HEADING and like >= LEAST_KICKER
    deck = after.kind in MAKERS and before is not None and before.kind is Kind.HEADING
    if kicker or deck:
        # A question with a clause at the top of a page, over another line of the head, is one of it.
        return OVER_HEAD * (kicker and asks and (before is None or before.kind is Kind.FURNITURE))
    if after.kind in MAKERS and like >= LEAST_KICKER and len(here.text) <= LONGEST:
        return 0.5
    clauses = len(CLAUSES.findall(here.text))
    below_column = before is not None and before.kind is Kind.HEADING and is_column(before.text) and clauses < 2
    return 1.0 if asks and (after.kind in MAKERS or below_column or behind_end) else None


def _caption(
    here: Segment, before: Segment | None, after: Segment | None, setting: Setting, *, pictured: bool
) -> float | None:
    sentences = len(SENTENCE_END.findall(here.text))
    if len(here.text) > LONGEST_CAPTION or sentences > MOST_SENTENCES or NOTE.match(here.text):
        return None
    whole = not is_cut(here.text)
    if not whole and not pictured:
        return None
    stands = len(STANDS.findall(here.text))
    score = -2.4 + 4.9 * pictured + 2.5 * bool(stands) + 3.0 * (stands > 1) - 0.7 * max(0, sentences - 1)
    score += 0.5 if sentences == 1 and len(here.text) <= SHORT else 0.0
    # A caption may lack its full stop, but hardly where it has another before that.
    score -= 3.0 * (not whole and sentences > 0) + 1.0 * (not whole and len(here.text) > LONGEST_DECK)
    above = here.blanks - setting.gap
    below = after.blanks - setting.gap if after is not None else 0
    score -= 1.5 * (len(here.text) < LEAST_CAPTION and not pictured)
    # A picture is not asked about; and where captions have a mark, they all have one.
    score -= 1.5 * bool(ASKS.search(here.text)) + 1.5 * (setting.marked and not pictured)
    # Below the byline of a head the text begins.
    score -= 0.7 * (before is not None and before.kind in MAKERS and not pictured)
    image = before is not None and not here.blanks and bool(IMAGE.match(before.text))
    score += 4.0 * image
    score += 1.0 if above > 0 else 0.0 if pictured else -1.5
    score += 0.7 * (above > 0 and below > 0 and len(here.text) <= SHORT)
    # Below a credit the picture has its caption already.
    beside = (before is not None and before.kind is Kind.CAPTION) or (after is not None and after.kind in PICTURE)
    return score + 0.5 * (beside and not pictured)
