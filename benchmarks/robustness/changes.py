"""The changes, each by a name in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import cycle
from typing import Any

from benchmarks.robustness import glyphs, lines
from benchmarks.robustness.cuts import cut

MADE_UP = "村民在晾晒刚收下的稻谷。"
NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Case:
    """A page text with its gold annotation; `wrapped` says that its lines are those of columns."""

    text: str
    gold: dict[str, Any]
    wrapped: bool = False


def _same(words: str) -> str:
    return words


@dataclass(frozen=True, slots=True)
class Change:
    """What is done to a page; `fold` brings what is read and the gold to one form before they are compared."""

    name: str
    of: Callable[[Case], Case]
    fold: Callable[[str], str] = _same
    to_wrapped: bool = True

    @classmethod
    def of_text(
        cls, name: str, change: Callable[[str], str], fold: Callable[[str], str] = _same, *, to_wrapped: bool = True
    ) -> Change:
        """One that the gold need not know of."""
        return cls(name, lambda case: replace(case, text=change(case.text)), fold, to_wrapped)


def _titles(case: Case) -> set[str]:
    return {_close(report["title"]) for report in case.gold["reports"] if report["title"]}


def _headings(case: Case) -> set[str]:
    return {_close(heading) for report in case.gold["reports"] for heading in report["section_headings"]}


def _close(words: str) -> str:
    return "".join(words.split())


def _in_markdown(case: Case) -> Case:
    change = lines.as_heads(_titles(case), _headings(case), title="# {}", heading="## {}")
    return replace(case, text=change(case.text))


def _in_bold(case: Case) -> Case:
    return replace(case, text=lines.as_heads((), _headings(case), title="", heading="**{}**")(case.text))


def _numbered(case: Case) -> Case:
    headings = {heading for heading in _headings(case) if not heading.startswith((*NUMERALS, "（", "("))}
    numerals = cycle(NUMERALS)

    def change(line: str) -> str:
        marks, words = lines.parted(line)
        return f"{marks}{next(numerals)}、{words}" if _close(words) in headings else line

    return replace(case, text=lines.each(change)(case.text))


def _cut(*between: str) -> Callable[[Case], Case]:
    def change(case: Case) -> Case:
        text, joins = cut(case.text, between)
        return replace(case, text=text, gold=case.gold | {"split_paragraphs": [*case.gold["split_paragraphs"], *joins]})

    return change


def _no_numeral(words: str) -> str:
    return re.sub(rf"^[{NUMERALS}]、", "", words)


def _no_bold(words: str) -> str:
    return words.replace("*", "")


def changes() -> Iterator[Change]:
    """All of them; the first is none."""
    text = Change.of_text
    yield text("as it is", _same)
    yield text("half-width punctuation", glyphs.half_width, glyphs.half_width)
    yield text("full-width punctuation", glyphs.full_width, glyphs.half_width)
    yield text("full-width figures", glyphs.full_figures, glyphs.full_figures)
    yield text("traditional characters", glyphs.traditional, glyphs.traditional)
    yield text("radicals for characters", glyphs.radicals, glyphs.composed)
    yield text("vertical punctuation", glyphs.vertical, glyphs.vertical)
    yield text("no indents", lines.each(lines.without_indent))
    yield text("paragraphs indented", lines.each(lines.paragraph_indented))
    yield text("all lines indented", lines.each(lines.indented))
    yield text("no empty lines", lines.no_empty_lines)
    yield text("more empty lines", lines.more_empty_lines)
    yield text("empty lines between all", lines.all_apart)
    yield text("wrapped at 20", lines.wrapped(20), to_wrapped=False)
    yield text("wrapped at 26", lines.wrapped(26), to_wrapped=False)
    yield text("wrapped at 22, indented", lines.wrapped(22, indent=True), to_wrapped=False)
    yield text("wrapped at 26, no gaps", lambda page: lines.no_empty_lines(lines.wrapped(26)(page)), to_wrapped=False)
    yield Change("headings in Markdown", _in_markdown)
    yield Change("headings in bold", _in_bold, _no_bold)
    yield text("no Markdown", lines.each(lines.unmarked), _no_bold)
    yield Change("headings numbered", _numbered, _no_numeral)
    yield text("names closed up", lines.each(lines.names_closed_up))
    yield text("figures set apart", lines.each(lines.figures_apart), to_wrapped=False)
    yield Change("cut", _cut())
    yield Change("cut, an empty line", _cut(""))
    yield Change("cut by the folio", _cut("", "04 要闻 2022年5月6日 星期五 责任编辑：李晓明", ""))
    yield Change("cut by a credit", _cut("", "资料图片", ""), to_wrapped=False)
    yield Change("cut by a caption", _cut("", MADE_UP, "新华社发", ""))
    yield text("codes to scan", lines.after_paragraphs("扫码看视频", 3))
    yield text("page numbers", lines.after_paragraphs("— 3 —", 3))
    yield text("editors' lines", lines.after_paragraphs("本版责编：李晓明 美编：王 芳", 3))
