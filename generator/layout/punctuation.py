"""How Chinese print ends and encloses: what tells whether a sentence is finished."""

from __future__ import annotations

import re

FINAL = "。！？!?…；;.｡"
CLOSING = "”’」』）)》〉】〕]\"'*"
PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "【": "】", "〔": "〕"}
IDEOGRAPH = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003134f]")
CLAUSE_MARK = re.compile(r"[，,、；;]")
ENCLOSED = re.compile(r"^[（(〔【][^（()）〔〕【】]+[）)〕】]$")
# …要不要居民掏钱？（八泉小区 刘女士）: behind the end a bracket adds who said it.
CLOSED_ASIDE = re.compile(r"[。！？!?…][”’」』\"'*]*\s*[（(][^（()）。！？]{1,24}[）)]$")
# The day under a letter: 2024年8月11日于克利夫兰.
LETTERS_DAY = re.compile(
    r"(?:[\d〇○零一二三四五六七八九]{4}年|民[国國]\S{1,4}年)?[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十廿]{1,3}日|初[一二三四五六七八九十])(?:[于於][㐀-鿿]{2,8})?"
)
LETTERS_CLOSE = re.compile(
    r"此致|(?:此致[\s　]*)?敬礼[！!。]?|(?:顺|即|谨|恭|并)[祝颂致候][^，。！!]{0,6}[！!]?|祝好[！!]?"
    r"|[㐀-鿿]{1,6}(?:敬上|谨上|叩上|拜上|手书|亲笔)"
)
# What stands below a text and belongs to it: where it is from, who its writer is, that it goes on.
CLOSER = re.compile(
    r"[（(\[［【]?(?:据|综合(?=.{4})|摘自|摘编自|转自|原载|选自|来源[:：]|(?:新闻|资料|稿件)来源[:：])\s*[^。！？，,]{0,20}(?:社|报》?|网|台|电|消息|报道)[）)\]］】]?"
    r"|[（(\[［【](?:未完待续|待续|完|全文完|本报综合|有删节|[^（()）。！？]{2,16}整理)[）)\]］】]"
    r"|[（(\[［【]?作者(?:单位|简介)?(?:系|为|是|[:：])[^（()）！？]{2,60}[）)\]］】]?"
    r"|写于\s*[\d〇○零一二三四五六七八九十年月日]{4,14}[^，。]{0,8}"
)
# 工钱还给不给: asks, and wants nothing behind it.
ASKS_WHETHER = re.compile(r"(?P<verb>[㐀-鿿])[不没](?P=verb)$")
WIDE_GAP, MOST_WIDE_GAPS = re.compile(r"\S[\s　]{2,}(?=\S)"), 2
# A narrow full stop behind Chinese characters ends their sentence: …写下两个字.
HALF_STOP = re.compile(r"[㐀-鿿》）)”\"]\.$")
SENTENCE_END = re.compile(r"[。！？!?…]+[”’」』）)》\"']*")


def is_row(text: str) -> bool:
    """Whether a line is a row of a table or a list: 门立新　　方　便　　平　凡　　佘兴旺."""
    return len(WIDE_GAP.findall(text)) > MOST_WIDE_GAPS


def is_finished(text: str) -> bool:
    """Whether the last sentence of `text` has its end.

    That is a final mark, brackets around all of it, a colon or dash that leads on to the next paragraph, or a bracket
    that closes after a final mark. A row of cells has nothing to finish. A heading is not finished in this sense.
    """
    bare = text.strip()
    if (
        ENCLOSED.match(bare)
        or CLOSER.fullmatch(bare)
        or LETTERS_DAY.fullmatch(bare)
        or LETTERS_CLOSE.fullmatch(bare)
        or is_row(bare)
    ):
        return True
    if bare.endswith(("——", "：", ":", "——”")):
        return True
    if CLOSED_ASIDE.search(bare):
        return True
    inner = bare.rstrip(CLOSING)
    if not inner:
        return True
    if inner.endswith(".") and not IDEOGRAPH.search(inner[-2:]):
        return not inner[-2:-1].isdigit()
    return inner[-1] in FINAL


def open_marks(text: str) -> str:
    """The quotes and brackets that `text` opens and does not close, outermost first.

    Straight quotes count by pairs; a closing mark without its opening one is passed over.
    """
    stack: list[str] = []
    for character in text:
        if character in PAIRS:
            stack.append(character)
        elif stack and character == PAIRS[stack[-1]]:
            stack.pop()
    if text.count('"') % 2:
        stack.append('"')
    return "".join(stack)


def is_cut(text: str) -> bool:
    """Whether a running text stops in the middle of a sentence."""
    # A straight quote does not say whether it opens or closes; behind a full stop it closes.
    return not is_finished(text) or (bool(open_marks(text.replace('"', ""))) and not text.rstrip().endswith("。"))


def ideographs(text: str) -> int:
    """How many Chinese characters `text` holds."""
    return len(IDEOGRAPH.findall(text))
