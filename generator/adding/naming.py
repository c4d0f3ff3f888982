"""Under which name a text is kept: it becomes the address of its reports.

The file's own name where it says something in plain letters; else the day and the newspaper that the page prints; else
how its own name, or its first headline, is read. A name that somebody has gets a number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import count

from generator.adding.known import Known
from generator.content.ids import is_id
from generator.model.edtf import first_moment
from generator.model.page import Page
from generator.resolve.pinyin import letters_of

LONGEST = 60
# Words of a name that say nothing of what the file holds: cameras, scanners and programs give them.
SAYS_NOTHING = frozenset(
    "page pages scan scans scanned scanner img image images dsc dscn pic picture photo photos untitled unnamed new "
    "text texts txt doc docs document documents file files ocr output out result results tmp temp copy copies pdf word "
    "newspaper paper article articles report reports test download downloads final draft version part no number "
    "screenshot clipboard export con prn aux nul com lpt index readme the and".split()
)
NOTHING_IN_CHINESE = re.compile(
    r"[\d\s()（）._-]|新建|文本|文档|文檔|文件|未命名|无标题|無標題|扫描|掃描|副本|复制|複製|截图|截圖|图片|圖片|第|页|頁|版|面|报纸|報紙|识别|識別|结果|結果"
)
WORDS = re.compile(r"\w{2,}")
HAN = re.compile(r"[㐀-鿿]")


def names(stem: str, page: Page, known: Known) -> Iterator[str]:
    """Names for the text of a page, the best first; the last always serves."""
    yield from (name for name in _candidates(stem, page, known) if is_id(name))
    yield "page"


def _candidates(stem: str, page: Page, known: Known) -> Iterator[str]:
    """Each made when it is asked for: reading words takes a while. One that cannot be made is empty."""
    yield _own(stem)
    yield _day_and_paper(known)
    yield _read(stem)
    yield _headline(page, known)


def numbered(name: str, is_free: Callable[[str], bool]) -> str:
    """The name, with a number behind it where it is not free.

    Reports are told apart by -1, -2: a page's number stands behind another sign.
    """
    if is_free(name):
        return name
    return next(other for n in count(2) if is_free(other := f"{name}_{n}"))


def _own(stem: str) -> str:
    """The file's own name in plain letters; empty where it has others, or says nothing."""
    bare = unicodedata.normalize("NFKD", stem)
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
    if not letters.isascii():
        return ""
    name = _tidy(letters.lower())
    words = re.findall(r"[a-z]{3,}", name)
    return name if any(word not in SAYS_NOTHING for word in words) else ""


def _tidy(words: str) -> str:
    """Words with a hyphen between them, cut to a length that an address can have."""
    name = re.sub(r"-{2,}", "-", re.sub(r"[^a-z0-9_]+", "-", words)).strip("-_")
    return name if len(name) <= LONGEST else name[:LONGEST].rpartition("-")[0].strip("-_") or name[:LONGEST]


def _day_and_paper(known: Known) -> str:
    """2021-06-30-xinkuaibao-a05, as far as the page says it; empty without the day or the newspaper."""
    day, paper = _day(known), "".join(letters_of(known.newspaper or "").split("-"))
    return _tidy("-".join(filter(None, (day, paper, _edition(known))))) if day and paper else ""


def _day(known: Known) -> str:
    moment = first_moment(known.date)
    if moment is None or "X" in moment.year:
        return ""
    numbers = [f"{number:02d}" for number in (moment.month, moment.day) if number]
    return "-".join([moment.year, *numbers])


def _edition(known: Known) -> str:
    return re.sub(r"[^a-z0-9]", "", (known.edition or "").lower())


def _read(stem: str) -> str:
    """The file's own name as it is read: 广州日报第三版 is guang-zhou-ri-bao-…; empty where it says nothing."""
    said = HAN.search(NOTHING_IN_CHINESE.sub("", stem))
    return _tidy(_letters(stem)) if said else ""


def _headline(page: Page, known: Known) -> str:
    """The day, if it is known, and how the first words of the first headline are read."""
    titles = (WORDS.search(report.title) for report in page.reports if report.title)
    title = next((found[0] for found in titles if found), "")
    return _tidy("-".join(filter(None, (_day(known), _letters(title)))))


def _letters(words: str) -> str:
    """How words are read, cut between two syllables."""
    read = letters_of(words, prose=True)
    is_whole = len(read) < len(letters_of(f"{words}一", prose=True))
    return read if is_whole else read.rpartition("-")[0] or read
