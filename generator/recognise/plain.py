"""The wording that the tagger is given, and the way back to what was printed.

Nothing here is ever shown: the tagger knows simplified characters and names without white space inside.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.characters import simplified
from generator.lexicon.dots import one_dot
from generator.lexicon.surnames import COMPOUND, has_surname

_HAN = "㐀-鿿豈-﫿\U00020000-\U0003134f"
# 杨 洋: print sets a name of two characters as wide as one of three. The blank is nothing, unless it stands between
# more characters on either side, where it divides names; 文, 摄 and the like after a blank are what somebody did.
_DEEDS = frozenset("文图摄和与等报讯电说")
# 金 银 铜: three characters and more by themselves are the heads of columns.
_LONE = rf"(?![文图摄和与等报讯电说男女])[{_HAN}]"
_SPACED_NAME = re.compile(
    rf"(?<![{_HAN}·])(?<!\s{_LONE}\s)[{_HAN}][ \u3000\u2002-\u200a\xa0]{{1,3}}[{_HAN}](?![{_HAN}·])"
    rf"(?![ \u3000]{_LONE}(?:[ \u3000]|$))"
)
# 计时员王 铁报出, ”卓 尔说: in the middle of a sentence too, right after what somebody is or where a clause begins.
_BLANKS = re.compile(rf"(?<=[{_HAN}])[ \u3000\u2002-\u200a\xa0]{{1,3}}(?=[{_HAN}])")
_OFFICE = re.compile(
    "(?:[员长师者手匠民生警兵农]|教授|书记|主[任席管播编帅人]|经理|总监|院士|支书|司机|教练|警官|[老军工]人|老汉|老板|老将|老伴|"
    "小伙|姑娘|青年|少年|儿子|女儿|父亲|母亲|祖[父母]|外[公婆]|爸爸|妈妈|爷爷|奶奶|哥哥|弟弟|姐姐|妹妹|丈夫|妻子|徒弟|师傅|"
    "同学|同事|队友|专家|乘客|负责人|[叫名]为|[名的人就]叫|叫做)$"
)
_OPENS, _GOES_ON = frozenset("，。；：！？、,;:!?“”‘’「」『』\n"), re.compile(rf"[{_HAN}]{{2}}")
_BLANK_AT_FIGURES = re.compile(rf"(?<=[{_HAN}])[ \u3000]+(?=[0-9])|(?<=[0-9])[ \u3000]+(?=[{_HAN}])")


@dataclass(frozen=True, slots=True)
class Plain:
    """`text[i]` stands at `offsets[i]` of the printed text; `offsets` has one item more, the printed text's length."""

    text: str
    offsets: tuple[int, ...]

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """The span of the printed text for a span of this one, blanks at its ends left out."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1

    def position(self, printed: int) -> int:
        """Where the printed character at that offset stands here; of a dropped blank, the character after it."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.offsets[middle] < printed else (low, middle)
        return low


def plain(text: str) -> Plain:
    """Simplified characters, without the blanks inside names and about figures."""
    dropped: set[int] = set()
    for match in _SPACED_NAME.finditer(text):
        if text[match.end() - 1] not in _DEEDS:
            dropped.update(range(match.start() + 1, match.end() - 1))
    dropped.update(i for match in _BLANKS.finditer(text) if _in_name(text, match) for i in range(*match.span()))
    for match in _BLANK_AT_FIGURES.finditer(text):
        dropped.update(range(match.start(), match.end()))
    text = one_dot(text)
    kept = [i for i in range(len(text)) if i not in dropped]
    return Plain(simplified("".join(text[i] for i in kept)), (*kept, len(text)))


def _in_name(text: str, blank: re.Match[str]) -> bool:
    """Whether a surname stands right before the blank, to which a given name is wanting.

    Before the surname is an office, or a clause begins there that goes on behind the name: what stands by itself may be
    the head of a table.
    """
    goes_on = _GOES_ON.match(text, blank.end())
    for length in (2, 1):
        start = blank.start() - length
        word = text[max(0, start) : blank.start()]
        half = word in COMPOUND or (length == 1 and has_surname(word + "某"))
        if half and _OFFICE.search(text, max(0, start - 6), start):
            return True
        if half and goes_on and word not in _DEEDS and start > 0 and text[start - 1] in _OPENS:
            return True
    return False
