"""Which place of GeoNames lies where a division has its government.

A name alone proves nothing: 朝阳, 鼓楼 and 城关 are in many cities. A county's point must lie in its own prefecture by
GeoNames's account (whose codes of prefectures are those of GB/T 2260), and one of these must hold, the first that does:

1. the point bears the county's full name, or a former one, in Chinese;
2. it is the seat of a county and bears the county's short name in Chinese;
3. it is the seat of a county and bears the name of a town that only this county of the prefecture has;
4. it is the seat of a county and bears the county's name in pinyin, which no other county of the prefecture shares;
5. it bears the county's short name in Chinese or in such a pinyin, no other county of the prefecture has a town of
   that name, and it is a place of 10,000 people, or one of its names calls it a seat, or the county is a district and
   its name in Chinese stands within 25 km of the city.

Where GeoNames places a third of the county's towns, but at least three, the point must lie among them; and where no
point is found, the town in their middle stands for the county. What does not pass is left without coordinates.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from pypinyin import lazy_pinyin

from generator.gazetteer.division import COUNTY, PREFECTURE, PROVINCE, TOWN, stem_of
from tools.gazetteer.divisions import GENERIC_SHORT, NOT_A_PLACE, Row
from tools.gazetteer.points import COUNTRIES, COUNTY_SEAT, PREFECTURE_SEATS, Point, distance, letters

# Municipalities have no prefectures; what is directly under a province or the like has 90 in their place.
MUNICIPALITIES, DIRECT = ("11", "12", "31", "50"), "90"
FEW_TOWNS, MANY_TOWNS, TOWN_ENDINGS = 3, 3, ("镇", "乡", "街道", "苏木")
LEAST_PEOPLE, CITY = 10_000, 50_000
CITY_KM = 25.0
# Prefectures that are not called like the city they are governed from; written for this program.
SEATS = dict(
    pair.split("=")
    for pair in (
        "锡林郭勒盟=锡林浩特市 兴安盟=乌兰浩特市 阿拉善盟=阿拉善左旗 延边朝鲜族自治州=延吉市 大兴安岭地区=加格达奇区 "
        "湘西土家族苗族自治州=吉首市 阿坝藏族羌族自治州=马尔康市 甘孜藏族自治州=康定市 凉山彝族自治州=西昌市 "
        "黔西南布依族苗族自治州=兴义市 黔东南苗族侗族自治州=凯里市 黔南布依族苗族自治州=都匀市 "
        "红河哈尼族彝族自治州=蒙自市 西双版纳傣族自治州=景洪市 德宏傣族景颇族自治州=芒市 怒江傈僳族自治州=泸水市 "
        "迪庆藏族自治州=香格里拉市 甘南藏族自治州=合作市 海北藏族自治州=海晏县 黄南藏族自治州=同仁市 "
        "海南藏族自治州=共和县 果洛藏族自治州=玛沁县 海西蒙古族藏族自治州=德令哈市 阿里地区=噶尔县 "
        "博尔塔拉蒙古自治州=博乐市 巴音郭楞蒙古自治州=库尔勒市 克孜勒苏柯尔克孜自治州=阿图什市 "
        "伊犁哈萨克自治州=伊宁市 海东市=乐都区 "
        "临夏回族自治州=临夏市 林芝市=巴宜区 那曲市=色尼区 玉树藏族自治州=玉树市"
    ).split()
)
# Two points of one name that are nearer than this are one town, entered twice.
SAME_TOWN_KM = 15.0
# How far a county's point may lie from the middle of its towns: so many times their own median distance, but at least.
SPREADS, LEAST_SPREAD_KM = 2.5, 30.0


@dataclass(frozen=True, slots=True)
class Found:
    """The point of a division, and which of the rules found it (1–5, 6 for the middle of its towns, 0 for cities)."""

    point: Point
    rule: int


def match(rows: Sequence[Row], points: Iterable[Point]) -> dict[int, Found]:
    """Row number → its point, for provinces, prefectures and counties."""
    around = _Around(rows, points)
    counties = {n: found for n, row in enumerate(rows) if row.level == COUNTY and (found := _county(row, around))}
    counties = _once(counties)
    cities: dict[int, Found] = {}
    for number, row in enumerate(rows):
        if row.level < COUNTY and not _is_no_place(row, rows):
            best = _city(row, around) or _seat(number, rows, counties)
            cities |= {number: Found(best, 0)} if best else {}
    return cities | counties


def _is_no_place(row: Row, rows: Sequence[Row]) -> bool:
    """Whether a row is there for order only: 省直辖行政区划, and the 北京市 that lies in 北京市."""
    return row.name in NOT_A_PLACE or (row.level == PREFECTURE and row.name == rows[row.parent].name)


def _seat(number: int, rows: Sequence[Row], counties: Mapping[int, Found]) -> Point | None:
    """The point of the county that a prefecture of another name is governed from."""
    seat = SEATS.get(rows[number].name)
    here = (found.point for n, found in counties.items() if rows[n].parent == number and rows[n].name == seat)
    return next(here, None)


class _Around:
    """Points by where they lie, and how often the names of towns and counties stand in a prefecture."""

    def __init__(self, rows: Sequence[Row], points: Iterable[Point]) -> None:
        self._in_province: Mapping[str, list[Point]] = defaultdict(list)
        for point in points:
            self._in_province[point.province].append(point)
        self.towns: Mapping[tuple[str, str], set[str]] = defaultdict(set)
        self.listed: Counter[str] = Counter()
        self._pinyin: Counter[tuple[str, str]] = Counter()
        self._names: Counter[tuple[str, str]] = Counter()
        self._parents = {row.code: rows[row.parent] for row in rows if row.level == COUNTY}
        for row in rows:
            if row.level == TOWN:
                county = rows[row.parent]
                self.listed[county.code] += 1
                for name in {row.name, stem_of(row.name)}:
                    self.towns[_area(county), name].add(county.code)
            elif row.level == COUNTY:
                self._names[row.code[:2], row.name] += 1
                self._pinyin.update((_area(row), pinyin) for pinyin in _spelled(row))

    def near(self, row: Row) -> list[Point]:
        """The points that lie in the county's prefecture, or in no known one of its province where it has none."""
        area, inside = _area(row), self._in_province[row.code[:2]]
        return [p for p in inside if p.prefecture in ((area,) if len(area) == 4 else ("", row.code[:4]))]

    def parent(self, row: Row) -> Row:
        """What the county lies in."""
        return self._parents[row.code]

    def spelled(self, row: Row) -> set[str]:
        """The county's name in pinyin, short and full, where no other county of the prefecture is spelled so."""
        return {pinyin for pinyin in _spelled(row) if self._pinyin[_area(row), pinyin] == 1}

    def its_towns(self, row: Row) -> list[Point]:
        """Points that bear the name of a town that only this county of the prefecture has."""
        return [p for p in self.near(row) if any(self._of(row, n) for n in p.chinese if n.endswith(TOWN_ENDINGS))]

    def bears_town(self, point: Point, row: Row) -> bool:
        """Whether one of a point's names is that of a town that only this county of the prefecture has."""
        return any(self._of(row, name) for name in point.chinese)

    def is_elsewhere(self, point: Point, row: Row) -> bool:
        """Whether one of a point's Chinese names is that of a town of another county of the prefecture only."""
        owners = [self.towns.get((_area(row), name), set()) for name in point.chinese]
        return any(owner and row.code not in owner for owner in owners)

    def _of(self, row: Row, name: str) -> bool:
        return self.towns.get((_area(row), name)) == {row.code}

    def loose(self, row: Row) -> list[Point]:
        """Points of the province for which GeoNames names no prefecture, where no other county there is called so."""
        if self._names[row.code[:2], row.name] > 1:
            return []
        return [p for p in self._in_province[row.code[:2]] if not p.prefecture]

    def cities(self, row: Row) -> list[Point]:
        """Large places of a province or prefecture that bear its name; those that GeoNames puts in it go first."""
        inside = [p for p in self._in_province[row.code[:2]] if p.feature in PREFECTURE_SEATS or p.population >= CITY]
        if row.level == PROVINCE:
            return sorted(inside, key=_by_rank)
        named = [p for p in inside if {row.name, row.stem} & p.chinese]
        return sorted(named, key=lambda p: (p.prefecture != row.code[:4], *_by_rank(p)))


def _by_rank(point: Point) -> tuple[int, int, int]:
    """Seats of larger governments first, then larger places."""
    ranks = (*PREFECTURE_SEATS, point.feature)
    return ranks.index(point.feature), -point.population, point.id


def _area(row: Row) -> str:
    """The code of the prefecture that a county lies in, of the province where it lies in none."""
    direct = row.code[:2] in (*MUNICIPALITIES, *COUNTRIES.values()) or row.code[2:4] == DIRECT
    return row.code[:2] if direct else row.code[:4]


def _spelled(row: Row) -> set[str]:
    return {letters("".join(lazy_pinyin(name))) for name in (row.stem, row.name) if len(name) >= 2}


def _city(row: Row, around: _Around) -> Point | None:
    """The city that a province or prefecture is governed from, where it is called like it."""
    best = around.cities(row)[:1] if row.name not in SEATS else []
    return best[0] if best else None


def _county(row: Row, around: _Around) -> Found | None:
    if not row.code or len(row.stem) < 2 or row.stem in GENERIC_SHORT:
        return None
    near, towns = around.near(row), around.its_towns(row)
    enough = len(towns) >= max(FEW_TOWNS, around.listed[row.code] / MANY_TOWNS)
    for rule, holds in enumerate(_rules(row, around), start=1):
        candidates = [point for point in (near + around.loose(row) if rule == 1 else near) if holds(point)]
        best = _one(candidates)
        if best and (not enough or _among(best, towns)):
            return Found(best, rule)
        if candidates and rule < 5:
            break
    middle = _middle(towns) if enough else None
    return Found(middle, 6) if middle else None


def _rules(row: Row, around: _Around) -> Iterable[Callable[[Point], bool]]:
    full = {row.name, *(name for name in row.former if name.endswith(("县", "市", "区", "旗")))}
    spelled = around.spelled(row)
    # 承德县 is not 承德: a county called like its prefecture has its seat elsewhere, a city of that name does not.
    apart = row.stem != around.parent(row).stem or row.name.endswith("市")
    seats = (COUNTY_SEAT, *PREFECTURE_SEATS) if row.name.endswith("市") else (COUNTY_SEAT,)
    short = {row.stem} if apart else set[str]()
    city = _city(around.parent(row), around) if row.name.endswith("区") else None
    yield lambda p: bool(full & p.chinese)
    yield lambda p: p.feature in seats and bool(short & p.chinese)
    yield lambda p: p.feature == COUNTY_SEAT and around.bears_town(p, row)
    yield lambda p: apart and p.feature in seats and bool(spelled & p.latin)
    yield (
        lambda p: (
            apart
            and p.feature not in PREFECTURE_SEATS
            and bool(short & p.chinese or spelled & p.latin)
            and not around.is_elsewhere(p, row)
            and (p.population >= LEAST_PEOPLE or p.once_seat or bool(short & p.chinese and _is_near(p, city)))
        )
    )


def _is_near(point: Point, city: Point | None) -> bool:
    """Whether a point lies in a city or its suburbs."""
    return city is not None and distance(city, point) <= CITY_KM


def _one(candidates: Sequence[Point]) -> Point | None:
    """The point that all candidates agree on: one of them, or one town that stands there several times."""
    ranked = sorted(candidates, key=lambda p: (p.feature != COUNTY_SEAT, -p.population, p.id))
    seats = [p for p in ranked if p.feature == COUNTY_SEAT]
    agreed = seats or ranked
    if not agreed or any(distance(agreed[0], other) > SAME_TOWN_KM for other in agreed[1:]):
        return None
    return agreed[0]


def _among(point: Point, towns: Sequence[Point]) -> bool:
    """Whether a point lies where the county's towns do."""
    middle = _centre(towns)
    spread = median(distance(middle, town) for town in towns)
    return distance(middle, point) <= max(LEAST_SPREAD_KM, SPREADS * spread)


def _centre(towns: Sequence[Point]) -> Point:
    """The town from which the way to all others is shortest."""
    return min(towns, key=lambda one: (sum(distance(one, other) for other in towns), one.id))


def _middle(towns: Sequence[Point]) -> Point | None:
    """The town in the middle, where most of them lie close enough together to be of one county."""
    centre = _centre(towns)
    return centre if median(distance(centre, town) for town in towns) <= LEAST_SPREAD_KM else None


def _once(found: Mapping[int, Found]) -> dict[int, Found]:
    """Without counties that share a point: it is the seat of the one found by the surer rule, or of none."""
    claims: dict[int, list[int]] = defaultdict(list)
    for number, one in found.items():
        claims[one.point.id].append(number)
    right = set[int]()
    for numbers in claims.values():
        best = min(found[number].rule for number in numbers)
        first = [number for number in numbers if found[number].rule == best]
        right.update(first if len(first) == 1 else ())
    return {number: one for number, one in found.items() if number in right}
