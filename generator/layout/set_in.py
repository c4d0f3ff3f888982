"""图片说明 set into a wrapped column, unmarked, in lines like those of the text: told by the credit below them."""

from __future__ import annotations

import re

from generator.layout.flow.continuity import Strings, goes_on
from generator.layout.lines import SLACK, Line, text_of
from generator.layout.punctuation import SENTENCE_END, is_finished, open_marks
from generator.layout.rules.credit import credit_of

MOST_LINES, LONGEST_CREDIT = 3, 40
# Hardly any credit stands below no caption, so that less may speak for the text behind it than for the line above it.
# Of 1500 paragraphs with a caption put in, 996 in a thousand were told apart (on pages that were learnt from).
LEAST = -2.0
# A caption has one sentence as a rule.
SECOND_SENTENCE = 1.5
OPENS = re.compile(r"[（(]")

Groups = list[list[Line]]


def told_apart(groups: Groups, width: int) -> Groups:
    """The groups of lines of a page whose column has that width, with credits and captions as groups of their own."""
    groups = _whole_credits(groups)
    strings: Strings | None = None
    found: Groups = []
    for index, group in enumerate(groups):
        behind = groups[index + 2] if index + 2 < len(groups) else None
        if behind is None or not _stands_inside(group, groups[index + 1], behind):
            found.append(group)
            continue
        strings = strings or Strings.of(text_of(each) for each in groups)
        cut = _caption_start(group, text_of(behind), strings, width)
        found += [group[:cut], group[cut:]] if cut else [group]
    return found


def _whole_credits(groups: Groups) -> Groups:
    """（本报记者王 / 一鸣摄）: a credit in brackets whose end stands on the next line is one."""
    found: Groups = []
    for group in groups:
        if found and _is_half_credit(found[-1]) and _completes(found[-1], group[0]):
            found[-1] = [*found[-1], group[0]]
            found += [group[1:]] if group[1:] else []
        else:
            found.append(group)
    return found


def _completes(half: list[Line], line: Line) -> bool:
    both = text_of(half) + line.text
    return not line.blanks and len(both) <= LONGEST_CREDIT and not open_marks(both) and credit_of(both) is not None


def _is_half_credit(group: list[Line]) -> bool:
    return len(group) == 1 and bool(OPENS.match(group[0].text)) and bool(open_marks(group[0].text))


def _stands_inside(group: list[Line], credit: list[Line], behind: list[Line]) -> bool:
    """Whether a credit alone stands right below some lines, and text right below the credit."""
    close = not credit[0].blanks and not behind[0].blanks and len(group) > 1
    words = text_of(credit)
    return close and len(words) <= LONGEST_CREDIT and is_finished(group[-1].text) and credit_of(words) is not None


def _caption_start(group: list[Line], behind: str, strings: Strings, width: int) -> int:
    """The index of the line with which the caption at the end of a group begins, 0 where there is none.

    The line above it is full and breaks off, and goes on rather behind the credit than in the caption.
    """
    best, cut = LEAST, 0
    for start in range(max(1, len(group) - MOST_LINES), len(group)):
        above = group[start - 1]
        if is_finished(above.text) or above.width < width - SLACK:
            continue
        left, caption = text_of(group[:start]), text_of(group[start:])
        odds = goes_on(left, behind, strings) - goes_on(left, caption, strings)
        odds -= SECOND_SENTENCE * (len(SENTENCE_END.findall(caption)) - 1)
        if odds > best:
            best, cut = odds, start
    return cut
