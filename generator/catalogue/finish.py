"""A finished PDF as archives want it: packed, and no stream ending in a byte that readers take for a line's end."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TypeGuard

import pikepdf
from pikepdf import Dictionary, Name, ObjectStreamMode, Pdf, Stream

CR = b"\r"
AMBIGUOUS = b"\r\nendstream"
# Each time one in 256 of the streams that were touched may end so again.
MOST_TIMES = 12


def finished(pdf: bytes) -> bytes:
    """The same document with its objects packed; the same bytes for the same document.

    PDF/A counts the bytes of a stream up to the end of a line (ISO 19005-2, 6.1.7.1): one that ends in a carriage
    return, as one in 256 does, reads as a byte too short. Packed data ends in its checksum (RFC 1950), which depends
    on the data alone: packing it otherwise is of no use, a blank behind it is. Where a pack of objects ends so, one
    of them says what is understood without being said.
    """
    with pikepdf.open(BytesIO(pdf)) as opened:
        for stream in opened.objects:
            if _is_ambiguous(stream):
                _lengthen(stream)
        packed = _saved(opened, ObjectStreamMode.generate)
    for time in range(MOST_TIMES):
        if AMBIGUOUS not in packed:
            return packed
        with pikepdf.open(BytesIO(packed)) as opened:
            for numbers in list(_ambiguous_packs(opened)) or [list(range(1, len(opened.objects)))]:
                _touch(opened, numbers, time)
            packed = _saved(opened, ObjectStreamMode.generate)
    with pikepdf.open(BytesIO(packed)) as opened:
        return _saved(opened, ObjectStreamMode.disable)


def _saved(opened: Pdf, mode: ObjectStreamMode) -> bytes:
    made = BytesIO()
    opened.save(made, object_stream_mode=mode, deterministic_id=True)
    return made.getvalue()


def _is_ambiguous(stream: object) -> TypeGuard[Stream]:
    return isinstance(stream, Stream) and stream.read_raw_bytes().endswith(CR)


def _lengthen(stream: Stream) -> None:
    """Blanks behind the data, which end a drawing, a text or a table of a font without being part of it."""
    data = stream.read_bytes()
    while zlib.compress(data).endswith(CR) or data.endswith(CR):
        data += b"\n"
    if "/Length1" in stream:  # the length of a font, unpacked
        stream["/Length1"] = len(data)
    stream.write(zlib.compress(data, 9), filter=Name.FlateDecode)


def _ambiguous_packs(opened: Pdf) -> Iterator[list[int]]:
    """The numbers of the objects in each pack (ISO 32000-1, 7.5.7) that ends so."""
    for stream in opened.objects:
        if _is_ambiguous(stream) and stream.get("/Type") == Name.ObjStm:
            heads = stream.read_bytes()[: int(stream["/First"])].split()
            yield list(map(int, heads[::2]))


def _touch(opened: Pdf, numbers: list[int], time: int) -> None:
    """Say of an element of the document's structure, another each time, that it is of revision 0, as it is anyway."""
    objects = (opened.get_object(number, 0) for number in numbers)
    elements = [one for one in objects if isinstance(one, Dictionary) and "/S" in one and "/P" in one]
    for element in elements[time : time + 1]:
        element["/R"] = 0
