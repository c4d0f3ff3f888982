"""Which encoding a page text is in.

UTF-8 and UTF-16 prove themselves (well-formedness, a byte order mark, the zero bytes of ASCII); GB18030 and Big5
overlap, so both are tried strictly and the reading with the commoner characters wins: the frequent ones are those of
the standards' first levels (GB/T 2312: rows 16–55; Big5: A440–C67E).
"""

from __future__ import annotations

import codecs

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LEGACY = ("gb18030", "big5hkscs")
LEAST_COMMON_SHARE = 0.6


def decode(data: bytes) -> tuple[str, str] | None:
    """The text of `data`, without byte order mark, and the name of its encoding as a Python codec.

    None where no encoding that Chinese texts come in fits.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _strictly(data, encoding)
            return None if text is None else (text, encoding.removesuffix("-sig"))
    if b"\0" in data:
        return _utf_16_without_mark(data)
    text = _strictly(data, "utf-8")
    return (text, "utf-8") if text is not None else _legacy(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _utf_16_without_mark(data: bytes) -> tuple[str, str] | None:
    """Zero bytes are the high halves of ASCII; on which side most stand tells the byte order."""
    little = data[1::2].count(0) >= data[0::2].count(0)
    encoding = "utf-16-le" if little else "utf-16-be"
    text = _strictly(data, encoding)
    return (text, encoding) if text is not None and _common_share(text) >= LEAST_COMMON_SHARE else None


def _legacy(data: bytes) -> tuple[str, str] | None:
    readings = [(text, name) for name in LEGACY if (text := _strictly(data, name)) is not None]
    scored = sorted(((_common_share(text), name, text) for text, name in readings), reverse=True)
    if not scored or scored[0][0] < LEAST_COMMON_SHARE:
        return None
    _, name, text = scored[0]
    return text, "big5" if name == "big5hkscs" and _strictly(data, "big5") == text else name


def _common_share(text: str) -> float:
    """The share of ideographs that simplified or traditional print counts among the frequent ones."""
    ideographs = [character for character in text if "㐀" <= character <= "鿿" or character >= "豈"]
    if not ideographs:
        return 0.0
    return sum(map(_is_frequent, ideographs)) / len(ideographs)


def _is_frequent(character: str) -> bool:
    return _in_level(character, "gb2312", b"\xb0\xa1", b"\xd7\xf9") or _in_level(
        character, "big5", b"\xa4\x40", b"\xc6\x7e"
    )


def _in_level(character: str, encoding: str, first: bytes, last: bytes) -> bool:
    try:
        return first <= character.encode(encoding) <= last
    except UnicodeEncodeError:
        return False
