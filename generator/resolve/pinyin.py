"""How names are read: for sorting, for ruby and for addresses. Never for telling people apart."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache

from generator.gazetteer.grammar import sort_length
from generator.lexicon.surnames import COMPOUND
from generator.model.names import NameKind

# Characters read otherwise as surnames than in most words (GB/T 28039-2011 names the practice, not the list).
_AS_SURNAME = {
    "单": "shàn", "仇": "qiú", "解": "xiè", "查": "zhā", "曾": "zēng", "区": "ōu", "盖": "gě", "朴": "piáo",
    "任": "rén",
    "华": "huà", "燕": "yān", "宁": "nìng", "尹": "yǐn", "缪": "miào", "乐": "yuè", "折": "shé", "种": "chóng",
    "洗": "xiǎn", "冼": "xiǎn", "员": "yùn", "秘": "bì", "召": "shào", "翟": "zhái", "那": "nā", "哈": "hǎ",
    "纪": "jǐ",
    "应": "yīng", "令": "líng", "过": "guō", "晟": "chéng", "繁": "pó", "逄": "páng", "乜": "niè", "阚": "kàn",
    "葛": "gě", "车": "chē", "黑": "hè", "盛": "shèng", "覃": "qín", "牟": "móu", "佴": "nài", "郇": "xún",
    "隗": "wěi",
    "祭": "zhài", "兴": "xìng", "谌": "chén", "句": "gōu", "都": "dū", "强": "qiáng", "重": "chóng", "洪": "hóng",
    "单于": "chán yú", "尉迟": "yù chí", "万俟": "mò qí", "长孙": "zhǎng sūn", "澹台": "tán tái", "令狐": "líng hú",
    "皇甫": "huáng fǔ", "宰父": "zǎi fǔ", "夏侯": "xià hóu", "鲜于": "xiān yú", "濮阳": "pú yáng", "尉遲": "yù chí",
}  # fmt: skip
# Places and words in them that are not read as they look.
_AS_WORD = {
    "大栅栏": "dà shí lànr", "六安": "lù ān", "六合": "lù hé", "蚌埠": "bèng bù", "台州": "tāi zhōu",
    "丽水": "lí shuǐ",
    "乐清": "yuè qīng", "乐亭": "lào tíng", "铅山": "yán shān", "番禺": "pān yú", "东莞": "dōng guǎn",
    "莘县": "shēn xiàn",
    "单县": "shàn xiàn", "浚县": "xùn xiàn", "歙县": "shè xiàn", "洪洞": "hóng tóng", "尉犁": "yù lí",
    "尉氏": "wèi shì",
    "亳州": "bó zhōu", "泌阳": "bì yáng", "中牟": "zhōng mù", "长子县": "zhǎng zǐ xiàn", "解州": "hài zhōu",
    "厦门": "xià mén", "重庆": "chóng qìng", "长沙": "cháng shā", "长春": "cháng chūn", "西藏": "xī zàng",
    "新疆": "xīn jiāng", "北碚": "běi bèi", "涪陵": "fú líng", "阿坝": "ā bà", "会稽": "kuài jī", "陂头": "bēi tóu",
    "黄陂": "huáng pí", "监利": "jiàn lì", "郫都": "pí dū", "什邡": "shí fāng", "珲春": "hún chūn", "牟平": "mù píng",
    "大埔": "dà bù", "黄埔": "huáng pǔ", "柘城": "zhè chéng", "盱眙": "xū yí", "邗江": "hán jiāng", "甪直": "lù zhí",
    "栅栏": "zhà lan", "朝阳": "cháo yáng", "行唐": "xíng táng", "井陉": "jǐng xíng", "曲阜": "qū fù",
    "莘庄": "xīn zhuāng", "天长": "tiān cháng",
}  # fmt: skip
# Readings of grammar words, and those that the same characters have in names.
_NEVER_IN_NAMES = {
    ("都", "dōu"): "dū",
    ("为", "wèi"): "wéi",
    ("得", "de"): "dé",
    ("地", "de"): "dì",
    ("了", "le"): "liǎo",
}
_HAN = re.compile(r"[㐀-鿿]+")
# With what tells namesakes apart an address stays well below what names of files may have.
_LONGEST = 56


def pinyin_of(name: str, *, person: bool = False) -> tuple[str, ...]:
    """The reading of a name, one syllable with its tone mark for each Chinese character; other runs stay as they are.

    `person` reads the first characters as a surname where they are one.
    """
    head: tuple[str, ...] = ()
    if person:
        length = 2 if name[:2] in COMPOUND else 1
        if reading := _AS_SURNAME.get(name[:length]):
            head, name = tuple(reading.split()), name[length:]
    syllables = _read(name)
    if len(syllables) == len(name):
        syllables = tuple(_NEVER_IN_NAMES.get(pair, pair[1]) for pair in zip(name, syllables, strict=True))
    return head + syllables


@cache
def _read(words: str) -> tuple[str, ...]:
    if not words:
        return ()
    _teach()
    from pypinyin import Style, lazy_pinyin

    return tuple(lazy_pinyin(words, style=Style.TONE))


@cache
def _teach() -> None:
    from pypinyin import load_phrases_dict

    load_phrases_dict({word: [[s] for s in reading.split()] for word, reading in _AS_WORD.items()})


def slug_of(name: str, kind: NameKind) -> str:
    """The reading in plain letters for an address: zhou-hongbo, liwan-qu; empty where nothing can be read."""
    cut = _seam(name, kind)
    if cut is None:
        parts = ["-".join(map(_plain_letters, pinyin_of(name)))]
    else:
        read = pinyin_of(name, person=kind is NameKind.PERSON)
        syllables = [_plain_letters(syllable) for syllable in read]
        parts = ["".join(syllables[:cut]), "".join(syllables[cut:])]
    return _cut(re.sub(r"-+", "-", "-".join(parts)).strip("-"), name)


def _cut(slug: str, name: str) -> str:
    """Names of files have a length: of a long one its beginning stays, with a mark of its own."""
    if len(slug) <= _LONGEST:
        return slug
    return slug[: _LONGEST - 9].strip("-") + "-" + hashlib.sha256(name.encode()).hexdigest()[:8]


def letters_of(words: str, *, prose: bool = False) -> str:
    """Any words in plain letters, for the end of an address; `prose` says that they are no name but a sentence's."""
    syllables = _read(words) if prose else pinyin_of(words)
    return "-".join(part for syllable in syllables if (part := _plain_letters(syllable)))[:40].strip("-")


def _seam(name: str, kind: NameKind) -> int | None:
    """After which character an address sets its hyphen: the surname, or a place's own name before its sort."""
    if kind is NameKind.PERSON and _HAN.fullmatch(name):
        return 2 if name[:2] in COMPOUND else 1
    if kind is NameKind.PLACE and _HAN.fullmatch(name):
        return len(name) - sort_length(name)
    return None


def _plain_letters(syllable: str) -> str:
    bare = unicodedata.normalize("NFD", syllable.lower()).replace("u\u0308", "v")
    return "-".join(re.findall(r"[a-z0-9]+", "".join(c for c in bare if not unicodedata.combining(c))))
