"""How a name is spelled in letters, and in what order names stand.

Spelling follows GB/T 28039-2011 for people (surname, given name together), GB/T 16159-2012 for all else: words
joined, capitals, the word for a place's sort apart, an apostrophe before a syllable that begins with a vowel.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from generator.gazetteer.grammar import TAIL, kind_of, sort_length
from generator.lexicon.surnames import COMPOUND, SINGLE
from generator.model.names import Entity, NameKind
from generator.resolve.pinyin import pinyin_of

HAN = re.compile(r"[㐀-鿿]+")
DOT = re.compile(r"[·•・．]")
VOWELS = frozenset("aoe")
NO_WORD = re.compile(r"^\W+")
NO_LETTER = re.compile(r"[^a-z0-9]+")
# The kinds whose names say their sort in full or not at all: 广州市 or 广州, whose 州 is no sort.
DIVISIONS = frozenset({"country", "province", "prefecture", "city", "district", "county"})
# Words for a sort that another kind has, too.
ALSO = {"province": {"市"}, "prefecture": {"盟", "州"}}
SPECIAL = "特别行政区"
# A name of two characters is one word, but that of a county, which is never said without its sort.
WITH_SORT = frozenset({"县", "縣"})
SHORTEST_WORD = 2
LONGEST_WITH_SURNAME = 3
# The peoples that divisions are called after, each a word of its own: 恩施|土家族|苗族|自治州.
PEOPLE = re.compile(
    r"(?:(?:维吾尔|哈萨克|柯尔克孜|塔吉克|蒙古|鄂伦春|鄂温克|达斡尔|锡伯|土家|布依|朝鲜|哈尼|傈僳|拉祜|景颇|布朗|撒拉|毛南|仡佬|仫佬|"
    r"阿昌|普米|德昂|保安|裕固|独龙|东乡|塔塔尔|乌孜别克|俄罗斯|高山|赫哲|门巴|珞巴|基诺|满|回|藏|苗|彝|壮|侗|瑶|白|黎|傣|畲|佤|水|"
    r"纳西|土|羌|怒|京)族|维吾尔|哈萨克|柯尔克孜|塔吉克|蒙古|锡伯|各族)"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a name is read: `order` to sort by, `letter` to file it under (`#`: none)."""

    order: tuple[str, ...]
    letter: str


@cache
def reading_of(name: str, kind: NameKind) -> Reading:
    """The reading of a name, for its place in an index. Signs before it, as quotation marks, do not count."""
    syllables = pinyin_of(NO_WORD.sub("", name) or name, person=kind is NameKind.PERSON)
    order = tuple(_plain(syllable) for syllable in syllables)
    initial = order[0][:1].upper() if order else ""
    return Reading(order, initial if initial.isascii() and initial.isalpha() else "#")


def spelled(entity: Entity) -> str:
    """The name of a person or place with tone marks: Xí Jìnpíng, Guǎngzhōu Shì; empty where it cannot be spelled.

    The words of other names cannot be told apart by their shape: those of organisations are not spelled.
    """
    return " ".join(map(_joined, _words(entity)))


def syllables_of(entity: Entity) -> tuple[str, ...]:
    """The syllables of a name as `spelled` writes them, one for each Chinese character of it; none where it is not."""
    return tuple(syllable for word in _words(entity) for syllable in (_capital(word[0]), *word[1:]))


def key_of(entity: Entity) -> str:
    """What a reader may type for a name in plain letters: its syllables, `zhou hong bo`; empty without any."""
    return _key(entity.name, entity.kind)


def key_of_title(title: str) -> str:
    """What a reader may type for a title in plain letters."""
    return _key(title, NameKind.ORGANISATION)


def _key(words: str, kind: NameKind) -> str:
    return " ".join(letters for s in reading_of(words, kind).order if (letters := NO_LETTER.sub("", s)))


def _words(entity: Entity) -> tuple[tuple[str, ...], ...]:
    """The syllables of a name by its words."""
    if entity.kind is NameKind.PERSON:
        return _person(entity.name)
    return _place(entity.name, entity.place_kind) if entity.kind is NameKind.PLACE else ()


def _person(name: str) -> tuple[tuple[str, ...], ...]:
    words = [word for word in DOT.split(name) if word]
    if not words or not all(HAN.fullmatch(word) for word in words):
        return ()
    syllables = pinyin_of("".join(words), person=len(words) == 1)
    if len(words) > 1:
        return _set(syllables, [len(word) for word in words])
    return _set(syllables, [cut, len(name) - cut]) if (cut := _surname(name)) else _set(syllables, [len(name)])


def _surname(name: str) -> int:
    """How many characters are the surname; 0 where a name is longer than Chinese names are (阿依古丽)."""
    if name[:2] in COMPOUND or (len(name) == 4 and name[0] in SINGLE and name[1] in SINGLE):
        return 2
    return 1 if len(name) <= LONGEST_WITH_SURNAME else 0


def _place(name: str, kind: str | None) -> tuple[tuple[str, ...], ...]:
    return _set(pinyin_of(name), [len(word) for word in place_words(name, kind)]) if HAN.fullmatch(name) else ()


def place_words(name: str, kind: str | None) -> tuple[str, ...]:
    """The words of a place's name: its own, what stands between, its sort. 滨江|街道, 赣榆|经济|开发区."""
    sort = _sort_of(name, kind)
    rest = name[: len(name) - len(sort)]
    between = _peoples(rest) if sort.startswith("自治") else _between(name, len(rest)) if sort else ()
    own = rest[: len(rest) - sum(map(len, between))]
    return tuple(word for word in (own, *between, sort) if word)


def _peoples(words: str) -> tuple[str, ...]:
    """The peoples with which these words end: 恩施|土家族|苗族."""
    found = list(PEOPLE.finditer(words, SHORTEST_WORD))
    last = found[0].start() if found else len(words)
    return tuple(people[0] for people in found) if words[last:] == "".join(people[0] for people in found) else ()


def _between(name: str, end: int) -> tuple[str, ...]:
    """What says more of a sort that begins at `end`, if it is one word: 赣榆|经济, but 贵阳北, 港门村, 峨眉山路."""
    starts = range(SHORTEST_WORD, end - SHORTEST_WORD + 1)
    found = next((name[start:end] for start in starts if TAIL.fullmatch(name, start)), "")
    return (found,) if found and sort_length(f"的{found}") in {0, len(found)} else ()


def _sort_of(name: str, kind: str | None) -> str:
    """The word for the sort of place at a name's end; empty where it is part of the name itself (连云港, 石家庄)."""
    if name.endswith(SPECIAL):
        return SPECIAL
    sort = name[len(name) - sort_length(name) :]
    if len(name) <= SHORTEST_WORD:
        return sort if sort in WITH_SORT else ""
    its_own = kind in DIVISIONS and kind_of(name) != kind and sort not in ALSO.get(kind or "", ())
    return "" if its_own else sort


def _set(syllables: Sequence[str], lengths: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    """Syllables as words of so many; none where a character has no syllable."""
    if len(syllables) != sum(lengths):
        return ()
    ends = [sum(lengths[:number]) for number in range(len(lengths) + 1)]
    return tuple(tuple(syllables[start:end]) for start, end in pairwise(ends) if start < end)


def _joined(syllables: Sequence[str]) -> str:
    return _capital(syllables[0] + "".join(f"’{s}" if _plain(s)[:1] in VOWELS else s for s in syllables[1:]))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _plain(syllable: str) -> str:
    bare = unicodedata.normalize("NFD", syllable.lower()).replace("u\u0308", "v")
    return "".join(c for c in bare if not unicodedata.combining(c))
