"""The people, places and organisations of the hard exhibition: many, long, deep, near to one another, all invented."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

Entry = dict[str, object]

PEOPLE = 300
SURNAMES = "安白蔡陈邓丁范方高葛何胡江孔李林马孟倪欧潘齐秦任沈宋唐万王吴夏徐杨袁张郑周朱"
MIDDLE, LAST = "一二三", "石舟岚禾"
# Names that a column, a bracket or a line may not be wide enough for.
LONGEST_PERSON = "阿列克桑德罗维奇·弗拉基米尔·康斯坦丁诺波利斯基·虚构"
LONGEST_ORGANISATION = (
    "虚构省人民政府防汛抗旱暨城乡供水排水排涝联合协调指挥部办公室直属第一百二十三应急抢险大队后勤保障中心"
)
LONGEST_PLACE = "虚构的名字最长的那座跨越三条河两条铁路和一条高速公路的人行天桥"
WITHHELD = "隐去名"

# With the provinces, their cities and the bridge: 200 places.
PROVINCES = ("虚构省", "杜撰省")
CITIES, COUNTIES, TOWNS = 4, 30, 159
FIRST, SECOND = "青白赤玄金银铜铁玉琼松柏桐枫荷", "峪洼塬坨垭坳埠浒淀涧洑汀塝墘"


def people() -> list[str]:
    """The names of all people but the one that is withheld, the same ones every time."""
    plain = ("".join(signs) for signs in product(MIDDLE, LAST, SURNAMES))
    return [LONGEST_PERSON, *(f"{sign[2]}{sign[:2]}" for sign in islice(plain, PEOPLE - 1))]


def people_entries() -> list[Entry]:
    """people.yml: every third has an office, one has many, one is withheld."""
    entries: list[Entry] = [
        {"id": f"person-{number:03}", "name": name, **_office(number)} for number, name in enumerate(people(), 1)
    ]
    entries.append({"id": "withheld", "name": WITHHELD, "display": "withheld"})
    return entries


def _office(number: int) -> Entry:
    if number == 1:
        long = "虚构的职务写得很长：" + "、".join(f"第{n}届理事会常务副理事长兼秘书长" for n in "一二三四五六")
        return {"note": "虚构的人物。" * 12, "roles": [{"text": long}]}
    return {"roles": [{"text": "虚构的代表", "report": "people"}]} if number % 3 == 0 else {}


def organisations_entries() -> list[Entry]:
    """organisations.yml: one with the longest name, and a few near to one another."""
    names = [LONGEST_ORGANISATION, *(f"虚构第{number}研究所" for number in "一二三四五六七八九")]
    return [{"id": f"organisation-{number}", "name": name} for number, name in enumerate(names, 1)]


def organisations() -> list[str]:
    """The names of the organisations."""
    return [str(entry["name"]) for entry in organisations_entries()]


def places() -> list[str]:
    """The names of the places, larger ones first."""
    return [str(entry["name"]) for entry in places_entries()]


def places_entries() -> list[Entry]:
    """places.yml: a tree four levels deep, half of it crowded into one city, one at the other end of the world."""
    names = _place_names()
    provinces = [_place(name, "province", None, number) for number, name in enumerate(PROVINCES)]
    cities = _below(provinces, names, "市", "city", CITIES * len(provinces))
    counties = _below(cities, names, "县", "county", COUNTIES)
    towns = _below(counties, names, "镇", "town", TOWNS)
    bridge = {"id": "bridge", "name": LONGEST_PLACE, "kind": "bridge", "within": towns[0]["id"]}
    for town in towns[::9]:  # nobody knows where these lie
        del town["coordinates"], town["coordinates_source"]
    towns[-1]["coordinates"] = [-33.45, -70.66]
    return [*provinces, *cities, *counties, *towns, bridge]


def _below(larger: list[Entry], names: Iterator[str], ending: str, kind: str, how_many: int) -> list[Entry]:
    """Places within larger ones; the first of these holds more than all others together."""
    crowded = how_many // 2
    homes = [larger[0]] * crowded + [larger[number % len(larger)] for number in range(how_many - crowded)]
    return [_place(next(names) + ending, kind, home, number) for number, home in enumerate(homes)]


def _place(name: str, kind: str, home: Entry | None, number: int) -> Entry:
    """A place near the one that it lies in, the nearer the deeper: dots of a crowd touch."""
    identifier = f"{home['id']}-{number}" if home else f"province-{number}"
    north, east = _coordinates(home) if home else (38.0, 112.0)
    step = {"province": 4.0, "city": 1.2, "county": 0.25, "town": 0.03}[kind]
    place = [round(north + step * (number % 5 - 2), 3), round(east + step * (number * 3 % 7 - 3), 3)]
    within: Entry = {"within": home["id"]} if home else {}
    where: Entry = {"coordinates": place, "coordinates_source": "虚构"}
    return {"id": identifier, "name": name, "kind": kind, **within, **where}


def _coordinates(place: Entry) -> tuple[float, float]:
    found = place["coordinates"]
    assert isinstance(found, list)
    return float(found[0]), float(found[1])


def _place_names() -> Iterator[str]:
    """Words of two characters that no map knows."""
    return (f"{first}{second}" for second, first in product(SECOND, FIRST))
