"""How names are read, and addresses from it."""

from __future__ import annotations

import pytest

from generator.model.names import NameKind
from generator.resolve import pinyin_of
from generator.resolve.identity import Addresses
from generator.resolve.pinyin import slug_of


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("单田芳", "shàn tián fāng"),
        ("仇英", "qiú yīng"),
        ("解缙", "xiè jìn"),
        ("查良镛", "zhā liáng yōng"),
        ("曾国藩", "zēng guó fān"),
        ("区大相", "ōu dà xiāng"),
        ("尉迟恭", "yù chí gōng"),
        ("周红波", "zhōu hóng bō"),
    ],
)
def test_surnames_are_read_as_surnames(name: str, reading: str) -> None:
    """Where a character is read otherwise as a surname."""
    assert " ".join(pinyin_of(name, person=True)) == reading


@pytest.mark.parametrize(
    ("name", "person", "reading"),
    [("任为", True, "rén wéi"), ("唐都花园", False, "táng dū huā yuán"), ("天长市", False, "tiān cháng shì")],
)
def test_names_hold_no_words_of_grammar(name: str, person: bool, reading: str) -> None:  # noqa: FBT001 - a case's field
    """都 and 为 in a name are never the adverb and the preposition."""
    assert " ".join(pinyin_of(name, person=person)) == reading


@pytest.mark.parametrize(
    ("name", "kind", "slug"),
    [
        ("周红波", NameKind.PERSON, "zhou-hongbo"),
        ("司徒冰", NameKind.PERSON, "situ-bing"),
        ("吕布", NameKind.PERSON, "lv-bu"),
        ("巴奈·古穆", NameKind.PERSON, "ba-nai-gu-mu"),
        ("荔湾区", NameKind.PLACE, "liwan-qu"),
        ("大栅栏街道", NameKind.PLACE, "dashilanr-jiedao"),
        ("六安市", NameKind.PLACE, "luan-shi"),
        ("G4国道", NameKind.PLACE, "g4-guo-dao"),
        ("Delta", NameKind.PERSON, "delta"),
    ],
)
def test_addresses(name: str, kind: NameKind, slug: str) -> None:
    """The surname apart from the given name, the sort of a place apart from its own name."""
    assert slug_of(name, kind) == slug


def test_what_cannot_be_read_has_an_address_too() -> None:
    """And the same one each time."""
    ids = {Addresses(()).of("★", NameKind.PERSON) for _ in range(2)}
    assert len(ids) == 1
    assert next(iter(ids)).startswith("n-")


def test_addresses_differ_whatever_the_case_of_letters() -> None:
    """Files on macOS and Windows know no case; an id of the authority files is taken."""
    addresses = Addresses(["Zhou-Hongbo"])
    assert addresses.of("周红波", NameKind.PERSON, ("广州市",)) == "zhou-hongbo-guang-zhou-shi"
    assert addresses.of("周红波", NameKind.PERSON, ("广州市",)) == "zhou-hongbo-2"
    assert addresses.of("周红波", NameKind.PERSON) == "zhou-hongbo-3"


def test_long_names_have_short_addresses_and_each_its_own() -> None:
    """File systems let no name be as long as it likes; what tells long names apart may stand at their end."""
    names = ["长" * 200, "长" * 199 + "短", "周https://example.com/" + "a" * 300]
    ids = [Addresses([]).of(name, kind, ["某" * 80]) for name in names for kind in NameKind]
    assert max(map(len, ids)) <= 100
    assert len({Addresses([]).of(name, NameKind.PERSON) for name in names}) == len(names)
