"""Headings of every sort, as far as a line alone tells: short, unfinished, no sentence inside.

Which of them are headlines, kickers and decks is decided over the whole page.
"""

from __future__ import annotations

import re

from generator.layout.punctuation import (
    ASKS_WHETHER,
    CLAUSE_MARK,
    CLOSER,
    CLOSING,
    HALF_STOP,
    LETTERS_CLOSE,
    LETTERS_DAY,
    ideographs,
    is_finished,
    is_row,
    open_marks,
)
from generator.layout.segments import Segment
from generator.lexicon.words import words
from generator.model.page import Kind
from generator.model.source import PageText

# The reason of a heading that only its form speaks for.
BY_FORM = "short, and no sentence"
COUNTED = re.compile(r"[（(][一二三四五六七八九十]{1,2}[）)]")
MARK = re.compile(r"^[◆◇■□★☆△◎]\s*(?=[㐀-鿿“「])")
HASHES = re.compile(r"^(#{1,6})[\s　]+(?:\*\*|__)?")
LONGEST, LONGEST_DECK, LEAST_IN_BOLD = 34, 60, 0.3
SPEAKER = re.compile(r"^(?:问|問|答|記者|记者|主持人|Q|A)\s*[:：]|^[㐀-鿿]{2,4}[:：]\s*[“「].*[。！？!?…]")
ONLY_QUOTE = re.compile(r"^[“「\"].*[。！？!?…][”」\"]$")
ENDS_ON_PARTICLE = re.compile(r"[的有在是和与從从被把将將为為对對向及或而但并於于以其就也都又还很更让使给]$")
# 箱子还在: behind such a word 在 is the verb.
IS_THERE = re.compile(r"[还都不仍总常健]在$")
BRACKETED = re.compile(r"^[（(].*[）)]$")
# 马明（回族）　王秀英（女）: a list of names as assemblies print it.
OF_PERSONS = re.compile(r"[（(](?:女|男|[㐀-鿿]{1,6}族)(?:[，,、][^（()）]{1,6})?[）)]")
# 王一鸣 著, 东桥出版社 2021年8月版: what stands below the title of a book.
OF_BOOK = re.compile(
    r"[㐀-鿿·\s　、\[\]（()）]{2,24}[\s　](?:著|编著|主编|译|编译)|[㐀-鿿]{2,12}出版(?:社|公司)[\s　]*\d{4}年.{0,12}版"
)
# 谢谢大家！（全场起立，长时间鼓掌）: a speech as it was heard.
APPLAUSE = re.compile(r"[（(][^（()）]{0,16}(?:掌声|鼓掌|笑声|欢呼|起立)[）)]$")
ENDS_OPEN = re.compile(r"[，,、；;]$")


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """The line as a heading, with the confidence that it is one."""
    hashes = HASHES.match(segment.text)
    if hashes:
        return (segment.taken_for(Kind.HEADING, 0.98, "marked with #", level=len(hashes[1]), body=hashes.end()),)
    mark = MARK.match(segment.text)
    confidence = likeness(segment.text[mark.end() :] if mark else segment.text)
    if segment.before and confidence >= LEAST_IN_BOLD and not segment.run_in:
        return (segment.taken_for(Kind.HEADING, max(confidence, 0.8), "in bold, and no sentence"),)
    if confidence < 0.5 or segment.run_in:
        return None
    return (segment.taken_for(Kind.HEADING, confidence, BY_FORM, body=mark.end() if mark else None),)


def likeness(text: str) -> float:
    """How much a line looks like a heading of any sort, from 0 to 1."""
    if COUNTED.fullmatch(text):
        return 0.8
    if (
        CLOSER.fullmatch(text)
        or LETTERS_DAY.fullmatch(text)
        or re.search("[;；]", text)
        or BRACKETED.match(text)
        or not ideographs(text)
    ):
        return 0.0
    if OF_PERSONS.search(text) or OF_BOOK.fullmatch(text) or APPLAUSE.search(text) or LETTERS_CLOSE.fullmatch(text):
        return 0.0
    if is_row(text) or open_marks(text) or SPEAKER.match(text) or ONLY_QUOTE.match(text) or ENDS_OPEN.search(text):
        return 0.0
    return _by_words(text)


def _by_words(text: str) -> float:
    """The same for a line that its signs do not rule out."""
    inner = text.rstrip(CLOSING)
    if not inner or inner[-1] in "。；;…" or HALF_STOP.search(inner) or inner.endswith(("：", ":", "——")):
        return 0.0
    if re.search("[。…]", inner[:-1]) or text.endswith(("——", "：", ":")):
        return 0.3 if len(text) <= LONGEST and not is_finished(text) else 0.0
    length = len(text)
    if length > LONGEST_DECK:
        return 0.0
    score = 0.9 if length <= 24 else 0.75 if length <= LONGEST else 0.55
    score -= 0.15 * max(0, len(CLAUSE_MARK.findall(text)) - 1)
    score -= 0.15 * len(re.findall("[！？!?]", inner[:-1]))
    score -= 0.45 if inner[-1] in "！？!?" and CLAUSE_MARK.search(text) else 0.1 if inner[-1] in "！？!?" else 0.0
    if text[-2:] not in words() and not ASKS_WHETHER.search(text) and not IS_THERE.search(text):
        score -= 0.3 if text.endswith("的") else 0.45 if ENDS_ON_PARTICLE.search(text) else 0.0
    if re.search(r"[㐀-鿿”][\s　]+[㐀-鿿“]", text):
        score += 0.1
    return max(0.0, min(0.95, score))
