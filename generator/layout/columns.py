"""栏目: names of columns above a headline, and words that print has spaced out."""

from __future__ import annotations

import re

from generator.layout.punctuation import CLAUSE_MARK

LONGEST_COLUMN = 5
BRACKETS = "【】[]●■◆★《》|｜ \u3000"
SPACED_OUT = re.compile(r"[㐀-鿿](?:[\s\u3000]+[㐀-鿿])+")


def is_column(text: str) -> bool:
    """Whether a line is so short, and without clauses, that it may name a column: 今日谈, 以案说法, 【镜头】."""
    words = close_up(text.strip(BRACKETS))
    return len(words) <= LONGEST_COLUMN and not CLAUSE_MARK.search(words) and not re.search(r"\s", words)


def close_up(text: str) -> str:
    """A line whose characters print has spaced out, 短　评, without the blanks; any other as it is."""
    return "".join(text.split()) if SPACED_OUT.fullmatch(text) else text
