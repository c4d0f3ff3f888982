"""Bylines and credits: who is named, in which role.

The grammar of 署名, as Chinese newspapers print it: marks (■ □), labels (采写: 文/图), offices with the house
before them (新快报记者, 本报驻沪首席记者), names parted by blanks, 、 or nothing but the next office, and at the
end what they did (摄, 供图, 文/图, 报道).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from generator.layout.segments import Named
from generator.lexicon.surnames import COMPOUND, can_be_name

HAN = "㐀-鿿\U00020000-\U0003134f"
OFFICE = (
    r"(?:记者站|特派记者|记者|記者|通讯员|通訊員|评论员|評論員|特派员|实习生|實習生|撰稿人|撰稿|主笔|主筆|编译|摄影师|攝影師"
    r"|摄影|攝影|摄影者|报道员|作者|文字|特约作者|见习生|主播|编导|志愿者|供稿|本期主持人|主持人|嘉宾|嘉賓)"
)
RANK = (
    r"(?:首席|特约|特約|特派|专职|见习|实习|實習|全媒体|全媒體|融媒体|融媒|多媒体|资深|高级|主任|文字|摄影|攝影|图片|视觉|财经|体育"
    r"|法治|时政|文化|驻[㐀-鿿]{1,4}?|兼职|本报|本報|本刊|本社|本网|客户端|系列)"
)
HOUSE = r"(?:[㐀-鿿A-Za-z《》·•]{1,16}?(?:报|報|社|网|網|台|臺|刊|传媒|集团|日报|中心|频道|客户端|周刊|新闻|讯))"
ROLE = re.compile(rf"(?P<house>{HOUSE}|[㐀-鿿]{{2,6}}?)??(?P<role>{RANK}*{OFFICE}|本报特约(?=[\s\u3000]))[:：]?")
LABEL = re.compile(
    r"(?P<label>(?:采写|採寫|采访|採訪|撰文|撰稿|文字|文稿|执笔|整理|解答|答疑|作者|记者|记录|口述|编译|图片|圖片|摄影|攝影|摄像|供图|供圖|制图|绘图|漫画|插图|插画|航拍|采访人|文图|图文"
    r"|文\s*[/／、]\s*(?:图|圖|摄|攝|片)|(?:图|圖)\s*[/／、]\s*文|文|图|圖|摄|攝|统筹|策划|视频))\s*[:：/／|｜]\s*"
)
BARE_LABEL = re.compile(
    r"(?:本版|本文|本组)?(?:文\s*[/／、]?\s*(?:图|圖|摄|攝|片)|(?:图|圖)\s*[/／、]?\s*文|采写|撰文|摄影|攝影|文|图|圖)(?=\s)"
)
DONE = re.compile(
    r"(?P<done>(?:[㐀-鿿]{2,10}(?:报道|報道|報導)|翻拍|航拍|摄于(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?|特稿|专稿|摄影报道|攝影報道|摄影|攝影|图片报道|文并摄|文并图|文/摄|文、图|文／图|文/图|图/文|图文报道|图文|文图|综合报道|报道|報道|報導|供图|供圖"
    r"|绘图|制图|漫画|插图|插画|画(?=[）)\s]|$)|制作|绘|繪|作(?=[）)\s]|$)|摄|攝|图|圖|文|供稿|提供|整理|编译|撰文|采写|综合|综述|专电|电))"
)
AGENCY = re.compile(rf"(?P<house>{HOUSE})(?:发|發|供图|图片|照片|资料图片|资料片|传真照片)(?![{HAN}])")
# Where pictures come from: 王一鸣摄（影像中国）, 王一鸣 摄/光明图片, 人民视觉.
PICTURE_AGENCY = (
    r"(?:人民视觉|影像中国|视觉中国|东方IC|IC\s?photo|CFP|CNSPHOTO|图虫(?:创意)?|全景视觉|达志影像"
    r"|(?:光明|人民|中新|新华社|中新社|本报)(?:图片|照片)(?:社|网)?)"
)
GIVEN_BY = re.compile(rf"[/／|｜]?\s*(?P<house>{PICTURE_AGENCY})(?![{HAN}])", re.IGNORECASE)
# 新华网, 东桥日报 before a name without any office.
PAPER = re.compile(
    rf"[{HAN}]{{2,8}}(?:网|日报|晚报|晨报|早报|时报|通讯社|电视台|广播电台|频道|客户端|传媒|融媒体中心|融媒)"
)
# Before what looks like a name only: 整理 房间 is none.
LABEL_OF_NAME = re.compile(
    r"(?:口述|整理|执笔|撰稿|漫画|插图|插画|绘图|航拍|题图)[\s\u3000]+(?=(?P<name>[㐀-鿿]{2,4})(?:[\s\u3000、]|$))"
)
# 王一鸣摄影 at the end: what somebody did, no office.
ENDS_IN_PHOTOGRAPHY = re.compile(rf"[{HAN}]{{2,3}}摄影[）)】\]]?$")
LABELS_TOO = re.compile(r"摄影|攝影|图片|文|图|圖")
# 乌兰其木格: behind an office names of other peoples stand without a dot.
LONGEST_NAME, LONGEST_OF_PEOPLES = 4, 6
LONGEST_PEN_NAME = 3
PHOTOGRAPHED = "摄攝"
# 志愿者三千六百人 counts people and names none.
COUNTED = re.compile(r"^[一二两三四五六七八九十百千万亿几数多余\d]+(?:多|余)?[人名位个]$")
SPACED = re.compile(rf"[\s\u3000]+([{HAN}])(?=(?:摄|攝|摄影|攝影)?(?![{HAN}]))")
SURNAME_APART = re.compile(rf"[\s\u3000]+([{HAN}]{{1,2}})(?=(?:摄|攝|摄影|攝影)?(?![{HAN}]))")
LEAD = re.compile(
    r"(?:资料照片|资料图片|资料片|资料图)(?=[，,、\s])|(?:均由|均为|全部由|由|以上图片|以上照片|本组图片|本版图片|未署名图片|图片均|照片均|图片|照片)(?=[^\s:：/／|｜])"
)
GIVER = re.compile(r"(?:读者|讀者|网友|市民|游客|村民|居民)[\s\u3000]+")
ASIDE = re.compile(r"[（(](?![^（()）]*(?:摄|攝|记者|記者))[^（()）]{2,24}[）)]$")
SENT_FROM = re.compile(rf"(?:发自|發自|写于|寫於|摄于|攝於)[{HAN}·]{{2,14}}$")
SURELY_PICTURED = re.compile(
    r"^[（(](?!本报|本報|资料|資料|网络)[㐀-鿿]{2,3}(?:摄|攝)[）)]$|[\s\u3000](?:摄|攝|摄影|攝影)[）)】]?$"
    r"|^[㐀-鿿][\s\u3000]+[㐀-鿿][\s\u3000]+(?:供图|翻拍|航拍|绘图|制图)[）)】]?$"
)
# □ 员　外: behind a mark, what is spaced out as names are is a name, surname or not.
SPREAD = re.compile(rf"^[□■○●◆◇][\s\u3000]*(?:[{HAN}][\s\u3000]+[{HAN}](?:[\s\u3000、]+|$))+$")
NO_DEED = "(?![摄攝图圖文词詞曲诗詩辑輯编譯译])"
SET_WIDE = re.compile(rf"\s*[（(]?\s*(?P<name>[{HAN}](?:[\s\u3000]+{NO_DEED}[{HAN}]){{2,3}})\s*[）)]?\s*")
# 段 晓 峰  郭 子 豪: within a name the gaps are alike, and three characters are one name where no fourth follows so.
THREE_APART = re.compile(
    rf"[{HAN}](?P<gap>[\s\u3000]+){NO_DEED}[{HAN}](?P=gap){NO_DEED}[{HAN}](?![{HAN}])"
    rf"(?!(?P=gap)(?![\s\u3000]){NO_DEED}[{HAN}](?![{HAN}]))"
)
MARK = re.compile(
    r"[（(]?(?:除署名外|署名除外|除署名者外|除署名的外)[）)]?|[■□●○◆◇▲△◎⊙★☆※▍▌◢◣•·]+|[nNlu](?=[\s\u3000]*(?:本报|记者))|[（(【\[]|[）)】\]]"
)
SEPARATOR = re.compile(r"[\s、，,;；|｜&/／]+|(?<=[㐀-鿿])[和与及](?=[㐀-鿿])")
RUN = re.compile(rf"[{HAN}](?:[{HAN}A-Za-z]|[·•・．](?=[{HAN}A-Za-z]))*")
PHOTO = re.compile(r"[摄攝图圖照影拍绘画]|作$|视觉|供图")
TEXT_TOO = re.compile(r"文|采写|撰|报道|報道|報導")


@dataclass(frozen=True, slots=True)
class Credits:
    """What a byline or credit says: the names, and the house (新快报, 本报, 新华社) that its offices name."""

    names: tuple[Named, ...]
    house: str | None
    organisation: bool = False


@dataclass(slots=True)
class _Reading:
    """The state of one reading: where it stands and what it has found."""

    text: str
    offset: int
    position: int = 0
    role: str | None = None
    writer: bool = True
    photo: bool = False
    labelled: bool = False
    house: str | None = None
    organisation: bool = False
    plain: bool = True
    names: list[Named] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)


def read_contributors(text: str, offset: int = 0, *, plain: bool = True) -> Credits | None:
    """The people that `text` names as makers, None where it says anything else besides.

    `offset` is where `text` begins in its segment. Names without any office or label must look like Chinese full
    names, unless `plain` is False: then the place says that they are names.
    """
    if set_wide := SET_WIDE.fullmatch(text):
        return _one_name(text, offset, set_wide.span("name"), plain=plain)
    plain = plain and not SURELY_PICTURED.search(text) and not SPREAD.match(text)
    reading = _Reading(text, offset, plain=plain)
    while reading.position < len(text):
        steps = _LABELLED if reading.labelled else _STEPS
        if not any(step(reading) for step in steps):
            return None
    if not reading.names and not reading.house and not reading.organisation:
        return None
    return Credits(tuple(reading.names), reading.house, reading.organisation)


def _one_name(text: str, offset: int, span: tuple[int, int], *, plain: bool) -> Credits | None:
    """易 望 舒: one name, every character set apart."""
    name = "".join(text[slice(*span)].split())
    if plain and not can_be_name(name):
        return None
    return Credits((Named(name, None, offset + span[0], offset + span[1]),), None)


def _match(reading: _Reading, pattern: re.Pattern[str]) -> re.Match[str] | None:
    found = pattern.match(reading.text, reading.position)
    if found and found.end() > reading.position:
        reading.position = found.end()
        return found
    return None


def _skip(reading: _Reading) -> bool:
    if reading.names and (_match(reading, ASIDE) or _match(reading, SENT_FROM)):
        return True
    opening = not reading.names and reading.house is None
    if opening and _match(reading, GIVER):
        return True
    return bool(_match(reading, SEPARATOR) or _match(reading, MARK) or (opening and _match(reading, LEAD)))


def _label(reading: _Reading) -> bool:
    found = _match(reading, BARE_LABEL) or _match(reading, LABEL) or _label_of_name(reading)
    if not found:
        return False
    reading.writer, reading.photo = _deed(found.group())
    reading.role, reading.plain, reading.labelled = None, False, True
    reading.pending.clear()
    return True


def _label_of_name(reading: _Reading) -> re.Match[str] | None:
    found = LABEL_OF_NAME.match(reading.text, reading.position)
    return _match(reading, LABEL_OF_NAME) if found and can_be_name(found["name"]) else None


def _deed(words: str) -> tuple[bool, bool]:
    """Whether a label or deed means writing, and whether it means pictures; 文/图 means both."""
    photo = bool(PHOTO.search(words))
    return not photo or bool(TEXT_TOO.search(words)), photo


def _role(reading: _Reading) -> bool:
    if ENDS_IN_PHOTOGRAPHY.match(reading.text, reading.position):
        return False
    found = _match(reading, ROLE)
    if not found:
        return False
    reading.role, reading.plain = found["role"], False
    if not reading.labelled and PHOTO.search(reading.role):
        reading.writer, reading.photo = False, True
    reading.house = reading.house or found["house"] or _house_in(reading.role)
    return True


def _house_in(role: str) -> str | None:
    found = re.match(r"本[报報刊社网]", role)
    return found.group() if found else None


def _done(reading: _Reading) -> bool:
    """What the people named since the last such word did; it stands after them."""
    found = DONE.match(reading.text, reading.position)
    if not found or (not reading.names and not reading.house):
        return False
    following = "" if GIVEN_BY.match(reading.text, found.end()) else reading.text[found.end() : found.end() + 1]
    if following and (following in "/／:：" or not (SEPARATOR.match(following) or MARK.match(following))):
        return False
    if LABELS_TOO.fullmatch(found["done"]) and _names_follow(reading.text[found.end() :]):
        return False
    reading.position = found.end()
    _apply(reading, found["done"])
    return True


def _names_follow(rest: str) -> bool:
    """Whether only names stand behind a deed, so that it labels them: 记者 车轩 摄影 米兰."""
    if DONE.search(rest):
        return False
    words = rest.split()
    if words and ROLE.fullmatch(words[0]) and len(words) > 1:
        # 摄影 记者 戈岩
        return can_be_name("".join(words[1:])) or all(map(can_be_name, words[1:]))
    return bool(words) and all(map(can_be_name, words))


def _apply(reading: _Reading, done: str) -> None:
    writer, photo = _deed(done)
    for index in reading.pending:
        reading.names[index] = replace(reading.names[index], writer=writer, photographer=photo)
    reading.pending.clear()


def _name(reading: _Reading) -> bool:
    found = RUN.match(reading.text, reading.position)
    if not found:
        return False
    end = _spaced_end(reading, found.end())
    name = "".join(reading.text[reading.position : end].split())
    bare = _without_deed(name) if name[-1] in PHOTOGRAPHED else name if can_be_name(name) else None
    bare = bare or _without_deed(name) or (None if reading.plain else name)
    longest = LONGEST_OF_PEOPLES if reading.role else LONGEST_NAME
    if COUNTED.search(name):
        return False
    if bare is None or DONE.fullmatch(bare) or not (can_be_name(bare) or 2 <= len(bare) <= longest):
        return _organisation(reading, found)
    if bare != name:
        end -= len(name) - len(bare)
    if bare == name and PAPER.fullmatch(name):
        reading.house, reading.position = reading.house or name, end
        return True
    start = reading.offset + reading.position
    reading.pending.append(len(reading.names))
    reading.names.append(Named(bare, reading.role, start, reading.offset + end, reading.writer, reading.photo))
    reading.position = end
    return True


def _spaced_end(reading: _Reading, end: int) -> int:
    """The end of a name that print has spaced out: 李  婕, 欧阳 修."""
    text, start = reading.text, reading.position
    three = THREE_APART.match(text, start) if end - start == 1 else None
    if three and can_be_name("".join(three.group().split())):
        return three.end()
    following = (SURNAME_APART if end - start == 1 else SPACED).match(text, end)
    first = text[start:end]
    if not following or (DONE.fullmatch(following[1]) and len(first) > 1):
        return end
    return following.end() if len(first) == 1 or first in COMPOUND else end


def _without_deed(name: str) -> str | None:
    """A name with the deed printed right behind it: 陈秋明摄."""
    for size in (4, 2, 1):
        head, tail = name[:-size], name[-size:]
        if DONE.fullmatch(tail) and can_be_name(head):
            return head
    # 摄 ends no name, so that before it pen names are names as well; 拍摄 and 航摄 are words.
    head = name[:-1]
    pen_name = name[-1] in PHOTOGRAPHED and 2 <= len(head) <= LONGEST_PEN_NAME and head[-1] not in "拍航自"
    return head if pen_name and not COUNTED.search(head) else None


def _organisation(reading: _Reading, found: re.Match[str]) -> bool:
    """A giver that is no person: 市委宣传部供图, 受访者提供."""
    if not re.search(r"(?:供图|供圖|提供|供稿|图片|资料图|资料片)$", found.group()) and not reading.organisation:
        return False
    reading.position, reading.organisation = found.end(), True
    return True


def _agency(reading: _Reading) -> bool:
    """新华社发, 中新社照片, /光明图片: the house gave the picture."""
    given = _match(reading, GIVEN_BY)
    if given:
        reading.organisation = True
        _apply(reading, "摄")
        return True
    found = _match(reading, AGENCY)
    if found:
        reading.house, reading.organisation = reading.house or found["house"], True
    return bool(found)


_STEPS = (_skip, _agency, _done, _label, _role, _name)
_LABELLED = (_skip, _agency, _label, _done, _role, _name)
