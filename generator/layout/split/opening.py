"""What speaks for a run of headings opening a report rather than a section: small functions, each with its strength.

A strength is what its author thought it worth, in logarithms of odds; the table `starts` says what it is worth beside
all others. `looks` adds plain facts, of which the table alone says what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.layout.columns import is_label, is_rubric
from generator.layout.neighbours.numbers import COUNTS_SECTIONS
from generator.layout.neighbours.voices import DAY_OF_DIARY
from generator.layout.punctuation import CLOSER, LETTERS_DAY
from generator.layout.rules.furniture import INVITING, PAGINATED, RULED
from generator.layout.rules.jump_line import comes_from
from generator.layout.segments import Segment, usual_gap
from generator.layout.split.around import Around, Levels, level_of
from generator.layout.split.looks import looks
from generator.layout.split.runs import DECK_MARK, Run
from generator.model.page import Kind

NEAR, FAR = 3, 6
LEAST_LABELLED = 3
FLUSH = 1.0
TABLE, STANDINGS, OF_SECTION, SECOND_TABLE = 0.5, 1.0, -1.5, -2.0
SURELY_OPENS, TWO_GAPS, ONE_GAP = 1.0, 2.0, 1.0
# （单位：元）: what a heading of any sort may add.
IN_BRACKETS = re.compile(r"[（(][^（()）]+[）)]")
NUMBERED = re.compile(
    r"[（(][一二三四五六七八九十]{1,3}[）)]|[二三四五六七八九十][、.．]|第[一二三四五六七八九十]{1,2}[章节回]"
)
FIRST = re.compile(r"一[、.．]")
# 积分榜, …一览: a table for itself; …均价（单位：元/公斤）: one of several that a report is made of.
STANDING = re.compile(r"(?:榜|一览|一览表|名单|赛程|对阵|排名|前[三四五六八十]名|公告|公报)(?:[（(][^（()）]*[）)])?$")
WITH_UNIT = re.compile(r"单位\s*[:：]")
MOST_BESIDE_PICTURES = 160
LEAST_BRIEF, MOST_BRIEF = 50, 260
ROWS = (Kind.TABLE, Kind.LIST)
PICTURE = (Kind.CAPTION, Kind.CREDIT)
ANSWERED = re.compile(r"^(?:问|問|記者|记者|主持人|Q)\s*[:：]")
SALUTATION = re.compile(
    r"^(?:编辑同志|編輯同志|编辑部|尊敬的|亲爱的|親愛的|敬爱的|[㐀-鿿]{2,8}同志|[㐀-鿿]{1,6}(?:如晤|惠鉴|台鉴|朋友们))[^。]{0,16}[:：]$"
)
NEWS = re.compile(
    r"^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|昨[日天]|近日|日前|今[日天]|记者(?:昨|今|从|近|日前)|"
    r"[㐀-鿿]{2,14}(?:部门|局|厅|委|办|会|中心)(?:\d{1,2}月\d{1,2}日|昨[日天]|近日|日前|今[日天])?(?:公布|发布|通报|获悉)|[㐀-鿿]{2,16}(?:日前|近日|昨日|昨天))"
)
# Most runs open a section. What is surely a report's by strengths alone has to outweigh this.
PRIOR = -2.0


def openings(segments: Sequence[Segment], runs: Sequence[Run]) -> list[list[tuple[str, float]]]:
    """For each run what speaks for its opening a report, by name and strength. The first run always does."""
    levels = Levels.of(segments, runs)
    seen = [[(name, piece(Around(segments, run, levels))) for name, piece in NAMED.items()] for run in runs]
    gaps = _by_gaps(segments, runs, [PRIOR + sum(strength for _, strength in pieces) for pieces in seen])
    told = zip(seen, gaps, looks(segments, runs), strict=True)
    return [[*((n, s) for n, s in (*pieces, (BY_GAP, gap)) if s), *plain] for pieces, gap, plain in told]


def _by_gaps(segments: Sequence[Segment], runs: Sequence[Run], scores: Sequence[float]) -> list[float]:
    """What the gaps above the runs add: where all that surely opens a report is set further off than the text is.

    Then a run with as wide a gap is rather a report, one with a narrower gap a section; the more so where the page has
    both. On a page whose gaps are accidents, some sure report has a narrow one, and the gaps say nothing.
    """
    gaps = [segments[run.start].blanks for run in runs]
    sure = [gap for gap, score in zip(gaps[1:], scores[1:], strict=True) if score >= SURELY_OPENS]
    least = min(sure, default=0)
    usual = usual_gap(segments)
    if least <= usual:
        return [0.0] * len(runs)
    wide = TWO_GAPS if any(gap < least for gap in gaps[1:]) else ONE_GAP
    narrow = TWO_GAPS if usual or len(sure) > 1 else 0.0
    told = zip(runs, gaps, strict=True)
    return [0.0 if _below_inset(segments, run) else wide if gap >= least else -narrow for run, gap in told]


def _below_inset(segments: Sequence[Segment], run: Run) -> bool:
    """Whether lifted words stand right above a run: then the gap is theirs."""
    above = [segment.kind for segment in segments[max(0, run.start - 2) : run.start]]
    return above[-1:] == [Kind.PULL_QUOTE] or above == [Kind.PULL_QUOTE, Kind.CREDIT]


def several_lines(around: Around) -> float:
    """Kicker, headline, deck: a section's heading has one line."""
    head = around.head
    if len(head) == 2 and is_label(head[0].text) and around.levels.labelled >= LEAST_LABELLED:
        return -2.0
    if len(head) == 2 and IN_BRACKETS.fullmatch(head[1].text):
        return 0.0
    return 2.0 if len(head) >= 2 and not head[1].level > head[0].level > 0 else 0.0


def rubric(around: Around) -> float:
    """图片新闻, 简讯 stand above reports only."""
    return 2.5 if is_rubric(around.head[0].text) else 0.0


def deck(around: Around) -> float:
    """A line that begins with a dash is a deck."""
    return 1.5 if any(DECK_MARK.match(segment.words) for segment in around.head[1:]) else 0.0


def marked(around: Around) -> float:
    """Where headings are marked with #, reports have the highest mark; what is in bold instead heads a section."""
    levels, level = around.levels, level_of(around.head)
    if level:
        return 3.0 if level == levels.highest and levels.of_highest < levels.marked else -1.0 * (level > levels.highest)
    in_bold = levels.marked > 0 and around.head[0].before > 0
    return -2.5 if in_bold or levels.marked * 2 > levels.runs else 0.0


def numbered(around: Around) -> float:
    """（二）, 三、… and the days of a diary count the sections of a report."""
    first = around.head[0]
    counted = NUMBERED.match(first.words) or first.reason in (DAY_OF_DIARY, COUNTS_SECTIONS)
    return -3.0 if counted or (FIRST.match(first.words) and around.levels.counts) else 0.0


def again(around: Around) -> float:
    """法官说法 once more: the same words over several texts head a section of each."""
    several = len(around.head) == 1 and not is_rubric(around.head[0].text)
    return -2.5 if several and around.levels.said[around.head[0].words] > 1 else 0.0


def flush(around: Around) -> float:
    """Where text and headings of sections have an indent, a headline stands flush."""
    if not around.levels.flush:
        return 0.0
    return FLUSH if not around.segments[around.run.start].indent else -FLUSH


def closed_before(around: Around) -> float:
    """What closes a report stands above: a byline or dateline at its end, 下转, the folio."""
    segments, start = around.segments, around.run.start
    index, score = start - 1, 0.0
    if index >= 0 and segments[index].kind is Kind.FURNITURE:
        reason = segments[index].reason
        score += 2.5 if reason == RULED else 0.0 if reason in (INVITING, PAGINATED) else 1.0
        while index >= 0 and segments[index].kind is Kind.FURNITURE:
            index -= 1
    if index < 0:
        return score
    last = segments[index]
    while index > 0 and segments[index].kind in PICTURE:
        index -= 1
    if last.kind in PICTURE and segments[index].kind is Kind.BYLINE and segments[index].run_in:
        return score + 2.0
    if last.kind in (Kind.BYLINE, Kind.DATELINE) and index and segments[index - 1].kind is not Kind.HEADING:
        return score + 3.0
    if last.kind is Kind.PARAGRAPH and (CLOSER.fullmatch(last.text) or LETTERS_DAY.fullmatch(last.text)):
        return score + 3.0
    if last.kind is Kind.JUMP_LINE and not comes_from(last.text):
        return score + 2.5
    return score + 0.3 * min(3, max(0, segments[start].blanks - 1))


def opened_below(around: Around) -> float:
    """What opens a report stands below: a byline, a dateline, 上接, a salutation."""
    score = 0.0
    for distance, segment in enumerate(around.below[:NEAR]):
        score += _opener(segment, distance)
        if segment.kind is Kind.PARAGRAPH:
            break
    return score


def _opener(segment: Segment, distance: int) -> float:
    if segment.kind is Kind.DATELINE:
        return 3.5
    if segment.kind is Kind.BYLINE and distance <= 1:
        return 2.5 if segment.confidence >= 0.9 else 1.5
    if segment.kind is Kind.JUMP_LINE and comes_from(segment.text):
        return 3.0
    if segment.kind is Kind.VERSE:
        return 1.5
    if segment.kind is Kind.PARAGRAPH and SALUTATION.match(segment.text):
        return 2.0
    return 1.0 if segment.kind is Kind.EDITORS_NOTE else 0.0


def picture_below(around: Around) -> float:
    """A picture and hardly anything else is a photo report; one at the top of the text is often a report's first."""
    below = around.below
    words = sum(len(segment.text) for segment in below if segment.kind is Kind.PARAGRAPH)
    if any(segment.kind is Kind.CAPTION for segment in below[:2]) and words <= MOST_BESIDE_PICTURES:
        return 3.0 if below[0].kind is Kind.CAPTION or len(around.head) == 1 else 2.0
    return 1.5 if below and below[0].kind is Kind.CAPTION else 0.0


def news_below(around: Around) -> float:
    """A text that begins as news does, 3月12日，… 记者从…获悉, is rather a report of its own."""
    texts = [segment for segment in around.below if segment.kind is Kind.PARAGRAPH]
    if not texts or not NEWS.match(texts[0].text):
        return 0.0
    return 0.7


def brief_below(around: Around) -> float:
    """One paragraph of a brief's length and nothing else that is read."""
    texts = [segment for segment in around.below if segment.kind is Kind.PARAGRAPH]
    return 1.0 if len(texts) == 1 and LEAST_BRIEF <= len(texts[0].text) <= MOST_BRIEF else 0.0


def table_below(around: Around) -> float:
    """The title of a table: of standings rather a report's, with a unit a section's, between two tables neither's."""
    if around.below and around.below[0].kind is not Kind.TABLE and _announces_rows(around):
        return STANDINGS
    if not around.below or around.below[0].kind is not Kind.TABLE:
        return 0.0
    above = around.segments[around.run.start - 1] if around.run.start else None
    if above is not None and above.kind in ROWS:
        return SECOND_TABLE
    title = around.head[0].words
    return TABLE + STANDINGS * bool(STANDING.search(title)) + OF_SECTION * bool(WITH_UNIT.search(title))


def _announces_rows(around: Around) -> bool:
    """大温新春活动一览, 成绩公告: with rows at once or behind a line that leads to them."""
    near = around.below[:2]
    rows = any(segment.kind in ROWS for segment in near) and all(s.kind in (Kind.PARAGRAPH, *ROWS) for s in near)
    return rows and len(around.head) == 1 and bool(STANDING.search(around.head[0].words))


def question_below(around: Around) -> float:
    """An interview's first question; where another stands above, the heading only parts the interview."""
    if not around.below or not ANSWERED.match(around.below[0].text):
        return 0.0
    above = around.segments[max(0, around.run.start - FAR) : around.run.start]
    return -1.5 if any(ANSWERED.match(segment.text) for segment in above) else 1.0


Evidence = Callable[[Around], float]
EVIDENCE: tuple[Evidence, ...] = (
    several_lines,
    rubric,
    deck,
    marked,
    numbered,
    again,
    flush,
    closed_before,
    opened_below,
    picture_below,
    news_below,
    brief_below,
    table_below,
    question_below,
)
NAMED = {piece.__name__.replace("_", " "): piece for piece in EVIDENCE}
BY_GAP = "set off as reports are"
