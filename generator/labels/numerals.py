"""Numbers as Chinese words: 第十二站."""

from __future__ import annotations

from generator.labels.labels import Labels

NUMERALS = "〇一二三四五六七八九"
HUNDRED = 100


def number_words(number: int, labels: Labels) -> str:
    """A count as it is written within a text: in Chinese numerals below a hundred, else in digits."""
    chinese = labels.language.startswith("zh") and number < HUNDRED
    return below_a_hundred(number) if chinese else str(number)


def below_a_hundred(number: int) -> str:
    """A number from 0 to 99 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else NUMERALS[tens]) + ("十" if tens else "") + (NUMERALS[ones] if ones or not tens else "")
