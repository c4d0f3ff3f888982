"""编者按 as a label alone: the paragraph below it is the note."""

from __future__ import annotations

from generator.layout.segments import Segment
from generator.model.page import Kind

LONGEST_LABEL = 12


def below_their_label(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """One paragraph: where a note has more, the curator says so."""
    found = list(segments)
    for index in range(1, len(found)):
        label, note = found[index - 1], found[index]
        if label.kind is Kind.EDITORS_NOTE and len(label.text) <= LONGEST_LABEL and note.kind is Kind.PARAGRAPH:
            found[index] = note.taken_for(Kind.EDITORS_NOTE, 0.85, "below the label of an editor's note")
    return tuple(found)
