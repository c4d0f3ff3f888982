"""署名 as a line of its own: 本报记者 杨洋; ■采写:…; □ 李婕; 文/图 …; a commentary's writer without any office."""

from __future__ import annotations

from generator.layout.contributors import read_contributors
from generator.layout.segments import Segment
from generator.model.page import Kind
from generator.model.source import PageText

LONGEST = 90
MARKS = "□■○●◎◇◆★☆▲△※"
MOST_BARE_NAMES = 4


def read(source: PageText, segment: Segment) -> tuple[Segment, ...] | None:
    """The whole line as a byline, where the grammar of bylines reads it to its end."""
    text = segment.text
    if len(text) > LONGEST or text[-1] in "。！？!?；;：:":
        return None
    credits = read_contributors(text.strip("()（）"), segment.passage.span.start + _opening(text))
    if credits is None or credits.organisation and not credits.names:
        return None
    bare = not credits.house and all(name.role is None for name in credits.names) and not _labelled(text)
    if bare and len(credits.names) > MOST_BARE_NAMES:
        return None
    confidence, reason = (0.55, "names alone") if bare and text[0] not in MARKS else (0.95, "offices and names")
    return (
        segment.taken_for(Kind.BYLINE, confidence, reason, names=credits.names, publisher=credits.house),
    )


def _opening(text: str) -> int:
    return len(text) - len(text.lstrip("()（）"))


def _labelled(text: str) -> bool:
    return any(mark in text for mark in ":：/／")
