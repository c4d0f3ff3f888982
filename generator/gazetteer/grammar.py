"""How Chinese place names are built: a stem, words that modify, a word for the sort. Written from general knowledge."""

from __future__ import annotations

import re
from functools import lru_cache

# The same few thousand forms are asked about again and again.
_REMEMBERED = 1 << 14
# Word for a sort of place → kind in the words of the contracts. The strong ones hardly end anything but a place's name.
STRONG = {
    "street": "街道 街道办事处 街 步行街 老街 古街",
    "town": "镇 乡 民族乡 苏木 公社",
    "village": "村 新村 屯 寨 嘎查 生产大队 生产队 部落 庄 堡",
    "community": "社区",
    "estate": "小区 花园 家园 花苑 新苑 嘉苑 雅苑 华府 公寓 新城 名城 豪庭 名苑 华庭 雅居 大院 胡同 里弄 别墅 安置点",
    "road": (
        "路 一路 二路 三路 四路 五路 六路 七路 八路 九路 一巷 二巷 三巷 四巷 五巷 "
        "大道 大街 巷 弄 高速 高速公路 公路 国道 省道 环路 快速路 铁路 高铁 古道"
    ),
    "bridge": "桥 大桥 特大桥 立交桥 立交 高架桥 铁桥 廊桥 天桥",
    "station": "站 火车站 高铁站 地铁站 客运站 机场 国际机场 码头 口岸 渡口 港 渔港 服务区 收费站",
    "tunnel": "隧道 隧洞",
    "water": (
        "河 江 湖 溪 水库 运河 渠 明渠 干渠 海湾 湾 海峡 瀑布 水电站 湿地 船闸 水闸 闸 峡 三峡 故道 分洪道 海沟 海盆 "
        "淖尔 诺尔"
    ),
    "mountain": (
        "山 岭 峰 峡谷 大峡谷 山脉 高原 盆地 平原 草原 大草原 沙漠 沙地 林场 牧场 农场 茶场 冰川 火山 垭口 梁子 达坂 "
        "分水岭"
    ),
    "island": "岛 屿 岛屿 群岛 半岛 列岛 礁",
    "zone": (
        "开发区 新区 高新区 经开区 保税区 工业园 工业园区 产业园 产业园区 科技园 软件园 试验区 自贸区 生态区 "
        "示范区 林区 矿区 片区"
    ),
    "site": "遗址 古城 故城 城址 故居 旧居 旧址 陵园 陵 墓 公园 森林公园 名胜区 保护区 石窟 古镇 古村 古寨 长城 碑林",
    "building": (
        "大厦 广场 祠堂 大祠堂 宗祠 祠 寺 庙 庵 观 塔 楼 宫 殿 教堂 清真寺 体育馆 体育场 体育中心 会展中心 "
        "大礼堂 大剧院 牌坊 书院 城门 亭"
    ),
    "city": "市 州 盟",
    "district": "区",
    "county": "县 旗 自治县 自治旗",
    "province": "省 自治区",
    "prefecture": "自治州 地区",
}  # fmt: skip
_MODIFIERS = (
    "东 西 南 北 中 上 下 前 后 新 老 旧 大 小 特 总 国际 中心 经济 技术 高新 高新技术 产业 工业 农业 旅游 "
    "步行 商业 长江 黄河 跨海 铁路 公路 高铁 火车 汽车 客运 地铁 "
    "国家 国家级 森林 湿地 地质 风景 自然 民族 水利 抽水蓄能 综合 保税 出口 加工 自由 贸易 边境 合作 生态 示范 "
    "第一 第二 第三 第四 第五 双线 单线 一号 二号 三号 四号 五号 六号 七号 八号 九号 十号 "
    "白族 回族 苗族 土家族 畲族 满族 彝族 傣族 侗族 瑶族 藏族 壮族 蒙古族 布依族 黎族"
).split()  # fmt: skip
_KINDS = {"大队": "village"} | {word: kind for kind, words in STRONG.items() for word in words.split()}
_SORTS = sorted(_KINDS.keys() - {"大队"}, key=lambda w: (-len(w), w))
_MODIFYING = "(?:" + "|".join(sorted(_MODIFIERS, key=lambda w: (-len(w), w))) + ")"
# 大队 was a village of the people's communes; those of the police are none. A line is no part of the town or station
# that it begins at: 青堌集镇高速口, 富锦北站铁路货场.
_LINES = "铁路 公路 高速公路 高速 高铁".split()
_SORT = (
    "(?:(?<![警防援法察查])大队|(?<![镇乡县站])(?:"
    + "|".join(sorted(_LINES, key=lambda w: (-len(w), w)))
    + ")|"
    + "|".join(word for word in _SORTS if word not in _LINES)
    + ")"
)
TAIL = re.compile(f"(?:{_MODIFYING}{{0,2}}{_SORT})+")
# Words for a sort that stand in the middle of names as well, so that they only count at the end.
LAST = re.compile("[错渡沟谷坡坪滩洲坝潭泉沱塬垴峪岩洞崖营湾口]")
_LAST_KINDS = {
    "梁": "mountain",
    "顶": "mountain",
    "嘴": "mountain",
    "圩": "village",
    "墟": "village",
    "门": "building",
    "台": "building",
    "阁": "building",
    "府": "building",
    "园": "site",
    "错": "water",
    "渡": "station",
    "滩": "water",
    "潭": "water",
    "泉": "water",
    "沱": "water",
    "湾": "water",
    "营": "village",
    "口": "village",
}
_DIRECTED = re.compile(_MODIFYING + _SORT)
_SORT_ALONE = re.compile(f"{_SORT}+")
_ENDS_ON = re.compile(f"{_SORT}$")
# What follows a name and is no part of it: words, and single characters that only count at a run's end.
AROUND = re.compile(
    r"(?:自然村|乡村|村庄|行政村|中心村|县城|城区|市区|市郊|郊区|城郊|山区|牧区|库区|湖区|灾区|林区|景区|"
    r"风景区|旅游区|度假区|集水区|地区|境内|全境|流域|沿线|沿岸|两岸|对岸|一带|"
    r"方向|方面|周边|以[东西南北]|[东西南北阴阳][坡麓岸]|腹地|上游|中游|下游|支流|干流|干堤|河段|江段|山脚|山腰|山顶|峰顶|山麓|(?<=[江河])峡谷|街头|路口|"
    r"路段|城里|城内|城外|村里|镇上|镇里|乡下|村民|村口|村头|人民|市民|居民|海域|水域|段|籍)"
)
EDGE = re.compile(r"(?:[里内上下边旁畔段口])(?![㐀-鿿])")
# Stems that make a description and no name, whatever sort of place follows: 老街, 每村, 该区.
_PLAIN = re.compile(
    r"(?:各|每|全|本|该|我|老|新|包|驻|小|大|高|低|这|那|此|某|一|两|三|四|五|几|多|数|整|另|哪|邻|外|主|"
    r"副|支|旧|古|窄|宽|深|浅|同|异|城中|移民|"
    r"空心|跨|过|巡|治|护|修|建|造|搭|架|封|堵|断|出|入|进|后|前|山|城|沿|满|他|她|咱|你|家|故|车|入海|母亲|护城|"
    r"铁索|独木|石拱|石板|风雨|跨线|过街|人行|海底|回风|红土|黄土|戈壁|堰塞|隔壁|下坡|上坡|半山|乡村|"
    r"内|界|大山|小山|机耕|砂石|水泥|柏油|盘山|通村|土|泥|沙石|乡间|田间|林荫|沿河|沿江)+$"
)
# The same, but only for areas: 中高风险村, 封闭管理区, 自然村; 人民路 and 中心广场 are names.
_GENERIC = re.compile(
    r"(?:风险|淘宝|电商|亿元|空壳|数字|智慧|光伏|封闭|封控|管控|防范|管理|隔离|自然|行政|示范|重点|试点|贫困|先进|文明|美丽|特色|专业|明星|"
    r"小康|居民|住宅|商业|工业|农业|经济|探索|保障|服务|"
    r"辖|市辖|郊|库|林|景|校|园|厂|矿|营|战|片|街|社|农|渔|牧|公|私|国|省|市|县|乡|镇|村|周边|沿线|沿岸|"
    r"所在|毗邻|相邻|附近|有关|相关|广大|部分|"
    r"偏远|边远|革命|民族|少数民族|重灾|灾|震|疫|战略|经济技术|高速|普速|环|快速|人行|步行|停车|候车|加油|"
    r"充电|收费|检查|检测|采样|监测|观测|工作|"
    r"供电|变电|发电|泵|水|排|抽|灌溉|引|文化|卫生|气象|水文|雨量|兽医|农技|供销|粮|广播|电视|雷达|休息|"
    r"生活|办公|教学|功能|核心|缓冲|实验|蓄洪|清洁|污染|施工|礁石|骑楼|宁静|治沙|"
    r"保护|生态|旅游|度假|居住|移民|安置|搬迁|新|老|大|小|中|高|低|和|及|或|东部|西部|南部|北部|中部|沿海|"
    r"内陆|高海拔|产|主产|棉|稻|麦)+$"
)
# Words of phrases and of bodies, which no name of a place holds.
_NO_STEM = re.compile(
    r"^[一二三四五六七八九十两几多数半0-9]+[个座条家处片里年]|群山$|街道社区$|串[巷街村]|山区$|山河$|河山$|江山$|搬迁|集中|临时|之[乡城都镇村路]|[支总]队|公司|集团|医院|政府|委员|法院|协会|学校|大学|的"
    # 专程来港, 沿运河: to Hong Kong, along the canal.
    r"|[来抵赴访返归留驻旅]港$|[沿朝]大?运河$"
)
# 四新南路, 大溪河: a direction before the sort, or one water's word before another, makes a name of any stem.
_OF_ITS_OWN = re.compile(r"[㐀-鿿]{2}[东西南北中][路街]$|^[大小][溪沙][河江]$")
_AREAS = frozenset("village community estate town district county zone city province prefecture station".split())


@lru_cache(_REMEMBERED)
def kind_of(name: str) -> str | None:
    """The kind that the name's last word says, None where it says none."""
    match = _ENDS_ON.search(name)
    if match and match.start() > 0:
        return _KINDS[match.group()]
    last = name[-1] if len(name) > 2 else ""
    return _LAST_KINDS.get(last, "mountain" if LAST.match(last) else None)


def sort_length(name: str) -> int:
    """How many characters at the name's end are the word for its sort, 0 where there is none."""
    match = _ENDS_ON.search(name)
    return match.end() - match.start() if match and match.start() > 0 else 0


@lru_cache(_REMEMBERED)
def stem(name: str) -> str:
    """The name without the words for its sort, at least one character."""
    for start in range(1, len(name)):
        if TAIL.fullmatch(name, start):
            return name[:start]
    return name


def tail_length(text: str, start: int, end: int) -> int:
    """How many characters from `start` on are words for a sort of place with their modifiers."""
    match = TAIL.match(text, start, end)
    return match.end() - start if match else 0


@lru_cache(_REMEMBERED)
def is_description(name: str) -> bool:
    """Whether the name says only what sort of place it is: 老城区, 自然村, 高风险地区, 机场."""
    if _SORT_ALONE.fullmatch(name) or _NO_STEM.search(name) or (len(name) > 2 and _GENERIC.fullmatch(name)):
        return True
    before = stem(name)
    if before == name or _OF_ITS_OWN.search(name):
        return False
    return bool(_PLAIN.match(before) or (kind_of(name) in _AREAS and _GENERIC.match(before)))


@lru_cache(_REMEMBERED)
def is_weak(name: str) -> bool:
    """Whether there is nothing in the name but a direction and a sort: 南山, 东湖, 北站."""
    return len(name) <= 3 and bool(_DIRECTED.fullmatch(name))
