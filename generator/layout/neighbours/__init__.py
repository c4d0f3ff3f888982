"""What a segment's neighbours tell of it.

Each pass takes the segments of the whole page and returns them, some understood anew; the order matters, since a
pass sees what the ones before it found.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.layout.neighbours import captions, furniture, headings, names, notes, quotes
from generator.layout.segments import Segment

Pass = Callable[[tuple[Segment, ...]], tuple[Segment, ...]]

PASSES: tuple[Pass, ...] = (
    furniture.beside_the_folio,
    names.bare_names,
    names.writers,
    quotes.attributed,
    captions.by_credit,
    headings.inside_a_sentence,
    headings.unmarked,
    headings.cut_by_picture,
    headings.going_on_midway,
    headings.kickers,
    headings.decks,
    captions.interruptions,
    captions.set_apart,
    quotes.repeated,
    notes.below_their_label,
)


def understand_neighbours(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments after all passes."""
    for one_pass in PASSES:
        segments = one_pass(segments)
    return segments
