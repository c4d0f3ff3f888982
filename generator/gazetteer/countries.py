"""Names of countries and of cities abroad in Chinese, from the CLDR (Unicode licence) as babel carries it.

The cities are those after which the CLDR calls time zones: most capitals, and others that the world knows.
"""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.core import get_global

# Forms that newspapers print and the CLDR does not hold, to the CLDR's code.
_ALSO = {
    "朝鲜": "KP",
    "阿联酋": "AE",
    "波黑": "BA",
    "刚果(金)": "CD",
    "刚果(布)": "CG",
    "沙特": "SA",
    "英国": "GB",
    "大韩民国": "KR",
    "印尼": "ID",
}
# 中国香港特别行政区 and the like stand in the table of divisions; the last are no countries.
_LEFT_OUT = frozenset({"HK", "MO", "TW", "EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})


@cache
def country_names() -> dict[str, str]:
    """Each written form → the country's name."""
    names = Locale("zh").territories
    found = {name: name for code, name in names.items() if len(code) == 2 and code not in _LEFT_OUT}
    found.update({form: names.get(code, form) for form, code in _ALSO.items()})
    return found


# Stations of the Antarctic, divisions of our own table, and cities called like people or things.
_ZONES_LEFT_OUT = frozenset({"AQ", "CN", "HK", "MO", "TW"})
LIKE_OTHERS = frozenset("达尔文 斯坦利 道森 威克 诺姆 朱诺 诺福克 查塔姆 图勒 莫森 凤凰城".split())


@cache
def codes_of_cities() -> dict[str, str]:
    """Each city → the CLDR's code of its country."""
    countries, zones = Locale("zh").territories, Locale("zh").time_zones
    lies_in = get_global("zone_territories")
    named = {names["city"]: str(lies_in.get(zone)) for zone, names in zones.items() if "city" in names}
    return {
        city: code
        for city, code in named.items()
        if code in countries and code not in _ZONES_LEFT_OUT and city not in LIKE_OTHERS
    }


@cache
def cities_abroad() -> dict[str, str]:
    """Each city → the name of its country."""
    return {city: country_of(code) for city, code in codes_of_cities().items()}


@cache
def country_of(code: str) -> str:
    """The name of a country by the CLDR's code, which is ISO 3166's."""
    name: str = Locale("zh").territories[code]
    return name
