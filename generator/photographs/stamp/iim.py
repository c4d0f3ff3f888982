"""Words → IPTC-IIM in Photoshop's resource block, the form of IPTC that every program for pictures reads.

By IPTC-NAA Information Interchange Model 4.2 (2014) and Adobe's Photoshop File Formats. A field that is longer than
the model allows is cut between two characters; XMP holds it whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.photographs.stamp.words import Words, clean

MARKER, APPLICATION, RESOURCE = 0x1C, 2, 0x0404
UTF8 = b"\x1b%G"
BYLINE, CREDIT, SOURCE, COPYRIGHT, CAPTION = 80, 110, 115, 116, 120
LONGEST = {BYLINE: 32, CREDIT: 32, SOURCE: 32, COPYRIGHT: 128, CAPTION: 2000}


def iptc(words: Words) -> bytes:
    """The content of a JPEG's segment APP13."""
    data = b"".join(_datasets(words))
    padding = b"\0" * (len(data) % 2)
    return b"Photoshop 3.0\0" + b"8BIM" + RESOURCE.to_bytes(2) + b"\0\0" + len(data).to_bytes(4) + data + padding


def _datasets(words: Words) -> Iterator[bytes]:
    yield _dataset(1, 90, UTF8)
    yield _dataset(APPLICATION, 0, (4).to_bytes(2))
    for number, text in _fields(words):
        if text:
            yield _dataset(APPLICATION, number, _cut(text, LONGEST[number]))


def _fields(words: Words) -> Iterator[tuple[int, str | None]]:
    for creator in words.creators:
        yield BYLINE, creator
    yield CREDIT, words.credit
    yield SOURCE, words.source
    yield COPYRIGHT, words.rights
    yield CAPTION, words.caption


def _dataset(record: int, number: int, data: bytes) -> bytes:
    return bytes((MARKER, record, number)) + len(data).to_bytes(2) + data


def _cut(text: str, most: int) -> bytes:
    return clean(text).encode()[:most].decode("utf-8", "ignore").encode()
