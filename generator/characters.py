"""Traditional characters as simplified ones, since the table and the tagger know only those."""

from __future__ import annotations

from functools import cache
from typing import Protocol

TRADITIONAL, SIMPLIFIED = "zh-Hant", "zh-Hans"
# Of its characters, those that have a simplified form: about a third of a traditional text, hardly one of a simplified.
ENOUGH = 0.1


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


def simplified(text: str) -> str:
    """The text in simplified characters, one for one, so that offsets stay."""
    return "".join(map(_simplified, text))


def script_of(text: str) -> str:
    """The language tag (BCP 47) of Chinese text by the script that it is written in, `zh-Hant` or `zh-Hans`."""
    signs = [sign for sign in text if sign >= "\u3400"]
    return TRADITIONAL if sum(_simplified(sign) != sign for sign in signs) > ENOUGH * len(signs) else SIMPLIFIED


@cache
def _converter() -> _Converter:
    from opencc import OpenCC

    converter: _Converter = OpenCC("t2s")
    return converter


@cache
def _simplified(character: str) -> str:
    if character < "\u3400":
        return character
    one = _converter().convert(character)
    return one if len(one) == 1 else character
