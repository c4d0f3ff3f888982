"""The curator's corrections and doubts: where they stand, and how they are said."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.labels import Labels
from generator.model.collection import Exhibit
from generator.model.exhibition import Correction
from generator.model.page import Part
from generator.render.words import quoted


def corrections_in(exhibit: Exhibit, part: Part) -> Iterator[tuple[Correction, int]]:
    """The corrections of a part, with the offset in its text at which what is corrected begins."""
    for correction in exhibit.facts.corrections:
        start = correction.stands_in(part, exhibit.page.source)
        if start is not None:
            yield correction, start


def correction_words(correction: Correction, labels: Labels, hide: Callable[[str], str]) -> str:
    """What is said beside a correction: what was printed, and why that is wrong; of a doubt only that."""
    why = hide(correction.why) if correction.why else None
    if correction.corr is None:
        return labels.gettext("doubtful: %(why)s", why=why)
    printed = labels.gettext("printed: %(words)s", words=quoted(hide(correction.sic)))
    return labels.gettext("%(words)s (%(why)s)", words=printed, why=why) if why else printed
