"""The paper's or the page's name, above the folio, beside it, or again further down, is furniture like the folio."""

from __future__ import annotations

import re

from generator.layout.columns import close_up, is_rubric
from generator.layout.punctuation import SENTENCE_END
from generator.layout.rules.byline import NAMES_ALONE
from generator.layout.rules.furniture import ADVERTISED, PAPER
from generator.layout.segments import Segment
from generator.model.page import Kind

NEAR_TOP, LONGEST_NAME = 3, 8
PARTS = re.compile(r"\s*[|｜]\s*|(?<![㐀-鿿])[ \u3000]+|[ \u3000]+(?![㐀-鿿])|[ \u3000]{2,}|(?<=[㐀-鿿]{2})[ \u3000]+")
HAN = re.compile("[㐀-鿿]{2,}")
LETTERS = re.compile(r"[A-Z][A-Za-z'’.&\s\u3000]{3,40}")
BOTH_NAMES = re.compile(rf"[㐀-鿿]{{2,8}}[\s\u3000]+{LETTERS.pattern}|{LETTERS.pattern}[\s\u3000]+[㐀-鿿]{{2,8}}")
# 副刊·家风, 光影副刊 · 文化评论
SECTION = re.compile(r"[㐀-鿿]{0,4}(?:副刊|周刊|专刊|特刊|專刊)\s*[·•|｜]\s*[㐀-鿿]{2,6}")
HEADS_CONTENTS = re.compile(
    r"[【\[●■◆★]?(?:(?:今日|本期|本报|本版|版面|要闻|新闻|内容)?(?:导读|導读|要目|提要|速览)|今日(?:看点|推荐|要闻)|目录)[】\]●■◆★：:]?"
)
# 老街灯会今晚亮灯（3版）, 今年夏粮丰收 >>> A05
ENTRY = re.compile(
    r".{4,}(?:[（(【\[]\s*(?:详?[见刊]|载)?\s*(?:今日)?(?:第?\s*[A-Z]?\d{1,2}(?:[-—、]\d{1,2})?\s*版?|第?[一二三四五六七八九十]{1,3}版)\s*[）)】\]]"
    r"|[\s>＞▶►→…·|｜]+(?:详?[见刊])?\s*(?:第?\s*[A-Z]?\d{1,2}\s*版|[A-Z]\d{1,2}|第[一二三四五六七八九十]{1,3}版))"
)
# What stands alone above everything else of a page.
PAGE_NAME = re.compile(
    r"(?:综合|经济|国际|国内|本地|社会|本市|体育|文化|时政|地方|科教|教育|健康|民生|区域|省内|县区|环球|财经|娱乐)新闻|[㐀-鿿]{2}[·•][㐀-鿿]{2}"
)
PAPER_NAME = re.compile(r"[㐀-鿿]{2,4}(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|快报|周报)")
IN_CONTENTS = (Kind.PARAGRAPH, Kind.HEADING, Kind.LIST, Kind.TABLE, Kind.CAPTION, Kind.FURNITURE)
LONGEST_ENTRY, LEAST_ENTRIES = 50, 2
# 启事　剧团本月十二日起…, 公告：首日禁止机动车通行。
NOTICE = re.compile(
    r"[【\[]?(?:[㐀-鿿]{0,10}(?:[会社局所站厂店校馆院处队台室厅]|公司|中心)|遗失|招领|招聘|招生|征稿|征文|寻人|迁址|开业|更名|重要)?"
    r"(?:启事|公告|通告|声明)[】\]]?(?:\s*[:：]|[\s　]+)(?=\S{4})"
)
LONGEST_NOTICE = 160
PAGE = re.compile(r"[A-Z]?\d{1,3}版?|第\S{1,3}版")


def beside_the_folio(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Looks at the first lines of the page only: further down such a line may be a heading."""
    found = list(segments)
    for index, here in enumerate(found[:NEAR_TOP]):
        short = here.kind is Kind.HEADING or here.reason == NAMES_ALONE or _is_house(here)
        first = not index and len(found) > 1 and found[1].kind is Kind.HEADING and bool(here.text)
        alone = first and bool(PAGE_NAME.fullmatch(here.text) or PAPER_NAME.fullmatch(here.text))
        if short and not here.level and (alone or _is_name(found, index)):
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
    text = close_up(segments[index].text)
    if is_rubric(text):
        return False
    above = index + 1 < len(segments) and segments[index + 1].kind is Kind.FURNITURE
    below = index > 0 and segments[index - 1].kind is Kind.FURNITURE
    if segments[index].reason == NAMES_ALONE and not PAPER.match(text):
        return False
    return (above and len(text) <= LONGEST_NAME) or ((above or below) and bool(PAPER.match(text)))


def _is_house(segment: Segment) -> bool:
    """A line that a byline's grammar takes for the paper alone: 东桥晚报."""
    return segment.kind is Kind.BYLINE and not segment.names and not segment.run_in and bool(PAPER.match(segment.text))


def advertised(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """厂址：…　电话：…: short lines right below one that says it is an advertisement belong to it."""
    found = list(segments)
    for index in range(1, len(found)):
        here = found[index]
        close = found[index - 1].reason == ADVERTISED and not here.blanks
        if (
            close
            and here.kind in (Kind.HEADING, Kind.PARAGRAPH)
            and not here.level
            and not SENTENCE_END.search(here.text)
        ):
            found[index] = here.taken_for(Kind.FURNITURE, 0.75, ADVERTISED, names=())
    return tuple(found)


def notices(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """启事　…, 公告：… in one paragraph at the foot of the page, set apart: of no report, as advertisements are."""
    found = list(segments)
    for index in range(len(found) - 1, 0, -1):
        here = found[index]
        if here.kind is Kind.FURNITURE:
            continue
        apart = here.blanks > 0 and here.kind is Kind.PARAGRAPH and found[index - 1].kind is not Kind.HEADING
        if not apart or len(here.text) > LONGEST_NOTICE or not NOTICE.match(here.text):
            break
        found[index] = here.taken_for(Kind.FURNITURE, 0.7, "a notice at the foot of the page", names=())
    return tuple(found)


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


def contents(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """导读: lines that each name the page on which a report stands, and the line that heads them."""
    found = list(segments)
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and _names_page(found[end]):
            end += 1
        headed = start > 0 and bool(HEADS_CONTENTS.fullmatch(close_up(found[start - 1].words)))
        if end - start >= (1 if headed else LEAST_ENTRIES):
            for index in range(start - headed, end):
                found[index] = found[index].taken_for(Kind.FURNITURE, 0.85, "says on which page what stands", names=())
        start = max(end, start + 1)
    return tuple(found)


def _names_page(segment: Segment) -> bool:
    short = len(segment.text) <= LONGEST_ENTRY and not segment.run_in
    return short and segment.kind in IN_CONTENTS and bool(ENTRY.fullmatch(segment.text))


def _words(text: str) -> list[str]:
    """The words of a folio; characters that print has spaced out are one."""
    return [close_up(word.strip()) for word in PARTS.split(text) if word.strip()]


def _is_folio(words: list[str]) -> bool:
    """A page number among them, or the paper's name: the name of a section alone may be a rubric."""
    return any(PAGE.fullmatch(word) or PAPER.match(word) for word in words)
