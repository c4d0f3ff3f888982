"""Names of several parts: 巴奈·古穆, 库尔班江·吾斯曼, 安娜-莉娜·霍夫曼, and foreign ones right after an office.

No word's end can be trusted about them: the tagger cuts them as it likes. So every beginning before the first mark and
every end behind the last is weighed, and the heaviest is the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.names import NameKind
from generator.recognise import evidence as common
from generator.recognise.claim import Claim
from generator.recognise.evidence import Evidence, log
from generator.recognise.page_text import PageText
from generator.recognise.people import vocabulary
from generator.recognise.people.shape import SOUNDS
from generator.recognise.tagger import PERSON
from generator.recognise.weights import weights_of
from generator.recognise.words import Words

_CHAIN = re.compile(rf"[㐀-鿿A-Za-z]{{1,9}}(?:[·—-](?<=[㐀-鿿A-Z.]·|[{SOUNDS}][—-])[㐀-鿿A-Za-z]{{1,9}})+")
_MARKS = "·—-"
_LONGEST_FIRST, _LONGEST_LAST = 7, 8
# 一·二九, 5·21 and 北京·上海 are no people; between two parts of a name no figure stands.
_FIGURES = re.compile(r"[一二三四五六七八九十〇零]·|·[一二三四五六七八九十〇零](?![㐀-鿿])")
_HOUSE = re.compile("[报网社台刊]·|·[^·]*[报网社台刊]$")
_SOUNDED = re.compile(
    f"(?:总统|总理|首相|外长|防长|国王|议长|大使|教练|前锋|后卫|门将|中场|选手|运动员|车手|棋手|名将|球员|主帅|秘书长|总裁|首席执行官|发言人)([{SOUNDS}]{{3,8}})(?![{SOUNDS}·])"
)
# How the first parts of Uyghur and Kazakh names begin, which the tagger often cuts through, and how the last ones end.
_FIRST = re.compile(
    r"(?:买买提|买合木提|买合买提|阿不都|阿卜杜|阿布都|艾合买提|艾尼瓦尔|艾力|吐尔逊|吐尔洪|吐尼沙|库尔班|玉素甫|伊力哈木|伊敏|热合曼|"
    r"阿依古丽|阿孜古丽|阿依|古丽|迪丽|帕提|祖丽|米热|木合塔尔|木拉提|努尔|叶尔|哈力|卡米力|赛买提|亚森|牙生|依明|巴哈|加马力|塔依尔|沙吾提|阿里木|艾山|"
    r"地力|热依|阿曼|别克|库完|胡安|马合)"
)
_LAST = re.compile("(?:买提|古丽|别克|木江|汗|江|都拉|提明)$")
_BY_SOUND = 2.5
_CLOSED, _TITLE = re.compile("[》”。]"), 20


def dotted(words: Words, page: PageText) -> Iterator[Claim]:
    """Names of several parts, every one that they may be with its weight."""
    for start, end in chains(words):
        weight = weights_of("dotted").of(evidence(words, start, end, page))
        yield Claim(NameKind.PERSON, start, end, weight, ("with a dot",))


def chains(words: Words) -> Iterator[tuple[int, int]]:
    """Every stretch that begins before the first mark of a chain of parts and ends behind its last one."""
    for match in _CHAIN.finditer(words.text):
        marks = [i for i in range(*match.span()) if words.text[i] in _MARKS]
        for start in range(max(match.start(), marks[0] - _LONGEST_FIRST), marks[0]):
            for end in range(marks[-1] + 2, min(match.end(), marks[-1] + 1 + _LONGEST_LAST) + 1):
                yield start, end


def evidence(words: Words, start: int, end: int, page: PageText) -> Evidence:
    """All that is seen of a name of several parts, each thing once."""
    for of in (common.of_bounds, common.of_letters, common.of_neighbours):
        yield from of(words, start, end)
    form = words.text[start:end]
    yield from common.of_sights(form, page)
    yield from _of_chances(words, start, end)
    yield from _of_parts(form)
    for seen, name in (
        (_FIGURES.search(form), "figures at a dot"),
        (_HOUSE.search(form), "a paper and its column"),
        (_in_title(words.text, start), "in a title"),
        (vocabulary.OCCUPATION.search(words.text, max(0, start - 6), start), "behind an office"),
        (words.text[start - 1 : start] == "叫", "behind 叫"),
        (words.text[end : end + 1] == "·", "goes on"),
    ):
        if seen:
            yield name, 1.0


def _of_chances(words: Words, start: int, end: int) -> Evidence:
    """Where the tagger begins a person's name and where it lets it end."""
    chances, person = words.chances, words.chances.tagged(PERSON)
    yield "opens", log(chances.opens(PERSON)[start])
    yield "person", sum(person[start:end]) / (end - start)
    yield "first", person[start]
    yield "last", person[end - 1]
    yield "runs over", person[end] * (1 - chances.begins[end]) if end < len(person) else 0.0
    yield "runs in", person[start - 1] if start else 0.0


def _of_parts(form: str) -> Evidence:
    """How long the first and the last part are, and what they are written with."""
    first, *_, last = re.split(f"[{_MARKS}]", form)
    yield f"first of {len(first)}", 1.0
    yield f"last of {len(last)}", 1.0
    yield "strange in the first", float(sum(c not in SOUNDS for c in first))
    yield "strange in the last", float(sum(c not in SOUNDS for c in last))
    if _FIRST.match(first):
        yield "begins as Uyghur names do", 1.0
    if _LAST.search(last):
        yield "ends as Uyghur names do", 1.0
    if "·" not in form:
        yield "a hyphen", 1.0


def sounded(words: Words) -> Iterator[Claim]:
    """Foreign names right after an office, by the characters that write their sounds: 总统泽连斯基."""
    for match in _SOUNDED.finditer(words.text):
        yield Claim(NameKind.PERSON, *match.span(1), _BY_SOUND, ("a foreign name after an office",))


def _in_title(text: str, start: int) -> bool:
    """Whether the stretch stands in title marks or quotation marks that began before it: there a dot parts phrases."""
    nearest = max(0, start - _TITLE + 1)
    opened = max(text.rfind("《", nearest, start), text.rfind("“", nearest, start))
    return opened >= 0 and not _CLOSED.search(text, opened + 1, start)
