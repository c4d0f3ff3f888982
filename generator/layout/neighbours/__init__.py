"""What a segment's neighbours tell of it.

Each pass takes the segments of the whole page and returns them, some understood anew; the order matters, since a
pass sees what the ones before it found.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.layout.flow import follow
from generator.layout.neighbours import furniture, headings, names, notes, numbers, quotes, signing, voices
from generator.layout.segments import Segment
from generator.layout.settle.kinds import kept, locked

Pass = Callable[[tuple[Segment, ...]], tuple[Segment, ...]]

PASSES: tuple[Pass, ...] = (
    voices.diary,
    furniture.masthead,
    furniture.beside_the_folio,
    furniture.again,
    furniture.contents,
    furniture.advertised,
    furniture.notices,
    numbers.of_sections,
    names.bare_names,
    names.writers,
    names.makers_of_pictures,
    quotes.attributed,
    quotes.repeated,
    notes.below_their_label,
    voices.speakers,
    voices.signatures,
    headings.unmarked,
    headings.quoted_in_two,
    headings.led_in,
    headings.shown_under_rubric,
)


def understand_neighbours(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments after all passes, and their flow; what the curator said of one stays, whatever a pass made of it."""
    return locked(follow(kept(before_the_flow(segments))))


def before_the_flow(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments after the passes, what no line alone tells still open."""
    return signing.unknown_manners(before_signing(segments))


def before_signing(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments after the passes that know the manners of print."""
    for one_pass in PASSES:
        segments = one_pass(segments)
    return segments
