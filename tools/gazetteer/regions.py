"""States, provinces and regions of other countries by the Chinese names that newspapers print.

Names are those that the CLDR gives to the divisions of ISO 3166-2 (Unicode licence), as written there, with and without
the word for their sort. The points are of the towns that they are governed from, by GeoNames (CC BY 4.0).
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from generator.characters import simplified
from generator.gazetteer.countries import LIKE_OTHERS
from generator.lexicon.words import words
from generator.recognise.people.shape import SOUNDS
from tools.gazetteer.abroad import AFTER_PEOPLE, City
from tools.gazetteer.usage import LEFT_OUT
from tools.gazetteer.usage_regions import ALONE, NO_REGIONS, USUAL_REGIONS

# Their divisions stand in our own table.
_AT_HOME = frozenset({"CN", "HK", "MO", "TW"})
_IN_HAN_THEMSELVES = frozenset({"JP", "KR", "KP", "VN"})
_WORDS = "(?:自治共和国|共和国|边疆区|自治州|自治区|自治省|特别自治道|联邦区|大区|酋长国|省|州|邦|府|县|道|郡)$"
# Of one character before it, it is no word for a sort that could be left out: 掸邦, 安省.
_SORT, _FULL = re.compile(f"(?<=[㐀-鿿]{{2}}){_WORDS}"), re.compile(_WORDS)
# What newspapers call a sort of division where the CLDR calls none of the country's so.
_SORTS = {
    "State": "州",
    "Land": "州",
    "Province": "省",
    "Region": "大区",
    "Metropolitan region": "大区",
    "Autonomous region": "大区",
    "Autonomous community": "自治区",
    "Emirate": "酋长国",
    "Governorate": "省",
}
# Districts of cities and of counties, cities and islands are left to the other tables.
_OTHER = re.compile("[市区镇乡村岛屿]$|地区$|群岛$")
_SURNAME = re.compile("[夫科基娃]$")
_SAFE_SORTS = ("邦", "府", "大区", "自治区", "共和国", "边疆区", "酋长国")
_PLAIN = re.compile("[㐀-鿿]{2,11}(?:-[㐀-鿿]{2,8}){0,2}")
_SHORTEST, _SHORT_FULL = 3, 4
# The people of the towns of a division without whom its name alone, without its sort, is not believed.
_POPULATION, _POPULATION_AFTER_PEOPLE = 300_000, 1_000_000


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A division of ISO 3166-2.

    `names` are GeoNames's in Latin letters, `sort` is English, `codes` are the parts of GeoNames's code of it.
    """

    code: str
    names: tuple[str, ...]
    sort: str
    codes: tuple[str, ...]

    @property
    def country(self) -> str:
        """ISO 3166."""
        return self.code[:2]

    @property
    def first(self) -> bool:
        """Whether it lies right in its country."""
        return len(self.codes) == 2


@dataclass(frozen=True, slots=True)
class Town:
    """A seat of a government: WGS 84 degrees and number in GeoNames."""

    id: int
    latitude: float
    longitude: float
    population: int


@dataclass(frozen=True, slots=True)
class Region:
    """A division of another country: its forms in simplified characters, its name in full first; where its seat is."""

    code: str
    forms: tuple[str, ...]
    seat: Town | None

    @property
    def country(self) -> str:
        """ISO 3166."""
        return self.code[:2]


@dataclass(frozen=True, slots=True)
class Taken:
    """Forms that mean something else: divisions and features, countries, cities abroad."""

    divisions: Collection[str]
    countries: Collection[str]
    cities: Collection[str]


def read_labels(xml: str) -> dict[str, str]:
    """Names of one of the CLDR's files by ISO 3166-2 as US-CA, in simplified characters, without marks and asides."""
    labels = {}
    for one in ET.fromstring(xml).iter("subdivision"):  # noqa: S314 - a file of a distribution whose hash is checked
        code = one.attrib["type"].upper()
        name = re.sub(r"[²³\s]|[（(].*?[)）]", "", simplified(one.text or ""))
        labels[f"{code[:2]}-{code[2:]}"] = re.sub("[－–—·・]", "-", name)
    return labels


def read_subdivisions(subdivisions: str) -> list[Subdivision]:
    """The divisions abroad that have a code of ISO 3166-2, of the list that `Wheels.subdivisions` reads.

    ValueError where a division of `USUAL_REGIONS` is not among them.
    """
    found = {}
    for line in subdivisions.splitlines():
        name, code, geonames, _, sort, other, *_ = line.split("\t")
        if code and geonames and code[:2] not in _AT_HOME:
            found[code] = Subdivision(code, (name, *filter(None, other.split("|"))), sort, tuple(geonames.split(".")))
    if missed := USUAL_REGIONS.keys() - found.keys():
        raise ValueError(f"no divisions: {', '.join(sorted(missed))}; correct tools/gazetteer/usage_regions.py")
    return [found[code] for code in sorted(found)]


def read_seats(features: str) -> dict[tuple[str, ...], Town]:
    """GeoNames's codes of a division → its seat, the largest where there are several; see `Wheels.features`."""
    seats: dict[tuple[str, ...], Town] = {}
    for line in features.split("\n"):
        row = line.split("\t")
        if len(row) > 14 and row[7] in {"PPLC", "PPLA", "PPLA2"}:
            codes = (row[8], row[10]) if row[7] != "PPLA2" else (row[8], row[10], row[11])
            town = Town(int(row[0]), float(row[4]), float(row[5]), int(row[14] or 0))
            if codes not in seats or (town.population, -town.id) > (seats[codes].population, -seats[codes].id):
                seats[codes] = town
    return seats


def read_populations(places: str) -> Counter[tuple[str, ...]]:
    """How many people the towns of each first division of a country have together."""
    people: Counter[tuple[str, ...]] = Counter()
    for place in json.loads(places).values():
        people[place["countrycode"], place["admin1code"]] += place["population"]
    return people


def named(
    subdivisions: Sequence[Subdivision], labels: Sequence[Mapping[str, str]], cities: Iterable[City]
) -> Iterator[tuple[Subdivision, tuple[str, ...]]]:
    """Every division with all forms that may mean it: as labelled, with a sort, without one, after its city."""
    sorts = _sorts(subdivisions, labels)
    called = _cities(cities)
    for one in subdivisions:
        labelled = [names[one.code] for names in labels if one.code in names]
        usual, sort = USUAL_REGIONS.get(one.code, ()), sorts.get((one.country, one.sort), "")
        full = [form if _is_full(form) else form + sort for form in labelled]
        after = (
            []
            if one.country in _IN_HAN_THEMSELVES or not sort
            else [form + sort for name in one.names for form in called.get((one.country, name), ())]
        )
        bare = [_SORT.sub("", form) for form in labelled]
        if forms := tuple(dict.fromkeys((*usual, *full, *after, *labelled, *bare))):
            yield one, forms


def _is_full(form: str) -> bool:
    return bool(_FULL.search(form) or _OTHER.search(form) or form.endswith("领地"))


def _sorts(subdivisions: Sequence[Subdivision], labels: Sequence[Mapping[str, str]]) -> dict[tuple[str, str], str]:
    """What the divisions of a country of one sort are called in Chinese: as most of them are, else as is usual."""
    counted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in subdivisions:
        found = _SORT.search(labels[0].get(one.code, ""))
        counted[one.country, one.sort][found.group() if found else ""] += 1
    return {key: _usual_sort(key[1], endings) for key, endings in counted.items()}


def _usual_sort(sort: str, endings: Counter[str]) -> str:
    most = max(endings, key=lambda ending: (endings[ending], ending))
    return most if most and 2 * endings[most] > endings.total() else _SORTS.get(sort, "")


def _cities(cities: Iterable[City]) -> dict[tuple[str, str], tuple[str, ...]]:
    return {(city.country, city.name): city.forms for city in cities}


def chosen_regions(
    candidates: Iterable[tuple[Subdivision, tuple[str, ...]]],
    seats: Mapping[tuple[str, ...], Town],
    people: Mapping[tuple[str, ...], int],
    taken: Taken,
) -> tuple[list[Region], Counter[str]]:
    """The divisions that stay with the forms that stay, by code, and how many forms each rule took away."""
    counted: Counter[str] = Counter()
    kept = []
    for one, forms in candidates:
        good = []
        for form in forms:
            why = _why_not(form, one, people.get(one.codes, 0), taken)
            counted[why or "kept"] += 1
            good += [] if why else [form]
        if good:
            kept.append(Region(one.code, tuple(good), seats.get(one.codes)))
    return list(_without_shared(kept, counted)), counted


def _without_shared(regions: Sequence[Region], counted: Counter[str]) -> Iterator[Region]:
    """Names without their sort are nobody's where several bear them; with it, the text may say which is meant."""
    bearers = Counter(form for region in regions for form in region.forms)
    for region in regions:
        forms = tuple(form for form in region.forms if bearers[form] == 1 or _SORT.search(form))
        counted["shared by divisions"] += len(region.forms) - len(forms)
        counted["kept"] -= len(region.forms) - len(forms)
        if forms:
            yield replace(region, forms=forms)


def _why_not(form: str, one: Subdivision, people: int, taken: Taken) -> str:
    """The rule that takes the form away; empty where none does."""
    elsewhere = (
        (not _PLAIN.fullmatch(form), "not written in Han characters alone, or of one"),
        (form in taken.countries, "a country"),
        (form in taken.divisions, "a division or a feature"),
        (form in taken.cities, "a city abroad"),
    )
    why = next((why for holds, why in elsewhere if holds), "")
    if why or form in USUAL_REGIONS.get(one.code, ()) or form in ALONE:
        return why
    if found := _SORT.search(form):
        return _why_not_full(form, found.group(), one, taken)
    return _why_not_alone(form, one, people)


def _why_not_full(form: str, sort: str, one: Subdivision, taken: Taken) -> str:
    """三角州 and 中央省 are words with a sort; 山形县 is a prefecture of Japan, 佩斯县 may be anything."""
    before = form.removesuffix(sort)
    strange = any(character not in SOUNDS for character in before)
    word = strange and len(before) <= 2 and before in words() and before not in taken.cities
    safe = one.country in _IN_HAN_THEMSELVES or sort in _SAFE_SORTS or form in words()
    rules = (
        (before in taken.divisions and one.country != "JP", "a division with a sort"),
        (word and not safe, "a word with a sort"),
        (sort in {"县", "道"} and len(form) < _SHORT_FULL and one.country not in _IN_HAN_THEMSELVES, "too short"),
        (not one.first and sort not in {"省", "州", "郡"}, "of a smaller division"),
    )
    return next((why for holds, why in rules if holds), "")


def _why_not_alone(form: str, one: Subdivision, people: int) -> str:
    """Without its sort a name is believed of large divisions, where no person, word or thing is called so."""
    least = _POPULATION_AFTER_PEOPLE if one.country in AFTER_PEOPLE else _POPULATION
    doubtful = len(form) <= _SHORTEST and (one.country in AFTER_PEOPLE or form not in words())
    rules = (
        (one.country in _IN_HAN_THEMSELVES, "of Japan, Korea or Vietnam, without its sort"),
        (len(form) < _SHORTEST, "of two characters, without its sort"),
        (form in NO_REGIONS or form in LEFT_OUT or form in LIKE_OTHERS, "a word, a person's name or another thing"),
        (_OTHER.search(form) is not None, "ends as a city, a district or an island does"),
        (not one.first or people < least or doubtful, "of too small a division, without its sort"),
        (_SURNAME.search(form) is not None, "ends as a surname does"),
        (_strange(form) > len(form) // 2, "not spelt by sounds, without its sort"),
    )
    return next((why for holds, why in rules if holds), "")


def _strange(form: str) -> int:
    """How many characters are none that foreign names are spelt with."""
    return sum(character not in SOUNDS for character in form.lstrip("东西南北中上下新"))


def regions_table(regions: Iterable[Region]) -> str:
    """One line a division: forms, country's code, coordinates and number of its seat, apart by tabs."""
    return "".join(f"{'/'.join(one.forms)}\t{one.country}\t{_point(one.seat)}".rstrip("\t") + "\n" for one in regions)


def _point(seat: Town | None) -> str:
    return f"{round(seat.latitude, 3):g},{round(seat.longitude, 3):g},{seat.id}" if seat else ""
