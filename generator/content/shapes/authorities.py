"""What can be written in people.yml, places.yml and organisations.yml."""

from collections.abc import Mapping

from generator.content.shapes.addressing import FORMERLY
from generator.content.shapes.shape import ID, NOT_BLANK, Key, Shape, Sort
from generator.model.names import PLACE_KINDS, NameKind

SETTLED = ("confirmed", "suggested", "rejected")
SHOWN, WITHHELD = "shown", "withheld"
SAME_AS = r"^\s*(wikidata:Q[1-9][0-9]*|geonames:[1-9][0-9]*)\s*$"
# As pages say it (a test holds both together); where one word of theirs is two kinds, more is said.
PLACE_KINDS_CALLED = dict(
    zip(
        PLACE_KINDS,
        "国家 省级行政区 城市 地级行政区 市辖区 县 功能区 地区 乡镇 乡 街道（办事处） 街道 村庄 社区 住宅区 道路 隧道 "
        "桥梁 车站 机场 港口 建筑 史迹 医院 学校 公园 广场 市场 水域 山 岛屿".split(),
        strict=True,
    )
)
_CALLED = "，".join(f"{kind} {called}" for kind, called in PLACE_KINDS_CALLED.items())
# The curator's own word is one in Chinese.
PLACE_KIND = r"[^\x00-\x7F]"

IN_REPORT = (
    Key("text", Sort.TEXT, "The words as printed.", "原话。", "区长", pattern=NOT_BLANK),
    Key("report", Sort.TEXT, "The id of the report that they are said of.", "出自或用于哪篇报道（id）。"),
)
ROLE = Shape("a role", "An office, as printed.", "职务，照原文。", IN_REPORT, needed=("text",))
ALIAS = Shape("an alias", "A name in one report only.", "只用于某篇报道的名字。", IN_REPORT, needed=("text",))

COMMON = (
    Key(
        "id",
        Sort.TEXT,
        "Its address; never change it later.",
        "网址用的名字，定了就不要改。",
        "zhou-hongbo",
        pattern=ID,
    ),
    Key("name", Sort.TEXT, "The name in full.", "全名。", "周红波", pattern=NOT_BLANK),
    Key("aliases", Sort.TEXTS_OR_FIELDS, "Other written forms.", "其他写法。", ["周书记"], of=ALIAS),
    Key("not", Sort.TEXTS, "Strings that look like this name and are none.", "看似这个名字、其实不是的字串。"),
    Key(
        "status",
        Sort.WORD,
        "Whether the entry is settled.",
        "confirmed 已确认，suggested 待确认，rejected 不是名字。",
        "confirmed",
        SETTLED,
        default="confirmed",
    ),
    Key(
        "display",
        Sort.WORD,
        "withheld leaves the name out of everything that is published.",
        "withheld 表示隐去，凡是发布的地方都不出现。",
        SHOWN,
        (SHOWN, WITHHELD),
        default=SHOWN,
    ),
    Key("same_as", Sort.TEXTS, "Ids in other catalogues.", "外部目录的编号。", ["wikidata:Q16572"], pattern=SAME_AS),
    Key("note", Sort.TEXT, "A few words on its page.", "简注，显示在它的页面上。"),
    FORMERLY,
)

OF_PEOPLE = (Key("roles", Sort.EACH, "Offices, as printed.", "职务，照原文。", of=ROLE),)
OF_PLACES = (
    Key(
        "kind",
        Sort.TEXT,
        "What it is; a word of your own in Chinese.",
        f"是什么地方：{_CALLED}；也可以写自己的中文词，如 工厂。",
        "district",
        tuple(PLACE_KINDS),
        pattern=PLACE_KIND,
    ),
    Key("within", Sort.TEXT, "The id of the next larger place.", "上一级地点的 id。", "guangzhou"),
    Key(
        "coordinates",
        Sort.NUMBERS,
        "Latitude and longitude in degrees (WGS 84).",
        "纬度、经度，单位度（WGS 84）。",
        [23.12, 113.24],
        bounds=((-90, 90), (-180, 180)),
    ),
    Key("coordinates_source", Sort.TEXT, "Where the coordinates come from.", "坐标的来源。"),
)

ENTRIES: Mapping[NameKind, Shape] = {
    NameKind.PERSON: Shape("a person", "A person.", "一个人物。", (*COMMON, *OF_PEOPLE), needed=("name",)),
    NameKind.PLACE: Shape("a place", "A place.", "一个地点。", (*COMMON, *OF_PLACES), needed=("name",)),
    NameKind.ORGANISATION: Shape("an organisation", "An organisation.", "一个机构。", COMMON, needed=("name",)),
}
