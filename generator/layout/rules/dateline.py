"""电头: 新华社武汉2月16日电(记者徐海波), 本报三亚9月20日讯, 据新华社电; before the text or after it."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.layout.contributors import read_contributors
from generator.layout.segments import Segment
from generator.lexicon.surnames import can_be_name
from generator.model.page import Kind
from generator.model.source import PageText

HAN = "㐀-鿿"
AGENCY = (
    rf"(?:新华社|新華社|新华网|中新社|中新网|中新網|中国新闻社|中央社|中通社|人民网|央视网|央广网|法新社|路透社|美联社|塔斯社|共同社"
    rf"|本报|本報|本刊|本台|本网|本社|[{HAN}]{{1,6}}(?:报|報|网|社|台|讯社))"
)
DAY = (
    r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}\s*日"
    r"|(?:[一二三四五六七八九十]{1,2}月)?[一二三四五六七八九十]{1,3}日"
)
KIND = r"(?:综合电|综合讯|综合消息|特稿|专电|專電|电讯|专讯|專訊|电|電|讯|訊|消息|综合报道)"
FULL = rf"(?:据|據|综合|摘自)?{AGENCY}(?:[{HAN}、“”]{{1,14}}?)?\s*(?:{DAY})\s*{KIND}"
SHORT = rf"(?:据|據)?{AGENCY}(?:[{HAN}]{{2,4}})?\s*(?:专讯|專訊|专电|讯|訊|电|電|综合消息|消息)"
# 槟城八日讯: papers of Chinese abroad name no agency; only at the start, in brackets or with a gap behind it.
OF_PLACE = rf"[{HAN}]{{2,6}}?(?:{DAY})\s*{KIND}"
# 【综合报道】, （古晋讯）, 【本报专稿】: in brackets before the text.
IN_BRACKETS = (
    rf"(?!.{{0,10}}(?:记者|通讯员|特派员|摄影|图片))[{HAN}]{{2,10}}(?:专讯|讯|专电|电|综合报道|报道|专稿|特稿)"
)
# 南都讯 记者王一鸣: whose news it is, with the reporter right behind it.
OF_PAPER = rf"[{HAN}]{{2,4}}讯(?=[\s\u3000]*[（(【\[]?\s*(?:记者|通讯员|见习记者|实习记者))"
# 本报讯莎泉县…: the gap behind it lost.
CLOSE_UP = rf"本[报報刊][讯訊](?=[{HAN}])(?![息问号飞])"
# 参考消息网5月3日报道
OF_SITE = rf"{AGENCY}(?:{DAY})\s*报道(?=[\s\u3000])"
BYLINE = r"(?P<byline>[（(\[【][^（()）]{2,60}[）)\]】])"
START = re.compile(
    rf"^(?P<dateline>{FULL}|{OF_SITE}|{OF_PAPER}|{CLOSE_UP}|(?:{SHORT}|{OF_PLACE})(?=[\s（(：:　【】\[\]]))"
    rf"\s*{BYLINE}?\s*[:：]?"
)
ENCLOSED = re.compile(rf"^[（(〔【\[](?P<dateline>{FULL}|{SHORT}|{OF_PLACE}|{IN_BRACKETS}(?=[）)〕】\]].))[）)〕】\]]")
# 【中央社记者王一鸣台东县绿岛十三日电】: who reports, from where and when, in one bracket without a gap.
RUN_ON = re.compile(
    rf"^[（(〔【\[](?P<makers>{AGENCY}(?:特派|驻[{HAN}]{{2,3}})?(?:记者|特派员)[\s　]*)"
    rf"(?P<rest>[{HAN}]{{2,3}}[{HAN}]{{2,8}}?(?:{DAY})?\s*(?:专电|电|讯))[）)〕】\]](?=.)"
)
BARE = re.compile(rf"^(?:{FULL}|{SHORT})$")
BOTH = re.compile(
    rf"[（(](?P<dateline>{FULL}|{SHORT})[\s　，,；;]+(?P<makers>(?:记者|記者|通讯员|通訊員)[^（()）]{{2,30}})[）)]$"
)
COLONS = (":", "：")
END = re.compile(rf"[（(]?(?P<dateline>{FULL})[）)]?$")
SOURCE = re.compile(rf"[（(](?P<dateline>(?:{FULL}|{SHORT}))[）)]$")
INLINE_BYLINE = re.compile(
    rf"^(?P<names>(?:本报|本報)?(?:记者|記者|通讯员|通訊員)[{HAN}、，,·\s]{{2,30}}?)(?:报道|報道|报导|報導)\s*[:：]"
)


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """Cuts a dateline, and the byline in brackets behind it, off the text."""
    return (
        _run_on(source, segment)
        or _both_enclosed(source, segment)
        or _before(source, segment)
        or _after(source, segment)
    )


def _run_on(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """【中央社记者王一鸣台东县绿岛十三日电】: names have three characters or two."""
    found = RUN_ON.match(segment.text)
    size = next((n for n in (3, 2) if can_be_name(found["rest"][:n])), 0) if found else 0
    if not found or not size:
        return None
    start, end = found.start("makers"), found.start("rest") + size
    credits = read_contributors(segment.text[start:end], start, plain=False)
    if not credits or not credits.names:
        return None
    byline, *rest = segment.cut(source, end, found.end())
    maker = byline.taken_for(Kind.BYLINE, 0.95, "in brackets before the text", names=credits.names)
    dateline = rest[0].taken_for(Kind.DATELINE, 0.9, "place and day behind the reporter", publisher=credits.house)
    return maker, dateline, *rest[1:]


def _both_enclosed(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """（据新华社哈尔滨2月19日电 记者 厍明）: both in one pair of brackets, at the end of the text or below it."""
    found = BOTH.search(segment.text)
    credits = read_contributors(found["makers"], 0, plain=False) if found else None
    if not found or not credits or not credits.names:
        return None
    pieces = segment.cut(source, found.start(), found.start("makers"))
    byline = pieces[-1]
    shift = byline.text.index(found["makers"])
    names = tuple(replace(n, start=n.start + shift, end=n.end + shift) for n in credits.names)
    maker = byline.taken_for(Kind.BYLINE, 0.97, "behind the dateline, in its brackets", names=names)
    return *pieces[:-2], _dateline(pieces[-2]), maker


def _before(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    enclosed = ENCLOSED.match(segment.text)
    found = enclosed or START.match(segment.text) or BARE.match(segment.text)
    if not found:
        return None
    end = found.end() if enclosed or "dateline" not in found.groupdict() else found.end("dateline")
    end += segment.text[end : end + 1] in COLONS
    bounds = [end]
    if found.groupdict().get("byline"):
        bounds.append(found.end("byline"))
    pieces = segment.cut(source, *bounds)
    return _typed(source, pieces, found.groupdict().get("byline"))


def _typed(source: PageText, pieces: tuple[Segment, ...], byline: str | None) -> tuple[Segment, ...]:
    typed = [_dateline(pieces[0])]
    rest = list(pieces[1:])
    if rest and not byline:
        rest = [part for piece in rest for part in _inline_byline(source, piece)]
    if byline and rest:
        credits = read_contributors(rest[0].text)
        if credits:
            maker = rest.pop(0)
            typed.append(maker.taken_for(Kind.BYLINE, 0.97, "in brackets behind the dateline", names=credits.names))
        elif len(rest) > 1:
            typed.append(rest.pop(0).taken_for(Kind.BYLINE, 0.6, "in brackets behind the dateline"))
    return (*typed, *rest)


def _inline_byline(source: PageText, piece: Segment) -> tuple[Segment, ...]:
    """本报讯 记者屠岸生、通讯员戚墅报道：… is a byline without brackets."""
    found = INLINE_BYLINE.match(piece.text)
    credits = read_contributors(found["names"]) if found else None
    if not found or not credits or not credits.names:
        return (piece,)
    head, *tail = piece.cut(source, found.end())
    return head.taken_for(Kind.BYLINE, 0.95, "记者…报道", names=credits.names, publisher=credits.house), *tail


def _dateline(piece: Segment) -> Segment:
    agency = re.search(AGENCY, piece.text.lstrip("据據综合摘自"))
    return piece.taken_for(Kind.DATELINE, 0.97, "agency, place and day", publisher=agency and agency.group())


def _after(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """新华社记者 林晖 新华社北京2月16日电 as a line of its own; （新华社北京2月16日电） behind a paragraph."""
    enclosed = SOURCE.search(segment.text)
    if enclosed and enclosed.start():
        head, tail = segment.cut(source, enclosed.start())
        return head, _dateline(tail)
    found = END.search(segment.text)
    if not found or not found.start():
        return None
    head, tail = segment.cut(source, found.start())
    credits = read_contributors(head.text)
    if not credits:
        return None
    maker = head.taken_for(Kind.BYLINE, 0.97, "offices and names", names=credits.names, publisher=credits.house)
    return maker, _dateline(tail)
