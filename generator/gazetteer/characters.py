"""Traditional characters as simplified ones, since the table and the tagger know only those."""

from __future__ import annotations

from functools import cache
from typing import Protocol


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


def simplified(text: str) -> str:
    """The text in simplified characters, one for one, so that offsets stay."""
    return "".join(map(_simplified, text))


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
