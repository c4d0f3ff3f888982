"""Whose the pictures of a report are that nobody signs: of those whom its byline says to have taken its pictures.

Newspapers sign a picture below it, or all pictures of a report above: 文/图 林水, ■图片：林水 赵川. Nothing is
concluded where the words might mean another's: a wrong name under a photograph is worse than none.
"""

from __future__ import annotations

import re

from generator.model.page import Contributor, Kind, Part, Report

BODY = (Kind.PARAGRAPH, Kind.HEADING, Kind.LIST, Kind.TABLE, Kind.VERSE)
FIGURES = (Kind.CAPTION, Kind.CREDIT)
# Given, drawn, filmed, designed, copied, or one picture of several: who did so did not take the photographs.
OTHERWISE = re.compile(
    "供图|供圖|提供|制图|製圖|绘|繪|漫画|漫畫|插图|插圖|插画|插畫|画|畫|作(?:[）)\\s]|$)|翻拍|航拍|摄像|攝像|视频|視頻"
    "|题图|題圖|视觉|視覺|美编|美編|设计|設計|资料|資料|来源|來源|供稿"
)
# A caption that speaks of where its picture comes from is signed, though it was not understood by whom.
SAYS_WHENCE = re.compile(
    "[摄攝绘繪]|供图|供圖|提供|资料|資料|截图|截圖|截屏|来源|來源|图源|圖源|漫画|漫畫|效果图|效果圖|示意图|示意圖|(?:社|报|報|网|網)[发發]"
    "|视觉|視覺|影像|图片社|圖片社"
)
# A lead may stand above the byline; what comes later than that may sign a part alone.
LEAD = 3
# "One of five" says next to nothing of any of them.
MOST_MAKERS = 3


def taken_by_byline(report: Report, caption: Part | None) -> tuple[Contributor, ...]:
    """Who took the picture of a caption (None: one without), by the byline alone; of several it was one of them."""
    captions = report.of_kind(Kind.CAPTION)
    if caption is None:
        # Where others have captions, one without may have come from anywhere.
        return () if captions else makers(report)
    return makers(report) if _is_unsigned(report, caption) else ()


def makers(report: Report) -> tuple[Contributor, ...]:
    """Whom the byline says to have taken the report's pictures; none where it does not say so plainly."""
    bylines = [part for part in report.parts if part.kind is Kind.BYLINE]
    if not bylines or not _is_one(report, bylines) or any(OTHERWISE.search(part.text) for part in bylines):
        return ()
    anchors = {part.anchor for part in bylines}
    named = {c.name: c for c in report.contributors if c.photographer and c.anchor in anchors}
    return tuple(named.values()) if len(named) <= MOST_MAKERS else ()


def _is_one(report: Report, bylines: list[Part]) -> bool:
    """Whether the bylines are one signature for all of the report: in its head, perhaps below a lead, or at its end."""
    first, last = report.parts.index(bylines[0]), report.parts.index(bylines[-1])
    before, between, after = report.parts[:first], report.parts[first:last], report.parts[last + 1 :]
    if any(part.kind in (*BODY, *FIGURES) for part in between):
        return False
    above = [part.kind for part in before if part.kind in BODY]
    in_head = set(above) <= {Kind.PARAGRAPH} and len(above) <= LEAD
    return in_head or not any(part.kind in BODY for part in after)


def _is_unsigned(report: Report, caption: Part) -> bool:
    """Whether neither a caption nor one printed with it says where its picture comes from."""
    signing = {contributor.anchor for contributor in report.contributors}
    return not any(
        part.kind is Kind.CREDIT or part.anchor in signing or SAYS_WHENCE.search(part.text)
        for part in _printed_with(report, caption)
    )


def _printed_with(report: Report, caption: Part) -> list[Part]:
    """The captions and credits among which a caption stands, itself among them."""
    start = end = report.parts.index(caption)
    while start and report.parts[start - 1].kind in FIGURES:
        start -= 1
    while end + 1 < len(report.parts) and report.parts[end + 1].kind in FIGURES:
        end += 1
    return [part for part in report.parts[start : end + 1] if part.kind in FIGURES]
