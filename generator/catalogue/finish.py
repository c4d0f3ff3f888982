"""A finished PDF as archives want it: packed, and no stream ending in a byte that readers take for a line's end."""

from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf
from pikepdf import ObjectStreamMode

CR = b"\r"
AMBIGUOUS = b"\r\nendstream"


def finished(pdf: bytes) -> bytes:
    """The same document with its objects packed; the same bytes for the same document.

    PDF/A counts the bytes of a stream up to the end of a line (ISO 19005-2, 6.1.7.1): one that ends in a carriage
    return, as one in 256 does, reads as a byte too short. Packed data ends in its checksum (RFC 1950), which depends
    on the data alone: packing it otherwise is of no use, a blank behind it is. The streams that packing objects makes
    can end so too: then they are put together in another order, or the objects stay unpacked.
    """
    ways = ((ObjectStreamMode.generate, False), (ObjectStreamMode.generate, True), (ObjectStreamMode.disable, False))
    made = (_saved(pdf, mode, linear=linear) for mode, linear in ways)
    return next((packed for packed in made if AMBIGUOUS not in packed), pdf)


def _saved(pdf: bytes, mode: ObjectStreamMode, *, linear: bool) -> bytes:
    made = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        for stream in opened.objects:
            if isinstance(stream, pikepdf.Stream) and stream.read_raw_bytes().endswith(CR):
                _lengthen(stream)
        opened.save(made, object_stream_mode=mode, linearize=linear, deterministic_id=True)
    return made.getvalue()


def _lengthen(stream: pikepdf.Stream) -> None:
    """Blanks behind the data, which end a drawing, a text or a table of a font without being part of it."""
    data = stream.read_bytes()
    while zlib.compress(data).endswith(CR) or data.endswith(CR):
        data += b"\n"
    if "/Length1" in stream:  # the length of a font, unpacked
        stream["/Length1"] = len(data)
    stream.write(zlib.compress(data, 9), filter=pikepdf.Name.FlateDecode)
