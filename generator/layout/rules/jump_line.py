"""转版: 上接第一版, （下转第三版）, also inside a sentence."""

from __future__ import annotations

import re

from generator.layout.segments import Segment
from generator.model.page import Kind
from generator.model.source import PageText

PAGE = r"(?:第\s*)?(?:[A-Za-z]?\s*\d{1,3}|[一二三四五六七八九十百]{1,3}|头|頭|封面)\s*版"
VERB = r"(?:(?:本文|全文)?(?:下转|转)入?|文转|紧接|緊接|上接|文接|下接|接|下轉|轉|下續|续|續)"
# 上接A1: without 版 behind it only where the verb can mean nothing else.
CODE = r"(?:本文)?(?:上接|下转|下接|紧接)\s*[A-Z]\s*\d{1,2}"
WORDS = rf"(?:{CODE}(?!\s*\d|\s*版)|{VERB}\s*(?:本报|本報|今日|同日)?\s*{PAGE}(?:[《“「]?[㐀-鿿·]{{0,8}}[》”」]?)?)"
OPENING, CLOSING = r"[（(【\[〔◀▶▲▼→←↑↓►◄>＞《]", r"[）)】\]〕◀▶▲▼→←↑↓►◄>＞》]"
ENCLOSED = re.compile(rf"{OPENING}{{1,4}}\s*{WORDS}\s*{CLOSING}{{1,4}}")
BARE = re.compile(rf"^{OPENING}{{0,4}}\s*{WORDS}\s*{CLOSING}{{0,4}}$")
FROM = re.compile(r"上接|紧接|緊接|文接|^\W*接")


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """Cuts jump lines out of a segment, wherever they stand in it."""
    found = BARE.match(segment.text) or ENCLOSED.search(segment.text)
    if not found:
        return None
    pieces = segment.cut(source, found.start(), found.end())
    return tuple(_marked(piece) if _is_jump(piece) else piece for piece in pieces)


def _is_jump(piece: Segment) -> bool:
    return bool(BARE.match(piece.text))


def _marked(piece: Segment) -> Segment:
    return piece.taken_for(Kind.JUMP_LINE, 0.97, "says where the report goes on")


def comes_from(text: str) -> bool:
    """Whether a jump line leads back (上接) rather than on (下转)."""
    return bool(FROM.search(text))
