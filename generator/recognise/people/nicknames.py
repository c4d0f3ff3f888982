"""Nicknames and partial names: 强哥, 冯阿婆, 小王, 李主任. They say who is meant only to those who were there."""

from __future__ import annotations

import re

from generator.lexicon.surnames import COMPOUND, SINGLE
from generator.recognise.people.vocabulary import DIMINUTIVE, HANDLE

_TITLE = re.compile(
    r"(?:主席|总理|总统|书记|主任|部长|省长|市长|县长|区长|镇长|乡长|村长|局长|处长|科长|所长|站长|厂长|"
    r"院长|校长|园长|队长|班长|排长|连长|"
    r"团长|教授|博士|院士|医生|大夫|护士|律师|法官|警官|经理|董事长|董|工程师|教练|导演|记者|编辑|老板|"
    r"委员|委员长|将军|司令|主编|支书|会计|镇长)$"
)


def is_handle(form: str) -> bool:
    """Whether the form is a nickname or a surname with a title."""
    if DIMINUTIVE.match(form) and len(form) == 2 and (form[0] in "小老阿大"):
        return form[1] in SINGLE or form[0] == "阿"
    if HANDLE.match(form) and not _is_full_name(form):
        return True
    if match := _TITLE.search(form):
        return form[: match.start()] in SINGLE or form[: match.start()] in COMPOUND
    return False


def _is_full_name(form: str) -> bool:
    """Whether the last character may as well belong to a given name: 高老, 王导, 朱公."""
    return len(form) == 3 and form[0] in SINGLE and form[-1] in "导工总娘氏妹公老"
