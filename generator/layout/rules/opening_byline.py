"""署名 in brackets before the text, as papers in traditional script print it: 〔記者郭芷瑄／台南報導〕."""

from __future__ import annotations

import re

from generator.layout.contributors import read_contributors
from generator.layout.segments import Segment
from generator.lexicon.surnames import can_be_name
from generator.model.page import Kind
from generator.model.source import PageText

HEAD = re.compile(
    r"^[〔（(【\[](?P<words>[^〔（(【\[〕）)】\]]{2,40}?)(?P<place>[／/]\s*[㐀-鿿]{2,10}?(?:、[㐀-鿿]{2,6}?)*)?\s*(?P<done>(?:連線|连线|綜合|综合|專訪|专访|特稿|報導|報道|报道)*)[〕）)】\]]"
)
# 【记者王一鸣台北报道】: the place follows without a mark; names have two or three characters, and so have most places.
RUN_ON = re.compile(
    r"^[〔（(【\[](?P<words>(?:本报)?(?:特派|驻[㐀-鿿]{2,3})?(?:记者|特派员)\s*(?P<name>[㐀-鿿]{2,3}))(?P<place>[㐀-鿿]{2,3})\s*(?:连线|现场)?(?:报道|报导|专访)[〕）)】\]]"
)
# 记者王一鸣报道：…; 记者王一鸣／台北报道 with a gap behind it.
BEFORE_COLON = re.compile(
    r"^(?P<words>(?:本报)?(?:记者|通讯员|特派员)[㐀-鿿、，,·\s]{2,30}?)(?P<place>[／/]\s*[㐀-鿿]{2,6}?)?(?:报道|报导)(?:\s*[:：]|(?<=道)[\s\u3000]+|(?<=导)[\s\u3000]+)(?=\S)"
)
# 记者王一鸣／花莲报导 on a line of its own, without brackets.
OWN_LINE = re.compile(
    r"^(?P<words>(?:本报)?(?:特派)?记者\s*[㐀-鿿、\s]{2,20}?)\s*(?P<place>[／/]\s*[㐀-鿿]{2,6}?(?:、[㐀-鿿]{2,6}?)*)"
    r"(?:连线|专访|综合)?(?:报道|报导)$"
)
OFFICE = re.compile(r"记者|記者|通讯员|通訊員|特派員|特派员|实习|實習")


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """Cuts the bracket off the text, where it names reporters."""
    run_on = RUN_ON.match(segment.text)
    if run_on and not can_be_name(run_on["name"]):
        run_on = None
    found = run_on or HEAD.match(segment.text) or BEFORE_COLON.match(segment.text)
    if found is None or found.end() == len(segment.text):
        found = OWN_LINE.match(segment.text)
    if not found or not OFFICE.search(found["words"]):
        return None
    credits = read_contributors(found["words"], found.start("words"))
    if not credits or not credits.names:
        return None
    place = found.start("place") + (not run_on)
    bounds = [place, found.end()] if found["place"] else [found.end()]
    head, *rest = segment.cut(source, *bounds)
    byline = head.taken_for(Kind.BYLINE, 0.95, "in brackets before the text", names=credits.names)
    if not found["place"] or not rest:
        return byline, *rest
    return byline, rest[0].taken_for(Kind.DATELINE, 0.9, "place and 報導 behind the reporter"), *rest[1:]
