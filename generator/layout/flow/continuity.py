"""What is seen where a text may go on with another: pieces of evidence, each with a name in plain words.

What they weigh is learnt (`python -m tools.fit_layout`) from the paragraphs of the invented pages, cut anywhere, with
what really goes on behind the cut and with what begins elsewhere on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from generator.layout.punctuation import ASKS_WHETHER, PAIRS, open_marks
from generator.lexicon.surnames import has_surname
from generator.lexicon.words import LONGEST, opens_with_word, straddles, words
from generator.weights import table_of

# Characters that hardly open a sentence: particles, and the second halves of common words.
MIDWORD = re.compile(r"^[过過地里裡中内內外時时後后者性化員员隊队縣县鎮镇鄉乡省區区院家人度率成以之及]")
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
QUOTED = re.compile(r"^[“「『\"]")
LEADS_TO_QUOTE = re.compile(r"[，,：:、；;说說道称稱为為的是叫]$")
ITEM = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d)|[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳])"
)
HAN = re.compile(r"[㐀-鿿]")
SENTENCE = re.compile(r"[。！？!?…；]")
MARK = re.compile(r"[，,。！？!?；;：:、…]")
REACH, NEAR, SHORT_LINE = 24, 400, 34
LONGEST_STRING = 4
# A page has some thousand characters; of an endless text the beginning will do.
MOST_READ = 60_000

Seen = Iterator[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Strings:
    """The strings of two to four characters that stand on a page, and those that stand there more than once."""

    once: frozenset[str]
    again: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Those of some texts."""
        once: set[str] = set()
        again: set[str] = set()
        room = MOST_READ
        for whole in texts:
            text, room = whole[:room], max(0, room - len(whole))
            for size in range(2, LONGEST_STRING + 1):
                for start in range(len(text) - size + 1):
                    string = text[start : start + size]
                    (again if string in once else once).add(string)
        return cls(frozenset(once), frozenset(again))


def goes_on(left: str, right: str, page: Strings) -> float:
    """The log-odds that `right` goes on in the middle of the sentence with which `left` breaks off."""
    return table_of("generator.layout", "going_on").of(evidence(left, right, page))


def evidence(left: str, right: str, page: Strings) -> Seen:
    """Of a text that breaks off, and one that may go on with it."""
    tail, head = left.rstrip()[-REACH:], right.lstrip()[:REACH]
    if not tail or not head:
        return
    yield from _between(tail, head, page.once)
    yield from _end(left, tail, right)
    yield from _beginning(head, page.again)
    yield from _clause(tail, right.lstrip())


def _between(tail: str, head: str, page: frozenset[str]) -> Seen:
    """What stands on both sides of the break."""
    yield f"{_form(tail[-1])}|{_form(head[0])}", 1.0
    word = straddles(tail, head)
    ends, opens = _ends_in_word(tail), opens_with_word(head)
    if word:
        yield f"a word of {min(word, 4)} lies over the break{', words on both sides' if ends and opens else ''}", 1.0
    yield f"words: {'ends' if ends else '-'} {'opens' if opens else '-'}", 1.0
    spans = [tail[-a:] + head[:b] for a in (1, 2) for b in (1, 2) if a + b > 2]
    if any(span in page and has_surname(span) for span in spans):
        yield "a name of the page lies over the break", 1.0
    known = _longest_over(tail, head, page)
    if known:
        yield f"{known} characters over the break stand elsewhere", 1.0
    if NUMERAL.search(tail) and UNIT.match(head):
        yield "a number and its unit", 1.0
    if QUOTED.match(head):
        yield f"a quotation {'is led to' if LEADS_TO_QUOTE.search(tail) else 'comes unasked'}", 1.0


def _longest_over(tail: str, head: str, page: frozenset[str]) -> int:
    """The length of the longest string over the break that the page has elsewhere, too; 0 where it has none."""
    for size in range(LONGEST_STRING, 1, -1):
        if any(tail[-before:] + head[: size - before] in page for before in range(1, min(size, len(tail) + 1))):
            return size
    return 0


def _end(left: str, tail: str, right: str) -> Seen:
    """What the broken end asks for."""
    yield f"last {tail[-1]}", 1.0
    if HAN.match(tail[-2:-1]) and HAN.match(tail[-1]):
        yield f"last {tail[-2:]}", 1.0
    if needs_more(tail):
        yield "ends on a word that needs more", 1.0
    if MEASURED.search(tail):
        yield "ends on a number and its measure", 1.0
    if HALF_NAME.search(tail):
        yield "ends within a name with a dot", 1.0
    opened = open_marks(left[-NEAR:])
    if opened:
        closing = PAIRS.get(opened[-1], opened[-1])
        first = right.find(opened[-1]) if opened[-1] in PAIRS else -1
        closed = right.find(closing)
        fits = closed >= 0 and (first < 0 or closed < first)
        yield f"an open mark {'is closed' if fits else 'is not closed'}", 1.0
    if len(left) <= SHORT_LINE and not SENTENCE.search(left):
        yield "the first is a short line", 1.0


def _beginning(head: str, again: frozenset[str]) -> Seen:
    """How the second text begins."""
    yield f"first {head[0]}", 1.0
    if HAN.match(head[0]) and HAN.match(head[1:2]):
        yield f"first {head[:2]}", 1.0
    named = [head[:size] for size in (4, 3, 2) if has_surname(head[:size])]
    if any(name in again for name in named):
        yield "opens with a name of the page", 1.0
    elif named and not opens_with_word(head):
        yield "opens as a name does", 1.0
    pieces = {
        "opens with a closing mark": CLOSES, "opens with a particle": PARTICLE, "a scrap of a sentence": SCRAP,
        "opens as news or a caption does": FRESH, "opens as an item does": ITEM,
    }  # fmt: skip
    for name, pattern in pieces.items():
        if pattern.match(head):
            yield name, 1.0


def _clause(tail: str, right: str) -> Seen:
    """How long the clauses on both sides of the break are, and what they would be as one."""
    before = len(tail) - max((found.end() for found in MARK.finditer(tail)), default=0)
    found = MARK.search(right)
    after = found.start() if found else len(right)
    yield f"{min(before // 3, 8) * 3} characters before the break", 1.0
    yield f"{min(after // 3, 8) * 3} characters to the next mark", 1.0
    yield f"a clause of {min((before + after) // 5, 8) * 5} characters", 1.0


def _form(character: str) -> str:
    if HAN.match(character):
        return "han"
    return "digit" if character.isdigit() else "letter" if character.isalpha() else character


def _ends_in_word(text: str) -> bool:
    known = words()
    return any(text[-length:] in known for length in range(2, LONGEST + 1))


def needs_more(text: str) -> bool:
    """Whether a text ends on a word that something has to follow; 火把 and 现在 do not."""
    return bool(NEEDS_MORE.search(text)) and text[-2:] not in words() and not ASKS_WHETHER.search(text)


def begins(right: str) -> float:
    """How much speaks for a text beginning with a sentence of its own, whatever stands before it."""
    head = right.lstrip()[:REACH]
    if CLOSES.match(head):
        return -4.0
    if FRESH.match(head) or ITEM.match(head) or QUOTED.match(head):
        return 0.5
    midword = MIDWORD.match(head) and not opens_with_word(head)
    return -2.0 * bool(SCRAP.match(head)) - (1.5 if PARTICLE.match(head) else 0.6 if midword else 0.0)
