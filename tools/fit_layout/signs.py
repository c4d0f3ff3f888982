"""Cases of lines that sign in manners that nobody knows: bylines said otherwise, against the headings of the pages."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator

from generator.layout.neighbours import before_signing
from generator.layout.neighbours.signing import Page, evidence
from generator.layout.page import lines_of
from generator.layout.segments import Segment
from generator.model.page import Kind
from generator.model.source import PageText
from generator.read import read_page
from tools.fit_layout.going_on import Case
from tools.fit_layout.pages import Gold

# Made up for this, and none of them read by the grammar of bylines.
MANNERS = (
    "编撰 {}",
    "{} 综合采编",
    "走访人 {}",
    "By {}",
    "— {} —",
    "笔录：{}",
    "一线记录员 {}",
    "主讲 {}",
    "{} 手札",
    "■ 动笔 {}",
    "供文单位融媒中心 {}",
    "{}｜江畔",
    "责任撰述：{}",
    "【{} 走笔】",
    "村里的播音员 {}",
    "{} 于灯下",
    "问答人 {}",
    "☐ {} 缀文",
    "参与调查 {}",
    "导师 {} 学员",
    "{}（现居外地）",
    "解说 {}",
    "退休工人 {}",
    "收集者｜{}",
    "{} 忆述",
    "{}",
)
NEW_LINE, SHARES = "\n", (1.0, 0.5)


def cases(golds: Iterable[Gold]) -> Iterator[Case]:
    """All cases of some pages."""
    for gold in golds:
        chance = random.Random(gold.file)  # noqa: S311 - nothing is secret here
        yield from _of_page(gold, gold.source, signs=False)
        for manner in chance.sample(MANNERS, 2):
            said = said_otherwise(gold.source, manner, chance)
            if said is not None:
                yield from _of_page(gold, said, signs=True, manner=manner)


def _of_page(gold: Gold, source: PageText, *, signs: bool, manner: str = "") -> Iterator[Case]:
    segments = before_signing(lines_of(source))
    page = Page.of(segments)
    pattern = re.compile(re.escape(manner).replace(r"\{\}", ".{2,16}"))
    for line in page.lines:
        is_so = signs and bool(pattern.fullmatch(segments[line.index].text))
        if is_so or not signs:
            yield Case(dict(evidence(segments, line, page)), is_so=is_so, set_of=gold.set_of)


def said_otherwise(source: PageText, manner: str, chance: random.Random) -> PageText | None:
    """The page with all or some of its bylines on lines of their own in another manner; None where it has none."""
    text, changed = source.text, False
    share = chance.choice(SHARES)
    for segment in reversed(before_signing(lines_of(source))):
        if _own_line(segment, text) and chance.random() < share:
            span = segment.passage.span
            names = "、".join(name.name for name in segment.names[:3])
            text, changed = text[: span.start] + manner.format(names) + text[span.end :], True
    said = read_page(source.path, text.encode()) if changed else None
    return said if isinstance(said, PageText) else None


def _own_line(segment: Segment, text: str) -> bool:
    behind = text[segment.passage.span.end :].partition(NEW_LINE)[0]
    named = segment.kind is Kind.BYLINE and bool(segment.names) and not segment.source_note
    return named and not segment.run_in and not behind.strip()
