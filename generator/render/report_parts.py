"""The parts of a report as they are set: each by the template of its kind, with its notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.link.sentences import printed_lines
from generator.model.collection import Exhibit
from generator.model.names import Entity, Mention, NameKind
from generator.model.page import Kind, Part
from generator.render.addresses import Address, between, report_address
from generator.render.compose import joins_of
from generator.render.corrections import correction_words
from generator.render.escape import Markdown, html, link
from generator.render.exhibition import Hang, credits_of, is_printed
from generator.render.photographers import SECTION, Photographers
from generator.render.photographs import Hanging, Photographs, Room
from generator.render.words import quoted, seen_words, who_or_what

# Names are linked where they are read, not where they are shouted, nor where a hand has signed.
UNLINKED = (Kind.KICKER, Kind.HEADLINE, Kind.DECK, Kind.HEADING, Kind.CREDIT)
# Who wrote and who photographed needs no note: the line itself says it.
UNNOTED = (Kind.BYLINE, Kind.CREDIT, Kind.DATELINE)
# How many characters beside a join its note repeats: enough to find the place.
JOINED_WORDS = 7
IN_LINES = (Kind.LIST, Kind.TABLE, Kind.VERSE)
# So many characters of text fit above a photograph that is seen before anything is scrolled, on a phone.
ABOVE = 150


@dataclass(frozen=True, slots=True)
class Note:
    """A margin note: a name, and what is known of it; or a correction, and what was printed."""

    name: Markdown
    words: str


@dataclass(frozen=True, slots=True)
class JoinNote:
    """What is said of a join where somebody asks: two lines of the page text, and, quoted, how they end and begin."""

    anchor: Markdown
    line_before: int
    before: str
    line_after: int
    after: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What belongs to a caption besides its words and credits; `hanging` is None where no photograph came."""

    number: str
    hanging: Hanging | None


@dataclass(frozen=True, slots=True)
class Loose:
    """Photographs of a report that belong to no caption of it, one after the other."""

    anchor: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Block:
    """A part as it is set: by the template of its kind, with the notes that follow it."""

    template: str
    anchor: str
    text: Markdown
    lines: tuple[Markdown, ...] = ()
    credits: tuple[Block, ...] = ()
    dateline: Block | None = None
    figure: Figure | None = None
    notes: tuple[Note, ...] = ()
    joins: tuple[JoinNote, ...] = ()
    by_curator: bool = False


class Body:
    """Sets the parts of one report, noting each name where it is first linked.

    A name of which only this one mention is known has no note, unless the text shortens it: it would say nothing.
    """

    def __init__(self, hang: Hang, exhibit: Exhibit, photographs: Photographs, photographers: Photographers) -> None:
        self._hang = hang
        self._exhibit = exhibit
        self._photographs = photographs
        self._photographers = photographers
        self._above = 0
        self._here: Address = report_address(exhibit.report)
        self._noted: set[str] = set()
        captions = exhibit.report.of_kind(Kind.CAPTION)
        self._numbers = {part.anchor: number for number, part in enumerate(captions, 1)}
        self._credits: dict[str, tuple[Part, ...]] = credits_of(exhibit.report)

    def blocks(self, parts: tuple[Part, ...]) -> Iterator[Block]:
        """The parts in order; a credit goes to its figure, a dateline to the paragraph that it opens."""
        owned = {id(credit) for part in parts for credit in self._credits.get(part.anchor, ())}
        dateline: Block | None = None
        for part, following in zip(parts, (*parts[1:], None), strict=False):
            if id(part) in owned or not is_printed(part):
                continue
            if part.kind is Kind.DATELINE and following and following.kind is Kind.PARAGRAPH:
                dateline = self._block(part)
                continue
            yield self._block(part, dateline)
            self._above += len(part.text)
            dateline = None

    def loose(self) -> Iterator[Loose]:
        """The photographs that no caption of the report belongs to, each a figure."""
        for number, picture in enumerate(self._photographs.without_caption(self._exhibit), 1):
            anchor = f"photo{number}"
            called = self._hang.labels.gettext("Photograph %(number)s", number=number)
            hung = self._photographs.hung((picture,), self._here, anchor, called, Room.REPORT, first=self._is_first())
            yield Loose(anchor, Figure(called, hung))

    def _block(self, part: Part, dateline: Block | None = None) -> Block:
        linked = part.kind not in UNLINKED
        text = self._linked(part) if linked else self._unlinked(part)
        if part.kind is Kind.CAPTION:
            # The blank printed between a figure's number and its words.
            text = Markdown(text.lstrip())
        return Block(
            template=part.kind.value,
            anchor=part.anchor,
            text=self._jump(part) or text,
            lines=self._lines(part) if part.kind in IN_LINES else (),
            credits=tuple(self._block(c) for c in self._credits.get(part.anchor, ()) if is_printed(c)),
            dateline=dateline,
            figure=self._figure(part) if part.kind is Kind.CAPTION else None,
            notes=tuple(self._notes(part)) if linked and part.kind not in UNNOTED else (),
            joins=(*(dateline.joins if dateline else ()), *(self._joins(part) if linked else ())),
        )

    def _joins(self, part: Part) -> Iterator[JoinNote]:
        source = self._exhibit.page.source
        for anchor, offset in joins_of(part):
            yield JoinNote(
                anchor,
                source.line_of(part.passage.source_offset(offset - 1)),
                self._before(part, offset),
                source.line_of(part.passage.source_offset(offset)),
                self._after(part, offset),
            )

    def _before(self, part: Part, join: int) -> str:
        """The words before a join; an ellipsis stands for others of the part, not where it begins."""
        start = max(0, join - JOINED_WORDS)
        words = quoted(self._hang.composer.plain(self._exhibit, part, (start, join)).lstrip())
        if part.text[:start].strip():
            return self._hang.labels.gettext("“…%(words)s”", words=words)
        return self._hang.labels.gettext("“%(words)s”", words=words)

    def _after(self, part: Part, join: int) -> str:
        """The words after a join, likewise."""
        end = join + JOINED_WORDS
        words = quoted(self._hang.composer.plain(self._exhibit, part, (join, min(end, len(part.text)))).rstrip())
        if part.text[end:].strip():
            return self._hang.labels.gettext("“%(words)s…”", words=words)
        return self._hang.labels.gettext("“%(words)s”", words=words)

    def _jump(self, part: Part) -> Markdown | None:
        """A jump line as a link to the other half of the report, where the exhibition has it."""
        if part.kind is not Kind.JUMP_LINE:
            return None
        halves, report = self._hang.index.halves, self._exhibit.report
        onward = report.continued_to is not None and report.continued_to in part.text
        other = (halves.onward if onward else halves.back).get(report.id)
        if other is None:
            return None
        return link(self._hang.composer.words(self._exhibit, part), between(self._here, self._hang.page_of(other)))

    def _lines(self, part: Part) -> tuple[Markdown, ...]:
        """A list, table or verse by the lines of the print."""
        lines = printed_lines(part, self._exhibit.page.source)
        composer = self._hang.composer
        if part.kind is Kind.TABLE:
            # Set as it was spaced, hence as raw HTML.
            return tuple(html(composer.plain(self._exhibit, part, span)) for span in lines)
        return tuple(composer.stretch(self._exhibit, part, self._here, span) for span in lines)

    def _linked(self, part: Part) -> Markdown:
        """A part with its names linked; from a byline the way to photographers leads on to their photographs."""
        taking = self._photographers.signing(self._exhibit, part) if part.kind is Kind.BYLINE else frozenset()
        return self._hang.composer.part(self._exhibit, part, self._here, dict.fromkeys(taking, SECTION))

    def _unlinked(self, part: Part) -> Markdown:
        """A part without links, but for photographers: their photographs are a page away."""
        signing = self._photographers.signing(self._exhibit, part) if part.kind is Kind.CREDIT else frozenset()
        if signing:
            return self._hang.composer.signed(self._exhibit, part, self._here, signing, SECTION)
        return self._hang.composer.unlinked(self._exhibit, part)

    def _figure(self, part: Part) -> Figure:
        number = self._numbers[part.anchor]
        called = self._hang.labels.gettext("Figure %(number)s", number=number)
        pictures = self._photographs.of(self._exhibit, number)
        hung = self._photographs.hung(
            pictures, self._here, part.anchor, called, Room.REPORT, first=bool(pictures) and self._is_first()
        )
        return Figure(called, hung)

    def _is_first(self) -> bool:
        """Whether a photograph that is set now is the first, and near the top; asked once for each."""
        first, self._above = self._above <= ABOVE, ABOVE + 1
        return first

    def _notes(self, part: Part) -> Iterator[Note]:
        """What the margin says of a part, in the order of its text."""
        said = [*self._notes_on_print(part), *self._notes_on_names(part)]
        return (note for _, note in sorted(said, key=lambda pair: pair[0]))

    def _notes_on_names(self, part: Part) -> Iterator[tuple[int, Note]]:
        labels, index = self._hang.labels, self._hang.index
        for entity, mention in self._hang.composer.linked_in(self._exhibit, part):
            if entity.id in self._noted:
                continue
            self._noted.add(entity.id)
            known = who_or_what(entity, index, labels, self._exhibit.report.id)
            if not known and index.mentions_of(entity) == 1 and not _is_short(mention, entity):
                continue
            seen = seen_words(entity, index, labels, in_report=True)
            said = labels.gettext("%(known)s. ", known=known) if known else ""
            words = said + labels.gettext("%(seen)s.", seen=seen)
            yield mention.start, Note(self._hang.composer.name(entity, self._here), words)

    def _notes_on_print(self, part: Part) -> Iterator[tuple[int, Note]]:
        """What the curator set right or doubts, each leading to its line of the source text."""
        labels, hide = self._hang.labels, self._hang.withheld.hide
        for correction, start in self._hang.composer.corrections(self._exhibit, part):
            shown = labels.gettext("“%(words)s”", words=quoted(hide(correction.corr or correction.sic)))
            words = labels.gettext("%(seen)s.", seen=correction_words(correction, labels, hide))
            yield start, Note(link(shown, f"#L{correction.line}"), words)


def _is_short(mention: Mention, entity: Entity) -> bool:
    """Whether the text calls an organisation by other characters than its page does: 省高院."""
    return entity.kind is NameKind.ORGANISATION and _characters(mention.name) != _characters(entity.name)


def _characters(name: str) -> str:
    return "".join(filter(str.isalnum, name))
