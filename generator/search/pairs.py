"""Which texts can hold what is looked for: for each character and each pair of neighbours the texts that have it.

A text holds a phrase only if it holds every pair of neighbouring characters in it (R. Cox, Regular Expression Matching
with a Trigram Index, 2012; pairs, since Chinese has thousands of characters). What is left is scanned, so that the
index never decides by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

# What numbers are written in: a last digit is one of the first LAST, one that others follow one of the rest.
DIGITS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\')
LAST = 62
MORE = len(DIGITS) - LAST
# Bytes of one shard, about: what a pair costs before compression.
SHARD = 12_000
MODULUS = 1_000_003

IN_HEAD, SEVERAL = 2, 1


@dataclass(frozen=True, slots=True)
class Searched:
    """A text as it is indexed: its passages folded, those of its head apart."""

    head: tuple[str, ...]
    body: tuple[str, ...]


def shards_of(texts: Sequence[Searched], length: int) -> tuple[str, ...]:
    """The index of all runs of `length` characters, cut into shards; a run stands in the shard of its hash.

    A line is the run, then its texts: for each the distance from the one before, times four, plus IN_HEAD where the
    run stands in the head and SEVERAL where the text has it more than once.
    """
    lines = {run: _written(values) for run, values in _postings(texts, length).items()}
    size = sum(len((run + line).encode()) + 1 for run, line in lines.items())
    count = max(1, -(-size // SHARD))
    shards: list[list[str]] = [[] for _ in range(count)]
    for run in sorted(lines):
        shards[hash_of(run) % count].append(run + lines[run])
    return tuple("\n".join(("", *shard, "")) for shard in shards)


def hash_of(run: str) -> int:
    """A number for a run of characters that a browser finds, too."""
    value = 0
    for character in run:
        value = (value * 40_503 + ord(character)) % MODULUS
    return value


def written(numbers: Iterable[int]) -> str:
    """Numbers from 0 on as text, the small ones in one character."""
    return "".join(map(_digits, numbers))


def steps(numbers: Sequence[int]) -> list[int]:
    """How far each of some rising numbers is from the one before, the first from 0."""
    return [*numbers[:1], *(after - before for before, after in pairwise(numbers))]


def _digits(number: int) -> str:
    digits = ""
    while number >= LAST:
        number -= LAST
        digits += DIGITS[LAST + number % MORE]
        number //= MORE
    return digits + DIGITS[number]


def _written(values: Mapping[int, int]) -> str:
    texts = sorted(values)
    return written(step * 4 + values[text] for step, text in zip(steps(texts), texts, strict=True))


def _postings(texts: Sequence[Searched], length: int) -> dict[str, dict[int, int]]:
    """For each run the numbers of its texts, and what is said of it there."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for number, text in enumerate(texts):
        for passage in text.head:
            for run in _runs(passage, length):
                found[run][number] = IN_HEAD | (SEVERAL if number in found[run] else 0)
        for passage in text.body:
            for run in _runs(passage, length):
                its = found[run]
                its[number] = its[number] | SEVERAL if number in its else 0
    return found


def _runs(passage: str, length: int) -> Iterator[str]:
    return (passage[start : start + length] for start in range(len(passage) - length + 1))
