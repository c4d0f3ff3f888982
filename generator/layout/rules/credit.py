"""摄影署名 as a line of its own: 本报记者 陈聪聪 摄; 新华社发（张三 摄）; （资料图片）."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from generator.layout.columns import is_rubric
from generator.layout.contributors import read_contributors
from generator.layout.segments import Named, Segment
from generator.layout.signing import PICTURE_AGENCY
from generator.model.page import EACH_PICTURE, WHICH_PICTURES, Kind
from generator.model.source import PageText

LONGEST = 60
STOCK = re.compile(
    r"^[（(【]?(?:[本这以][版组文上](?:图片|照片)?(?:均为|均由|为|由)?|(?:图片|照片)均?[为由]?)?"
    r"(?:本报|新华社|视觉中国|网络|受访者|单位|校方|警方|本人|主办方|采访对象|通讯员|CFP|IC|[㐀-鿿]{2,16}?)?"
    r"(?:资料图片|资料图|资料照片|资料片|资料|图片来源[:：]?\S*|图源[:：]\S+|\s*供图|图片|(?<=[社报网])照片|网络图片|\s*提供)[）)】]?$"
    r"|^[（(]?(?:图片|照片|图|均)?由[㐀-鿿、]{2,24}(?:提供|供图)[）)]?$|^[（(]?图片?[/／][^，。]{2,20}[）)]?$"
    r"|^[（(]?(?:网络|新华社|中新社|本报|资料)图[）)]?$|^[（(]?[㐀-鿿]{0,8}(?:视频|监控|网页|手机|直播|录像|央视|电视|画面)截图[）)]?$"
    r"|^[（(]?图[源据][㐀-鿿]{2,10}[）)]?$|^[（(]?(?:《[^《》]{1,14}》)?(?:剧照|宣传海报|海报|无人机(?:航?拍摄?|照片|图片)|航拍图片?)[）)]?$"
    r"|^[（(]?(?:新华社|新华|中新社|中央社|法新社|路透社|美联社)(?:[/／](?:法新|路透|美联|新华|中新)社?)?(?:传真照片)?[）)]?$"
    rf"|^[（(]?(?:(?:图|图片|摄影)\s*[/／:：]\s*)?(?:{PICTURE_AGENCY})(?:供图|图片|\s图)?[）)]?$|^[（(]?(?:作者|笔者|受访者|本人)\s*(?:自?摄|自拍|供图)[）)]?$",
    re.IGNORECASE,
)
LABELLED = re.compile(r"^[■□●○◆▲★\s]*(?:图片|摄影|攝影|图|圖|摄|文[/、]?图)\s*[:：]")
PICTURED = re.compile(
    rf"摄|翻拍|航拍|截图|图[源据:：]|剧照|海报|无人机|[图片片照]$|[新中华央路法美][华新央透联]社?[）)]?$|供图|图片|照片|资料|提供|新华社发|图[/／]|拍|图源|(?:\s|[/／])图[）)]?$|(?:绘|作|画|漫画|插图|插画|制作)[）)]?$|^[（(]?(?:漫画|插图|插画|航拍|题图)|{PICTURE_AGENCY}",
    re.IGNORECASE,
)
# 题图：王一鸣 摄: which picture it is that somebody took.
WHICH = re.compile(r"^(?:[上下左右题小大主本]|[左右][上下])?图(?:片)?\s*[:：]\s*")


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """The whole line as a credit, where it names makers of pictures only."""
    each = _by_pictures(segment.text) if len(segment.text) <= LONGEST else None
    if each:
        return (segment.taken_for(Kind.CREDIT, 0.95, "names who took each picture", names=each[0], publisher=each[1]),)
    credits = None if is_rubric(segment.text) else _which_credit(WHICH_PICTURES.sub("", segment.text).rstrip())
    if credits is None or LABELLED.match(segment.text):
        return None
    names, house = credits
    return (segment.taken_for(Kind.CREDIT, 0.95, "names who took the picture", names=names, publisher=house),)


def _by_pictures(text: str) -> tuple[tuple[Named, ...], str | None] | None:
    """图①由本报记者　华山摄　图②由通讯员　卜一夫摄: each picture with its maker."""
    starts = [found.start() for found in EACH_PICTURE.finditer(text)]
    if not starts or text[: starts[0]].strip(" 　（("):
        return None
    names: list[Named] = []
    house = None
    for start, end in pairwise([*starts, len(text)]):
        lead = EACH_PICTURE.match(text, start)
        first = lead.end() if lead else start
        words = text[first:end].rstrip(" 　，,；;、）)")
        read = read_contributors(words, first) if PICTURED.search(words) else None
        if read is None and not STOCK.match(words):
            return None
        names += [replace(n, writer=False, photographer=True) for n in (read.names if read else ())]
        house = house or (read.house if read else None)
    return tuple(names), house


def _which_credit(text: str) -> tuple[tuple[Named, ...], str | None] | None:
    which = WHICH.match(text)
    words = text[which.end() :] if which else ""
    if which and re.search("摄[）)]?$", words) and (credits := credit_of(words)):
        names = (replace(n, start=n.start + which.end(), end=n.end + which.end()) for n in credits[0])
        return tuple(names), credits[1]
    return credit_of(text)


def credit_of(text: str) -> tuple[tuple[Named, ...], str | None] | None:
    """Whom a credit names, and the house; None where `text` is none."""
    if len(text) > LONGEST or not PICTURED.search(text) or text[-1] in "。！？：:；;，,":
        return None
    credits = read_contributors(text)
    if credits and (credits.organisation or any(name.photographer for name in credits.names)):
        if any(name.writer for name in credits.names):
            return None
        return credits.names, credits.house
    return ((), None) if STOCK.match(text) else None
