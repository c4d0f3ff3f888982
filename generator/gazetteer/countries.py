"""Names of countries and regions of the world in Chinese, from the CLDR as babel carries it."""

from __future__ import annotations

from functools import cache

from babel import Locale

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
