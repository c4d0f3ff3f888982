"""One place of the gazetteer, and what sort of place a name's ending says it is."""

from __future__ import annotations

from dataclasses import dataclass

PROVINCE, PREFECTURE, COUNTY, TOWN = range(4)
COUNTRY, FEATURE = -1, -2


@dataclass(frozen=True, slots=True)
class Division:
    """An administrative division, a country, a city or a state or province abroad, or a mountain, water or region.

    `within` are the full names of the larger ones, from the largest down, without the country; a city or a division
    abroad lies in its country, a feature in the province or country that holds all of it. `level` is 0 for a
    province, 1 for a prefecture and for a city or a division abroad, 2 for a county, 3 for a town, -1 for a country,
    -2 for a feature; `kind` is a word of the contracts. `latitude` and `longitude` are WGS 84 degrees of the town
    that it is governed from, `geonames` that town's number in GeoNames (CC BY 4.0); None where they are not known,
    and of everything below the county.
    """

    name: str
    short: str
    level: int
    kind: str
    within: tuple[str, ...] = ()
    former: bool = False
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None

    @property
    def path(self) -> tuple[str, ...]:
        """Its full address, from the largest down, itself last."""
        return (*self.within, self.name)


# Longest first, since 街道 ends on 道 and 自治州 on 州.
_ENDINGS: tuple[tuple[int, str, str], ...] = (
    (PROVINCE, "市", "city"),
    (PREFECTURE, "市", "city"),
    (COUNTY, "市", "city"),
    (COUNTY, "开发区", "zone"),
    (COUNTY, "园区", "zone"),
    (COUNTY, "区", "district"),
    (TOWN, "街道", "street"),
    (TOWN, "街道办事处", "street"),
    (TOWN, "镇", "town"),
    (TOWN, "乡", "town"),
    (TOWN, "苏木", "town"),
)
_OTHERWISE = ("province", "prefecture", "county", "zone")


def kind_of(name: str, level: int) -> str:
    """The kind of a division of that level by its name's ending."""
    return next((k for lv, ending, k in _ENDINGS if lv == level and name.endswith(ending)), _OTHERWISE[level])


_PLAIN_SUFFIXES = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "地区",
    "街道",
    "省",
    "市",
    "区",
    "县",
    "州",
    "盟",
    "旗",
    "镇",
    "乡",
)


def stem_of(name: str) -> str:
    """The name without the word for its sort, 荔湾 of 荔湾区; the name itself where less than two characters stay."""
    for suffix in _PLAIN_SUFFIXES:
        if name.endswith(suffix):
            return name.removesuffix(suffix) if len(name) - len(suffix) >= 2 else name
    return name
