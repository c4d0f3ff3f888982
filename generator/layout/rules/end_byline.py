"""署名 in brackets at the end of a paragraph: （记者 徐海波）, (本报记者X、Y), （转自2月16日《人民日报》）."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.layout.contributors import read_contributors
from generator.layout.punctuation import HALF_STOP
from generator.layout.segments import Segment
from generator.model.page import Kind
from generator.model.source import PageText

TAIL = re.compile(r"[（(【〔](?P<words>[^（()）【】〔〕]{2,60})[）)】〕]$")
OFFICE = re.compile(r"记者|記者|通讯员|通訊員|评论员|評論員|作者|撰稿|实习生|文[/／]|采写|撰文|整理|编译")
TAKEN_OVER = re.compile(
    r"^(?:转自|原载|原載|摘自|选自|来源|據|据|綜合|综合|本文|本稿).{0,40}(?:[》报報社网網]|电|电台|消息|报道)"
)
SOURCE_LINE = re.compile(r"[（(【]?(?:来源|稿源|转自|原载|摘自)\s*[:：]\s*(?P<paper>[《“]?[㐀-鿿]{2,12}[》”]?)[）)】]?")
NO_NAME = re.compile(
    r"^(?:待续|完|全文完|略|下略|下同|[㐀-鿿]{0,8}(?:掌声|鼓掌|笑声|大笑|欢呼|起立)|笑|众笑|图|附图|左一|右一|本报讯|续完|节选|摘要|有删节|.*[一二两三四五六七八九十\d]$)"
)
ASKED = re.compile(r"(?:问|记者|读者|Q)\s*\d{0,2}\s*[:：].*[？?][”’」』\"']?\s*")
MARKED = re.compile(r"[■▲●◆▼△▽◀▶►◄☆★□○◇]")
NAMED_PAPER = re.compile(r"《[^《》]{2,14}》|新华社|中新社|[㐀-鿿]{2,6}[报報网]")


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """Cuts the bracket off the paragraph, where it says who wrote this or where it was taken from."""
    source_line = SOURCE_LINE.fullmatch(segment.text)
    if source_line:
        note = segment.taken_for(Kind.BYLINE, 0.85, "says where it was taken from", publisher=source_line["paper"])
        return (replace(note, source_note=True),)
    found = TAIL.search(segment.text)
    if not found or not found.start():
        return None
    head, tail = segment.cut(source, found.start())
    if TAKEN_OVER.match(found["words"]):
        paper = NAMED_PAPER.search(found["words"])
        note = tail.taken_for(Kind.BYLINE, 0.9, "says where it was taken from", publisher=paper and paper.group())
        return head, replace(note, source_note=True)
    # Behind a question the bracket says who asked it.
    closes = _closes_text(head.text) and not ASKED.fullmatch(head.text) and not NO_NAME.match(found["words"])
    credits = read_contributors(tail.text, plain=not closes)
    if not credits or not credits.names or not (OFFICE.search(found["words"]) or closes):
        return None
    if MARKED.match(head.text):
        head = head.taken_for(Kind.PARAGRAPH, 0.8, "a brief with its mark and its writer")
    return head, tail.taken_for(
        Kind.BYLINE, 0.95, "in brackets at the end", names=credits.names, publisher=credits.house
    )


def _closes_text(text: str) -> bool:
    inner = text.rstrip('”’」』"')
    return inner.endswith(("。", "！", "？", "!", "?")) or bool(HALF_STOP.search(inner))
