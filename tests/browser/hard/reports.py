"""The reports of the hard exhibition: each is hard in one way, and all say that they are invented.

A report is a list of blocks, each with what it is, so that nothing here depends on how pages are read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import cycle, islice

from tests.browser.hard.names import WITHHELD, organisations, people, places

Block = tuple[str, str]

AUTHORS = "李虚构 王虚构 张虚构 刘虚构 陈虚构 杨虚构 黄虚构 赵虚构 吴虚构 周虚构 徐虚构 欧阳虚构"
CAPTIONS, ROWS, LONG = 40, 30, 3000
LONGEST_TITLE = (
    "虚构的标题写得太长报社的编辑一个字也舍不得删于是它一口气排了整整四行还没有说完到底发生了什么事"
    "读者从左边读到右边又从右边读回左边终于在第八十个字以后看见了句号"
)
BROKEN_TITLE = (
    "虚构的标题分成许多段 每一段都不长 合起来却很长 一段说防汛的队伍连夜出发 一段说供水的管道按期修好 "
    "一段说学校的操场重新开放 一段说码头的渔船全部回港 最后一段什么也没有说"
)
LATIN = "Pneumonoultramicroscopicsilicovolcanoconiosisantidisestablish"
RARE = "𠮷𪚥𰻝𱁬龘靐齉爩麤䨻𠔻𡚸㵘灪龗饢鱻羴犇猋骉赑"
ADDRESS = "https://example.com/" + "a-very-long-address/" * 8
SENTENCES = (
    "这一段话是虚构的，只为了看看版面能不能放下。",
    "河水在夜里涨了又退，值班的人每隔半小时记一次数。",
    "“先把货搬上来，别的明天再说。”说话的人没有留下名字。",
    "新铺的路从桥头一直通到码头，两边的树是去年秋天种的。",
    "按照计划，第一批设备应当在月底以前运到，共有一百二十六件。",
    "有人在本子上写道：晴，无风，水位比昨天低了三厘米。",
    "图书馆的旧址现在是一间修理铺，门口还挂着当年的钟。",
)
# Verse.
LINES = ("河水向东", "桥在云上", "没有人知道这一行为什么这样长它只是不肯停下来", "灯")
TRADITIONAL = (
    "這一篇報導是虛構的，祇為了看看繁體字能不能好好地排在版面上。",
    "颱風過後，碼頭邊的漁船陸續歸港，漁民們把濕透的纜繩晾在欄杆上，準備第二天一早再出海。",
    "記者從縣政府獲悉，修復工程預計於臘月前竣工，屆時將有一萬兩千餘名居民受益。",
)


@dataclass(frozen=True, slots=True)
class Report:
    """A page text of one report: its id, its blocks, and what the curator knows of it."""

    id: str
    blocks: tuple[Block, ...]
    source: dict[str, object] = field(default_factory=dict)
    facts: dict[str, object] = field(default_factory=dict)
    photographs: tuple[int, ...] = ()


def reports() -> tuple[Report, ...]:
    """All of them."""
    return (
        Report("longest-title", (("headline", LONGEST_TITLE), *_prose(6)), _printed("2021-06-30")),
        Report("broken-title", (("kicker", "虚构的引题，" * 9), *_titled(BROKEN_TITLE, 4)), _printed("2021-06-30~")),
        Report("one-line", (("paragraph", "虚构的报道只有一行。"),), _printed("2021-07-01")),
        Report("untitled", tuple(_prose(3)), _printed("2021")),
        Report("nobody", tuple(_titled("虚构：谁也没有提到", 5)), _printed("1949-10/1949-12")),
        Report("undated", tuple(_titled("虚构：没有日期，也没有报纸", 3))),
        Report("people", tuple(_titled("虚构：三百人的名单", 1)) + tuple(_roll(people(), 12)), _printed("2021-07-02")),
        Report("places", tuple(_titled("虚构：两百处地点", 1)) + tuple(_roll(places(), 8)), _printed("2021-07-03")),
        Report("offices", tuple(_titled("虚构：机构", 1)) + tuple(_roll(organisations(), 2)), _printed("2021-07")),
        Report("authors", _by_twelve(), _printed("2021-07-04"), {"genre": "虚构", "subjects": ["虚构", "版面"]}),
        Report("captions", tuple(_captions()), _printed("2021-07-05"), photographs=(1, 2, 3)),
        Report("table", tuple(_table()), _printed("2021-07-06")),
        Report("verse", tuple(_verse()), _printed("2021-07-07")),
        Report("long-paragraphs", tuple(_long_paragraphs()), _printed("2021-07-08")),
        Report("signs", tuple(_signs()), _printed("2021-07-09")),
        Report("traditional", tuple(_traditional()), _printed("2021-07-10")),
    )


def _printed(date: str) -> dict[str, object]:
    return {"newspaper": "虚构日报", "date": date, "edition": "A01"}


def _prose(paragraphs: int, length: int = 150) -> Iterable[Block]:
    """Paragraphs of invented sentences; every one opens with another."""
    for number in range(paragraphs):
        sentences = islice(cycle(SENTENCES), number, None)
        text = ""
        while len(text) < length:
            text += next(sentences)
        yield "paragraph", text


def _titled(title: str, paragraphs: int) -> Iterable[Block]:
    yield "headline", title
    yield from _prose(paragraphs)


def _roll(names: list[str], in_paragraph: int) -> Iterable[Block]:
    """Names, as many to a paragraph; now and then one is named again."""
    for number, start in enumerate(range(0, len(names), in_paragraph)):
        part = names[start : start + in_paragraph]
        again = f"再次提到{names[number % min(7, len(names))]}。" if number % 2 else ""
        told = f"{'、'.join(part)}等，都是虚构的代表，都来过{places()[3]}。"
        yield "paragraph", f"名单第{number + 1}段（虚构）：{told}{again}"
    yield "paragraph", f"还有{WITHHELD}也在其中，这个名字按要求不写出来。"


def _by_twelve() -> tuple[Block, ...]:
    byline = f"虚构日报记者 {AUTHORS} 通讯员 赵杜撰 钱杜撰 孙杜撰"
    return (("headline", "虚构：十二位作者"), ("byline", byline), ("byline", f"虚构日报摄影记者 {AUTHORS}"), *_prose(4))


def _captions() -> Iterable[Block]:
    yield from _titled("虚构：四十条图片说明", 1)
    for number in range(1, CAPTIONS + 1):
        yield "caption", f"■虚构的图片说明第{number}条。{SENTENCES[number % 7] * (1 + number % 5)} 李虚构 摄"
        if number % 8 == 0:
            yield from _prose(1)


def _table() -> Iterable[Block]:
    yield from _titled("虚构：一张长表", 1)
    columns = "数量 单价 合计 去年同期 增减百分比 备注 负责人 电话".split()
    yield "table", "      ".join(("名称  ", *columns))
    for number in range(1, ROWS + 1):
        figures = "    ".join(f"{number * each:6}" for each in (37, 3, 111, 109))
        yield "table", f"虚构的货物{number:02}    {figures}    +1.8%"
    yield from _prose(2)


def _verse() -> Iterable[Block]:
    yield from _titled("虚构的诗", 1)
    for _ in range(6):
        yield from (("verse", line) for line in LINES)
    yield "heading", "虚构的小标题也可以很长很长很长很长很长很长很长很长很长很长很长很长很长"
    yield "pull_quote", "“这句话被编辑提了出来，放得很大。”"
    yield from _prose(2)
    yield "heading", "短"
    yield from _prose(1)


def _long_paragraphs() -> Iterable[Block]:
    yield from _titled("虚构：段落很长", 0)
    yield from _prose(3, LONG)


def _signs() -> Iterable[Block]:
    yield "headline", f"虚构：{RARE[:4]}与{LATIN}"
    yield "paragraph", f"罕用的字：{RARE}。{SENTENCES[1]}"
    yield "paragraph", f"很长的词：{LATIN}，{LATIN.upper()}。{SENTENCES[2]}"
    yield "paragraph", f"很长的地址：{ADDRESS}。数字：{'1234567890' * 8}。{SENTENCES[3]}"
    yield "paragraph", f"标点：“‘《〈虚构〉》’”——……！？，。、；：（〔【】〕）·～ WHO、COVID-19、3.5%。{SENTENCES[4]}"


def _traditional() -> Iterable[Block]:
    yield "headline", "虛構：繁體字的報導 臺灣與香港的讀者也看得慣"
    yield from (("paragraph", text) for text in TRADITIONAL)
