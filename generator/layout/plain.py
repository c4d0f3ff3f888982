"""The plain form of a page text: one sign for every way in which print or an extractor writes the same character.

PDFs give radicals (⽉) for characters, vertical pages the forms of their punctuation (︵ ︶ ﹁ ﹂), old and overseas
papers traditional characters. Pages are read in the plain form, which has one character for each that is printed, so
that all offsets hold for both; what is shown is what was printed. Radicals after Unicode's EquivalentUnifiedIdeograph.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from generator.characters import simplified
from generator.layout.segments import Named, Segment
from generator.model.source import PageText, Passage

VERTICAL = dict(
    zip(
        "︐︑︒︓︔︕︖︗︘︙︱︲︵︶︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹐﹑﹔﹕﹖﹗﹘﹙﹚﹝﹞｡｢｣､",
        "，、。：；！？〖〗…—–（）〔〕【】《》〈〉「」『』［］，、；：？！—（）〔〕。「」、",
        strict=True,
    )
)
SUPPLEMENT = dict(
    zip(
        "⺁⺇⺊⺌⺟⺠⺩⺬⺷⺼⻁⻄⻅⻆⻇⻉⻊⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
        "厂几卜小母民王示羊肉虎西见角角贝足车长长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)
DIGITS_AND_LETTERS = [(0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A)]
RADICALS_AND_COMPATIBLE = [(0x2F00, 0x2FD5), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]


def plain_page(source: PageText) -> PageText:
    """The page with its text in plain form."""
    return replace(source, text=plain(source.text))


def plain(text: str) -> str:
    """The text in plain form, one character for one."""
    return text.translate(_Forms())


class _Forms(dict[int, str]):
    """The plain form of each character, found when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _plain(chr(code))
        return found


def _plain(character: str) -> str:
    form = VERTICAL.get(character) or SUPPLEMENT.get(character)
    return form or simplified(_composed(character))


def _composed(character: str) -> str:
    code = ord(character)
    if not any(first <= code <= last for first, last in (*DIGITS_AND_LETTERS, *RADICALS_AND_COMPATIBLE)):
        return character
    one = unicodedata.normalize("NFKC", character)
    return one if len(one) == 1 else character


def as_printed(source: PageText, segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Segments that were read in plain form, with what the page itself prints: text, names, offices, houses."""
    return tuple(_printed(source, segment) for segment in segments)


def _printed(source: PageText, segment: Segment) -> Segment:
    passage = _passage(source, segment.passage)
    if passage.text == segment.text:
        return segment
    names = tuple(_name(segment.text, passage.text, name) for name in segment.names)
    publisher = _words(segment.text, passage.text, segment.publisher)
    return replace(segment, passage=passage, names=names, publisher=publisher)


def _passage(source: PageText, passage: Passage) -> Passage:
    text = "".join(source.text[p.source : p.source + p.length] for p in passage.pieces)
    return replace(passage, text=text)


def _name(plain_text: str, printed: str, name: Named) -> Named:
    words = "".join(printed[name.start : name.end].split())
    return replace(name, name=words, role=_words(plain_text, printed, name.role))


def _words(plain_text: str, printed: str, words: str | None) -> str | None:
    """How `words` of the plain text are printed."""
    start = plain_text.find(words) if words else -1
    return printed[start : start + len(words)] if words and start >= 0 else words
