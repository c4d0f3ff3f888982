"""图片说明: 图为…, ■…, ▲…, 图①:…图②:…, 上图:…, or a line that ends in a credit."""

from __future__ import annotations

import re

from generator.layout.contributors import read_contributors
from generator.layout.punctuation import SENTENCE_END
from generator.layout.rules.credit import credit_of
from generator.layout.rules.heading import likeness
from generator.layout.segments import Named, Segment
from generator.layout.signing import PICTURE_AGENCY
from generator.model.page import Kind
from generator.model.source import PageText

NUMBERED = r"(?:图|圖)\s*(?:[①-⑳❶-❿㈠-㈩]|[（(]?[一二三四五六七八九十\d]{1,2}[）)]?)\s*[:：.、为為]?\s*"
SIDE = (
    r"[（(【]?(?:上|下|左|右|左上|右上|左下|右下|题|題|小|大|本版|本组|版|头|压题|主|资料|示意)(?:图片?|圖|片|照片)(?:[一二三四①-⑨\d])?[）)】]?"
    r"\s*(?:[:：]|(?=[为為系是])|\s+)\s*|图(?:右|左|上|下|中)(?:\s*[:：]\s*|(?=[为系是]))|【图】\s*|(?:照片说明|本报图片|摄影报道)\s*[:：]\s*"
)
MARKER = re.compile(
    # □ alone is a mark; □□ and □ within a word are lost characters.
    rf"^(?:[■▲●◆▼△▽◀▶►◄▷◁☞⬆⬇⬅➡↑↓←→☆★○◇⊙]+\s*|□(?=[\s\u3000图圖])\s*|(?P<place>{NUMBERED}|{SIDE}|(?:图片?说明|图说|圖說|图片?)\s*[:：]\s*))+"
)
# A number alone marks a caption only where a credit ends it; elsewhere it counts the items of a list.
ONLY_NUMBER = re.compile(r"^[①-⑳❶-❿]\s*(?=\S)")
NEXT_NUMBERED = re.compile(r"(?<=[。！？；;）)\s])\s*(?=(?:图|圖)\s*[①-⑳❶-❿])")
SHOWS = re.compile(r"^(?:[上下左右]?[图圖])(?:[为為]|中|片?[为為]|示)|^(?:这是|這是)[^。]{2,40}(?:照片|图片|合影)")
# …（5月3日摄）。, …（无人机照片）。
TOLD_AT_END = re.compile(
    r"[（(](?:[^（()）。]{0,10}(?:照片|截图|效果图)|(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?拍?摄)[）)][。]?$"
)
TAIL = re.compile(
    r"(?P<credit>[（(](?:图源[:：])?[^（()）]{1,40}(?:摄|摄影|供图|提供|图片|翻拍|资料图|资料片|资料|图|发|绘|资料照片|(?<=[社报网])照片)[）)]"
    r"|[（(]资料(?:照片|图片|图)[）)]"
    r"|[（(]图(?:源|片来源)[:：][^（()）]{2,24}[）)]"
    r"|(?:新华社|中新社|本报|视觉中国)(?:发|图片|照片)?\s*[（(][^（()）]{1,30}(?:摄|作|绘)[）)]"
    r"|(?:新华社|中新社)发"
    r"|(?:[本以][版组文上](?:图片|照片)均?[为由])?(?:资料图片|资料照片|资料图|受访者\s*供图|网络图片|图片由[㐀-鿿、]{2,20}提供)"
    r")$"
)
# A brief has a mark, too, but who wrote it stands behind it: ▲…少了。（符号）
SIGNED = re.compile(r"[。！？]\s*[（(](?![^（()）]*(?:摄|图|提供|资料|照片|视觉|影像|供|绘|作))[^（()）]{2,24}[）)]$")
ENCLOSED = re.compile(r"^[（(][^（()）]{4,80}[。！？]\s*(?P<credit>[^（()）。]{2,24}(?:摄|攝|翻拍|供图|供圖))[）)]$")
# 【图为…。 本报记者 王一鸣 摄】, （上图：… 王一鸣 摄）: one pair of brackets around caption and credit.
OPENED, CLOSED = "（(【[〔", "）)】]〕"
OPEN, WHOLE = "open", "whole"
ENDS_IN_DEED = re.compile(
    rf"(?:摄|摄影|翻拍|供图|提供|图|绘|作)(?:\s*[/／]\s*\S{{2,8}}|[（(][^（()）]{{2,12}}[）)])?$|{PICTURE_AGENCY}[）)]?$"
    r"|[。！？”\s][（(]?(?:摄影|供图|图片?|图源|图片来源)(?:\s*[:：/／]|\s+(?:本报|记者|通讯员))[^。！？，]{2,24}$",
    re.IGNORECASE,
)
# What stands behind the last sentence, with a gap before it.
BEHIND_END = re.compile(r"[。！？”）)][\s\u3000]+(?P<credit>[^。！？，,\s][^。！？，,]{1,38})$")
REPORTED = re.compile(r"(?:摄影报道|图片报道|文\s*[/／并、]\s*[图摄]|图\s*[/／]\s*文)[）)]?$")
# 《春江》（国画）　王一鸣作: a work of art that is shown, with who made it.
WORK = re.compile(
    r"^(?P<work>《[^《》]{1,24}》\s*(?:[（(][㐀-鿿]{1,8}[）)])?|[㐀-鿿]{2,14}\s*[（(](?:国画|油画|版画|水彩画?|水粉画?|年画|剪纸|书法|篆刻|木刻|漫画|速写|素描|雕塑|摄影|农民画|中国画|工笔画?|连环画|插图)[）)])"
    r"[\s\u3000]*(?P<credit>[㐀-鿿·](?:[㐀-鿿·]|[\s\u3000]+(?=[㐀-鿿])){1,11}(?:作|绘|画|书|刻|摄))$"
)
DAY_TAKEN = re.compile(r"^[（(][\d月日年\s上下午晨晚]*(?:摄|攝|拍摄)[）)]$")
# ◆ stands before headings, too; those have neither credit nor full stop.
HEADED = re.compile(r"^[◆◇■□★☆△][^。！？]*[^摄攝图圖供片。！？）)]$")
SURE_HEADING = 0.75
LONGEST = 320
MOST_SENTENCES = 5


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """The line as caption and credit; several captions printed in one line are cut apart."""
    if len(segment.text) > LONGEST * 3:
        return None
    starts = [found.start() for found in NEXT_NUMBERED.finditer(segment.text)]
    if starts and MARKER.match(segment.text):
        return tuple(part for piece in segment.cut(source, *starts) for part in (_one(source, piece) or (piece,)))
    return _one(source, segment)


def words_of(text: str) -> int:
    """Where the words of a caption begin, behind its mark."""
    marker = MARKER.match(text)
    return marker.end() if marker and marker.end() < len(text) else 0


def _one(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    marker = MARKER.match(segment.text)
    if marker and SIGNED.search(segment.text) and not marker["place"]:
        return None
    if marker and HEADED.match(segment.text) and likeness(segment.text[marker.end() :]) >= SURE_HEADING:
        return None
    enclosed = ENCLOSED.match(segment.text)
    credit = enclosed.start("credit") if enclosed and credit_of(enclosed["credit"]) else _credit_start(segment)
    opens = _opens_bracket(segment.text)
    in_brackets = bool(enclosed) or opens is not None
    shows = SHOWS.match(segment.text[in_brackets:]) or TOLD_AT_END.search(segment.text)
    if not marker and credit is None and not shows:
        return None
    if len(segment.text) > LONGEST or len(SENTENCE_END.findall(segment.text)) > MOST_SENTENCES:
        return None
    pieces = segment.cut(source, credit) if credit else (segment,)
    marker = marker or (ONLY_NUMBER.match(segment.text) if credit else None)
    body = (
        marker.end()
        if marker and marker.end() < len(pieces[0].text)
        else _inside(segment.text) * bool(in_brackets and (credit or opens == OPEN))
    )
    reason = (
        "marked as a caption" if marker else "says what the picture shows" if credit is None else "ends in a credit"
    )
    caption = pieces[0].taken_for(Kind.CAPTION, 0.95 if marker or credit else 0.85, reason, body=body)
    return caption, *(_credit(piece) for piece in pieces[1:])


def _opens_bracket(text: str) -> str | None:
    """What of the bracket at the start of a text: its last character closes it, or nothing does; None for any other."""
    kind = OPENED.find(text[0])
    depth = 0
    for place, character in enumerate(text if kind >= 0 else ""):
        depth += (character == OPENED[kind]) - (character == CLOSED[kind])
        if not depth:
            return WHOLE if place == len(text) - 1 else None
    return OPEN if kind >= 0 else None


def _inside(text: str) -> int:
    """Where words begin behind an opening bracket and a mark: （图：…）."""
    marker = MARKER.match(text[1:])
    return 1 + (marker.end() if marker else 0)


def _credit(piece: Segment) -> Segment:
    found = credit_of(piece.text) or _reporters_of(piece.text)
    names, house = found or ((), None)
    return piece.taken_for(Kind.CREDIT, 0.95, "names who took the picture", names=names, publisher=house)


def _reporters_of(text: str) -> tuple[tuple[Named, ...], str | None] | None:
    """本报记者 王一鸣 摄影报道 behind a caption: who took the picture wrote the words as well."""
    credits = read_contributors(text.strip()) if REPORTED.search(text) else None
    return (credits.names, credits.house) if credits and credits.names else None


def _credit_start(segment: Segment) -> int | None:
    """Where in the text its credit begins, None where it has none."""
    text = segment.text
    work = WORK.match(text)
    if work and credit_of(work["credit"]):
        return work.start("credit")
    found = TAIL.search(text)
    if found and found.start() and not DAY_TAKEN.match(found["credit"]):
        return _with_house(text, found.start())
    behind = BEHIND_END.search(text)
    if behind and credit_of(behind["credit"]):
        return behind.start("credit")
    if not (ENDS_IN_DEED.search(text) or REPORTED.search(text)):
        return None
    for start in _word_starts(text):
        if credit_of(text[start:].strip()):
            return start
    shows = MARKER.match(text) or SHOWS.match(text)
    reported = (start for start in _word_starts(text) if shows and _reporters_of(text[start:]))
    return next(reported, None)


def _with_house(text: str, start: int) -> int:
    """新华社发（张三 摄）: the house before the bracket belongs to the credit."""
    house = re.search(r"(?:新华社|新華社|中新社|本报|本報|视觉中国)(?:记者)?(?:发|發|图片|照片)?\s*$", text[:start])
    return house.start() if house else start


def _word_starts(text: str) -> list[int]:
    """Where a credit may begin: after a sentence's end or a blank; the earliest first."""
    ends = {found.end() for found in re.finditer(r"[。！？!?”」)）]+\s*|[\s　]+", text)}
    return sorted(end for end in ends if 0 < end < len(text) and len(text) - end <= 60)
