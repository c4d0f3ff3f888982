"""Names that print has spaced out: where one ends, and where in a row of single characters the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.layout.signing import DONE, GIVEN_APART, ROLE, ROW_APART, SPACED, SURNAME_APART, THREE_APART
from generator.lexicon.surnames import COMPOUND, can_be_name


def end_of_spaced(text: str, first_piece: tuple[int, int]) -> int:
    """The end of a name that begins with this piece, the rest of it perhaps set apart: 李  婕, 欧阳 修."""
    start, end = first_piece
    three = THREE_APART.match(text, start) if end - start == 1 else None
    if three and can_be_name("".join(three.group().split())) and not _takes_given(text, three):
        return three.end()
    if end - start == 1 and (row := ROW_APART.match(text, start)) and (first_of_row := _first_of(row)):
        return start + first_of_row
    first = text[start:end]
    following = (SURNAME_APART if end - start == 1 or first in COMPOUND else SPACED).match(text, end)
    if not following or (DONE.fullmatch(following[1]) and len(first) > 1):
        return end
    return following.end() if len(first) == 1 or first in COMPOUND else end


def _first_of(row: re.Match[str]) -> int | None:
    """How far the first name of 段 晓 峰 郭 子 豪 reaches, where surnames part the row in one way only."""
    characters, step = row.group().split(), len(row["gap"]) + 1
    ways = [*_parted("".join(characters))]
    pairs = [way for way in ways if set(way) == {2}]
    chosen = pairs or ways
    return (chosen[0][0] - 1) * step + 1 if len(chosen) == 1 else None


def _parted(characters: str) -> Iterator[tuple[int, ...]]:
    """Every way to part characters into names of two and three, as their lengths."""
    if not characters:
        yield ()
    for size in (2, 3):
        if len(characters) >= size and can_be_name(characters[:size]):
            yield from ((size, *rest) for rest in _parted(characters[size:]))


def _takes_given(text: str, three: re.Match[str]) -> bool:
    """向 东 谢 雨晴: whether the last of three characters is the surname of what follows, itself no full name."""
    given = GIVEN_APART.match(text, three.end())
    last = three.group()[-1]
    return (
        given is not None
        and not can_be_name(given["given"])
        and not DONE.fullmatch(given["given"])
        and not ROLE.fullmatch(given["given"])
        and can_be_name(last + given["given"])
    )
