"""What speaks for a piece of text being a place's name: (weight in log-odds, reason)."""

from __future__ import annotations

import re

from generator.gazetteer import Gazetteer
from generator.gazetteer.division import COUNTRY
from generator.gazetteer.grammar import is_description, is_weak, kind_of, stem
from generator.recognise.claim import log_odds
from generator.recognise.people import vocabulary
from generator.recognise.people.shape import is_surname
from generator.recognise.places.segments import Segment
from generator.recognise.tagger import NAMES, PLACE
from generator.recognise.words import Words

_UNSEEN = 0.05
TO = frozenset(
    "在 到 从 至 赴 往 来自 位于 途经 抵达 进驻 支援 前往 返回 离开 驶离 停靠 奔赴 驰援 抵 进入 走进 "
    "来到 去 经 由 途径 于 住在 家住 落户".split()
)
# Short forms of counties and districts that newspapers print far oftener as plain words.
COMMON_WORDS = frozenset(
    "和平 新华 前进 向阳 东风 爱民 工农 振兴 光明 朝阳 平安 文明 建设 胜利 红旗 团结 解放 大方 中原 城中 城关 "
    "河东 河西 高明 东方 长乐 平和 安定 太平 康乐 "
    "永新 长寿 富源 万全 通道 清新 新建 新兴 乐业 公安 山城 海港 青山 桥东 桥西 铁东 铁西 路南 路北 城子 城北 "
    "城东 东城 西城 南山 北安 兴安 大同 江南 江北 "
    "全州 集贤 友好 西林 新生 开福 天心 东兴 三元 大观 大通 金山 海城 港口 永定 兴隆 民乐 民权 共和 同心 同德 "
    "互助 尖山 岭东 东山 宝山 四方 南岸 云龙 鼓楼 "
    "上街 金水 卧龙 复兴 凤凰 开平 安宁 宁静 大安 新城 东河 南湖 花山 雨山 白云 白塔 站前 老边 清河 龙城 双塔 "
    "连山 龙港 "
    "会同 友谊 富裕 庆安 明水 名山 天全 宝兴 安居 船山 高坪 前锋 通川 万源 开江".split()
)
NOT_PLACES = frozenset(
    "南宋 北宋 西汉 东汉 西晋 东晋 晚清 清末 民初 明清 唐宋 宋元 隋唐 秦汉 大唐 盛唐 春秋 战国 南北朝 五代 "
    "民国 新冠 中华 华夏 神州 九州 祖国 世界 全球 全国 人间 天下 江湖 全省 全市 全县 全区 全镇 全村 全境 当地 "
    "本地 外地 各地 内地 境外 境内 海外 域外 国内 国外 "
    "太空 月球 地球 火星 宇宙 银河 天宫 抗疫 战疫 核酸 冬奥 奥运 世界杯 党建 考古".split()
)
_LONGEST_NAME = 3
_OF_PEOPLE = re.compile(rf"(?:{vocabulary.SAYING.pattern}|[，,（(]?(?:今年|现年)?[0-9]{{1,3}}岁)")
_BECOMING = frozenset("变为 变成 成为 打造 打造成 建成 评为 称为 曾是 叫 叫做".split())
_AND_SO_ON = re.compile(r"(?:等地|等[0-9一二三四五六七八九十两几]*[个座]?[省市县区乡镇村]|境内|一带|县城|市区|城区|籍)")


def by_tagger(words: Words, start: int, end: int) -> float:
    """Log-odds of the tagger for exactly this stretch, or by how much of its stem it takes for places."""
    exact, covered, doubtful = words.names.get((start, end, PLACE), 0.0), 0.0, 0.0
    core = start + len(stem(words.text[start:end]))
    for token in words.around(start, end):
        shared = min(core, token.end) - max(start, token.start)
        if token.tag == PLACE:
            covered += max(0, shared) * max(0.3, token.confidence)
        elif token.tag in NAMES or token.tag == "nz":
            doubtful += max(0, shared) * 0.3
    return log_odds(max(_UNSEEN, exact, 0.85 * covered / (core - start), doubtful / (core - start)))


def by_gazetteer(form: str, gazetteer: Gazetteer) -> tuple[float, str]:
    """Known places: names in full say more than short ones, large places more than small ones."""
    known = gazetteer.named(form)
    if not known:
        return 0.0, ""
    first = known[0]
    if first.level < 0:
        return 4.0 if len(form) > 3 else 2.5, "country" if first.level == COUNTRY else "gazetteer"
    if first.level in {1, 2} and form in COMMON_WORDS:
        return 0.2, "gazetteer"
    full = any(d.name == form for d in known) and len(form) > 2
    weight = (3.5 if full else 2.6, 3.5 if full else 2.4, 3.5 if full else 1.8, 2.5 if full else 1.0)[first.level]
    return weight, "gazetteer"


def by_build(form: str, sort: str) -> tuple[float, str]:
    """The word for its sort at its end."""
    if is_description(form) or form in NOT_PLACES:
        return -4.0, "a description"
    if is_weak(form):
        return -0.8, ""
    kind = kind_of(form)
    if sort != "built" or kind is None:
        return 0.2, ""
    return 1.4, f"ends as a {kind}"


def by_neighbours(words: Words, piece: Segment) -> tuple[float, str]:
    """Prepositions of place before it, other places beside it in a list, 等地 after it."""
    weight, reason = 0.0, ""
    before, after = words.before(piece.start), words.after(piece.end)
    if before is not None and before.text in TO:
        weight, reason = weight + 0.5, f"after {before.text}"
    if before is not None and before.text in _BECOMING:
        weight -= 1.0
    if before is not None and vocabulary.OCCUPATION.search(before.text) and before.tag == "n":
        weight, reason = weight - 2.0, ""
    if _speaks(words, piece):
        weight -= 2.5
    if _beside(words, piece):
        weight, reason = weight + 1.3, "in a list of places"
    if after is not None and _AND_SO_ON.match(words.text, piece.end):
        weight, reason = weight + 0.8, f"before {after.text}"
    return weight, reason


def _speaks(words: Words, piece: Segment) -> bool:
    """占柏山说: who speaks or is so many years old, and is called as people are, is no mountain."""
    form, rest = words.text[piece.start : piece.end], words.text[piece.end : piece.end + 8]
    return len(form) <= _LONGEST_NAME and is_surname(form[0]) and bool(_OF_PEOPLE.match(rest))


def _beside(words: Words, piece: Segment) -> bool:
    """Whether a place stands before or after it, parted by 、 or 和."""
    before, after = words.before(piece.start), words.after(piece.end)
    if before is not None and before.text in {"、", "和", "与"}:
        other = words.before(before.start)
        if other is not None and other.tag == PLACE:
            return True
    if after is not None and after.text in {"、", "和", "与"}:
        other = words.after(after.end)
        return other is not None and other.tag == PLACE
    return False
