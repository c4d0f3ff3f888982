"""Addresses in styles: fonts, pictures and further sheets, all of which a browser fetches unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.proof.sheet import Reference, Sheet, Use

# A comment is passed over first: what stands in it is no address.
ADDRESS = re.compile(
    r"""/\*.*?\*/
    | (?:\burl\(\s*|@import\s+) (?: "(?P<double>[^"]*)" | '(?P<single>[^']*)' )
    | \burl\( (?P<bare>[^"')]*) \)""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
ESCAPED = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")


def read_style(file: str, css: str) -> Sheet:
    """What a style sheet fetches."""
    return Sheet(file, tuple(fetched(css)))


def fetched(css: str, line: int = 1) -> Iterator[Reference]:
    """The addresses in styles that begin at a line of their file."""
    seen, position = set(), 0
    for found in ADDRESS.finditer(css):
        written = found["double"] or found["single"] or (found["bare"] or "").strip()
        address = ESCAPED.sub(_meant, written)
        if address and address not in seen:
            line, position = line + css.count("\n", position, found.start()), found.start()
            seen.add(address)
            yield Reference(address, line, Use.FETCHED)


def _meant(escape: re.Match[str]) -> str:
    return chr(min(int(escape[1], 16), 0x10FFFF)) if escape[1] else escape[2]
