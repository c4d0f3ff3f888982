"""Segments into a JPEG (ITU-T T.81), behind the JFIF header that Pillow writes."""

from __future__ import annotations

from generator.photographs.stamp.iim import iptc
from generator.photographs.stamp.words import Words
from generator.photographs.stamp.xmp import packet

START, APP0, APP1, APP13 = b"\xff\xd8", b"\xff\xe0", b"\xff\xe1", b"\xff\xed"
XMP = b"http://ns.adobe.com/xap/1.0/\0"
# A segment counts its own two bytes of length.
LONGEST = 0xFFFF - 2


def stamped(data: bytes, words: Words) -> bytes:
    """The same JPEG with the words in it."""
    at = len(START)
    if data[at : at + 2] == APP0:
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return data[:at] + segments(words) + data[at:]


def segments(words: Words) -> bytes:
    """What is put in; it does not depend on the picture. Words too long for a segment stay out of it."""
    contents = ((APP1, XMP + packet(words)), (APP13, iptc(words)))
    return b"".join(m + (len(c) + 2).to_bytes(2) + c for m, c in contents if len(c) <= LONGEST)
