"""The head of a report: kicker, headline, deck; what the curator wrote instead, with what was printed beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.link.record import Record
from generator.model.collection import Exhibit
from generator.model.page import Kind, Part
from generator.render.escape import Markdown, markdown
from generator.render.exhibition import Hang, is_printed
from generator.render.report_parts import Block

AS_PRINTED = "as_printed"
# Characters from which a headline is set smaller: three lines of a column, as they are set.
LONG_TITLE = 36


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above, in and below the headline."""

    above: tuple[Block, ...]
    headline: Markdown
    anchor: str
    css_class: str
    long: bool
    below: tuple[Block, ...]


def head_of(hang: Hang, exhibit: Exhibit, record: Record) -> Head:
    """The head of a report. A report without headline is called by its rubric, else by how it begins."""
    headlines = _printed(exhibit, Kind.HEADLINE)
    shown = hang.printed_title(exhibit)
    kickers = [block for block in _blocks(hang, exhibit, Kind.KICKER, record.kicker) if not _is(block, shown)]
    others = [part for part in headlines if part is not shown]
    template = AS_PRINTED if shown is None else Kind.HEADLINE.value
    return Head(
        above=tuple(kickers) if shown is None or shown.kind is Kind.HEADLINE else (),
        headline=hang.headline(exhibit),
        anchor=shown.anchor if shown else "title",
        css_class="headline" if shown and headlines else "by-curator" if record.title else "untitled",
        long=len(hang.title(exhibit)) > LONG_TITLE,
        below=(
            *(_block(hang, exhibit, part, template) for part in others),
            *(kickers if shown is not None and shown.kind is Kind.KICKER else ()),
            *_blocks(hang, exhibit, Kind.DECK, record.deck),
        ),
    )


def _blocks(hang: Hang, exhibit: Exhibit, kind: Kind, settled: str | None) -> Iterator[Block]:
    """Kickers or decks as printed; where the curator wrote another, that before them."""
    parts = _printed(exhibit, kind)
    said = bool(settled) and all(part.text != settled for part in parts)
    if settled and said:
        words = markdown(hang.withheld.hide(settled))
        yield Block(kind.value, f"curators-{kind.value}", words, by_curator=True)
    for part in parts:
        yield _block(hang, exhibit, part, AS_PRINTED if said else kind.value)


def _block(hang: Hang, exhibit: Exhibit, part: Part, template: str) -> Block:
    return Block(template, part.anchor, hang.composer.unlinked(exhibit, part))


def _printed(exhibit: Exhibit, kind: Kind) -> list[Part]:
    return [part for part in exhibit.report.of_kind(kind) if is_printed(part)]


def _is(block: Block, part: Part | None) -> bool:
    return part is not None and block.anchor == part.anchor
