"""Whether a text goes on from another, and whether it may begin by itself: small pieces of linguistic evidence.

Scores count as logarithms of odds: 0 is even, above 0 speaks for it.
"""

from __future__ import annotations

import re

from generator.layout.punctuation import ASKS_WHETHER, PAIRS, open_marks
from generator.lexicon.words import opens_with_word, straddles, words

# Characters that hardly open a sentence: particles, and the second halves of common words.
PARTICLE = re.compile(r"^[的了着們们得]")
MIDWORD = re.compile(r"^[過过地里裡中内內外時时后後者性化员員队隊县縣镇鎮乡鄉省区區院家人度率成以之及]")
CLOSES = re.compile(r"^[，,。、；;：:！？!?）)”’」』》】〕%％℃]")
SCRAP = re.compile(r"^[^“「『\"。！？!?，,（(]{1,3}[。！？]|^[㐀-鿿][，,、]")
UNIT = re.compile(r"^[\d.．万萬亿億多余餘个個名位条條只台座家户戶人次年月日号號时時分秒米里公千百吨噸元岁歲%％℃]")
# What opens a sentence or a caption: a day, a quotation, where the news is from, words that turn to something else.
FRESH = re.compile(
    r"^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日號号]|\d{1,2}日[，,上下清凌傍晚]|(?:图|圖)[为為]|本[报報]|新[华華]社"
    r"|[据據](?!点|點)|近日|日前|昨[日天晚]|今[日天年]|[去前]年|目前|当[天日晚时]|然而|但是|不过|此外|同[时時]|随着|隨著|为此|[对對]此|其中|如果|虽然|因此|于是|[问問答][:：]|记者|記者|[^，,。]{1,12}[（(][左右中前后後][^）)]{0,4}[）)])"
)
NUMERAL = re.compile(r"[\d〇○零一二三四五六七八九十百千万萬亿億]$")
# A name of two parts whose second the break may cut: 玛依拉·艾.
HALF_NAME = re.compile(r"[·•‧・][㐀-鿿]{1,2}$")
# Words that something has to follow.
NEEDS_MORE = re.compile(
    r"(?:[的之和与與及或在把被将將对對向从從为為让讓使给給由于於是有这這那每第几幾数數各其所以并並而但到至比像等很更最太不没沒未会會能可要想叫两兩]"
    r"|已经|曾经|正在|刚刚|仍然|继续|开始|已經|剛剛|繼續|開始)[”」』》]?$"
)
MEASURED = re.compile(
    r"[一二两兩三四五六七八九十百千万萬几幾数數这這那每\d]\s*"
    r"[张張个個位名条條件只支场場次座家户戶台辆輛艘架本份篇首句段块塊片层層间間所批群队隊对對双雙套种種项項]$"
)
AFTER_COMMA, AFTER_MARK = 1.0, 0.5
QUOTED = re.compile(r"^[“「『\"]")
LEADS_TO_QUOTE = re.compile(r"[，,：:、；;说說道称稱为為的是叫]$")
ITEM = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d)|[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳])"
)
REACH = 24


def goes_on(left: str, right: str) -> float:
    """How much speaks for `right` going on in the middle of the sentence with which `left` breaks off."""
    tail, head = left.rstrip()[-REACH:], right.lstrip()[:REACH]
    if CLOSES.match(head):
        return 4.0
    score = 0.5 + _by_end(left, tail, right) + _opens_midway(head) + 2.0 * bool(SCRAP.match(head))
    word = straddles(tail, head)
    score += 2.5 if word > 2 else 1.0 if word else 0.0
    if NUMERAL.search(tail) and UNIT.match(head):
        score += 3.0
    if FRESH.match(head) or ITEM.match(head):
        score -= 2.5
    if QUOTED.match(head) and not LEADS_TO_QUOTE.search(tail):
        score -= 1.5
    return score


def _opens_midway(head: str) -> float:
    """How much a text seems to begin behind a word, 的…, or inside one: 员… where it is no word like 员工."""
    if PARTICLE.match(head):
        return 1.5
    return 0.6 if MIDWORD.match(head) and not opens_with_word(head) else 0.0


def _by_end(left: str, tail: str, right: str) -> float:
    """What the broken end asks for."""
    score = 0.0
    if tail.endswith(("，", ",", "、")):
        score += AFTER_COMMA
    elif needs_more(tail) or MEASURED.search(tail) or HALF_NAME.search(tail):
        score += 0.8
    opened = open_marks(left[-400:])
    if opened:
        closing = PAIRS.get(opened[-1], opened[-1])
        opening_first = right.find(opened[-1]) if opened[-1] in PAIRS else -1
        closed = right.find(closing)
        score += 1.5 if closed >= 0 and (opening_first < 0 or closed < opening_first) else -0.5
    return score


def needs_more(text: str) -> bool:
    """Whether a text ends on a word that something has to follow; 火把 and 现在 do not."""
    return bool(NEEDS_MORE.search(text)) and text[-2:] not in words() and not ASKS_WHETHER.search(text)


def begins(right: str) -> float:
    """How much speaks for a text beginning with a sentence of its own."""
    head = right.lstrip()[:REACH]
    if CLOSES.match(head):
        return -4.0
    if FRESH.match(head) or ITEM.match(head) or QUOTED.match(head):
        return 0.5
    return -_opens_midway(head) - 2.0 * bool(SCRAP.match(head))
