"""署名 as a line of its own: 本报记者 杨洋; ■采写:…; □ 李婕; 文/图 …; a commentary's writer without any office."""

from __future__ import annotations

import re

from generator.layout.columns import is_rubric
from generator.layout.contributors import read_contributors
from generator.layout.segments import Segment
from generator.layout.signing import GIVER
from generator.lexicon.surnames import can_be_name
from generator.lexicon.words import words
from generator.model.page import Kind
from generator.model.source import PageText

LONGEST = 90
MARKS = "□■○●◎⊙◇◆★☆▲△※"
MOST_BARE_NAMES = 4
POEM = re.compile(r"[七五]?(?:言|律|绝|古)[诗句风]?\s*[·•・]")
OF_HOUSE = re.compile(r"[（(【]?本报(?:综合(?:报道|消息|整理)?|(?:整理|编辑部))[）)】]?")
NAMES_ALONE = "names alone"
ENCLOSED = re.compile(r"^[（(](?P<words>[^（()）]+)[）)]$")
READERS = re.compile(
    r"(?:读者|村民|居民|市民|社员|农民|职工|学生|教师)(?:\u3000|\s{2,})\s*"
    r"(?P<names>[㐀-鿿]{2,3}(?:[\s\u3000、]+[㐀-鿿]{2,3}){0,3})"
)
SIGNED = re.compile(
    r"^[㐀-鿿]{2,24}(?:大队|村|社区|公社|镇|乡|县|市|区|厂|公司|学校|中学|小学|大学|学院|医院|局|所|站|队|部队|街道|路|号|社|院|馆|中心|(?P<reader>居民|村民|市民|读者|社员|农民|工人|職工|职工|教师|学生|業主|业主))"
    r"[\s　]+(?P<name>[㐀-鿿][㐀-鿿\s　]{1,4})$"
)


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """The whole line as a byline, where the grammar of bylines reads it to its end."""
    text = segment.text
    if len(text) > LONGEST or text[-1] in "。！？!?；;：:" or text[0] == "#" or is_rubric(text):
        return None
    if OF_HOUSE.fullmatch(text):
        return (segment.taken_for(Kind.BYLINE, 0.85, "the paper itself", publisher="本报"),)
    inside = ENCLOSED.match(text)
    start, inner = (inside.start("words"), inside["words"]) if inside else (0, text)
    signed = SIGNED.match(inner)
    if signed:
        start, inner = start + signed.start("name"), signed["name"]
    reader = _signs_as_reader(inner)
    credits = read_contributors(inner, start, plain=not ((signed and signed["reader"]) or reader))
    if credits is None or (credits.organisation and not credits.names):
        return None
    bare = (
        not signed
        and not reader
        and not credits.house
        and all(name.role is None for name in credits.names)
        and not _labelled(text)
    )
    if bare and (len(credits.names) > MOST_BARE_NAMES or POEM.match(text)):
        return None
    confidence, reason = (0.55, NAMES_ALONE) if bare and text[0] not in MARKS else (0.95, "offices and names")
    return (segment.taken_for(Kind.BYLINE, confidence, reason, names=credits.names, publisher=credits.house),)


def _signs_as_reader(text: str) -> bool:
    """读者　仉士信　类家福: below a letter names stand behind a gap, and no word is among them."""
    signed = READERS.fullmatch(text)
    names = re.split(r"[\s　、]+", signed["names"]) if signed else []
    return bool(names) and not words().intersection(names) and (len(names) > 1 or can_be_name(names[0]))


def _labelled(text: str) -> bool:
    return any(mark in text for mark in ":：/／") or bool(GIVER.match(text))
