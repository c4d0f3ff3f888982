"""Changes of characters: other punctuation, other script, other code points for what print shows alike."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Protocol

HAN = "㐀-鿿"
FULL, HALF = "，：；？！（）", ",:;?!()"
TO_HALF = str.maketrans(FULL + "“”‘’", HALF + "\"\"''")
TO_FULL = dict(zip(HALF, FULL, strict=True))
TO_VERTICAL = str.maketrans("（）《》“”「」『』【】—…，。：；！？〔〕", "︵︶︽︾﹁﹂﹁﹂﹃﹄︻︼︱︙︐︒︓︔︕︖︹︺")
FIGURES = str.maketrans("0123456789", "０１２３４５６７８９")
RADICALS = range(0x2F00, 0x2FD6)


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


def half_width(text: str) -> str:
    """Punctuation as typewriters have it."""
    return text.translate(TO_HALF)


def full_width(text: str) -> str:
    """Punctuation of Chinese print between Chinese characters."""
    between = rf"(?<=[{HAN}”」》）)\"])[,:;?!(]|[)](?=[{HAN}，。]|$)|\((?=[{HAN}])"
    return re.sub(between, lambda found: TO_FULL[found.group()], text, flags=re.MULTILINE)


def full_figures(text: str) -> str:
    """２０２２ for 2022."""
    return text.translate(FIGURES)


def vertical(text: str) -> str:
    """The forms of punctuation in vertical print."""
    return text.translate(TO_VERTICAL)


def radicals(text: str) -> str:
    """⽉ for 月, as many PDFs have it."""
    return text.translate(_radicals())


def traditional(text: str) -> str:
    """Traditional characters, one for one."""
    return "".join(map(_traditional, text))


def composed(text: str) -> str:
    """The characters that radicals stand for."""
    return unicodedata.normalize("NFKC", text)


@cache
def _radicals() -> dict[int, int]:
    return {ord(unicodedata.normalize("NFKC", chr(code))): code for code in RADICALS}


@cache
def _converter() -> _Converter:
    from opencc import OpenCC

    converter: _Converter = OpenCC("s2t")
    return converter


@cache
def _traditional(character: str) -> str:
    one = _converter().convert(character)
    return one if len(one) == 1 else character
