"""XMP into an AVIF (ISO/IEC 14496-12 and 23008-12): the item that was made for it is pointed at words at the end."""

from __future__ import annotations

from generator.photographs.stamp.words import Words
from generator.photographs.stamp.xmp import packet

# The picture was encoded with this in the place of its XMP; it is a few bytes, and nothing points at them any more.
PLACE = b"<?words?>"
# A box has its length and its name in front; version and flags of iloc are 0.
BOX = 8
ILOC = b"iloc\0\0\0\0"
# Offsets and lengths of four bytes, no base offset.
SIZES = b"\x44\x00"
ITEM, NUMBER = 14, 4


def stamped(data: bytes, words: Words) -> bytes:
    """The same AVIF with the words in it."""
    at = _extent_of_place(data)
    box = _box(words)
    extent = (len(data) + BOX).to_bytes(NUMBER) + (len(box) - BOX).to_bytes(NUMBER)
    return data[:at] + extent + data[at + len(extent) :] + box


def growth(words: Words) -> int:
    """By how many bytes a picture grows."""
    return len(_box(words))


def _box(words: Words) -> bytes:
    content = packet(words)
    return (BOX + len(content)).to_bytes(NUMBER) + b"mdat" + content


def _extent_of_place(data: bytes) -> int:
    """Where stands where PLACE lies: an offset and a length, in the table of items (iloc), as libavif writes it."""
    at = data.find(ILOC) + len(ILOC)
    count = int.from_bytes(data[at + 2 : at + 4])
    if data[at : at + 2] == SIZES:
        for item in range(at + 4, at + 4 + count * ITEM, ITEM):
            extent = item + 6
            offset = int.from_bytes(data[extent : extent + NUMBER])
            length = int.from_bytes(data[extent + NUMBER : extent + 2 * NUMBER])
            if data[offset : offset + length] == PLACE:
                return extent
    raise ValueError("this AVIF was not made to be stamped")
