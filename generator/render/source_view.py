"""版面文本（逐行）: the page text as it came in, line by line, with ■■ for withheld names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.collection import Exhibit
from generator.model.page import Block, Page
from generator.render.escape import Markdown, html
from generator.render.withheld import hide_in_line


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of a page text: its number, its HTML, and the class of what it holds."""

    number: int
    text: Markdown
    css_class: str


class SourceView:
    """The page text behind the reports of one page; names are hidden at `hidden`."""

    def __init__(self, page: Page, hidden: Sequence[tuple[int, int]]) -> None:
        self._page = page
        self._hidden = hidden
        self._blocks = sorted(page.blocks, key=lambda block: block.span.start)

    def lines(self, exhibit: Exhibit) -> Iterator[SourceLine]:
        """The lines from a report's first to its last, those of other reports and of furniture marked as such."""
        first, last = exhibit.report.lines
        own = self._page.reports.index(exhibit.report)
        source = self._page.source
        for number in range(max(1, first), min(last, len(source.line_starts)) + 1):
            span = source.line_span(number)
            text = hide_in_line(source.text, span, self._hidden).rstrip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
            yield SourceLine(number, html(text), self._class_of(span.start, span.end, own))

    def hides(self, exhibit: Exhibit) -> bool:
        """Whether something is hidden in the lines of a report."""
        first, last = exhibit.report.lines
        source = self._page.source
        start, end = source.line_span(max(1, first)).start, source.line_span(min(last, len(source.line_starts))).end
        return any(begins < end and start < ends for begins, ends in self._hidden)

    def _class_of(self, start: int, end: int, own: int) -> str:
        """The kind of the first block that prints on a line; a blank line belongs to none."""
        text = self._page.source.text[start:end]
        if not text.strip():
            return "blank"
        block = self._block_at(start + len(text) - len(text.lstrip()))
        if block is None:
            return "furniture"
        return f"{'report' if block.report == own else 'furniture'} {block.kind.value.replace('_', '-')}"

    def _block_at(self, offset: int) -> Block | None:
        index = bisect_right(self._blocks, offset, key=lambda block: block.span.start) - 1
        return self._blocks[index] if index >= 0 and offset < self._blocks[index].span.end else None
