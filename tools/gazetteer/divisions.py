"""The list of China's administrative divisions, from jionlp's dictionaries (Apache-2.0).

The list is indented by tabs: province, city, county (name, code, short form), town, village. Kept is all down to the
town, in the order of the list, and former names of counties and cities where the list of changes has them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

DEEPEST = 3
# Names of the statistical yearbooks for "directly under the province": nobody is ever said to be there.
NOT_A_PLACE = ("省直辖行政区划", "市直辖行政区划", "县直辖行政区划")
# Sorts of county-level entry that are an authority's district, not a place with a short form of its own.
GENERIC_SHORT = frozenset(
    "经开区 高新区 产业园 管理区 示范区 临港区 新区 郊区 城区 东区 西区 南区 北区 中区 新市 市直辖 省直辖".split()
)
# Units of the list's fourth level that people speak of as places; prisons, companies and regiments are none.
TOWNS = ("街道", "镇", "乡", "苏木", "地区", "农场", "林场", "牧场", "口岸")
NO_TOWNS = frozenset("街道 林场 农场 牧场 盐场 城镇 城关镇街道".split())
CORRECTED = {"苗粟县": "苗栗县", "苗粟": "苗栗"}

# The list leaves out what lies in Taiwan's counties; written for this program.
ADDED = {
    "宜兰县": "宜兰市 罗东镇 苏澳镇 头城镇 礁溪乡 壮围乡 员山乡 冬山乡 五结乡 三星乡 大同乡 南澳乡",
    "新竹县": "竹北市 竹东镇 新埔镇 关西镇 湖口乡 新丰乡 芎林乡 横山乡 北埔乡 宝山乡 峨眉乡 尖石乡 五峰乡",
    "苗栗县": "苗栗市 头份市 苑里镇 通霄镇 竹南镇 后龙镇 卓兰镇 大湖乡 公馆乡 铜锣乡 南庄乡 头屋乡 三义乡 西湖乡 "
    "造桥乡 三湾乡 狮潭乡 泰安乡",
    "彰化县": "彰化市 员林市 鹿港镇 和美镇 北斗镇 溪湖镇 田中镇 二林镇 线西乡 伸港乡 福兴乡 秀水乡 花坛乡 芬园乡 "
    "大村乡 埔盐乡 埔心乡 永靖乡 社头乡 二水乡 田尾乡 埤头乡 芳苑乡 大城乡 竹塘乡 溪州乡",
    "南投县": "南投市 埔里镇 草屯镇 竹山镇 集集镇 名间乡 鹿谷乡 中寮乡 鱼池乡 国姓乡 水里乡 信义乡 仁爱乡",
    "云林县": "斗六市 斗南镇 虎尾镇 西螺镇 土库镇 北港镇 古坑乡 大埤乡 莿桐乡 林内乡 二仑乡 仑背乡 麦寮乡 东势乡 "
    "褒忠乡 台西乡 元长乡 四湖乡 口湖乡 水林乡",
    "嘉义县": "太保市 朴子市 布袋镇 大林镇 民雄乡 溪口乡 新港乡 六脚乡 东石乡 义竹乡 鹿草乡 水上乡 中埔乡 竹崎乡 "
    "梅山乡 番路乡 大埔乡 阿里山乡",
    "屏东县": "屏东市 潮州镇 东港镇 恒春镇 万丹乡 长治乡 麟洛乡 九如乡 里港乡 盐埔乡 高树乡 万峦乡 内埔乡 竹田乡 "
    "新埤乡 枋寮乡 新园乡 崁顶乡 林边乡 南州乡 佳冬乡 琉球乡 车城乡 满州乡 枋山乡 三地门乡 雾台乡 玛家乡 泰武乡 "
    "来义乡 春日乡 狮子乡 牡丹乡",
    "台东县": "台东市 成功镇 关山镇 卑南乡 鹿野乡 池上乡 东河乡 长滨乡 太麻里乡 大武乡 绿岛乡 海端乡 延平乡 金峰乡 "
    "达仁乡 兰屿乡",
    "花莲县": "花莲市 凤林镇 玉里镇 新城乡 吉安乡 寿丰乡 光复乡 丰滨乡 瑞穗乡 富里乡 秀林乡 万荣乡 卓溪乡",
    "澎湖县": "马公市 湖西乡 白沙乡 西屿乡 望安乡 七美乡",
    "金门县": "金城镇 金湖镇 金沙镇 金宁乡 烈屿乡 乌坵乡",
    "连江县": "南竿乡 北竿乡 莒光乡 东引乡",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A division: level (0 province … 3 town), name, short forms, code (GB/T 2260, empty for towns).

    `parent` is the number of the row of the next larger division, -1 for provinces; `stem` the short form as the list
    gives it, whether or not it tells one place from another; `former` its former names with their short forms.
    """

    level: int
    name: str
    shorts: tuple[str, ...] = ()
    code: str = ""
    parent: int = -1
    stem: str = ""
    former: tuple[str, ...] = ()


def read_divisions(listed: str, changes: str) -> list[Row]:
    """All divisions down to towns, in the order of the list, with their former names."""
    past, found = _former(changes), list[Row]()
    last, path = [-1] * (DEEPEST + 1), [""] * (DEEPEST + 1)
    for level, name, code, stem in _lines(listed):
        shorts = tuple(short for short in stem.split("/") if _usable(short, name)) if level < DEEPEST else ()
        path[level], last[level] = name, len(found)
        here = tuple(dict.fromkeys(step for step in path[: level + 1] if step not in NOT_A_PLACE))
        names = past.get(here, ()) if level < DEEPEST else ()
        parent = last[level - 1] if level else -1
        found.append(Row(level, name, shorts, code, parent, stem.split("/")[0], tuple(dict.fromkeys(names))))
    return found


def _lines(listed: str) -> Iterator[tuple[int, str, str, str]]:
    """Level, name, code and short forms of all that the table keeps."""
    province = ""
    for line in listed.splitlines():
        level = len(line) - len(line.lstrip("\t"))
        name, code, stem = (*line.strip("\t").split("\t"), "", "")[:3]
        name = CORRECTED.get(name, name)
        province = name if level == 0 else province
        if level < DEEPEST or (level == DEEPEST and name.endswith(TOWNS) and name not in NO_TOWNS):
            yield level, name, code, "/".join(CORRECTED.get(short, short) for short in stem.split("/"))
            if level == DEEPEST - 1 and province == "台湾省":
                yield from ((DEEPEST, town, "", "") for town in ADDED.get(name, "").split())


def _usable(short: str, name: str) -> bool:
    """Whether a short form tells one place from another."""
    return len(short) >= 2 and short != name and short not in GENERIC_SHORT


def _former(changes: str) -> dict[tuple[str, ...], list[str]]:
    """Present full path of a division → its former names, each with its short form."""
    found: dict[tuple[str, ...], list[str]] = {}
    for line in changes.splitlines():
        before, after = line.split("=>")
        name, short = before.split("\t")[-2:]
        new = tuple(after.split("\t"))
        if name != new[-1]:
            found.setdefault(new, []).extend((name, short))
    return found
