"""署名 as a line of its own: 本报记者 杨洋; ■采写:…; □ 李婕; 文/图 …; a commentary's writer without any office."""

from __future__ import annotations

import re

from generator.layout.columns import is_rubric
from generator.layout.contributors import read_contributors
from generator.layout.segments import Segment
from generator.layout.signing import GIVER
from generator.model.page import Kind
from generator.model.source import PageText

LONGEST = 90
MARKS = "□■○●◎⊙◇◆★☆▲△※"
MOST_BARE_NAMES = 4
POEM = re.compile(r"[七五]?(?:言|律|绝|古)[诗句风]?\s*[·•・]")
OF_HOUSE = re.compile(r"[（(【]?本报(?:综合(?:报道|消息|整理)?|(?:整理|编辑部))[）)】]?")
NAMES_ALONE = "names alone"
ENCLOSED = re.compile(r"^[（(](?P<words>[^（()）]+)[）)]$")
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
    start, words = (inside.start("words"), inside["words"]) if inside else (0, text)
    signed = SIGNED.match(words)
    if signed:
        start, words = start + signed.start("name"), signed["name"]
    credits = read_contributors(words, start, plain=not (signed and signed["reader"]))
    if credits is None or (credits.organisation and not credits.names):
        return None
    bare = not signed and not credits.house and all(name.role is None for name in credits.names) and not _labelled(text)
    if bare and (len(credits.names) > MOST_BARE_NAMES or POEM.match(text)):
        return None
    confidence, reason = (0.55, NAMES_ALONE) if bare and text[0] not in MARKS else (0.95, "offices and names")
    return (segment.taken_for(Kind.BYLINE, confidence, reason, names=credits.names, publisher=credits.house),)


def _labelled(text: str) -> bool:
    return any(mark in text for mark in ":：/／") or bool(GIVER.match(text))
