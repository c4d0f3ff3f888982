"""Bylines and credits: who is named, in which role.

The grammar of 署名, as Chinese newspapers print it: marks (■ □), labels (采写: 文/图), offices with the house
before them (新快报记者, 本报驻沪首席记者), names parted by blanks, 、 or nothing but the next office, and at the
end what they did (摄, 供图, 文/图, 报道).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from generator.layout.segments import Named
from generator.layout.signing import (
    AGENCY,
    ASIDE,
    BARE_LABEL,
    COUNTED,
    DONE,
    ENDS_IN_PHOTOGRAPHY,
    GIVEN_BY,
    GIVER,
    GIVES,
    LABEL,
    LABEL_OF_NAME,
    LABELS_TOO,
    LEAD,
    LONGEST_NAME,
    LONGEST_OF_PEOPLES,
    LONGEST_PEN_NAME,
    MARK,
    OFFICE_GIVES,
    PAPER,
    PHOTO,
    PHOTOGRAPHED,
    ROLE,
    RUN,
    SENT_FROM,
    SEPARATOR,
    SET_WIDE,
    SPREAD,
    SURELY_PICTURED,
    TEXT_TOO,
)
from generator.layout.spaced_names import end_of_spaced
from generator.lexicon.surnames import can_be_name


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
    if opening and _giver(reading):
        return True
    return bool(_match(reading, SEPARATOR) or _match(reading, MARK) or (opening and _match(reading, LEAD)))


def _giver(reading: _Reading) -> bool:
    """读者 before a name, with a gap behind it or what the reader gave behind the name: 市民王一鸣供图."""
    found = GIVER.match(reading.text, reading.position)
    return bool(found and (not found["name"] or can_be_name(found["name"])) and _match(reading, GIVER))


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
    end = end_of_spaced(reading.text, (reading.position, found.end()))
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


def _without_deed(name: str) -> str | None:
    """A name with the deed printed right behind it: 陈秋明摄."""
    for size in (4, 2, 1):
        head, tail = name[:-size], name[-size:]
        if DONE.fullmatch(tail) and can_be_name(head) and not (GIVES.match(tail) and OFFICE_GIVES.fullmatch(head)):
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
