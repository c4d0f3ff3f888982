"""Names of Tibetans and Mongols in Chinese characters: 阿旺次仁, 才让加, 巴图那生. They have no surname to go by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.names import NameKind
from generator.recognise.claim import Claim
from generator.recognise.people.before import before
from generator.recognise.tagger import PERSON
from generator.recognise.words import Words

_PARTS = (
    "扎西 次仁 才仁 顿珠 旦增 丹增 洛桑 阿旺 昂旺 卓玛 卓嘎 央金 央宗 拉姆 拉毛 尼玛 达娃 米玛 "
    "普布 巴桑 边巴 平措 彭措 多吉 多杰 格桑 罗布 索朗 索南 白玛 班玛 仁青 仁增 才让 才旦 加措 "
    "嘉措 加布 桑吉 桑珠 桑杰 曲珍 曲措 德吉 贡布 贡嘎 公保 群培 群宗 强巴 晋美 坚赞 坚参 土登 "
    "图登 益西 云丹 欧珠 朗杰 南杰 班丹 班觉 丹巴 丹珠 噶玛 尕玛 更登 旺堆 旺久 旺姆 旺扎 西绕 "
    "西热 赤列 拉巴 拉加 仓决 措姆 赛让 久美 华旦 完玛 项秀 力格 巴图 那生 那顺 布和 朝鲁 孟和 "
    "斯琴 高娃 其其格 格日勒 苏和 乌兰 托娅 图雅 敖登 萨仁 阿木 呼格 吉日 宝音 达来 巴雅尔 "
    "巴特尔 毕力格 额尔敦 哈斯 娜仁 乌云 苏日 那仁 特木尔 青格乐 德庆 多布杰 布杰 此里 鲁茸 七林 "
    "农布 斯那 江措 桑培 格列 强久 贡觉 伦珠 占堆 拉珍 白珍 玉珍 德央 曲扎 曲桑 达瓦 达杰 琼达 "
    "洛追 边久 玉措 才吉 东智 公布 万玛 尕藏 当周 南加 切羊 才毛 卓尕 杨措 桑布 仁次 次旺 次珠 "
    "次央 顿旦 土旦 巴顿 加央 江白 朝克图 布仁 孟克 恩和 白音 苏都 其木格 萨日娜 达木丁 巴根 "
    "乌力吉 阿古拉 宝力德 特古斯 布日古德 牧仁 哈达 朝鲁门 图门 巴雅 巴音 满都拉 那顺巴图 道尔吉 "
    "德力格尔 额日和"
).split()
_UNIT = "(?:" + "|".join(sorted(_PARTS, key=lambda w: (-len(w), w))) + ")"
_NAME = re.compile(f"{_UNIT}{{2,3}}|{_UNIT}[加吉太本措杰]?")
_ONE, _SEVERAL, _SEEN = -0.8, 4.0, 1.0


def of_peoples(words: Words) -> Iterator[Claim]:
    """Names built from the words that such names are built from; a single one needs a post or trade before it."""
    seen = {(t.start, t.end) for t in (*words.tokens, *words.rivals) if t.tag == PERSON and t.confidence > 0.3}
    for match in _NAME.finditer(words.text):
        cue = before(words, match.start())
        several = len(match.group()) > 3
        weight = (_SEVERAL if several else _ONE) + cue.weight + (_SEEN if match.span() in seen else 0.0)
        yield Claim(
            NameKind.PERSON, *match.span(), weight, ("built like a name", *([cue.reason] if cue.weight > 0 else []))
        )
