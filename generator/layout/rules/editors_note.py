"""编者按, 开栏的话, 核心提示."""

from __future__ import annotations

import re

from generator.layout.segments import Segment
from generator.model.page import Kind
from generator.model.source import PageText

LABEL = re.compile(
    r"^[【\[（(■●]?\s*(?:编者按|編者按|编者的话|編者的話|编者|编后|编后语|开栏的话|开栏语|開欄的話|开篇语|按语|导读|導讀|阅读提示|核心提示|内容提要|提要|主持人语)"
    r"\s*[】\]）)]?\s*(?:[:：]|——|\s|$)"
)


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """The whole paragraph as an editor's note."""
    if not LABEL.match(segment.text):
        return None
    return (segment.taken_for(Kind.EDITORS_NOTE, 0.95, "begins as an editor's note does"),)
