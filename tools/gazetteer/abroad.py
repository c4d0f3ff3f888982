"""Cities abroad by the Chinese names that newspapers print, from GeoNames (CC BY 4.0), filtered hard.

GeoNames says of no name in Han characters whether it is Chinese, whose Chinese it is, or how usual it is. What stays
is meant to be the city wherever it stands in a newspaper; every rule that takes a form away counts what it took.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from generator.characters import simplified
from generator.gazetteer.countries import LIKE_OTHERS
from generator.lexicon.words import words
from generator.recognise.people.shape import SOUNDS
from tools.gazetteer.usage import ALSO, EASTERN, LEFT_OUT, SHORT

# Of fewer people, a form is oftener a machine's than a newspaper's; of more than three characters, it is hardly a word
# or a person's name. Where cities are called like people (杰克逊, 莫雷诺), they must be larger.
_SHORTEST, _SHORT, _POPULATION, _POPULATION_IF_LONG = 2, 3, 50_000, 30_000
_AFTER_PEOPLE, _AFTER_PEOPLE_IF_LONG = 150_000, 100_000
AFTER_PEOPLE = frozenset(
    "US GB CA AU NZ IE ZA JM PH ES PT MX GT HN SV NI CR PA CU DO PR CO VE EC PE BO CL AR UY PY BR".split()
)
# Their own Chinese newspapers, older than GeoNames, have named towns of every size.
_OF_CHINESE_NEWSPAPERS = frozenset("MY SG BN ID TH VN PH MM KH LA".split())
_POPULATION_THERE = 10_000
# Written with the same characters at home: 高山, 丰田 and 大野 are cities of Japan, and words and surnames.
_IN_HAN_THEMSELVES = frozenset({"JP", "KR", "KP"})
# What the table of divisions holds.
_AT_HOME = frozenset({"CN", "HK", "MO", "TW"})
_USUAL = frozenset(chain.from_iterable(ALSO.values()))
_COUNTED, _FAR_LARGER = 15_000, 5
_HAN = re.compile("[㐀-鿿]{2,8}")
_SORT, _LANDFORM = re.compile("[县区镇省州府郡村乡町盟旗路街社]$"), re.compile("[山河江湖海]$")


@dataclass(frozen=True, slots=True)
class City:
    """A city abroad: its forms in simplified characters, the usual one first; its country by ISO 3166; WGS 84.

    `name` is GeoNames's, in Latin letters.
    """

    id: int
    forms: tuple[str, ...]
    country: str
    latitude: float
    longitude: float
    population: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """Forms of divisions and features, those of countries, and the CLDR's cities with their countries' codes."""

    divisions: Collection[str]
    countries: Collection[str]
    cldr: Mapping[str, str]


def read_abroad(places: str) -> list[City]:
    """All places of GeoNames's list abroad that bear a name in Han characters, by id.

    ValueError where a place of `ALSO` is not among them.
    """
    found, missed = [], set(ALSO)
    for place in json.loads(places).values():
        key = f"{place['countrycode']} {place['name']}"
        least = _POPULATION_THERE if place["countrycode"] in _OF_CHINESE_NEWSPAPERS else _COUNTED
        if place["countrycode"] in _AT_HOME or (place["population"] < least and key not in ALSO):
            continue
        missed.discard(key)
        listed = (_without_sort(simplified(name)) for name in place["alternatenames"] if _HAN.fullmatch(name))
        forms = tuple(dict.fromkeys((*ALSO.get(key, ()), *listed)))
        where = float(place["latitude"]), float(place["longitude"])
        if forms:
            people, number = int(place["population"]), int(place["geonameid"])
            found.append(City(number, forms, place["countrycode"], *where, people, place["name"]))
    if missed:
        raise ValueError(f"not in the list of places: {', '.join(sorted(missed))}; correct tools/gazetteer/usage.py")
    return sorted(found, key=lambda city: city.id)


def _without_sort(form: str) -> str:
    """纽约 of 纽约市; 胡志明市 as it is, since 胡志明 was a man."""
    return form.removesuffix("市") if len(form) > 2 and form != "胡志明市" else form


def chosen(cities: Sequence[City], known: Known) -> tuple[list[City], Counter[str]]:
    """The cities that stay with the forms that stay, largest first, and how many forms each rule took away."""
    taken: Counter[str] = Counter()
    owners = _owners(cities, known)
    kept = []
    for city in sorted(cities, key=lambda city: (-city.population, city.id)):
        forms = []
        for form in city.forms:
            why = _why_not(form, city, known) or ("" if owners.get(form) == city.id else "shared by cities")
            taken[why or "kept"] += 1
            forms += [] if why else [form]
        if forms:
            kept.append(replace(city, forms=tuple(sorted(forms, key=partial(_unusual, known=known)))))
    return kept, taken


def _unusual(form: str, known: Known) -> tuple[bool, bool, bool, int, str]:
    """The usual form of a city sorts first: one written down by hand, else the CLDR's, else one spelt by sounds."""
    strange = sum(character not in SOUNDS for character in form)
    return form not in _USUAL, form not in known.cldr, form not in words(), strange, form


def _why_not(form: str, city: City, known: Known) -> str:
    """The rule that takes the form away; empty where none does."""
    if form not in known.countries and known.cldr.get(form) == city.country:
        return ""
    elsewhere = (
        (form in known.countries, "a country"),
        (form in known.divisions, "a division or a feature"),
        (form in known.cldr, "the CLDR's of another country"),
        (form in LEFT_OUT or form in LIKE_OTHERS, "a word, a person's name or another place"),
    )
    why = next((why for holds, why in elsewhere if holds), "")
    return why if why or form in _USUAL else _why_too_doubtful(form, city)


def _why_too_doubtful(form: str, city: City) -> str:
    """The rule by which GeoNames alone is no proof that newspapers call the city so."""
    ends = _SORT.search(form) or (_LANDFORM.search(form) if len(form) <= _SHORT else None)
    eastern, short = city.country in _IN_HAN_THEMSELVES, len(form) == _SHORTEST
    rules = (
        (eastern and form not in EASTERN, "of Japan or Korea and not known to everybody"),
        (short and not eastern and form not in SHORT, "of two characters and not known to everybody"),
        (not short and not eastern and city.population < _least(form, city.country), "of too small a city"),
        (not short and not eastern and ends is not None, "ends as a division or a landform does"),
    )
    return next((why for holds, why in rules if holds), "")


def _least(form: str, country: str) -> int:
    """How many people a city must have that is believed to be called so."""
    if country in _OF_CHINESE_NEWSPAPERS:
        return _POPULATION_THERE
    if country in AFTER_PEOPLE:
        return _AFTER_PEOPLE if len(form) <= _SHORT else _AFTER_PEOPLE_IF_LONG
    return _POPULATION if len(form) <= _SHORT else _POPULATION_IF_LONG


def _owners(cities: Iterable[City], known: Known) -> dict[str, int]:
    """Form → the city that is meant by it: the only one, or one five times as large as any other of that name."""
    bearers: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        for form in city.forms:
            if known.cldr.get(form, city.country) == city.country:
                bearers[form].append(city)
    owners = {}
    for form, found in bearers.items():
        largest, *others = sorted(found, key=lambda city: (-city.population, city.id))
        alone = all(largest.population >= _FAR_LARGER * other.population for other in others)
        if alone or form in known.cldr or form in _USUAL:
            owners[form] = largest.id
    return owners


def abroad_table(cities: Iterable[City]) -> str:
    """One line a city: forms, country's code, coordinates and number, apart by tabs."""
    return "".join(
        f"{'/'.join(city.forms)}\t{city.country}\t{round(city.latitude, 3):g},{round(city.longitude, 3):g},{city.id}\n"
        for city in cities
    )
