"""Names with a dot between their parts: 巴奈·古穆, 库尔班江·吾斯曼, 卡尔·马克思."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.names import NameKind
from generator.recognise.claim import Claim, log_odds
from generator.recognise.people.shape import SOUNDS
from generator.recognise.tagger import PERSON, Token
from generator.recognise.words import Words

_DOTTED = re.compile(r"[㐀-鿿A-Za-z]{1,9}(?:·[㐀-鿿A-Za-z]{1,9})+")
# 一·二九, 5·21 and 北京·上海 are no people; between two parts of a name no figure stands.
_FIGURES = re.compile(r"[一二三四五六七八九十〇零]·|·[一二三四五六七八九十〇零](?![㐀-鿿])")
_HOUSE = re.compile("[报网社台刊]·|·[^·]*[报网社台刊]")
_SOUNDED = re.compile(
    f"(?:总统|总理|首相|外长|防长|国王|议长|大使|教练|前锋|后卫|门将|中场|选手|运动员|车手|棋手|名将|球员|主帅|秘书长|总裁|首席执行官|发言人)([{SOUNDS}]{{3,8}})(?![{SOUNDS}·])"
)
# The first parts of Uyghur and Kazakh names, which the tagger often cuts through.
_FIRST = re.compile(
    r"(?:买买提|买合木提|买合买提|阿不都|阿卜杜|阿布都|艾合买提|艾尼瓦尔|艾力|吐尔逊|吐尔洪|吐尼沙|库尔班|玉素甫|伊力哈木|伊敏|热合曼|"
    r"阿依古丽|阿孜古丽|古丽|迪丽|帕提|祖丽|米热|木合塔尔|木拉提|努尔|叶尔|哈力|卡米力|赛买提|亚森|牙生|依明|巴哈|加马力|塔依尔|沙吾提|阿里木|艾山|"
    r"地力|热依|阿曼|别克|库完|胡安|马合)[㐀-鿿]{0,3}$"
)
# And the last syllables of such names.
_LAST = re.compile("买提|买买提|买合|古丽|别克|木江")
_BY_SOUND = 2.5
_CLOSED, _TITLE = re.compile("[》”。]"), 20
_SURE = 4.5
_ENOUGH = 0.5
_FOLLOWS = frozenset({"w", "v", "p", "d", "u", "c", "m", "r", "f", "TIME"})


def dotted(words: Words) -> Iterator[Claim]:
    """Names of several parts; their ends are words' ends, or where the tagger sees the name end."""
    for match in _DOTTED.finditer(words.text):
        if _in_title(words.text, match.start()):
            continue
        dots = [i for i in range(match.start(), match.end()) if words.text[i] == "·"]
        start, end = _begin(words, match.start(), dots[0]), _finish(words, dots[-1], match.end())
        form = words.text[start:end]
        strange = _FIGURES.search(form) or _HOUSE.search(form)
        if not strange and dots[0] - start > 0 and end - dots[-1] > 1:
            yield Claim(NameKind.PERSON, start, end, _SURE, ("with a dot",))


def sounded(words: Words) -> Iterator[Claim]:
    """Foreign names right after an office, by the characters that write their sounds: 总统泽连斯基."""
    for match in _SOUNDED.finditer(words.text):
        yield Claim(NameKind.PERSON, *match.span(1), _BY_SOUND, ("a foreign name after an office",))


def _in_title(text: str, start: int) -> bool:
    """Whether the stretch stands in title marks or quotation marks that began before it: there a dot parts phrases."""
    opened = max(text.rfind("《", 0, start), text.rfind("“", 0, start))
    return opened >= 0 and not _CLOSED.search(text, opened + 1, start) and start - opened < _TITLE


def _spans(words: Words, dot: int) -> list[Token]:
    """What the tagger holds for names about that dot, likeliest first."""
    near = [t for t in (*words.tokens, *words.rivals) if t.tag == PERSON and t.start <= dot + 1 and t.end >= dot]
    return sorted(near, key=lambda t: -t.confidence)


def _begin(words: Words, least: int, dot: int) -> int:
    """Where the first part starts: after 名叫, at the tagger's name before the dot, else at the word before it."""
    if (called := words.text.rfind("叫", least, dot)) >= 0:
        return called + 1
    if match := _FIRST.search(words.text, least, dot):
        return match.start()
    for token in _spans(words, dot):
        if least <= token.start < dot and log_odds(token.confidence) > -2.5:
            return token.start
    word = words.before(dot)
    return max(least, word.start) if word else least


def _finish(words: Words, dot: int, most: int) -> int:
    """Where the last part ends: at a word's end after which no name goes on, or where the tagger is sure of it."""
    index = next((i for i, token in enumerate(words.tokens) if token.end > dot + 1), len(words.tokens))
    end = most
    for token in words.tokens[index:]:
        end = min(most, token.end)
        following = words.after(token.end)
        sure = token.tag == PERSON and token.confidence > _ENOUGH and token.end - dot > 2
        if sure or end == most or (end - dot > 2 and (following is None or following.tag in _FOLLOWS)):
            break
    while (more := _LAST.match(words.text, end, most)) is not None:
        end = more.end()
    return end
