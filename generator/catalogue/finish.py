"""A finished PDF as archives want it: packed, and no stream ending in a byte that readers take for a line's end."""

from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf

CR = b"\r"
LEVELS = (9, 8, 7, 6, 5, 4, 3, 2, 1)
AMBIGUOUS = b"\r\nendstream"


def finished(pdf: bytes) -> bytes:
    """The same document with object streams; the same bytes for the same document.

    PDF/A counts the bytes of a stream up to the end of a line (ISO 19005-2, 6.1.7.1): packed data that ends in a
    carriage return reads as one byte too few. Packed otherwise, it ends otherwise.
    """
    made = b""
    for level in LEVELS:
        made = _saved(pdf, level)
        if AMBIGUOUS not in made:
            break
    return made


def _saved(pdf: bytes, level: int) -> bytes:
    pikepdf.settings.set_flate_compression_level(level)
    packed = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        for stream in opened.objects:
            if isinstance(stream, pikepdf.Stream) and stream.get("/Filter") == pikepdf.Name.FlateDecode:
                _repack(stream, level)
        opened.save(
            packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True, fix_metadata_version=False
        )
    return packed.getvalue()


def _repack(stream: pikepdf.Stream, level: int) -> None:
    if not stream.read_raw_bytes().endswith(CR) or "/DecodeParms" in stream:
        return
    data = stream.read_bytes()
    for strategy in (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY):
        for other in (level, *LEVELS):
            packer = zlib.compressobj(other, zlib.DEFLATED, zlib.MAX_WBITS, 9, strategy)
            packed = packer.compress(data) + packer.flush()
            if not packed.endswith(CR):
                stream.write(packed, filter=pikepdf.Name.FlateDecode)
                return
