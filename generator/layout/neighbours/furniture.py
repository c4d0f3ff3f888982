"""The paper's or the page's name, above the folio, beside it, or again further down, is furniture like the folio."""

from __future__ import annotations

import re

from generator.layout.columns import close_up
from generator.layout.rules.byline import NAMES_ALONE
from generator.layout.rules.furniture import PAPER
from generator.layout.segments import Segment
from generator.model.page import Kind

NEAR_TOP, LONGEST_NAME = 3, 8
PARTS = re.compile(r"\s*[|｜]\s*|(?<![㐀-鿿])[ \u3000]+|[ \u3000]+(?![㐀-鿿])|[ \u3000]{2,}|(?<=[㐀-鿿]{2})[ \u3000]+")
HAN = re.compile("[㐀-鿿]{2,}")
LETTERS = re.compile(r"[A-Z][A-Za-z'’.&\s\u3000]{5,40}")
BOTH_NAMES = re.compile(rf"[㐀-鿿]{{2,8}}[\s\u3000]+{LETTERS.pattern}|{LETTERS.pattern}[\s\u3000]+[㐀-鿿]{{2,8}}")
# 副刊·家风, 光影副刊 · 文化评论
SECTION = re.compile(r"[㐀-鿿]{0,4}(?:副刊|周刊|专刊|特刊|專刊)\s*[·•|｜]\s*[㐀-鿿]{2,6}")
PAGE = re.compile(r"[A-Z]?\d{1,3}版?|第\S{1,3}版")


def beside_the_folio(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Looks at the first lines of the page only: further down such a line may be a heading."""
    found = list(segments)
    for index, here in enumerate(found[:NEAR_TOP]):
        short = here.kind is Kind.HEADING or here.reason == NAMES_ALONE
        if short and not here.level and _is_name(found, index):
            reason = "the paper's or the page's name, beside the folio"
            found[index] = here.taken_for(Kind.FURNITURE, 0.8, reason, names=())
    return tuple(found)


def masthead(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """西江早报 XIJIANG ZAOBAO: the paper's name with its letters beside it or below it, at the top of the page."""
    found = list(segments)
    for index, here in enumerate(found[:NEAR_TOP]):
        if here.kind is Kind.FURNITURE or here.level:
            continue
        below = found[index + 1].text if index + 1 < len(found) else ""
        lettered = LETTERS.fullmatch(below) and len(here.text) <= LONGEST_NAME and HAN.fullmatch(here.text)
        if SECTION.fullmatch(here.text) or lettered or LETTERS.fullmatch(here.text) or BOTH_NAMES.fullmatch(here.text):
            found[index] = here.taken_for(Kind.FURNITURE, 0.85, "the paper's name, in letters, too", names=())
    return tuple(found)


def _is_name(segments: list[Segment], index: int) -> bool:
    text = segments[index].text
    above = index + 1 < len(segments) and segments[index + 1].kind is Kind.FURNITURE
    below = index > 0 and segments[index - 1].kind is Kind.FURNITURE
    if segments[index].reason == NAMES_ALONE and not PAPER.match(text):
        return False
    return (above and len(text) <= LONGEST_NAME) or ((above or below) and bool(PAPER.match(text)))


def again(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Lines further down that hold nothing but words of the folio, and numbers: the next page's, or a running head."""
    folio = {word for s in segments[:NEAR_TOP] if s.kind is Kind.FURNITURE for word in _words(s.text)}
    names = {word for word in folio if HAN.search(word)}
    found = list(segments)
    for index, here in enumerate(found[NEAR_TOP:], NEAR_TOP):
        words = _words(here.text)
        known = names.intersection(words)
        if (
            known
            and not here.run_in
            and all(word in folio or PAGE.fullmatch(word) for word in words)
            and _is_folio(words)
        ):
            found[index] = here.taken_for(Kind.FURNITURE, 0.85, "the folio's words again", names=())
    return tuple(found)


def _words(text: str) -> list[str]:
    """The words of a folio; characters that print has spaced out are one."""
    return [close_up(word.strip()) for word in PARTS.split(text) if word.strip()]


def _is_folio(words: list[str]) -> bool:
    """A page number among them, or the paper's name: the name of a section alone may be a rubric."""
    return any(PAGE.fullmatch(word) or PAPER.match(word) for word in words)
