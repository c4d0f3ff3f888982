"""Where a line of Chinese may break: by the rules of print (避头尾), and not within a word.

The rules are those of clreq (https://www.w3.org/TR/clreq/): no closing mark begins a line, no opening one ends it.
"""

from __future__ import annotations

import re

from generator.lexicon.words import LONGEST, words

OPENING = frozenset("《〈（「『【〔［｛“‘〖")
CLOSING = frozenset("》〉）」』】〕］｝”’〗，。、．")
NOT_FIRST = CLOSING | frozenset("；：！？…—·•・～／％‰℃%,.;:!?)]}>ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〻°′″")
NOT_LAST = OPENING | frozenset("([{<$¥￥£€#＃№第")
HAN = re.compile(r"[㐀-鿿豈-\ufaff𠀀-\U00033fff]")
# Words that lean on the one before them, and those that lead to the one after.
LEANING, LEADING_ON = frozenset("的了着地得们等"), frozenset("和与及或在把被对向从为以")
# What stands between marks and is short is read as one word: “党员先锋岗”.
BETWEEN_MARKS = re.compile(r"[“‘《〈「『（(][^“”‘’《》〈〉「」『』（）()]{1,8}[”’》〉」』）)]|\"[^\"]{1,8}\"")
INSEPARABLE = frozenset({"……", "——"})
# A sign that stands alone costs a little more than a word: of two ways to cut a text, the one with longer words wins.
ALONE = 1.1


def between_words(text: str) -> tuple[int, ...]:
    """The offsets at which a line may end: between words, as print allows it.

    Not after a word of one character: a word that the vocabulary does not have (党旗, 新冠) falls into such.
    """
    within = within_words(text)
    within |= {o for o in range(1, len(text)) if HAN.match(text[o - 1]) and o - 1 not in within}
    return tuple(o for o in range(1, len(text)) if o not in within and _may_part(text[o - 1], text[o]))


def _may_part(left: str, right: str) -> bool:
    if left.isspace() or right.isspace() or right in NOT_FIRST or left in NOT_LAST or left + right in INSEPARABLE:
        return False
    return not (right in LEANING or left in LEADING_ON or left.isdigit() or right.isdigit())


def within_words(text: str) -> set[int]:
    """The offsets within words: letters that a break would have to cut, and the words of Chinese."""
    inside = {offset for offset in range(1, len(text)) if text[offset - 1 : offset + 1].isascii()}
    inside = {offset for offset in inside if text[offset - 1].isalnum() and text[offset].isalnum()}
    inside |= {offset for found in BETWEEN_MARKS.finditer(text) for offset in range(found.start() + 1, found.end())}
    ends = word_ends(text)
    return inside | ({*range(1, len(text))} - ends - _beside_no_han(text))


def _beside_no_han(text: str) -> set[int]:
    return {o for o in range(1, len(text)) if not (HAN.match(text[o - 1]) and HAN.match(text[o]))}


def word_ends(text: str) -> set[int]:
    """Where the words of a text end, if it is cut into as few as can be."""
    known = words()
    spent: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(text) + 1):
        ways = [(spent[end - 1][0] + ALONE, end - 1)]
        ways += [
            (spent[start][0] + 1.0, start)
            for start in range(max(0, end - LONGEST), end - 1)
            if text[start:end] in known
        ]
        spent.append(min(ways))
    ends, end = set(), len(text)
    while end:
        ends.add(end)
        end = spent[end][1]
    return ends
