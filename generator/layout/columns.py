"""栏目: names of columns and rubrics above headlines, and words that print has spaced out."""

from __future__ import annotations

import re

from generator.layout.punctuation import CLAUSE_MARK

LONGEST_COLUMN, LONGEST_LABEL = 5, 4
BRACKETS = "【】[]●■◆★《》|｜ \u3000"
RUBRIC = re.compile(
    r"^[【\[●■◆★《|｜]*\s*(?:图片(?:新闻|报道|故事)|圖片新聞|新闻图片|图说[㐀-鿿]{0,4}|光影|镜头|影像|摄影报道|瞬间|掠影|一图一事|图闻|简讯|短讯|快讯|简报|要闻速递|一句话新闻|新闻集装箱"
    r"|(?:新闻|相关)?链接|[㐀-鿿]{0,2}手记|读者来信|来信选登|来信|[㐀-鿿]{0,2}(?:短评|快评|微评|时评)|社论|(?:打油|街头|讽刺)诗|问与答|编读往来|编后|来鸿"
    r"|[㐀-鿿]{0,4}(?:简讯|短讯|快讯|短訊|短波|看点|扫描|剪影|速览|速递|镜头|影像|掠影|图片新闻))\s*[】\]●■◆★》|｜]*$"
)
OF_PICTURES = re.compile("图|光影|镜头|影像|摄影|瞬间|掠影|剪影")
SPACED_OUT = re.compile(r"[㐀-鿿](?:[\s\u3000]+[㐀-鿿])+")


def is_column(text: str) -> bool:
    """Whether a line is so short, and without clauses, that it may name a column: 今日谈, 以案说法, 【镜头】."""
    words = close_up(text.strip(BRACKETS))
    return len(words) <= LONGEST_COLUMN and not CLAUSE_MARK.search(words) and not re.search(r"\s", words)


def is_rubric(text: str) -> bool:
    """Whether a line is the name of a rubric: 图片新闻, 简　讯."""
    return bool(RUBRIC.match(close_up(text.strip())))


def is_of_pictures(text: str) -> bool:
    """Whether a line is the name of a rubric of pictures: 图片新闻, 镜头."""
    return is_rubric(text) and bool(OF_PICTURES.search(close_up(text.strip())))


def is_label(text: str) -> bool:
    """Whether a line is a short word that print has spaced out, 破 题, as above the line of a section."""
    return bool(SPACED_OUT.fullmatch(text.strip())) and len(close_up(text.strip())) <= LONGEST_LABEL


def close_up(text: str) -> str:
    """A line whose characters print has spaced out, 短　评, without the blanks; any other as it is."""
    return "".join(text.split()) if SPACED_OUT.fullmatch(text) else text
