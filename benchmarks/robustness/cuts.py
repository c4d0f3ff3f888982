"""Paragraphs cut in two in the middle of a sentence, as columns and pictures cut them; the gold gains the joins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

LEAST, MOST_CUTS, FIRST, LAST = 110, 6, 45, 30
NO_BODY = re.compile(r"[■▲图（(#>]|\*\*|.{0,6}编者按")
CREDITED = re.compile(r"[摄攝]|提供")
PAUSES, NEVER_FIRST = "。！？”，、；：,（《“", "，。、；：！？”’）》,.!?:;)"


def cut(text: str, between: Sequence[str]) -> tuple[str, list[tuple[str, str]]]:
    """The text with some long paragraphs cut, `between` put between their halves; and the joins, as gold has them."""
    random, lines, joins = Random(len(text)), [], list[tuple[str, str]]()  # noqa: S311 - the same cuts each time
    for line in text.split("\n"):
        place = _place(line.strip(), random) if len(joins) < MOST_CUTS else None
        if place is None:
            lines.append(line)
            continue
        indent, words = line[: len(line) - len(line.lstrip())], line.strip()
        lines += [indent + words[:place], *between, words[place:]]
        joins.append((words[:place][-12:], words[place:][:12]))
    return "\n".join(lines), joins


def _place(words: str, random: Random) -> int | None:
    """Where a paragraph may be cut: not at a pause, nor inside a word of Latin letters or a number."""
    paragraph = len(words) > LEAST and words[-1] in "。”" and not NO_BODY.match(words)
    if not paragraph or CREDITED.search(words[-12:]):
        return None
    places = [i for i in range(FIRST, len(words) - LAST) if _is_inside(words[i - 1], words[i])]
    return random.choice(places) if places else None


def _is_inside(left: str, right: str) -> bool:
    return left not in PAUSES and right not in NEVER_FIRST and not (left.isascii() and right.isascii())
