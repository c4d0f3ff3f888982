"""Half-width marks of a Chinese text as full-width ones, where an exhibition has its texts set so.

Sources that went through a computer often have the marks of English: 报告,累计; “他说:"好!"”. GB/T 15834 (5.1) gives
marks in Chinese the width of a character. What is set here is never what is kept: the page text, quotations for
citing and all data stay as printed, and every mark takes the place of one, so that offsets hold.

Nothing is set where it is not sure to belong to Chinese: a mark between letters or digits (3,000; 10:30; don't), in an
address, or beside none of ours; of a row of straight quotes all or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）"}
QUOTES = {'"': "“”", "'": "‘’"}
# Characters of the Chinese script, and marks that stand only beside them.
CHINESE = re.compile("[\u2e80-\u2fdf\u3001-\u303f\u3105-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
                     "\uff01-\uff5e\uffe5“”‘’…—■\U00020000-\U000323af]")  # fmt: skip
HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
# Where every sign is part of an address: of a page, of a mailbox, of a host.
ADDRESS = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*://[!-~]+|www\.[!-~]+|[\w.+-]+@[A-Za-z0-9.-]+|\b[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b",
    re.ASCII,
)
SINGLE = re.compile(r"[,;:?!]")
# What closes a stretch: a full stop before one of them, a blank or the end is the end of a sentence.
CLOSING = "”’」』）)》〉】〕\"'"
# No quote opens before one of these, none closes behind one of those.
NOT_AFTER_OPENING = "，。、；：？！）》〉】〕」』,;:?!)"
NOT_BEFORE_CLOSING = "（《〈【〔「『("
# Characters of Chinese on both sides of a full stop that stands between two sentences and not within a name.
CLAUSE = 5


@lru_cache(maxsize=4096)
def full_width(text: str) -> str:
    """A paragraph with full-width marks in its Chinese, of the same length."""
    if text.isascii() or not any(mark in text for mark in (*WIDE, *QUOTES)):
        return text
    set_ = list(text)
    kept = {at for address in ADDRESS.finditer(text) for at in range(*address.span())}
    for quote, pair in QUOTES.items():
        for at, mark in _paired(text, quote, pair, kept):
            set_[at] = mark
    for first, last in _brackets(text, kept):
        set_[first], set_[last] = WIDE["("], WIDE[")"]
    for at, mark in enumerate(text):
        if at in kept:
            continue
        if (SINGLE.match(mark) and _in_chinese(set_, at)) or (mark == "." and _ends_sentence(text, set_, at)):
            set_[at] = WIDE[mark]
    return "".join(set_)


def _is_chinese(set_: list[str], at: int) -> bool:
    """Whether here is a character of the script, or a mark that was set as one before."""
    return 0 <= at < len(set_) and CHINESE.match(set_[at]) is not None


def _in_chinese(set_: list[str], at: int) -> bool:
    """Whether a mark closes Chinese words, or parts others from Chinese that follow."""
    return _is_chinese(set_, at - 1) or (at > 0 and not set_[at - 1].isspace() and _is_chinese(set_, at + 1))


def _ends_sentence(text: str, set_: list[str], at: int) -> bool:
    """Whether a full stop closes a Chinese sentence; one within a name, a number or a row of dots does not."""
    if not _is_chinese(set_, at - 1) or set_[at - 1] == WIDE["."] or text[at + 1 : at + 2] == ".":
        return False
    after = text[at + 1 : at + 2]
    if not after or after.isspace() or after in CLOSING:
        return True
    # Between characters: only in a text that has no other full stop, and between clauses.
    has_own = "。" not in text and text.rstrip().rstrip(CLOSING).endswith(".")
    return has_own and _clause(reversed(text[:at])) >= CLAUSE and _clause(iter(text[at + 1 :])) >= CLAUSE


def _clause(characters: Iterator[str]) -> int:
    """How many characters of Chinese come before anything else does."""
    count = 0
    for character in characters:
        if not HAN.match(character):
            break
        count += 1
    return count


def _paired(text: str, quote: str, pair: str, kept: set[int]) -> Iterator[tuple[int, str]]:
    """Straight quotes as pairs, those around or beside Chinese; none where one of them may be otherwise paired."""
    places = [at for at, mark in enumerate(text) if mark == quote and at not in kept and not _within_word(text, at)]
    pairs = list(zip(places[::2], places[1::2], strict=False))
    if len(places) % 2 or not all(_is_pair(text, pair, *span) for span in pairs):
        return
    for first, last in pairs:
        beside = text[first - 1 : first] + text[last + 1 : last + 2]
        if HAN.search(text[first:last]) or HAN.search(beside):
            yield from ((first, pair[0]), (last, pair[1]))


def _within_word(text: str, at: int) -> bool:
    """Whether a quote is an apostrophe."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return text[at] == "'" and all(side.isascii() and side.isalpha() for side in (before, after))


def _is_pair(text: str, pair: str, first: int, last: int) -> bool:
    """Whether nothing speaks against the one opening and the other closing the words between them."""
    inside = text[first + 1 : last]
    if not inside.strip() or inside[0].isspace() or inside[-1].isspace():
        return False
    if inside[0] in NOT_AFTER_OPENING or inside[-1] in NOT_BEFORE_CLOSING:
        return False
    # A digit before a quote may have a unit behind it: 5" screens.
    return inside.count(pair[0]) == inside.count(pair[1]) and not text[first - 1 : first].isdecimal()


def _brackets(text: str, kept: set[int]) -> Iterator[tuple[int, int]]:
    """Pairs of round brackets around or beside Chinese."""
    open_: list[int] = []
    for at, mark in enumerate(text):
        if mark == "(" and at not in kept:
            open_.append(at)
        elif mark == ")" and at not in kept and open_:
            first = open_.pop()
            before, after = text[max(0, first - 1) : first], text[at + 1 : at + 2]
            is_beside = CHINESE.match(before) or (not before.isalnum() and CHINESE.match(after))
            if HAN.search(text[first:at]) or is_beside:
                yield first, at
