"""Labels and dates in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg

from generator.labels import Labels
from generator.labels.dates import date_in_numerals, date_words
from generator.labels.labels import LANGUAGES, SOURCE_LANGUAGE, catalogue_of

TOP = Path(__file__).parents[2]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
TRANSLATED = [language for language in LANGUAGES if language != SOURCE_LANGUAGE]

Key = tuple[str | None, str]


@cache
def used() -> frozenset[Key]:
    """The labels that code, templates and theme ask for."""
    with (TOP / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call] # babel's
    found = extract_from_dir(TOP, methods, options, KEYWORDS)
    return frozenset((context, _key(message)) for _, _, message, _, context in found)


def _key(message: str | Sequence[str]) -> str:
    return message if isinstance(message, str) else message[0]


def catalogued(catalogue: Catalog) -> dict[Key, tuple[str, ...]]:
    """The labels of a catalogue with their words."""
    return {(m.context, _key(m.id)): _forms(m.string) for m in catalogue if m.id}


def _forms(string: str | Sequence[str] | None) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string or ())


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_label_is_translated(language: str) -> None:
    """No label of code, templates or theme is without words, in any language."""
    words = catalogued(catalogue_of(language))
    assert sorted(map(str, used() - {key for key, string in words.items() if string and all(string)})) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_label_is_left_over(language: str) -> None:
    """Nothing is translated that nobody asks for."""
    assert sorted(map(str, set(catalogued(catalogue_of(language))) - used())) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_name_the_same_values(language: str) -> None:
    """A translation may leave out a value, never name one that is not there."""
    for (_, key), words in catalogued(catalogue_of(language)).items():
        for string in words:
            assert _values(string) <= _values(key)


def _values(words: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", words))


def test_labels_put_in_values() -> None:
    """Values go in by name; numbers choose the form; the context chooses the word."""
    english, chinese = Labels("en"), Labels("zh-Hans")
    assert english.ngettext("%(num)s mention", "%(num)s mentions", 1) == "1 mention"
    assert english.ngettext("%(num)s mention", "%(num)s mentions", 3) == "3 mentions"
    assert chinese.ngettext("%(num)s mention", "%(num)s mentions", 1) == "提到1次"
    assert chinese.gettext("paragraph %(number)s", number=9) == "第9段"
    assert chinese.pgettext("place", "district") == "市辖区"
    assert chinese.gettext("no such label 100%") == "no such label 100%"


def test_unknown_language() -> None:
    """A language without catalogue is told, with those that there are."""
    with pytest.raises(ValueError, match="zh-Hans, zh-Hant, en"):
        Labels("tlh")


@pytest.mark.parametrize(
    ("edtf", "chinese", "english"),
    [
        ("2020-02-17", "2020年2月17日", "17 February 2020"),
        ("2021-06-30~", "约2021年6月30日", "about 30 June 2021"),
        ("2022-09", "2022年9月", "September 2022"),
        ("2022-09?", "2022年9月（存疑）", "September 2022 (uncertain)"),
        ("2022%", "约2022年（存疑）", "about 2022 (uncertain)"),
        ("2020-XX", "2020年", "2020"),
        ("2020-02-XX", "2020年2月", "February 2020"),
        ("202X", "2020年代", "2020s"),
        ("2020-21", "2020年春季", "Spring 2020"),
        ("2021-05/2021-06", "2021年5月至6月", "May to June 2021"),
        ("2021-05/2022-06", "2021年5月至2022年6月", "May 2021 to June 2022"),
        ("2021-05-01/2021-05-03", "2021年5月1日至2021年5月3日", "1 May 2021 to 3 May 2021"),
        ("2021/..", "2021年起", "from 2021"),
        ("../2021", "至2021年", "until 2021"),
        ("去年", "去年", "去年"),
        ("", None, None),
        (None, None, None),
    ],
)
def test_dates_in_words(edtf: str | None, chinese: str | None, english: str | None) -> None:
    """A date is said as its language says it; what is no date is shown as written."""
    assert date_words(edtf, Labels("zh-Hans")) == chinese
    assert date_words(edtf, Labels("en")) == english


@pytest.mark.parametrize(
    ("edtf", "numerals"),
    [
        ("2021-05/2021-06", "二〇二一年五月至六月"),
        ("2020-10-31~", "约二〇二〇年十月三十一日"),
        ("1999-12-20", "一九九九年十二月二十日"),
        (None, None),
    ],
)
def test_dates_in_chinese_numerals(edtf: str | None, numerals: str | None) -> None:
    """Set upright, a date has Chinese numerals: the year digit by digit; in English nothing changes."""
    assert date_in_numerals(edtf, Labels("zh-Hans")) == numerals
    assert date_in_numerals("2021-05", Labels("en")) == "May 2021"
