"""A report's head: which of its headings is kicker, headline, deck; 主题——副题 cut in two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.layout.columns import close_up, is_column, is_label, is_rubric
from generator.layout.punctuation import CLAUSE_MARK, SENTENCE_END, ideographs
from generator.layout.segments import Segment, usual_gap
from generator.layout.split import DECK_MARK, MOST_BESIDE_PICTURES
from generator.model.page import Kind
from generator.model.source import PageText, Passage, Span

DASH = re.compile(r"[—―－─]{2,}|(?<=[㐀-鿿”])—(?=[㐀-鿿“])")
IN_BRACKETS = re.compile(r"[【\[〔][^【\[〔】\]〕]+[】\]〕]")
ADDED = re.compile(r"[（(][^（()）]{4,}[）)]")
SERIES = re.compile(r"[㐀-鿿]{2,8}\s*[·•・]\s*[㐀-鿿]{2,8}")
SHOWS_FIRST = re.compile(r"(?:图|圖)[为為]")
SHOWS_LATER = re.compile(r"(?<=[。！？])\s*(?:图|圖)[为為]")
# A second half may be shorter than the first; what is much longer is the deck.
LEAST_SIDE, LEAST_RATIO, LEAST_RATIO_BELOW = 4, 0.5, 0.6
LONGEST_HALF, EVEN, UNEVEN = 12, 0.7, 2
LONGEST_MARKED_RUBRIC = 8
LONGEST_LINE, LONGEST_RUBRIC, LONGEST_TWO_LINES = 24, 4, 21
DECK_END = re.compile(
    r"(?:[㐀-鿿]{5}记|纪实|侧记|见闻|手记|纪事|札记|走笔|综述|述评|扫描|观察|采访记|调查|追踪|回眸|印象|紀實|見聞|側記)$"
)
# A kicker asks what the headline answers, or says on what occasion the report is made.
KICKER = re.compile(
    r"怎么|怎麼|哪儿|哪里|如何|为何|^(?:[访訪](?!问|問|谈|談)|专访|專訪|对话|對話|写在|直击|聚焦|关注|迎战|走进|行走|走读|寻访|新春走基层|决胜|追踪|回访)|(?:直击|特写|聚焦|现场)$|(?:特别|系列|跟踪)报道$|[^今昨明]日$|节$"
)
# ■ before a line of the head: a rubric. 一家…企业的…路, 评…《…》: a deck says what the report is about.
MARKS = "■◆□◇●★☆"
TELLS_OF = re.compile(r"一[家座个個位条條名群支场場段所間间村对對封部](?![㐀-鿿]+[和与與][它他她牠])[㐀-鿿]{2,}的")
# …负责人回应农民关切, …的七百天
ANSWERS = re.compile(
    r"(?:负责人|負責人|专家|專家|律师|律師|医生|醫生|部门|部門|官方|校方)[^，,]{0,6}(?:回应|回應|解读|解讀|解答|支招|答疑|作答)"
)
QUOTED = re.compile(r"[“「『\"][^“”「」『』\"]+[”」』\"]")
REVIEWS = re.compile(r"[评評读讀观觀][^《》]{0,10}《[^《》]+》")
# 昨夜登陆福鼎: the news, of which a headline beside it says what it means.
EVENT = re.compile(r"(?:收官|开幕|開幕|落幕|闭幕|閉幕|启动|啟動|举行|舉行|召开|召開|开庭|開庭|揭晓|揭曉)$")
DAY_NAMED = re.compile(r"(?:昨|今)(?:日|天|夜|晚|晨|起)")
AGAINST_COLUMN = 3.0
PLACES = {2: (0.6, 0.4), 3: (0.0, 1.2, -0.6)}


def dress_head(source: PageText, report: Sequence[Segment]) -> tuple[Segment, ...]:
    """The report's segments, those of its head with their kinds; headings further down stay headings."""
    report = _first_sentence_shows(source, _merge_lines(source, report))
    size = _head_size(report)
    head = [s for s in report[:size] if s.kind is Kind.HEADING]
    if not head:
        return tuple(report)
    title = _title_index(head, report[size:])
    signed = any(s.kind is Kind.BYLINE for s in report[: size + 1])
    kinds = {id(s): _kind(index, title, head, signed=signed) for index, s in enumerate(head)}
    dressed: list[Segment] = []
    for segment in report[:size]:
        kind = kinds.get(id(segment))
        dressed.extend(_dress(source, segment, kind) if kind else (segment,))
    return (*dressed, *(_below_heading(segment) for segment in _with_labels(source, report[size:])))


def _with_labels(source: PageText, body: Sequence[Segment]) -> list[Segment]:
    """A section's heading in two lines: 破 题 and below it what it stands for."""
    merged: list[Segment] = []
    for segment in body:
        above = merged[-1] if merged else None
        headed = above is not None and above.kind is segment.kind is Kind.HEADING and not segment.blanks
        if above is not None and headed and is_label(above.words) and not segment.level:
            merged[-1] = _joined(source, above, segment)
        else:
            merged.append(segment)
    return merged


def _joined(source: PageText, above: Segment, below: Segment) -> Segment:
    span = Span(above.passage.span.start, below.passage.span.end)
    return replace(above, passage=Passage.of(source, span))


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
    if not size or first is None or not pictured or first.body:
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


def _merge_lines(source: PageText, report: Sequence[Segment]) -> tuple[Segment, ...]:
    """A headline set in two lines: no blank line between them, where the page puts one between its paragraphs."""
    usual = usual_gap(report)
    merged: list[Segment] = list(report[:1])
    for segment, below in zip(report[1:], [*report[2:], None], strict=False):
        above = merged[-1]
        if len(merged) > 1 and _equal_pair(merged[-2], above, segment, below):
            merged[-1] = _joined(source, above, segment)
            continue
        third = below is not None and below.kind is Kind.HEADING and not below.blanks
        first = above.blanks or (len(merged) > 1 and merged[-2].kind is Kind.HEADING and is_column(merged[-2].words))
        if third or not first or len(above.passage.pieces) > 1:
            merged.append(segment)
        elif (
            not segment.blanks
            and _one_headline(above, segment)
            and (usual or _stands_apart(below) or _even(above, segment))
        ):
            merged[-1] = _joined(source, above, segment)
        else:
            merged.append(segment)
    return tuple(merged)


def _equal_pair(over: Segment, first: Segment, second: Segment, below: Segment | None) -> bool:
    """Whether two lines set as long as each other, and close, are one headline under the line `over`."""
    lines = (over, first, second)
    if any(s.kind is not Kind.HEADING or s.run_in or s.level for s in lines) or first.blanks or second.blanks:
        return False
    if below is not None and below.kind is Kind.HEADING and not DECK_MARK.match(below.words):
        return False
    sizes = [ideographs(s.words) for s in lines]
    even = sizes[1] == sizes[2] == len(first.words) == len(second.words) and sizes[0] != sizes[1]
    return even and sizes[1] >= LEAST_SIDE and not any(DECK_MARK.match(s.words) for s in lines)


def _names_column(words: str) -> bool:
    """扶贫路上·驻村日记, 【书边随笔】, and four characters that are no sentence: what stands above a headline."""
    return bool(IN_BRACKETS.fullmatch(words) or SERIES.fullmatch(words))


def _short_over_long(above: str, below: str) -> bool:
    """灘邊人語 over 一隻鳥的戶口: as short as a column, and not as long as the line below it."""
    return is_column(above) and len(above) <= LONGEST_RUBRIC and len(below) >= len(above) + UNEVEN


def _stands_apart(below: Segment | None) -> bool:
    """Whether another line of the head follows after a gap."""
    return below is not None and below.kind is Kind.HEADING and below.blanks > 0


def _even(above: Segment, below: Segment) -> bool:
    """Whether two lines are short and about as long as each other, as halves of a headline are set."""
    shorter, longer = sorted(len(s.words) for s in (above, below))
    return longer <= LONGEST_HALF and shorter >= EVEN * longer


def _one_headline(above: Segment, below: Segment) -> bool:
    lines = (above, below)
    if any(s.kind is not Kind.HEADING or s.run_in or is_rubric(s.words) for s in lines) or below.level:
        return False
    if (
        _names_column(above.words)
        or _short_over_long(above.words, below.words)
        or ADDED.fullmatch(below.words)
        or REVIEWS.match(below.words)
    ):
        return False
    if above.words.endswith(("：", ":")):
        return len(below.words) <= LONGEST_LINE
    first, second = (ideographs(s.words) for s in lines)
    if second < LEAST_RATIO * first or first < LEAST_RATIO_BELOW * second or "、" in below.words:
        return False
    return all(len(s.words) <= LONGEST_LINE for s in lines) and not DECK_MARK.match(below.words)


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
    return Kind.HEADING if below_marked or index > title + 1 else Kind.DECK


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
    places = PLACES.get(len(head), PLACES[3])
    scores = [_title_score(segment, place) for segment, place in zip(head, places, strict=False)]
    scores[0] -= AGAINST_COLUMN * is_column(head[0].words)
    return scores.index(max(scores))


def _names_rubric(first: Segment, below: Sequence[Segment]) -> bool:
    """Whether the first of two marked headings is a rubric over the second: 简讯, 短评, 四十年前的今天."""
    signed = bool(below) and below[0].kind in (Kind.BYLINE, Kind.DATELINE)
    bracketed = bool(IN_BRACKETS.fullmatch(first.words))
    return bracketed or is_rubric(first.words) or (signed and len(first.words) <= LONGEST_MARKED_RUBRIC)


def _has_deck_inside(segment: Segment) -> bool:
    sides = DASH.split(segment.words, maxsplit=1)
    return len(sides) == 2 and min(map(ideographs, sides)) >= LEAST_SIDE


def _is_photo_report(below: Sequence[Segment]) -> bool:
    texts = [s for s in below if s.kind not in (Kind.FURNITURE, Kind.CREDIT, Kind.BYLINE)]
    words = sum(len(s.text) for s in texts if s.kind is not Kind.CAPTION)
    return any(s.kind is Kind.CAPTION for s in texts[:2]) and words <= MOST_BESIDE_PICTURES


def _title_score(segment: Segment, place: float) -> float:
    """How much a heading of the head looks like the headline rather than the kicker or the deck."""
    text = close_up(segment.words)
    if DECK_MARK.match(text) or is_rubric(text) or IN_BRACKETS.fullmatch(text):
        return -5.0
    score = place
    score += 1.5 if "\n" in segment.passage.text or len(segment.passage.pieces) > 1 else 0.0
    score += 1.2 if _has_deck_inside(segment) else 0.0
    two_lines = re.search(r"[㐀-鿿”」！？][\s　]+[㐀-鿿“「]", text) and len(text) <= LONGEST_TWO_LINES
    score += 1.0 if two_lines else 0.0
    clauses = len(CLAUSE_MARK.findall(text))
    score -= 0.5 * min(1, clauses) + 0.8 * max(0, clauses - 1)
    score -= 1.2 if DECK_END.search(text) and not _has_deck_inside(segment) else 0.0
    longest = max(piece.length for piece in segment.passage.pieces)
    score -= 0.06 * max(0, longest - 18)
    score -= 1.2 if len(text) < 4 else 0.7 if len(text) < 6 else 0.0
    score -= 0.9 if KICKER.search(text) else 0.0
    score -= 0.5 if DAY_NAMED.search(text) or EVENT.search(text) else 0.0
    score -= 0.8 if ANSWERS.search(text) else 0.0
    score += 0.7 if QUOTED.fullmatch(text) else 0.0
    score -= 1.2 if segment.text[0] in MARKS or SERIES.fullmatch(text) else 0.0
    score -= 0.8 if TELLS_OF.match(text) or REVIEWS.match(text) else 0.0
    return score - (0.4 if re.search(r"\d", text) else 0.0)
