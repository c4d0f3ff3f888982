"""What was printed, quoted on another page than its report's: at a stop of a tour, in a page written by hand."""

from __future__ import annotations

from dataclasses import dataclass

from generator.link.sentences import printed_lines
from generator.model.collection import Exhibit
from generator.model.page import Kind, Part
from generator.render.addresses import Address
from generator.render.escape import Markdown, html
from generator.render.exhibition import Hang, credits_of, is_printed
from generator.render.opening import opening
from generator.render.photographs import Hanging, Photographs, Room
from generator.render.report_parts import IN_LINES, UNLINKED

OPENING = 220


@dataclass(frozen=True, slots=True)
class Passage:
    """What was printed: paragraphs, or the lines of a list, a verse or a table (as raw HTML).

    `hanging` are the photographs of a caption, `credits` what is printed below it.
    """

    paragraphs: tuple[Markdown, ...] = ()
    lines: tuple[Markdown, ...] = ()
    table: tuple[Markdown, ...] = ()
    hanging: Hanging | None = None
    credits: tuple[Markdown, ...] = ()


@dataclass(frozen=True, slots=True)
class Passages:
    """Quotes reports."""

    hang: Hang
    photographs: Photographs

    def of(self, exhibit: Exhibit, part: Part | None, here: Address, anchor: str) -> Passage:
        """A part of a report for the page `here`, without its joins; of a whole report how it begins.

        `anchor` is the id that begins those of its photographs.
        """
        composer = self.hang.composer
        if part is None:
            return Passage(tuple(opening(self.hang, exhibit, here, OPENING)))
        if part.kind in UNLINKED:
            return Passage((composer.unlinked(exhibit, part),))
        if part.kind not in IN_LINES:
            words = composer.stretch(exhibit, part, here, (0, len(part.text)), joins=False)
            hung = self._hung(exhibit, part, here, anchor) if part.kind is Kind.CAPTION else None
            return Passage((words,), hanging=hung, credits=self._credits(exhibit, part) if hung else ())
        lines = printed_lines(part, exhibit.page.source)
        if part.kind is Kind.TABLE:
            return Passage(table=tuple(html(composer.plain(exhibit, part, span)) for span in lines))
        return Passage(lines=tuple(composer.stretch(exhibit, part, here, span, joins=False) for span in lines))

    def _hung(self, exhibit: Exhibit, caption: Part, here: Address, anchor: str) -> Hanging | None:
        """The photographs of a caption."""
        number = exhibit.report.of_kind(Kind.CAPTION).index(caption) + 1
        called = self.hang.labels.gettext("Figure %(number)s", number=number)
        return self.photographs.hung(self.photographs.of(exhibit, number), here, anchor, called, Room.REPORT)

    def _credits(self, exhibit: Exhibit, caption: Part) -> tuple[Markdown, ...]:
        signed = credits_of(exhibit.report).get(caption.anchor, ())
        return tuple(self.hang.composer.unlinked(exhibit, credit) for credit in signed if is_printed(credit))
