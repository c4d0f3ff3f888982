"""Where a text can be cut for the tagger without cutting through a name's surroundings."""

from __future__ import annotations

from collections.abc import Iterator

_ENDS, _COMMAS = frozenset("。！？!?；;\n\r\v\f\x85\u2028\u2029"), frozenset(",，:：、 ")
_OPENING, _CLOSING = frozenset("“「『（(《〈【"), frozenset("”」』）)》〉】")
_ROOM, _MOST = 60, 160


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans that tile the text: whole sentences, what stands in quotes together; long ones end at a comma."""
    start, depth = 0, 0
    for position, character in enumerate(text):
        depth = max(0, depth + (character in _OPENING) - (character in _CLOSING))
        length = position + 1 - start
        closes = position + 1 == len(text) or text[position + 1] not in _CLOSING
        ends = character in _ENDS or (character in _CLOSING and position and text[position - 1] in _ENDS)
        long = (length >= _MOST and character in _COMMAS) or length >= 2 * _MOST
        if long or (closes and ends and (not depth or length > _ROOM)):
            yield start, position + 1
            start, depth = position + 1, 0 if character in _ENDS else depth
    if start < len(text):
        yield start, len(text)
