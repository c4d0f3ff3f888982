"""XMP into a WebP: a chunk behind the picture, which a header announces (RFC 9649)."""

from __future__ import annotations

from generator.photographs.stamp.words import Words
from generator.photographs.stamp.xmp import packet

HAS_XMP = 0x04
RIFF, LOSSY = 12, b"VP8 "


def stamped(data: bytes, words: Words) -> bytes:
    """The same WebP with the words in it; it is a simple one, as Pillow writes what has no holes and no metadata."""
    if data[RIFF : RIFF + 4] != LOSSY:
        raise ValueError("only a simple lossy WebP can be stamped")
    # The frame header of VP8 (RFC 6386, 9.1): three bytes of tag, three of start code, then two times fourteen bits.
    frame = RIFF + 8 + 6
    width, height = (int.from_bytes(data[at : at + 2], "little") & 0x3FFF for at in (frame, frame + 2))
    header = bytes((HAS_XMP, 0, 0, 0)) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    chunks = _chunk(b"VP8X", header) + data[RIFF:] + _chunk(b"XMP ", packet(words))
    return b"RIFF" + (len(chunks) + 4).to_bytes(4, "little") + b"WEBP" + chunks


def growth(words: Words) -> int:
    """By how many bytes a picture grows."""
    return len(_chunk(b"VP8X", bytes(10))) + len(_chunk(b"XMP ", packet(words)))


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)
