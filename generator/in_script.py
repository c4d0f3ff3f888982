"""What curators are told in Chinese, in the script of their exhibition."""

from __future__ import annotations

# Where Taiwan has another word, as the catalogue of labels uses it.
WORDS = {
    "文件夾": "資料夾",
    "文件": "檔案",
    "程序": "程式",
    "運行": "執行",
    "擴展": "擴充套件",
    "裝好": "安裝",
    "發佈": "發布",
    "報道": "報導",
    "鏈接": "連結",
    "搜索": "搜尋",
    "聯繫": "聯絡",
}


def in_script(chinese: str, language: str) -> str:
    """A text in zh-Hans as it is in zh-Hant, where that is the language; else as it is."""
    if language != "zh-Hant":
        return chinese
    from opencc import OpenCC

    text = str(OpenCC("s2tw").convert(chinese))
    for word, theirs in WORDS.items():
        text = text.replace(word, theirs)
    return text
