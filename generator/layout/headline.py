"""How much a heading of a report's head looks like the headline rather than the kicker or the deck."""

from __future__ import annotations

import re

from generator.layout.columns import close_up, is_rubric
from generator.layout.punctuation import CLAUSE_MARK, ideographs
from generator.layout.segments import Segment
from generator.layout.split import DECK_MARK

DASH = re.compile(r"[—―－─]{2,}|(?<=[㐀-鿿”])—(?=[㐀-鿿“])")
IN_BRACKETS = re.compile(r"[【\[〔][^【\[〔】\]〕]+[】\]〕]")
ADDED = re.compile(r"[（(][^（()）]{4,}[）)]")
SERIES = re.compile(r"[㐀-鿿]{2,8}\s*[·•・]\s*[㐀-鿿]{2,8}")
LEAST_SIDE, LONGEST_RUBRIC, LONGEST_TWO_LINES = 4, 4, 21
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
# …负责人回应农民关切: a deck says who answers what the headline asks.
ANSWERS = re.compile(
    r"(?:负责人|負責人|专家|專家|律师|律師|医生|醫生|部门|部門|官方|校方)[^，,]{0,6}(?:回应|回應|解读|解讀|解答|支招|答疑|作答)"
)
# 周志恒主持　程立民作报告: who did what at the occasion stands below the headline.
PRESIDES = re.compile(r"^[㐀-鿿]{2,4}(?:主持|出席|讲话|致辞|作报告|作?[㐀-鿿]{0,4}工作报告)(?:[\s　并]|$)")
QUOTED = re.compile(r"[“「『\"][^“”「」『』\"]+[”」』\"]")
REVIEWS = re.compile(r"[评評读讀观觀][^《》]{0,10}《[^《》]+》")
# 昨夜登陆福鼎: the news, of which a headline beside it says what it means.
EVENT = re.compile(r"(?:收官|开幕|開幕|落幕|闭幕|閉幕|启动|啟動|举行|舉行|召开|召開|开庭|開庭|揭晓|揭曉|出炉|出爐)$")
# 两个半句　中间一空
HALVES = re.compile(r"[㐀-鿿”」！？][\s　]+[㐀-鿿“「]")
DAY_NAMED = re.compile(r"(?:昨|今)(?:日|天|夜|晚|晨|起)")


def title_score(segment: Segment, place: float) -> float:
    """How much a heading of the head looks like the headline rather than the kicker or the deck."""
    text = close_up(segment.words)
    if DECK_MARK.match(text) or is_rubric(text) or IN_BRACKETS.fullmatch(text):
        return -5.0
    score = place
    score += 1.5 if "\n" in segment.passage.text or len(segment.passage.pieces) > 1 else 0.0
    score += 1.2 if has_deck_inside(segment) else 0.0
    two_lines = HALVES.search(text) and len(text) <= LONGEST_TWO_LINES
    score += 1.0 if two_lines else 0.0
    clauses = len(CLAUSE_MARK.findall(text))
    score -= 0.5 * min(1, clauses) + 0.8 * max(0, clauses - 1)
    score -= 1.2 if DECK_END.search(text) and not has_deck_inside(segment) else 0.0
    longest = max(piece.length for piece in segment.passage.pieces)
    score -= 0.06 * max(0, longest - 18)
    score -= 1.2 if len(text) < 4 else 0.7 if len(text) < 6 else 0.0
    score -= 0.9 if KICKER.search(text) else 0.0
    score -= 0.5 if DAY_NAMED.search(text) or EVENT.search(text) else 0.0
    score -= 0.8 if ANSWERS.search(text) else 0.0
    score -= 1.5 if PRESIDES.search(text) else 0.0
    score += 0.7 if QUOTED.fullmatch(text) else 0.0
    score -= 1.2 if segment.text[0] in MARKS or SERIES.fullmatch(text) else 0.0
    score -= 0.8 if TELLS_OF.match(text) or REVIEWS.match(text) else 0.0
    return score - (0.4 if re.search(r"\d", text) else 0.0)


def has_deck_inside(segment: Segment) -> bool:
    """Whether a heading holds headline and deck, parted by a dash."""
    sides = DASH.split(segment.words, maxsplit=1)
    return len(sides) == 2 and min(map(ideographs, sides)) >= LEAST_SIDE
